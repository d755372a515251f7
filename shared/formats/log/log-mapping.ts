/** What each column of a log holds: told by its name, in a calendar by the program that wrote it. Only a guess; the user can change it. */
import { headerKey } from '../../model/fold';
import type { Channel } from '../../model/network';
import type { Row } from '../import/import-plan';
import { isNameLike, sampleOfColumn, share } from '../table/cell-shapes';
import { findLogColumns, LOG_FIELDS, type LogField } from './log-columns';
import { readLogDates } from './log-date';
import { calendarMapping } from './outlook-calendar';

/** Columns per field, in the order of the file. Absent: the log has no such column. */
export type LogColumns = { readonly [F in LogField]?: readonly number[] };

export function isLogField(field: string): field is LogField {
  return (LOG_FIELDS as readonly string[]).includes(field);
}

/** One field per column. Without a name that tells, the column with dates and the one with names are found by their content. */
export function guessLogMapping(headers: readonly string[], rows: readonly Row[]): LogField[] {
  const calendar = calendarMapping(headers);
  if (calendar !== null) return calendar;
  const values = headers.map((_, column) => sampleOfColumn(rows, column));
  const mapping: LogField[] = values.map((filled) => (filled.length === 0 ? 'ignore' : 'keep'));
  for (const [field, column] of Object.entries(namedColumns(headers))) mapping[column] = field as LogField;
  const find = (field: LogField, fits: (cells: readonly string[]) => boolean) => {
    if (mapping.includes(field)) return;
    const column = mapping.findIndex((current, i) => current === 'keep' && fits(values[i] ?? []));
    if (column >= 0) mapping[column] = field;
  };
  find('date', (cells) => cells.length > 0 && readLogDates(cells).dates.filter((date) => date !== null).length >= cells.length * 0.8);
  if (!mapping.includes('phone')) find('people', (cells) => share(cells, isNameLike) >= 0.6);
  return mapping;
}

export function columnsByField(mapping: readonly string[]): LogColumns {
  const columns: { [F in LogField]?: number[] } = {};
  for (const [column, field] of mapping.entries()) {
    if (!isLogField(field)) continue;
    columns[field] ??= [];
    columns[field].push(column);
  }
  return columns;
}

/** The channel of rows whose log has no column for it. */
export function defaultChannel(headers: readonly string[], columns: LogColumns): Channel {
  if (columns.seconds !== undefined) return 'call';
  return calendarMapping(headers) === null ? 'other' : 'meeting';
}

const CALL_COLUMNS: readonly (readonly [field: LogField, names: readonly string[]])[] = [
  ['phone', ['number', 'phonenumber', 'phone', 'telephone', 'caller', 'callernumber']],
  ['date', ['date', 'datetime', 'timestamp', 'time', 'calldate']],
  [
    'seconds',
    ['duration', 'callduration', 'durationseconds', 'durationsec', 'durationinsec', 'durationins', 'durations', 'durationinseconds'],
  ],
  ['direction', ['type', 'calltype', 'direction']],
];

/** The call log of a phone has a number, a date, a duration in seconds and a direction; also a name for numbers it knows. */
export function isCallLog(headers: readonly string[]): boolean {
  const keys = headers.map(headerKey);
  return CALL_COLUMNS.every(([, names]) => keys.some((key) => names.includes(key)));
}

function namedColumns(headers: readonly string[]): { readonly [F in LogField]?: number } {
  const named = findLogColumns(headers);
  if (!isCallLog(headers)) return named;
  const keys = headers.map(headerKey);
  const calls = CALL_COLUMNS.map(([field, names]) => [field, keys.findIndex((key) => names.includes(key))]);
  const { people, note } = named;
  return { ...(people !== undefined && { people }), ...(note !== undefined && { note }), ...Object.fromEntries(calls) };
}
