/** Reads the rows of a log as entries, and gives a reason for every row that is not one. */
import { memoize } from '../../lib/memoize';
import { ok, type Result } from '../../lib/result';
import type { IsoDay } from '../../model/day';
import type { Network } from '../../model/network';
import { type Message, message, type Refusal, refuse } from '../../strings/message';
import { type DateConventions, parseDate } from '../dates/parse-date';
import { type CellToCheck, cellWarning, shortened } from '../import/cell-warning';
import type { ImportTable, Row, SkippedRow } from '../import/import-plan';
import { calendarRows } from './calendar-rows';
import { callRows } from './call-rows';
import { channelOf } from './channel-aliases';
import { findLogColumns, type LogColumns } from './log-columns';
import { type LogDate, readLogDates } from './log-date';
import { cellOf, createLogEntry, type LogEntry, parseTopics } from './log-entry';
import { isFullName, nameKey, parseMention, splitPeople, usesSemicolons } from './mentions';
import { PersonLookup } from './person-lookup';

export interface ParsedLog {
  readonly entries: readonly LogEntry[];
  readonly skipped: readonly SkippedRow[];
  readonly warnings: readonly Message[];
  /** The people of the network before this import. */
  readonly lookup: PersonLookup;
}

export function readLog(network: Network, file: ImportTable, today: IsoDay): Result<ParsedLog, Refusal> {
  const calls = callRows(file);
  const derived = calls ?? calendarRows(file);
  const sheet = derived === null ? file : { ...file, headers: derived.headers, rows: derived.rows };
  const original = derived === null ? null : new Map(file.rows.map((row) => [row.line, row.cells]));
  const columns = findLogColumns(sheet.headers);
  const missing = missingColumns(columns);
  if (missing !== null) return refuse('no-usable-rows', missing, { file: file.fileName, names: file.headers });

  const merged = fillMergedDates(sheet.rows, columns);
  const table = { ...sheet, rows: merged.rows };
  const lookup = new PersonLookup(network);
  const dates = readLogDates(
    table.rows.map((row) => cellOf(row, columns, 'date')),
    table.dayFirst,
  );
  const peopleCells = table.rows.map((row) => cellOf(row, columns, 'people'));
  const commasMaySeparate = !usesSemicolons(peopleCells);
  const parse = memoize(parseMention);
  const parsers = { channelOf: memoize(channelOf), parseTopics: memoize(parseTopics) };
  const namesInLog = fullNames(peopleCells);
  const isKnown = (name: string) => lookup.has(name) || namesInLog.has(nameKey(name));
  const entries: LogEntry[] = [];
  const skipped: SkippedRow[] = [...(calls?.skipped ?? [])];
  const unsure: CellToCheck[] = [];
  const joined: CellToCheck[] = [];
  const ahead: CellToCheck[] = [];
  const others: CellToCheck[] = [];

  for (const [index, row] of table.rows.entries()) {
    const date = dates.dates[index] ?? null;
    const dateText = cellOf(row, columns, 'date');
    const peopleText = cellOf(row, columns, 'people');
    const { mentions, isUnsure, hasNewJoined, hasOthers } = splitPeople(peopleText, commasMaySeparate, isKnown, parse);
    const reason = skipReason(row, dateText, date, dates.column, peopleText, mentions.length);
    if (reason !== null || date === null) {
      skipped.push({ line: row.line, reason: reason ?? message('formats.noDate'), cells: original?.get(row.line) ?? row.cells });
      continue;
    }
    if (date.day.slice(0, 4) > today.slice(0, 4)) ahead.push({ line: row.line, text: dateText });
    if (hasOthers) others.push({ line: row.line, text: peopleText });
    if (isUnsure) unsure.push({ line: row.line, text: peopleText });
    if (hasNewJoined) joined.push({ line: row.line, text: peopleText });
    entries.push(createLogEntry(row, columns, date, mentions, parsers));
  }
  const warnings = [...(derived?.warnings ?? []), ...(dates.warning === null ? [] : [dates.warning])];
  if (merged.filled.length > 0) warnings.push(cellWarning(merged.filled, 'formats.datesFromRowAbove'));
  if (ahead.length > 0) warnings.push(cellWarning(ahead, 'formats.datesInLaterYears'));
  if (others.length > 0) warnings.push(cellWarning(others, 'formats.othersWithoutNames'));
  if (unsure.length > 0) warnings.push(cellWarning(unsure, 'formats.readAsOnePerson'));
  if (joined.length > 0) warnings.push(cellWarning(joined, 'formats.readAsSeveralPeople'));
  return ok({ entries, skipped, lookup, warnings });
}

/** In a sheet, one date cell may be merged over several rows. In the file, only the first of them has it. */
function fillMergedDates(
  rows: readonly Row[],
  columns: LogColumns,
): { readonly rows: readonly Row[]; readonly filled: readonly CellToCheck[] } {
  const filled: CellToCheck[] = [];
  let above = '';
  const withDates = rows.map((row) => {
    const text = cellOf(row, columns, 'date');
    if (text !== '' || above === '' || columns.date === undefined || cellOf(row, columns, 'people') === '') {
      above = text;
      return row;
    }
    filled.push({ line: row.line, text: above });
    return { line: row.line, cells: row.cells.with(columns.date, above) };
  });
  return { rows: withDates, filled };
}

/** Names that stand alone in a cell, as keys: what "Marsh, Ada" means is decided with all rows. */
function fullNames(cells: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const cell of new Set(cells))
    for (const name of cell.split(';')) if (isFullName(name.trim()) && !/[,&+/]|\s(?:and|und|et|y)\s/i.test(name)) names.add(nameKey(name));
  return names;
}

function missingColumns({ date, people }: LogColumns) {
  if (date === undefined) return people === undefined ? 'formats.missingDateAndPeopleColumns' : 'formats.missingDateColumn';
  return people === undefined ? 'formats.missingPeopleColumn' : null;
}

/** Null: the row is an entry. */
function skipReason(
  row: Row,
  dateText: string,
  date: LogDate | null,
  dateColumn: DateConventions,
  peopleText: string,
  mentions: number,
): Message | null {
  if (isEmpty(row)) return message('formats.emptyRow');
  if (dateText === '') return message('formats.noDate');
  if (date === null) {
    const isWithoutYear = parseDate(dateText, dateColumn)?.year === null;
    return message(isWithoutYear ? 'formats.dateWithoutYear' : 'formats.unreadableDate', { date: shortened(dateText) });
  }
  if (peopleText === '') return message('formats.noPeople');
  return mentions === 0 ? message('formats.namesNobody', { people: shortened(peopleText) }) : null;
}

function isEmpty(row: Row): boolean {
  return row.cells.every((cell) => cell.trim() === '');
}
