/** A whole life over six sources: everybody is found, nobody is invented, and the days of contact are right. */

import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { runKith } from '../../../electron/cli/run';
import { seededRandom } from '../../../shared/model/ids';
import { madeLife } from '../../builders/made-life';
import { temporaryFolder } from '../../builders/temporary-folder';

interface Account {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly interactions: readonly { readonly day: string; readonly people: readonly string[] }[];
}

it.each([1, 2, 3])('life %i: the network is the truth', async (seed) => {
  const folder = temporaryFolder();
  const { files, contactDays, heldBack } = madeLife(seed, 48);
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, 'life', path)), { recursive: true });
    writeFileSync(join(folder, 'life', path), content);
  }
  const random = seededRandom(seed);
  const kith = async (...args: string[]) => {
    const world = { defaultDataFolder: join(folder, 'data'), workingFolder: folder, now: () => new Date('2026-11-30T12:00:00Z'), random };
    const { stdout } = await runKith([...args, '--json', '--data', 'data'], { ...world, note: () => undefined });
    return JSON.parse(stdout);
  };
  const imported = await kith('import', 'life', '--month-first');
  const { people, interactions }: Account = await kith('network');
  expect(people.map(({ name }) => name).sort()).toEqual([...contactDays.keys()].sort());
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const found = new Map([...contactDays.keys()].map((name) => [name, new Set<string>()]));
  for (const { day, people: ids } of interactions) for (const id of ids) found.get(nameOf.get(id) ?? '')?.add(day);
  const days = (of: ReadonlyMap<string, ReadonlySet<string>>) => Object.fromEntries([...of].map(([name, set]) => [name, [...set].sort()]));
  expect(days(found)).toEqual(days(contactDays));
  expect((await kith('held-back')).people.map(({ name }: { name: string }) => name).sort()).toEqual([...heldBack].sort());
  expect(imported.me.emails).toEqual(['mia@example.com']);

  expect(await kith('import', 'life', '--month-first')).toMatchObject({
    created: 0,
    updated: 0,
    interactions: { created: 0, updated: 0 },
    importId: null,
  });
  for (const file of allFiles(join(folder, 'data'))) expect(readFileSync(file, 'utf8'), file).not.toContain('CANARY');
});

function allFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) =>
    statSync(join(folder, name)).isDirectory() ? allFiles(join(folder, name)) : [join(folder, name)],
  );
}
