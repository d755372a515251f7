/** The answers of interviews when two people are joined, and when the join is taken back. */
import type { InterviewAnswer } from '../../decisions';
import type { PersonId } from '../../ids';
import type { EditDraft } from '../edit-draft';

const isAbout = ({ person, other }: InterviewAnswer, id: PersonId) => person === id || other === id;

/**
 * Moves the answers of the one who goes to the one who is kept. What was said about the pair of the two has no meaning any more and goes.
 * @returns the answers as they were
 */
export function joinAnswers(draft: EditDraft, keepId: PersonId, goneId: PersonId): readonly InterviewAnswer[] {
  const own = [...draft.values('answers')].filter((answer) => isAbout(answer, goneId));
  for (const answer of own) {
    const moved = { ...answer, person: replaced(answer.person, goneId, keepId), other: replaced(answer.other, goneId, keepId) };
    if (moved.other !== null && moved.person === moved.other) draft.delete('answers', answer.id);
    else draft.put('answers', moved);
  }
  return own;
}

/** Gives answers back to the one they were about. Those that were deleted since stay deleted, but for those about the pair of the two. */
export function restoreAnswers(draft: EditDraft, answers: readonly InterviewAnswer[], keptId: PersonId): void {
  const survivor = (id: PersonId | null): PersonId | null => {
    const joined = id === null ? undefined : draft.get('joins', id);
    return joined === undefined || draft.get('people', id as PersonId) !== undefined ? id : survivor(joined.kept);
  };
  for (const answer of answers) {
    const now = draft.get('answers', answer.id);
    const isOfPair = answer.other !== null && isAbout(answer, keptId);
    if (now === undefined && !isOfPair) continue;
    const back = { ...(now ?? answer), person: survivor(answer.person), other: survivor(answer.other) };
    const isThere = [back.person, back.other].every((id) => id === null || draft.get('people', id) !== undefined);
    if (isThere && (back.other === null || back.person !== back.other)) draft.put('answers', back);
  }
}

function replaced(id: PersonId | null, gone: PersonId, keep: PersonId): PersonId | null {
  return id === gone ? keep : id;
}
