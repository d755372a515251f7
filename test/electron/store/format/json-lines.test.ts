import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonLines, parseJsonLinesSteps } from '../../../../electron/store/format/json-lines';
import { runToEnd } from '../../../../shared/lib/resumable-work';
import { seededRandom } from '../../../../shared/model/ids';

const NO_JSON = Symbol('no JSON');

function result(parse: () => unknown): unknown {
  try {
    return parse();
  } catch (error) {
    expect(error).toBeInstanceOf(SyntaxError);
    return NO_JSON;
  }
}

/** With pieces of a line, of a few lines and of whole lists. Compared as text, which has the order of fields and those of odd names. */
function expectSame(text: string): void {
  const whole = result(() => JSON.stringify(JSON.parse(text)));
  for (const bytesPerPiece of [1, 300, 131_072])
    expect(result(() => JSON.stringify(runToEnd(parseJsonLinesSteps(Buffer.from(text), bytesPerPiece))))).toBe(whole);
}

const FIXTURES = 'test/fixtures';
const files = readdirSync(FIXTURES, { recursive: true, withFileTypes: true })
  .filter(({ parentPath, name }) => /saved-networks/.test(parentPath) && /^network.*\.json$/.test(name))
  .map(({ parentPath, name }) => join(parentPath, name));

describe('JSON in steps is what JSON.parse gives', () => {
  it.each(files)('%s', (path) => expectSame(readFileSync(path, 'utf8')));

  it.each([
    ['an object that goes on in the next line', '{"people": [\n{"a":\n{"b":1}},\n{"c":2}\n]}'],
    ['a piece that would end within an object', '{"people": [\n{"a":1},\n{"a":[\n{"b":1},\n{"c":2}\n]}\n]}'],
    ['a list in a list', '[[\n{"a":1}\n],\n[\n{"b":2},\n{"c":3}\n]]'],
    ['another value among the lines', '{"people": [\n{"a":1},\n7,\n{"c":2}\n]}'],
    ['a comma too much', '{"people": [\n{"a":1},\n{"c":2},\n]}'],
    ['two commas', '{"people": [\n{"a":1},,\n{"c":2}\n]}'],
    ['a comma too little', '{"people": [\n{"a":1}\n{"c":2}\n]}'],
    ['a space in the place of a comma', '{"people": [\n{"a":1} \n{"c":2}\n]}'],
    ['no end', '{"people": [\n{"a":1},\n{"c":2}\n'],
    ['a cut', '{"people": [\n{"a":1},\n{"c":'],
    ['two fields of one name', '{"people": [\n{"a":1}\n],\n"people": [\n{"b":2}\n]}'],
    ['a prototype', '{"__proto__": [\n{"a":1}\n],\n"people": [\n{"__proto__":{"b":2}}\n]}'],
    ['what looks like a mark', '{"a": ["\ue0000"],\n"people": [\n{"a":1}\n]}'],
    ['what looks like a mark, with escapes', '{"a": ["\\uE0000"],\n"people": [\n{"a":1}\n]}'],
    ['what looks like a mark, beside a list in an object', '{"imports": [\n{"a":["\ue0000"],"b":[\n{"c":1}\n]}\n]}'],
    ['what looks like a mark, within a line', '{"people": [\n{"a":["\ue0000"]}\n]}'],
    ['a list in an object', '{"imports": [\n{"a":1},\n{"b":[\n{"c":1},\n{"c":2}\n],"d":[\n"e",\n"f["\n]},\n{"g":[\n3\n]}\n]}'],
    ['an object that is not ended after its list', '{"imports": [\n{"b":[\n{"c":1}\n],\n{"d":2}\n]}'],
    ['a list that is ended twice', '{"imports": [\n{"a":1}\n]\n]}'],
    ['an empty list of lines', '{"imports": [\n]}'],
    ['a list in a text', '{"imports": "[\n{"a":1}\n]"}'],
    ['a line break within a text', '{"people": "[\n{\n]"}'],
    ['a text that ends with a bracket', '{"people": ["a["\n,{"b":1}\n]}'],
    ['line breaks of Windows', '{"people": [\r\n{"a":1},\r\n{"c":2}\r\n]}'],
    ['no list', '{\n"a": 1\n}'],
    ['nothing', ''],
    ['more after it', '{"people": [\n{"a":1}\n]}\n]'],
    ['a line without a value', '{"people": [\n{"a":1},\n,\n{"c":2}\n]}'],
    ['nothing but a comma', '{"people": [\n,\n]}'],
  ])('%s', (_what, text) => {
    expectSame(text);
    expectSame(`${text}\n`);
  });

  it('files that were changed anywhere', () => {
    const random = seededRandom(18);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const texts = files.map((path) => readFileSync(path, 'utf8')).filter((text) => text.length < 20_000);
    for (let round = 0; round < 2_000; round++) {
      let text = pick(texts);
      for (let times = 1 + Math.floor(random() * 3); times > 0; times--) {
        // Where it matters: at the ends of lines, brackets and commas.
        const places = [...text.matchAll(/[\n[\]{},]/g)].map(({ index }) => index);
        const at = pick(places) + Math.floor(random() * 2);
        text =
          text.slice(0, at) + pick(['', '\n', ',', '{', '[', ']', '}', '"', ',\n', '[\n', '\n]', '{}']) + text.slice(at + pick([0, 1]));
      }
      expectSame(text);
    }
  });

  it('a byte order mark is left out', () => {
    const parsed = runToEnd(parseJsonLinesSteps(Buffer.from('\ufeff{"people": [\n{"a":1}\n]}')));
    expect(parsed).toEqual({ people: [{ a: 1 }] });
  });
});

describe('objects in lines', () => {
  const written = (items: readonly unknown[]) => `[${[...jsonLines(items)].join('')}`;
  const people = Array.from({ length: 20_000 }, (_, i) => ({ id: `p${i}`, name: 'x'.repeat(100) }));

  it('are the same when they are read', () => {
    const items = [
      { id: 'a', 'b[': undefined, text: 'c\nd[', few: [1, null], isNot: false },
      { id: 'import', people: people.slice(0, 501), ids: people.map(({ id }) => id), deep: { put: { people, none: [] } }, end: 1 },
      [],
      people.slice(0, 600),
      ...people,
    ];
    const text = written(items);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(items)));
    expectSame(text);
    expect(JSON.parse(written([]))).toEqual([]);
  });

  it('have one line each, and so has each item of a list of more than 500', () => {
    expect(written([{ id: 'a', list: people.slice(0, 500) }, { id: 'b' }]).split('\n')).toHaveLength(4);
    const lines = written([{ id: 'a', list: people.slice(0, 501), next: 1 }, { id: 'b' }]).split('\n');
    expect(lines).toHaveLength(506);
    expect(lines.slice(0, 3)).toEqual(['[', '{"id":"a","list":[', `${JSON.stringify(people[0])},`]);
    expect(lines.slice(-4)).toEqual([JSON.stringify(people[500]), '],"next":1},', '{"id":"b"}', ']']);
  });

  it.each([
    ['of people', people],
    ['of an import that names everybody', [{ id: 'import', people }]],
  ])('are written and parsed some at a time: a list %s', (_what, items) => {
    const parts = [...jsonLines<unknown>(items)];
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(100_000);
    const steps = parseJsonLinesSteps(Buffer.from(`{\n"network": {\n"list": [${parts.join('')}\n}}\n`));
    let count = 0;
    while (!steps.next().done) count++;
    expect(count).toBeGreaterThan(15);
  });
});
