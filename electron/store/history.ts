/** The steps that undo and redo can take, as they lie in the file: inverse edits, newest last. They survive a restart and work from another process. */
import { EDIT_KINDS, type Edit } from '../../shared/model/edit';

export interface Step {
  /** Names the step for the user of the command line: `r12`, by the revision it made. */
  readonly id: string;
  /** State of Kith's own bookkeeping when the step was made: when it is another now, the inverse is fitted (see `fitStep`). */
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
  return { undo: within([...steps.undo, step], sizeOf), redo: [] };
}

export function afterUndo(steps: Steps, redo: Step): Steps {
  return { undo: steps.undo.slice(0, -1), redo: [...steps.redo, redo] };
}

export function afterRedo(steps: Steps, undo: Step): Steps {
  return { undo: [...steps.undo, undo], redo: steps.redo.slice(0, -1) };
}

function within(undo: readonly Step[], sizeOf: (step: Step) => number): readonly Step[] {
  let from = undo.length - 1;
  let bytes = from < 0 ? 0 : sizeOf(undo[from] as Step);
  while (from > 0 && undo.length - from < MOST_STEPS) {
    bytes += sizeOf(undo[from - 1] as Step);
    if (bytes > MOST_BYTES) break;
    from--;
  }
  return from <= 0 ? undo : undo.slice(from);
}
