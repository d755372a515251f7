/** The window's side of the analysis: sends networks, edits and requests to the worker, and applies its results to the findings store. */

import type { Mixing } from '../../shared/analysis/clusters/combine-layers';
import type { ClusterConfidence } from '../../shared/analysis/pipeline/cluster-confidence';
import { EDIT_KINDS, type Edit } from '../../shared/model/edit';
import { buffersOf, isSerialized } from '../../shared/model/large-edits/serialize-edit';
import type { Network } from '../../shared/model/network';
import { type SerializedNetwork, serializeNetwork } from '../../shared/model/serialize-network';
import { text } from '../../shared/strings/text';
import { desktop } from '../desktop';
import { today, useToday } from '../state/clock';
import { isDialogOpen, useDialog } from '../state/dialogs';
import { commitQuietly, onReplica, useDocument } from '../state/network/document-store';
import { useFoundDuplicates } from '../state/network/duplicates-store';
import {
  applyEarlierSteps,
  applyResultPatch,
  applyResultSteps,
  layoutOfFindings,
  NO_FINDINGS,
  useFindings,
} from '../state/network/findings-store';
import { useView, type View } from '../state/view/view-store';
import { runInSlices } from '../ui/run-in-slices';
import type { AnalysisRequest, AnalysisResult, FromWorker, ToWorker } from './protocol';
import { connectQueries, resolveQuery } from './query';
import { isUsableFor, unpackAnalysis, withLayout } from './saved-analysis';

/** Waits this long after a change, so that a burst of edits makes one request. */
const REQUEST_AFTER_MS = 120;
/** When a network is opened, its view is restored sooner than this. */
const RESTORED_AFTER_MS = 100;
/** With a saved analysis on screen, the new one waits until that is drawn: it would take the processor from it. */
const REQUEST_AFTER_SAVED_MS = 800;
/** Looking for duplicates waits longer: it costs more, and nothing depends on it. */
const SEARCH_AFTER_MS = 600;

/** Starts the worker and keeps it up to date. Returns the function that ends it. */
export function startAnalysis(): () => void {
  const client = new AnalysisClient();
  connectQueries((id, query) => client.send({ kind: 'query', id, request: currentRequest(), query }));
  const unsubscribe = [
    onReplica({
      opened: (_network, serialized) => {
        unfrozenWeek = null;
        client.reset(serialized);
      },
      edited: (edits, _revision, received) => {
        client.send({ kind: 'edits', edits: received }, received.filter(isSerialized).flatMap(buffersOf));
        if (edits.some((edit) => EDIT_KINDS[edit.kind].isUndoStep)) client.requestSoon();
        if (edits.some(changesPeople)) client.searchSoon();
      },
    }),
    useToday.subscribe(() => client.requestSoon()),
    useView.subscribe((view, before) => {
      if (view.timesRestored !== before.timesRestored) void client.requestFirst();
      else if (REQUEST_FIELDS.some((field) => view[field] !== before[field])) client.requestSoon();
      void freezeShownWeek();
    }),
    useDialog.subscribe(() => void freezeShownWeek()),
  ];
  return () => {
    for (const stop of unsubscribe) stop();
    client.stop();
  };
}

/** True when an edit can make or end a duplicate. */
function changesPeople({ put, delete: gone }: Edit): boolean {
  return [put.people, put.ties, put.distinctions, gone.people, gone.ties, gone.distinctions].some((list) => (list?.length ?? 0) > 0);
}

/** Fields of the view that a request depends on. */
const REQUEST_FIELDS = ['mixing', 'asOf', 'weeklyCapacity', 'automaticResolutions'] as const satisfies readonly (keyof View)[];

class AnalysisClient {
  #worker = this.#startWorker();
  #lastId = 0;
  /** Id of the result on screen; -1: none. */
  #shownId = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #searchTimer: ReturnType<typeof setTimeout> | undefined;
  #searchId = 0;
  #messages: Promise<void> = Promise.resolve();
  /** Of the network that was opened last. */
  #saved: ReturnType<typeof desktop.savedAnalysis> | null = null;

