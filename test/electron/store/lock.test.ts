import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCK_FILE, type Lock, takeLock } from '../../../electron/store/lock';
import { nodeFs } from '../../../electron/store/store-fs';
import { tokenSource } from '../../../electron/store/token';
import { temporaryFolder } from '../../builders/temporary-folder';

const token = tokenSource(Math.random);
const take = (folder: string) => takeLock(nodeFs, folder, token);

async function taken(folder: string): Promise<Lock> {
  const lock = await take(folder);
  if (!lock.ok) throw new Error(lock.error.message);
  return lock.value;
}

/** The lock of this process with something else about it. */
async function forged(change: object): Promise<string> {
  const folder = temporaryFolder();
  const lock = await taken(folder);
  const mine = JSON.parse(readFileSync(join(folder, LOCK_FILE), 'utf8'));
  await lock.release();
  writeFileSync(join(folder, LOCK_FILE), JSON.stringify({ ...mine, token: 'forged1', ...change }));
  return folder;
}

async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((done) => child.on('close', done));
  return child.pid ?? 0;
}

describe('the lock', () => {
  it('is held by one at a time and leaves nothing behind', async () => {
    const folder = temporaryFolder();
    const lock = await taken(folder);
    expect(await take(folder)).toMatchObject({ ok: false, error: { kind: 'locked' } });
    await lock.release();
    expect(readdirSync(folder)).toEqual([]);
    await (await taken(folder)).release();
  });

  it('of a process that is gone is nobody’s at once', async () => {
    const folder = await forged({ pid: await deadProcess() });
    await (await taken(folder)).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.skipIf(process.platform !== 'linux')('of a process number in use again is nobody’s', async () => {
    await (await taken(await forged({ started: '1' }))).release();
  });

  it.skipIf(process.platform !== 'linux')('from before the last start of the machine is nobody’s', async () => {
    await (await taken(await forged({ boot: 'another-boot' }))).release();
  });

  it.skipIf(process.platform !== 'linux')('of this machine under its former name is known', async () => {
    await (await taken(await forged({ host: 'renamed-since', pid: await deadProcess() }))).release();
  });

  it('of another machine is never taken, and named', async () => {
    const folder = await forged({ host: 'LAPTOP', boot: 'its-own', pid: await deadProcess() });
    const before = readFileSync(join(folder, LOCK_FILE), 'utf8');
    expect(await take(folder)).toMatchObject({
      ok: false,
      error: { kind: 'locked', message: expect.stringContaining('in use on LAPTOP') },
    });
    expect(readFileSync(join(folder, LOCK_FILE), 'utf8')).toBe(before);
    expect(hostname()).not.toBe('LAPTOP');
  });

  it('takes away what a process left that was killed while it took one', async () => {
    const folder = await forged({ pid: await deadProcess() });
    const dead = readFileSync(join(folder, LOCK_FILE), 'utf8');
    const alive = JSON.stringify({ ...JSON.parse(dead), pid: process.pid, started: '' });
    writeFileSync(join(folder, '.kith.lock.abc1.draft'), dead);
    writeFileSync(join(folder, 'kith.lock.abc2'), dead);
    writeFileSync(join(folder, '.kith.lock.abc3.draft'), alive);
    await (await taken(folder)).release();
    expect(readdirSync(folder)).toEqual(['.kith.lock.abc3.draft']);
  });

  it('that is damaged is nobody’s after a moment', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, LOCK_FILE), '');
    await (await taken(folder)).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('eight that take over a dead one at once: one gets it', async () => {
    for (let round = 0; round < 10; round++) {
      const folder = await forged({ pid: await deadProcess() });
      const all = await Promise.all(Array.from({ length: 8 }, () => take(folder)));
      const winners = all.filter((lock) => lock.ok);
      expect(winners).toHaveLength(1);
      for (const winner of winners) if (winner.ok) await winner.value.release();
      expect(readdirSync(folder)).toEqual([]);
    }
  });
});
