/** Keeps the code in pieces that one can read: short files and functions, small folders, few files that only one other file needs. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const project = resolve(import.meta.dirname, '..', '..');
const MAX_LINES = 300;
const MAX_FILES = 20;
const TINY = 40;
const MAX_TINY = 10;

const isSource = (file: string) => /\.(ts|tsx|mjs)$/.test(file) && !file.endsWith('.d.ts');

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file).replaceAll('\\', '/'));
}

const product = ['electron', 'renderer', 'shared'].flatMap(filesBelow).filter(isSource);
const all = [...product, ...['test', 'build'].flatMap(filesBelow)].filter((file) => isSource(file) && !file.includes('/fixtures/'));
const source = new Map(all.map((file) => [file, readFileSync(join(project, file), 'utf8')]));
const linesOf = (file: string) => (source.get(file) ?? '').trimEnd().split('\n').length;

it(`has no file over ${MAX_LINES} lines`, () => {
  expect(product.filter((file) => linesOf(file) > MAX_LINES).map((file) => `${file}: ${linesOf(file)}`)).toEqual([]);
});

it(`has no folder with more than ${MAX_FILES} source files`, () => {
  const counts = new Map<string, number>();
  for (const file of all) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  expect([...counts].filter(([, count]) => count > MAX_FILES)).toEqual([]);
});

it(`has fewer than ${MAX_TINY} files of at most ${TINY} lines that exactly one file imports`, () => {
  const importers = new Map<string, Set<string>>();
  for (const file of product) {
    for (const [, target] of (source.get(file) ?? '').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)) {
      const path = join(dirname(file), target ?? '').replaceAll('\\', '/');
      const found = ['', '.ts', '.tsx'].map((extension) => path + extension).find((each) => source.has(each));
      if (found !== undefined) importers.set(found, (importers.get(found) ?? new Set()).add(file));
    }
  }
  const tiny = [...importers].filter(([file, by]) => by.size === 1 && linesOf(file) <= TINY && extname(file) !== '.mjs');
  expect(
    tiny.length,
    tiny.map(([file, by]) => `${file} (${linesOf(file)}) ← ${[...by].map((each) => basename(each)).join()}`).join('\n'),
  ).toBeLessThan(MAX_TINY);
});
