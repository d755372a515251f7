import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFile, guardCell, spacedPhone, unguardCell } from '../../../../shared/formats/export/csv-cell';
import { networkEdgesCsv, networkNodesCsv } from '../../../../shared/formats/export/network-csv';
import { reconnectCsv } from '../../../../shared/formats/export/reconnect-csv';
import { readImportTable } from '../../../../shared/formats/import/read-table';
import { csvFileText, csvFileCells as parsed } from '../../../builders/csv-bytes';
import { HOSTILE, hostileNetwork, hostileRow } from './hostile';

/** Half a pair of UTF-16 has no bytes in a file. */
const writable = (text: string) => text.replace(/\p{Surrogate}/gu, '\uFFFD');

describe('the guard against formulas', () => {
  it.each(['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'])('stands before %j', (character) => {
    expect(guardCell(`${character}1`)).toBe(`'${character}1`);
  });

  it.each(['Ana', "O'Neil", "'tis", '', ' =1', '3-4', 'a@b.c'])('leaves %j alone', (text) => expect(guardCell(text)).toBe(text));

  it.each(['+44 7700 900101', '+447700900101', '+1 (212) 555 0100'])('leaves the phone number %j alone', (text) => {
    expect(guardCell(text)).toBe(text);
    expect(unguardCell(text)).toBe(text);
    expect(unguardCell(`'${text}`)).toBe(text); // as earlier versions wrote it
  });

  it.each(['+1+1', '+44-7700-900101', '+A1', '+1'])('stands before %j, which a spreadsheet would calculate', (text) => {
    expect(guardCell(text)).toBe(`'${text}`);
  });

  it('comes off exactly', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", '=', '+', 'a', '\t', ' ') }), (text) => unguardCell(guardCell(text)) === text),
    );
    for (const text of HOSTILE) expect(unguardCell(guardCell(text))).toBe(text);
  });
});

describe('CSV', () => {
  const rows = [['Name', 'Note'], ...HOSTILE.map(writable).map((text) => [text, `${text}!`])];

  it('for programs reads back as it was', () => expect(parsed(csvFile(rows, 'exact'))).toEqual(rows));

  it('for programs reads back as it was, whatever is in it', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', ' ', '=', 'é', '\0') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (table) => {
        expect(parsed(csvFile(table, 'exact'))).toEqual(table);
      }),
    );
  });

  it('for spreadsheets is UTF-16 with tabs, CRLF, quotes everywhere and no formula', () => {
    const file = csvFile(rows, 'spreadsheet');
    expect([...file.subarray(0, 6)]).toEqual([0xff, 0xfe, 0x22, 0, 0x4e, 0]); // byte order mark, quote, N
    expect(csvFileText(file).startsWith('\uFEFF"Name"\t"Note"\r\n')).toBe(true);
    for (const row of parsed(file)) for (const cell of row) expect(cell).not.toMatch(/^(?!\+[\d ()]{8,}$)[=+\-@\t\r\n\0＝＋－＠]/);
    expect(parsed(file).map((row) => row.map(unguardCell))).toEqual(rows);
    expect(csvFileText(file)).toContain('"a;=1+1"'); // opened with `;` as separator, the quotes keep it one cell
  });

  it('for spreadsheets is read by Kith as it was written, in any script', () => {
    const people = [
      ['Name', 'E-mail', 'Notes'],
      ['Zoë Brühl', 'zoe@mail.example', 'a\tb, "c"; d'],
      ['田中 美咲', 'm@mail.example', '🌟 =1+1'],
      ['ליאת כהן', 'l@mail.example', '=HYPERLINK("x")'],
    ];
    const table = readImportTable({ name: 'people.csv', bytes: csvFile(people, 'spreadsheet') });
    expect(table.ok && table.value).toMatchObject({ encoding: 'utf-16le', delimiter: '\t', warnings: [], headers: people[0] });
    expect(table.ok && table.value.rows.map(({ cells }) => cells.map(unguardCell))).toEqual(people.slice(1));
  });

  it('of one empty column keeps its empty rows', () =>
    expect(parsed(csvFile([['x'], [''], ['y']], 'exact'))).toEqual([['x'], [''], ['y']]));
});

