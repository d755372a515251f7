/**
 * Measures how sure the clusters are, after each answer and in small steps, so that the next question never waits for it. What was measured today on
 * the same people and nearly the same ties (5 %) is good enough and not measured again: a logged coffee does not set the processor to work.
 */

import type { Analysis } from '../../shared/analysis/pipeline/analyze';
import { type ClusterConfidence, confidenceOf, type MeasuredRuns, measuredRuns } from '../../shared/analysis/pipeline/cluster-confidence';
import { isSameList } from '../../shared/lib/collections';
import { runToEnd } from '../../shared/lib/resumable-work';
import type { PersonId } from '../../shared/model/ids';
import { type Network, settingsOf } from '../../shared/model/network';
import { SEED } from './analysis-result';
import type { Question } from './protocol';

interface Kept {
  readonly people: readonly PersonId[];
  readonly ties: number;
  readonly today: string;
  readonly measured: MeasuredRuns | null;
}

const BEGINS_AFTER_MS = 400;
const MUCH = 0.05;
/** About a quarter of a second. */
const TIES_AT_ONCE = 5_000;

export interface ConfidenceMeasurer {
  /** Ends what is being measured and begins with this; `done` is called once, unless something newer came. */
  readonly measure: (network: Network, analysis: Analysis, question: Question, done: (confidence: ClusterConfidence) => void) => void;
  /** The automatic resolution, measured at once where that takes less than a blink: so that a small network opens as it stays. Else null. */
  readonly resolutionAtOnce: (analysis: Analysis, question: Question) => number | null;
  readonly stop: () => void;
}

export function confidenceMeasurer(): ConfidenceMeasurer {
  const known = new Map<string, Kept>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stop = () => clearTimeout(timer);

  const keep = (key: string, { structure, columns }: Analysis, { today }: Question, measured: MeasuredRuns | null) => {
    known.set(key, { people: columns.people, ties: structure.mixed.a.length, today, measured });
  };

  const measure: ConfidenceMeasurer['measure'] = (network, analysis, question, done) => {
    stop();
    const { structure, columns } = analysis;
    const { resolution } = settingsOf(network);
    const tell = (measured: MeasuredRuns | null) => done(confidenceOf(measured, structure, columns.people, resolution === 'auto'));
    if (!structure.areCommunities) {
      tell(null);
      return;
    }
    const key = `${question.mixing} ${resolution}`;
    const ties = structure.mixed.a.length;
    const before = known.get(key);
    if (before?.today === question.today && Math.abs(before.ties - ties) <= MUCH * ties && isSameList(before.people, columns.people)) {
      tell(before.measured);
      return;
    }
    const steps = measuredRuns(structure.mixed, resolution, SEED, question.automatic);
    const step = () => {
      const next = steps.next();
      if (!next.done) {
        timer = setTimeout(step, 0);
        return;
      }
      keep(key, analysis, question, next.value);
      tell(next.value);
    };
    timer = setTimeout(step, BEGINS_AFTER_MS);
  };

  const resolutionAtOnce: ConfidenceMeasurer['resolutionAtOnce'] = (analysis, question) => {
    const { areCommunities, mixed } = analysis.structure;
    if (!areCommunities || mixed.a.length > TIES_AT_ONCE) return null;
    const measured = runToEnd(measuredRuns(mixed, 'auto', SEED));
    keep(`${question.mixing} auto`, analysis, question, measured);
    return measured?.resolution ?? null;
  };

  return { measure, resolutionAtOnce, stop };
}
