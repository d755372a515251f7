/** The answer to a question about a network: everything the window shows that is not stored. */

import type { ClusterSettings } from '../../shared/analysis/clusters/clusters-of-people';
import type { Analysis } from '../../shared/analysis/pipeline/analyze';
import { analysisSteps, analyze } from '../../shared/analysis/pipeline/analyze';
import { whatWouldChange } from '../../shared/analysis/suggestions/counterfactual';
import { isDoneThisWeek } from '../../shared/analysis/suggestions/done-this-week';
import { routesTo } from '../../shared/analysis/suggestions/introduction-paths';
import { introductions } from '../../shared/analysis/suggestions/introductions';
import type { ReconnectRow } from '../../shared/analysis/suggestions/reconnect-list';
import { reconnectList } from '../../shared/analysis/suggestions/reconnect-list';
import { NO_DAY } from '../../shared/analysis/ties/contact-days';
import { formatRelativeDays } from '../../shared/lib/format-time';
import { type DayNumber, dayNumber, mondayOf } from '../../shared/model/day';
import { anchorClusters } from '../../shared/model/edits/clusters';
import { freezeWeek } from '../../shared/model/edits/reconnect';
import type { Network } from '../../shared/model/network';
import type { Answer, AnswerStep, LookedUp, LookUp, Question } from './protocol';

/** One seed for everybody: the same network on the same day gives the same answer, here and on the command line. */
export const SEED = 1;

export function analysisFor(network: Network, { today, mixing, automatic }: Question): Analysis {
  return analyze(network, { today, mixing, resolution: automatic ?? 1, seed: SEED });
}

/**
 * The whole answer in steps, with the analysis it rests on. The network must not change in between. `resolutionOf`: a grain for the clusters that only
 * the analysis shows to be better; null: as it is. `known`: the analysis, when it holds already. `storedSettings`: what the stored clusters come from, when
 * that is known.
 */
export function* answerSteps(
  network: Network,
  question: Question,
  hasNewFiles: boolean,
  resolutionOf: (analysis: Analysis) => number | null,
  known: Analysis | null = null,
  storedSettings: ClusterSettings | null = null,
): Generator<AnswerStep, readonly [Answer, Analysis]> {
  const { today, mixing, automatic } = question;
  const options = { today, mixing, seed: SEED, ...(storedSettings && { storedSettings }) };
  let analysis = known ?? (yield* analysisSteps(network, { ...options, resolution: automatic ?? 1 }));
  const resolution = resolutionOf(analysis);
  if (resolution !== null && resolution !== analysis.structure.resolution)
    analysis = yield* analysisSteps(network, { ...options, resolution });
  yield 'list';
  return [answerTo(network, question, hasNewFiles, analysis), analysis];
}

/** The list after contacts that were followed: who was contacted is ticked; all else waits for the whole answer. */
export function tickedRows(
  rows: readonly ReconnectRow[],
  { columns, results }: Pick<Analysis, 'columns' | 'results'>,
  today: DayNumber,
  monday: DayNumber,
): readonly ReconnectRow[] {
  return rows.map((row) => {
    const last = results.persons.last[columns.personNumber.get(row.person) ?? -1] ?? NO_DAY;
    return row.isDone || !isDoneThisWeek(last, today, monday)
      ? row
      : { ...row, isDone: true, reasons: [`In touch ${formatRelativeDays(last - today)}`] };
  });
}

/** `hasNewFiles`: files came in, or went out again, since the week's list was chosen. `analysis`: `analysisFor` the same. */
export function answerTo(
  network: Network,
  question: Question,
  hasNewFiles: boolean,
  analysis: Analysis = analysisFor(network, question),
): Answer {
  const { today, capacity } = question;
  const options = { today, seed: SEED, capacity };
  let list = reconnectList(network, analysis, options);
  // A list chosen before a file was imported knows nothing of it. As long as nothing on it was done, it is chosen again.
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

export function lookedUp(network: Network, analysis: Analysis, { today, capacity }: Question, lookUp: LookUp): LookedUp {
  switch (lookUp.kind) {
    case 'routes':
      return { kind: 'routes', routes: routesTo(network, analysis, lookUp.goal, dayNumber(today)) };
    case 'what-would-change':
      return { kind: 'what-would-change', change: whatWouldChange(network, analysis, lookUp.person, { today, seed: SEED, capacity }) };
  }
}
