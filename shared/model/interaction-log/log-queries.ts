/** Queries of a log, small or large. For a large log they create only the objects of the result. */

import { dayNumber, type IsoDay, isoDay } from '../day';
import type { PersonId } from '../ids';
import { CHANNELS, type Channel, type Interaction, type InteractionLog, PRECISIONS } from '../network';
import { ColumnarLog } from './columnar-log';
import { flagsOf, interactionAt } from './log-columns';

/** A log with this many interactions or more is kept in columns. */
export const LARGE_LOG = 20_000;

/** An independent copy. */
export function copyLog(log: InteractionLog): InteractionLog {
  return log instanceof ColumnarLog ? log.copy() : new Map(log);
}

/** The log up to the end of a day. */
export function logUpTo(log: InteractionLog, day: IsoDay): InteractionLog {
  return log instanceof ColumnarLog ? log.upTo(day) : new Map([...log].filter(([, { day: on }]) => on <= day));
}

/** The interactions with one of these people (or about one of these topics), in no particular order. */
export function interactionsWith(log: InteractionLog, people: Iterable<string>, topics: Iterable<string> = []): readonly Interaction[] {
  const [wantedPeople, wantedTopics] = [new Set(people), new Set(topics)];
  if (log instanceof ColumnarLog) return [...log.withAny(wantedPeople, wantedTopics)];
  const isWanted = (interaction: Interaction) =>
    interaction.people.some((id) => wantedPeople.has(id)) || interaction.topics.some((id) => wantedTopics.has(id));
  return [...log.values()].filter(isWanted);
}

/** The interactions with FAVOR, PROMISE or (for their sum) either. In the order of (day, id). */
export function interactionsWithFlags(log: InteractionLog, bits: number): readonly Interaction[] {
  const found = log instanceof ColumnarLog ? [...log.withFlags(bits)] : [...log.values()].filter((one) => (flagsOf(one) & bits) !== 0);
  return found.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1));
}

/** The interactions after a day, the latest first. */
export function interactionsAfter(log: InteractionLog, day: IsoDay): readonly Interaction[] {
  if (!(log instanceof ColumnarLog)) return latestFirst([...log.values()].filter((one) => one.day > day));
  const found: Interaction[] = [];
  for (const entry of log.newestFirst(null)) {
    const interaction = typeof entry === 'number' ? interactionAt(log.columns, entry) : entry;
    if (interaction.day <= day) break;
    found.push(interaction);
  }
  return found;
}

/** Days, both included. */
export interface DaySpan {
  readonly from: IsoDay;
  readonly to: IsoDay;
}

/**
 * The notes of a span, the latest first, among the latest `most` interactions of a large log. One step per 128 interactions.
 */
export function* notesIn(log: InteractionLog, { from, to }: DaySpan, most: number): Generator<undefined, readonly Interaction[]> {
  const isWanted = ({ day, note }: Interaction) => note !== '' && day >= from && day <= to;
  if (!(log instanceof ColumnarLog)) return latestFirst([...log.values()].filter(isWanted));
  const { day, rest } = log.columns;
  const first = dayNumber(from);
  const found: Interaction[] = [];
  let seen = 0;
  for (const entry of log.newestFirst(null)) {
    if (seen++ === most) break;
    if (seen % 128 === 0) yield undefined;
    if (typeof entry === 'number') {
      if (day[entry]! < first) break;
      if (rest.start[entry] === rest.start[entry + 1]) continue; // without a note, as most of a large log
    }
    const interaction = typeof entry === 'number' ? interactionAt(log.columns, entry) : entry;
    if (isWanted(interaction)) found.push(interaction);
  }
  return found;
}

function latestFirst(interactions: Interaction[]): readonly Interaction[] {
  return interactions.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.id < b.id ? 1 : -1));
}

/** A list that creates its objects on access. */
export interface LogList {
  readonly length: number;
  readonly at: (place: number) => Interaction | undefined;
}

/**
 * By day and id, the latest first.
 * @param isWanted null: all
 */
export function newestFirst(log: InteractionLog, isWanted: ((interaction: Interaction) => boolean) | null): LogList {
  if (log instanceof ColumnarLog) {
    const { columns, isChanged } = log;
    // All rows in their order, backwards: no list is needed.
    if (isWanted === null && !isChanged)
      return { length: columns.size, at: (place) => (place in columns.day ? interactionAt(columns, columns.size - 1 - place) : undefined) };
    const list = [...log.newestFirst(isWanted)];
    const at = (place: number) => {
      const entry = list[place];
      return typeof entry === 'number' ? interactionAt(log.columns, entry) : entry;
    };
    return { length: list.length, at };
  }
  const list = latestFirst([...log.values()].filter((one) => isWanted?.(one) ?? true));
  return { length: list.length, at: (place) => list[place] };
}

