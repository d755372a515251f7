/**
 * Reads lines of a log, as Kith writes them, from bytes into columns, without making an object or a text for each. A line in any other form (spaces,
 * another order, escaped ids, fields this Kith does not know) is left to `JSON.parse`, so nothing depends on the form but the time it takes.
 * For bytes whose checksum was compared: it does not check what Kith checked before it wrote them.
 */
import { dayNumberOf } from './day';
import type { LogBuilder, ScannedRow } from './log-builder';
import { FAVOR, PROMISE } from './log-columns';
import { CHANNELS, DIRECTIONS, type Interaction, PRECISIONS } from './network';

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const ascii = (text: string) => encoder.encode(text);

const [QUOTE, BACKSLASH, COMMA, BRACKET_END, BRACE, BRACE_END, DASH] = [0x22, 0x5c, 0x2c, 0x5d, 0x7b, 0x7d, 0x2d];
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
const [NULL, TRUE, FALSE] = [ascii('null'), ascii('true'), ascii('false')];
const channels = CHANNELS.map(ascii);
const precisions = PRECISIONS.map(ascii);
const directions = DIRECTIONS.map(ascii);

/** Adds the interaction of a line, [from, to) of the bytes. Throws a SyntaxError when the line is no JSON. */
export type ScanLine = (bytes: Uint8Array, from: number, to: number) => void;

export function logScanner(builder: LogBuilder): ScanLine {
  const row: ScannedRow = { day: 0, kind: 0, minutes: 0, idFrom: 0, idTo: 0, people: [], topics: [], rest: [] };
  return (bytes, from, to) => {
    if (scan(bytes, from, to, row)) builder.addScanned(row, bytes);
    else builder.add(JSON.parse(decoder.decode(bytes.subarray(from, to))) as Interaction);
  };
}

/** False: the line is not in the usual form, and nothing of `row` counts. */
function scan(bytes: Uint8Array, from: number, to: number, row: ScannedRow): boolean {
  let at = after(bytes, from, ID);
  if (at === -1) return false;
  row.idFrom = at;
  row.idTo = plainEnd(bytes, at, to);
  at = after(bytes, row.idTo + 1, DAY);
  if (row.idTo === -1 || at === -1) return false;
  row.day = dayAt(bytes, at);
  at = after(bytes, at + 11, PRECISION);
  if (Number.isNaN(row.day) || bytes[at - PRECISION.length - 1] !== QUOTE) return false;
  const precision = oneOf(bytes, at, precisions);
  if (at === -1 || precision === -1) return false;
  at = after(bytes, at + precisions[precision]!.length + 1, PEOPLE);
  if (at === -1) return false;
  at = listEnd(bytes, at, to, row.people);
  at = at === -1 ? -1 : after(bytes, at, CHANNEL);
  if (at === -1) return false;
  const channel = oneOf(bytes, at, channels);
  if (channel === -1) return false;
  at = after(bytes, at + channels[channel]!.length + 1, MINUTES);
  if (at === -1) return false;
  const minutesEnd = numberEnd(bytes, at);
  row.minutes = minutesEnd === at ? Number.NaN : wholeNumber(bytes, at, minutesEnd);
  if (minutesEnd === at && after(bytes, at, NULL) === -1) return false;
  at = after(bytes, minutesEnd === at ? at + 4 : minutesEnd, DIRECTION);
  if (at === -1 || row.minutes > 1_000_000) return false;
  const direction = oneOf(bytes, at, directions);
  if (direction === -1) return false;
  at = after(bytes, at + directions[direction]!.length + 1, TOPICS);
  if (at === -1) return false;
  at = listEnd(bytes, at, to, row.topics);
  if (at === -1) return false;
  const says = scanRest(bytes, at, to, row.rest);
  row.kind = channel | (precision << 8) | (direction << 16) | (says << 24);
  return says !== -1;
}

