import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLockMonitor } from '../../../../electron/desktop/network-session';
import { nodeFs } from '../../../../electron/store/disk/file-system';
import { acquireLock, foreignLockOwner, LOCK_FILE, type Lock } from '../../../../electron/store/disk/lock';
import { tokenSource } from '../../../../electron/store/disk/random-token';
import { openStore } from '../../../../electron/store/store';
import { message } from '../../../../shared/strings/message';
import { text, textOf } from '../../../../shared/strings/text';
import { temporaryFolder } from '../../../builders/temporary-folder';
import { add, names, open } from '../open-for-test';

const token = tokenSource(Math.random);
const take = (folder: string) => acquireLock(nodeFs, folder, token);

async function taken(folder: string): Promise<Lock> {
  const lock = await take(folder);
  if (!lock.ok) throw new Error(textOf(lock.error.message));
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
      error: { kind: 'locked', message: message('store.lockedElsewhere', { host: 'LAPTOP', file: LOCK_FILE }) },
    });
    expect(readFileSync(join(folder, LOCK_FILE), 'utf8')).toBe(before);
    expect(hostname()).not.toEqual({ host: 'LAPTOP', isThisComputer: false });
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

describe('a lock between two computers', () => {
  const other = { host: 'LAPTOP', boot: 'its-own', pid: 1, started: '1' };
  const onDisk = (folder: string) => JSON.parse(readFileSync(join(folder, LOCK_FILE), 'utf8'));

  it('counts as long as it is held, and not after', async () => {
    const folder = temporaryFolder();
    const lock = await taken(folder);
    expect(onDisk(folder).beat).toBe(0);
    await Promise.all([lock.heartbeat(), lock.heartbeat()]);
    expect(onDisk(folder).beat).toBe(2);
    expect(await lock.newOwner()).toBeNull();
    expect(await take(folder)).toMatchObject({ ok: false, foreign: null });
    await lock.release();
    await lock.heartbeat();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is heard while its count grows; its silence is counted in the own time; its end is noticed', async () => {
    const folder = await forged({ ...other, beat: 7 });
    let now = 0;
    const found = await foreignLockOwner(nodeFs, folder);
    if (found === null) throw new Error('nobody');
    expect(found).toEqual({ host: 'LAPTOP', token: 'forged1', beat: 7 });
    const watch = createLockMonitor(nodeFs, folder, found, () => now);
    now = 90_000;
    expect(await watch.check()).toEqual({ host: 'LAPTOP', quietSeconds: 90 });
    writeFileSync(join(folder, LOCK_FILE), JSON.stringify({ ...onDisk(folder), beat: 8 }));
    expect(await watch.check()).toEqual({ host: 'LAPTOP', quietSeconds: 0 });
    now = 100_000;
    expect(await watch.check()).toEqual({ host: 'LAPTOP', quietSeconds: 10 });
    rmSync(join(folder, LOCK_FILE));
    expect(await watch.check()).toBeNull();
  });

  it('is taken over only by its name, and the one who lost it notices and lets it be', async () => {
    const folder = await forged(other);
    expect(await acquireLock(nodeFs, folder, token, 'another')).toMatchObject({ ok: false, foreign: { host: 'LAPTOP' } });
    const won = await acquireLock(nodeFs, folder, token, 'forged1');
    if (!won.ok) throw new Error(textOf(won.error.message));
    expect(onDisk(folder)).toMatchObject({ host: hostname() });
    // And the other way round: what happens here when the other computer takes ours.
    const theirs = JSON.stringify({ ...onDisk(folder), ...other, token: 'theirs' });
    writeFileSync(join(folder, LOCK_FILE), theirs);
    expect(await won.value.newOwner()).toEqual({ host: 'LAPTOP', isThisComputer: false });
    await won.value.heartbeat();
    await won.value.release();
    expect(readFileSync(join(folder, LOCK_FILE), 'utf8')).toBe(theirs);
  });

  it('a network in use there can be looked at here, changed when it is opened anyway, and the loser saves nothing more', async () => {
    const folder = temporaryFolder();
    const first = await open(folder);
    await add(first, 'Ana');
    const mine = onDisk(folder);
    writeFileSync(join(folder, LOCK_FILE), JSON.stringify({ ...mine, ...other }));
    const looking = await open(folder);
    expect(looking.save()).toMatchObject({ kind: 'read-only', cause: 'in-use', message: text('store.inUseElsewhere', { host: 'LAPTOP' }) });
    expect([names(looking), (await add(looking, 'Ben')).ok]).toEqual([['Ana'], false]);
    expect(onDisk(folder)).toMatchObject({ host: 'LAPTOP', token: mine.token });
    await looking.close();
    expect(existsSync(join(folder, LOCK_FILE))).toBe(true);
    const anyway = await openStore(folder, {
      fs: nodeFs,
      now: () => new Date(),
      random: Math.random,
      mode: 'write',
      takeOverToken: mine.token,
    });
    if (!anyway.ok) throw new Error(anyway.error.message);
    expect((await add(anyway.value, 'Ben')).ok).toBe(true);
    // The first one is still open on the other computer; what it wants to save now is refused, and not written.
    expect(await add(first, 'Eve')).toMatchObject({ ok: false, error: { message: text('store.takenOverHere') } });
    expect(names(first)).toEqual(['Ana']);
    await first.close();
    await anyway.value.close();
    const after = await open(folder);
    expect([names(after), after.save().kind]).toEqual([['Ana', 'Ben'], 'saved']);
    await after.close();
  });
});
