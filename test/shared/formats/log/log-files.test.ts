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

it.each([
  ['Дата,Кто,Заметка\nвторник 4 июня 2024 г.,Анна Иванова,чай\n', '2024-06-04 other Анна Иванова чай'],
  ['日付,相手,メモ\n2024年6月4日(火),佐藤 花子,昼食\n', '2024-06-04 other 佐藤 花子 昼食'],
  ['날짜,사람,메모\n2024년 6월 4일 (화),김민수,점심\n', '2024-06-04 other 김민수 점심'],
  ['Tarih,Kim,Not\n4 Haziran 2024 Salı,Ayşe Yılmaz,çay\n', '2024-06-04 other Ayşe Yılmaz çay'],
  ['Ημερομηνία;Με ποιον\nΤρίτη 4 Ιουνίου 2024;Μαρία Παππά\n', '2024-06-04 other Μαρία Παππά'],
  ['תאריך,עם מי\n4.6.2024,דנה לוי\n', '2024-06-04 other דנה לוי'],
  ['التاريخ,مع من\n٢٠٢٤/٠٦/٠٤,ليلى حداد\n', '2024-06-04 other ليلى حداد'],
  ['Datum,Vem,Anteckning\ntisdag 4 juni 2024,Åsa Ek,fika\n', '2024-06-04 other Åsa Ek fika'],
  ['Dátum;Kivel;Jegyzet\n2024. június 4.;Nagy Péter;kávé\n', '2024-06-04 other Nagy Péter kávé'],
])('a log with column names in another language: %j', (text, expected) => {
  const network = emptyNetwork();
  const table = readImportTable({ name: 'log.csv', bytes: new TextEncoder().encode(text) });
  if (!table.ok) throw new Error(textOf(table.error.message));
  expect(table.value.format).toBe('log');
  const plan = planImport(network, table.value, context());
  if (!plan.ok) throw new Error(textOf(plan.error.message));
  applyEdit(network, plan.value.edit);
  expect(told(network)).toEqual([expected]);
});
