import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeFs } from '../../../../electron/store/disk/file-system';
import { initialPosition } from '../../../../electron/store/format/hash-chain';
import { capture, NETWORK_FILE, type NetworkDocument, PREVIOUS_FILE } from '../../../../electron/store/format/network-file';
import { writeSnapshot } from '../../../../electron/store/snapshot/snapshot';
import type { PersonId } from '../../../../shared/model/ids';
import { emptyNetwork } from '../../../../shared/model/network';
import { newPerson } from '../../../../shared/model/person';
import { temporaryFolder } from '../../../builders/temporary-folder';

const document = (people: number): NetworkDocument => {
  const network = emptyNetwork();
  for (let i = 0; i < people; i++) network.people.set(`p${i}` as PersonId, newPerson(`p${i}` as PersonId, `Person ${i}`));
  return { networkId: 'v'.repeat(22), revision: 1, bookkeeping: 0, network, steps: { undo: [], redo: [] }, unknown: {} };
};

it('a snapshot too large to be opened never takes the place of one that can be', async () => {
  const folder = temporaryFolder();
  const place = { folder, previous: PREVIOUS_FILE, token: () => 'token', shardThreshold: 1_000, shards: [] };
  const at = initialPosition('v'.repeat(22));
  const write = (people: number, mostBytes: number) => writeSnapshot(nodeFs, place, capture(document(people)), at, () => {}, mostBytes);
  const { bytes } = await write(3, 1_000_000);
  const kept = readFileSync(join(folder, NETWORK_FILE));
  expect(kept.length).toBe(bytes);
  await expect(write(300, bytes * 2)).rejects.toMatchObject({ code: 'EFBIG' });
  expect(readFileSync(join(folder, NETWORK_FILE))).toEqual(kept);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
