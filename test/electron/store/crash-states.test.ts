import { describe, expect, it } from 'vitest';
import { bundle } from '../../builders/bundle';
import { type Crash, type CrashedDay, live, recovery, violationOf } from '../../builders/disk/crash-states';
import { DAYS } from '../../builders/disk/store-days';
import { startNode } from '../../builders/process';
import { isLong, report, trials } from '../../builders/trials';

function* spread<T>(items: readonly T[], most: number): Iterable<T> {
  const stride = Math.max(1, items.length / most);
  for (let i = 0; i < items.length; i += stride) yield items[Math.floor(i)] as T;
}

async function violationsOf(crashes: Iterable<Crash>, { diary }: CrashedDay): Promise<{ tried: number; violations: string[] }> {
  const violations: string[] = [...diary.lies];
  let tried = 0;
  for (const crash of crashes) {
    tried++;
    const violation = await violationOf(crash, diary);
    if (violation !== null) violations.push(violation);
  }
  return { tried, violations };
}

describe('a power cut at any moment', () => {
  it.each(DAYS)(
    'of the day “$name” leaves every acknowledged change, and at most the one that was being saved',
    async ({ name, morning, live: day }) => {
      const run = await live(await morning(), day);
      const first = await violationsOf(spread(run.crashes, trials(50, 1_000_000)), run);
      expect(first.violations.slice(0, 5)).toEqual([]);
      expect(run.crashes.length).toBeGreaterThan(40);

      // And another one while Kith recovers from it.
      let [tried, losses] = [0, 0];
      for (const crash of spread(run.crashes, 2)) {
        const again = await live(crash.state, recovery);
        const second = await violationsOf(spread(again.crashes, 15), again);
        expect(second.violations.slice(0, 5), `after ${crash.after}`).toEqual([]);
        tried += second.tried;
        losses += second.violations.length;
      }
      report(3, `power cuts in the day “${name}”`, {
        trials: first.tried + tried,
        unit: 'states',
        losses: first.violations.length + losses,
      });
    },
  );

  it('and on a disk that fails now and then', async () => {
    let [states, losses, runs] = [0, 0, 0];
    for (const [i, { name, morning, live: day }] of DAYS.entries()) {
      const start = await morning();
      const { calls } = await live(start, day, null, false);
      const faults = ['EIO', 'ENOSPC', 'short-write'].flatMap((error) =>
        Array.from({ length: calls }, (_, at) => ({ at, error, forEver: (at + i) % 3 === 0 })),
      );
      for (const fault of spread(faults, trials(2, 40))) {
        const run = await live(start, day, fault);
        const { tried, violations } = await violationsOf(spread(run.crashes, trials(15, 100)), run);
        expect(violations.slice(0, 5), `${name}: ${fault.error} in call ${fault.at}${fault.forEver ? ' and after' : ''}`).toEqual([]);
        runs++;
        states += tried;
        losses += violations.length;
      }
    }
    report(3, 'power cuts on a failing disk', { trials: states, unit: 'states', losses, more: { days: runs } });
    expect(runs).toBeGreaterThan(DAYS.length);
  }, 3_600_000);

  it.runIf(isLong)(
    'a million of them, also while recovering from one in a recovery',
    async () => {
      const worker = await bundle('test/torture/crash-worker.ts');
      const target = trials(0, 1_000_000);
      const results = await Promise.all([0, 1].map((i) => startNode(worker, [`${i}`, '2', `${Math.ceil(target / 2)}`]).ended));
      const found = results.map(({ stdout, stderr }) => {
        expect(stderr).toBe('');
        return JSON.parse(stdout) as { days: number; tried: number[]; violations: number; first: string[] };
      });
      const sum = (of: (one: (typeof found)[number]) => number) => found.reduce((total, one) => total + of(one), 0);
      report(3, 'power cuts, each state another one', {
        trials: sum(({ tried }) => tried.reduce((a, b) => a + b, 0)),
        unit: 'states',
        losses: sum(({ violations }) => violations),
        more: {
          days: sum(({ days }) => days),
          'while recovering': sum(({ tried }) => tried[1] ?? 0),
          'while recovering from a crash in a recovery': sum(({ tried }) => tried[2] ?? 0),
        },
      });
      expect(found.flatMap(({ first }) => first)).toEqual([]);
    },
    86_400_000,
  );
});
