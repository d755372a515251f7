/**
 * Files that are broken, hostile or no CSV at all. Each is refused with its reason or read with the listed problems; none throws, hangs, loses a
 * cell silently or touches Object.prototype. Size bombs are made here, against smaller limits where the real ones would only cost time.
 */
import { describe, expect, it } from 'vitest';
import type { ReadChoices } from '../../../../shared/formats/import/import-plan';
import { planContacts } from '../../../../shared/formats/import/plan-contacts';
import { readImportTable } from '../../../../shared/formats/import/read-table';
import { LIMITS, type Limits } from '../../../../shared/formats/table/limits';
import { idSource, seededRandom } from '../../../../shared/model/ids';
import { emptyNetwork, type Person } from '../../../../shared/model/network';
import { parseEdit } from '../../../../shared/model/parse';
import { textOf } from '../../../../shared/strings/text';
import { TODAY } from '../../../builders/contacts-file';

const SMALL: Limits = { bytes: 65 * 1024, rows: 50, columns: 20, cell: 2000, cells: 100_000, brokenQuotes: 20 };

type Content = string | number[] | Uint8Array | (string | number[])[];

function bytesOf(content: Content): Uint8Array {
  if (content instanceof Uint8Array) return content;
  const parts =
    typeof content === 'string'
      ? [content]
      : content.every((part) => typeof part === 'number')
        ? [content as number[]]
        : (content as (string | number[])[]);
  return new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part)))));
}

interface Read {
  readonly refusal?: string;
  readonly warnings: readonly string[];
  readonly people: readonly Person[];
  readonly headers: readonly string[];
  readonly cells: readonly (readonly string[])[];
}

function read(content: Content, limits: Limits = LIMITS, choices: ReadChoices = {}): Read {
  const nothing = { warnings: [], people: [], headers: [], cells: [] };
  const table = readImportTable({ name: 'contacts.csv', bytes: bytesOf(content) }, choices, limits);
  if (!table.ok) return { ...nothing, refusal: `${table.error.kind}: ${textOf(table.error.message)}` };
  const { headers, rows } = table.value;
  const cells = rows.map((row) => row.cells);
  const plan = planContacts(emptyNetwork(), table.value, { newId: idSource(seededRandom(1)), today: TODAY });
  if (!plan.ok) return { ...nothing, headers, cells, refusal: `${plan.error.kind}: ${textOf(plan.error.message)}` };
  const { report, edit } = plan.value;
  expect(report.rows).toBe(report.created + report.updated + report.unchanged + report.skipped.length);
  // What main will check before it writes must pass: an import is never refused at the last step.
  expect(parseEdit(JSON.parse(JSON.stringify(edit)))).toMatchObject({ ok: true });
  return { headers, cells, warnings: report.warnings.map(textOf), people: edit.put.people ?? [] };
}

const HEADER = 'First Name,Last Name,E-mail,Notes\n';
const ROW = 'Ana,Silva,ana@example.com,x\n';