/** From the note on: what is not as it mostly is, as ranges. Answers with what the row says, or -1. */
function scanRest(bytes: Uint8Array, from: number, to: number, rest: number[]): number {
  rest.length = 0;
  let says = 0;
  let at = after(bytes, from, NOTE);
  if (at === -1) return -1;
  let end = textEnd(bytes, at, to);
  if (end === -1) return -1;
  if (end > at) rest.push(from + 1, end + 1);

  let start = end + 1;
  at = after(bytes, start, FAVOR_IS);
  if (at === -1) return -1;
  end = after(bytes, at, NULL);
  if (end === -1) {
    end = objectEnd(bytes, at, to);
    if (end === -1) return -1;
    rest.push(start + 1, end);
    says |= FAVOR;
  }

  start = end;
  at = after(bytes, start, PROMISE_IS);
  if (at === -1) return -1;
  end = textEnd(bytes, at, to);
  if (end === -1) return -1;
  if (end > at) {
    rest.push(start + 1, end + 1);
    says |= PROMISE;
  }

  start = end + 1;
  at = after(bytes, start, MAY_QUOTE);
  if (at === -1) return -1;
  end = after(bytes, at, TRUE);
  if (end === -1) {
    end = after(bytes, at, FALSE);
    if (end === -1) return -1;
    rest.push(start + 1, end);
  }

  start = end;
  at = after(bytes, start, ORIGIN);
  if (at === -1) return -1;
  end = after(bytes, at, NULL);
  if (end === -1) {
    end = objectEnd(bytes, at, to);
    if (end === -1) return -1;
    rest.push(start + 1, end);
  }
  return bytes[end] === BRACE_END && end === to - 1 ? says : -1;
}

/** Where it goes on behind a piece of text that must stand here; else -1. */
function after(bytes: Uint8Array, from: number, piece: Uint8Array): number {
  for (let i = 0; i < piece.length; i++) if (bytes[from + i] !== piece[i]) return -1;
  return from + piece.length;
}

/** The closing quote of a text without escapes; else -1. */
function plainEnd(bytes: Uint8Array, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    if (bytes[i] === QUOTE) return i;
    if (bytes[i] === BACKSLASH) return -1;
  }
  return -1;
}

/** The closing quote of a text. */
function textEnd(bytes: Uint8Array, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    if (bytes[i] === QUOTE) return i;
    if (bytes[i] === BACKSLASH) i++;
  }
  return -1;
}

/** Behind an object that begins here; -1: none does. */
function objectEnd(bytes: Uint8Array, from: number, to: number): number {
  if (bytes[from] !== BRACE) return -1;
  let depth = 0;
  for (let i = from; i < to; i++) {
    if (bytes[i] === QUOTE) {
      i = textEnd(bytes, i + 1, to);
      if (i === -1) return -1;
    } else if (bytes[i] === BRACE) depth++;
    else if (bytes[i] === BRACE_END && --depth === 0) return i + 1;
  }
  return -1;
}

/** The plain texts of a list, as ranges, and where it goes on behind the bracket; else -1. */
function listEnd(bytes: Uint8Array, from: number, to: number, ranges: number[]): number {
  ranges.length = 0;
  if (bytes[from] === BRACKET_END) return from + 1;
  for (let at = from; ; at++) {
    if (bytes[at] !== QUOTE) return -1;
    const end = plainEnd(bytes, at + 1, to);
    if (end === -1) return -1;
    ranges.push(at + 1, end);
    at = end + 1;
    if (bytes[at] === BRACKET_END) return at + 1;
    if (bytes[at] !== COMMA) return -1;
  }
}

/** Which of these names stands here, with a quote behind it; else -1. */
function oneOf(bytes: Uint8Array, from: number, names: readonly Uint8Array[]): number {
  for (let n = 0; n < names.length; n++) {
    const end = after(bytes, from, names[n]!);
    if (end !== -1 && bytes[end] === QUOTE) return n;
  }
  return -1;
}

const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39;

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

/** The day number of `YYYY-MM-DD`; NaN: it does not stand here. */
function dayAt(bytes: Uint8Array, from: number): number {
  if (bytes[from + 4] !== DASH || bytes[from + 7] !== DASH) return Number.NaN;
  for (const i of [0, 1, 2, 3, 5, 6, 8, 9]) if (!isDigit(bytes[from + i])) return Number.NaN;
  const month = wholeNumber(bytes, from + 5, from + 7);
  const day = wholeNumber(bytes, from + 8, from + 10);
  if (month < 1 || month > 12 || day < 1 || day > 31) return Number.NaN;
  return dayNumberOf(wholeNumber(bytes, from, from + 4), month, day);
}
