/**
 * Excel workbooks, written by openpyxl, XlsxWriter, SheetJS and ExcelJS and in the shapes of Google Sheets and of Microsoft's Open XML SDK: each sheet as
 * the CSV beside the file, read and approved by hand. And damaged and hostile ones.
 *
 * `KITH_MUTANTS=2000 npx vitest run test/electron/sources/workbook.test.ts` damages 2,000 files; `npm test` 100.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ALL_READERS } from '../../../electron/sources/source-task';
import { startWalk, walkPath } from '../../../electron/sources/source-walk';
import { isTableFile, readTableFiles } from '../../../electron/sources/table-file';
import { WALK_LIMITS } from '../../../electron/sources/walk';
import { dateText, numberText, styleOf } from '../../../electron/sources/workbook/sheet-cells';
import { seededRandom } from '../../builders/contact-sheets/seeded-random';
import { temporaryFolder } from '../../builders/temporary-folder';
import { zipOf } from '../../builders/zip';

const ROOT = join(import.meta.dirname, '../../fixtures/workbooks');
const FILES = readdirSync(ROOT).filter((name) => name.endsWith('.xlsx'));
const MUTANTS = Number(process.env.KITH_MUTANTS ?? 100);

/** Each sheet with its text, or the reason why it is left out. */
async function sheetsOf(path: string): Promise<string> {
  const parts: string[] = [];
  for await (const found of walkPath(
    path,
    startWalk(WALK_LIMITS, null, () => undefined),
  )) {
    const shown = found.kind === 'left-out' ? found.path : found.file.path;
    let text = '';
    try {
      if (found.kind === 'left-out') text = `(${found.reason.key})`;
      else for await (const chunk of found.file.chunks()) text += new TextDecoder().decode(chunk);
    } catch {
      text += '(stopped)';
    }
    parts.push(`== ${shown}\n${text.replace(/\n{3,}/g, (empty) => `\n(${empty.length - 1} empty lines)\n`)}`);
  }
  return `${parts.join('\n')}\n`;
}

function fileOf(name: string, bytes: Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return path;
}

const CONTENT_TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const BOOK = '<workbook xmlns:r="r"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>';

function workbookOf(parts: Readonly<Record<string, string>>): Buffer {
  return zipOf(
    Object.entries({ '[Content_Types].xml': CONTENT_TYPES, 'xl/workbook.xml': BOOK, ...parts }).map(([name, content]) => ({
      name,
      content,
    })),
  );
}

const sheet = (rows: string) => ({ 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>` });

describe('workbooks of many programs', () => {
  it('are at least ten', () => expect(FILES.length).toBeGreaterThanOrEqual(10));

  it.each(FILES)('%s', async (name) => {
    await expect(await sheetsOf(join(ROOT, name))).toMatchFileSnapshot(join(ROOT, `${name}.expected`));
  });

  it('by themselves are tables, one for each sheet with anything in it', async () => {
    const path = join(ROOT, 'log-and-contacts-german.xlsx');
    expect(await isTableFile(path, ALL_READERS)).toBe(true);
    expect((await readTableFiles([path])).map(({ name }) => name)).toEqual([
      'log-and-contacts-german.xlsx – Protokoll',
      'log-and-contacts-german.xlsx – Kontakte',
    ]);
    expect((await readTableFiles([join(ROOT, 'sheetjs.xlsx')])).map(({ name }) => name)).toEqual(['sheetjs.xlsx']);
  });

  it.each(['list.docx', 'list.ods', 'list.numbers'])('%s is one file, not an archive of many', async (name) => {
    const path = join(temporaryFolder(), name);
    writeFileSync(path, zipOf([{ name: '[Content_Types].xml', content: '<Types/>' }]));
    expect(await isTableFile(path, ALL_READERS)).toBe(true);
  });

  it('say that a sheet is too large, and the limit', async () => {
    const path = join(ROOT, 'log-and-contacts-german.xlsx');
    await expect(readTableFiles([path], 100)).rejects.toMatchObject({
      failure: { kind: 'too-large', message: expect.stringContaining('“Protokoll”') },
    });
    const rows = Array.from({ length: 40_000 }, (_, i) => `<row r="${i + 1}"><c t="inlineStr"><is><t>Ana ${i}</t></is></c></row>`).join('');
    const large = fileOf('large.xlsx', workbookOf({ 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>` }));
    await expect(readTableFiles([large], 262_144)).rejects.toMatchObject({ failure: { kind: 'too-large' } });
    expect((await readTableFiles([large]))[0]?.bytes.length).toBeGreaterThan(262_144);
  });

  it('in an archive, and under another name, are workbooks too', async () => {
    const bytes = readFileSync(join(ROOT, 'sheetjs.xlsx'));
    expect(await sheetsOf(fileOf('export.zip', zipOf([{ name: 'a/people.xlsx', content: bytes }])))).toContain(
      '== export.zip/a/people.xlsx/People.csv',
    );
    expect(await sheetsOf(fileOf('download', readFileSync(join(ROOT, 'contacts-openpyxl.xlsx'))))).toContain(
      'download/Contacts.csv\nFirst Name,',
    );
  });

  it('of Google Sheets and the Open XML SDK: prefixes, no references, no shared texts', async () => {
    const rows =
      '<x:row><x:c t="inlineStr"><x:is><x:t>Name</x:t></x:is></x:c></x:row><x:row><x:c t="str"><x:v>Ana</x:v></x:c><x:c t="d"><x:v>2024-03-04T00:00:00</x:v></x:c></x:row>';
    const bytes = workbookOf({
      'xl/workbook.xml':
        '<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="A/B" sheetId="9" r:id="R1"/></x:sheets></x:workbook>',
      'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="R1" Target="/xl/worksheets/first.xml"/></Relationships>',
      'xl/worksheets/first.xml': `<x:worksheet xmlns:x="m"><x:sheetData>${rows}</x:sheetData></x:worksheet>`,
    });
    expect(await sheetsOf(fileOf('sdk.xlsx', bytes))).toBe('== sdk.xlsx/A-B.csv\nName\nAna,2024-03-04\n\n');
  });
});

