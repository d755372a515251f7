/** The steps that undo and redo can take, as they lie in the file: inverse edits, newest last. They survive a restart and work from another process. */
import { EDIT_KINDS, type Edit } from '../../../shared/model/edit';

export interface Step {
  /** Names the step for the user of the command line: `r12`, by the revision it made. */
  readonly id: string;
  /** State of Kith's own bookkeeping when the step was made: when it is another now, the inverse is fitted (see `rebaseStep`). */
  readonly mark: number;
  /** The inverse. As it came from disk: parsed when it is used. */
  readonly edit: Edit;
}

export interface Steps {
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
}

/** How far back undo goes: as many steps, or as much text. The newest step is always kept. */
export const MOST_STEPS = 1_000;
export const MOST_BYTES = 32 * 1_048_576;

/** A step that was made by the user: everything undone before it cannot be redone any more. Bookkeeping leaves the steps as they are. */
export function withStep(steps: Steps, step: Step, sizeOf: (step: Step) => number): Steps {
  if (!EDIT_KINDS[step.edit.kind].isUndoStep) return steps;
  return { undo: withNewest(steps.undo, step, sizeOf), redo: [] };
}

export function afterUndo(steps: Steps, redo: Step): Steps {
  return { undo: steps.undo.slice(0, -1), redo: [...steps.redo, redo] };
}

export function afterRedo(steps: Steps, undo: Step): Steps {
  return { undo: [...steps.undo, undo], redo: steps.redo.slice(0, -1) };
}

/** Text in a list of steps, so that one more need not count those before it again; a list never changes. */
const bytesOf = new WeakMap<readonly Step[], number>();

/** `undo` with `step` after it, without the oldest that are too many or too long. */
function withNewest(undo: readonly Step[], step: Step, sizeOf: (step: Step) => number): readonly Step[] {
  let bytes = (bytesOf.get(undo) ?? undo.reduce((sum, one) => sum + sizeOf(one), 0)) + sizeOf(step);
  let from = 0;
  while (from < undo.length && (undo.length + 1 - from > MOST_STEPS || bytes > MOST_BYTES)) bytes -= sizeOf(undo[from++] as Step);
  const all = [...(from === 0 ? undo : undo.slice(from)), step];
  bytesOf.set(all, bytes);
  return all;
}
