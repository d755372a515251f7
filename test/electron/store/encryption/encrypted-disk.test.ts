import { describe, expect, it } from 'vitest';
import { readFileUpTo, readSlices, writeAtomically } from '../../../../electron/store/disk/atomic-file';
import { encryptedDisk } from '../../../../electron/store/encryption/encrypted-disk';
import { CHUNK_BYTES, contentSize } from '../../../../electron/store/encryption/encrypted-file';
import { seededRandom } from '../../../../shared/model/ids';
import { crashDisk, type DiskState } from '../../../builders/disk/crash-disk';
import { failingFs } from '../../../builders/disk/failing-fs';
import { KEYS, TOOLS } from '../../../builders/disk/locked-disk';

const START: DiskState = new Map([
  ['/', null],
  ['/network', null],
]);

/** Bytes of a text: never 0xFF. */
const content = (size: number, seed = size) => {
  const random = seededRandom(seed + 1);
  return Uint8Array.from({ length: size }, () => Math.floor(random() * 255));
};

async function written(name: string, bytes: Uint8Array, start = START): Promise<DiskState> {
  const disk = crashDisk(start);
  await writeAtomically(encryptedDisk(disk.fs, TOOLS, KEYS), { folder: '/network', name, previous: null, token: () => 'x' }, [bytes]);
  return disk.now();
}

async function read(state: DiskState, path: string, keys = KEYS): Promise<Uint8Array | string> {
  const found = await readFileUpTo(encryptedDisk(crashDisk(state).fs, TOOLS, keys), path, 10_000_000);
  return found.kind === 'bytes' ? found.bytes : found.kind;
}

const isDamaged = (bytes: Uint8Array | string) => typeof bytes === 'string' || bytes.length === 0 || bytes.includes(0xff);
const rawOf = (state: DiskState, path: string) => state.get(path) as Buffer;

