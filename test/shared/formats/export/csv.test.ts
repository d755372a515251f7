import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvText, guardCell, unguardCell } from '../../../../shared/formats/export/csv-cell';
import { networkEdgesCsv, networkNodesCsv } from '../../../../shared/formats/export/network-csv';
import { reconnectCsv } from '../../../../shared/formats/export/reconnect-csv';
import { HOSTILE, hostileNetwork, hostileRow } from './hostile';

const parsed = (text: string) => Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ',', newline: '\r\n' }).data.slice(0, -1);

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
  const rows = [['Name', 'Note'], ...HOSTILE.map((text) => [text, `${text}!`])];

  it('for programs reads back as it was', () => expect(parsed(csvText(rows, 'exact'))).toEqual(rows));

  it('for programs reads back as it was, whatever is in it', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', ' ', '=', 'é', '\0') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (table) => {
        expect(parsed(csvText(table, 'exact'))).toEqual(table);
      }),
    );
  });

  it('for spreadsheets has a byte order mark, CRLF, quotes everywhere and no formula', () => {
    const text = csvText(rows, 'spreadsheet');
    expect(text.startsWith('\uFEFF"Name","Note"\r\n')).toBe(true);
    for (const row of parsed(text)) for (const cell of row) expect(cell).not.toMatch(/^(?!\+[\d ()]{8,}$)[=+\-@\t\r\n\0＝＋－＠]/);
    expect(parsed(text).map((row) => row.map(unguardCell))).toEqual(rows);
    expect(text).toContain('"a;=1+1"'); // opened with `;` as separator, the quotes keep it one cell
  });

  it('of one empty column keeps its empty rows', () =>
    expect(parsed(csvText([['x'], [''], ['y']], 'exact'))).toEqual([['x'], [''], ['y']]));
});

describe('the reconnect list', () => {
  const rows = HOSTILE.map((text, i) => hostileRow(text, i + 1));

  it('as exact CSV reads back as it was', () => {
    const [header, ...read] = parsed(reconnectCsv(rows, 'exact'));
    expect(header?.slice(0, 5)).toEqual(['Rank', 'Name', 'Reasons', 'In common', 'Opener']);
    const column = (name: string) => read.map((cells) => cells[header!.indexOf(name)]);
    for (const name of ['Name', 'Company', 'Opener', 'Phone', 'Reasons']) expect(column(name)).toEqual(HOSTILE);
    expect(column('Opener from')).toEqual(HOSTILE.map(() => '2024-02-01'));
  });

  it('for spreadsheets guards every column', () => {
    for (const cell of parsed(reconnectCsv(rows, 'spreadsheet')).flat())
      expect(cell).not.toMatch(/^(?!\+[\d ()]{8,}$)[=+\-@\t\r\n\0＝＋－＠]/);
  });

  it('joins several values', () => {
    const row = { ...hostileRow('Ana'), emails: ['a@x.org', 'b@x.org'], opener: null };
    expect(reconnectCsv([row], 'exact').split('\r\n')[1]).toBe(
      '1,Ana,Ana,Ana,,,fading,sole-link,2024-03-01,Ana,Ana,Ana,a@x.org; b@x.org,Ana,Ana,Ana,Ana',
    );
  });
});

it('the network as CSV has the columns Gephi looks for, and its names read back', () => {
  const { network, findings } = hostileNetwork();
  const nodes = parsed(networkNodesCsv(network, findings));
  expect(nodes[0]?.slice(0, 2)).toEqual(['Id', 'Label']);
  expect(nodes.slice(1).map((row) => row[1])).toEqual(HOSTILE.map((text) => text || 'nobody'));
  const edges = parsed(networkEdgesCsv(network, findings));
  expect(edges[0]?.slice(0, 5)).toEqual(['Source', 'Target', 'Type', 'Id', 'Weight']);
  expect(edges).toHaveLength(HOSTILE.length);
  expect(edges[1]).toEqual(['p000', 'p001', 'Undirected', 'tie1', '1', 'friend; colleague', '0', '2024-01-01']);
});
