/** The call log of a phone as a log of interactions: durations in seconds, the direction in a column, missed calls among the others. */
import { fold, headerKey } from '../../model/fold';
import { message } from '../../strings/message';
import type { ImportTable, Row, SkippedRow } from '../import/import-plan';
import type { LogRows } from './calendar-rows';

const HEADERS = ['date', 'people', 'channel', 'direction', 'minutes'];
const OUTGOING = /^(?:outgoing|out|dialed|ausgehend|sortant|saliente)\b/;
const INCOMING = /^(?:incoming|in|received|answered|eingehend|entrant|entrante)\b/;
const MISSED = /^(?:missed|rejected|blocked|voicemail|verpasst|abgelehnt|manque|perdida)/;

/** Null: the table is no call log. A call without a name belongs to the person who has its number in another row. */
export function callRows(table: Pick<ImportTable, 'headers' | 'rows'>): (LogRows & { readonly skipped: readonly SkippedRow[] }) | null {
  const keys = table.headers.map(headerKey);
  const columnOf = (...names: string[]) => keys.findIndex((key) => names.includes(key));
  const columns = {
    name: columnOf('name', 'contact', 'contactname'),
    number: columnOf('number', 'phonenumber'),
    date: columnOf('date', 'datetime', 'timestamp'),
    duration: columnOf('duration', 'durationseconds', 'durationins', 'durationinseconds'),
    type: columnOf('type', 'calltype', 'direction'),
  };
  if (Object.values(columns).some((column) => column < 0)) return null;
  const cell = (row: Row, column: keyof typeof columns) => (row.cells[columns[column]] ?? '').trim();
  const types = table.rows.map((row) => fold(cell(row, 'type')));
  if (types.filter((type) => OUTGOING.test(type) || INCOMING.test(type) || MISSED.test(type)).length * 2 <= types.length) return null;

  const nameOf = (row: Row) => (/^(?:unknown|unbekannt|inconnu|desconocido|null)?$/i.test(cell(row, 'name')) ? '' : cell(row, 'name'));
  const names = new Map<string, string>();
  for (const row of table.rows) if (nameOf(row) !== '' && cell(row, 'number') !== '') names.set(cell(row, 'number'), nameOf(row));
  const rows: Row[] = [];
  const skipped: SkippedRow[] = [];
  for (const [index, row] of table.rows.entries()) {
    const type = types[index] ?? '';
    const seconds = cell(row, 'duration');
    if (MISSED.test(type) || seconds === '0') {
      skipped.push({ line: row.line, reason: message('formats.missedCall'), cells: row.cells });
      continue;
    }
    const minutes = /^\d{1,6}$/.test(seconds) ? `${Math.round((Number(seconds) / 60) * 100) / 100} min` : seconds;
    const direction = OUTGOING.test(type) ? 'out' : INCOMING.test(type) ? 'in' : '';
    rows.push({
      line: row.line,
      cells: [cell(row, 'date'), nameOf(row) || (names.get(cell(row, 'number')) ?? ''), 'call', direction, minutes],
    });
  }
  return { headers: HEADERS, rows, warnings: [], skipped };
}
