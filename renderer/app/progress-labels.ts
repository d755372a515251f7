import type { AnswerStep } from '../analysis/protocol';

/** What a large network makes one wait for. */
export const STEP_WORDS: Readonly<Record<AnswerStep, string>> = {
  log: 'Reading the log…',
  ties: 'Finding who is tied to whom…',
  clusters: 'Finding the groups…',
  roles: 'Finding who leads where…',
  list: 'Choosing this week’s people…',
};