describe('an encrypted file', () => {
  it('of any size comes back as it was, in one piece and in slices, with its size', async () => {
    for (const size of [0, 1, 100, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES, 1_048_576 + 7]) {
      const state = await written('view.json', content(size));
      expect(Buffer.from(await read(state, '/network/view.json')).equals(content(size))).toBe(true);
      const disk = encryptedDisk(crashDisk(state).fs, TOOLS, KEYS);
      expect((await disk.stat('/network/view.json')).size).toBe(size);
      const slices: Uint8Array[] = [];
      for await (const slice of readSlices(disk, '/network/view.json')) slices.push(slice);
      expect(Buffer.concat(slices).equals(content(size))).toBe(true);
      expect(contentSize(rawOf(state, '/network/view.json').length)).toBe(size);
    }
  });

  it('holds nothing of its content, and never the same bytes twice', async () => {
    const text = new TextEncoder().encode('Ana Costa '.repeat(200));
    const [one, other] = [await written('view.json', text), await written('view.json', text)].map((state) =>
      rawOf(state, '/network/view.json'),
    );
    expect(one?.includes('Ana')).toBe(false);
    expect(one?.equals(other as Buffer)).toBe(false);
  });

  it('with a flipped bit, cut, longer, or with another key is damaged', async () => {
    const state = await written('view.json', content(300));
    const raw = rawOf(state, '/network/view.json');
    for (let bit = 0; bit < raw.length * 8; bit++) {
      const flipped = Buffer.from(raw);
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
      expect(isDamaged(await read(new Map(state).set('/network/view.json', flipped), '/network/view.json')), `bit ${bit}`).toBe(true);
    }
    for (let length = 0; length < raw.length; length++) {
      expect(
        isDamaged(await read(new Map(state).set('/network/view.json', raw.subarray(0, length)), '/network/view.json')),
        `${length}`,
      ).toBe(true);
    }
    const longer = new Map(state).set('/network/view.json', Buffer.concat([raw, Buffer.alloc(20)]));
    expect(isDamaged(await read(longer, '/network/view.json'))).toBe(true);
    expect(isDamaged(await read(state, '/network/view.json', { ...KEYS, files: new Uint8Array(32) }))).toBe(true);
  });

  it('of several chunks with chunks cut off, repeated or changed round is damaged', async () => {
    const state = await written('view.json', content(4 * CHUNK_BYTES));
    const raw = rawOf(state, '/network/view.json');
    const sealed = CHUNK_BYTES + 16;
    const header = raw.length - 4 * sealed;
    const chunks = [0, 1, 2, 3].map((i) => raw.subarray(header + i * sealed, header + (i + 1) * sealed));
    for (const order of [[0], [0, 1], [0, 1, 2], [0, 2, 1, 3], [0, 1, 1, 3], [1, 2, 3], [3], [0, 1, 2, 3, 3], [0, 1, 3]]) {
      const changed = Buffer.concat([raw.subarray(0, header), ...order.map((i) => chunks[i] as Buffer)]);
      expect(isDamaged(await read(new Map(state).set('/network/view.json', changed), '/network/view.json')), order.join()).toBe(true);
    }
  });

  it('in the place of another is damaged; a link, a quarantined and a moved one are not', async () => {
    const names = [
      'network.json',
      'view.json',
      '2026-abc.json',
      '2025-abc.json',
      'head',
      '2026-05-03T10-20-30Z.s1.r1.json',
      'witness.json',
    ];
    for (const from of names) {
      const state = await written(from, content(200));
      for (const to of names) {
        const moved = new Map(state).set(`/network/${to}`, rawOf(state, `/network/${from}`));
        expect(isDamaged(await read(moved, `/network/${to}`)), `${from} → ${to}`).toBe(from !== to);
      }
    }
    const snapshot = await written('network.json', content(200));
    for (const name of [
      'network.prev.json',
      'network.damaged-2026-05-03T10-20-30.json',
      'network (conflicted copy).json',
      '.network.json.k2.tmp',
    ])
      expect(await read(new Map(snapshot).set(`/network/${name}`, rawOf(snapshot, '/network/network.json')), `/network/${name}`)).toEqual(
        content(200),
      );
  });

  it('that is not encrypted is damaged, unless the encryption is being turned on or off', async () => {
    const state = new Map(START).set('/network/network.json', Buffer.from('{"kith": "network"}'.repeat(20)));
    expect(isDamaged(await read(state, '/network/network.json'))).toBe(true);
    for (const turning of ['turning-on', 'turning-off'] as const) {
      const disk = encryptedDisk(crashDisk(state).fs, TOOLS, KEYS, turning);
      const found = await readFileUpTo(disk, '/network/network.json', 1_000);
      expect(found.kind === 'bytes' && Buffer.from(found.bytes).equals(rawOf(state, '/network/network.json'))).toBe(true);
      expect((await disk.stat('/network/network.json')).size).toBe(380);
    }
  });

  it('is written with the same calls in the same order, and a refused write is refused', async () => {
    const calls = async (isEncrypted: boolean) => {
      const failing = failingFs(crashDisk(START).fs);
      failing.arm(Number.MAX_SAFE_INTEGER, 'EIO', false);
      const disk = isEncrypted ? encryptedDisk(failing.fs, TOOLS, KEYS) : failing.fs;
      await writeAtomically(disk, { folder: '/network', name: 'network.json', previous: null, token: () => 'x' }, [content(100)]);
      return failing.calls;
    };
    expect(await calls(true)).toEqual(await calls(false));
    for (const error of ['EIO', 'ENOSPC', 'short-write']) {
      const failing = failingFs(crashDisk(START).fs);
      failing.arm(1, error, false);
      const disk = encryptedDisk(failing.fs, TOOLS, KEYS);
      const target = { folder: '/network', name: 'network.json', previous: null, token: () => 'x' };
      await expect(writeAtomically(disk, target, [content(100)])).rejects.toThrow();
      await expect(failing.fs.stat('/network/network.json')).rejects.toThrow('ENOENT');
    }
  });
});
