/** Rows to contacts: the one loop over all contacts formats. What a format is lies in its columns, not here. */
import type { IsoDay } from '../../model/day';
import type { ImportTable, Row, SkippedRow } from '../import/import-plan';
import type { Contact } from './contact';
import { ContactBuilder } from './contact-builder';
import { type DateOrder, detectDateOrder, readDay } from './dates';
import type { Column, ColumnRole } from './formats/column';
import { contactColumns, contactsFormat } from './formats/formats';

export interface ContactRows {
  readonly contacts: readonly Contact[];
  readonly skipped: readonly SkippedRow[];
  readonly warnings: readonly string[];
}

const DATES: ReadonlySet<ColumnRole> = new Set(['birthday', 'connected-on']);

export function readContacts(table: ImportTable, today: IsoDay): ContactRows {
  const columns = contactColumns(table).filter((column) => column.role !== 'ignore');
  const warnings: string[] = [];
  const orders = new Map<number, DateOrder>();
  for (const column of columns) if (DATES.has(column.role)) orders.set(column.index, orderOf(column, table, today, warnings));

  const format = contactsFormat(table.format);
  const hasWholeAddress = columns.some((column) => /formatted$/i.test(column.header));
  const useful = hasWholeAddress ? columns.filter((column) => column.role !== 'address-part') : columns;
  const reading = { orders, circleSeparator: format?.circleSeparator ?? /[;,|]| ::: /, dayOf: rememberingDays() };

  const contacts: Contact[] = [];
  const skipped: SkippedRow[] = [];
  let unreadDates = 0;
  for (const row of table.rows) {
    const draft = new ContactBuilder(reading);
    for (const column of useful) {
      const cell = row.cells[column.index];
      if (cell !== undefined && cell !== '') draft.take(column, cell, row.cells[column.labelIndex ?? -1] ?? '');
    }
    unreadDates += draft.unreadDates;
    const contact = draft.finish(row);
    if (contact !== null) contacts.push(contact);
    else skipped.push({ line: row.line, reason: reasonOf(row, columns, table), cells: row.cells });
  }
  if (unreadDates > 0)
    warnings.push(
      `${unreadDates === 1 ? 'One date' : `${unreadDates} dates`} could not be read and ${unreadDates === 1 ? 'was' : 'were'} kept as text.`,
    );
  return { contacts, skipped, warnings };
}

function rememberingDays(): (text: string, order: DateOrder) => IsoDay | null {
  const days = new Map<DateOrder, Map<string, IsoDay | null>>();
  return (text, order) => {
    let known = days.get(order);
    if (known === undefined) days.set(order, (known = new Map()));
    let day = known.get(text);
    if (day === undefined) known.set(text, (day = readDay(text, order)));
    return day;
  };
}

function orderOf(column: Column, table: ImportTable, today: IsoDay, warnings: string[]): DateOrder {
  const year = Number(today.slice(2, 4));
  const lastShortYear = column.role === 'birthday' ? year - 1 : Math.min(99, year + 1);
  if (table.dayFirst !== undefined) return { isDayFirst: table.dayFirst, isAssumed: false, lastShortYear };
  const otherwise = contactsFormat(table.format)?.isDayFirst(table.headers) ?? table.delimiter === ';';
  const order = detectDateOrder(cellsOf(table, column.index), otherwise, lastShortYear);
  if (order.isAssumed) {
    warnings.push(
      `Dates in “${column.header}” do not tell whether the day or the month comes first; they were read with the ${order.isDayFirst ? 'day' : 'month'} first.`,
    );
  }
  return order;
}

function* cellsOf(table: ImportTable, index: number): Iterable<string> {
  for (const row of table.rows) yield row.cells[index] ?? '';
}

function reasonOf(row: Row, columns: readonly Column[], table: ImportTable): string {
  const filled = columns.filter((column) => (row.cells[column.index] ?? '').trim() !== '');
  if (table.format === 'linkedin' && filled.length === 1 && filled[0]?.role === 'connected-on') return 'LinkedIn hides this member';
  if (
    filled.some((column) => column.role === 'company') &&
    filled.every((column) => column.role === 'company' || column.role === 'circles' || column.role === 'position')
  ) {
    return 'only a company, no name, e-mail or phone';
  }
  return 'no name, e-mail or phone';
}
