/**
 * Measures how stable the clusters are, after each result and in small steps, so that the next request does not wait for it. A measurement of the same
 * day, the same people and nearly the same ties (5 %) is used again: one logged contact does not start a new one.
 */

import type { Analysis } from '../../shared/analysis/pipeline/analyze';
import { type ClusterConfidence, confidenceOf, type MeasuredRuns, measuredRuns } from '../../shared/analysis/pipeline/cluster-confidence';
import { isSameList } from '../../shared/lib/collections';
import { runToEnd } from '../../shared/lib/resumable-work';
import type { PersonId } from '../../shared/model/ids';
import { type Network, settingsOf } from '../../shared/model/network';
import { SEED } from './analysis-result';
import type { AnalysisRequest } from './protocol';

interface Measurement {
  readonly people: readonly PersonId[];
  readonly ties: number;
  readonly today: string;
  readonly measured: MeasuredRuns | null;
}

const START_AFTER_MS = 400;
/** Share of ties that may differ from an earlier measurement. */
const TIE_TOLERANCE = 0.05;
/** Up to this many ties, measuring takes about 250 ms. */
const MAX_TIES_AT_ONCE = 5_000;

export interface StabilitySampler {
  /** Starts a measurement and drops the one under way. Calls `done` once, unless it is dropped. */
  readonly measure: (network: Network, analysis: Analysis, request: AnalysisRequest, done: (confidence: ClusterConfidence) => void) => void;
  /** The most stable resolution, measured at once, so that a small network does not change after it opens; null: the network is too large. */
  readonly resolutionAtOnce: (analysis: Analysis, request: AnalysisRequest) => number | null;
  readonly stop: () => void;
}

export function createStabilitySampler(): StabilitySampler {
  const measurements = new Map<string, Measurement>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stop = () => clearTimeout(timer);

  const store = (key: string, { structure, columns }: Analysis, { today }: AnalysisRequest, measured: MeasuredRuns | null) => {
    measurements.set(key, { people: columns.people, ties: structure.mixed.a.length, today, measured });
  };

  const measure: StabilitySampler['measure'] = (network, analysis, request, done) => {
    stop();
    const { structure, columns } = analysis;
    const { resolution } = settingsOf(network);
    const report = (measured: MeasuredRuns | null) => done(confidenceOf(measured, structure, columns.people, resolution === 'auto'));
    if (!structure.areCommunities) {
      report(null);
      return;
    }
    const key = `${request.mixing} ${resolution}`;
    const ties = structure.mixed.a.length;
    const before = measurements.get(key);
    if (
      before?.today === request.today &&
      Math.abs(before.ties - ties) <= TIE_TOLERANCE * ties &&
      isSameList(before.people, columns.people)
    ) {
      report(before.measured);
      return;
    }
    const steps = measuredRuns(structure.mixed, resolution, SEED, request.automatic);
    const step = () => {
      const next = steps.next();
      if (!next.done) {
        timer = setTimeout(step, 0);
        return;
      }
      store(key, analysis, request, next.value);
      report(next.value);
    };
    timer = setTimeout(step, START_AFTER_MS);
  };

  const resolutionAtOnce: StabilitySampler['resolutionAtOnce'] = (analysis, request) => {
    const { areCommunities, mixed } = analysis.structure;
    if (!areCommunities || mixed.a.length > MAX_TIES_AT_ONCE) return null;
    const measured = runToEnd(measuredRuns(mixed, 'auto', SEED));
    store(`${request.mixing} auto`, analysis, request, measured);
    return measured?.resolution ?? null;
  };

  return { measure, resolutionAtOnce, stop };
}
