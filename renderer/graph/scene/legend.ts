/** What the legend says: only what is in the picture. */
import type { Scene } from './scene';

export type LegendKey =
  | 'size'
  | 'overdue'
  | 'planned'
  | 'drift'
  | 'dormant'
  | 'bridge-person'
  | 'bridge'
  | 'bridge-link'
  | 'tie'
  | 'affinity'
  | 'band'
  | 'second'
  | 'points'
  | 'haze'
  | 'path'
  | 'path-inferred';

export interface LegendEntry {
  readonly key: LegendKey;
  readonly words: string;
}

/** The most important first: where there is no room for all, the last ones go behind "more". */
const ENTRIES: readonly (LegendEntry & { readonly isIn: (scene: Scene) => boolean })[] = [
  { key: 'path', words: 'a step that is known', isIn: ({ path }) => path?.some((step) => step.isKnown) ?? false },
  { key: 'path-inferred', words: 'a step that is inferred', isIn: ({ path }) => path?.some((step) => !step.isKnown) ?? false },
  { key: 'overdue', words: 'overdue by their rhythm', isIn: ({ marks }) => marks.some((mark) => mark.overdue !== null) },
  { key: 'bridge', words: 'bridge', isIn: ({ lines }) => lines.some((line) => line.kind === 'bridge') },
  { key: 'bridge-link', words: 'further bridges', isIn: ({ bridgeLinks }) => (bridgeLinks?.length ?? 0) > 0 },
  { key: 'dormant', words: 'dormant', isIn: ({ marks }) => marks.some((mark) => mark.state === 'dormant') },
  { key: 'drift', words: 'drifting outward', isIn: ({ marks }) => marks.some((mark) => mark.tail !== null) },
  { key: 'size', words: 'size: closeness', isIn: ({ marks }) => marks.some((mark) => mark.radius !== marks[0]?.radius) },
  { key: 'bridge-person', words: 'leads somewhere new', isIn: ({ marks }) => marks.some((mark) => mark.shape === 'diamond') },
  {
    key: 'points',
    words: 'one person each',
    isIn: ({ points, isCollapsed, densityAreas: hazes }) => isCollapsed && points.people.length > 0 && hazes.length === 0,
  },
  { key: 'haze', words: 'deeper: more people', isIn: ({ densityAreas: hazes }) => hazes.length > 0 },
  { key: 'band', words: 'ties between clusters', isIn: ({ clusterLinks: bands }) => bands.length > 0 },
  { key: 'tie', words: 'know each other', isIn: ({ lines }) => lines.some((line) => line.kind === 'tie') },
  { key: 'affinity', words: 'common interests', isIn: ({ lines }) => lines.some((line) => line.kind === 'affinity') },
  { key: 'planned', words: 'meeting planned', isIn: ({ marks }) => marks.some((mark) => mark.state === 'planned') },
  { key: 'second', words: 'between two clusters, or loosely in one', isIn: ({ marks }) => marks.some((mark) => mark.secondColor !== null) },
];

export function legendOf(scene: Scene): LegendEntry[] {
  return ENTRIES.filter(({ isIn }) => isIn(scene)).map(({ key, words }) => ({ key, words }));
}