/** Null: the log is empty. */
export function firstDayOfLog(log: InteractionLog): IsoDay | null {
  let first: IsoDay | null = null;
  for (const { day } of log instanceof ColumnarLog ? log.firstRowAndChanged() : log.values())
    if (first === null || day < first) first = day;
  return first;
}

/** The day of each person's first interaction. */
export function firstDays(log: InteractionLog): ReadonlyMap<PersonId, IsoDay> {
  const first = new Map<PersonId, IsoDay>();
  const see = (id: PersonId, day: IsoDay) => {
    const before = first.get(id);
    if (before === undefined || day < before) first.set(id, day);
  };
  if (!(log instanceof ColumnarLog)) {
    for (const { day, people } of log.values()) for (const id of people) see(id, day);
    return first;
  }
  const { columns } = log;
  const seen = new Uint8Array(columns.personIds.length);
  for (let row = 0; row < columns.size; row++) {
    if (log.isGone(row)) continue;
    for (let i = columns.people.start[row]!; i < columns.people.start[row + 1]!; i++) {
      const person = columns.people.items[i]!;
      if (seen[person] === 1) continue;
      seen[person] = 1;
      see(columns.personIds[person]!, isoDay(columns.day[row]!));
    }
  }
  for (const { day, people } of log.put.values()) for (const id of people) see(id, day);
  return first;
}

/** The number of interactions of each person. */
export function interactionCounts(log: InteractionLog): ReadonlyMap<PersonId, number> {
  const times = new Map<PersonId, number>();
  const see = (id: PersonId, count: number) => times.set(id, (times.get(id) ?? 0) + count);
  if (!(log instanceof ColumnarLog)) {
    for (const { people } of log.values()) for (const id of people) see(id, 1);
    return times;
  }
  const { personIds, people, size } = log.columns;
  const counts = new Int32Array(personIds.length);
  for (let row = 0; row < size; row++) {
    if (!log.isGone(row)) for (let i = people.start[row]!; i < people.start[row + 1]!; i++) counts[people.items[i]!]!++;
  }
  counts.forEach((count, person) => {
    if (count > 0) see(personIds[person]!, count);
  });
  for (const interaction of log.put.values()) for (const id of interaction.people) see(id, 1);
  return times;
}

/** Days, both included; null: open. `until`: nothing later counts, which is planned. */
export interface LogSpan {
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
  readonly until: IsoDay;
}

/**
 * The people of the interactions in a span. Of an interaction of which only the month or the year is known, the whole of it must be in the span.
 * @param channels null: any
 */
export function peopleInTouch(log: InteractionLog, span: LogSpan, channels: readonly Channel[] | null): ReadonlySet<PersonId> {
  const found = new Set<PersonId>();
  const see = (interaction: Interaction) => {
    const isOnChannel = channels === null || channels.includes(interaction.channel);
    if (isOnChannel && isInSpan(interaction, span)) for (const id of interaction.people) found.add(id);
  };
  if (!(log instanceof ColumnarLog)) {
    for (const interaction of log.values()) see(interaction);
    return found;
  }
  const { columns } = log;
  const wanted = CHANNELS.map((channel) => channels === null || channels.includes(channel));
  // Rows are in the order of their days; the days of months and years stand inside of them.
  const first = span.from === null ? Number.NEGATIVE_INFINITY : dayNumber(span.from);
  const last = Math.min(dayNumber(span.until), span.to === null ? Number.POSITIVE_INFINITY : dayNumber(span.to));
  for (let row = 0; row < columns.size; row++) {
    const day = columns.day[row]!;
    if (day < first || day > last || wanted[columns.channel[row]!] !== true || log.isGone(row)) continue;
    const precision = PRECISIONS[columns.precision[row]!] ?? 'day';
    if (precision !== 'day' && !isInSpan({ day: isoDay(day), precision }, span)) continue;
    for (let i = columns.people.start[row]!; i < columns.people.start[row + 1]!; i++)
      found.add(columns.personIds[columns.people.items[i]!]!);
  }
  for (const interaction of log.put.values()) see(interaction);
  return found;
}

export function isInSpan({ day, precision }: Pick<Interaction, 'day' | 'precision'>, span: LogSpan): boolean {
  const [first, last] = wholeOf(day, precision);
  return day <= span.until && (span.from === null || first >= span.from) && (span.to === null || last <= span.to);
}

/** First and last day of what is known of a date. */
function wholeOf(day: IsoDay, precision: Interaction['precision']): readonly [string, string] {
  if (precision === 'day') return [day, day];
  if (precision === 'year') return [`${day.slice(0, 4)}-01-01`, `${day.slice(0, 4)}-12-31`];
  return [`${day.slice(0, 7)}-01`, monthEnd(day)];
}

function monthEnd(day: IsoDay): IsoDay {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const next = month === 12 ? `${year + 1}-01-01` : `${day.slice(0, 5)}${String(month + 1).padStart(2, '0')}-01`;
  return isoDay(dayNumber(next as IsoDay) - 1);
}
