/**
 * The analysis worker's logic, message by message. It keeps a network up to date by the same edits as the window and computes the latest requested
 * result in slices, so that new messages are read in between. A newer request drops the older one, and nothing of the older one is sent any more.
 */

import { KnownResults } from '../../shared/analysis/clusters/known-results';
import { IncrementalAnalysis } from '../../shared/analysis/incremental/incremental-analysis';
import type { Analysis } from '../../shared/analysis/pipeline/analyze';
import { runToEnd } from '../../shared/lib/resumable-work';
import { dayNumber, mondayOf } from '../../shared/model/day';
import { applyEdit, EDIT_KINDS, type Edit } from '../../shared/model/edit';
import { deserializeEditSteps, isSerialized } from '../../shared/model/large-edits/serialize-edit';
import { emptyNetwork, type Network, settingsOf } from '../../shared/model/network';
import { networkAsOf } from '../../shared/model/network-as-of';
import { deserializeNetwork } from '../../shared/model/serialize-network';
import { markContacted, resultSteps, runQuery } from './analysis-result';
import { DuplicateSearch } from './duplicate-search';
import type { AnalysisQuery, AnalysisRequest, AnalysisResult, AnalysisStep, FromWorker, ToWorker } from './protocol';
import { packAnalysis } from './saved-analysis';
import { createStabilitySampler } from './stability-sampler';

/** Time budget of a slice. After it the worker reads its messages. */
const SLICE_MS = 40;
/** An analysis that takes longer than this waits for a pause of `PAUSE_MS`, when the window has a patch already. */
const LONG_ANALYSIS_MS = 300;
const PAUSE_MS = 500;
/** A result that no edit follows for so long is packed to be saved: with each entry of a busy hour, it would be work for nothing. */
const PACK_AFTER_MS = 3000;

/** A negative id, as of a query: the rest of the window does not depend on it. */
const FAILED_SEARCH = -1;

interface PendingRequest {
  readonly id: number;
  readonly request: AnalysisRequest;
}

/** The last result that was sent. */
interface LastResult extends PendingRequest {
  readonly result: AnalysisResult;
  readonly analysis: Analysis;
  /** Follows edits without a new analysis; null: it cannot any more. */
  readonly incremental: IncrementalAnalysis | null;
  /** The edits since then changed the week's list at most. */
  readonly isCurrent: boolean;
  readonly elapsedMs: number;
}

type ResultSteps = ReturnType<typeof resultSteps>;

export class AnalysisSession {
  readonly #send: (message: FromWorker) => void;
  readonly #now: () => number;
  readonly #sampler = createStabilitySampler();
  readonly #duplicates: DuplicateSearch;
  #network: Network = emptyNetwork();
  #known = new KnownResults();
  /** Files were imported, or an import was undone, since the week's list was chosen. */
  #hasNewFiles = false;
  #lastResult: LastResult | null = null;
  #pendingRequest: PendingRequest | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #packTimer: ReturnType<typeof setTimeout> | undefined;
  /** Id of a search for duplicates that has not started yet. */
  #wantedSearch: number | null = null;
  /** Queries that wait for the result they depend on. */
  readonly #waitingQueries = new Map<number, { readonly request: AnalysisRequest; readonly query: AnalysisQuery }>();

  /** @param now a clock in milliseconds, for the length of a slice */
  constructor(send: (message: FromWorker) => void, now: () => number) {
    this.#send = send;
    this.#now = now;
    this.#duplicates = new DuplicateSearch(now);
  }

  readonly onMessage = (message: ToWorker): void => {
    switch (message.kind) {
      case 'open':
        clearTimeout(this.#timer);
        clearTimeout(this.#packTimer);
        this.#sampler.stop();
        this.#duplicates.stop();
        this.#network = deserializeNetwork(message.network);
        this.#known = new KnownResults();
        this.#hasNewFiles = false;
        this.#lastResult = null;
        this.#pendingRequest = null;
        this.#wantedSearch = null;
        this.#waitingQueries.clear();
        return;
      case 'edits':
        for (const edit of message.edits) this.#applyEdit(isSerialized(edit) ? runToEnd(deserializeEditSteps(edit)) : edit);
        this.#schedule(0); // work under way started from another network
        return;
      case 'analyze':
        this.#known.add(message.known);
        clearTimeout(this.#packTimer);
        this.#pendingRequest = { id: message.id, request: message.request };
        this.#waitingQueries.clear(); // panels ask again with the new result
        this.#schedule(this.#isResultPatched(message.request) ? PAUSE_MS : 0);
        return;
      case 'find-duplicates':
        this.#wantedSearch = message.id;
        this.#startSearch();
        return;
      case 'query':
        this.#runQuery(message.id, message.request, message.query);
    }
  };

  /** Starts the pending analysis after a delay. */
  #schedule(afterMs: number): void {
    clearTimeout(this.#timer);
    if (this.#pendingRequest === null) return;
    const { id, request } = this.#pendingRequest;
    let steps: ResultSteps | null = null;
    let sentStep: AnalysisStep | null = null;
    let elapsedMs = 0;
    const runSlice = () =>
      this.#reportErrors(id, () => {
        steps ??= this.#stepsFor(request); // not earlier: the network may change until here
        const start = this.#now();
        let sliceMs = 0;
        while (sliceMs <= SLICE_MS) {
          const step = steps.next();
          sliceMs = this.#now() - start;
          if (step.done) {
            this.#finish({ id, request }, step.value, elapsedMs + sliceMs);
            return;
          }
          if (step.value === sentStep || elapsedMs + sliceMs <= SLICE_MS) continue;
          sentStep = step.value;
          this.#send({ kind: 'progress', id, step: step.value });
        }
        elapsedMs += sliceMs;
        this.#timer = setTimeout(runSlice, 0);
      });
    this.#timer = setTimeout(runSlice, afterMs);
  }

  /** Starts the search for duplicates that was asked for, after the first analysis and any that is under way: the user waits for those. */
  #startSearch(): void {
    const id = this.#wantedSearch;
    if (id === null || this.#pendingRequest !== null || this.#lastResult === null) return;
    this.#wantedSearch = null;
    this.#duplicates.start(
      this.#network,
      (found) => this.#send({ kind: 'duplicates', id, ...found }),
      () => this.#send({ kind: 'failed', id: FAILED_SEARCH }),
    );
  }

  #stepsFor(request: AnalysisRequest): ResultSteps {
    const last = this.#lastResult;
    const analysis = last?.isCurrent && isSameRequest(last.request, request) ? last.analysis : null;
    const storedSettings =
      last === null || last.request.isPast ? null : { mixing: last.request.mixing, resolution: last.analysis.structure.resolution };
    return resultSteps(this.#networkFor(request), request, {
      hasNewFiles: this.#hasNewFiles,
      resolutionOf: (computed) => (analysis === null ? this.#resolutionAtOnce(computed, request) : null),
      analysis,
      storedSettings,
      known: this.#known,
    });
  }

