/**
 * A real process in which strace makes one fsync or fdatasync after the other fail. It must never report a change as saved that is not, never sync the
 * same descriptor again (its pages may be marked clean although they never reached the disk), and write the change to a new file.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../builders/bundle';
import { figures, syncsIn, TRACED, whyNoStrace } from '../builders/disk/strace';
import { start } from '../builders/process';
import { lostOf, peopleIn, saidIn } from '../builders/said';
import { temporaryFolder } from '../builders/temporary-folder';
import { cannot, report, trials } from '../builders/trials';
import { openWithBackups } from '../electron/store/open-for-test';

const SAVES = 9;

const why = whyNoStrace();

let writer = '';
beforeAll(async () => {
  if (why === null) writer = await bundle('test/torture/saving-worker.ts');
}, 60_000);

interface Run {
  readonly lines: readonly string[];
  /** Calls that strace made fail. */
  readonly injected: number;
  /** All sync calls. */
  readonly syncs: number;
  readonly problems: readonly string[];
  /** From the first failed call of a save to the report, in milliseconds. */
  readonly toldAfterMs: readonly number[];
  readonly securedAfterMs: readonly number[];
}

/** Runs a process that saves some changes and closes. `inject`: the argument of strace. */
async function run(inject: string): Promise<Run> {
  const place = temporaryFolder();
  const [network, backups, log] = [join(place, 'network'), join(place, 'backups'), join(place, 'strace')];
  const lines: string[] = [];
  // One disk thread, because strace counts per thread.
  const traced = ['-f', '-qq', '-ttt', '-s', '64', '-o', log, '-E', 'UV_THREADPOOL_SIZE=1'];
  const calls = ['-e', TRACED, '-e', inject];
  await start('strace', [...traced, ...calls, process.execPath, writer, network, backups, 'run', String(SAVES)], (line) => lines.push(line))
    .ended;
  const { problems, ...rest } = syncsIn(readFileSync(log, 'utf8'));
  const said = saidIn(lines);
  const store = await openWithBackups(network, backups);
  const there = peopleIn(store);
  problems.push(
    ...(store.unreadable() === null ? [] : [store.unreadable()?.message ?? '']),
    ...lostOf(said, there).map((id) => `${id} was saved and is lost`),
    ...(said.saved.size + said.refused.size === SAVES || lines.some((line) => line.startsWith('refused to open'))
      ? []
      : ['it ended early']),
  );
  await store.close();
  return { lines, problems, ...rest };
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
    const [told, secured]: [number[], number[]] = [[], []];
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
      bad.push(...found.problems.map((problem) => `${name}: ${problem}`));
      // Kith retries what fails once, be it a frame, the first snapshot or a folder: nothing is refused.
      if (!forEver && no > 0) bad.push(`${name}: ${no} refused`);
      told.push(...found.toldAfterMs);
      secured.push(...found.securedAfterMs);
    }
    report(7, 'fsync and fdatasync that fail, by strace', {
      trials: runs,
      unit: 'runs',
      losses: bad.length,
      more: {
        'failed calls': injected,
        'saves refused': refused,
        ...figures('ms until told', told),
        ...figures('ms until secured', secured),
      },
    });
    expect(bad.slice(0, 5)).toEqual([]);
    expect(runs).toBeGreaterThan(3);
    // The promise; measured values are a few milliseconds.
    expect(Math.max(0, ...told)).toBeLessThan(1_000);
    expect(Math.max(0, ...secured)).toBeLessThan(5_000);
  }, 3_600_000);
});
