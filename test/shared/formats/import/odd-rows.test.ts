/** A row with values that no field of Kith takes is left out with its reason, or kept as text: it never makes the whole import fail at its last step. */
import { describe, expect, it } from 'vitest';
import { csvFile } from '../../../../shared/formats/export/csv-cell';
import { planImport } from '../../../../shared/formats/import/plan-import';
import { readImportTable } from '../../../../shared/formats/import/read-table';
import type { IsoDay } from '../../../../shared/model/day';
import { applyEdit } from '../../../../shared/model/edit';
import { idSource, seededRandom } from '../../../../shared/model/ids';
import { emptyNetwork } from '../../../../shared/model/network';
import { parseEdit } from '../../../../shared/model/parse';

const TODAY = '2026-03-04' as IsoDay;

const long = (length: number) => 'ä'.repeat(length);
const ODD_CELLS = [
  long(2_001),
  long(10_001),
  long(249_000),
  `${long(9_000)} ${long(9_000)}`,
  Array.from({ length: 12_000 }, (_, i) => `a${i}@example.com`).join(', '),
  Array.from({ length: 12_000 }, (_, i) => `+49 170 ${1_000_000 + i}`).join('; '),
  Array.from({ length: 12_000 }, (_, i) => `word ${i}`).join(', '),
  `https://example.com/${long(12_000)}`,
  `${long(12_000)}@example.com`,
  '1e309',
  '-999999999999999',
  '\u0000\uD800\u202E',
  '__proto__',
];

const CONTACTS = [
  'Name',
  'Nickname',
  'Company',
  'Position',
  'City',
  'E-mail',
  'Phone',
  'URL',
  'Birthday',
  'Notes',
  'Circles',
  'Interests',
  'Shoe size',
];
const LINKEDIN = ['First Name', 'Last Name', 'URL', 'Email Address', 'Company', 'Position', 'Connected On'];
const LOG = ['Date', 'People', 'Channel', 'Topics', 'Note', 'Minutes', 'Direction', 'Favor given', 'Promise'];
const USUAL: Readonly<Record<string, string>> = {
  Name: 'Ana Prado',
  'First Name': 'Ana',
  'Last Name': 'Prado',
  'E-mail': 'ana@example.com',
  Date: '2026-01-05',
  People: 'Ana Prado',
  Channel: 'call',
};

function importedWith(header: readonly string[], odd: Readonly<Record<string, string>>) {
  const other = header.map(
    (column) =>
      ({ ...USUAL, Name: 'Ben Lee', 'First Name': 'Ben', 'Last Name': 'Lee', People: 'Ben Lee', 'E-mail': 'ben@example.com' })[column] ??
      '',
  );
  const rows = [header, header.map((column) => odd[column] ?? USUAL[column] ?? ''), other];
  const table = readImportTable({ name: 'file.csv', bytes: csvFile(rows, 'exact') });
  if (!table.ok) throw new Error(JSON.stringify(table.error).slice(0, 300));
  const network = emptyNetwork();
  const plan = planImport(network, table.value, { newId: idSource(seededRandom(1)), today: TODAY });
  if (!plan.ok) throw new Error(JSON.stringify(plan.error).slice(0, 300));
  return { network, plan: plan.value };
}

describe.each([
  ['contacts', CONTACTS],
  ['LinkedIn', LINKEDIN],
  ['a log', LOG],
])('%s with one odd cell', (_, header) => {
  it.each(header)('in %s', (column) => {
    for (const cell of ODD_CELLS) {
      const { network, plan } = importedWith(header, { [column]: cell });
      const edit = parseEdit(plan.edit);
      expect(edit.ok ? '' : `${cell.slice(0, 20)}… (${cell.length}): ${edit.error.message}`).toBe('');
      applyEdit(network, plan.edit);
      expect([...network.people.values()].map(({ name }) => name)).toContain('Ben Lee');
      const { created, updated, unchanged, skipped, rows } = plan.report;
      expect(created + updated + unchanged + skipped.length).toBe(rows);
    }
  });
});
