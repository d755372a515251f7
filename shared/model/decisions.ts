/** What the user decided: about people in the weekly list, suggested introductions, promises. */
import type { IsoDay } from './day';
import type { InteractionId, PersonId } from './ids';

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
