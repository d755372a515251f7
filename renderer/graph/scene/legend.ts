/** The entries of the legend: those whose mark is in the scene. */
import type { MessageKey } from '../../../shared/strings/text';
import type { Scene } from './scene';

/** In order of importance: entries at the end are hidden first where space is short. */
const ENTRIES = [
  { key: 'path', message: 'graph.legendPathKnown', isIn: ({ path }) => path?.some((step) => step.isKnown) ?? false },
  { key: 'path-inferred', message: 'graph.legendPathInferred', isIn: ({ path }) => path?.some((step) => !step.isKnown) ?? false },
  { key: 'overdue', message: 'graph.legendOverdue', isIn: ({ marks }) => marks.some((mark) => mark.overdue !== null) },
  { key: 'bridge', message: 'graph.legendBridge', isIn: ({ lines }) => lines.some((line) => line.kind === 'bridge') },
  { key: 'bridge-link', message: 'graph.legendBridgeLink', isIn: ({ bridgeLinks }) => (bridgeLinks?.length ?? 0) > 0 },
  { key: 'dormant', message: 'graph.legendDormant', isIn: ({ marks }) => marks.some((mark) => mark.state === 'dormant') },
  { key: 'drift', message: 'graph.legendDrift', isIn: ({ marks }) => marks.some((mark) => mark.tail !== null) },
  { key: 'size', message: 'graph.legendSize', isIn: ({ marks }) => marks.some((mark) => mark.radius !== marks[0]?.radius) },
  { key: 'bridge-person', message: 'graph.legendBridgePerson', isIn: ({ marks }) => marks.some((mark) => mark.shape === 'diamond') },
  {
    key: 'points',
    message: 'graph.legendPoints',
    isIn: ({ points, isCollapsed, densityAreas }) => isCollapsed && points.people.length > 0 && densityAreas.length === 0,
  },
  { key: 'density', message: 'graph.legendDensity', isIn: ({ densityAreas }) => densityAreas.length > 0 },
  { key: 'cluster-link', message: 'graph.legendClusterLink', isIn: ({ clusterLinks }) => clusterLinks.length > 0 },
  { key: 'tie', message: 'graph.legendTie', isIn: ({ lines }) => lines.some((line) => line.kind === 'tie') },
  { key: 'affinity', message: 'graph.legendAffinity', isIn: ({ lines }) => lines.some((line) => line.kind === 'affinity') },
  { key: 'planned', message: 'graph.legendPlanned', isIn: ({ marks }) => marks.some((mark) => mark.state === 'planned') },
  { key: 'two-clusters', message: 'graph.legendTwoClusters', isIn: ({ marks }) => marks.some((mark) => mark.secondColor !== null) },
] as const satisfies readonly { readonly key: string; readonly message: MessageKey; readonly isIn: (scene: Scene) => boolean }[];

export type LegendKey = (typeof ENTRIES)[number]['key'];

export interface LegendEntry {
  readonly key: LegendKey;
  readonly message: (typeof ENTRIES)[number]['message'];
}

export function legendOf(scene: Scene): LegendEntry[] {
  return ENTRIES.filter(({ isIn }) => isIn(scene)).map(({ key, message }) => ({ key, message }));
}
