/** A network with imports, as Kith saved it in 2026: the tables of imports are read to the last field, and an import can still be taken back. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeFs } from '../../../electron/store/disk/file-system';
import { openStore } from '../../../electron/store/store';
import type { IsoDay } from '../../../shared/model/day';
import { takeBackImport } from '../../../shared/model/edits/imports/imports';
import { seededRandom } from '../../../shared/model/ids';
import type { ImportRecord } from '../../../shared/model/network';
import { networkToJson } from '../../../shared/model/network-json';
import { temporaryFolder } from '../../builders/temporary-folder';

it('is read as it was saved, and each import can be taken back', async () => {
  const folder = join(temporaryFolder(), 'network');
  cpSync(join(import.meta.dirname, '../../fixtures/saved-networks-imports/format-3'), folder, { recursive: true });
  const opened = await openStore(folder, {
    fs: nodeFs,
    now: () => new Date('2026-12-01T12:00:00Z'),
    random: seededRandom(5),
    mode: 'write',
  });
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  const { imports, heldBack, me } = networkToJson(store.network());
  await expect(`${JSON.stringify({ imports, heldBack, me }, null, 1)}\n`).toMatchFileSnapshot(
    '../../fixtures/saved-networks-imports.expected.json',
  );
  expect(imports.map(({ label }) => label)).toHaveLength(3);
  expect(imports.some(({ contents }) => contents !== undefined)).toBe(true);
  for (const record of imports as readonly ImportRecord[]) {
    const now = store.network().imports.get(record.id) ?? record;
    expect((await store.commit([takeBackImport(store.network(), now, '2026-12-01' as IsoDay)])).ok).toBe(true);
  }
  expect(store.network().imports.size + store.network().people.size + store.network().interactions.size).toBe(0);
  await store.close();
});
