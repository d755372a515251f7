/**
 * Changes to the network one group after the other: made in memory, secured on disk, and only then answered; taken back in memory when the disk
 * refuses. What arrives while a group is being secured makes the next group.
 */

import type { Failure, Result } from '../../shared/lib/result';
import { applyEdit, type Edit } from '../../shared/model/edit';
import { applyChange, type Change } from './format/change-log-entry';
import type { NetworkDocument } from './format/network-file';

/** The network in the middle of a group. */
export interface Draft {
  document: NetworkDocument;
  readonly changes: Change[];
  readonly inverses: Edit[];
}

/** Makes changes in memory; a failure must leave the draft as it was. */
export type Attempt<T> = (draft: Draft) => Result<T>;

export function make(draft: Draft, change: Change): void {
  const { document, inverse } = applyChange(draft.document, change);
  draft.document = document;
  draft.changes.push(change);
  draft.inverses.push(inverse);
}

/** Back to where the draft was: `document`, with so many changes. */
export function takeBack(draft: Draft, document: NetworkDocument, changes: number): void {
  for (const inverse of draft.inverses.splice(changes).reverse()) applyEdit(document.network, inverse);
  draft.changes.splice(changes);
  draft.document = document;
}

export interface Disk {
  readonly document: () => NetworkDocument;
  readonly setDocument: (document: NetworkDocument) => void;
  readonly prepare: () => void;
  /** Throws when the changes could not be secured. */
  readonly secure: (changes: readonly Change[]) => Promise<void>;
  readonly failureOf: (error: unknown) => Failure;
  readonly onSecured: (changes: readonly Change[]) => void;
  readonly onRefused: (failure: Failure) => void;
}

export interface CommitQueue {
  readonly change: <T>(attempt: Attempt<T>) => Promise<Result<T>>;
  /** In its turn, while memory and disk are the same and nothing is being written. */
  readonly exclusively: <T>(task: () => Promise<T>) => Promise<T>;
  readonly settled: () => Promise<void>;
}

type Waiting =
  | { readonly kind: 'task'; readonly run: () => Promise<void> }
  | {
      readonly kind: 'change';
      readonly run: (draft: Draft) => boolean;
      readonly done: () => void;
      readonly refuse: (failure: Failure) => void;
    };

export function commitQueue(disk: Disk): CommitQueue {
  const waiting: Waiting[] = [];
  let running: Promise<void> | null = null;

  const add = (one: Waiting) => {
    waiting.push(one);
    running ??= work();
  };

  const work = async (): Promise<void> => {
    await Promise.resolve(); // what is asked for in the same breath is secured together
    while (waiting.length > 0) {
      const task = waiting.findIndex(({ kind }) => kind === 'task');
      const group = waiting.splice(0, task === -1 ? waiting.length : Math.max(task, 1));
      for (const one of group) if (one.kind === 'task') await one.run();
      await secure(group.filter((one) => one.kind === 'change'));
    }
    running = null; // in the same breath as the last look at `waiting`: nobody can come in between and be forgotten
  };

  const secure = async (group: readonly Extract<Waiting, { kind: 'change' }>[]): Promise<void> => {
    if (group.length === 0) return;
    const before = disk.document();
    disk.prepare();
    const draft: Draft = { document: before, changes: [], inverses: [] };
    const applied = group.filter((one) => one.run(draft));
    for (const one of group) if (!applied.includes(one)) one.done();
    disk.setDocument(draft.document);
    if (draft.changes.length > 0) {
      try {
        await disk.secure(draft.changes);
      } catch (error) {
        takeBack(draft, before, 0);
        disk.setDocument(before);
        const failure = disk.failureOf(error);
        disk.onRefused(failure);
        for (const one of applied) one.refuse(failure);
        return;
      }
      disk.onSecured(draft.changes);
    }
    for (const one of applied) one.done();
  };

  return {
    change: <T>(attempt: Attempt<T>) =>
      new Promise<Result<T>>((resolve) => {
        let result: Result<T> | null = null;
        add({
          kind: 'change',
          run: (draft) => {
            result = attempt(draft);
            return result.ok;
          },
          done: () => resolve(result as Result<T>),
          refuse: (failure) => resolve({ ok: false, error: failure }),
        });
      }),
    exclusively: <T>(task: () => Promise<T>) =>
      new Promise<T>((resolve, reject) => {
        add({ kind: 'task', run: () => task().then(resolve, reject) });
      }),
    settled: async () => {
      while (running !== null) await running;
    },
  };
}
