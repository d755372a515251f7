/**
 * Weight of one interaction for the closeness of the user to each person in it (docs/analysis.md, "Event weight"):
 *
 *   w = C[channel] · m^−0.5 · dur · mode
 *
 * m: people present, the user left out. C falls from face to face to a reaction (order after media richness; Vlahovic, Roberts & Dunbar 2012; the
 * numbers are reasoned defaults, no measurement). dur = √(minutes/30) within 0.5 … 2, or 1 when not known. mode: 0.8 when only they reached out,
 * 0.5 when they were merely listed (a meeting or a mail of more than 10).
 *
 * Edge cases: above 50 people an interaction says nothing about closeness (weight 0). What is written to more than 12 is a list or a broadcast and no
 * contact with any of them (weight 0). Meetings of the same people that recur weigh
 * min(1, 4 / occurrences in the last 28 days): a daily stand-up is context, not closeness (Marsden & Campbell 1984). Only earlier meetings count
 * as occurrences, so a new meeting never changes what an older one was worth.
 */
import { CHANNELS, type Channel, DIRECTIONS, type Settings } from '../../model/network';
import type { Columns } from '../data/columns';

export type ChannelWeights = Readonly<Record<Channel, number>>;

export const CHANNEL_WEIGHTS: ChannelWeights = {
  'in-person': 1,
  video: 0.8,
  call: 0.7,
  letter: 0.8,
  meeting: 0.6,
  message: 0.4,
  email: 0.35,
  'group-chat': 0.2,
  comment: 0.1,
  reaction: 0.05,
  other: 0.4,
};

/** The weights of the channels with the user's changes. */
export function channelWeightsOf(settings: Settings): ChannelWeights {
  return { ...CHANNEL_WEIGHTS, ...settings.channelWeights };
}

/** Above this many people an interaction is an occasion, not a contact. */
export const MASS_EVENT = 50;
/** Written to more people than this: a list, mass mail or a broadcast. */
const BROADCAST = 12;
const WRITTEN = new Set((['message', 'email', 'group-chat', 'comment', 'reaction'] as const).map((channel) => CHANNELS.indexOf(channel)));

/** m^−0.5 by m. */
const GROUP_DISCOUNT = Float64Array.from({ length: MASS_EVENT + 1 }, (_, people) => people ** -0.5);
const LISTED_ABOVE = 10;
export const RECURRENCE_WINDOW = 28; // days
const RECURRENCES_AT_FULL_WEIGHT = 4;

const MEETING = CHANNELS.indexOf('meeting');
const EMAIL = CHANNELS.indexOf('email');
const IN = DIRECTIONS.indexOf('in');

/** Weight of each interaction, in the order of the columns. Unit: one unhurried face-to-face contact of two people = 1. */
export function eventWeights(columns: Columns, channelWeights: ChannelWeights = CHANNEL_WEIGHTS): Float64Array {
  const { channel, direction, minutes, participants } = columns;
  const byChannel = CHANNELS.map((name) => channelWeights[name]);
  const weights = new Float64Array(channel.length);
  for (let e = 0; e < weights.length; e++) {
    const people = participants.start[e + 1]! - participants.start[e]!;
    weights[e] = plainWeight(byChannel[channel[e]!]!, channel[e]!, people, minutes[e]!, direction[e]!);
  }
  discountRecurring(columns, weights);
  return weights;
}

/** Weight of one interaction, as if it did not recur. `channel` and `direction` are indices, `channelWeight` is C of the channel. */
export function plainWeight(channelWeight: number, channel: number, people: number, minutes: number, direction: number): number {
  if (!isContact(channel, people)) return 0;
  const isListed = people > LISTED_ABOVE && (channel === MEETING || channel === EMAIL);
  const mode = isListed ? 0.5 : direction === IN ? 0.8 : 1;
  return channelWeight * GROUP_DISCOUNT[people]! * duration(minutes) * mode;
}

/** Whether an interaction with so many people, the user left out, is a contact with each of them. `channel`: index into CHANNELS. */
export function isContact(channel: number, people: number): boolean {
  return people > 0 && people <= (WRITTEN.has(channel) ? BROADCAST : MASS_EVENT);
}

