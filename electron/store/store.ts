/**
 * The network on disk, with one writer. Edits are parsed, checked, applied in memory, written, and only then acknowledged; when the disk refuses,
 * they are taken back in memory and the caller is told. Edits that arrive while a save is running are saved together by the next one.
 *
 * Runs in plain Node: the app's main process, the command line and the tests use the same store.
 */
import { Low } from 'lowdb';
import type { History, SaveState } from '../../shared/desktop-api';
import { checkEdit } from '../../shared/model/check-edit';
import { applyEdit, EDIT_KINDS, type Edit } from '../../shared/model/edit';
import { fitStep } from '../../shared/model/edits/undo-step';
import { emptyNetwork, type Network } from '../../shared/model/network';
import { parseEdit } from '../../shared/model/parse';
import { type Failure, fail, ok, type Result } from '../../shared/result';
import { diskReason } from './disk-sentence';
import { type FileAdapter, fileAdapter, UnusableFile } from './file-adapter';
import { afterRedo, afterUndo, type Step, withStep } from './history';
import { type Lock, takeLock } from './lock';
import { lineOf, NETWORK_FILE, type NetworkDocument } from './network-file';
import { putAside, readPrevious } from './previous-version';
import type { StoreFs } from './store-fs';
import { tokenSource } from './token';
import { removeLeftovers } from './whole-file';

export interface StoreOptions {
  readonly fs: StoreFs;
  readonly now: () => Date;
  /** Cryptographic in the app; names temporary files and locks. */
  readonly random: () => number;
  /** `read`: takes no lock and writes nothing, so it works beside an app that is open. */
  readonly mode: 'write' | 'read';
}

/** What there is to say after edits are on disk, or when the save state changed (then `edits` is empty). */
export interface StoreChange {
  readonly revision: number;
  readonly edits: readonly Edit[];
  readonly history: History;
  readonly save: SaveState;
}

export interface StepDone {
  /** `r12`: names the step; the same for undo and redo of it. */
  readonly id: string;
  readonly label: string;
}

export interface Store {
  readonly folder: string;
  /** As of now; in the middle of a save it holds edits that are not on disk yet (see `settled`). Not to be changed. */
  readonly network: () => Network;
  readonly revision: () => number;
  readonly history: () => History;
  /** Newest last. */
  readonly steps: () => readonly StepDone[];
  readonly save: () => SaveState;
  /** Why the file there cannot be used; then the network is empty and nothing is ever written over it. Null: all is well. */
  readonly unusable: () => Failure | null;
  /** All of the edits or none. Resolves when they are on disk. */
  readonly commit: (edits: readonly unknown[]) => Promise<Result<{ readonly revision: number }>>;
  /** The last step, which must be `id` when one is given. */
  readonly undo: (id?: string) => Promise<Result<StepDone>>;
  readonly redo: () => Promise<Result<StepDone>>;
  /** After an unusable file: goes on with the version before it. The unusable file stays in the folder under another name. */
  readonly openPrevious: () => Promise<Result<null>>;
  readonly onChange: (listener: (change: StoreChange) => void) => () => void;
  /** Resolves when nothing is being saved: then what `network` shows is on disk. */
  readonly settled: () => Promise<void>;
  /** Waits for what is being saved and lets go of the lock. */
  readonly close: () => Promise<void>;
}

/** Applies to the memory of a running save; a failure must leave the memory as it was. */
type Change<T> = (draft: Draft) => Result<T>;

interface Draft {
  document: NetworkDocument;
  readonly edits: Edit[];
  readonly inverses: Edit[];
}

interface Waiting {
  readonly run: (draft: Draft) => boolean;
  readonly done: () => void;
  readonly refuse: (failure: Failure) => void;
}

/** Kinds of failure: `locked`. A file that cannot be used is no failure: the store opens read-only and says why. */
export async function openStore(folder: string, options: StoreOptions): Promise<Result<Store>> {
  const { fs, random } = options;
  const token = tokenSource(random);
  const adapter = fileAdapter(fs, folder, token);
  const low = new Low<NetworkDocument>(adapter, emptyDocument());

  let unusable = await readInto(low);
  let lock: Lock | null = null;
  let readOnly: string | null = options.mode === 'read' ? 'The network was opened to read it only.' : null;
  // A file that cannot be used is not even locked: nothing is written beside what a newer Kith or a failing disk left.
  if (options.mode === 'write' && unusable === null) {
    const taken = await lockAndReadAgain(options, folder, token, low, adapter);
    if (taken.kind === 'locked') return { ok: false, error: taken.failure };
    if (taken.kind === 'unusable') unusable = taken.failure;
    if (taken.kind === 'read-only') readOnly = taken.failure.message;
    if (taken.kind === 'taken') lock = taken.lock;
  }
  const canOpenPrevious = unusable !== null && (await readPrevious(fs, folder)) !== null;

  const state = { unusable, readOnly, canOpenPrevious, lock, lastError: null as string | null, isClosed: false };
  return ok(storeOf(folder, options, token, low, adapter, state));
}

