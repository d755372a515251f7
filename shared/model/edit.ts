/**
 * An edit is data: whole objects to put under their ids and ids to delete, with the intention that made it. Sets, never deltas, so applying one
 * twice is harmless; the inverse of an edit is an edit. The window asks for edits, the store keeps them, undo replays their inverse.
 *
 * The functions that make edits from intentions ("log a coffee with Ana") are in `model/edits/`, one subject per file.
 */
import { type Network, TABLE_KEYS, TABLE_NAMES, type TableName, type Tables } from './network';

/** What the user meant. Names the undo step; `isUndoStep` says which kinds are one. */
export const EDIT_KINDS = {
  addPerson: { isUndoStep: true },
  changePerson: { isUndoStep: true },
  deletePerson: { isUndoStep: true },
  mergePeople: { isUndoStep: true },
  addTie: { isUndoStep: true },
  deleteTie: { isUndoStep: true },
  changeInterest: { isUndoStep: true },
  changeCircle: { isUndoStep: true },
  logInteraction: { isUndoStep: true },
  changeInteraction: { isUndoStep: true },
  deleteInteraction: { isUndoStep: true },
  decideReconnect: { isUndoStep: true },
  decideIntroduction: { isUndoStep: true },
  renameCluster: { isUndoStep: true },
  moveToCluster: { isUndoStep: true },
  changeSettings: { isUndoStep: true },
  movePin: { isUndoStep: true },
  importFile: { isUndoStep: true },
  /** Another version of the network, changed elsewhere, merged into this one. */
  mergeVersions: { isUndoStep: true },
  /** An example network, as it is when first opened: nothing the user did, so nothing to undo. */
  openExample: { isUndoStep: false },
  /** Kith's own bookkeeping: never in the undo list. */
  freezeWeek: { isUndoStep: false },
  anchorClusters: { isUndoStep: false },
} as const satisfies Record<string, { isUndoStep: boolean }>;
export type EditKind = keyof typeof EDIT_KINDS;

export interface Edit {
  readonly kind: EditKind;
  /** How the menu names it after "Undo": "log coffee with Ana", "import of Connections.csv". Lower case start. */
  readonly label: string;
  readonly put: { readonly [T in TableName]?: readonly Tables[T][] };
  readonly delete: { readonly [T in TableName]?: readonly string[] };
}

/**
 * Applies an edit to a network *in place* and answers with the edit that takes it back. Cost grows with the edit, never with the network.
 * Objects inside the tables are replaced, not changed. The edit must have been checked (`checkEdit`) when it comes from outside.
 */
export function applyEdit(network: Network, edit: Edit): Edit {
  const put: Record<string, unknown[]> = {};
  const remove: Record<string, string[]> = {};
  for (const name of TABLE_NAMES) {
    const table = network[name] as Map<string, Tables[typeof name]>;
    const key = TABLE_KEYS[name];
    const seen = new Set<string>(); // one id put and deleted, or put twice: the state before the edit is what undo restores
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
    }
    for (const object of edit.put[name] ?? []) {
      const id = (object as unknown as Record<string, string>)[key] as string;
      remember(id);
      table.set(id, object);
    }
  }
  return { kind: edit.kind, label: edit.label, put: put as Edit['put'], delete: remove as Edit['delete'] };
}

/** True for an edit that neither puts nor deletes anything. */
export function isEmptyEdit(edit: Edit): boolean {
  return [...Object.values(edit.put), ...Object.values(edit.delete)].every((list) => list.length === 0);
}
