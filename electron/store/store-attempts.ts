/** The changes that an open network can be asked for, as the commit queue tries them: everything is checked before it is applied. */
import { fail, ok, type Result } from '../../shared/lib/result';
import { checkEdit, checkEditSteps } from '../../shared/model/check-edit';
import { type Edit, isEmptyEdit } from '../../shared/model/edit';
import { rebaseStep } from '../../shared/model/edits/undo-step';
import { parsePiecesSteps } from '../../shared/model/large-edits/parse-serialized-edit';
import { isLargeEdit, type SerializedEdit, serializeEditSteps } from '../../shared/model/large-edits/serialize-edit';
import { parseEditSteps } from '../../shared/model/parse';
import { text, textOf } from '../../shared/strings/text';
import { type Attempt, applyLargeToDraft, applyToDraft, type Draft, rollBack } from './commit-queue';
import { runInSlices } from './disk/yield-to-event-loop';
import type { Change } from './format/change-log-entry';
import { stepNotLast } from './store-errors';
import type { StepDone } from './store-types';

type Revision = { readonly revision: number };

/** Makes all of the edits or none. `basedOn`: the revision that the caller has read. */
export function commitAttempt(edits: readonly Edit[], basedOn: number | undefined): Attempt<Revision> {
  return async (draft) => {
    if (isStale(draft, basedOn)) return fail('stale', text('store.stale'));
    const start = { document: draft.document, changeCount: draft.changes.length };
    for (const edit of edits) {
      const applied = await tryChange(draft, { do: 'make', edit });
      if (applied.ok) continue;
      rollBack(draft, start.document, start.changeCount); // a commit is all or nothing; other commits of the group stay
      return applied;
    }
    return ok({ revision: draft.document.revision });
  };
}

/** The same for an edit in pieces, which are parsed in its turn, so that the order of edits is that in which they came. */
export function serializedAttempt(serialized: SerializedEdit): Attempt<Revision> {
  return async (draft) => {
    const parsed = await runInSlices(parsePiecesSteps(serialized));
    if (!parsed.ok) return parsed;
    return await commitAttempt(isEmptyEdit(parsed.value) ? [] : [parsed.value], undefined)(draft);
  };
}

/** Undoes or redoes the last step, which must be `id` if one is given. */
export function stepAttempt(list: 'undo' | 'redo', id: string | undefined, basedOn: number | undefined): Attempt<StepDone> {
  return async (draft) => {
    if (isStale(draft, basedOn)) return fail('stale', text('store.stale'));
    const { steps, bookkeeping, network } = draft.document;
    const step = steps[list].at(-1);
    if (step === undefined && list === 'undo') return fail('nothing-to-undo', text('store.nothingToUndo'));
    if (step === undefined) return fail('nothing-to-redo', text('store.nothingToRedo'));
    if (id !== undefined && id !== step.id) return fail('not-found', textOf(stepNotLast(steps.undo, id, step)));
    const { label } = step.edit;
    const parsed = await runInSlices(parseEditSteps(step.edit));
    if (!parsed.ok) return fail('unreadable', text('store.stepUnreadable', { label, reason: parsed.error.message }));
    const edit = step.mark === bookkeeping ? parsed.value : rebaseStep(network, parsed.value);
    const applied = await tryChange(draft, { do: list, edit });
    return applied.ok ? ok({ id: step.id, label }) : applied;
  };
}

function isStale({ document }: Draft, basedOn: number | undefined): boolean {
  return basedOn !== undefined && document.revision !== basedOn;
}

async function tryChange(draft: Draft, change: Change): Promise<Result<null>> {
  const { network } = draft.document;
  if (isLargeEdit(change.edit)) {
    const checked = await runInSlices(checkEditSteps(network, change.edit));
    if (checked.ok) await applyLargeToDraft(draft, { ...change, serialized: await runInSlices(serializeEditSteps(change.edit)) });
    return checked;
  }
  const checked = checkEdit(network, change.edit);
  if (checked.ok) applyToDraft(draft, change);
  return checked;
}
