/** Reads the rows of a log as entries, and gives a reason for every row that is not one. */
import { pushTo } from '../../lib/collections';
import { memoize } from '../../lib/memoize';
import { ok, type Result } from '../../lib/result';
import type { IsoDay } from '../../model/day';
import type { Network } from '../../model/network';
import { LIMITS } from '../../model/schema-parts';
import { type Message, message, type Refusal, refuse } from '../../strings/message';
import { isDayFirstByDefault } from '../dates/date-column';
import { type DateConventions, parseDate } from '../dates/parse-date';
import { type CellToCheck, cellWarning, leftOutWarnings, shortened } from '../import/cell-warning';
import { type ImportTable, MAX_DOUBTFUL, type Row, type SkippedRow } from '../import/import-plan';
import { channelOf } from './channel-aliases';
import { type LogDate, readLogDates } from './log-date';
import { cellOf, createLogEntry, isUnansweredCall, type LogEntry, parseTopics } from './log-entry';
import { columnsByField, defaultChannel, type LogColumns } from './log-mapping';
import { isFullName, nameKey, parseMention, splitPeople, usesSemicolons } from './mentions';
import { calendarOwner } from './outlook-calendar';
import { PersonLookup } from './person-lookup';

export interface ParsedLog {
  readonly entries: readonly LogEntry[];
  readonly skipped: readonly SkippedRow[];
  readonly warnings: readonly Message[];
  /** Line → what the user should check in the row, for the first rows of each kind. */
  readonly doubts: ReadonlyMap<number, Message>;
  /** The people of the network before this import. */
  readonly lookup: PersonLookup;
}

export function readLog(network: Network, file: ImportTable, today: IsoDay): Result<ParsedLog, Refusal> {
  const columns = columnsByField(file.mapping);
  const missing = missingColumns(columns);
  if (missing !== null) return refuse('no-usable-rows', missing, { file: file.fileName, names: file.headers });

  const { rows, filled } = fillMergedDates(file.rows, columns);
  const lookup = new PersonLookup(network);
  const dates = readLogDates(
    rows.map((row) => cellOf(row, columns, 'date')),
    file.dayFirst,
    isDayFirstByDefault(file.headers[columns.date?.[0] ?? -1] ?? '', file.delimiter),
  );
  const peopleOf = peopleByRow(rows, columns, lookup);
  const peopleCells = rows.map(peopleOf);
  const commasMaySeparate = !usesSemicolons(peopleCells);
  const parse = memoize(parseMention);
  const namesInLog = fullNames(peopleCells);
  const isKnown = (name: string) => lookup.has(name) || namesInLog.has(nameKey(name));
  const owner = calendarOwner(file);
  const ownerKey = owner === null ? null : parse(owner)?.key;
  const reading = {
    columns,
    headers: file.headers,
    defaultChannel: defaultChannel(file.headers, columns),
    channelOf: memoize(channelOf),
    parseTopics: memoize(parseTopics),
  };
  const entries: LogEntry[] = [];
  const skipped: SkippedRow[] = [];
  const cells = new CellWarnings();

  for (const [index, row] of rows.entries()) {
    const date = dates.dates[index] ?? null;
    const dateText = cellOf(row, columns, 'date');
    const peopleText = peopleCells[index] ?? '';
    const split = splitPeople(peopleText, commasMaySeparate, isKnown, parse);
    const mentions = ownerKey == null ? split.mentions : split.mentions.filter(({ key }) => key !== ownerKey);
    const isAlone = ownerKey != null && mentions.length === 0;
    const reason = isUnansweredCall(cellOf(row, columns, 'direction'), cellOf(row, columns, 'seconds'))
      ? message('formats.missedCall')
      : skipReason(row, dateText, date, dates.column, isAlone ? '' : peopleText, cellOf(row, columns, 'phone'), mentions.length);
    if (reason !== null || date === null) {
      skipped.push({ line: row.line, reason: reason ?? message('formats.noDate'), cells: row.cells });
      continue;
    }
    const entry = createLogEntry(row, reading, date, mentions);
    if (exceedsLimits(entry)) {
      skipped.push({ line: row.line, reason: message('formats.tooManyNames', { most: LIMITS.list, max: LIMITS.name }), cells: row.cells });
      continue;
    }
    if (date.day.slice(0, 4) > today.slice(0, 4)) cells.add('formats.datesInLaterYears', row, dateText);
    if (split.hasOthers) cells.add('formats.othersWithoutNames', row, peopleText);
    if (split.isUnsure) cells.add('formats.readAsOnePerson', row, peopleText);
    if (split.hasNewJoined) cells.add('formats.readAsSeveralPeople', row, peopleText);
    entries.push(entry);
  }
  const warnings: Message[] = [];
  if (owner !== null) warnings.push(message('formats.calendarOwner', { name: owner }));
  if (dates.warning !== null) warnings.push(dates.warning);
  if (filled.length > 0) warnings.push(cellWarning(filled, 'formats.datesFromRowAbove'));
  warnings.push(...cells.warnings(), ...leftOutWarnings(file, columns.ignore ?? []));
  return ok({ entries, skipped, lookup, warnings, doubts: cells.byLine() });
}

