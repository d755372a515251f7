/** The input of a scene, and what all modes derive from it. */

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
  /** The open region on a map of closed regions. */
  readonly open: OpenRegion | null;
  readonly hiddenLines?: readonly LineKind[];
  readonly isMeHidden?: boolean;
  /** People whose cluster is uncertain. */
  readonly uncertain?: ReadonlySet<PersonId>;
}

export interface OpenRegion {
  readonly cluster: ClusterId | null;
  /** The part of a very large region whose people are shown; null: the whole region. */
  readonly within: Box | null;
}

/** The filter for the lines of a scene. */
export function lineFilter({ layout, mixing, isLensOn, hiddenLines }: SceneInput): LineFilter {
  return { mode: layout.mode, mixing, isLensOn, hidden: hiddenLines ?? [] };
}

/** People ordered by rank (strongest tie to the user first), then by id. */
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
    // Normally each rank occurs once, and no comparison is needed.
    if (count === people.length) return inOrder;
    return yield* sortInSteps(people, (a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
  },
);

/** A person with a position. */
export interface PlacedPerson {
  readonly person: PersonFindings;
  readonly x: number;
  readonly y: number;
  readonly isVisible: boolean;
}

/**
 * People with a position in the layout, strongest first. New people come with the next layout. Memoized: opening a region or toggling the lens reads
 * it again.
 */
export const placedPeople = memoizeSteps<SceneInput, readonly PlacedPerson[]>(
  ({ findings, layout, visible }) => [layout, findings, visible],
  function* ({ findings, layout, visible }) {
    const { ids, x, y } = layout;
    // A layout of these findings has the same order.
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

/** Index of each person in the placed people. */
export const indexOfPlaced = memoizeSteps<readonly PlacedPerson[], ReadonlyMap<PersonId, number>>(
  (placed) => [placed],
  function* (placed) {
    const numberOf = new Map<PersonId, number>();
    yield* forEachInSteps(placed.length, (i) => numberOf.set((placed[i] as PlacedPerson).person.id, i));
    return numberOf;
  },
);

/** All of them as points. */
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
    const item = placed[i] as PlacedPerson;
    people.push(item.person.id);
    cluster.push(item.person.cluster);
    x[i] = item.x;
    y[i] = item.y;
    color[i] = colorOf(cluster[i] ?? null);
    isGhost[i] = item.isVisible ? 0 : 1;
  });
  return { people, x, y, color, cluster, isGhost };
}

/** Points without some, given by ascending indices. */
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

/** Second line of a label, longest first: "bouldering, dogs · 24", "bouldering · 24", "24". */
export function clusterDetails(
  interests: readonly { readonly name: string }[],
  label: string,
  count: number,
): Pick<Area, 'details' | 'interests'> {
  const names = interests
    .map(({ name }) => name)
    // Interests that the label contains are left out.
    .filter((name) => !label.toLowerCase().includes(name.toLowerCase()))
    .map((name) => truncate(name, 20))
    .slice(0, 2);
  const details = names.map((_, i) => text('graph.interestsAndCount', { interests: names.slice(0, names.length - i).join(', '), count }));
  return { details: [...details, formatNumber(count)], interests: names };
}

/** Bridges that the lens draws one by one among people without marks. */
const MAX_BRIDGES_IN_A_CROWD = 24;

/** The ends of the strongest bridges under the lens: they get marks, even in a crowd of points. */
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
