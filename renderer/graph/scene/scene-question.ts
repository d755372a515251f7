/** What a scene is made from. */
import type { Findings, Mixing, PersonFindings } from '../../../shared/analysis/findings';
import type { ClusterId, PersonId } from '../../../shared/model/ids';
import type { Network } from '../../../shared/model/network';
import type { Layout } from '../layout/layout';
import type { LineWish } from './lines';
import { clipped } from './names';
import type { Box } from './place-labels';
import { type LineKind, NO_POINTS, type Points } from './scene';

export interface SceneQuestion {
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
export function lineWish({ layout, mixing, isLensOn, hiddenLines }: SceneQuestion): LineWish {
  return { view: layout.view, mixing, isLensOn, hidden: hiddenLines ?? [] };
}

/** A person of the findings with their place. */
export interface Placed {
  readonly person: PersonFindings;
  readonly x: number;
  readonly y: number;
  readonly isVisible: boolean;
}

/** The people that the layout knows a place for, strongest first. People added since have none yet and come with the next layout. */
export function placedPeople(question: SceneQuestion): readonly Placed[] {
  const { findings, layout, visible } = question;
  // Opening a region or turning the lens asks the same again: thousands of people are sorted once.
  if (last && last.findings === findings && last.layout === layout && last.visible === visible) return last.placed;
  const placed = placeAll(question);
  last = { findings, layout, visible, placed };
  return placed;
}

let last: (Pick<SceneQuestion, 'findings' | 'layout' | 'visible'> & { readonly placed: readonly Placed[] }) | null = null;

function placeAll({ findings, layout, visible }: SceneQuestion): Placed[] {
  const index = new Map(layout.ids.map((id, i) => [id, i]));
  const placed: Placed[] = [];
  for (const person of findings.people) {
    const i = index.get(person.id);
    if (i === undefined) continue;
    placed.push({ person, x: layout.x[i] ?? 0, y: layout.y[i] ?? 0, isVisible: visible === null || visible.has(person.id) });
  }
  return placed.sort((a, b) => a.person.rank - b.person.rank);
}

export function pointsOf(placed: readonly Placed[], colorOf: (cluster: ClusterId | null) => number): Points {
  if (placed.length === 0) return NO_POINTS;
  return {
    people: placed.map(({ person }) => person.id),
    x: Float64Array.from(placed, (p) => p.x),
    y: Float64Array.from(placed, (p) => p.y),
    color: Int8Array.from(placed, (p) => colorOf(p.person.cluster)),
    cluster: placed.map(({ person }) => person.cluster),
    isGhost: Uint8Array.from(placed, (p) => (p.isVisible ? 0 : 1)),
  };
}

/** "bouldering, dogs · 24": what a cluster has in common, and how many they are; then shorter. */
export function clusterDetails(interests: readonly { readonly name: string }[], label: string, count: number): string[] {
  const names = interests
    .map(({ name }) => name)
    // What the label says already is not said again.
    .filter((name) => !label.toLowerCase().includes(name.toLowerCase()))
    .map((name) => clipped(name, 20))
    .slice(0, 2);
  const details = names.map((_, i) => `${names.slice(0, names.length - i).join(', ')} · ${count.toLocaleString('en')}`);
  return [...details, count.toLocaleString('en')];
}
