/**
 * Events between people as a series for each pair, in the form that the tie strength is computed from: each pair with an event is one "person" of a log,
 * seen from its lower-numbered end. Days count from the first event, each 24 hours.
 */
import { ACTIVE_DAYS } from '../../../shared/analysis/graph/common-contacts';
import { type ContactDays, dayValue } from '../../../shared/analysis/ties/contact-days';
import type { EventRow } from '../dataset-folder';

const SECONDS_PER_DAY = 86_400;
const GROUP_EXPONENT = 0.5;

export interface PairEventSeries {
  /** Ends of each pair, numbers of people. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly people: number;
  /** Per event, ascending by time: days since the first event, as a fraction; pair; 1 when it went from a to b; number of recipients. */
  readonly time: Float64Array;
  readonly pair: Int32Array;
  readonly isExcluded: Uint8Array;
  readonly recipients: Int32Array;
}

export function pairEventSeries(rows: readonly EventRow[]): PairEventSeries {
  const earlier = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
  const events = rows
    .filter(({ source, target }) => source !== target)
    .sort((x, y) => x.time - y.time || earlier(x.source, y.source) || earlier(x.target, y.target));
  const people = new Map<string, number>();
  const number = (name: string) => {
    const known = people.get(name);
    if (known !== undefined) return known;
    people.set(name, people.size);
    return people.size - 1;
  };

  const pairs = new Map<string, number>();
  const a: number[] = [];
  const b: number[] = [];
  const pair = new Int32Array(events.length);
  const isExcluded = new Uint8Array(events.length);
  events.forEach(({ source, target }, e) => {
    const from = number(source);
    const to = number(target);
    const key = from < to ? `${from} ${to}` : `${to} ${from}`;
    let found = pairs.get(key);
    if (found === undefined) {
      pairs.set(key, (found = pairs.size));
      a.push(Math.min(from, to));
      b.push(Math.max(from, to));
    }
    pair[e] = found;
    isExcluded[e] = from < to ? 1 : 0;
  });
  const start = events[0]?.time ?? 0;
  return {
    a: Int32Array.from(a),
    b: Int32Array.from(b),
    people: people.size,
    time: Float64Array.from(events, ({ time }) => (time - start) / SECONDS_PER_DAY),
    pair,
    isExcluded,
    recipients: recipientCounts(events),
  };
}

/** A message to several people is several consecutive rows with one time and source. A repeated row is one recipient. */
function recipientCounts(events: readonly EventRow[]): Int32Array {
  const recipients = new Int32Array(events.length);
  for (let from = 0; from < events.length; ) {
    const { time, source } = events[from]!;
    let to = from;
    let count = 0;
    for (; to < events.length && events[to]!.time === time && events[to]!.source === source; to++) {
      if (to === from || events[to]!.target !== events[to - 1]!.target) count++;
    }
    recipients.fill(count, from, to);
    from = to;
  }
  return recipients;
}

/** Contact-days of each pair from the events before `cutoff` (days). Without the discount, an event with a group weighs as much as one with a person. */
export function contactDaysBefore(events: PairEventSeries, cutoff: number, hasGroupDiscount: boolean): ContactDays {
  const pairs = events.a.length;
  const count = countBefore(events, cutoff);
  const room = new Int32Array(pairs + 1);
  for (let e = 0; e < count; e++) room[events.pair[e]! + 1]!++;
  for (let p = 0; p < pairs; p++) room[p + 1]! += room[p]!;
  const order = new Int32Array(count);
  const next = room.slice(0, pairs);
  for (let e = 0; e < count; e++) order[next[events.pair[e]!]!++] = e;

  const start = new Int32Array(pairs + 1);
  const day: number[] = [];
  const value: number[] = [];
  const outValue: number[] = [];
  const inValue: number[] = [];
  for (let p = 0; p < pairs; p++) {
    for (let k = room[p]!; k < room[p + 1]!; ) {
      const on = Math.floor(events.time[order[k]!]!);
      const strongest = [0, 0, 0];
      const counted = [0, 0, 0];
      for (; k < room[p + 1]! && Math.floor(events.time[order[k]!]!) === on; k++) {
        const e = order[k]!;
        const weight = hasGroupDiscount ? events.recipients[e]! ** -GROUP_EXPONENT : 1;
        for (const side of events.isExcluded[e] === 1 ? [0, 1] : [0, 2]) {
          strongest[side] = Math.max(strongest[side]!, weight);
          counted[side]!++;
        }
      }
      day.push(on);
      value.push(dayValue(strongest[0]!, counted[0]!));
      outValue.push(dayValue(strongest[1]!, counted[1]!));
      inValue.push(dayValue(strongest[2]!, counted[2]!));
    }
    start[p + 1] = day.length;
  }
  return {
    start,
    day: Int32Array.from(day),
    value: Float64Array.from(value),
    outValue: Float64Array.from(outValue),
    inValue: Float64Array.from(inValue),
    isExact: new Uint8Array(day.length).fill(1),
  };
}

/** The number of events before a time (days). */
export function countBefore({ time }: PairEventSeries, cutoff: number): number {
  let low = 0;
  let high = time.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (time[middle]! < cutoff) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * AA of each pair with an event before the cutoff, as in the app (graph/common-contacts.ts): a common contact counts when it was in touch with either end
 * in the last days; its degree is that of all it was ever in touch with. 0 for other pairs.
 */
export function sharedContacts(events: PairEventSeries, cutoff: number): Float64Array {
  const pairs = events.a.length;
  const last = new Float64Array(pairs).fill(Number.NEGATIVE_INFINITY);
  for (let e = 0; e < countBefore(events, cutoff); e++) last[events.pair[e]!] = events.time[e]!;
  const active = Array.from({ length: events.people }, () => new Set<number>());
  const degree = new Int32Array(events.people);
  for (let p = 0; p < pairs; p++) {
    if (last[p] === Number.NEGATIVE_INFINITY) continue;
    const [a, b] = [events.a[p]!, events.b[p]!];
    degree[a]!++;
    degree[b]!++;
    if (last[p]! < cutoff - ACTIVE_DAYS) continue;
    active[a]!.add(b);
    active[b]!.add(a);
  }
  return Float64Array.from(last, (at, p) => {
    if (at === Number.NEGATIVE_INFINITY) return 0;
    const others = active[events.b[p]!]!;
    let sum = 0;
    for (const k of active[events.a[p]!]!) if (others.has(k)) sum += 1 / Math.log(2 + degree[k]!);
    return sum;
  });
}

/** What of each pair the order and the chance are computed from. */
export function pairPast(days: ContactDays, shared: Float64Array) {
  return (p: number) => {
    const from = days.start[p]!;
    const contactDays = days.start[p + 1]! - from;
    return {
      contactDays,
      first: contactDays === 0 ? 0 : days.day[from]!,
      last: contactDays === 0 ? 0 : days.day[from + contactDays - 1]!,
      shared: shared[p]!,
    };
  };
}
