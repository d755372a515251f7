/** What a scene is made from. */

import type { Mixing } from '../../../shared/analysis/clusters/combine-layers';
import type { Findings, PersonFindings } from '../../../shared/analysis/data/findings';
import { rankedBridges } from '../../../shared/analysis/results/rank-weak-ties';
import { formatNumber } from '../../../shared/lib/format-text';
import { forEachInSteps, memoizeSteps, sortInSteps } from '../../../shared/lib/resumable-work';
import type { ClusterId, PersonId } from '../../../shared/model/ids';
import type { Network } from '../../../shared/model/network';
import { text } from '../../../shared/strings/text';
import type { Layout } from '../layout/layout';
import { truncate } from './labels/names';
import type { Box } from './labels/place-labels';
import type { LineFilter } from './lines';
import { type Area, type LineKind, NO_POINTS, type Points } from './scene';

export interface SceneInput {
  readonly network: Network;
  readonly findings: Findings;
  readonly layout: Layout;
  readonly mixing: Mixing;
  readonly isLensOn: boolean;
  /** People who pass the filters; null: everybody. */
  readonly visible: ReadonlySet<PersonId> | null;
  /** The region that is open on a map with collapsed regions. */
  readonly open: OpenRegion | null;
  readonly hiddenLines?: readonly LineKind[];
  readonly isMeHidden?: boolean;
  /** People placed uncertainly. */
  readonly uncertain?: ReadonlySet<PersonId>;
}

export interface OpenRegion {
  readonly cluster: ClusterId | null;
  /** Of a very large region only the people in this part of the world; null: all of it. */
  readonly within: Box | null;
}

/** Which lines the question is about. */
export function lineFilter({ layout, mixing, isLensOn, hiddenLines }: SceneInput): LineFilter {
  return { mode: layout.mode, mixing, isLensOn, hidden: hiddenLines ?? [] };
}

/** Strongest tie to the user first; where ranks are equal, by id. */
export const peopleByRank = memoizeSteps<Findings, readonly PersonFindings[]>(
  (findings) => [findings],
  function* ({ people }) {
    const inOrder: PersonFindings[] = [];
    let count = 0;
    yield* forEachInSteps(people.length, (i) => {
      const person = people[i] as PersonFindings;
      const { rank } = person;
      if (rank >= people.length || inOrder[rank] !== undefined) return;
      inOrder[rank] = person;
      count++;
    });
    // As a rule each rank is there once, and its person's place is known without comparing.
    if (count === people.length) return inOrder;
    return yield* sortInSteps(people, (a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
  },
);

/** A person of the findings with their place. */
export interface PlacedPerson {
  readonly person: PersonFindings;
  readonly x: number;
  readonly y: number;
  readonly isVisible: boolean;
}

/**
 * The people that the layout knows a place for, strongest first. People added since have none yet and come with the next layout. Opening a region or
 * turning the lens asks the same again: thousands of people are gone through once.
 */
export const placedPeople = memoizeSteps<SceneInput, readonly PlacedPerson[]>(
  ({ findings, layout, visible }) => [layout, findings, visible],
  function* ({ findings, layout, visible }) {
    const { ids, x, y } = layout;
    // A layout made from these findings has everybody in the same order.
    let index: Map<string, number> | null = null;
    const people = yield* peopleByRank.steps(findings);
    const placed: PlacedPerson[] = [];
    yield* forEachInSteps(people.length, (p) => {
      const person = people[p] as PersonFindings;
      if (index === null && ids[p] !== person.id) index = new Map(ids.map((id, i) => [id, i]));
      const i = index === null ? p : index.get(person.id);
      if (i !== undefined) placed.push({ person, x: x[i] ?? 0, y: y[i] ?? 0, isVisible: visible === null || visible.has(person.id) });
    });
    return placed;
  },
);

/** Where among them each of the placed people is. */
export const indexOfPlaced = memoizeSteps<readonly PlacedPerson[], ReadonlyMap<PersonId, number>>(
  (placed) => [placed],
  function* (placed) {
    const numberOf = new Map<PersonId, number>();
    yield* forEachInSteps(placed.length, (i) => numberOf.set((placed[i] as PlacedPerson).person.id, i));
    return numberOf;
  },
);

/** Everybody of them as a point. */
export function* pointsInSteps(
  placed: readonly PlacedPerson[],
  colorOf: (cluster: ClusterId | null) => number,
): Generator<undefined, Points> {
  if (placed.length === 0) return NO_POINTS;
  const count = placed.length;
  const people: PersonId[] = [];
  const cluster: (ClusterId | null)[] = [];
  const [x, y, color, isGhost] = [new Float64Array(count), new Float64Array(count), new Int8Array(count), new Uint8Array(count)];
  yield* forEachInSteps(count, (i) => {
    const one = placed[i] as PlacedPerson;
    people.push(one.person.id);
    cluster.push(one.person.cluster);
    x[i] = one.x;
    y[i] = one.y;
    color[i] = colorOf(cluster[i] ?? null);
    isGhost[i] = one.isVisible ? 0 : 1;
  });
  return { people, x, y, color, cluster, isGhost };
}

/** The points without those with these numbers, which go up. */
export function pointsWithout(points: Points, numbers: readonly number[]): Points {
  const { people, cluster, x, y, color, isGhost } = points;
  if (numbers.length === 0) return points;
  if (numbers.length === people.length) return NO_POINTS;
  const gone = new Set(numbers);
  const isLeft = (_: unknown, i: number): boolean => !gone.has(i);
  return {
    people: people.filter(isLeft),
    cluster: cluster.filter(isLeft),
    x: x.filter(isLeft),
    y: y.filter(isLeft),
    color: color.filter(isLeft),
    isGhost: isGhost.filter(isLeft),
  };
}

/** "bouldering, dogs · 24": what a cluster has in common, and how many they are; then shorter. */
export function clusterDetails(
  interests: readonly { readonly name: string }[],
  label: string,
  count: number,
): Pick<Area, 'details' | 'interests'> {
  const names = interests
    .map(({ name }) => name)
    // What the label says already is not said again.
    .filter((name) => !label.toLowerCase().includes(name.toLowerCase()))
    .map((name) => truncate(name, 20))
    .slice(0, 2);
  const details = names.map((_, i) => text('graph.interestsAndCount', { interests: names.slice(0, names.length - i).join(', '), count }));
  return { details: [...details, formatNumber(count)], interests: names };
}

/** Bridges that the lens draws one by one among people who are otherwise too many for marks. */
const MAX_BRIDGES_IN_A_CROWD = 24;

/** Under the lens, the people at the ends of the bridges that stand out: they get marks although their crowd has none. */
export function lensEnds({ isLensOn, findings, visible, hiddenLines }: SceneInput): ReadonlySet<PersonId> {
  const ends = new Set<PersonId>();
  if (!isLensOn || hiddenLines?.includes('bridge')) return ends;
  let count = 0;
  for (const { a, b } of rankedBridges.now(findings)) {
    if (count === MAX_BRIDGES_IN_A_CROWD) break;
    if (visible !== null && !(visible.has(a) && visible.has(b))) continue;
    ends.add(a).add(b);
    count++;
  }
  return ends;
}
