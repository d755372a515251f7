/** Answers questions about the network beside the window. Owns nothing but a replica that follows the same edits. */
import { applyEdit } from '../../shared/model/edit';
import { emptyNetwork, type Network } from '../../shared/model/network';
import { networkFromJson } from '../../shared/model/network-json';
import { answerTo } from './answer';
import type { FromWorker, ToWorker } from './protocol';

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
        tell({ kind: 'answer', id: data.id, answer: answerTo(network, data.question, hasNewFiles) });
      } catch (error) {
        tell({ kind: 'failed', id: data.id, message: 'This network could not be analyzed. Your data is safe.' });
        throw error; // a bug: seen in tests and by the window, which starts a new worker
      }
  }
};

function tell(message: FromWorker): void {
  self.postMessage(message);
}
