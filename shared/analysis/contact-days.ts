/**
 * Contact-days: the days on which the user was in touch with a person, and what each was worth (analysis.md 1.2). Days, not events, carry
 * closeness: the second message of a day says little (Urena-Carrion, Saramaki & Kivela 2020).
 *
 *   W = min(1.5, max w · (1 + 0.25 · log2 |E|))      E: the interactions of that day with that person
 *
 * Edge cases (1.8): interactions after today are plans and not here; mass events are not here. Of an interaction known to the month or year the
 * day is a guess, so it counts for strength but its day is marked inexact and stays out of the rhythm; one whose month or year has begun is past.
 */
import { type DayNumber, dayNumber, isoDay, parseIsoDay } from '../model/day';
import { type Columns, DIRECTIONS, PRECISIONS } from './columns';
import { CHANNEL_WEIGHTS, type ChannelWeights, eventWeights, MASS_EVENT } from './event-weight';

/** Stands for "never" in columns of days. */
export const NO_DAY = -2_147_483_648;

export interface ContactDays {
  /** The contact-days of person j are `start[j] .. start[j + 1]`, ascending by day. */
  readonly start: Int32Array;
  readonly day: Int32Array;
  /** W of the day. */
  readonly value: Float64Array;
  /** W from the interactions in which the user reached out, and from those in which they did; mutual ones are in both. */
  readonly outValue: Float64Array;
  readonly inValue: Float64Array;
  /** 1 when at least one interaction of the day is known to the day. */
  readonly isExact: Uint8Array;
}

const SATURATION = 1.5;
const REPEAT_GAIN = 0.25;

/** W of a day from its strongest interaction and how many there were. */
export function dayValue(strongest: number, count: number): number {
  return count === 0 ? 0 : Math.min(SATURATION, strongest * (1 + REPEAT_GAIN * Math.log2(count)));
}

/** Contact-days of everybody up to today, or of one person (`only`). Cost: O(participations). */
export function contactDaysOf(
  columns: Columns,
  today: DayNumber,
  { channelWeights = CHANNEL_WEIGHTS, only }: { readonly channelWeights?: ChannelWeights; readonly only?: number } = {},
): ContactDays {
  const weights = eventWeights(columns, channelWeights);
  const { participants, direction } = columns;
  const people = columns.people.length;
  const dayOf = pastDays(columns, today);

  // Room for a day per participation; days with several interactions are merged as they come (interactions are in the order of days).
  const room = new Int32Array(people + 1);
  for (let e = 0; e < weights.length; e++) {
    if (weights[e] === 0 || dayOf[e] === NO_DAY) continue;
    for (let i = participants.start[e]!; i < participants.start[e + 1]!; i++) {
      const person = participants.items[i]!;
      if (only === undefined || only === person) room[person + 1]!++;
    }
  }
  for (let j = 0; j < people; j++) room[j + 1]! += room[j]!;

  const total = room[people]!;
  const day = new Int32Array(total);
  const isExact = new Uint8Array(total);
  const strongest = [new Float64Array(total), new Float64Array(total), new Float64Array(total)] as const; // all, out, in
  const count = [new Uint16Array(total), new Uint16Array(total), new Uint16Array(total)] as const;
  const next = room.slice(0, people);
  for (let e = 0; e < weights.length; e++) {
    const weight = weights[e]!;
    const on = dayOf[e]!;
    if (weight === 0 || on === NO_DAY) continue;
    const way = DIRECTIONS[direction[e]!]!;
    for (let i = participants.start[e]!; i < participants.start[e + 1]!; i++) {
      const person = participants.items[i]!;
      if (only !== undefined && only !== person) continue;
      let cell = next[person]! - 1;
      if (cell < room[person]! || day[cell] !== on) {
        cell = next[person]!++;
        day[cell] = on;
      }
      for (let side = 0; side < 3; side++) {
        if ((side === 1 && way === 'in') || (side === 2 && way === 'out')) continue;
        if (weight > strongest[side]![cell]!) strongest[side]![cell] = weight;
        if (count[side]![cell]! < 65_535) count[side]![cell]!++;
      }
      if (columns.precision[e] === 0) isExact[cell] = 1;
    }
  }

  const start = new Int32Array(people + 1);
  for (let j = 0; j < people; j++) start[j + 1] = start[j]! + next[j]! - room[j]!;
  const days = start[people]!;
  const result = {
    start,
    day: new Int32Array(days),
    value: new Float64Array(days),
    outValue: new Float64Array(days),
    inValue: new Float64Array(days),
    isExact: new Uint8Array(days),
  };
  const values = [result.value, result.outValue, result.inValue];
  for (let j = 0; j < people; j++) {
    const shift = start[j]! - room[j]!;
    for (let cell = room[j]!; cell < next[j]!; cell++) {
      result.day[cell + shift] = day[cell]!;
      result.isExact[cell + shift] = isExact[cell]!;
      for (let side = 0; side < 3; side++) values[side]![cell + shift] = dayValue(strongest[side]![cell]!, count[side]![cell]!);
    }
  }
  return result;
}

/** Day of each interaction as of today, or NO_DAY for those to come. */
function pastDays(columns: Columns, today: DayNumber): Int32Array {
  return columns.day.map((day, e) => {
    if (day <= today) return day;
    return hasBegun(day, columns.precision[e]!, today) ? today : NO_DAY;
  });
}

/** The month or year that an inexact day stands for has begun. An exact day has begun when it is here. */
export function hasBegun(day: DayNumber, precision: number, today: DayNumber): boolean {
  if (day <= today) return true;
  const kind = PRECISIONS[precision];
  if (kind === undefined || kind === 'day') return false;
  const text = isoDay(day);
  const first = parseIsoDay(kind === 'month' ? `${text.slice(0, 7)}-01` : `${text.slice(0, 4)}-01-01`);
  return first !== null && dayNumber(first) <= today;
}

/** The next planned day of each person (an interaction logged in the future), or NO_DAY. Mass events are no plan with anyone. */
export function plannedDaysOf(columns: Columns, today: DayNumber): { readonly day: Int32Array; readonly interaction: Int32Array } {
  const day = new Int32Array(columns.people.length).fill(NO_DAY);
  const interaction = new Int32Array(columns.people.length).fill(-1);
  const { start, items } = columns.participants;
  for (let e = columns.day.length - 1; e >= 0 && columns.day[e]! > today; e--) {
    if (start[e + 1]! - start[e]! > MASS_EVENT || hasBegun(columns.day[e]!, columns.precision[e]!, today)) continue;
    for (let i = start[e]!; i < start[e + 1]!; i++) {
      day[items[i]!] = columns.day[e]!;
      interaction[items[i]!] = e;
    }
  }
  return { day, interaction };
}
