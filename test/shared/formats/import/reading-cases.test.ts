/** Files in the shapes of public bug reports: what the cells become. Everybody in them is invented. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../../shared/formats/contacts/contact';
import { readContacts } from '../../../../shared/formats/contacts/read-contacts';
import type { ImportTable, ReadChoices } from '../../../../shared/formats/import/import-plan';
import { readImportTable } from '../../../../shared/formats/import/read-table';
import type { IsoDay } from '../../../../shared/model/day';
import { textOf } from '../../../../shared/strings/text';

const CASES = join(import.meta.dirname, '../../../fixtures/import-cases');

function tableOf(name: string, bytes: Uint8Array, choices: ReadChoices = {}): ImportTable {
  const table = readImportTable({ name, bytes }, choices);
  if (!table.ok) throw new Error(textOf(table.error.message));
  return table.value;
}

interface Read {
  readonly table: ImportTable;
  readonly contacts: readonly Contact[];
  readonly names: readonly string[];
  readonly skipped: readonly string[];
  readonly warnings: readonly string[];
}

function readBytes(name: string, bytes: Uint8Array, choices: ReadChoices = {}): Read {
  const table = tableOf(name, bytes, choices);
  const { contacts, skipped, warnings } = readContacts(table, '2026-05-01' as IsoDay);
  return {
    table,
    contacts,
    names: contacts.map((contact) => contact.name),
    skipped: skipped.map(({ line, reason }) => `${line}: ${textOf(reason)}`),
    warnings: [...table.warnings, ...warnings].map(textOf),
  };
}

const readCase = (path: string) => readBytes(path.split('/')[1] ?? path, readFileSync(join(CASES, path)));

describe('code pages', () => {
  it.each([
    ['03-shift-jis/contacts-sjis.csv', 'shift_jis', ['田中 美咲', '佐藤 健']],
    ['03-shift-jis/google-header-sjis.csv', 'shift_jis', ['田中 美咲', '佐藤 健']],
    ['04-cyrillic-1251/contacts-1251.csv', 'windows-1251', ['Анна Ветрова', 'Пётр Озеров']],
    ['04-cyrillic-1251/english-header-1251.csv', 'windows-1251', ['Анна Ветрова', 'Пётр Озеров']],
    ['05-macintosh-csv/mac.csv', 'macintosh', ['Zoë Brühl', 'José Peña', 'Åsa Lindqvist']],
    ['44-utf16-google/google-utf16.csv', 'utf-16le', ['Zoë Brühl', 'Ада Озерова']],
  ])('%s is %s', (path, encoding, names) => {
    const read = readCase(path);
    expect(read.table.encoding).toBe(encoding);
    expect(read.table.encodingCandidates).toBeUndefined();
    expect(read.names).toEqual(names);
  });

  it('are asked for when several read well', () => {
    const table = tableOf('short.csv', Uint8Array.from([...Buffer.from('Name,Email\n'), 0xd1, ...Buffer.from('a,a@mail.example\n')]));
    expect(table.encodingCandidates?.length).toBeGreaterThan(1);
    expect(table.encodingCandidates?.[0]?.examples[0]).toMatch(/^.a$/);
  });

  it('are settled by column names that only one of them has', () => {
    const bytes = Uint8Array.from([...Buffer.from('Pr'), 0xe9, ...Buffer.from('nom,Email\nAda,a@mail.example\n')]);
    expect(tableOf('short.csv', bytes).headers[0]).toBe('Prénom');
    expect(tableOf('short.csv', bytes).encodingCandidates).toBeUndefined();
  });
});

describe('letters that another program damaged', () => {
  it('are pointed out when UTF-8 was read as Windows-1252', () => {
    expect(readCase('64-already-garbled/double.csv').warnings).toEqual([
      'Another program damaged letters before it saved the file: it says “ZoÃ«”, “BrÃ¼hl” and “JosÃ©”, the first of which was probably “Zoë”. Export the contacts again from where they came from, and do not open and save the file in between.',
    ]);
  });

  it('are pointed out when they became U+FFFD', () => {
    expect(readCase('64-already-garbled/replacement.csv').warnings).toEqual([
      'Letters are missing in the file, for example in “Zo\uFFFD” and “Br\uFFFDhl”: another program could not read them when it saved the file. Export the contacts again from where they came from, as UTF-8.',
    ]);
  });

  it('are not seen in whole words', () => {
    const { warnings } = readBytes('a.csv', Buffer.from('Name,Notes\nÃngela Pâté,São – “Ünder”\nЭлла Ðóra,ÁÂÃ °C\n'));
    expect(warnings).toEqual([]);
  });
});
