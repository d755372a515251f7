/** What the user decided about a promise in an entry of the journal. */
import type { IsoDay } from './day';
import type { InteractionId } from './ids';

export const PROMISE_STATES = ['open', 'kept', 'dropped'] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

/** At most one per entry. An entry with a promise and without a decision has an open promise without a day. */
export interface PromiseDecision {
  readonly interaction: InteractionId;
  readonly state: PromiseState;
  /** The day by which the user means to keep it; null: none. */
  readonly due: IsoDay | null;
}
