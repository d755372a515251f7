import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadChoices } from '../../../../shared/formats/import/import-plan';
import { readImportTable } from '../../../../shared/formats/import/read-table';
import { message } from '../../../../shared/strings/message';
import { csv, tableOf } from '../../../builders/contacts-file';

const SPECTRUM = new URL('../../../fixtures/csv-spectrum/', import.meta.url);
const utf16 = (text: string, isBig = false) => {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++)
    bytes.set(isBig ? [text.charCodeAt(i) >> 8, text.charCodeAt(i) & 255] : [text.charCodeAt(i) & 255, text.charCodeAt(i) >> 8], i * 2);
  return bytes;
};
const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)));
const cells = (file: ReturnType<typeof csv>, choices?: ReadChoices) => tableOf(file, choices).rows.map((row) => row.cells);

describe('csv-spectrum', () => {
  it.each(readdirSync(new URL('csvs', SPECTRUM)))('%s', (name) => {
    const parsed: unknown = JSON.parse(readFileSync(new URL(`json/${name.replace('.csv', '.json')}`, SPECTRUM), 'utf8'));
    const expected = (Array.isArray(parsed) ? parsed : [parsed]) as Record<string, string>[];
    // csv-spectrum has rows of empty cells, which are no rows of an address book.
    const filled = expected.filter((row) => Object.values(row).some((cell) => cell !== ''));
    // Its headers are names like "a": no column of contacts, so the delimiter is given where the data cannot tell.
    const text = readFileSync(new URL(`csvs/${name}`, SPECTRUM), 'utf8');
    // Line ends of the copies are all LF; those that are meant to be CRLF are made so again.
    const table = tableOf(csv(name.includes('crlf') ? text.replace(/\r?\n/g, '\r\n') : text, name), { delimiter: ',' });
    expect(table.rows.map((row) => Object.fromEntries(table.headers.map((header, i) => [header, row.cells[i]])))).toEqual(filled);
  });
});

describe('line numbers', () => {
  it('are those of the first line of each row, also with line breaks in cells and empty lines between', () => {
    const text =
      'Notes:\r\n\r\nFirst Name,Last Name,Notes\r\n"A","B","one\r\ntwo\r\nthree"\r\n\r\nC,D,"x"\r\n"E","\r\n","y\r\n"\r\nF,G,\r\n';
    expect(tableOf(csv(text)).rows.map((row) => row.line)).toEqual([4, 8, 9, 12]);
  });

  it('count every kind of line break in a file that mixes them', () => {
    const table = tableOf(csv('First Name,Last Name\nA,B\r\nC,D\rE,"F\r\nG"\n\nH,I'));
    expect(table.rows.map((row) => [row.line, ...row.cells])).toEqual([
      [2, 'A', 'B'],
      [3, 'C', 'D'],
      [4, 'E', 'F\nG'],
      [7, 'H', 'I'],
    ]);
  });

  it('agree with a simple reading of any quoted table', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', 'é', '\r'), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), fc.constantFrom('\n', '\r\n'), (rows, newline) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const lines = rows.map((row) => row.map(quoted).join(','));
        const text = `First Name,Last Name${newline}${lines.join(newline)}`;
        const isOneKind = !/\r/.test(text) || text.replaceAll('\r\n', '').search(/[\r\n]/) < 0;
        const unbroken = isOneKind ? (value: string) => value : (value: string) => value.replace(/\r\n?/g, '\n');
        let line = 2;
        const expected: [number, string[]][] = [];
        rows.forEach((row, i) => {
          if (row.some((value) => value.trim() !== '')) expected.push([line, row.map(unbroken)]);
          line += (lines[i] as string).replace(/\r\n?/g, '\n').split('\n').length;
        });
        const table = readImportTable(csv(text), { delimiter: ',' });
        expect(table.ok ? table.value.rows.map((row) => [row.line, [...row.cells]]) : []).toEqual(expected);
      }),
      { numRuns: 400, seed: 11 },
    );
  });
});

