/** The reconnect list as CSV, for spreadsheets or for programs. */
import { type MessageKey, text } from '../../strings/text';
import { type CsvFlavor, csvFile, spacedPhone } from './csv-cell';
import type { ReconnectExportRow } from './reconnect-row';

/** Heading → cell. "; " separates several values in one cell. */
const COLUMNS: readonly (readonly [heading: MessageKey, cell: (row: ReconnectExportRow) => string])[] = [
  ['exported-files.rank', (row) => String(row.rank)],
  ['exported-files.name', (row) => row.name],
  ['exported-files.reasons', (row) => list(row.reasons)],
  ['exported-files.inCommon', (row) => list(row.shared)],
  ['exported-files.opener', (row) => row.opener?.text ?? ''],
  ['exported-files.openerFrom', (row) => row.opener?.date ?? ''],
  ['exported-files.state', (row) => row.state],
  ['exported-files.role', (row) => row.role],
  ['exported-files.lastContact', (row) => row.lastContact ?? ''],
  ['exported-files.company', (row) => row.company],
  ['exported-files.position', (row) => row.position],
  ['exported-files.circles', (row) => list(row.circles)],
  ['exported-files.email', (row) => list(row.emails)],
  ['exported-files.phone', (row) => list(row.phones)],
  ['exported-files.url', (row) => list(row.urls)],
  ['exported-files.birthday', (row) => row.birthday],
  ['exported-files.phoneKind', (row) => (row.phoneKinds.some((kind) => kind !== '') ? list(row.phoneKinds) : '')], // in the order of the phones
];

export function reconnectCsv(rows: readonly ReconnectExportRow[], flavor: CsvFlavor): Uint8Array<ArrayBuffer> {
  const written = flavor === 'exact' ? rows : rows.map(forReading);
  return csvFile([COLUMNS.map(([heading]) => text(heading)), ...written.map((row) => COLUMNS.map(([, cell]) => cell(row)))], flavor);
}

/** The words and the spelling that a person reads; the exact file has the values that a program compares. */
function forReading(row: ReconnectExportRow): ReconnectExportRow {
  return { ...row, state: label('state', row.state), role: label('role', row.role), phones: row.phones.map(spacedPhone) };
}

/** @param value of the analysis; empty: the person was not analyzed */
function label(kind: 'state' | 'role', value: string): string {
  return value === '' ? '' : text(`labels.${kind}.${value}` as MessageKey);
}

function list(values: readonly string[]): string {
  return values.join('; ');
}
