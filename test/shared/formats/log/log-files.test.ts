import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { planImport } from '../../../../shared/formats/import/plan-import';
import { readImportTable } from '../../../../shared/formats/import/read-table';
import { applyEdit } from '../../../../shared/model/edit';
import { emptyNetwork } from '../../../../shared/model/network';
import { message } from '../../../../shared/strings/message';
import { textOf } from '../../../../shared/strings/text';
import { context, told } from './log-network';

function importedFile(name: string) {
  const network = emptyNetwork();
  const table = readImportTable({ name, bytes: new Uint8Array(readFileSync(new URL(`../../../fixtures/log/${name}`, import.meta.url))) });
  if (!table.ok) throw new Error(textOf(table.error.message));
  const plan = planImport(network, table.value, context());
  if (!plan.ok) throw new Error(textOf(plan.error.message));
  applyEdit(network, plan.value.edit);
  return { network, table: table.value, plan: plan.value };
}

it('a log saved by a German spreadsheet is recognized and read whole', () => {
  const { network, table, plan } = importedFile('german-excel.csv');
  expect(table).toMatchObject({ format: 'log', encoding: 'windows-1252', delimiter: ';' });
  expect(told(network)).toEqual([
    '2024-05-03 in-person Jörg Weiß + Zoë Brandt [Hunde, Bretagne] zieht um,\nnach Köln',
    '2024-05-04 call Zoë Brandt',
    '2024-06-15 in-person Jörg Weiß',
  ]);
  expect([...network.interactions.values()].map((each) => each.minutes)).toEqual([90, 20, null]);
  expect(plan.report).toMatchObject({
    rows: 4,
    created: 3,
    peopleCreated: 2,
    skipped: [{ line: 6, reason: message('formats.unreadableDate', { date: 'irgendwann' }) }],
  });
});

it('a log with American dates and commas between people is read as meant', () => {
  const { network, plan } = importedFile('us-commas.csv');
  expect(told(network)).toEqual(['2024-05-03 in-person Ana Kovač + Ben Lee [Leafs, ramen]', '2024-12-25 letter Jane Doe =1+1 she wrote']);
  expect(plan.report.warnings).toEqual([]);
});
