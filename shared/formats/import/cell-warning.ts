/** Warnings that name the lines of the cells they are about. */
import { type Message, message } from '../../strings/message';
import type { ImportTable } from './import-plan';

/** Messages with `{count}`, `{lines}` and `{text}`. */
type CellWarningKey =
  | 'formats.linesAboveHeader'
  | 'formats.unlikelyBirthdays'
  | 'formats.placeholderDates'
  | 'formats.datesInLaterYears'
  | 'formats.readAsOnePerson'
  | 'formats.readAsSeveralPeople'
  | 'formats.datesFromRowAbove'
  | 'formats.othersWithoutNames';

export interface CellToCheck {
  readonly line: number;
  readonly text: string;
}

/** Line numbers in one warning. */
const MAX_LINES_NAMED = 5;

/** @param cells not empty; the message quotes the first */
export function cellWarning(cells: readonly CellToCheck[], key: CellWarningKey): Message {
  const lines: (string | Message)[] = cells.slice(0, MAX_LINES_NAMED).map((cell) => String(cell.line));
  if (cells.length > MAX_LINES_NAMED) lines.push(message('formats.moreLines', { count: cells.length - MAX_LINES_NAMED }));
  return message(key, { count: cells.length, lines, text: shortened(cells[0]?.text ?? '') });
}

/** Says which of these columns are left out although they have values. */
export function leftOutWarnings({ headers, rows }: Pick<ImportTable, 'headers' | 'rows'>, columns: readonly number[]): readonly Message[] {
  const names = columns
    .filter((column) => rows.some((row) => (row.cells[column] ?? '').trim() !== ''))
    .map((column) => headers[column] ?? '');
  return names.length === 0 ? [] : [message('formats.columnsLeftOut', { names })];
}

export function shortened(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ');
  return oneLine.length > 60 ? `${oneLine.slice(0, 59)}…` : oneLine;
}
