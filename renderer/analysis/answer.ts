/** The answer to a question about a network: everything the window shows that is not stored. */
import { analyze } from '../../shared/analysis/analyze';
import { reconnectList } from '../../shared/analysis/reconnect-list';
import { mondayOf } from '../../shared/model/day';
import { anchorClusters } from '../../shared/model/edits/clusters';
import { freezeWeek } from '../../shared/model/edits/reconnect';
import type { Network } from '../../shared/model/network';
import type { Answer, Question } from './protocol';

/** One seed for everybody: the same network on the same day gives the same answer, here and on the command line. */
const SEED = 1;

/** `hasNewFiles`: files came in, or went out again, since the week's list was chosen. */
export function answerTo(network: Network, { today, mixing, capacity }: Question, hasNewFiles: boolean): Answer {
  const analysis = analyze(network, { today, mixing, seed: SEED });
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
    findings: analysis.findings,
    rows: list.rows,
    week: isFrozen || list.week.picks.length === 0 ? null : freezeWeek(list.week),
    anchors: anchorClusters(network, analysis.structure.anchors),
  };
}
