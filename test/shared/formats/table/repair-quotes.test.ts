/** Quotes that break the rules: which cells a row has after the repair, and that no row after it is swallowed. */
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../../shared/formats/table/limits';
import { tokenize } from '../../../../shared/formats/table/tokenize';

function cellsOf(text: string, delimiter = ','): readonly (readonly string[])[] {
  const tokens = tokenize(text, { fileName: 'a.csv', delimiter, firstLine: 1, limits: LIMITS });
  if (!tokens.ok) throw new Error(tokens.error.message.key);
  return tokens.value.rows.map(({ cells }) => cells);
}

const NEXT = ['Bo', 'b@mail.example', 'plain'];
const sheet = (row: string) => `Name,Email,Notes\n${row}\nBo,b@mail.example,plain\nCleo,c@mail.example,"also, plain"`;

describe('a cell with broken quotes', () => {
  it.each<[string, string, readonly string[]]>([
    ['spaces before quotes', 'Ada, "a@mail.example", "met in York, at the fair"', ['Ada', 'a@mail.example', 'met in York, at the fair']],
    ['a tab before a quote', 'Ada,\t"a",x', ['Ada', 'a', 'x']],
    ['backslash quotes', 'Ada,a,"says \\"hello\\" to all, always"', ['Ada', 'a', 'says "hello" to all, always']],
    ['a backslash quote at the end', 'Ada,a,"she \\"said\\""', ['Ada', 'a', 'she "said"']],
    ['a backslash quote before a comma', 'Ada,"she \\"said\\", then left",x', ['Ada', 'she "said", then left', 'x']],
    ['a backslash at the end of a cell', '"C:\\data\\",a,x', ['C:\\data\\', 'a', 'x']],
    ['the same beside backslash quotes', '"C:\\",a,"the \\"disk\\" of Ada"', ['C:\\', 'a', 'the "disk" of Ada']],
    ['a stray quote at the start of a cell', '"Rock" Stone,a,"plain, and short"', ['"Rock" Stone', 'a', 'plain, and short']],
    ['a stray quote that is never closed', '"Rock Stone,a,x', ['"Rock Stone', 'a', 'x']],
    ['the same in the last cell', 'Ada,a,"Rock of ages', ['Ada', 'a', '"Rock of ages']],
    ['the same after spaces', 'Ada, "Rock" of ages,x', ['Ada', '"Rock" of ages', 'x']],
    ['inches', '6" pipe,a,"6"" pipe"', ['6" pipe', 'a', '6" pipe']],
    ['undoubled quotes', '"Ana "the cat" B",a,x', ['Ana "the cat" B', 'a', 'x']],
    ['undoubled quotes around a comma', '"He said "hi, there" to me",a,x', ['He said "hi, there" to me', 'a', 'x']],
    ['doubled beside undoubled quotes', '"He said ""hi"" and "there"",a,x', ['He said "hi" and "there"', 'a', 'x']],
  ])('%s', (_name, row, cells) => {
    const [, first, next, last] = cellsOf(sheet(row));
    expect(first).toEqual(cells);
    expect(next).toEqual(NEXT);
    expect(last?.[2]).toBe('also, plain');
  });

  it('keeps line breaks inside cells that are quoted', () => {
    expect(cellsOf(sheet('Ada,a,"one\n"two" three\nfour"'))[1]).toEqual(['Ada', 'a', 'one\n"two" three\nfour']);
    expect(cellsOf(sheet('"Rock" Stone,a,"one\ntwo"'))[1]).toEqual(['"Rock" Stone', 'a', 'one\ntwo']);
  });

  it('has the same repair with other delimiters and line breaks', () => {
    const text = 'Name;Email;Notes\r\n"Rock" Stone;a;"plain; short"\r\nAda; "x"; y\r\n';
    expect(cellsOf(text, ';').slice(1, 3)).toEqual([
      ['"Rock" Stone', 'a', 'plain; short'],
      ['Ada', 'x', ' y'],
    ]);
    expect(cellsOf('Name\tEmail\n\t"x"\n"Rock" S\ty\n', '\t').slice(1, 3)).toEqual([
      ['', 'x'],
      ['"Rock" S', 'y'],
    ]);
  });
});

it.each([
  [
    'before other rows',
    'Ada,a,"one\ntwo\nBo,b,plain\n',
    [
      ['Ada', 'a', '"one\ntwo'],
      ['Bo', 'b', 'plain'],
    ],
  ],
  [
    'at the end of the file',
    'Bo,b,plain\nAda,a,"one\ntwo',
    [
      ['Bo', 'b', 'plain'],
      ['Ada', 'a', '"one\ntwo'],
    ],
  ],
])('a last cell of several lines without its closing quote spoils only its row: %s', (_name, rows, cells) => {
  expect(cellsOf(`Name,Email,Notes\nCy,c,x\nDi,d,y\n${rows}`).slice(3, 5)).toEqual(cells);
});

it('a text that follows the rules is not touched', () => {
  const cells = ['plain', 'a "b" c', 'x\ny', '"', '""', ' ', 'C:\\path\\', 'tail "'];
  const text = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  expect(cellsOf(`${text}\n${text}`)).toEqual([cells, cells]);
});
