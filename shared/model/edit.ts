/**
 * An edit is data: whole objects to put under their ids, and ids to delete. Sets, never deltas, so applying an edit twice is harmless, and the inverse
 * of an edit is an edit. The window commits edits, the store saves them, undo applies their inverse.
 *
 * The functions in `model/edits/` create edits from what a user does ("log a coffee with Ana"), one topic a file.
 */
import { runToEnd } from '../lib/resumable-work';
import { type Network, TABLE_KEYS, TABLE_NAMES, type TableName, type Tables } from './network';

/** What the user did. `isUndoStep`: the user can undo it. */
export const EDIT_KINDS = {
  addPerson: { isUndoStep: true },
  changePerson: { isUndoStep: true },
  deletePerson: { isUndoStep: true },
  mergePeople: { isUndoStep: true },
  splitPerson: { isUndoStep: true },
  keepApart: { isUndoStep: true },
  addTie: { isUndoStep: true },
  deleteTie: { isUndoStep: true },
  changeInterest: { isUndoStep: true },
  changeCircle: { isUndoStep: true },
  logInteraction: { isUndoStep: true },
  changeInteraction: { isUndoStep: true },
  deleteInteraction: { isUndoStep: true },
  decideReconnect: { isUndoStep: true },
  decideIntroduction: { isUndoStep: true },
  decidePromise: { isUndoStep: true },
  renameCluster: { isUndoStep: true },
  moveToCluster: { isUndoStep: true },
  changeSettings: { isUndoStep: true },
  movePin: { isUndoStep: true },
  importFile: { isUndoStep: true },
  takeBackImport: { isUndoStep: true },
  addHeldBack: { isUndoStep: true },
  changeMe: { isUndoStep: true },
  answerInterview: { isUndoStep: true },
  /** Merges another version of the network into this one. */
  mergeVersions: { isUndoStep: true },
  /** Fills an example network when it is first opened. */
  openExample: { isUndoStep: false },
  /** Kith's own records. */
  freezeWeek: { isUndoStep: false },
  anchorClusters: { isUndoStep: false },
} as const satisfies Record<string, { isUndoStep: boolean }>;
export type EditKind = keyof typeof EDIT_KINDS;

export interface Edit {
  readonly kind: EditKind;
  /** The name of the step after "Undo": "log coffee with Ana", "import of Connections.csv". Begins in lower case. Stored with the step. */
  readonly label: string;
  readonly put: { readonly [T in TableName]?: readonly Tables[T][] };
  readonly delete: { readonly [T in TableName]?: readonly string[] };
}

/**
 * Applies an edit to a network *in place* and returns its inverse. Cost grows with the edit, never with the network. Objects in the tables are replaced,
 * not changed. Check an edit from outside with `checkEdit` first. If it throws, the network is unchanged.
 */
export function applyEdit(network: Network, edit: Edit): Edit {
  const put: TableRecord<unknown[]> = {};
  const remove: TableRecord<string[]> = {};
  const inverse = (): Edit => ({ kind: edit.kind, label: edit.label, put: put as Edit['put'], delete: remove as Edit['delete'] });
  try {
    runToEnd(applyTablesSteps(network, edit, put, remove));
  } catch (error) {
    runToEnd(applyTablesSteps(network, inverse(), {}, {}));
    throw error;
  }
  return inverse();
}

export type TableRecord<T> = { [K in TableName]?: T };

/** Objects between two pauses. */
const OBJECTS_PER_STEP = 500;

/** Applies the edit in place, and collects what reverses it in `put` and `remove` as it goes. */
export function* applyTablesSteps(
  network: Network,
  edit: Edit,
  put: TableRecord<unknown[]>,
  remove: TableRecord<string[]>,
): Generator<undefined, void> {
  let done = 0;
  for (const name of TABLE_NAMES) {
    const table = network[name] as Map<string, Tables[typeof name]>;
    const key = TABLE_KEYS[name];
    const seen = new Set<string>(); // for an id that occurs twice in the edit, undo restores the state before the edit
    const remember = (id: string) => {
      if (seen.has(id)) return;
      seen.add(id);
      const before = table.get(id);
      if (before === undefined) (remove[name] ??= []).push(id);
      else (put[name] ??= []).push(before);
    };
    for (const id of edit.delete[name] ?? []) {
      if (!table.has(id)) continue;
      remember(id);
      table.delete(id);
      if (++done % OBJECTS_PER_STEP === 0) yield undefined;
    }
    for (const object of edit.put[name] ?? []) {
      const id = (object as unknown as Record<string, string>)[key] as string;
      remember(id);
      table.set(id, object);
      if (++done % OBJECTS_PER_STEP === 0) yield undefined;
    }
  }
}

/** How many objects an edit puts and deletes. */
export function objectCount(edit: Edit): number {
  return [...Object.values(edit.put), ...Object.values(edit.delete)].reduce((sum, list) => sum + list.length, 0);
}

/** True for an edit that neither puts nor deletes anything. */
export function isEmptyEdit(edit: Edit): boolean {
  return objectCount(edit) === 0;
}
