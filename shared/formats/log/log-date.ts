/** The dates of a log, with their precision. Whether 5/3/24 is in March or in May is decided once for the whole column. */
import { memoize } from '../../lib/memoize';
import { dayFromParts, type IsoDay } from '../../model/day';
import type { Interaction } from '../../model/network';
import { type Message, message } from '../../strings/message';
import { type DateColumn, dateColumnOf } from '../dates/date-column';
import { type DateConventions, parseDate } from '../dates/parse-date';

export interface LogDate {
  readonly day: IsoDay;
  readonly precision: Interaction['precision'];
}

export interface LogDates {
  /** One per cell. Null: empty or not a date. */
  readonly dates: readonly (LogDate | null)[];
  /** Null, or what Kith assumed: the order of day and month, or numbers of a spreadsheet. */
  readonly warning: Message | null;
  /** How the column writes its dates. */
  readonly column: DateColumn;
}

/** Nobody logs what happened before 1970 with two digits. */
const LAST_SHORT_YEAR = 69;

/**
 * Parses a whole column.
 * @param dayFirst the user's choice for dates like 3/4/2024. Absent: the column decides.
 * @param isDayFirst the order where the column does not tell
 */
export function readLogDates(cells: readonly string[], dayFirst?: boolean, isDayFirst = false): LogDates {
  const column = dateColumnOf(cells, { dayFirst: dayFirst ?? isDayFirst, isTold: dayFirst !== undefined, lastShortYear: LAST_SHORT_YEAR });
  const read = memoize((text: string) => readLogDate(text, column)); // most days have several rows
  const dates = cells.map(read);
  return { dates, warning: warningOf(column, cells, dates, dayFirst !== undefined), column };
}

function warningOf(column: DateColumn, cells: readonly string[], dates: readonly (LogDate | null)[], isTold: boolean): Message | null {
  if (column.isSerial) {
    const at = dates.findIndex((date) => date !== null);
    return at < 0 ? null : message('formats.serialDates', { number: cells[at] ?? '', date: dates[at]?.day ?? '' });
  }
  if (isTold) return null;
  if (column.isMixed && column.ambiguous === null) return message('formats.mixedDates');
  if (column.isMixed)
    return message(column.isDayFirst ? 'formats.mixedDatesDayFirst' : 'formats.mixedDatesMonthFirst', { date: column.ambiguous ?? '' });
  if (column.assumed === null) return null;
  return message(column.isDayFirst ? 'formats.datesReadDayFirst' : 'formats.datesReadMonthFirst', { date: column.assumed });
}

/**
 * A month is its 15th and a year its 1 July (docs/analysis.md). Null for a text without a year, and for a day before 1900 or after 2199, which is a
 * typing error.
 */
export function readLogDate(text: string, conventions: DateConventions): LogDate | null {
  const { year = null, month, day } = parseDate(text, conventions) ?? {};
  if (year === null) return null;
  const precision = month == null ? 'year' : day == null ? 'month' : 'day';
  const isoDay = dayFromParts(year, month ?? 7, day ?? (precision === 'month' ? 15 : 1));
  return isoDay === null || isoDay < '1900' || isoDay >= '2200' ? null : { day: isoDay, precision };
}
