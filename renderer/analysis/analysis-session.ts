/**
 * What the worker does, message by message: keeps a network by the same edits, answers the latest question in slices between which it hears what else
 * is said, and tells at once what an edit changed. A question that something newer overtakes is dropped where it stands, and nothing of it is told.
 */

import { IncrementalAnalysis } from '../../shared/analysis/incremental/incremental-analysis';
import type { Analysis } from '../../shared/analysis/pipeline/analyze';
import { dayNumber, mondayOf } from '../../shared/model/day';
import { applyEdit, EDIT_KINDS, type Edit } from '../../shared/model/edit';
import { emptyNetwork, type Network, settingsOf } from '../../shared/model/network';
import { networkAsOf } from '../../shared/model/network-as-of';
import { deserializeNetwork } from '../../shared/model/serialize-network';
import { answerSteps, lookedUp, SEED, tickedRows } from './analysis-result';
import type { Answer, AnswerStep, FromWorker, LookUp, Question, ToWorker } from './protocol';
import { confidenceMeasurer } from './stability-sampler';

/** A slice of work; then whoever waits for the thread has their turn. */
const SLICE_MS = 40;
/** After an edit that was told at once, a whole analysis that takes longer than this waits until the user pauses. */
const LONG_MS = 300;
const PAUSE_MS = 500;

interface Asked {
  readonly id: number;
  readonly question: Question;
}

/** The last answer told, and what follows edits from there; null when it no longer holds. */
interface Told extends Asked {
  readonly answer: Answer;
  readonly analysis: Analysis;
  readonly live: IncrementalAnalysis | null;
  /** Nothing but the list hangs on the edits since. */
  readonly isCurrent: boolean;
  /** Milliseconds of work. */
  readonly took: number;
}

export interface Analyst {
  readonly hear: (message: ToWorker) => void;
}

