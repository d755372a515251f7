/** The result of an analysis request: everything the window shows that is not stored. */

import type { ClusterSettings } from '../../shared/analysis/clusters/clusters-of-people';
import type { KnownResults } from '../../shared/analysis/clusters/known-results';
import type { Analysis } from '../../shared/analysis/pipeline/analyze';
import { analysisSteps, analyze } from '../../shared/analysis/pipeline/analyze';
import { findCounterfactual } from '../../shared/analysis/suggestions/counterfactual';
import { isDoneThisWeek } from '../../shared/analysis/suggestions/done-this-week';
import { findIntroductionPaths } from '../../shared/analysis/suggestions/introduction-paths';
import { introductions } from '../../shared/analysis/suggestions/introductions';
import type { ReconnectRow } from '../../shared/analysis/suggestions/reconnect-list';
import { reconnectList } from '../../shared/analysis/suggestions/reconnect-list';
import { NO_DAY } from '../../shared/analysis/ties/contact-days';
import { mayBeOne } from '../../shared/matching/may-be-one';
import { mayBeCompany } from '../../shared/matching/organizations';
import { type DayNumber, dayNumber, mondayOf } from '../../shared/model/day';
import { anchorClusters } from '../../shared/model/edits/clusters';
import { freezeWeek } from '../../shared/model/edits/reconnect';
import type { Network } from '../../shared/model/network';
import type { AnalysisQuery, AnalysisRequest, AnalysisResult, AnalysisStep, QueryResult } from './protocol';

/** One seed for all: the same network on the same day gives the same result, here and on the command line. */
export const SEED = 1;

export function analysisFor(network: Network, { today, mixing, automatic }: AnalysisRequest): Analysis {
  return analyze(network, { today, mixing, resolution: automatic ?? 1, seed: SEED });
}

export interface ResultOptions {
  /** Files were imported, or an import was undone, since the week's list was chosen. */
  readonly hasNewFiles: boolean;
  /** A better resolution for the clusters, found from the analysis; null: keep the requested one. */
  readonly resolutionOf: (analysis: Analysis) => number | null;
  /** The analysis, if it is known already. */
  readonly analysis: Analysis | null;
  /** What the stored clusters were computed with, if it is known. */
  readonly storedSettings: ClusterSettings | null;
  /** Of earlier analyses. */
  readonly known: KnownResults;
}

/** Computes the result in steps, with the analysis it comes from. The network must not change before the last step. */
export function* resultSteps(
  network: Network,
  request: AnalysisRequest,
  { hasNewFiles, resolutionOf, analysis: earlier, storedSettings, known }: ResultOptions,
): Generator<AnalysisStep, readonly [AnalysisResult, Analysis]> {
  const { today, mixing, automatic } = request;
  const options = { today, mixing, seed: SEED, known, ...(storedSettings && { storedSettings }) };
  let analysis = earlier ?? (yield* analysisSteps(network, { ...options, resolution: automatic ?? 1 }));
  const resolution = resolutionOf(analysis);
  if (resolution !== null && resolution !== analysis.structure.resolution)
    analysis = yield* analysisSteps(network, { ...options, resolution });
  yield 'list';
  return [resultOf(network, request, hasNewFiles, analysis), analysis];
}

/** Marks the rows of people who were contacted this week. Everything else in the list waits for the whole result. */
export function markContacted(
  rows: readonly ReconnectRow[],
  { columns, results }: Pick<Analysis, 'columns' | 'results'>,
  today: DayNumber,
  monday: DayNumber,
): readonly ReconnectRow[] {
  return rows.map((row) => {
    const last = results.persons.last[columns.personNumber.get(row.person) ?? -1] ?? NO_DAY;
    return row.isDone || !isDoneThisWeek(last, today, monday)
      ? row
      : { ...row, isDone: true, reasons: [{ kind: 'done', daysSinceContact: today - last }] };
  });
}

/**
 * The result in one go.
 *
 * @param hasNewFiles files were imported, or an import was undone, since the week's list was chosen
 * @param analysis the analysis of the same network and request
 */
export function resultOf(
  network: Network,
  request: AnalysisRequest,
  hasNewFiles: boolean,
  analysis: Analysis = analysisFor(network, request),
): AnalysisResult {
  const { today, capacity } = request;
  const options = { today, seed: SEED, capacity, mayBeOne: mayBeOne(network), mayBeCompany: mayBeCompany(network) };
  let list = reconnectList(network, analysis, options);
  // A list from before an import lacks the imported people. While no row is done, the list is chosen again.
  if (hasNewFiles && !list.rows.some((row) => row.isDone)) {
    const weeks = new Map(network.weeks);
    weeks.delete(mondayOf(today));
    list = reconnectList({ ...network, weeks }, analysis, options);
  }
  const isFrozen = network.weeks.get(list.week.monday) === list.week;
  return {
    results: analysis.results,
    rows: list.rows,
    introductions: introductions(network, analysis, dayNumber(today)),
    week: isFrozen || list.week.picks.length === 0 ? null : freezeWeek(list.week),
    anchors: anchorClusters(network, analysis.structure.anchors),
  };
}

export function runQuery(network: Network, analysis: Analysis, { today, capacity }: AnalysisRequest, query: AnalysisQuery): QueryResult {
  switch (query.kind) {
    case 'paths':
      return { kind: 'paths', paths: findIntroductionPaths(network, analysis, query.goal) };
    case 'counterfactual':
      return {
        kind: 'counterfactual',
        counterfactual: findCounterfactual(network, analysis, query.person, { today, seed: SEED, capacity }),
      };
  }
}