describe('encoding', () => {
  it.each([
    ['UTF-8', bytes('First Name,Last Name\nZoë,浦添'), 'utf-8', 'Zoë', 0],
    ['UTF-8 with mark', bytes([0xef, 0xbb, 0xbf], 'First Name,Last Name\nZoë,B'), 'utf-8', 'Zoë', 0],
    ['UTF-16LE with mark', utf16('\uFEFFFirst Name,Last Name\nZoë,B'), 'utf-16le', 'Zoë', 0],
    ['UTF-16BE with mark', utf16('\uFEFFFirst Name,Last Name\nZoë,B', true), 'utf-16be', 'Zoë', 0],
    ['UTF-16LE without mark', utf16('First Name,Last Name\nZoë,B'), 'utf-16le', 'Zoë', 1],
    ['UTF-16BE without mark', utf16('First Name,Last Name\nZoë,B', true), 'utf-16be', 'Zoë', 1],
    ['UTF-16 cut in half a character', utf16('\uFEFFFirst Name,Last Name\nZoë,Bo').slice(0, -1), 'utf-16le', 'Zoë', 1],
    ['UTF-16 with half a pair', utf16('\uFEFFFirst Name,Last Name\nZo\uD800ë,B'), 'utf-16le', 'Zoë', 1],
    ['Windows-1252 with quotes and euro', bytes('First Name,Last Name\n', [0x93, 0x80, 0x94, 0xe9], ',B'), 'windows-1252', '“€”é', 1],
    ['mostly UTF-8', bytes('First Name,Last Name\nZoë Łukasz 浦添', [0xe9], ',Ł'), 'utf-8', 'Zoë Łukasz 浦添é', 1],
    ['UTF-8 cut in the last character', bytes('First Name,Last Name\nZoë Ł浦,B', [0xe6, 0xb5]), 'utf-8', 'Zoë Ł浦', 1],
    ['UTF-7', bytes('First Name,Last Name\n+ADw-script+AD4-,B'), 'utf-8', '+ADw-script+AD4-', 0],
  ])('%s', (_name, file, encoding, first, warnings) => {
    const table = tableOf(csv(file));
    expect(table.encoding).toBe(encoding);
    expect(table.rows[0]?.cells[0]).toBe(first);
    expect(table.warnings.length).toBe(warnings);
    expect(JSON.stringify(table)).not.toContain('\uFFFD');
  });

  it('is exact where a character lies across 64 KiB', () => {
    const name = `${'x'.repeat(65_535 - 'First Name,Last Name\n'.length)}é`;
    const table = readImportTable(csv(`First Name,Last Name\n${name},B`), {}, { ...SMALL, cell: 100_000 });
    expect(table.ok && table.value.rows[0]?.cells[0]).toBe(name);
  });

  it('is what the user says', () => {
    const file = csv(bytes('First Name,Last Name\n', [0xb3], 'ukasz,B'));
    expect(cells(file, { encoding: 'windows-1250' })[0]?.[0]).toBe('łukasz');
    expect(cells(file, { encoding: 'windows-1252' })[0]?.[0]).toBe('³ukasz');
    const all = csv(
      bytes(
        'First Name,Last Name\n',
        Array.from({ length: 32 }, (_, i) => 0x80 + i),
        ',B',
      ),
    );
    expect(cells(all, { encoding: 'windows-1252' })[0]?.[0]).toBe('€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ');
  });
});

const SMALL = { bytes: 1 << 20, rows: 50, columns: 20, cell: 2000, cells: 10_000, brokenQuotes: 20 };

describe('delimiter', () => {
  it.each([
    [',', 'First Name,Last Name,E-mail\nA;B;C;D,x;y;z,a@b.example'],
    [';', 'First Name;Last Name;E-mail\n"A, B, C, D";x,y;a@b.example'],
    ['\t', 'First Name\tLast Name\tNotes\nA\tB\tone, two; three | four, five'],
    ['|', 'First Name|Last Name|Notes\nA|B|one, two; three'],
    ['\u001f', 'First Name\u001fLast Name\u001fNotes\nA\u001fB\u001fone, two; three'],
    [';', 'A preamble, with, many, commas, in, it\n\nVorname;Nachname;E-Mail-Adresse\nA;B;a@b.example'],
    [';', 'Ana;1,5;ana@x.example\nBo;2,5;bo@x.example\nCy;3,5;cy@x.example'],
    [',', '"First Name","Last Name","Notes"\n"A","B","a;b;c;d\ne;f;g;h"'],
  ])('%j', (delimiter, text) => {
    expect(tableOf(csv(text)).delimiter).toBe(delimiter);
  });

  it('is said by a first line sep=', () => {
    const table = tableOf(csv('sep=|\r\nFirst Name|Last Name,E-mail\r\nA|B'));
    expect([table.delimiter, table.headerLine, table.rows[0]?.line]).toEqual(['|', 2, 3]);
  });

  it('must be one character', () => {
    expect(readImportTable(csv('a,b'), { delimiter: '"' })).toMatchObject({ ok: false, error: { kind: 'usage' } });
    expect(readImportTable(csv('a,b'), { delimiter: '::' })).toMatchObject({ ok: false, error: { kind: 'usage' } });
  });
});

