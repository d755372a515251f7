/** Every text that a user reads stands in the catalogue (shared/strings/en). Lint sees texts in components; this test sees all other string literals. */
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

/** Names of steps and kinds and input of hashes, which look like sentences and which no user reads. */
const NOT_TEXTS = [
  'electron/store/store.ts: from the backup',
  'electron/store/snapshot/load-network.ts: put together at',
  'renderer/app/bootstrap.ts: app asked for',
  'renderer/graph/scene/labels/label-candidates.ts: bridges, bands and regions',
];

it('holds no sentence outside the catalogue', async () => {
  const script = join(resolve(import.meta.dirname, '..', '..'), 'build', 'literal-texts.mjs');
  const { literalTexts } = (await import(script)) as { literalTexts: () => readonly string[] };
  expect(literalTexts().filter((text) => !NOT_TEXTS.includes(text))).toEqual([]);
});