describe('the reconnect list', () => {
  const rows = HOSTILE.map((text, i) => hostileRow(text, i + 1));

  it('as exact CSV reads back as it was', () => {
    const [header, ...read] = parsed(reconnectCsv(rows, 'exact'));
    expect(header?.slice(0, 5)).toEqual(['Rank', 'Name', 'Reasons', 'In common', 'Opener']);
    const column = (name: string) => read.map((cells) => cells[header!.indexOf(name)]);
    for (const name of ['Name', 'Company', 'Opener', 'Phone', 'Reasons']) expect(column(name)).toEqual(HOSTILE.map(writable));
    expect(column('Opener from')).toEqual(HOSTILE.map(() => '2024-02-01'));
  });

  it('for spreadsheets guards every column', () => {
    for (const cell of parsed(reconnectCsv(rows, 'spreadsheet')).flat())
      expect(cell).not.toMatch(/^(?!\+[\d ()]{8,}$)[=+\-@\t\r\n\0＝＋－＠]/);
  });

  it.each([
    ['07700900101', '07700 900101'],
    ['+447700900101', '+447700 900101'],
    ['+44 7700 900101', '+44 7700 900101'],
    ['112', '112'],
  ])('for spreadsheets keeps the digits of %s', (phone, written) => {
    expect(spacedPhone(phone)).toBe(written);
    const row = { ...hostileRow('Ana'), phones: [phone] };
    const [header, cells] = parsed(reconnectCsv([row], 'spreadsheet'));
    expect(cells?.[header?.indexOf('Phone') ?? -1]).toBe(written);
    expect(csvFileText(reconnectCsv([row], 'exact'))).toContain(`,${phone},`);
  });

  it.each([
    ['no-history', 'unknown', 'no contact logged', 'not known'],
    ['one-off', 'sole-link', 'met once or twice', 'only link'],
    ['', '', '', ''],
  ])('for spreadsheets says %s and %s in words', (state, role, stateWords, roleWords) => {
    const cellsOf = (flavor: 'spreadsheet' | 'exact') => {
      const [header, cells] = parsed(reconnectCsv([{ ...hostileRow('Ana'), state, role }], flavor));
      return ['State', 'Role'].map((name) => cells?.[header?.indexOf(name) ?? -1]);
    };
    expect(cellsOf('spreadsheet')).toEqual([stateWords, roleWords]);
    expect(cellsOf('exact')).toEqual([state, role]);
  });

  it('joins several values', () => {
    const row = { ...hostileRow('Ana'), emails: ['a@x.org', 'b@x.org'], opener: null };
    expect(csvFileText(reconnectCsv([row], 'exact')).split('\r\n')[1]).toBe(
      '1,Ana,Ana,Ana,,,fading,sole-link,2024-03-01,Ana,Ana,Ana,a@x.org; b@x.org,Ana,Ana,Ana,Ana',
    );
  });
});

it('the network as CSV has the columns Gephi looks for, and its names read back', () => {
  const { network, findings } = hostileNetwork();
  const nodes = parsed(networkNodesCsv(network, findings, 'exact'));
  expect(nodes[0]?.slice(0, 2)).toEqual(['Id', 'Label']);
  expect(nodes.slice(1).map((row) => row[1])).toEqual(HOSTILE.map((text) => writable(text) || 'nobody'));
  const edges = parsed(networkEdgesCsv(network, findings, 'exact'));
  expect(edges[0]?.slice(0, 5)).toEqual(['Source', 'Target', 'Type', 'Id', 'Weight']);
  expect(edges).toHaveLength(HOSTILE.length);
  expect(edges[1]).toEqual(['p000', 'p001', 'Undirected', 'tie1', '1', 'friend; colleague', '0', '2024-01-01', '']);
});
