/** The reconnect list as CSV, for spreadsheets or for programs. */
import { type CsvFlavor, csvText } from './csv-cell';
import type { ReconnectExportRow } from './reconnect-row';

/** Header → cell. Several values of one cell are separated by "; ". */
const COLUMNS: readonly (readonly [header: string, cell: (row: ReconnectExportRow) => string])[] = [
  ['Rank', (row) => String(row.rank)],
  ['Name', (row) => row.name],
  ['Reasons', (row) => list(row.reasons)],
  ['In common', (row) => list(row.shared)],
  ['Opener', (row) => row.opener?.text ?? ''],
  ['Opener from', (row) => row.opener?.date ?? ''],
  ['State', (row) => row.state],
  ['Role', (row) => row.role],
  ['Last contact', (row) => row.lastContact ?? ''],
  ['Company', (row) => row.company],
  ['Position', (row) => row.position],
  ['Circles', (row) => list(row.circles)],
  ['E-mail', (row) => list(row.emails)],
  ['Phone', (row) => list(row.phones)],
  ['URL', (row) => list(row.urls)],
  ['Birthday', (row) => row.birthday],
  ['Phone kind', (row) => (row.phoneKinds.some((kind) => kind !== '') ? list(row.phoneKinds) : '')], // in the order of the phones
];

export function reconnectCsv(rows: readonly ReconnectExportRow[], flavor: CsvFlavor): string {
  return csvText([COLUMNS.map(([header]) => header), ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row)))], flavor);
}

function list(values: readonly string[]): string {
  return values.join('; ');
}
