/** Any folder of the documented shape, however its files are written. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '../../shared/model/ids';
import { readFolder } from './dataset-folder';
import { evaluate, evaluateFolder } from './evaluate';

let root = '';
let made = 0;
const folder = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const path = join(root, String(made++));
  mkdirSync(path);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text);
  return path;
};
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'kith-folder-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Two rings of eight with chords, a bridge, and what is wanted beside them. */
const TIES = [0, 8].flatMap((from) =>
  [...Array(8).keys()].flatMap((v) => [1, 2].map((step) => [`n${from + v}`, `n${from + ((v + step) % 8)}`] as const)),
);
const csv = (header: string, lines: readonly (readonly (string | number)[])[], newline = '\n') =>
  [header, ...lines.map((cells) => cells.join(','))].join(newline);
const plain = () => csv('source,target', [...TIES, ['n0', 'n8']]);
const tiesOf = (path: string) => {
  const { verdicts: _, components: __, ...figures } = evaluateFolder(path).ties ?? {};
  return figures;
};

describe('the same ties, written otherwise', () => {
  test.each([
    ['CRLF and a byte order mark', () => `\uFEFF${plain().replaceAll('\n', '\r\n')}\r\n`],
    ['UTF-16', () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(plain(), 'utf16le')])],
    [
      'columns in another order, others beside them, names in capitals',
      () =>
        csv(
          'Target,note,SOURCE',
          [...TIES, ['n0', 'n8']].map(([a, b]) => [b ?? '', 'x', a ?? '']),
        ),
    ],
    [
      'both directions',
      () =>
        csv(
          'source,target',
          [...TIES, ['n0', 'n8'] as const].flatMap(([a, b]) => [
            [a, b],
            [b, a],
          ]),
        ),
    ],
    ['lines there twice, self-ties, empty lines', () => `${plain()}\n\nn3,n3\n${TIES.map((one) => one.join(',')).join('\n')}\n ,\n`],
    ['lines in another order', () => csv('source,target', [['n8', 'n0'], ...[...TIES].reverse()])],
    [
      'spaces around cells, quotes',
      () =>
        csv(
          'source ,"target"',
          [...TIES, ['n0', 'n8'] as const].map(([a, b]) => [` ${a} `, `"${b}"`]),
        ),
    ],
    ['a second, smaller component', () => `${plain()}\nfar,away`],
  ])('%s', (_, text) => {
    expect(tiesOf(folder({ 'ties.csv': text() }))).toEqual(tiesOf(folder({ 'ties.csv': plain() })));
  });
  test('names with commas, quotes, line breaks, other scripts: one person each', () => {
    const path = folder({
      'ties.csv': 'source,target\n"Lee, Ben","Ana ""Anka"" Kovač"\n"Ana ""Anka"" Kovač",李 明\n"two\nlines","Lee, Ben"',
    });
    expect(readFolder(path).ties?.map(({ source }) => source)).toEqual(['Lee, Ben', 'Ana "Anka" Kovač', 'two\nlines']);
    expect(evaluateFolder(path).ties).toMatchObject({ people: 4, ties: 3 });
  });
  test('weights count; a class for some only, several for one', () => {
    const path = folder({
      'ties.csv': csv(
        'source,target,weight',
        TIES.map(([a, b], k) => [a, b, k % 2 ? 2.5 : 1e-3]),
      ),
      'classes.csv': 'node,class\nn0,x\nn1,x|y\nn1,z\nn2,\nnobody,x',
    });
    expect(evaluateFolder(path).ties).toMatchObject({ isWeighted: true, components: 2 });
    expect([...(readFolder(path).classes ?? [])]).toEqual([
      ['n0', ['x']],
      ['n1', ['x', 'y', 'z']],
      ['nobody', ['x']],
    ]);
  });
});

describe('a log, written otherwise', () => {
  const random = seededRandom(2);
  const events = Array.from(
    { length: 4000 },
    () => [1.3e9 + Math.floor(3e7 * random() ** 2), `p${Math.floor(25 * random())}`, `q${Math.floor(25 * random())}`] as const,
  );
  const figures = (text: string) => evaluateFolder(folder({ 'events.csv': text })).events;
  const log = (list: readonly (readonly (string | number)[])[]) => csv('time,source,target', list);
  test('in any order, from the sheet, times as floats: the same figures to the last digit', () => {
    const other = [...events].reverse().map(([time, a, b]) => [`${time}.0`, a, b]);
    expect(figures(log(other))).toEqual(figures(log(events)));
  });
  test('a line that is there twice is not a message to two people', () => {
    const twice = events.flatMap((one, k) => (k % 2 ? [one, one] : [one]));
    const [before, after] = [figures(log(events)), figures(log(twice))];
    expect(after?.auc['last contact']).toEqual(before?.auc['last contact']);
    expect(after?.pairs).toBe(before?.pairs);
    expect(evaluateFolder(folder({ 'events.csv': log(twice), 'protocol.json': '{"maxRecipients":1}' })).events?.cutoffs).toEqual(
      before?.cutoffs,
    );
  });
});

