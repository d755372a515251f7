/** Answers questions about the network beside the window. Owns nothing but a replica that follows the same edits. */
import type { Analysis } from '../../shared/analysis/assemble';
import { networkAsOf } from '../../shared/model/as-of';
import { applyEdit, EDIT_KINDS } from '../../shared/model/edit';
import { emptyNetwork, type Network, settingsOf } from '../../shared/model/network';
import { unpackNetwork } from '../../shared/model/pack-network';
import { analysisFor, answerTo, lookedUp } from './answer';
import { confidenceMeasurer } from './confidence-measurer';
import type { FromWorker, Question, ToWorker } from './protocol';

let network: Network = emptyNetwork();
/** Files came in (or went out again) since the week's list was chosen. */
let hasNewFiles = false;
/** The last analysis, as long as nothing changed that it was made of. */
let latest: { readonly question: Question; readonly analysis: Analysis } | null = null;
const measurer = confidenceMeasurer();

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'open':
      network = unpackNetwork(data.network);
      hasNewFiles = false;
      latest = null;
      measurer.stop();
      return;
    case 'edits':
      for (const edit of data.edits) {
        applyEdit(network, edit);
        if (edit.kind === 'importFile') hasNewFiles = true;
        if (edit.kind === 'freezeWeek') hasNewFiles = false;
        if (EDIT_KINDS[edit.kind].isUndoStep) latest = null;
      }
      return;
    case 'ask':
      answering(data.id, () => {
        const analysis = firstAnalysis(data.question);
        latest = { question: data.question, analysis };
        tell({ kind: 'answer', id: data.id, answer: answerTo(networkFor(data.question), data.question, hasNewFiles, analysis) });
        const { mixing, isPast } = data.question;
        if (isPast) {
          measurer.stop();
          return;
        }
        measurer.measure(network, analysis, data.question, (confidence) => tell({ kind: 'confidence', id: data.id, mixing, confidence }));
      });
      return;
    case 'look-up':
      answering(data.id, () => {
        tell({
          kind: 'looked-up',
          id: data.id,
          answer: lookedUp(networkFor(data.question), analysisOf(data.question), data.question, data.lookUp),
        });
      });
  }
};

/** Where it is not known yet how fine the clusters should be, a small network is not shown before that is found out. */
function firstAnalysis(question: Question): Analysis {
  const analysis = analysisFor(networkFor(question), question);
  if (question.isPast || question.automatic !== null || settingsOf(network).resolution !== 'auto') return analysis;
  const automatic = measurer.resolutionAtOnce(analysis, question);
  return automatic === null || automatic === analysis.structure.resolution ? analysis : analysisFor(network, { ...question, automatic });
}

function networkFor({ today, isPast }: Question): Network {
  return isPast ? networkAsOf(network, today) : network;
}

function analysisOf(question: Question): Analysis {
  if (latest === null || JSON.stringify(latest.question) !== JSON.stringify(question)) {
    latest = { question, analysis: analysisFor(networkFor(question), question) };
  }
  return latest.analysis;
}

function answering(id: number, work: () => void): void {
  try {
    work();
  } catch (error) {
    tell({ kind: 'failed', id, message: 'This network could not be analyzed. Your data is safe.' });
    throw error; // a bug: seen in tests and by the window, which starts a new worker
  }
}

function tell(message: FromWorker): void {
  self.postMessage(message);
}