interface State {
  unusable: Failure | null;
  readOnly: string | null;
  canOpenPrevious: boolean;
  lock: Lock | null;
  lastError: string | null;
  isClosed: boolean;
}

function storeOf(
  folder: string,
  options: StoreOptions,
  token: () => string,
  low: Low<NetworkDocument>,
  adapter: FileAdapter,
  state: State,
): Store {
  const listeners = new Set<(change: StoreChange) => void>();
  let waiting: Waiting[] = [];
  let running: Promise<void> | null = null;

  const save = (): SaveState => {
    if (state.unusable !== null) return { kind: 'read-only', message: state.unusable.message, canOpenPrevious: state.canOpenPrevious };
    if (state.readOnly !== null) return { kind: 'read-only', message: state.readOnly, canOpenPrevious: false };
    if (state.lastError !== null) return { kind: 'not-saved', message: state.lastError };
    return { kind: 'saved' };
  };
  const history = (): History => ({
    undo: low.data.steps.undo.at(-1)?.edit.label ?? null,
    redo: low.data.steps.redo.at(-1)?.edit.label ?? null,
  });
  const tell = (edits: readonly Edit[]) => {
    const change: StoreChange = { revision: low.data.revision, edits, history: history(), save: save() };
    for (const listener of listeners) listener(change);
  };

  const change = <T>(apply: Change<T>): Promise<Result<T>> => {
    if (state.isClosed) return Promise.resolve(fail('read-only', 'The network is closed.'));
    const now = save();
    if (now.kind === 'read-only') return Promise.resolve(fail('read-only', now.message));
    return new Promise((resolve) => {
      let result: Result<T> | null = null;
      waiting.push({
        run: (draft) => {
          result = apply(draft);
          return result.ok;
        },
        done: () => resolve(result as Result<T>),
        refuse: (failure) => resolve({ ok: false, error: failure }),
      });
      running ??= saveWaiting();
    });
  };

  const saveWaiting = async (): Promise<void> => {
    await Promise.resolve(); // what is asked for in the same breath is saved together
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      const before = low.data;
      const draft: Draft = { document: before, edits: [], inverses: [] };
      const applied: Waiting[] = [];
      for (const one of group) {
        if (one.run(draft)) applied.push(one);
        else one.done();
      }
      low.data = draft.document;
      if (draft.edits.length > 0) {
        try {
          await low.write();
        } catch (error) {
          for (const inverse of draft.inverses.reverse()) applyEdit(before.network, inverse);
          low.data = before;
          const failure = refusal(error);
          state.lastError = failure.message;
          tell([]);
          for (const one of applied) one.refuse(failure);
          continue;
        }
        state.lastError = null;
        tell(draft.edits);
      }
      for (const one of applied) one.done();
    }
    running = null; // in the same breath as the last look at `waiting`: nobody can come in between and be forgotten
  };

  const apply = (draft: Draft, edit: Edit): Result<Edit> => {
    const checked = checkEdit(draft.document.network, edit);
    if (!checked.ok) return checked;
    const inverse = applyEdit(draft.document.network, edit);
    draft.edits.push(edit);
    draft.inverses.push(inverse);
    const bookkeeping = draft.document.bookkeeping + (EDIT_KINDS[edit.kind].isUndoStep ? 0 : 1);
    draft.document = { ...draft.document, revision: draft.document.revision + 1, bookkeeping };
    return ok(inverse);
  };

  const commit = (edits: readonly unknown[]) => {
    const parsed: Edit[] = [];
    for (const edit of edits) {
      const one = parseEdit(edit);
      if (!one.ok) return Promise.resolve(one);
      if (!isEmpty(one.value)) parsed.push(one.value);
    }
    return change((draft) => {
      const start = { document: draft.document, count: draft.edits.length };
      for (const edit of parsed) {
        const inverse = apply(draft, edit);
        if (!inverse.ok) {
          // This commit is all or nothing; others of the group stay.
          for (const done of draft.inverses.splice(start.count).reverse()) applyEdit(draft.document.network, done);
          draft.edits.splice(start.count);
          draft.document = start.document;
          return inverse;
        }
        const step: Step = { id: `r${draft.document.revision}`, mark: draft.document.bookkeeping, edit: inverse.value };
        draft.document = { ...draft.document, steps: withStep(draft.document.steps, step, (one) => lineOf(one, adapter.lines).length) };
      }
      return ok({ revision: draft.document.revision });
    });
  };

  const takeBack = (from: 'undo' | 'redo', id?: string) =>
    change<StepDone>((draft) => {
      const step = draft.document.steps[from].at(-1);
      if (step === undefined) {
        return from === 'undo'
          ? fail('nothing-to-undo', 'There is nothing to undo.')
          : fail('nothing-to-redo', 'There is nothing to redo.');
      }
      if (id !== undefined && id !== step.id) return fail('not-found', notLast(draft.document.steps.undo, id, step));
      const parsed = parseEdit(step.edit);
      if (!parsed.ok) return fail('unreadable', `The step “${step.edit.label}” cannot be read any more: ${parsed.error.message}`);
      const isFitting = step.mark === draft.document.bookkeeping;
      const inverse = apply(draft, isFitting ? parsed.value : fitStep(draft.document.network, parsed.value));
      if (!inverse.ok) return inverse;
      const back: Step = { id: step.id, mark: draft.document.bookkeeping, edit: inverse.value };
      const steps = draft.document.steps;
      draft.document = { ...draft.document, steps: from === 'undo' ? afterUndo(steps, back) : afterRedo(steps, back) };
      return ok({ id: step.id, label: step.edit.label });
    });

  const openPrevious = async (): Promise<Result<null>> => {
    if (state.unusable === null || options.mode === 'read' || state.isClosed) return fail('conflict', 'The network is not damaged.');
    const previous = await readPrevious(options.fs, folder);
    if (previous === null) return fail('not-found', 'There is no previous version that can be read.');
    const taken = state.lock === null ? await takeLock(options.fs, folder, token) : ok(state.lock);
    if (!taken.ok) return taken;
    state.lock = taken.value;
    try {
      await putAside(options.fs, folder, NETWORK_FILE, state.unusable.kind === 'newer-format' ? 'newer' : 'damaged', options.now());
      low.data = previous.document;
      await low.write();
    } catch (error) {
      low.data = emptyDocument();
      return { ok: false, error: refusal(error) };
    }
    state.unusable = null;
    tell([]);
    return ok(null);
  };

  const settled = async () => {
    while (running !== null) await running;
  };

  return {
    folder,
    network: () => low.data.network,
    revision: () => low.data.revision,
    history,
    steps: () => low.data.steps.undo.map((step) => ({ id: step.id, label: step.edit.label })),
    save,
    unusable: () => state.unusable,
    commit,
    undo: (id) => takeBack('undo', id),
    redo: () => takeBack('redo'),
    openPrevious,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settled,
    close: async () => {
      state.isClosed = true;
      await settled();
      await state.lock?.release();
      state.lock = null;
    },
  };
}

