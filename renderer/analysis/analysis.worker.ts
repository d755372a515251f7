/** Answers questions about the network beside the window. Owns nothing but a replica that follows the same edits. */
import { analyze } from '../../shared/analysis/analyze';
import { reconnectList } from '../../shared/analysis/reconnect-list';
import { mondayOf } from '../../shared/model/day';
import { applyEdit } from '../../shared/model/edit';
import { anchorClusters } from '../../shared/model/edits/clusters';
import { freezeWeek } from '../../shared/model/edits/reconnect';
import { emptyNetwork, type Network } from '../../shared/model/network';
import { networkFromJson } from '../../shared/model/network-json';
import type { Answer, FromWorker, Question, ToWorker } from './protocol';

/** One seed for everybody: the same network on the same day gives the same answer, here and on the command line. */
const SEED = 1;

let network: Network = emptyNetwork();
/** Files came in (or went out again) since the week's list was chosen. */
let hasNewFiles = false;

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'open':
      network = networkFromJson(data.network);
      hasNewFiles = false;
      return;
    case 'edits':
      for (const edit of data.edits) {
        applyEdit(network, edit);
        if (edit.kind === 'importFile') hasNewFiles = true;
        if (edit.kind === 'freezeWeek') hasNewFiles = false;
      }
      return;
    case 'ask':
      try {
        tell({ kind: 'answer', id: data.id, answer: answerTo(data.question) });
      } catch (error) {
        tell({ kind: 'failed', id: data.id, message: 'This network could not be analyzed. Your data is safe.' });
        throw error; // a bug: seen in tests and by the window, which starts a new worker
      }
  }
};

function tell(message: FromWorker): void {
  self.postMessage(message);
}

function answerTo({ today, mixing, capacity }: Question): Answer {
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