describe('is refused', () => {
  const REFUSED: readonly [string, Content, RegExp, Limits?][] = [
    ['1 nothing', '', /^no-usable-rows: .*is empty/],
    ['2 only a byte order mark', [0xef, 0xbb, 0xbf], /^no-usable-rows: .*only empty lines/],
    ['3 a million line breaks', '\n'.repeat(1_000_000), /^no-usable-rows: .*only empty lines/],
    ['3b rows of nothing but commas', ',,,\n'.repeat(100), /^no-usable-rows: .*only empty lines/],
    ['4 only a header', HEADER, /^no-usable-rows: .*4 columns \(First Name, Last Name, E-mail, Notes\), header on line 1, 0 rows, utf-8/],
    ['5 one byte more than the limit', `${HEADER}${'a,b,c,d\n'.repeat(10_000)}`, /^too-large: .*larger than/, SMALL],
    ['7 a million columns', `${'a,'.repeat(1_000_000)}b\n${'1,'.repeat(1_000_000)}2\n`, /^too-large: .*1,000,001 columns/],
    ['8 a million rows', 'E-mail\n'.concat('a@b.example\n'.repeat(1_000_000)), /^too-large: .*more than 200,000 rows/],
    ['8b one row too many', HEADER + ROW.repeat(51), /^too-large: .*more than 50 rows/, SMALL],
    ['8c a million quoted rows', 'E-mail\n'.concat('"a@b.example"\n'.repeat(1_000_000)), /^too-large: .*more than 200,000 rows/],
    ['9 one cell of 32 MB', `${HEADER}${'x'.repeat(32 * 1024 * 1024)}`, /^too-large: .*cell on line 2/],
    ['9b one quoted cell of 32 MB', `${HEADER}"${'x'.repeat(32 * 1024 * 1024)}"`, /^too-large: .*cell on line 2/],
    ['9c more cells than memory is for', `${HEADER}${'1,2,3,4\n'.repeat(5000)}`, /^too-large: .*cells/, { ...SMALL, cells: 10_000 }],
    [
      '10 a quote that is never closed',
      `${HEADER}${ROW}${ROW}Bo,"Lee\nb@x.example,y\n${ROW.repeat(20)}`,
      /^unreadable: .*begins a cell on line 4 .*never closed/,
    ],
    [
      '10b with 20 MB behind it',
      `${HEADER}${ROW}Bo,"Lee\nb@x.example,y\n${'Ana,Silva,ana@example.com,x\n'.repeat(750_000)}`,
      /^unreadable: .*begins a cell on line 3 .*never closed/,
    ],
    ['11 20 MB of quotes', '"'.repeat(20 * 1024 * 1024), /^(too-large|unreadable): /],
    ['11b quotes in short cells', `${'"""",'.repeat(40_000)}""`, /^(too-large|unreadable): /],
    ['12 half a million broken quotes', `${HEADER}${'"x"y'.repeat(500_000)}`, /^(too-large|unreadable): /],
    [
      '12b broken quotes in short cells',
      `${HEADER}${'"x"y",b,c,d\n'.repeat(100)}`,
      /^unreadable: .*more than 20 quotes/,
      { ...SMALL, rows: 500 },
    ],
    ['26 a line of 5 MB without delimiter', 'x'.repeat(5 * 1024 * 1024), /^too-large: .*line 1/],
    ['32 UTF-32', [0xff, 0xfe, 0, 0, 0x41, 0, 0, 0], /^not-text: .*UTF-32/],
    ['42 a zip or xlsx', ['PK\x03\x04', [0x14, 0, 6, 0]], /^not-text: .*zip archive.*unpack it/],
    ['42 gzip', [0x1f, 0x8b, 8, 0], /^not-text: .*gzip/],
    ['42 pdf', '%PDF-1.7\n%âãÏÓ', /^not-text: .*PDF/],
    ['42 png', [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]], /^not-text: .*PNG/],
    ['42 jpeg', [[0xff, 0xd8, 0xff, 0xe0]], /^not-text: .*JPEG/],
    ['42 ELF', [[0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]], /^not-text: .*ELF/],
    ['42 xls', [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]], /^not-text: .*old Excel/],
    ['42 random bytes', Uint8Array.from({ length: 5000 }, (_, i) => (Math.imul(i + 7, 2_654_435_761) >>> 13) & 0xff), /^not-text: /],
    ['43 a web page', '<!DOCTYPE html>\n<html><body><table><tr><td>Name</td></tr></table></body></html>', /^not-text: .*web page/],
    ['a vCard', 'BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nEND:VCARD\n', /^not-text: .*vCard/],
    [
      'nobody in it',
      'Date,Amount\n2024-01-01,5\n',
      /^no-usable-rows: .*Found: 2 columns \(Date, Amount\).*1 row.*line 2, reads “2024-01-01, 5”/,
    ],
  ];
  it.each(REFUSED)('%s', (_name, content, reason, limits) => {
    const { refusal } = read(content, limits);
    expect(refusal).toMatch(reason);
    expect((refusal ?? '').length).toBeLessThan(900);
  });
});