type Taken =
  | { readonly kind: 'taken'; readonly lock: Lock }
  | { readonly kind: 'locked' | 'unusable' | 'read-only'; readonly failure: Failure };

/** Between the first reading and the lock, another Kith may have saved: then the file is read again, under the lock. */
async function lockAndReadAgain(
  { fs }: StoreOptions,
  folder: string,
  token: () => string,
  low: Low<NetworkDocument>,
  adapter: FileAdapter,
): Promise<Taken> {
  try {
    await fs.makeFolder(folder);
  } catch (error) {
    return {
      kind: 'read-only',
      failure: { kind: 'not-saved', message: `The folder of the network cannot be made: ${diskReason(error)}.` },
    };
  }
  const lock = await takeLock(fs, folder, token);
  if (!lock.ok) return { kind: lock.error.kind === 'locked' ? 'locked' : 'read-only', failure: lock.error };
  const isAsKnown = await adapter.isAsKnown().catch(() => false);
  const unusable = isAsKnown ? null : await readInto(low);
  if (unusable !== null) {
    await lock.value.release();
    return { kind: 'unusable', failure: unusable };
  }
  await removeLeftovers(fs, folder, NETWORK_FILE);
  return { kind: 'taken', lock: lock.value };
}

async function readInto(low: Low<NetworkDocument>): Promise<Failure | null> {
  try {
    await low.read();
    return null;
  } catch (error) {
    if (error instanceof UnusableFile) return error.failure;
    throw error;
  }
}

function emptyDocument(): NetworkDocument {
  return { revision: 0, bookkeeping: 0, network: emptyNetwork(), steps: { undo: [], redo: [] }, unknown: {} };
}

function refusal(error: unknown): Failure {
  if (error instanceof UnusableFile) return { kind: 'not-saved', message: error.failure.message };
  return { kind: 'not-saved', message: `Not saved: ${diskReason(error)}. Nothing was changed.` };
}

function isEmpty(edit: Edit): boolean {
  return [...Object.values(edit.put), ...Object.values(edit.delete)].every((list) => list.length === 0);
}

function notLast(steps: readonly Step[], id: string, last: Step): string {
  if (steps.some((step) => step.id === id)) return `The step ${id} is not the last one: undo “${last.edit.label}” (${last.id}) first.`;
  return `There is no step ${id}; the last one is “${last.edit.label}” (${last.id}).`;
}
