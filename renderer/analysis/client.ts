/**
 * Asks the analysis worker and takes its answers into the findings store. A newer question ends the work on an older one; what an edit changes comes at
 * once, the whole answer follows.
 */

import type { Mixing } from '../../shared/analysis/clusters/combine-layers';
import type { ClusterConfidence } from '../../shared/analysis/pipeline/cluster-confidence';
import { EDIT_KINDS, type Edit } from '../../shared/model/edit';
import { type SerializedNetwork, serializeNetwork } from '../../shared/model/serialize-network';
import { today, useToday } from '../state/clock';
import { isDialogOpen, useDialog } from '../state/dialogs';
import { commitQuietly, onReplica, useDocument } from '../state/network/document-store';
import { applyAnswerPatch, applyAnswerSteps, NO_FINDINGS, useFindings } from '../state/network/findings-store';
import { useView, type View } from '../state/view/view-store';
import { runInSlices } from '../ui/run-in-slices';
import type { Answer, FromWorker, Question, ToWorker } from './protocol';
import { answerLookUp, followLookUps } from './query';

/** Waits this long after a change, so that a burst of edits asks once. */
const ASK_AFTER_MS = 120;

/** Starts the worker and keeps it up to date; answers with the function that ends it. */
export function startAnalysis(): () => void {
  let worker = newWorker();
  let asked = 0;
  /** The answer that is shown. */
  let shown = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let heard: Promise<void> = Promise.resolve();

  function newWorker(): Worker {
    const made = new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module', name: 'analysis' });
    // One after the other: a large answer is taken in slices, and what follows it hangs on it.
    made.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      const own = heard.then(() => (worker === made ? hear(data) : undefined));
      heard = own.catch(() => undefined);
    };
    made.onerror = () => restart();
    return made;
  }

  const tell = (message: ToWorker) => worker.postMessage(message);

  /** The pieces go over as they are; the columns of a large log are the window's, too, and are copied. */
  const open = (network: SerializedNetwork) => {
    const pieces = new Set(network.pieces.map(({ json }) => json.buffer));
    worker.postMessage({ kind: 'open', network } satisfies ToWorker, [...pieces]);
  };

  const ask = () => {
    timer = undefined;
    tell({ kind: 'ask', id: ++asked, question: currentQuestion() });
  };

  const askSoon = () => {
    useFindings.setState({ isBusy: true });
    clearTimeout(timer);
    timer = setTimeout(ask, useFindings.getState().findings === null ? 0 : ASK_AFTER_MS); // the first answer is waited for
  };

  async function hear(message: FromWorker): Promise<void> {
    if (message.kind === 'looked-up') {
      answerLookUp(message.id, message.answer);
      return;
    }
    if (message.kind === 'failed' && message.id < 0) return; // a look-up: its panel says nothing
    if (message.kind === 'patch') {
      if (message.base === shown) applyAnswerPatch(message.patch, message.rows);
      return;
    }
    const isWanted = (): boolean => message.id === asked && timer === undefined; // nothing newer is asked, or about to be
    if (!isWanted()) return;
    switch (message.kind) {
      case 'progress':
        useFindings.setState({ step: message.step });
        return;
      case 'confidence':
        takeConfidence(message.mixing, message.confidence);
        return;
      case 'failed':
        useFindings.setState({ isBusy: false, step: null, failure: message.message });
        return;
      case 'answer':
        if ((await runInSlices(applyAnswerSteps(message.answer), isWanted)) === null) return;
        shown = message.id;
        void keepBooks(message.answer);
    }
  }

  /** A bug in the analysis must not take the window along: a new worker, the whole network again, and no repeated question. */
  function restart(): void {
    worker.terminate();
    worker = newWorker();
    useFindings.setState({
      isBusy: false,
      step: null,
      failure: 'The analysis stopped. Your data is safe; the next change starts it again.',
    });
    open(serializeNetwork(useDocument.getState().network));
  }

  followLookUps((id, lookUp) => tell({ kind: 'look-up', id, question: currentQuestion(), lookUp }));

  const stopReplica = onReplica({
    opened: (_network, packed) => {
      waitingWeek = null;
      asked++; // what is under way belongs to another network
      useFindings.setState(NO_FINDINGS);
      open(packed);
      askSoon();
    },
    edited: (edits) => {
      tell({ kind: 'edits', edits });
      if (edits.some((edit) => EDIT_KINDS[edit.kind].isUndoStep)) askSoon();
    },
  });
  const stopToday = useToday.subscribe(askSoon);
  const stopView = useView.subscribe((view, before) => {
    if (
      view.mixing !== before.mixing ||
      view.asOf !== before.asOf ||
      view.weeklyCapacity !== before.weeklyCapacity ||
      view.automaticResolutions !== before.automaticResolutions
    )
      askSoon();
    void freezeWhenShown();
  });

  const stopDialogs = useDialog.subscribe(() => void freezeWhenShown());

  return () => {
    stopDialogs();
    stopReplica();
    stopToday();
    stopView();
    clearTimeout(timer);
    worker.terminate();
  };
}

function currentQuestion(): Question {
  const { mixing, weeklyCapacity, automaticResolutions, asOf } = useView.getState();
  return {
    today: asOf ?? today(),
    isPast: asOf !== null,
    mixing,
    capacity: weeklyCapacity,
    automatic: automaticResolutions[mixing] ?? null,
  };
}

/** Shows how sure the clusters are; when another grain was found to hold better, the clusters are asked for again in that grain. */
function takeConfidence(mixing: Mixing, confidence: ClusterConfidence): void {
  useFindings.setState({ confidence, uncertain: new Set(confidence.uncertain) });
  const { automaticResolutions } = useView.getState();
  if (confidence.automatic === null || confidence.automatic === automaticResolutions[mixing]) return;
  useView.setState({ automaticResolutions: { ...automaticResolutions, [mixing]: confidence.automatic } });
}

/** Clusters keep their identity from now on. Not on a network that cannot be written. */
async function keepBooks({ anchors, week }: Answer): Promise<void> {
  if (useView.getState().asOf !== null) {
    waitingWeek = null; // the past is looked at, not written
    return;
  }
  if (anchors && canWrite()) await commitQuietly(anchors);
  waitingWeek = week;
  await freezeWhenShown();
}

/** The list of the week as chosen, until the user has seen it. */
let waitingWeek: Edit | null = null;

async function freezeWhenShown(): Promise<void> {
  if (waitingWeek === null || useView.getState().asOf !== null || !isListShown(useView.getState()) || isDialogOpen() || !canWrite()) return;
  const week = waitingWeek;
  waitingWeek = null;
  await commitQuietly(week);
}

function isListShown({ page, selection, isPanelOpen, isSheetOpen }: View): boolean {
  return page === 'graph' && selection.kind === 'nothing' && (isPanelOpen || isSheetOpen);
}

function canWrite(): boolean {
  return useDocument.getState().save.kind !== 'read-only';
}
