/** What the legend says: only what is in the picture. */
import type { Scene } from './scene';

export type LegendKey =
  | 'size'
  | 'overdue'
  | 'planned'
  | 'drift'
  | 'dormant'
  | 'no-history'
  | 'bridge-person'
  | 'bridge'
  | 'tie'
  | 'affinity'
  | 'band'
  | 'second'
  | 'points';

export interface LegendEntry {
  readonly key: LegendKey;
  readonly words: string;
}

const ENTRIES: readonly (LegendEntry & { readonly isIn: (scene: Scene) => boolean })[] = [
  { key: 'size', words: 'size: closeness', isIn: ({ marks }) => marks.length > 1 },
  { key: 'overdue', words: 'overdue by their rhythm', isIn: ({ marks }) => marks.some((mark) => mark.overdue !== null) },
  { key: 'planned', words: 'meeting planned', isIn: ({ marks }) => marks.some((mark) => mark.state === 'planned') },
  { key: 'drift', words: 'drifting outward', isIn: ({ marks }) => marks.some((mark) => mark.tail !== null) },
  { key: 'dormant', words: 'dormant', isIn: ({ marks }) => marks.some((mark) => mark.state === 'dormant') },
  { key: 'bridge-person', words: 'leads somewhere new', isIn: ({ marks }) => marks.some((mark) => mark.shape === 'diamond') },
  { key: 'bridge', words: 'bridge', isIn: ({ lines }) => lines.some((line) => line.kind === 'bridge') },
  { key: 'tie', words: 'know each other', isIn: ({ lines }) => lines.some((line) => line.kind === 'tie') },
  { key: 'affinity', words: 'common interests', isIn: ({ lines }) => lines.some((line) => line.kind === 'affinity') },
  { key: 'band', words: 'ties between clusters', isIn: ({ bands }) => bands.length > 0 },
  { key: 'second', words: 'in two clusters', isIn: ({ marks }) => marks.some((mark) => mark.secondColor !== null) },
  { key: 'points', words: 'one person each', isIn: ({ points, isCollapsed }) => isCollapsed && points.people.length > 0 },
];

export function legendOf(scene: Scene): LegendEntry[] {
  return ENTRIES.filter(({ isIn }) => isIn(scene)).map(({ key, words }) => ({ key, words }));
}
