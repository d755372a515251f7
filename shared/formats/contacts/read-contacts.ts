/** Reads the rows of a table as contacts, for every contacts format. What a format means is described by its columns. */
import type { IsoDay } from '../../model/day';
import { type Message, message } from '../../strings/message';
import { type DateColumn, dateColumnOf, isDayFirstByDefault } from '../dates/date-column';
import { readDay } from '../dates/read-day';
import { type CellToCheck, cellWarning, leftOutWarnings } from '../import/cell-warning';
import type { ImportTable, Row, SkippedRow } from '../import/import-plan';
import type { Contact } from './contact';
import { ContactBuilder } from './contact-builder';
import type { Column, ColumnRole } from './formats/column';
import { contactColumns, contactsFormat } from './formats/formats';
import { nameOrderOf } from './names';
import { nonPersonReader } from './non-person-rows';

export interface ContactRows {
  readonly contacts: readonly Contact[];
  readonly skipped: readonly SkippedRow[];
  readonly warnings: readonly Message[];
  /** Contacts that have the name of their address, number, page or firm. */
  readonly unnamed: number;
}

const DATE_ROLES: ReadonlySet<ColumnRole> = new Set(['birthday', 'connected-on', 'work-since', 'work-until']);

export function readContacts(table: ImportTable, today: IsoDay): ContactRows {
  const columns = contactColumns(table).filter((column) => column.role !== 'ignore');
  const warnings: Message[] = [];
  if (table.format !== 'csv') {
    // What the user chooses to leave out needs no warning.
    const used = new Set(columns.flatMap(({ index, labelIndex }) => (labelIndex === undefined ? [index] : [index, labelIndex])));
    const unused = Array.from(table.headers.keys()).filter((column) => !used.has(column));
    warnings.push(...leftOutWarnings(table, unused));
  }
  const dateColumns = new Map<number, DateColumn>();
  for (const column of columns)
    if (DATE_ROLES.has(column.role)) dateColumns.set(column.index, readDateColumn(column, table, today, warnings));

  const format = contactsFormat(table.format);
  const wholeAddresses = columns.filter((column) => /formatted$/i.test(column.header));
  const withoutParts = columns.filter((column) => column.role !== 'address-part');
  const parsing = {
    today,
    dateColumns,
    circleSeparator: format?.circleSeparator ?? /[;,|]| ::: /,
    dayOf: memoizeDays(),
    nameOrder: nameOrderOf(table.headers),
  };

  const contacts: Contact[] = [];
  const skipped: SkippedRow[] = [];
  let unreadDates = 0;
  let unnamed = 0;
  const unlikely: CellToCheck[] = [];
  const placeholders: CellToCheck[] = [];
  const shortenedPhones: number[] = [];
  let shortenedPhone = '';
  const nonPerson = nonPersonReader(table, columns);
  for (const row of table.rows) {
    const reason = nonPerson(row);
    if (reason !== null) {
      skipped.push({ line: row.line, reason, cells: row.cells });
      continue;
    }
    const builder = new ContactBuilder(parsing);
    const hasWholeAddress = wholeAddresses.some(({ index }) => (row.cells[index] ?? '').trim() !== '');
    for (const column of hasWholeAddress ? withoutParts : columns) {
      const cell = row.cells[column.index];
      if (cell !== undefined && cell !== '') builder.add(column, cell, row.cells[column.labelIndex ?? -1] ?? '');
    }
    unreadDates += builder.unreadDates;
    if (builder.unlikelyBirthday !== null) unlikely.push({ line: row.line, text: builder.unlikelyBirthday });
    if (builder.placeholder !== null) placeholders.push({ line: row.line, text: builder.placeholder });
    if (builder.shortenedPhone !== '') {
      shortenedPhones.push(row.line);
      shortenedPhone ||= builder.shortenedPhone;
    }
    const contact = builder.build(row);
    if (contact !== null) {
      contacts.push(contact);
      if (builder.isUnnamed) unnamed++;
    } else skipped.push({ line: row.line, reason: skipReason(row, columns, table), cells: row.cells });
  }
  if (unreadDates > 0) warnings.push(message('formats.datesKeptAsText', { count: unreadDates }));
  if (unlikely.length > 0) warnings.push(cellWarning(unlikely, 'formats.unlikelyBirthdays'));
  if (placeholders.length > 0) warnings.push(cellWarning(placeholders, 'formats.placeholderDates'));
  const [line] = shortenedPhones;
  if (line !== undefined) warnings.push(message('formats.shortenedPhones', { count: shortenedPhones.length, line, phone: shortenedPhone }));
  return { contacts, skipped, warnings, unnamed };
}

/** The same few connection dates occur many times. */
function memoizeDays(): (text: string, column: DateColumn) => IsoDay | null {
  const days = new Map<DateColumn, Map<string, IsoDay | null>>();
  return (text, column) => {
    let byText = days.get(column);
    if (byText === undefined) days.set(column, (byText = new Map()));
    let day = byText.get(text);
    if (day === undefined) byText.set(text, (day = readDay(text, column)));
    return day;
  };
}

function readDateColumn(column: Column, table: ImportTable, today: IsoDay, warnings: Message[]): DateColumn {
  const year = Number(today.slice(2, 4));
  const lastShortYear = column.role === 'birthday' ? year - 1 : Math.min(99, year + 1);
  const dayFirst =
    table.dayFirst ?? contactsFormat(table.format)?.isDayFirst(table.headers) ?? isDayFirstByDefault(column.header, table.delimiter);
  const dates = dateColumnOf(cellsOf(table, column.index), { dayFirst, isTold: table.dayFirst !== undefined, lastShortYear });
  if (dates.assumed !== null) {
    const key = dates.isDayFirst ? 'formats.columnReadDayFirst' : 'formats.columnReadMonthFirst';
    warnings.push(message(key, { column: column.header }));
  }
  if (dates.isSerial) {
    for (const number of cellsOf(table, column.index)) {
      const date = readDay(number, dates);
      if (date === null) continue;
      warnings.push(message('formats.columnReadAsSerials', { column: column.header, number: number.trim(), date }));
      break;
    }
  }
  return dates;
}

function* cellsOf(table: ImportTable, index: number): Iterable<string> {
  for (const row of table.rows) yield row.cells[index] ?? '';
}

function skipReason(row: Row, columns: readonly Column[], table: ImportTable): Message {
  const filled = columns.filter((column) => (row.cells[column.index] ?? '').trim() !== '');
  if (table.format === 'linkedin' && filled.length === 1 && filled[0]?.role === 'connected-on') return message('formats.hiddenMember');
  if (
    filled.some((column) => column.role === 'company') &&
    filled.every((column) => column.role === 'company' || column.role === 'circles' || column.role === 'position')
  ) {
    return message('formats.onlyCompany');
  }
  return message('formats.noName');
}