/** Cells to check, by what is to be checked. */
class CellWarnings {
  private readonly cells = new Map<Parameters<typeof cellWarning>[1], CellToCheck[]>();

  add(key: Parameters<typeof cellWarning>[1], row: Row, text: string): void {
    pushTo(this.cells, key, { line: row.line, text });
  }

  byLine(): Map<number, Message> {
    return new Map(
      [...this.cells].flatMap(([key, cells]) => cells.slice(0, MAX_DOUBTFUL).map((cell) => [cell.line, cellWarning([cell], key)] as const)),
    );
  }

  warnings(): Message[] {
    return [...this.cells].map(([key, cells]) => cellWarning(cells, key));
  }
}

/** Who an unknown caller is in the call log of a phone. */
const NOBODY = /^(?:unknown|unbekannt|inconnu|desconocido|null)$/i;

/** The text of the people column. Where it is empty: who has the row's phone number in other rows, or in the network. */
function peopleByRow(rows: readonly Row[], columns: LogColumns, lookup: PersonLookup): (row: Row) => string {
  if (columns.phone === undefined) return (row) => cellOf(row, columns, 'people');
  const nameOf = (row: Row) => cellOf(row, columns, 'people').replace(NOBODY, '');
  const names = new Map<string, string>();
  for (const row of rows) if (nameOf(row) !== '') names.set(cellOf(row, columns, 'phone'), nameOf(row));
  const known = memoize((phone: string) => names.get(phone) ?? lookup.nameByPhone(phone) ?? '');
  return (row) => nameOf(row) || known(cellOf(row, columns, 'phone'));
}

/** In a sheet, one date cell may be merged over several rows. In the file, only the first of them has it. */
function fillMergedDates(
  rows: readonly Row[],
  columns: LogColumns,
): { readonly rows: readonly Row[]; readonly filled: readonly CellToCheck[] } {
  const filled: CellToCheck[] = [];
  const [dateColumn] = columns.date ?? [];
  let above = '';
  const withDates = rows.map((row) => {
    const text = cellOf(row, columns, 'date');
    if (text !== '' || above === '' || dateColumn === undefined || cellOf(row, columns, 'people') === '') {
      above = text;
      return row;
    }
    filled.push({ line: row.line, text: above });
    return { line: row.line, cells: row.cells.with(dateColumn, above) };
  });
  return { rows: withDates, filled };
}

/** Names that stand alone in a cell, as keys: what "Marsh, Ada" means is decided with all rows. */
function fullNames(cells: readonly string[]): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const cell of new Set(cells)) for (const text of cell.split(';')) texts.add(text.trim());
  const names = new Set<string>();
  for (const text of texts) if (isFullName(text) && !/[,&+/]|\s(?:and|und|et|y)\s/i.test(text)) names.add(nameKey(text));
  return names;
}

function missingColumns(columns: LogColumns) {
  const hasPeople = columns.people !== undefined || columns.phone !== undefined;
  if (columns.date === undefined) return hasPeople ? 'formats.missingDateColumn' : 'formats.missingDateAndPeopleColumns';
  return hasPeople ? null : 'formats.missingPeopleColumn';
}

/** Null: the row is an entry. */
function skipReason(
  row: Row,
  dateText: string,
  date: LogDate | null,
  dateColumn: DateConventions,
  peopleText: string,
  phone: string,
  mentions: number,
): Message | null {
  if (isEmpty(row)) return message('formats.emptyRow');
  if (dateText === '') return message('formats.noDate');
  if (date === null) {
    const isWithoutYear = parseDate(dateText, dateColumn)?.year === null;
    return message(isWithoutYear ? 'formats.dateWithoutYear' : 'formats.unreadableDate', { date: shortened(dateText) });
  }
  if (peopleText === '') return phone === '' ? message('formats.noPeople') : message('formats.unknownCaller', { phone });
  return mentions === 0 ? message('formats.namesNobody', { people: shortened(peopleText) }) : null;
}

/** One such row must not make the whole import fail when it is saved. */
function exceedsLimits({ mentions, topics, written }: LogEntry): boolean {
  const isTooLong = (name: string) => name.length > LIMITS.name;
  if (mentions.length > LIMITS.list || topics.length > LIMITS.list) return true;
  return (
    written.length > LIMITS.line || topics.some(isTooLong) || mentions.some(({ name, email, url }) => [name, email, url].some(isTooLong))
  );
}

function isEmpty(row: Row): boolean {
  return row.cells.every((cell) => cell.trim() === '');
}
