/** One row of a log as an entry, before its mentions are resolved to people. */
import { fold } from '../../model/fold';
import type { Channel, Favor, Interaction } from '../../model/network';
import { unguardCell } from '../export/csv-cell';
import type { Row } from '../import/import-plan';
import type { LogField } from './log-columns';
import type { LogDate } from './log-date';
import type { LogColumns } from './log-mapping';
import type { Mention } from './mentions';

export interface LogEntry {
  readonly row: Row;
  readonly date: LogDate;
  readonly mentions: readonly Mention[];
  /** Date, people and channel as the row writes them, folded: what the row is, whatever they are taken for. */
  readonly written: string;
  readonly channel: Channel;
  readonly topics: readonly string[];
  readonly note: string;
  readonly minutes: number | null;
  readonly direction: Interaction['direction'];
  readonly favor: Favor | null;
  readonly promise: string;
}

/** What stands between the texts of several columns for one field. The first text alone counts for the other fields. */
const SEPARATORS: { readonly [F in LogField]?: string } = { people: '; ', topics: '; ', note: '\n', promise: '\n' };

/** The text of a field in a row. Empty when the log has no such column or the row is short. */
export function cellOf(row: Row, columns: LogColumns, field: LogField): string {
  const of = columns[field];
  if (of === undefined) return '';
  if (of.length === 1) return cellText(row.cells[of[0] as number] ?? '');
  const texts = of.map((column) => cellText(row.cells[column] ?? '')).filter((text) => text !== '');
  const separator = SEPARATORS[field];
  return separator === undefined ? (texts[0] ?? '') : texts.join(separator);
}

/** How a log is read. The parsers are parameters, so that they can be memoized over many rows. */
export interface LogReading {
  readonly columns: LogColumns;
  readonly headers: readonly string[];
  /** Of rows without a channel column. */
  readonly defaultChannel: Channel;
  readonly channelOf: (text: string) => Channel | null;
  readonly parseTopics: (text: string) => readonly string[];
}

