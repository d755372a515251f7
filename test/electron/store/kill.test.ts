import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../../shared/model/ids';
import { bundle } from '../../builders/bundle';
import { startNode } from '../../builders/process';
import { peopleIn, problemsOf, saidIn } from '../../builders/said';
import { temporaryFolder } from '../../builders/temporary-folder';
import { report, trials } from '../../builders/trials';
import { openWithBackups } from './open-for-test';

/** Kills per run of the suite; the long run sets more. */
const KILLS = trials(24, 20_000);
/** After so many a new network is begun, so that opening it does not become the whole work. */
const KILLS_PER_NETWORK = 12;
/** About as many disk calls as a process makes until the timer would kill it. */
const MOST_CALLS = 700;

let writer = '';
beforeAll(async () => {
  writer = await bundle('test/torture/saving-worker.ts');
}, 60_000);

/** Lets a writer work and kills it without warning: some milliseconds after its first save, or by itself in the middle of disk call `dieAt`. */
async function writeAndKill(folder: string, backups: string, run: string, afterMs: number, dieAt: number): Promise<string[]> {
  const lines: string[] = [];
  const { child, ended } = startNode(writer, [folder, backups, run, '0', String(dieAt)], (line) => {
    if (line.startsWith('saved') && dieAt === 0 && !lines.some((one) => one.startsWith('saved')))
      setTimeout(() => child.kill('SIGKILL'), afterMs);
    lines.push(line);
  });
  await ended;
  return lines;
}

describe('killed without warning', () => {
  it(`${KILLS} times at random moments and in the middle of disk calls: nothing that was saved is lost, and the next start is not locked out`, async () => {
    const random = seededRandom(Date.now());
    const problems: string[] = [];
    let [told, there] = [0, new Set<string>() as ReadonlySet<string>];
    let [folder, backups] = ['', ''];
    for (let kill = 0; kill < KILLS; kill++) {
      if (kill % KILLS_PER_NETWORK === 0) {
        const place = temporaryFolder();
        [folder, backups, there] = [join(place, 'network'), join(place, 'backups'), new Set()];
      }
      const run = `run${kill}`;
      const lines = await writeAndKill(folder, backups, run, random() * 60, kill % 2 === 0 ? 0 : 1 + Math.floor(random() * MOST_CALLS));
      problems.push(...lines.filter((line) => line.startsWith('refused')));
      const said = saidIn(lines);
      const store = await openWithBackups(folder, backups);
      problems.push(...problemsOf(store, said, run));
      const found = peopleIn(store);
      problems.push(...[...there].filter((id) => !found.has(id)).map((id) => `${id} was there before and is lost`));
      there = found;
      told += said.saved.size;
      await store.close();
      const others = readdirSync(folder).filter((name) => !['network.json', 'network.prev.json', 'journal', 'quarantine'].includes(name));
      // Killed before a byte of its lock was written: an empty draft, in nobody's way.
      const left = others.filter((name) => !(name.endsWith('.draft') && statSync(join(folder, name)).size === 0));
      problems.push(...left.map((name) => `${name} is left behind`));
      expect(problems.slice(0, 5), `kill ${kill}`).toEqual([]);
    }
    report(1, 'kill -9, at random and in the middle of disk calls', {
      trials: KILLS,
      unit: 'kills',
      losses: problems.length,
      more: { 'saves confirmed': told },
    });
    expect(told).toBeGreaterThan(KILLS);
  }, 86_400_000);
});