describe('is read, and says so', () => {
  const first = (content: Content) => read(content).people[0] as Person;

  it('13 a quote inside an unquoted cell', () => {
    expect(first(`${HEADER}Ana "the cat",Silva,ana@example.com,`).name).toBe('Ana "the cat" Silva');
  });

  it('13b unescaped quotes inside a quoted cell', () => {
    const { people, warnings } = read(`${HEADER}"Ana "the cat" B",Silva,ana@example.com,x\n${ROW}`);
    expect(people.map((person) => person.name)).toEqual(['Ana "the cat" B Silva']); // the second row has the same address: the same person
    expect(warnings[0]).toMatch(/2 quotes inside cells were not doubled/);
  });

  it('14 runs of quotes', () => {
    expect(
      read(`${HEADER}"""""",B,,\n"""a""",C,,\n""""""""b,D,,\n`)
        .people.map((person) => person.name)
        .at(-1),
    ).toBe('""""""""b D');
    expect(read(`${HEADER}"""""",B,,\n"""a""",C,,\n`).people.map((person) => person.name)).toEqual(['"" B', '"a" C']);
  });

  it('15 other line breaks are ordinary characters', () => {
    const cells = read(`${HEADER}A\u2028B,C\u0085D,,E\vF\fG\n`).cells;
    expect(cells).toEqual([['A\u2028B', 'C\u0085D', '', 'E\vF\fG']]);
  });

  it('15b line breaks of old Macs', () => {
    expect(read('First Name,Last Name\rAna,Silva\rBo,Lee').people.length).toBe(2);
  });

  it('a quoted cell with spaces before the delimiter and at the end of the file', () => {
    expect(read('First Name,Last Name\n"Ana"  ,"Silva"  \n"Bo","Lee"  ').people.map((person) => person.name)).toEqual([
      'Ana Silva',
      'Bo Lee',
    ]);
  });

  it('17 ragged rows, up to 500 cells', () => {
    const rows = Array.from({ length: 500 }, (_, i) => `A${i},B${',z'.repeat(i % 500)}`);
    const { people, warnings } = read(`First Name,Last Name\n${rows.join('\n')}`);
    expect(people.length).toBe(500);
    expect(warnings.join()).toMatch(/499 rows \(the first on line 3\) have more cells/);
  });

  it('18–21 headers that are names of JavaScript', () => {
    const header =
      '__proto__,__proto__,__proto__,constructor,prototype,toString,hasOwnProperty,__defineGetter__,a.__proto__.x,a[__proto__][x],Name';
    const person = first(`${header}\n1,2,3,4,5,6,7,8,9,10,Ana\n`);
    expect(Object.entries(person.extra)).toEqual([
      ['__proto__ column', '1'],
      ['__proto__ (2)', '2'],
      ['__proto__ (3)', '3'],
      ['constructor', '4'],
      ['prototype', '5'],
      ['toString', '6'],
      ['hasOwnProperty', '7'],
      ['__defineGetter__', '8'],
      ['a.__proto__.x', '9'],
      ['a[__proto__][x]', '10'],
    ]);
    expect(Object.getPrototypeOf(person.extra)).toBe(Object.prototype);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('18b a label of Google that is called __proto__', () => {
    const person = first('Name,Custom Field 1 - Label,Custom Field 1 - Value\nAna,__proto__,evil\n');
    expect(Object.entries(person.extra)).toEqual([['__proto__ column', 'evil']]);
  });

  it('22 empty headers and a header of spaces', () => {
    expect(read('Name,,   ,E-mail\nAna,1,2,ana@example.com').headers).toEqual(['Name', 'Column 2', 'Column 3', 'E-mail']);
    expect(read(`Name,${'h'.repeat(70_000)}\nAna,1`).headers[1]?.length).toBe(200);
    expect(read(`Name,${'h'.repeat(300_000)}\nAna,1`).refusal).toMatch(/^too-large/);
  });

  it('24 decimal commas and semicolons', () => {
    expect(read('Name;Score;E-mail\nAna;1,5;ana@example.com\n').people[0]?.extra).toEqual({ Score: '1,5' });
  });

  it('27 NUL characters', () => {
    const { people, warnings } = read(`${HEADER}A\0na,Sil\0va,ana@example.com,\n`);
    expect(people[0]?.name).toBe('Ana Silva');
    expect(warnings).toContain('2 NUL characters were removed.');
  });

  it('33 bytes that are not UTF-8', () => {
    for (const broken of [[0xc3, 0x28], [0x80], [0xfe], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80]]) {
      const { people, warnings } = read([HEADER, broken, 'Ana,Silva,ana@example.com,\n']);
      expect(people.length).toBe(1);
      expect(people[0]?.name).not.toContain('\uFFFD');
      expect(warnings[0]).toMatch(/not UTF-8/);
    }
  });

  it('41 byte order marks in the middle', () => {
    const { people, warnings } = read(['\uFEFF\uFEFF', HEADER, 'An\uFEFFa,Silva,ana@example.com,\n']);
    expect(people[0]?.name).toBe('An\uFEFFa Silva');
    expect(warnings.join()).toMatch(/more than one byte order mark/);
  });

  it('44, 45 formulas are text, and the guard of an export comes off exactly once', () => {
    const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', "=cmd|'/c calc'!A1", '=HYPERLINK("http://x")', '＝1+1', "''=1", "'tis"];
    const rows = formulas.map((formula, i) => `P${i},Q,,"${formula.replaceAll('"', '""')}"\nG${i},Q,,"'${formula.replaceAll('"', '""')}"`);
    const { people } = read(HEADER + rows.join('\n'));
    formulas.forEach((formula, i) => {
      expect(people[2 * i]?.notes).toBe(formula === "''=1" ? "''=1" : formula);
      const guarded = /^[=+\-@＝]/.test(formula) ? formula : `'${formula}`;
      expect(people[2 * i + 1]?.notes).toBe(guarded);
    });
  });

  it('46 a cell of 60,000 apostrophes', () => {
    expect(first(`${HEADER}Ana,Silva,,${"'".repeat(60_000)}\n`).notes.length).toBe(60_000);
  });

  it('47 numbers stay text', () => {
    const numbers = ['1e309', '-0', '0x10', '1_000', '٣', '007', '4.9E+11', '9'.repeat(400)];
    const person = first(`Name,${numbers.map((_, i) => `N${i}`).join(',')}\nAna,${numbers.join(',')}\n`);
    expect(Object.values(person.extra)).toEqual(numbers);
  });

  it('48 dates that do not exist are kept as text', () => {
    const dates = [
      '2026-02-30',
      '1900-02-29',
      '0000-00-00',
      '275761-01-01',
      '44 BC',
      '45234',
      '2024-13-01',
      '31/12/26',
      '2024-01-01T24:00:00',
      '30 February 2024',
    ];
    const { people, warnings } = read(`Name,Birthday\n${dates.map((date, i) => `P${i} Q,${date}`).join('\n')}\n`);
    expect(people.map((person) => person.birthday || person.extra.Birthday || '')).toEqual([
      '2026-02-30',
      '1900-02-29',
      '',
      '275761-01-01',
      '44 BC',
      '45234',
      '2024-13-01',
      '1926-12-31',
      '2024-01-01',
      '30 February 2024',
    ]);
    expect(warnings).toContain('7 dates could not be read and were kept as text.');
  });

  it('49 texts that make bad patterns slow', () => {
    const evil = [
      `${'a'.repeat(60_000)}@`,
      `"${' '.repeat(60_000)}`,
      '('.repeat(60_000),
      `http://${'a.'.repeat(30_000)}`,
      '<'.repeat(60_000),
      `${'@'.repeat(60_000)}`,
      '1 '.repeat(30_000),
      `${'a,'.repeat(30_000)}`,
      `${'a-'.repeat(30_000)}`,
    ];
    const before = performance.now();
    for (const text of evil) {
      for (const column of [
        'Name',
        'E-mail',
        'Phone',
        'URL',
        'Birthday',
        'Interests',
        'Tags',
        'Place',
        'Notes',
        'Company',
        'Connected On',
      ]) {
        const quoted = `"${text.replaceAll('"', '""')}"`;
        read(`Nickname,${column}\nAna,${quoted}\nBo,${quoted}\n`);
      }
    }
    expect(performance.now() - before).toBeLessThan(30_000); // minutes when a pattern is quadratic; a second or two as it is
  });

  it('56, 61 names longer than names are', () => {
    const person = first(`First Name,Last Name\n${'Z\u0301'.repeat(5000)},Silva\n`);
    expect(person.name.length).toBe(200);
    expect(person.extra.Name?.length).toBe(10_006);
    expect(read('First Name,Last Name,E-mail\n\u200F,\u200B,\n   ,,x\n').people.length).toBeLessThan(2);
  });

  it('62, 63 markup and escapes are text', () => {
    const texts = [
      '<img src=x onerror=alert(1)>',
      '<script>alert(1)</script>',
      '{{7*7}}',
      `\${7*7}`,
      'javascript:alert(1)',
      '</title>',
      ']]>',
      '-->',
      '&#x0;',
      '%00',
    ];
    const { people } = read(`Name,E-mail,URL,Tags,Notes\n${texts.map((text) => [text, text, text, text, text].join(',')).join('\n')}\n`);
    expect(people.map((person) => person.name)).toEqual(texts);
    for (const [i, person] of people.entries()) {
      expect([...person.emails, ...person.urls]).toEqual([]); // what is no address is not offered as one
      expect(person.notes).toBe(texts[i]);
    }
  });

  it('control characters come out of what is stored', () => {
    expect(first(`${HEADER}"A\u001b[2Jna",Silva,,"a\u0007b\tc\nd"\n`)).toMatchObject({ name: 'A[2Jna Silva', notes: 'ab\tc\nd' });
  });

  it('what turns the direction of writing comes out, and a name without a picture is none', () => {
    const { people } = read(
      'Name,E-mail,Phone\n\u202EadirP anA\u202C,ana@example.org,\u202A+44 7700 900123\u202C\n\u200B\u2060,ghost@example.org,\n\u200F,,\n',
    );
    expect(people.map(({ name, phones }) => [name, ...phones])).toEqual([['adirP anA', '+44 7700 900123'], ['ghost@example.org']]);
    // Joiners inside a name belong to it, in Persian and in emoji.
    expect(first('Name\nعلی\u200Cرضا\n')).toMatchObject({ name: 'علی\u200Cرضا' });
  });
});