  #finish({ id, request }: PendingRequest, [result, analysis]: readonly [AnalysisResult, Analysis], elapsedMs: number): void {
    this.#pendingRequest = null;
    this.#send({ kind: 'result', id, result, known: this.#known.toRecord() });
    const incremental = request.isPast ? null : new IncrementalAnalysis(this.#network, analysis);
    const { areCommunities, resolution } = analysis.structure;
    const automatic = request.automatic ?? (areCommunities ? resolution : null);
    const usedRequest = { ...request, automatic };
    this.#lastResult = { id, request: usedRequest, result, analysis, incremental, isCurrent: true, elapsedMs };
    for (const [queryId, waiting] of this.#waitingQueries) this.#runQuery(queryId, waiting.request, waiting.query);
    this.#startSearch();
    if (request.isPast) {
      this.#sampler.stop();
      return;
    }
    this.#sampler.measure(this.#network, analysis, request, (confidence) =>
      this.#send({ kind: 'confidence', id, mixing: request.mixing, confidence }),
    );
    clearTimeout(this.#packTimer);
    this.#packTimer = setTimeout(
      () => this.#send({ kind: 'packed', id, analysis: packAnalysis({ request: usedRequest, result }) }),
      PACK_AFTER_MS,
    );
  }

  /** Without a known resolution, a small network is measured before its first result is sent. Else null. */
  #resolutionAtOnce(analysis: Analysis, request: AnalysisRequest): number | null {
    if (request.isPast || request.automatic !== null || settingsOf(this.#network).resolution !== 'auto') return null;
    return this.#sampler.resolutionAtOnce(analysis, request);
  }

  /** Applies an edit, and sends at once what it changes where the incremental analysis can follow it. */
  #applyEdit(edit: Edit): void {
    const inverse = applyEdit(this.#network, edit);
    if (edit.kind === 'importFile') this.#hasNewFiles = true;
    if (edit.kind === 'freezeWeek') this.#hasNewFiles = false;
    const last = this.#lastResult;
    if (!EDIT_KINDS[edit.kind].isUndoStep || last === null) return;
    clearTimeout(this.#packTimer);
    const patch = last.incremental?.follow(edit, inverse) ?? null;
    if (patch === null) {
      this.#lastResult = { ...last, incremental: null, isCurrent: false };
      return;
    }
    if (patch.people.length === 0) return; // for example a decision, which changes the list only
    this.#lastResult = { ...last, isCurrent: false };
    const { today } = last.request;
    const rows = markContacted(last.result.rows, last.analysis, dayNumber(today), dayNumber(mondayOf(today)));
    this.#send({ kind: 'patch', base: last.id, patch, rows });
  }

  #runQuery(id: number, request: AnalysisRequest, query: AnalysisQuery): void {
    const last = this.#lastResult;
    if (last === null || !last.isCurrent || this.#pendingRequest !== null || !isSameRequest(last.request, request)) {
      this.#waitingQueries.set(id, { request, query });
      return;
    }
    this.#waitingQueries.delete(id);
    this.#reportErrors(id, () => {
      const result = runQuery(this.#networkFor(request), last.analysis, request, query);
      this.#send({ kind: 'query-result', id, result });
    });
  }

  /** The patches sent so far hold what matters of this request, and a new analysis takes long. */
  #isResultPatched(request: AnalysisRequest): boolean {
    const last = this.#lastResult;
    return last?.incremental != null && !last.isCurrent && last.elapsedMs > LONG_ANALYSIS_MS && isSameRequest(last.request, request);
  }

  #networkFor({ today, isPast }: AnalysisRequest): Network {
    return isPast ? networkAsOf(this.#network, today) : this.#network;
  }

  #reportErrors(id: number, work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#send({ kind: 'failed', id });
      throw error; // a bug: tests see it, and the window starts a new worker
    }
  }
}

/** An unknown automatic resolution counts as 1, the default. */
function isSameRequest(a: AnalysisRequest, b: AnalysisRequest): boolean {
  const text = (request: AnalysisRequest) => JSON.stringify({ ...request, automatic: request.automatic ?? 1 });
  return text(a) === text(b);
}
