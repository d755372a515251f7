/** The rows of a log as entries, with every row that is none of them and why. */

import { memoize } from '../../lib/memoize';
import { fail, ok, type Result } from '../../lib/result';
import type { Network } from '../../model/network';
import type { ImportTable, Row, SkippedRow } from '../import/import-plan';
import { channelOf } from './channel-aliases';
import { findLogColumns } from './log-columns';
import { type LogDate, readLogDates } from './log-date';
import { cellOf, createLogEntry, type LogEntry, parseTopics } from './log-entry';
import { parseMention, splitPeople, usesSemicolons } from './mentions';
import { PersonLookup } from './person-lookup';

export interface ParsedLog {
  readonly entries: readonly LogEntry[];
  readonly skipped: readonly SkippedRow[];
  readonly warnings: readonly string[];
  /** The people known before this import. */
  readonly known: PersonLookup;
}

/** At most this many lines are named in one warning. */
const LINES_NAMED = 5;

export function readLog(network: Network, table: ImportTable): Result<ParsedLog> {
  const columns = findLogColumns(table.headers);
  const missing = [columns.date === undefined ? 'the date' : '', columns.people === undefined ? 'the people' : ''].filter(
    (part) => part !== '',
  );
  if (missing.length > 0) {
    const found = table.headers.filter((header) => header.trim() !== '').join(', ');
    return fail(
      'no-usable-rows',
      `“${table.fileName}” has no column for ${missing.join(' and ')} of an interaction; its columns are: ${found || 'none'}.`,
    );
  }

  const known = new PersonLookup(network);
  const dates = readLogDates(
    table.rows.map((row) => cellOf(row, columns, 'date')),
    table.dayFirst,
  );
  const commasMaySeparate = !usesSemicolons(table.rows.map((row) => cellOf(row, columns, 'people')));
  const read = memoize(parseMention);
  const words = { channelOf: memoize(channelOf), parseTopics: memoize(parseTopics) };
  const isKnown = (name: string) => known.has(name);
  const entries: LogEntry[] = [];
  const skipped: SkippedRow[] = [];
  const unsure: UnsureCell[] = [];
  const joined: UnsureCell[] = [];

  for (const [index, row] of table.rows.entries()) {
    const date = dates.dates[index] ?? null;
    const dateText = cellOf(row, columns, 'date');
    const peopleText = cellOf(row, columns, 'people');
    const { mentions, isUnsure, hasNewJoined } = splitPeople(peopleText, commasMaySeparate, isKnown, read);
    const reason = whyNot(row, dateText, date, peopleText, mentions.length);
    if (reason !== '' || date === null) {
      skipped.push({ line: row.line, reason, cells: row.cells });
      continue;
    }
    if (isUnsure) unsure.push({ line: row.line, text: peopleText });
    if (hasNewJoined) joined.push({ line: row.line, text: peopleText });
    entries.push(createLogEntry(row, columns, date, mentions, words));
  }
  const warnings = [
    dates.warning,
    cellWarning(unsure, 'was taken as one person; separate people with ;'),
    cellWarning(joined, 'was taken as several people, not all of them known; separate people with ; where this is one name'),
  ].filter((warning) => warning !== '');
  return ok({ entries, skipped, known, warnings });
}

/** Why a row is no entry; empty when it is one. */
function whyNot(row: Row, dateText: string, date: LogDate | null, peopleText: string, mentions: number): string {
  if (isEmpty(row)) return 'empty row';
  if (dateText === '') return 'no date';
  if (date === null) return `“${shortened(dateText)}” is not readable as a date`;
  if (peopleText === '') return 'no people';
  return mentions === 0 ? `“${shortened(peopleText)}” names nobody` : '';
}

function isEmpty(row: Row): boolean {
  return row.cells.every((cell) => cell.trim() === '');
}

interface UnsureCell {
  readonly line: number;
  readonly text: string;
}

function cellWarning(unsure: readonly UnsureCell[], taken: string): string {
  const [first] = unsure;
  if (first === undefined) return '';
  const lines = unsure
    .slice(0, LINES_NAMED)
    .map((each) => each.line)
    .join(', ');
  const more = unsure.length > LINES_NAMED ? ` and ${unsure.length - LINES_NAMED} more` : '';
  return `line ${lines}${more}: “${shortened(first.text)}” ${taken}`;
}

function shortened(text: string): string {
  const collapseWhitespace = text.replace(/\s+/g, ' ');
  return collapseWhitespace.length > 60 ? `${collapseWhitespace.slice(0, 59)}…` : collapseWhitespace;
}
