/**
 * Applies changes group by group: in memory first, then on disk, and only then are they reported. If the disk refuses a group, it is rolled back in
 * memory. Changes that arrive while a group is being saved form the next group, so that one fsync serves all of them (group commit).
 * A bug in Kith ends one change, never the queue: whatever is thrown, everything that waits gets its answer.
 */
import type { Failure, Result } from '../../shared/lib/result';
import { applyEdit, type Edit } from '../../shared/model/edit';
import { text } from '../../shared/strings/text';
import { runInSlices } from './disk/yield-to-event-loop';
import { applyChange, applyChangeSteps, type Change } from './format/change-log-entry';
import type { NetworkDocument } from './format/network-file';

/** The network while a group is applied. */
export interface Draft {
  document: NetworkDocument;
  readonly changes: Change[];
  readonly inverses: Edit[];
}

/**
 * Applies changes to the draft; a large one with pauses. On a failure the draft must be unchanged. What it throws is a bug in Kith; the queue rolls back what
 * it did before.
 */
export type Attempt<T> = (draft: Draft) => Result<T> | Promise<Result<T>>;

export function applyToDraft(draft: Draft, change: Change): void {
  const { document, inverse } = applyChange(draft.document, change);
  add(draft, change, document, inverse);
}

/** The same for a large edit, in slices. The network of the draft is another one afterwards, so nobody sees a part of the edit. */
export async function applyLargeToDraft(draft: Draft, change: Change): Promise<void> {
  const { document, inverse } = await runInSlices(applyChangeSteps(draft.document, change));
  add(draft, change, document, inverse);
}

function add(draft: Draft, change: Change, document: NetworkDocument, inverse: Edit): void {
  draft.document = document;
  draft.changes.push(change);
  draft.inverses.push(inverse);
}

/** Reverses the draft to `document`, when it had `changeCount` changes. */
export function rollBack(draft: Draft, document: NetworkDocument, changeCount: number): void {
  for (const inverse of draft.inverses.splice(changeCount).reverse()) applyEdit(document.network, inverse);
  draft.changes.splice(changeCount);
  draft.document = document;
}

/** Where the queue reads, sets and saves the document. */
export interface CommitTarget {
  readonly document: () => NetworkDocument;
  readonly setDocument: (document: NetworkDocument) => void;
  /** Called before a group is applied. */
  readonly prepare: () => void;
  /** Resolves when the changes are durable. Throws when they are not. */
  readonly save: (changes: readonly Change[]) => Promise<void>;
  /** The group is durable and not reported yet. */
  readonly onSaved: (changes: readonly Change[]) => void;
  /** The group was rolled back. Returns what its callers are told. */
  readonly onRefused: (error: unknown) => Failure;
  /** Something was thrown that is a bug in Kith. The change that threw was rolled back, unless it was durable already. */
  readonly onBug: (error: unknown) => void;
}

export interface CommitQueue {
  readonly change: <T>(attempt: Attempt<T>) => Promise<Result<T>>;
  /** Runs a task in its turn, while memory and disk agree and nothing is being saved. */
  readonly exclusively: <T>(task: () => Promise<T>) => Promise<T>;
  readonly settled: () => Promise<void>;
}

interface QueuedTask {
  readonly kind: 'task';
  readonly run: () => Promise<void>;
}

interface QueuedChange {
  readonly kind: 'change';
  /** False: the attempt failed. Throws what the attempt throws; then the draft may hold a part of it. */
  readonly apply: (draft: Draft) => Promise<boolean>;
  readonly resolve: () => void;
  readonly reject: (failure: Failure) => void;
}

/** What the caller of a change with a bug is told. */
function bugFailure(): Failure {
  return { kind: 'unexpected', message: text('store.changeFailed') };
}

export function commitQueue(target: CommitTarget): CommitQueue {
  const queued: (QueuedTask | QueuedChange)[] = [];
  let draining: Promise<void> | null = null;

  const add = (item: QueuedTask | QueuedChange) => {
    queued.push(item);
    draining ??= drain();
  };

  const drain = async (): Promise<void> => {
    await Promise.resolve(); // changes made in the same tick are saved together
    while (queued.length > 0) {
      const firstTask = queued.findIndex(({ kind }) => kind === 'task');
      const group = queued.splice(0, firstTask === -1 ? queued.length : Math.max(firstTask, 1));
      for (const item of group) if (item.kind === 'task') await item.run();
      await answerGroup(group.filter((item) => item.kind === 'change'));
    }
    draining = null; // in the same tick as the check of `queued`, so that no item can be added between and forgotten
  };

  /** Answers every change of the group, whatever is thrown. */
  const answerGroup = async (group: readonly QueuedChange[]): Promise<void> => {
    try {
      await persistGroup(group);
    } catch (error) {
      reportBug(error);
      for (const item of group) item.reject(bugFailure()); // step: answer-after-bug
    }
  };

  const reportBug = (error: unknown) => {
    try {
      target.onBug(error);
    } catch {
      // The report is for the log only.
    }
  };

  /** Applies one change. If it throws, the draft is as before, and the change has its answer. */
  const applied = async (item: QueuedChange, draft: Draft): Promise<boolean> => {
    const start = { document: draft.document, changeCount: draft.changes.length };
    try {
      if (await item.apply(draft)) return true;
      item.resolve();
    } catch (error) {
      rollBack(draft, start.document, start.changeCount); // step: roll-back-thrown-change
      reportBug(error);
      item.reject(bugFailure());
    }
    return false;
  };

  const persistGroup = async (group: readonly QueuedChange[]): Promise<void> => {
    if (group.length === 0) return;
    const before = target.document();
    target.prepare();
    const draft: Draft = { document: before, changes: [], inverses: [] };
    const toSave: QueuedChange[] = [];
    for (const item of group) if (await applied(item, draft)) toSave.push(item);
    target.setDocument(draft.document);
    if (draft.changes.length > 0) {
      try {
        await target.save(draft.changes);
      } catch (error) {
        rollBack(draft, before, 0); // step: roll-back-refused-group
        target.setDocument(before);
        const failure = target.onRefused(error);
        for (const item of toSave) item.reject(failure);
        return;
      }
    }
    for (const item of toSave) item.resolve(); // before the listeners run: the changes are durable, whatever a listener throws
    if (draft.changes.length > 0) target.onSaved(draft.changes);
  };

  return {
    change: <T>(attempt: Attempt<T>) =>
      new Promise<Result<T>>((resolve) => {
        let result: Result<T> | null = null;
        add({
          kind: 'change',
          apply: async (draft) => {
            result = await attempt(draft);
            return result.ok;
          },
          resolve: () => resolve(result as Result<T>),
          reject: (failure) => resolve({ ok: false, error: failure }),
        });
      }),
    exclusively: <T>(task: () => Promise<T>) =>
      new Promise<T>((resolve, reject) => {
        const run = async () => {
          try {
            resolve(await task());
          } catch (error) {
            reject(error);
          }
        };
        add({ kind: 'task', run });
      }),
    settled: async () => {
      while (draining !== null) await draining;
    },
  };
}
