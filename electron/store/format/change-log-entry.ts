/** An entry of the change log, and how one change is applied: the same function when the user makes it and when the change log is replayed. */
import { isNestedTooDeep } from '../../../shared/lib/nesting';
import { applyEdit, EDIT_KINDS, type Edit } from '../../../shared/model/edit';
import { applyEditSteps } from '../../../shared/model/large-edits/apply-in-steps';
import { editJson, type SerializedEdit } from '../../../shared/model/large-edits/serialize-edit';
import { parseEdit } from '../../../shared/model/parse';
import type { NetworkDocument } from './network-file';
import { afterRedo, afterUndo, type Step, withStep } from './undo-stack';

export interface Change {
  /** `make`: a new step. `undo`, `redo`: the last step of that list, with its edit as adapted to the network at that time. */
  readonly do: 'make' | 'undo' | 'redo';
  readonly edit: Edit;
  /** A large edit once more, as bytes: they are written, and sent to the window. */
  readonly serialized?: SerializedEdit;
}

/** Lengths of steps as JSON. A step never changes. */
const stepSizes = new WeakMap<Step, number>();

function sizeOf(step: Step): number {
  let size = stepSizes.get(step);
  if (size === undefined) {
    size = JSON.stringify(step).length;
    stepSizes.set(step, size);
  }
  return size;
}

/**
 * Applies a change to the network in place, in time proportional to the edit. Returns the document after it, and the edit that reverses it. If it throws,
 * the network is unchanged.
 */
export function applyChange(before: NetworkDocument, change: Change): { readonly document: NetworkDocument; readonly inverse: Edit } {
  const inverse = applyEdit(before.network, change.edit);
  try {
    return { document: documentAfter(before, change, inverse), inverse };
  } catch (error) {
    applyEdit(before.network, inverse); // step: reverse-half-made-change
    throw error;
  }
}

/** The same for a large edit, with pauses. The network of `before` stays as it is: the document has another one. */
export function* applyChangeSteps(
  before: NetworkDocument,
  change: Change,
): Generator<undefined, { readonly document: NetworkDocument; readonly inverse: Edit }> {
  const { network, inverse } = yield* applyEditSteps(before.network, change.edit);
  return { document: documentAfter({ ...before, network }, change, inverse), inverse };
}

function documentAfter(before: NetworkDocument, change: Change, inverse: Edit): NetworkDocument {
  const { edit } = change;
  const bookkeeping = before.bookkeeping + (EDIT_KINDS[edit.kind].isUndoStep ? 0 : 1);
  const document = { ...before, revision: before.revision + 1, bookkeeping };
  const { steps } = before;
  switch (change.do) {
    case 'make': {
      const step: Step = { id: `r${document.revision}`, mark: bookkeeping, edit: inverse };
      return { ...document, steps: withStep(steps, step, sizeOf) };
    }
    case 'undo': {
      const redo = { id: steps.undo.at(-1)?.id ?? '', mark: bookkeeping, edit: inverse };
      return { ...document, steps: afterUndo(steps, redo) };
    }
    case 'redo': {
      const undo = { id: steps.redo.at(-1)?.id ?? '', mark: bookkeeping, edit: inverse };
      return { ...document, steps: afterRedo(steps, undo) };
    }
  }
}

/** The JSON of an entry. */
export interface ChangeLogEntry {
  /** When it was saved, by the clock of that computer. For the user only: entries are ordered by number. */
  readonly at: string;
  /** Revision after the changes. */
  readonly revision: number;
  readonly changes: readonly Change[];
}

/** In parts, which follow each other. The JSON is the same whether an edit is serialized already or not. */
export function encodeEntry({ at, revision, changes }: ChangeLogEntry): readonly Uint8Array[] {
  const parts: (string | Uint8Array)[] = [`{"at":${JSON.stringify(at)},"revision":${revision},"changes":[`];
  for (const [i, { do: how, edit, serialized }] of changes.entries()) {
    parts.push(`${i === 0 ? '' : ','}{"do":"${how}","edit":`);
    if (serialized === undefined) parts.push(JSON.stringify(edit));
    else parts.push(...editJson(serialized));
    parts.push('}');
  }
  parts.push(']}');
  return parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part));
}

/** Null: the hash is right, but this Kith does not know the form. */
export function decodeEntry(payload: Uint8Array): ChangeLogEntry | null {
  if (isNestedTooDeep(payload)) return null; // step: limit-frame-depth
  try {
    const entry: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
    if (!isRecord(entry) || typeof entry.at !== 'string' || typeof entry.revision !== 'number' || !Array.isArray(entry.changes))
      return null;
    const changes: Change[] = [];
    for (const change of entry.changes as unknown[]) {
      if (!isRecord(change) || !(change.do === 'make' || change.do === 'undo' || change.do === 'redo')) return null;
      const edit = parseEdit(change.edit);
      if (!edit.ok) return null;
      changes.push({ do: change.do, edit: edit.value });
    }
    return { at: entry.at, revision: entry.revision, changes };
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
