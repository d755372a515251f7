/** The user's tie to each person over time: contact-days, strength, rhythm, interests, plans. How these people are tied to each other is structure.ts. */
import type { DayNumber } from '../../model/day';
import type { Columns } from '../data/columns';
import type { Isotonic } from '../statistics/isotonic';
import { type ContactDays, contactDaysOf, hasBegun, NO_DAY, plannedDaysOf } from '../ties/contact-days';
import { CHANNEL_WEIGHTS, type ChannelWeights, isContact, isFaceToFace } from '../ties/event-weight';
import { interestsOf, type PersonInterests } from '../ties/interests-of';
import type { Kernel } from '../ties/kernel';
import { chosenKernel } from '../ties/kernel-choice';
import { type AliveModel, fittedAliveModel } from '../ties/p-alive';
import { returnCurveOf } from '../ties/return-share';
import { contactRhythms, type Rhythm } from '../ties/rhythm';
import { type TieStrength, tieStrengths } from '../ties/tie-strength';

/** Per person number. */
export interface TieHistory {
  readonly columns: Columns;
  readonly days: ContactDays;
  readonly strength: TieStrength;
  readonly rhythm: Rhythm;
  readonly interests: PersonInterests;
  readonly kernel: Kernel;
  readonly aliveModel: AliveModel;
  /** What the probability of a contact has meant in this log (return-share.ts). */
  readonly returnCurve: Isotonic;
  /** Next planned day, or NO_DAY, and its interaction, −1: none. */
  readonly planned: { readonly day: Int32Array; readonly interaction: Int32Array };
  /** 1: they met on each contact-day. */
  readonly hasMet: Uint8Array;
}

/** Fitted on the whole log. Changes little from one contact to the next, so an analysis can take it from an earlier one. */
export type ReusedHistory = Pick<TieHistory, 'kernel' | 'aliveModel' | 'returnCurve'>;

/** Cost: O(people + participations). */
export function tieHistory(
  columns: Columns,
  today: DayNumber,
  channelWeights: ChannelWeights = CHANNEL_WEIGHTS,
  reused?: ReusedHistory,
): TieHistory {
  const days = contactDaysOf(columns, today, { channelWeights });
  const kernel = reused?.kernel ?? chosenKernel(days);
  const aliveModel = reused?.aliveModel ?? fittedAliveModel(days, today);
  const strength = tieStrengths(columns, days, today, kernel);
  return {
    columns,
    days,
    strength,
    rhythm: contactRhythms(columns, days),
    interests: interestsOf(columns, today),
    kernel,
    aliveModel,
    returnCurve: reused ? reused.returnCurve : returnCurveOf(days, today, aliveModel),
    planned: plannedDaysOf(columns, today),
    hasMet: metInPerson(columns, strength, today),
  };
}

/** 1: each contact-day has a contact face to face. A gathering that is no contact (event-weight.ts) is no meeting with anybody. */
function metInPerson(columns: Columns, { contactDays }: TieStrength, today: DayNumber): Uint8Array {
  const { people, day, channel, precision, participants } = columns;
  const lastMet = new Int32Array(people.length).fill(NO_DAY);
  const daysMet = new Int32Array(people.length);
  for (let e = 0; e < day.length; e++) {
    const [from, to] = [participants.start[e]!, participants.start[e + 1]!];
    if (!isFaceToFace(channel[e]!) || !isContact(channel[e]!, to - from) || !hasBegun(day[e]!, precision[e]!, today)) continue;
    const on = Math.min(day[e]!, today);
    for (let i = from; i < to; i++) {
      const person = participants.items[i]!;
      if (lastMet[person] === on) continue;
      lastMet[person] = on;
      daysMet[person]!++;
    }
  }
  return Uint8Array.from(daysMet, (met, j) => (met > 0 && met === contactDays[j] ? 1 : 0));
}
