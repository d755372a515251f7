/**
 * Parses lines of a log, in the form Kith writes them, from bytes into columns without creating objects or strings. A line in any other form (spaces,
 * another order, escaped ids, unknown fields) goes to `JSON.parse` and the schema, so the form affects only the time. A line is believed only when it is
 * what the schema accepts: anybody can compute a checksum. The bytes must be valid UTF-8.
 */

import { isNestedTooDeep } from '../../lib/nesting';
import { dayNumberOf } from '../day';
import { CHANNELS, DIRECTIONS, type Interaction, PRECISIONS } from '../network';
import { TABLE_SCHEMAS } from '../schema';
import { LIMITS } from '../schema-parts';
import type { Ranges } from './column-builders';
import type { LogBuilder, ParsedRow } from './log-builder';
import { FAVOR, PROMISE } from './log-columns';

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const ascii = (text: string) => encoder.encode(text);

const [LINE_BREAK, QUOTE, BACKSLASH, COMMA, BRACKET_END, BRACE_END, DASH] = [0x0a, 0x22, 0x5c, 0x2c, 0x5d, 0x7d, 0x2d];
const [LETTER_F, LETTER_P, LETTER_U, ZERO] = [0x66, 0x70, 0x75, 0x30];
/** JSON allows no byte below it in a text. */
const FIRST_PRINTABLE = 0x20;
/** What may follow a backslash, except `u`. */
const ESCAPED = ascii('"\\/bfnrt');
const ID = ascii('{"id":"');
const DAY = ascii(',"day":"');
const PRECISION = ascii(',"precision":"');
const PEOPLE = ascii(',"people":[');
const CHANNEL = ascii(',"channel":"');
const MINUTES = ascii(',"minutes":');
const DIRECTION = ascii(',"direction":"');
const TOPICS = ascii(',"topics":[');
const NOTE = ascii(',"note":"');
const FAVOR_IS = ascii(',"favor":');
const PROMISE_IS = ascii(',"promise":"');
const MAY_QUOTE = ascii(',"mayQuote":');
const ORIGIN = ascii(',"origin":');
const FAVOR_GIVEN = ascii('{"direction":"given","what":"');
const FAVOR_RECEIVED = ascii('{"direction":"received","what":"');
const ORIGIN_SOURCE = ascii('{"source":"');
const ORIGIN_KEY = ascii(',"key":"');
const [NULL, TRUE, FALSE] = [ascii('null'), ascii('true'), ascii('false')];
const channels = CHANNELS.map(ascii);
const precisions = PRECISIONS.map(ascii);
const directions = DIRECTIONS.map(ascii);

/**
 * Adds the interaction of the line at `from`, which may end with a comma. Returns the start of the next line. Throws a SyntaxError when the line is not
 * JSON, or not an interaction.
 */
export type ParseLine = (bytes: Uint8Array, from: number) => number;

export function logLineParser(builder: LogBuilder): ParseLine {
  const ranges = (): Ranges => ({ places: [], length: 0 });
  const row: ParsedRow = { day: 0, kind: 0, minutes: 0, idFrom: 0, idTo: 0, people: ranges(), topics: ranges(), rest: ranges() };
  return (bytes, from) => {
    const end = parseFields(bytes, from, row);
    if (end !== -1) {
      builder.addParsed(row, bytes);
      return end;
    }
    const line = bytes.indexOf(LINE_BREAK, from);
    const next = line === -1 ? bytes.length : line + 1;
    const to = line === -1 ? bytes.length : bytes[line - 1] === COMMA ? line - 1 : line;
    builder.add(interactionOf(bytes.subarray(from, to)));
    return next;
  };
}

function interactionOf(line: Uint8Array): Interaction {
  if (isNestedTooDeep(line)) throw new SyntaxError('the line is nested too deep');
  const value: unknown = JSON.parse(decoder.decode(line));
  if (!TABLE_SCHEMAS.interactions.safeParse(value).success) throw new SyntaxError('the line is not an interaction');
  return value as Interaction; // as it stands, with every field that Kith does not know
}