describe('tiny ones end in figures, not in a crash', () => {
  test.each([
    ['one tie', { 'ties.csv': 'source,target\na,b' }],
    ['a triangle with classes', { 'ties.csv': 'source,target\na,b\nb,c\nc,a', 'classes.csv': 'node,class\na,1\nb,1\nc,1' }],
    ['one event', { 'events.csv': 'time,source,target\n1,a,b' }],
    ['two events at once', { 'events.csv': 'time,source,target\n1.5,a,b\n1.5,a,c' }],
    ['one affiliation', { 'affiliations.csv': 'person,interest\na,chess' }],
    [
      'a hundred people, one interest',
      {
        'affiliations.csv': csv(
          'person,interest',
          [...Array(100).keys()].map((k) => [`p${k}`, 'chess']),
        ),
      },
    ],
  ] as const)('%s', (_, files) => {
    const out: string[] = [];
    expect(
      evaluate(
        [folder(files), '--json'],
        (text) => out.push(text),
        (text) => out.push(text),
      ),
    ).toBe(0);
    expect(JSON.parse(out.join('\n'))).toHaveLength(1);
    expect(
      evaluate(
        [folder(files)],
        () => {},
        () => {},
      ),
    ).toBe(0);
  });
});

describe('what is wrong is said with file and line, and the rest is still done', () => {
  test.each([
    ['an empty cell', { 'ties.csv': 'source,target\na,b\n\nc,' }, /ties\.csv, line 4: target is empty\./],
    ['a line after a cell of two lines', { 'ties.csv': 'source,target\n"a\nb",c\nd,' }, /line 4: target is empty/],
    ['a weight that is none', { 'ties.csv': 'source,target,weight\na,b,1\nb,c,-2' }, /line 3: weight is “-2”, not a number above 0\./],
    [
      'a time that is none',
      { 'events.csv': 'time,source,target\nyesterday,a,b' },
      /events\.csv, line 2: time is “yesterday”, not unix seconds\./,
    ],
    [
      'no such column',
      { 'affiliations.csv': 'who,what\na,b' },
      /has no column person, interest; its first line must name person, interest\./,
    ],
    ['an open quote', { 'ties.csv': 'source,target\na,"b' }, /ties\.csv.* not closed properly .*line 2/],
    ['nobody tied', { 'ties.csv': 'source,target\na,a' }, /no tie between two people/],
    ['a protocol that is no JSON', { 'events.csv': 'time,source,target\n1,a,b', 'protocol.json': '{' }, /protocol\.json is no JSON/],
    [
      'a protocol of another kind',
      { 'events.csv': 'time,source,target\n1,a,b', 'protocol.json': '{"horizonDays":"long","horizon":3}' },
      /protocol\.json: .*horizonDays/,
    ],
    ['an empty file', { 'ties.csv': '' }, /has no column source, target/],
  ] as const)('%s', (_, files, message) => {
    const complaints: string[] = [];
    const out: string[] = [];
    const good = folder({ 'ties.csv': 'source,target\na,b\nb,c' });
    const code = evaluate(
      [folder(files), good, '--json'],
      (text) => out.push(text),
      (text) => complaints.push(text),
    );
    expect(code).toBe(1);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toMatch(message);
    expect(JSON.parse(out.join(''))).toMatchObject([{ folder: good }]);
  });
  test('a folder that is not there', () => {
    const complaints: string[] = [];
    expect(
      evaluate(
        [join(root, 'none')],
        () => {},
        (text) => complaints.push(text),
      ),
    ).toBe(1);
    expect(complaints[0]).toMatch(/There is no folder .*none/);
  });
  test('what is being done is told apart from the figures', () => {
    const told: string[] = [];
    evaluate(
      [folder({ 'ties.csv': plain() })],
      () => {},
      () => {},
      (text) => told.push(text),
    );
    expect(told.some((text) => text.includes('resolution rule, seed 1 of 8'))).toBe(true);
  });
});
