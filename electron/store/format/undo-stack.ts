/** The steps that undo and redo can take, as the network file stores them: inverse edits, newest last. They survive a restart. */
import { EDIT_KINDS, type Edit } from '../../../shared/model/edit';

export interface Step {
  /** Id for the user of the command line: `r12`, from the revision that the step made. */
  readonly id: string;
  /** Value of `NetworkDocument.bookkeeping` when the step was made. If it changed since, the inverse is adapted (see `rebaseStep`). */
  readonly mark: number;
  /** The inverse edit, as read from disk: parsed when it is used. */
  readonly edit: Edit;
}

export interface Steps {
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
}

/** Undo is limited to this many steps and this much JSON (characters). The newest step is always kept. */
export const MAX_STEPS = 1_000;
export const MAX_STEP_CHARACTERS = 32 * 1_048_576;

/** Adds a step of the user, which clears redo. Bookkeeping edits are no steps and leave both lists as they are. */
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

/** Size of each list of steps, so that adding a step does not measure the older ones again. A list never changes. */
const listSizes = new WeakMap<readonly Step[], number>();

/** `undo` with `step` added, without the oldest steps above the limits. */
function withNewest(undo: readonly Step[], step: Step, sizeOf: (step: Step) => number): readonly Step[] {
  let size = (listSizes.get(undo) ?? undo.reduce((sum, older) => sum + sizeOf(older), 0)) + sizeOf(step);
  let from = 0;
  while (from < undo.length && (undo.length + 1 - from > MAX_STEPS || size > MAX_STEP_CHARACTERS)) size -= sizeOf(undo[from++] as Step);
  const steps = [...(from === 0 ? undo : undo.slice(from)), step];
  listSizes.set(steps, size);
  return steps;
}
