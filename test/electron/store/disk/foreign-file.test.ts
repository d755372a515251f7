/** A sync program puts another computer's file in the network's place while Kith is writing its own: before each call to the disk but one. */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFs, type StoreFs } from '../../../../electron/store/disk/file-system';
import type { Store } from '../../../../electron/store/store-types';
import { temporaryFolder } from '../../../builders/temporary-folder';
import { add, open } from '../open-for-test';

const FOREIGN = '{"kith":"network","from":"another computer"}\n';

/** Tells of each call before it is made. */
function watchedFs(before: (call: string) => void): StoreFs {
  const calls = Object.entries(nodeFs).map(([name, call]) => [
    name,
    (...args: readonly string[]) => {
      before(`${name} ${basename(args.at(-1) ?? '')}`);
      return (call as (...args: readonly string[]) => Promise<unknown>)(...args);
    },
  ]);
  return Object.fromEntries(calls) as StoreFs;
}

interface Story {
  readonly name: string;
  readonly before: (folder: string) => Promise<void>;
  readonly during: (store: Store, folder: string) => Promise<unknown>;
}

const someDays = async (folder: string) => {
  for (const name of ['Ana', 'Ben']) {
    const store = await open(folder);
    await add(store, name);
    await store.close();
  }
};

const STORIES: readonly Story[] = [
  { name: 'the first save', before: async () => undefined, during: (store) => add(store, 'Cleo') },
  {
    name: 'folding the journal',
    before: someDays,
    during: async (store) => {
      await add(store, 'Cleo');
      await store.close();
    },
  },
  {
    name: 'writing everything again, after the file was taken away',
    before: someDays,
    during: async (store, folder) => {
      rmSync(join(folder, 'network.json'));
      await add(store, 'Cleo');
    },
  },
];

describe('a file that comes from another computer', () => {
  it.each(STORIES)('during $name: it is there afterwards, and the version before is still ours', async ({ before, during }) => {
    let moments = 0;
    for (let at = 0; ; at++) {
      const folder = temporaryFolder();
      await before(folder);
      const previous = join(folder, 'network.prev.json');
      const wasThere = existsSync(previous) ? JSON.parse(readFileSync(previous, 'utf8')).vault : null;
      let [count, hasCome] = [-1, false];
      const store = await open(
        folder,
        watchedFs((call) => {
          // The one moment that is left: a rename cannot be told what it may replace.
          if (count < 0 || hasCome || call === 'rename network.json' || count++ < at) return;
          hasCome = true;
          writeFileSync(join(folder, 'theirs.tmp'), FOREIGN);
          renameSync(join(folder, 'theirs.tmp'), join(folder, 'network.json'));
        }),
      );
      count = 0;
      await during(store, folder);
      await store.close();
      if (!hasCome) break;
      moments++;
      const contents = readdirSync(folder).filter((name) => name.endsWith('.json'));
      expect(
        contents.map((name) => readFileSync(join(folder, name), 'utf8')),
        `call ${at}`,
      ).toContain(FOREIGN);
      if (wasThere !== null) expect(JSON.parse(readFileSync(previous, 'utf8')).vault, `call ${at}`).toBe(wasThere);
    }
    expect(moments).toBeGreaterThan(10);
  });
});
