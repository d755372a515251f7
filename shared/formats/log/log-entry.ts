/** One row of a log as an entry, before its mentions are resolved to people. */
import { fold } from '../../model/fold';
import type { Channel, Favor, Interaction } from '../../model/network';
import { unguardCell } from '../export/csv-cell';
import type { Row } from '../import/import-plan';
import type { LogColumns, LogField } from './log-columns';
import type { LogDate } from './log-date';
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

/** The text of a field in a row. Empty when the log has no such column or the row is short. */
export function cellOf(row: Row, columns: LogColumns, field: LogField): string {
  const column = columns[field];
  return column === undefined ? '' : cellText(row.cells[column] ?? '');
}

/** Given as parameters, so that they can be memoized over many rows. */
export interface LogParsers {
  readonly channelOf: (text: string) => Channel | null;
  readonly parseTopics: (text: string) => readonly string[];
}

/** Without a spreadsheet's guard and control characters; line breaks as \n, so that a file saved by another program gives the same text. */
function cellText(cell: string): string {
  return unguardCell(cell)
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
    .trim();
}

export function createLogEntry(row: Row, columns: LogColumns, date: LogDate, mentions: readonly Mention[], parsers: LogParsers): LogEntry {
  const cell = (field: LogField) => cellOf(row, columns, field);
  const channelWord = cell('channel');
  const channel = parsers.channelOf(channelWord);
  const note = cell('note');
  return {
    row,
    date,
    mentions,
    written: [cell('date'), cell('people'), channelWord].map(writtenPart).join('|'),
    channel: channel ?? 'other',
    topics: parsers.parseTopics(cell('topics')),
    // An unknown word for the channel still has a meaning, so it goes before the note.
    note: channel !== null ? note : note === '' ? channelWord : `${channelWord}: ${note}`,
    minutes: parseMinutes(cell('minutes')),
    direction: parseDirection(cell('direction')),
    favor: parseFavor(cell('favorGiven'), cell('favorReceived'), cell('favor')),
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
]);
const INCOMING = new Set(['in', 'incoming', 'inbound', 'they', 'them', 'he', 'she', 'received', 'from', '<-', '←', 'eingehend', 'entrant']);

function parseDirection(text: string): Interaction['direction'] {
  const folded = fold(text);
  return OUTGOING.has(folded) ? 'out' : INCOMING.has(folded) ? 'in' : 'mutual';
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
