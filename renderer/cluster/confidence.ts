/** Messages for how reliable the clusters are. */
import type { ConfidenceWord } from '../../shared/analysis/pipeline/cluster-confidence';

export const CONFIDENCE = {
  clear: { control: 'cluster.controlStable', sentence: 'cluster.stable', row: 'cluster.rowIsStable' },
  tentative: { control: 'cluster.controlTentative', sentence: 'cluster.tentative', row: 'cluster.rowIsTentative' },
  none: { control: 'cluster.controlUnreliable', sentence: 'cluster.unreliable', row: 'cluster.rowIsUnreliable' },
  'not-measured': { control: 'cluster.control', sentence: 'cluster.notMeasured', row: 'cluster.rowIsNotMeasured' },
} as const satisfies Readonly<Record<ConfidenceWord, unknown>>;