/** Returns the start of the next line. -1: the line is not in the usual form, and `row` is invalid. */
function parseFields(bytes: Uint8Array, from: number, row: ParsedRow): number {
  const to = bytes.length;
  let at = after(bytes, from, ID);
  if (at === -1) return -1;
  row.idFrom = at;
  row.idTo = idEnd(bytes, at, to);
  at = after(bytes, row.idTo + 1, DAY);
  if (row.idTo === -1 || at === -1) return -1;
  row.day = dayAt(bytes, at);
  at = after(bytes, at + 11, PRECISION);
  if (Number.isNaN(row.day) || bytes[at - PRECISION.length - 1] !== QUOTE) return -1;
  const precision = nameIndexAt(bytes, at, precisions);
  if (at === -1 || precision === -1) return -1;
  at = after(bytes, at + precisions[precision]!.length + 1, PEOPLE);
  if (at === -1) return -1;
  at = listEnd(bytes, at, to, row.people);
  at = at === -1 ? -1 : after(bytes, at, CHANNEL);
  if (at === -1) return -1;
  const channel = nameIndexAt(bytes, at, channels);
  if (channel === -1) return -1;
  at = after(bytes, at + channels[channel]!.length + 1, MINUTES);
  if (at === -1) return -1;
  const minutesEnd = numberEnd(bytes, at);
  row.minutes = minutesEnd === at ? Number.NaN : wholeNumber(bytes, at, minutesEnd);
  if (minutesEnd === at && after(bytes, at, NULL) === -1) return -1;
  if (bytes[at] === ZERO && minutesEnd > at + 1) return -1; // `007` is not JSON
  at = after(bytes, minutesEnd === at ? at + 4 : minutesEnd, DIRECTION);
  if (at === -1 || row.minutes > 1_000_000) return -1;
  const direction = nameIndexAt(bytes, at, directions);
  if (direction === -1) return -1;
  at = after(bytes, at + directions[direction]!.length + 1, TOPICS);
  if (at === -1) return -1;
  at = listEnd(bytes, at, to, row.topics);
  if (at === -1) return -1;
  const end = parseRest(bytes, at, to, row.rest);
  row.kind = channel | (precision << 8) | (direction << 16) | (flagsOf(bytes, row.rest) << 24);
  return end;
}

/** Parses from the note on, and collects the fields without their default value as ranges. Returns the start of the next line, or -1. */
function parseRest(bytes: Uint8Array, from: number, to: number, rest: Ranges): number {
  rest.length = 0;
  let at = after(bytes, from, NOTE);
  if (at === -1) return -1;
  let end = textEnd(bytes, at, to);
  if (end === -1) return -1;
  if (end > at) push(rest, from + 1, end + 1);

  let start = end + 1;
  at = after(bytes, start, FAVOR_IS);
  if (at === -1) return -1;
  end = after(bytes, at, NULL);
  if (end === -1) {
    end = favorEnd(bytes, at, to);
    if (end === -1) return -1;
    push(rest, start + 1, end);
  }

  start = end;
  at = after(bytes, start, PROMISE_IS);
  if (at === -1) return -1;
  end = textEnd(bytes, at, to);
  if (end === -1) return -1;
  if (end > at) {
    push(rest, start + 1, end + 1);
  }

  start = end + 1;
  at = after(bytes, start, MAY_QUOTE);
  if (at === -1) return -1;
  end = after(bytes, at, TRUE);
  if (end === -1) {
    end = after(bytes, at, FALSE);
    if (end === -1) return -1;
    push(rest, start + 1, end);
  }

  start = end;
  at = after(bytes, start, ORIGIN);
  if (at === -1) return -1;
  end = after(bytes, at, NULL);
  if (end === -1) {
    end = originEnd(bytes, at, to);
    if (end === -1) return -1;
    push(rest, start + 1, end);
  }
  if (bytes[end] !== BRACE_END) return -1;
  end += bytes[end + 1] === COMMA ? 2 : 1;
  return bytes[end] === LINE_BREAK ? end + 1 : -1;
}

/** The flags of the fields in the ranges, recognized by their first letters. */
function flagsOf(bytes: Uint8Array, { places, length }: Ranges): number {
  let says = 0;
  for (let i = 0; i < length; i += 2) {
    const letter = bytes[places[i]! + 1];
    if (letter === LETTER_F) says |= FAVOR;
    else if (letter === LETTER_P) says |= PROMISE;
  }
  return says;
}

function push(ranges: Ranges, from: number, to: number): void {
  ranges.places[ranges.length++] = from;
  ranges.places[ranges.length++] = to;
}