/** `now`: milliseconds, for the length of a slice. */
export function analyst(tell: (message: FromWorker) => void, now: () => number): Analyst {
  let network: Network = emptyNetwork();
  /** Files came in (or went out again) since the week's list was chosen. */
  let hasNewFiles = false;
  let told: Told | null = null;
  /** The question not yet answered, and its work under way. */
  let asked: Asked | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Asked about one thing while the answer they hang on is not there. */
  const waiting = new Map<number, { readonly question: Question; readonly lookUp: LookUp }>();
  const measurer = confidenceMeasurer();

  const networkFor = ({ today, isPast }: Question): Network => (isPast ? networkAsOf(network, today) : network);

  const stop = () => clearTimeout(timer);

  const begin = (after: number) => {
    stop();
    if (asked === null) return;
    const { id, question } = asked;
    let steps: ReturnType<typeof stepsFor> | null = null;
    let shown: AnswerStep | null = null;
    let took = 0;
    const slice = () =>
      answering(id, () => {
        steps ??= stepsFor(question); // only now: until here the network may have changed
        const from = now();
        let passed = 0;
        while (passed <= SLICE_MS) {
          const step = steps.next();
          passed = now() - from;
          if (step.done) {
            finish({ id, question }, step.value, took + passed);
            return;
          }
          if (step.value !== shown && took + passed > SLICE_MS) tell({ kind: 'progress', id, step: (shown = step.value) });
        }
        took += passed;
        timer = setTimeout(slice, 0);
      });
    timer = setTimeout(slice, after);
  };

  const stepsFor = (question: Question) => {
    const known = told?.isCurrent && isSame(told.question, question) ? told.analysis : null;
    const resolutionOf = (analysis: Analysis) => (known === null ? resolutionAtOnce(analysis, question) : null);
    const kept = told !== null && !told.question.isPast ? told : null;
    const storedSettings = kept && { mixing: kept.question.mixing, resolution: kept.analysis.structure.resolution };
    return answerSteps(networkFor(question), question, hasNewFiles, resolutionOf, known, storedSettings);
  };

  const finish = (which: Asked, [answer, analysis]: readonly [Answer, Analysis], took: number) => {
    asked = null;
    tell({ kind: 'answer', id: which.id, answer });
    const { question } = which;
    const live = question.isPast ? null : new IncrementalAnalysis(network, analysis, SEED);
    const { areCommunities, resolution } = analysis.structure;
    const automatic = question.automatic ?? (areCommunities ? resolution : null);
    told = { id: which.id, question: { ...question, automatic }, answer, analysis, live, isCurrent: true, took };
    for (const [id, { question: about, lookUp }] of waiting) answerLookUp(id, about, lookUp);
    if (question.isPast) measurer.stop();
    else
      measurer.measure(network, analysis, question, (confidence) =>
        tell({ kind: 'confidence', id: which.id, mixing: question.mixing, confidence }),
      );
  };

  /** Where it is not known yet how fine the clusters should be, a small network is not shown before that is found out. */
  const resolutionAtOnce = (analysis: Analysis, question: Question): number | null => {
    if (question.isPast || question.automatic !== null || settingsOf(network).resolution !== 'auto') return null;
    return measurer.resolutionAtOnce(analysis, question);
  };

  const take = (edit: Edit) => {
    const inverse = applyEdit(network, edit);
    if (edit.kind === 'importFile') hasNewFiles = true;
    if (edit.kind === 'freezeWeek') hasNewFiles = false;
    if (!EDIT_KINDS[edit.kind].isUndoStep || told === null) return;
    const patch = told.live?.follow(edit, inverse) ?? null;
    if (patch === null) {
      told = { ...told, live: null, isCurrent: false };
      return;
    }
    if (patch.people.length === 0) return; // a decision, say: it changes the list
    told = { ...told, isCurrent: false };
    const { today } = told.question;
    const rows = tickedRows(told.answer.rows, told.analysis, dayNumber(today), dayNumber(mondayOf(today)));
    tell({ kind: 'patch', base: told.id, patch, rows });
  };

  const answerLookUp = (id: number, question: Question, lookUp: LookUp) => {
    if (told === null || !told.isCurrent || asked !== null || !isSame(told.question, question)) {
      waiting.set(id, { question, lookUp });
      return;
    }
    waiting.delete(id);
    const { analysis } = told;
    answering(id, () => tell({ kind: 'looked-up', id, answer: lookedUp(networkFor(question), analysis, question, lookUp) }));
  };

  /** What matters of it was told with the edit, and the rest takes a while. */
  const isToldAlready = (question: Question): boolean =>
    told?.live != null && !told.isCurrent && told.took > LONG_MS && isSame(told.question, question);

  function answering(id: number, work: () => void): void {
    try {
      work();
    } catch (error) {
      tell({ kind: 'failed', id, message: 'This network could not be analyzed. Your data is safe.' });
      throw error; // a bug: seen in tests and by the window, which starts a new worker
    }
  }

  const hear = (message: ToWorker) => {
    switch (message.kind) {
      case 'open':
        stop();
        measurer.stop();
        network = deserializeNetwork(message.network);
        hasNewFiles = false;
        told = null;
        asked = null;
        waiting.clear();
        return;
      case 'edits':
        message.edits.forEach(take);
        begin(0); // what is under way began on another network
        return;
      case 'ask':
        asked = { id: message.id, question: message.question };
        waiting.clear(); // whoever looks asks again with the new answer
        begin(isToldAlready(message.question) ? PAUSE_MS : 0);
        return;
      case 'look-up':
        answerLookUp(message.id, message.question, message.lookUp);
    }
  };
  return { hear };
}

/** Where no grain is known, it is the usual one. */
function isSame(a: Question, b: Question): boolean {
  const text = (question: Question) => JSON.stringify({ ...question, automatic: question.automatic ?? 1 });
  return text(a) === text(b);
}
