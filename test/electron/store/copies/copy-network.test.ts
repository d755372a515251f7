import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyNetwork, removeCopied } from '../../../../electron/store/copies/copy-network';
import { nodeFs } from '../../../../electron/store/disk/file-system';
import { tokenSource } from '../../../../electron/store/disk/random-token';
import { inspectFolder } from '../../../../electron/store/snapshot/inspect-folder';
import { text } from '../../../../shared/strings/text';
import { failingFs } from '../../../builders/disk/failing-fs';
import { temporaryFolder } from '../../../builders/temporary-folder';
import { add, names, open } from '../open-for-test';

const token = tokenSource(Math.random);

async function network(): Promise<string> {
  const folder = temporaryFolder();
  const store = await open(folder);
  for (const name of ['Ana', 'Ben']) await add(store, name);
  await store.close();
  writeFileSync(join(folder, 'large.bin'), new Uint8Array(3_000_000).fill(7));
  return folder;
}

async function peopleIn(folder: string): Promise<readonly string[]> {
  const store = await open(folder, nodeFs, 'read');
  expect(store.unreadable()).toBeNull();
  return names(store);
}

const content = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name)).toString('base64')])
    .sort();

describe('copying a network to another folder', () => {
  it('copies every file, and takes the former away without what changed since', async () => {
    const from = await network();
    const to = join(temporaryFolder(), 'new', 'place');
    const before = content(from);
    const copied = await copyNetwork(nodeFs, from, to, token);
    if (!copied.ok) throw new Error(copied.error.message);
    expect(content(to)).toEqual(before);
    expect(content(from)).toEqual(before);
    writeFileSync(join(from, 'large.bin'), 'mine now');
    expect(await removeCopied(nodeFs, from, copied.value)).toEqual({ ok: true, value: { left: 1 } });
    expect(readdirSync(from)).toEqual(['large.bin']);
  });

  it('ended at any moment: the original is whole, and what is not whole at the new place is known for it and can be finished', async () => {
    const from = await network();
    const whole = content(from);
    const counted = failingFs(nodeFs);
    counted.arm(Number.MAX_SAFE_INTEGER, 'EIO', true);
    expect((await copyNetwork(counted.fs, from, temporaryFolder(), token)).ok).toBe(true);
    const all = counted.calls.length;
    expect(all).toBeGreaterThan(30);
    const seen = new Set<string>();
    for (let at = 0; at < all; at++) {
      const to = temporaryFolder();
      const failing = failingFs(nodeFs);
      failing.arm(at, 'EIO', true); // from then on nothing works, not even cleaning up: as when it was killed
      expect((await copyNetwork(failing.fs, from, to, token)).ok).toBe(false);
      expect(content(from)).toEqual(whole);
      const look = await inspectFolder(nodeFs, to);
      seen.add(look.kind);
      // The mark is the first file there and the last to go; without it the copy is complete.
      if (look.kind === 'network') expect(await peopleIn(to)).toEqual(['Ana', 'Ben']);
      else if (look.kind === 'half-moved') expect(look.from).toBe(from);
      else expect((existsSync(to) ? readdirSync(to) : []).filter((name) => !name.endsWith('.tmp'))).toEqual([]);
      if (look.kind === 'network') continue;
      expect((await copyNetwork(nodeFs, from, to, token)).ok).toBe(true);
      expect(await peopleIn(to)).toEqual(['Ana', 'Ben']);
    }
    expect(seen).toContain('half-moved');
  });

  it('that fails once takes away what it copied', async () => {
    const from = await network();
    const to = temporaryFolder();
    const failing = failingFs(nodeFs);
    failing.arm(20, 'ENOSPC', false);
    expect(await copyNetwork(failing.fs, from, to, token)).toMatchObject({
      ok: false,
      error: { message: text('store.copyFailed', { folder: to, reason: text('store.diskFull') }) },
    });
    expect(existsSync(to) ? readdirSync(to) : []).toEqual([]);
  });
});

describe('what a folder is', () => {
  const look = async (...names: readonly string[]) => {
    const folder = temporaryFolder();
    for (const name of names) name.endsWith('/') ? mkdirSync(join(folder, name)) : writeFileSync(join(folder, name), '');
    return (await inspectFolder(nodeFs, folder)).kind;
  };

  it.each<[string, readonly string[]]>([
    ['empty', []],
    ['empty', ['.DS_Store', 'Thumbs.db', 'desktop.ini', '.dropbox', '.stfolder/']],
    ['network', ['network.json']],
    ['network', ['network.prev.json']],
    ['network', ['.network.json.icloud']],
    ['network', ['journal/', 'holiday.jpg']],
    ['half-moved', ['kith-moving.json', 'network.json']],
    ['other', ['holiday.jpg']],
    ['other', ['.hidden']],
    ['other', ['Networks/']],
  ])('%s: %j', async (kind, names) => {
    expect(await look(...names)).toBe(kind);
  });

  it('missing, or a file', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    expect((await inspectFolder(nodeFs, join(folder, 'no'))).kind).toBe('missing');
    expect((await inspectFolder(nodeFs, join(folder, 'file'))).kind).toBe('other');
  });
});