  send(message: ToWorker, transferred: ArrayBuffer[] = []): void {
    this.#worker.postMessage(message, transferred);
  }

  /** Starts again with another network. */
  reset(network: SerializedNetwork): void {
    this.#lastId++; // results of the previous network are ignored
    useFindings.setState(NO_FINDINGS);
    this.#open(network);
    this.#shownId = -1;
    this.#saved = desktop.savedAnalysis();
    // The view of the network is restored next, and asks. Where it stays as it is, as with a previous version, nothing else would.
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.request(), RESTORED_AFTER_MS);
    useFoundDuplicates.setState({ pairs: null, names: [], certain: null });
    this.searchSoon();
  }

  requestSoon(): void {
    useFindings.setState({ isBusy: true, savedLayout: null });
    clearTimeout(this.#timer);
    // Without findings the user waits for the first ones.
    this.#timer = setTimeout(() => this.request(), useFindings.getState().findings === null ? 0 : REQUEST_AFTER_MS);
  }

  request(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.send({ kind: 'analyze', id: ++this.#lastId, request: currentRequest(), known: useView.getState().knownResults });
  }

  /** The view of the network is restored, so that it is known what is to be shown of it. */
  async requestFirst(): Promise<void> {
    clearTimeout(this.#timer);
    const { network } = useDocument.getState();
    const request = currentRequest();
    const saved = await this.#savedFor(network, request);
    const isOfToday = saved?.request.today === request.today;
    if (!isOfToday) this.request();
    if (saved === null) return;
    const steps = isOfToday ? applyResultSteps(saved.result, saved) : applyEarlierSteps(saved.result, saved.layout);
    // The new one is not there yet, and nothing was edited.
    const isWanted = () => this.#shownId === -1 && useDocument.getState().network === network;
    const isShown = await runInSlices(steps, isWanted).catch(() => null); // it is not what Kith saved
    if (isShown !== null) performance.mark('analysis restored');
    if (!isOfToday) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.request(), isShown === null ? 0 : REQUEST_AFTER_SAVED_MS);
  }

  /**
   * The analysis that was saved of this network for the same view; null: there is none. One of an earlier day is for the graph alone, until the new one is
   * there: days have passed since, so that what the panels would say of it is not true any more.
   */
  async #savedFor(network: Network, request: AnalysisRequest): Promise<ReturnType<typeof unpackAnalysis>> {
    const saved = this.#saved;
    this.#saved = null;
    try {
      const read = await saved;
      const analysis = read?.ok && read.value !== null ? unpackAnalysis(read.value, network) : null;
      return analysis !== null && isUsableFor(analysis.request, request) ? analysis : null;
    } catch {
      return null; // it is not what Kith saved
    }
  }

  /** Looks for duplicates when no edit came for a while. */
  searchSoon(): void {
    clearTimeout(this.#searchTimer);
    this.#searchTimer = setTimeout(() => this.send({ kind: 'find-duplicates', id: ++this.#searchId }), SEARCH_AFTER_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#searchTimer);
    this.#worker.terminate();
  }

  #startWorker(): Worker {
    const worker = new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module', name: 'analysis' });
    // One message after the other: a large result is applied in slices, and the following messages depend on it.
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      const handled = this.#messages.then(() => (this.#worker === worker ? this.#onMessage(data) : undefined));
      this.#messages = handled.catch(() => undefined);
    };
    worker.onerror = () => this.#restart();
    return worker;
  }

  /** Transfers the serialized pieces. The columns of a large log are copied, because the window uses them too. */
  #open(network: SerializedNetwork): void {
    const buffers = new Set(network.pieces.map(({ json }) => json.buffer));
    this.#worker.postMessage({ kind: 'open', network } satisfies ToWorker, [...buffers]);
  }

  async #onMessage(message: FromWorker): Promise<void> {
    if (message.kind === 'query-result') {
      resolveQuery(message.id, message.result);
      return;
    }
    if (message.kind === 'duplicates') {
      if (message.id === this.#searchId)
        useFoundDuplicates.setState({ pairs: message.pairs, names: message.names, certain: message.certain });
      return;
    }
    if (message.kind === 'failed' && message.id < 0) return; // a query: its panel stays empty
    if (message.kind === 'patch') {
      if (message.base === this.#shownId) applyResultPatch(message.patch, message.rows);
      return;
    }
    // No newer request was sent or is about to be sent.
    const isLatest = (): boolean => message.id === this.#lastId && this.#timer === undefined;
    if (!isLatest()) return;
    switch (message.kind) {
      case 'progress':
        useFindings.setState({ step: message.step });
        return;
      case 'confidence':
        applyConfidence(message.mixing, message.confidence);
        return;
      case 'failed':
        useFindings.setState({ isBusy: false, step: null, failure: text('analysis.failed') });
        return;
      case 'result':
        if (this.#shownId === -1) performance.mark('network analyzed');
        if ((await runInSlices(applyResultSteps(message.result), isLatest)) === null) return;
        this.#shownId = message.id;
        keepKnownResults(message.known);
        void saveResultEdits(message.result);
        return;
      case 'packed':
        if (message.id === this.#shownId)
          void desktop.saveAnalysis(useDocument.getState().revision, withLayout(message.analysis, layoutOfFindings()));
    }
  }

  /** After a bug in the analysis: a new worker with the whole network. The request that failed is not repeated. */
  #restart(): void {
    this.#worker.terminate();
    this.#worker = this.#startWorker();
    useFindings.setState({ isBusy: false, step: null, failure: text('analysis.stopped') });
    this.#open(serializeNetwork(useDocument.getState().network));
  }
}

function keepKnownResults(knownResults: Readonly<Record<string, number>>): void {
  if (JSON.stringify(knownResults) !== JSON.stringify(useView.getState().knownResults)) useView.setState({ knownResults });
}

function currentRequest(): AnalysisRequest {
  const { mixing, weeklyCapacity, automaticResolutions, asOf } = useView.getState();
  return {
    today: asOf ?? today(),
    isPast: asOf !== null,
    mixing,
    capacity: weeklyCapacity,
    automatic: automaticResolutions[mixing] ?? null,
  };
}

/** Shows how stable the clusters are. A better resolution changes the view, which starts a new request. */
function applyConfidence(mixing: Mixing, confidence: ClusterConfidence): void {
  useFindings.setState({ confidence, uncertain: new Set(confidence.uncertain) });
  const { automaticResolutions } = useView.getState();
  if (confidence.automatic === null || confidence.automatic === automaticResolutions[mixing]) return;
  useView.setState({ automaticResolutions: { ...automaticResolutions, [mixing]: confidence.automatic } });
}

/** Saves the identity of the clusters and the week's list, unless the network is read-only or of the past. */
async function saveResultEdits({ anchors, week }: AnalysisResult): Promise<void> {
  if (useView.getState().asOf !== null) {
    unfrozenWeek = null;
    return;
  }
  if (anchors && canWrite()) await commitQuietly(anchors);
  unfrozenWeek = week;
  await freezeShownWeek();
}

/** The edit that freezes the week's list, until the user has seen the list. */
let unfrozenWeek: Edit | null = null;

async function freezeShownWeek(): Promise<void> {
  if (unfrozenWeek === null || useView.getState().asOf !== null || !isListShown(useView.getState()) || isDialogOpen() || !canWrite())
    return;
  const week = unfrozenWeek;
  unfrozenWeek = null;
  await commitQuietly(week);
}

function isListShown({ page, selection, isPanelOpen, isSheetOpen }: View): boolean {
  return page === 'graph' && selection.kind === 'nothing' && (isPanelOpen || isSheetOpen);
}

function canWrite(): boolean {
  return useDocument.getState().save.kind !== 'read-only';
}
