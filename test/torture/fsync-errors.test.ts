/**
 * A real process whose fsync and fdatasync fail, one after the other, by strace: it must never call a thing saved that is not, never sync the same
 * descriptor again (its pages may be marked clean though they never reached the disk), and bring what it was told to save to a new file.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../builders/bundle';
import { start } from '../builders/process';
import { lostOf, peopleIn, saidIn } from '../builders/said';
import { temporaryFolder } from '../builders/temporary-folder';
import { cannot, report, trials } from '../builders/trials';
import { openWithBackups } from '../electron/store/open-for-test';

const SAVES = 9;

function whyNoStrace(): string | null {
  if (process.platform !== 'linux') return 'only Linux has strace';
  const tried = spawnSync('strace', ['-e', 'inject=fsync:error=EIO:when=999', 'true'], { encoding: 'utf8' });
  if (tried.error !== undefined) return 'strace is not installed';
  return tried.status === 0 ? null : (tried.stderr.trim().split('\n')[0] ?? 'strace may not trace here');
}

const why = whyNoStrace();

let writer = '';
beforeAll(async () => {
  if (why === null) writer = await bundle('test/torture/saving-worker.ts');
}, 60_000);

interface Run {
  readonly lines: readonly string[];
  /** Calls that strace let fail. */
  readonly injected: number;
  /** Calls of sync in all. */
  readonly syncs: number;
  /** Descriptors that were synced again after that had failed. */
  readonly again: readonly string[];
  readonly problems: readonly string[];
}

/** One process that saves some things and closes; `inject` as strace wants it. */
async function run(inject: string): Promise<Run> {
  const place = temporaryFolder();
  const [network, backups, log] = [join(place, 'network'), join(place, 'backups'), join(place, 'strace')];
  const lines: string[] = [];
  // One thread for the disk, since strace counts by threads.
  const traced = ['-f', '-qq', '-o', log, '-E', 'UV_THREADPOOL_SIZE=1', '-e', 'trace=openat,close,fsync,fdatasync', '-e', inject];
  await start('strace', [...traced, process.execPath, writer, network, backups, 'run', String(SAVES)], (line) => lines.push(line)).ended;
  const { injected, syncs, again } = readLog(readFileSync(log, 'utf8'));
  const said = saidIn(lines);
  const store = await openWithBackups(network, backups);
  const there = peopleIn(store);
  const problems = [
    ...(store.unusable() === null ? [] : [store.unusable()?.message ?? '']),
    ...lostOf(said, there).map((id) => `${id} was saved and is lost`),
    ...(said.saved.size + said.refused.size === SAVES || lines.some((line) => line.startsWith('refused to open'))
      ? []
      : ['it ended early']),
  ];
  await store.close();
  return { lines, injected, syncs, again, problems };
}

/** Lines as `123 fsync(7) = 0`; a call during which another thread had its turn is written as `… <unfinished ...>` and `<... fsync resumed>…`. */
function readLog(text: string): { injected: number; syncs: number; again: string[] } {
  const failed = new Set<string>();
  const inCall = new Map<string, string>();
  const again: string[] = [];
  let [injected, syncs] = [0, 0];
  for (const line of text.split('\n')) {
    const thread = line.split(' ')[0] ?? '';
    const opened = /openat.*= (\d+)$/.exec(line)?.[1] ?? /\bclose\((\d+)/.exec(line)?.[1];
    if (opened !== undefined) failed.delete(opened); // from now on the number means another file
    const synced = /\bf(?:data)?sync\((\d+)/.exec(line)?.[1];
    if (synced !== undefined) {
      syncs++;
      inCall.set(thread, synced);
      if (failed.has(synced)) again.push(line);
    }
    if (!line.includes('(INJECTED)')) continue;
    injected++;
    failed.add(inCall.get(thread) ?? '');
  }
  return { injected, syncs, again };
}

describe('a sync that fails', () => {
  it('is never hidden: what could not be secured is secured in a new file, or refused', async (context) => {
    if (why !== null) return context.skip(cannot(7, 'fsync and fdatasync that fail, by strace', why));
    const whole = await run('inject=fsync,fdatasync:error=EIO:when=65535');
    expect(whole).toMatchObject({ injected: 0, problems: [] });
    expect(whole.syncs).toBeGreaterThan(30);
    expect(saidIn(whole.lines).saved.size).toBe(SAVES);

    const faults = ['EIO', 'ENOSPC'].flatMap((error) =>
      ['fsync', 'fdatasync'].flatMap((call) =>
        ['', '+'].flatMap((forEver) =>
          Array.from({ length: 40 }, (_, i) => ({ error, call, when: `${i + 1}${forEver}`, forEver: forEver !== '' })),
        ),
      ),
    );
    const wanted = trials(10, faults.length);
    const bad: string[] = [];
    let [runs, injected, refused] = [0, 0, 0];
    for (let i = 0; i < wanted; i++) {
      const fault = faults[Math.floor(((i + 0.5) / wanted) * faults.length * 0.999 + i * 3) % faults.length];
      if (fault === undefined) continue;
      const { error, call, when, forEver } = fault;
      const found = await run(`inject=${call}:error=${error}:when=${when}`);
      if (found.injected === 0) continue; // so many calls are not made
      runs++;
      injected += found.injected;
      const no = saidIn(found.lines).refused.size;
      refused += no;
      const name = `${error} in ${call} ${when}`;
      bad.push(...found.problems.map((problem) => `${name}: ${problem}`), ...found.again.map((line) => `${name}: synced again: ${line}`));
      // A line of the journal whose sync fails once is got over: nothing need be refused, and nothing is. Where a folder cannot be made, it is.
      if (!forEver && call === 'fdatasync' && no > 0) bad.push(`${name}: ${no} refused`);
    }
    report(7, 'fsync and fdatasync that fail, by strace', {
      trials: runs,
      unit: 'runs',
      losses: bad.length,
      more: { 'failed calls': injected, 'saves refused': refused },
    });
    expect(bad.slice(0, 5)).toEqual([]);
    expect(runs).toBeGreaterThan(3);
  }, 3_600_000);
});
