/**
 * Contact-days: the days on which the user was in touch with a person, and what each was worth (docs/analysis.md, "Contact-days"). Days, not events, carry
 * closeness: the second message of a day says little (Urena-Carrion, Saramaki & Kivela 2020).
 *
 *   W = min(1.5, max w · (1 + 0.25 · log2 |E|))      E: the interactions of that day with that person
 *
 * Edge cases (1.8): interactions after today are plans and not here; mass events are not here. Of an interaction known to the month or year the
 * day is a guess, so it counts for strength but its day is marked inexact and stays out of the rhythm; one whose month or year has begun is past.
 */
import { type DayNumber, dayNumber, isoDay, parseIsoDay } from '../../model/day';
import { DIRECTIONS, PRECISIONS } from '../../model/network';
import type { Columns } from '../data/columns';
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
  if (count < 2) return count === 0 ? 0 : Math.min(SATURATION, strongest);
  return Math.min(SATURATION, strongest * (1 + REPEAT_GAIN * Math.log2(count)));
}

/**
 * Contact-days of everybody up to today, or of one person (`only`). Cost: O(participations). Contacts are first dealt out to their people, so that each
 * person's days are then made in one place of memory; with a million of them that is most of the cost.
 */
export function contactDaysOf(
  columns: Columns,
  today: DayNumber,
  { channelWeights = CHANNEL_WEIGHTS, only }: { readonly channelWeights?: ChannelWeights; readonly only?: number } = {},
): ContactDays {
  const people = columns.people.length;
  const contacts = contactsByPerson(columns, eventWeights(columns, channelWeights), pastDays(columns, today), only);
  const total = contacts.start[people]!;
  const start = new Int32Array(people + 1);
  const day = new Int32Array(total);
  const value = new Float64Array(total);
  const outValue = new Float64Array(total);
  const inValue = new Float64Array(total);
  const isExact = new Uint8Array(total);
  const days = { day, value, outValue, inValue, isExact };
  let cell = 0;
  for (let j = 0; j < people; j++) {
    cell = writeDays(contacts, contacts.start[j]!, contacts.start[j + 1]!, days, cell);
    start[j + 1] = cell;
  }
  return {
    start,
    day: day.subarray(0, cell),
    value: value.subarray(0, cell),
    outValue: outValue.subarray(0, cell),
    inValue: inValue.subarray(0, cell),
    isExact: isExact.subarray(0, cell),
  };
}

/** Writes the contact-days of one person's contacts (`from` to before `to`, in the order of days) from `cell` on. Returns the cell after them. */
export function writeDays(
  { day: dayOf, weight: weightOf, marks: marksOf }: Omit<Contacts, 'start'>,
  from: number,
  to: number,
  { day, value, outValue, inValue, isExact }: Omit<ContactDays, 'start'>,
  cell: number,
): number {
  let at = cell;
  for (let i = from; i < to; at++) {
    // Contacts of one day stand together.
    const on = dayOf[i]!;
    let strongest = 0;
    let strongestOut = 0;
    let strongestIn = 0;
    let count = 0;
    let countOut = 0;
    let countIn = 0;
    let exact = 0;
    for (; i < to && dayOf[i] === on; i++) {
      const weight = weightOf[i]!;
      const marks = marksOf[i]!;
      const isExcluded = marks & OUT;
      const isIn = (marks & IN) >> 1;
      count++;
      countOut += isExcluded;
      countIn += isIn;
      strongest = Math.max(strongest, weight);
      strongestOut = Math.max(strongestOut, isExcluded * weight);
      strongestIn = Math.max(strongestIn, isIn * weight);
      exact |= marks >> 2;
    }
    day[at] = on;
    value[at] = dayValue(strongest, count);
    outValue[at] = dayValue(strongestOut, countOut);
    inValue[at] = dayValue(strongestIn, countIn);
    isExact[at] = exact;
  }
  return at;
}

/** Bits: the user reached out; they did; known to the day. */
const OUT = 1;
const IN = 2;
const EXACT = 4;
/** OUT, IN and EXACT of an interaction. */
export function contactMarks(direction: number, precision: number): number {
  return WAYS[direction]! | (precision === 0 ? EXACT : 0);
}

const WAYS = DIRECTIONS.map((direction) => (direction === 'in' ? 0 : OUT) | (direction === 'out' ? 0 : IN));

export interface Contacts {
  /** The contacts of person j are `start[j] .. start[j + 1]`, in the order of days. */
  readonly start: Int32Array;
  readonly day: Int32Array;
  readonly weight: Float64Array;
  /** OUT, IN and EXACT. */
  readonly marks: Uint8Array;
}

/**
 * Room for the contacts, used again by the next call: large typed arrays make the engine collect the whole heap, and beside a log of a million objects
 * each such collection takes longer than all that is done here.
 */
let room = { day: new Int32Array(0), weight: new Float64Array(0), marks: new Uint8Array(0) };

function roomFor(total: number): typeof room {
  if (room.day.length < total) room = { day: new Int32Array(total), weight: new Float64Array(total), marks: new Uint8Array(total) };
  return room;
}

/** The participations that count for closeness, dealt out to their people. Good until the next call. */
function contactsByPerson(
  { people, participants, direction, precision }: Columns,
  weights: Float64Array,
  dayOf: Int32Array,
  only: number | undefined,
): Contacts {
  const { start: from, items: present } = participants;
  const isCounted = (e: number) => weights[e] !== 0 && dayOf[e] !== NO_DAY;
  const start = new Int32Array(people.length + 1);
  for (let e = 0; e < weights.length; e++) {
    if (!isCounted(e)) continue;
    for (let i = from[e]!; i < from[e + 1]!; i++) if (only === undefined || only === present[i]) start[present[i]! + 1]!++;
  }
  for (let j = 0; j < people.length; j++) start[j + 1]! += start[j]!;

  const next = start.slice(0, people.length);
  const { day, weight, marks } = roomFor(start[people.length]!);
  for (let e = 0; e < weights.length; e++) {
    if (!isCounted(e)) continue;
    const marksHere = contactMarks(direction[e]!, precision[e]!);
    for (let i = from[e]!; i < from[e + 1]!; i++) {
      const person = present[i]!;
      if (only !== undefined && only !== person) continue;
      const place = next[person]!++;
      day[place] = dayOf[e]!;
      weight[place] = weights[e]!;
      marks[place] = marksHere;
    }
  }
  return { start, day, weight, marks };
}

/** Day of each interaction as of today, or NO_DAY for those to come. */
function pastDays({ day, precision }: Columns, today: DayNumber): Int32Array {
  if (day.length === 0 || day[day.length - 1]! <= today) return day;
  const past = day.slice();
  for (let e = past.length - 1; e >= 0 && past[e]! > today; e--) past[e] = hasBegun(past[e]!, precision[e]!, today) ? today : NO_DAY;
  return past;
}

/** True when the exact day, or the month or year that an inexact day stands for, has begun. */
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
