/** One row of a log as an entry, before its people are looked up. */
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
  readonly channel: Channel;
  readonly topics: readonly string[];
  readonly note: string;
  readonly minutes: number | null;
  readonly direction: Interaction['direction'];
  readonly favor: Favor | null;
  readonly promise: string;
}

/** The text of a field in a row, without a spreadsheet's guard; empty when the log has no such column or the row is short. */
export function cellOf(row: Row, columns: LogColumns, field: LogField): string {
  const column = columns[field];
  return column === undefined ? '' : cellText(row.cells[column] ?? '');
}

/** The words of a log as what they mean; given, so that answers can be kept over many rows. */
export interface LogWords {
  readonly channelOf: (text: string) => Channel | null;
  readonly parseTopics: (text: string) => readonly string[];
}

/** Line breaks as \n, so that a file saved again by another program says the same; no control characters. */
function cellText(cell: string): string {
  return unguardCell(cell)
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
    .trim();
}

export function createLogEntry(row: Row, columns: LogColumns, date: LogDate, mentions: readonly Mention[], words: LogWords): LogEntry {
  const cell = (field: LogField) => cellOf(row, columns, field);
  const channelWord = cell('channel');
  const channel = words.channelOf(channelWord);
  const note = cell('note');
  return {
    row,
    date,
    mentions,
    channel: channel ?? 'other',
    topics: words.parseTopics(cell('topics')),
    // A word for the channel that Kith does not know says something all the same: it is kept in front of the note.
    note: channel !== null ? note : note === '' ? channelWord : `${channelWord}: ${note}`,
    minutes: parseMinutes(cell('minutes')),
    direction: directionOf(cell('direction')),
    favor: favorOf(cell('favorGiven'), cell('favorReceived'), cell('favor')),
    promise: cell('promise'),
  };
}

/** Names of topics, each once, in the order written. */
export function parseTopics(text: string): string[] {
  const topics = new Map<string, string>();
  for (const part of text.split(/[;,\r\n]+/)) {
    const topic = part.replace(/^\s*#/, '').replace(/\s+/g, ' ').trim();
    const key = fold(topic);
    if (key !== '' && !topics.has(key)) topics.set(key, topic);
  }
  return [...topics.values()];
}

/** "45", "45 min", "1.5 h", "1:30", "1h30" in minutes; null when not said, not readable or longer than a week. */
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

const OUT = new Set([
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
const IN = new Set(['in', 'incoming', 'inbound', 'they', 'them', 'he', 'she', 'received', 'from', '<-', '←', 'eingehend', 'entrant']);

function directionOf(text: string): Interaction['direction'] {
  const folded = fold(text);
  return OUT.has(folded) ? 'out' : IN.has(folded) ? 'in' : 'mutual';
}

const RECEIVED = /^(?:received|got|from (?:them|him|her)|in|erhalten|bekommen|reçu|recibido|ricevuto|recebido)\b\s*[:,–-]?\s*/i;
const GIVEN = /^(?:given|gave|to (?:them|him|her)|out|gegeben|donné|dado|dato)\b\s*[:,–-]?\s*/i;

/** "received: found me a plumber". Without a mark, a favor done to "me" was received, any other given. */
function favorOf(given: string, received: string, either: string): Favor | null {
  if (given !== '') return { direction: 'given', what: given };
  if (received !== '') return { direction: 'received', what: received };
  if (either === '') return null;
  for (const [mark, direction] of [
    [RECEIVED, 'received'],
    [GIVEN, 'given'],
  ] as const) {
    if (!mark.test(either)) continue;
    return { direction, what: either.replace(mark, '').trim() || either };
  }
  return { direction: /\b(?:me|my|mir|mich|mein\w*|moi|mon)\b/i.test(either) ? 'received' : 'given', what: either };
}
