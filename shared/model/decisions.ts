/** What the user decided (about people in the weekly list, suggested introductions, promises), and answered in an interview. */
import type { IsoDay } from './day';
import type { AnswerId, InteractionId, PersonId } from './ids';

export const PROMISE_STATES = ['open', 'kept', 'dropped'] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

/** At most one per entry. An entry with a promise and without a decision has an open promise without a day. */
export interface PromiseDecision {
  readonly interaction: InteractionId;
  readonly state: PromiseState;
  /** The day by which the user means to keep it; null: none. */
  readonly due: IsoDay | null;
}

/** What the user decided about a person in the reconnect list. At most one per person. */
export interface ReconnectDecision {
  readonly person: PersonId;
  /** Not suggested before this day; null: not snoozed. */
  readonly snoozedUntil: IsoDay | null;
  /** Each further snooze doubles: 14, 28, 56 … days, at most 365. */
  readonly snoozes: number;
  readonly isNever: boolean;
}

export interface ReconnectPick {
  readonly person: PersonId;
  /** `exploration`: sampled instead of chosen by rank (docs/analysis.md). */
  readonly slot: 'ranked' | 'exploration';
  /** The probability of this sample, for unbiased evaluation. Absent for ranked picks. */
  readonly propensity?: number;
}

/** The aim of the weekly list. */
export const LIST_MODES = ['balanced', 'keep-close', 'opportunities', 'repay'] as const;
export type ListMode = (typeof LIST_MODES)[number];

/** The list of one week, frozen when first shown. */
export interface ReconnectWeek {
  readonly monday: IsoDay;
  readonly picks: readonly ReconnectPick[];
  /** The aim it was made for. Absent: balanced. */
  readonly mode?: ListMode;
}

/** A suggested introduction that the user declined for now. */
export interface IntroductionDecision {
  /** Both ids, the smaller first, with a space between. */
  readonly id: string;
  readonly a: PersonId;
  readonly b: PersonId;
  /** Not suggested before this day. */
  readonly snoozedUntil: IsoDay;
}

/**
 * One answer of an interview. What is asked is data (shared/analysis/interview/protocol.ts): a question that this Kith does not know is kept as it is. An answer
 * is what was said on that day, and stays when the person changes later.
 */
export interface InterviewAnswer {
  readonly id: AnswerId;
  /** The day on which the interview began. The answers of one interview share it. */
  readonly wave: IsoDay;
  readonly day: IsoDay;
  /** Id in the protocol. */
  readonly question: string;
  /** Who is named, or whom the answer is about. Null: it is about nobody, for example that a question is done. */
  readonly person: PersonId | null;
  /** The other one of a pair; null: the question is not about pairs. */
  readonly other: PersonId | null;
  /** What was said, as the protocol writes it: `5`, `this-month`, `yes`. Of people who are named for a question: which one it was, `1`, `2`, … */
  readonly value: string;
}