/** The position after `piece`, which must be at `from`; else -1. */
function after(bytes: Uint8Array, from: number, piece: Uint8Array): number {
  for (let i = 0; i < piece.length; i++) if (bytes[from + i] !== piece[i]) return -1;
  return from + piece.length;
}

/** The position of the closing quote of an id without escapes, at most as long as ids are; else -1. */
function idEnd(bytes: Uint8Array, from: number, to: number): number {
  for (let i = from; i < to && i <= from + LIMITS.id; i++) {
    const byte = bytes[i]!;
    if (byte === QUOTE) return i === from ? -1 : i;
    if (byte === BACKSLASH || byte < FIRST_PRINTABLE) return -1;
  }
  return -1;
}

/** The position of the closing quote of a valid JSON text of at most `max` bytes; else -1. */
function textEnd(bytes: Uint8Array, from: number, to: number, max: number = LIMITS.note): number {
  for (let i = from; i < to && i <= from + max; i++) {
    const byte = bytes[i]!;
    if (byte === QUOTE) return i;
    if (byte < FIRST_PRINTABLE) return -1;
    if (byte !== BACKSLASH) continue;
    const escaped = bytes[++i]!;
    if (escaped === LETTER_U) {
      for (const end = i + 4; i < end; ) if (!isHexDigit(bytes[++i])) return -1;
    } else if (!ESCAPED.includes(escaped)) return -1;
  }
  return -1;
}

/** The position after the favor at `from`; else -1. */
function favorEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = after(bytes, from, FAVOR_GIVEN);
  if (at === -1) at = after(bytes, from, FAVOR_RECEIVED);
  return at === -1 ? -1 : objectEnd(bytes, textEnd(bytes, at, to));
}

/** The position after the origin at `from`; else -1. */
function originEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = after(bytes, from, ORIGIN_SOURCE);
  if (at === -1) return -1;
  at = textEnd(bytes, at, to, LIMITS.line);
  if (at === -1) return -1;
  at = after(bytes, at + 1, ORIGIN_KEY);
  return at === -1 ? -1 : objectEnd(bytes, textEnd(bytes, at, to, LIMITS.line));
}

/** The position after the object whose last text ends at `quote`; else -1. */
function objectEnd(bytes: Uint8Array, quote: number): number {
  return quote !== -1 && bytes[quote + 1] === BRACE_END ? quote + 2 : -1;
}

/** Collects the texts of a list without escapes as ranges. Returns the position after the bracket; else -1. */
function listEnd(bytes: Uint8Array, from: number, to: number, ranges: Ranges): number {
  ranges.length = 0;
  if (bytes[from] === BRACKET_END) return from + 1;
  for (let at = from; ; at++) {
    if (bytes[at] !== QUOTE) return -1;
    const end = idEnd(bytes, at + 1, to);
    if (end === -1 || ranges.length === 2 * LIMITS.list) return -1;
    push(ranges, at + 1, end);
    at = end + 1;
    if (bytes[at] === BRACKET_END) return at + 1;
    if (bytes[at] !== COMMA) return -1;
  }
}

/** The index of the name at `from` that is followed by a quote; else -1. */
function nameIndexAt(bytes: Uint8Array, from: number, names: readonly Uint8Array[]): number {
  for (let n = 0; n < names.length; n++) {
    const end = after(bytes, from, names[n]!);
    if (end !== -1 && bytes[end] === QUOTE) return n;
  }
  return -1;
}

const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39;
const isHexDigit = (byte: number | undefined) =>
  isDigit(byte) || (byte !== undefined && ((byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66)));

function numberEnd(bytes: Uint8Array, from: number): number {
  let end = from;
  while (isDigit(bytes[end]) && end - from < 8) end++;
  return end;
}

function wholeNumber(bytes: Uint8Array, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) number = 10 * number + (bytes[i]! - 0x30);
  return number;
}

/** The day number of the `YYYY-MM-DD` at `from`, from the year 1000 on; else NaN. */
function dayAt(bytes: Uint8Array, from: number): number {
  if (bytes[from + 4] !== DASH || bytes[from + 7] !== DASH) return Number.NaN;
  for (let i = 0; i < 10; i++) if (i !== 4 && i !== 7 && !isDigit(bytes[from + i])) return Number.NaN;
  const year = wholeNumber(bytes, from, from + 4);
  const month = wholeNumber(bytes, from + 5, from + 7);
  const day = wholeNumber(bytes, from + 8, from + 10);
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return Number.NaN;
  return dayNumberOf(year, month, day);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