describe('header', () => {
  it.each([0, 1, 2, 3, 7, 30, 120])('is found under a preamble of %i lines', (lines) => {
    const preamble = Array.from({ length: lines }, (_, i) =>
      i % 3 === 0 ? 'Notes:' : i % 3 === 1 ? '"Some text, with commas, and https://example.com"' : '',
    ).join('\n');
    const table = tableOf(
      csv(`${preamble}${lines > 0 ? '\n' : ''}First Name,Last Name,URL,Email Address,Company,Position,Connected On\nA,B,,,,,01 Jan 2020`),
    );
    expect([table.format, table.headerLine, table.rows.length]).toEqual(['linkedin', lines + 1, 1]);
  });

  it('names what is nameless or twice, and is never an object key', () => {
    const table = tableOf(csv('First Name,__proto__,__proto__,,constructor,First name,a.__proto__.x,toString\nA,1,2,3,4,5,6,7'));
    expect(table.headers).toEqual([
      'First Name',
      '__proto__',
      '__proto__ (2)',
      'Column 4',
      'constructor',
      'First name (2)',
      'a.__proto__.x',
      'toString',
    ]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('that only differs in accents, invisible characters or normalization is the same', () => {
    expect(tableOf(csv('Name,Société,Socie\u0301te\u0301,Soc\u200Biété\nA,1,2,3')).headers).toEqual([
      'Name',
      'Société',
      'Socie\u0301te\u0301 (2)',
      'Soc\u200Biété (3)',
    ]);
  });

  it('may be missing', () => {
    const table = tableOf(csv('Ana Silva,ana@example.com\nRui Costa,rui@example.com'));
    expect([table.headerLine, table.rows.length, ...table.headers]).toEqual([0, 2, 'Column 1', 'Column 2']);
    expect(table.mapping).toEqual(['name', 'email']);
  });

  it('gives every row as many cells as there are columns, and says when rows have more', () => {
    const table = tableOf(csv('Name,E-mail,\nA\nB,b@x.example,,,\nC,c@x.example,more,and more\n,,,\n'));
    expect(table.headers).toEqual(['Name', 'E-mail', 'Column 3', 'Column 4']);
    expect(table.rows.map((row) => row.cells)).toEqual([
      ['A', '', '', ''],
      ['B', 'b@x.example', '', ''],
      ['C', 'c@x.example', 'more', 'and more'],
    ]);
    expect(table.warnings).toEqual([message('formats.longRows', { count: 1, line: 4 })]);
  });
});

describe('mapping of any other CSV', () => {
  it.each([
    ['Vorname;Name;Firma', 'Mia;Vogt;X', ['given-name', 'family-name', 'company']],
    ['First Name;Name', 'Mia;Mia Vogt', ['given-name', 'name']],
    ['Nombre,Apellidos', 'Lucía,Gil', ['given-name', 'family-name']],
    ['Nombre,Correo', 'Lucía Gil,l@x.example', ['name', 'email']],
    ['Prénom,Nom,Courriel', 'Luc,Roy,l@x.example', ['given-name', 'family-name', 'email']],
    ['Who,Where to write,Call', 'Mia Vogt,m@x.example,+41 44 000 00 00', ['name', 'email', 'phone']],
    [
      'Full name,Work e-mail,Cell phone,Born,Hometown,Empty',
      'A,b@c.example,0123456789,1980-01-01,Bern,',
      ['name', 'email', 'phone', 'birthday', 'place', 'ignore'],
    ],
    ['Name,Website,Title,Score', 'A,x.example,Boss,7', ['name', 'url', 'position', 'keep']],
  ])('%s', (header, row, mapping) => {
    expect(tableOf(csv(`${header}\n${row}`)).mapping).toEqual(mapping);
  });

  it('is the user’s when they say so, and makes a known format any other CSV', () => {
    const file = csv('First Name,Last Name,Connected On,Company\nAna,Silva,01 Jan 2020,X');
    const table = tableOf(file, { mapping: ['name', 'keep', 'ignore', 'ignore'] });
    expect([table.format, ...table.mapping]).toEqual(['csv', 'name', 'keep', 'ignore', 'ignore']);
    expect(tableOf(file, { mapping: tableOf(file).mapping }).format).toBe('linkedin');
    expect(readImportTable(file, { mapping: ['name', 'name', 'name', 'name', 'name'] })).toMatchObject({
      ok: false,
      error: { kind: 'usage' },
    });
  });
});

describe('log', () => {
  it.each([
    ['date,people,channel,topics,note', 'log'],
    ['Date,With,Note', 'log'],
    ['when,who,about', 'log'],
    ['Date,Name,Topics', 'log'],
    ['Name,E-mail,Date,With', 'csv'],
    ['Name,Date', 'csv'],
    ['First Name,Last Name,Connected On', 'linkedin'],
  ])('%s is a %s', (header, format) => {
    expect(tableOf(csv(`${header}\nx,y,z`)).format).toBe(format);
  });
});

describe('lines above the column names', () => {
  it('is another table when its column names and rows are complete: nothing of it is lost', () => {
    const table = tableOf(csv('Name,Email\nAnna Berg,anna@x.example\nPhone,Name,Company\n+46701112233,Erik Lund,Volvo\n'));
    expect(table.rows.flatMap((row) => row.cells)).toEqual(expect.arrayContaining(['Anna Berg', 'anna@x.example', 'Erik Lund', 'Volvo']));
  });

  it('are named when they have several cells', () => {
    const table = tableOf(csv('Exported from CRM,2024-01-01\n\nName,Email\nAnna Berg,anna@x.example\n'));
    expect(table.headers).toEqual(['Name', 'Email']);
    expect(table.warnings).toEqual([
      message('formats.linesAboveHeader', { count: 1, lines: ['1'], text: 'Exported from CRM, 2024-01-01' }),
    ]);
  });
});
