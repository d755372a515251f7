import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { seededRandom } from '../../../shared/model/ids';
import { evaluate } from '../evaluate';
import { madeLife } from '../sentences/made-lives';
import { evaluateWords } from './evaluate-words';

const root = mkdtempSync(join(tmpdir(), 'kith-words-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function folder(name: string, files: Readonly<Record<string, string>>): string {
  const path = join(root, name);
  mkdirSync(path);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text);
  return path;
}

/** One ego with 30 people: half of them are written to every week until the end, half stop after 200 of 600 days. */
function events(): string {
  const random = seededRandom(5);
  const rows = Array.from({ length: 30 }, (_, k) => {
    const end = k % 2 === 0 ? 600 : 200;
    return Array.from({ length: Math.floor(end / 7) }, (__, week) => `${Math.floor((7 * week + random()) * 86_400)},ego,p${k}`);
  });
  return ['time,source,target', ...rows.flat()].join('\n');
}

test('what is said of the events of many people: true by the file, and come true where people go on', () => {
  const figures = evaluateWords(folder('events', { 'events.csv': events(), 'egos.csv': 'person\nego' }));
  const of = (kind: string) => figures.find((one) => one.kind === kind);
  expect(figures.filter(({ wrong }) => wrong > 0)).toEqual([]);
  expect(of('labels.state.active')).toMatchObject({ outcome: { cameTrue: 1 } });
  expect(of('labels.state.fading')).toMatchObject({ said: 30, outcome: { count: 30, cameTrue: 0 } });
  expect(of('person-measures.usualRhythmAbout')?.outcome).toMatchObject({ cameTrue: 1 });
  expect(of('person-measures.shareMore')?.ranges).toMatchObject([{ low: 8, high: 10, cameTrue: 1 }]);
});

test('what is said of somebody’s own log and contacts, on the command line', () => {
  const { log, contacts } = madeLife('ordinary', 2);
  const path = folder('log', { 'log.csv': log, 'contacts.csv': contacts });
  const out: string[] = [];
  const code = evaluate(
    ['--words', path, '--json'],
    (text) => out.push(text),
    (text) => out.push(text),
  );
  expect(code).toBe(0);
  const [{ words }] = JSON.parse(out.join('')) as [{ words: { kind: string; said: number; wrong: number }[] }];
  expect(words.filter(({ wrong }) => wrong > 0)).toEqual([]);
  expect(words.reduce((sum, { said }) => sum + said, 0)).toBeGreaterThan(3000);
});

test('a folder without a log is refused with what it lacks', () => {
  expect(() => evaluateWords(folder('ties', { 'ties.csv': 'source,target\na,b' }))).toThrow(
    /neither events\.csv with egos\.csv nor a log\.csv/,
  );
});