describe('numbers', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [25_569, '1970-01-01'],
    [45_355.5, '2024-03-04 12:00'],
    [0.999_99, '00:00'],
    [45_355.999_999, '2024-03-05'],
    [-1, '-1'],
    [3_000_000, '3000000'],
  ])('%d is the day %s', (serial, shown) => expect(dateText(serial, false)).toBe(shown));

  it.each([
    ['yyyy-mm-dd', 'date'],
    ['[$-409]d\\-mmm\\-yy;@', 'date'],
    ['General', 'plain'],
    ['"days" 0', 'plain'],
    ['#,##0.00 [$€-407]', 'plain'],
    ['00000', 'digits'],
    ['[h]:mm', 'date'],
    ['[Red]0.00', 'plain'],
  ])('the format %s is one of %s', (code, kind) => expect(styleOf(164, code).kind).toBe(kind));

  it('keep their digits', () => expect([4.9e11, 0.1, -5].map(numberText)).toEqual(['490000000000', '0.1', '-5']));
});

describe('hostile workbooks', () => {
  it('with a bomb in a sheet are stopped', async () => {
    const row = `<row><c t="inlineStr"><is><t>${'a'.repeat(1000)}</t></is></c></row>`;
    const path = fileOf('bomb.xlsx', workbookOf(sheet(row.repeat(20_000))));
    const walk = startWalk({ ...WALK_LIMITS, ratio: 100, ratioFrom: 1_000_000 }, null, () => undefined);
    const stopped: boolean[] = [];
    for await (const found of walkPath(path, walk)) {
      if (found.kind === 'left-out') continue;
      try {
        for await (const _ of found.file.chunks());
        stopped.push(false);
      } catch {
        stopped.push(true);
      }
    }
    expect(stopped).toEqual([true]);
  });

  it('with entities that grow are damaged, and nothing of them is expanded', async () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><row><c t="inlineStr"><is><t>&b;</t></is></c></row></worksheet>';
    expect(await sheetsOf(fileOf('laughs.xlsx', workbookOf({ 'xl/worksheets/sheet1.xml': bomb })))).not.toContain('aaaa');
  });

  it('with a cell in the last column do not write 16,384 commas a row', async () => {
    const text = await sheetsOf(fileOf('wide.xlsx', workbookOf(sheet('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>'))));
    expect(text.length).toBeLessThan(100);
  });

  it('without their sheets, or with names that lead out, are no harm', async () => {
    expect(await sheetsOf(fileOf('empty.xlsx', workbookOf({})))).toBe('\n');
    const bytes = workbookOf({ 'xl/_rels/workbook.xml.rels': '<R><Relationship Id="rId1" Target="../../etc/passwd"/></R>', ...sheet('') });
    expect(await sheetsOf(fileOf('out.xlsx', bytes))).toBe('\n');
  });
});

it(`${MUTANTS} damaged workbooks end without an error, and with no more rows than they have`, { timeout: 600_000 }, async () => {
  const random = seededRandom('workbooks');
  const dice = (below: number) => Math.floor(random() * below);
  const folder = temporaryFolder();
  for (let i = 0; i < MUTANTS; i++) {
    const name = FILES[i % FILES.length] as string;
    const bytes = Buffer.from(readFileSync(join(ROOT, name)));
    for (let count = 1 + dice(4); count > 0; count--) bytes[dice(bytes.length)] = dice(256);
    const path = join(folder, basename(name));
    writeFileSync(path, dice(4) === 0 ? bytes.subarray(0, dice(bytes.length)) : bytes);
    const text = await sheetsOf(path);
    expect(text.length, `mutant ${i}`).toBeLessThan(200_000);
  }
});