/** Without a spreadsheet's guard and control characters; line breaks as \n, so that a file saved by another program gives the same text. */
function cellText(cell: string): string {
  if (!/[\u0000-\u001F\u007F']/.test(cell)) return cell.trim();
  return unguardCell(cell)
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
    .trim();
}

export function createLogEntry(row: Row, reading: LogReading, date: LogDate, mentions: readonly Mention[]): LogEntry {
  const { columns } = reading;
  const cell = (field: LogField) => cellOf(row, columns, field);
  const channelWord = cell('channel');
  const channel = columns.channel === undefined ? reading.defaultChannel : reading.channelOf(channelWord);
  const people = cell('people') || cell('phone');
  const notes = [cell('note')];
  // An unknown word for the channel still has a meaning, so it goes before the note.
  if (channel === null) notes[0] = notes[0] === '' ? channelWord : `${channelWord}: ${notes[0]}`;
  for (const column of columns.keep ?? []) {
    const text = cellText(row.cells[column] ?? '');
    if (text !== '') notes.push(`${reading.headers[column]}: ${text}`);
  }
  return {
    row,
    date,
    mentions,
    written: [cell('date'), people, channelWord].map(writtenPart).join('|'),
    channel: channel ?? 'other',
    topics: reading.parseTopics(cell('topics')),
    note: notes.filter((note) => note !== '').join('\n'),
    minutes: parseSeconds(cell('seconds')) ?? parseMinutes(cell('minutes')),
    direction: parseDirection(cell('direction')),
    favor: parseFavor(cell('favor-given'), cell('favor-received'), cell('favor')),
    promise: cell('promise'),
  };
}

/** A few hundred characters tell rows apart. */
function writtenPart(text: string): string {
  return fold(text.slice(0, 500)).replace(/\s+/g, ' ').replaceAll('|', '/');
}

/** The topics, each once, in the order written. */
export function parseTopics(text: string): string[] {
  const topics = new Map<string, string>();
  for (const part of text.split(/[;,\r\n]+/)) {
    const topic = part.replace(/^\s*#/, '').replace(/\s+/g, ' ').trim();
    const key = fold(topic);
    if (key !== '' && !topics.has(key)) topics.set(key, topic);
  }
  return [...topics.values()];
}

/** "45", "45 min", "1.5 h", "1:30", "1h30" in minutes. Null when empty, not readable or longer than a week. */
export function parseMinutes(text: string): number | null {
  const folded = fold(text.slice(0, 40)).replace(',', '.');
  const match =
    /^(?<h>\d+):(?<m>\d{2})$/.exec(folded) ??
    /^(?:(?<h>\d+(?:\.\d+)?)\s*(?:h|hr|hrs|hour|hours|std|stunde|stunden|heure|heures|hora|horas|ora|ore|uur))?\s*(?:(?<m>\d+(?:\.\d+)?)\s*(?:m|min|mins|minute|minutes|minuten|minuti|minutos|')?)?$/.exec(
      folded,
    );
  if (!match?.groups || folded === '') return null;
  const minutes = Number(match.groups.h ?? 0) * 60 + Number(match.groups.m ?? 0);
  return minutes > 0 && minutes <= 7 * 24 * 60 ? Math.round(minutes * 100) / 100 : null;
}

/** "125" seconds in minutes; a duration with a unit or a colon says what it is. Null: empty or not readable. */
function parseSeconds(text: string): number | null {
  if (/^\d{1,6}$/.test(text)) return text === '0' ? null : Math.round((Number(text) / 60) * 100) / 100;
  const [, hours, minutes, seconds] = /^(\d{1,2}):(\d{2}):(\d{2})$/.exec(text) ?? [];
  if (hours === undefined) return parseMinutes(text);
  return parseSeconds(String(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)));
}

const NOT_ANSWERED = /^(?:missed|rejected|blocked|declined|cancell?ed|no answer|unanswered|verpasst|abgelehnt|manque|perdida|persa|gemist)/;

/** A call that was missed, or that lasted 0 seconds. */
export function isUnansweredCall(direction: string, seconds: string): boolean {
  return /^0+(?::00)*$/.test(seconds) || NOT_ANSWERED.test(fold(direction));
}

const OUTGOING = new Set([
  'out',
  'outgoing',
  'outbound',
  'me',
  'i',
  'sent',
  'to',
  '->',
  '→',
  'ich',
  'moi',
  'yo',
  'io',
  'eu',
  'ausgehend',
  'sortant',
  'saliente',
  'dialed',
]);
const INCOMING = new Set([
  'in',
  'incoming',
  'inbound',
  'they',
  'them',
  'he',
  'she',
  'received',
  'from',
  '<-',
  '←',
  'eingehend',
  'entrant',
  'entrante',
  'answered',
]);

function parseDirection(text: string): Interaction['direction'] {
  const folded = fold(text);
  const word = /^[a-z]+/.exec(folded)?.[0] ?? ''; // "Outgoing call"
  const isOne = (words: ReadonlySet<string>) => words.has(folded) || (word.length > 3 && words.has(word));
  return isOne(OUTGOING) ? 'out' : isOne(INCOMING) ? 'in' : 'mutual';
}

const RECEIVED = /^(?:received|got|from (?:them|him|her)|in|erhalten|bekommen|reçu|recibido|ricevuto|recebido)\b\s*[:,–-]?\s*/i;
const GIVEN = /^(?:given|gave|to (?:them|him|her)|out|gegeben|donné|dado|dato)\b\s*[:,–-]?\s*/i;

/** "received: found me a plumber". Without a marker, a favor to "me" was received, and any other was given. */
function parseFavor(given: string, received: string, either: string): Favor | null {
  if (given !== '') return { direction: 'given', what: given };
  if (received !== '') return { direction: 'received', what: received };
  if (either === '') return null;
  for (const [marker, direction] of [
    [RECEIVED, 'received'],
    [GIVEN, 'given'],
  ] as const) {
    if (!marker.test(either)) continue;
    return { direction, what: either.replace(marker, '').trim() || either };
  }
  return { direction: /\b(?:me|my|mir|mich|mein\w*|moi|mon)\b/i.test(either) ? 'received' : 'given', what: either };
}