const FACE_TO_FACE = new Set([CHANNELS.indexOf('in-person'), MEETING]);

/** Only after such a contact one has “met”. `channel`: index into CHANNELS. */
export function isFaceToFace(channel: number): boolean {
  return FACE_TO_FACE.has(channel);
}

/** Whether interactions of that channel can be a series. */
export function canRecur(channel: number): boolean {
  return channel === MEETING;
}

/** What is left of the weight of a meeting that is the nth of its series within the window. */
export function recurrenceFactor(occurrences: number): number {
  return occurrences > RECURRENCES_AT_FULL_WEIGHT ? RECURRENCES_AT_FULL_WEIGHT / occurrences : 1;
}

function duration(minutes: number): number {
  if (!(minutes > 0)) return 1; // not known
  return Math.min(2, Math.max(0.5, Math.sqrt(minutes / 30)));
}

/** Meetings of one and the same set of people are a series; each weighs less the more of them lie in the 28 days up to it. */
function discountRecurring(columns: Columns, weights: Float64Array): void {
  const { channel, day } = columns;
  let meetings = 0;
  for (const one of channel) if (one === MEETING) meetings++;
  const series = new SeriesOfPeople(columns, meetings);
  for (let e = 0; e < weights.length; e++) {
    if (channel[e] !== MEETING || weights[e] === 0) continue;
    const occurrences = series.add(e, day[e]! - RECURRENCE_WINDOW);
    weights[e]! *= recurrenceFactor(occurrences);
  }
}

/** Interactions by their set of people, in a hash table of typed arrays: a calendar has a hundred thousand meetings. */
class SeriesOfPeople {
  readonly #columns: Columns;
  readonly #mask: number;
  /** Per slot, the latest meeting of a series (−1: the slot is free), the first in its window, and how many lie from one to the other. */
  readonly #latest: Int32Array;
  readonly #oldest: Int32Array;
  readonly #occurrences: Int32Array;
  /** Per meeting in the order they were added: its interaction, and the next meeting of the same series. */
  readonly #interaction: Int32Array;
  readonly #following: Int32Array;
  #added = 0;

  constructor(columns: Columns, most: number) {
    const slots = 2 ** Math.ceil(Math.log2(2 * most + 2));
    this.#columns = columns;
    this.#mask = slots - 1;
    this.#latest = new Int32Array(slots).fill(-1);
    this.#oldest = new Int32Array(slots);
    this.#occurrences = new Int32Array(slots);
    this.#interaction = new Int32Array(most);
    this.#following = new Int32Array(most);
  }

  /** Adds an interaction. Returns how many of its series, itself included, are after that day. */
  add(e: number, after: number): number {
    const slot = this.#slotOf(e);
    const meeting = this.#added++;
    this.#interaction[meeting] = e;
    const latest = this.#latest[slot]!;
    if (latest < 0) this.#oldest[slot] = meeting;
    else this.#following[latest] = meeting;
    this.#latest[slot] = meeting;
    let occurrences = this.#occurrences[slot]! + 1;
    let oldest = this.#oldest[slot]!;
    while (this.#columns.day[this.#interaction[oldest]!]! <= after) {
      oldest = this.#following[oldest]!;
      occurrences--;
    }
    this.#oldest[slot] = oldest;
    this.#occurrences[slot] = occurrences;
    return occurrences;
  }

  #slotOf(e: number): number {
    const { start, items } = this.#columns.participants;
    let hash = 17;
    for (let i = start[e]!; i < start[e + 1]!; i++) hash = Math.imul(hash ^ items[i]!, 0x9e3779b1);
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    for (; this.#latest[slot]! >= 0; slot = (slot + 1) & this.#mask) {
      if (hasSamePeople(this.#columns, this.#interaction[this.#latest[slot]!]!, e)) break;
    }
    return slot;
  }
}

function hasSamePeople(columns: Columns, a: number, b: number): boolean {
  const { start, items } = columns.participants;
  const length = start[a + 1]! - start[a]!;
  if (start[b + 1]! - start[b]! !== length) return false;
  for (let i = 0; i < length; i++) if (items[start[a]! + i] !== items[start[b]! + i]) return false;
  return true;
}
