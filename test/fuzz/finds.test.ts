/** What the fuzzer once found (main.ts, `npm run harden -- --fuzz`), and the files that it starts from: what must hold does, for every reader. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FINDS } from './target';
import { TARGETS } from './targets';

const findsOf = (target: string) => {
  const folder = join(FINDS, target);
  return existsSync(folder) ? readdirSync(folder).map((name) => new Uint8Array(readFileSync(join(folder, name)))) : [];
};

it.each(TARGETS)('$name', { timeout: 60_000 }, async ({ name, seeds, run }) => {
  const inputs = [...seeds(), ...findsOf(name), new Uint8Array()];
  expect(inputs.length).toBeGreaterThan(1);
  for (const bytes of inputs) await run(bytes);
});

it('every find belongs to a reader', () => {
  const folders = existsSync(FINDS) ? readdirSync(FINDS) : [];
  expect(folders.filter((folder) => !TARGETS.some(({ name }) => name === folder))).toEqual([]);
});
