import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkNetwork } from '../../../shared/model/check-network';
import { seededRandom } from '../../../shared/model/ids';
import { bundle } from '../../builders/bundle';
import { temporaryFolder } from '../../builders/temporary-folder';
import { names, open } from './open-for-test';

/** Kills per run of the suite; the long run sets more. */
const KILLS = Number(process.env.KITH_KILLS ?? 20);

let writer = '';
beforeAll(async () => {
  writer = await bundle('test/electron/store/kill-writer.ts');
}, 60_000);

/** Lets a writer work, kills it without warning `after` milliseconds after its first save, and answers with what it was told is saved. */
function writeAndKill(folder: string, run: number, after: number): Promise<string[]> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [writer, folder, `run${run}`]);
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (more: string) => {
      if (text === '') setTimeout(() => child.kill('SIGKILL'), after);
      text += more;
    });
    child.on('error', failed);
    child.on('close', () => done(text.split('\n').slice(0, -1)));
  });
}

describe('killed without warning', () => {
  it(`${KILLS} times at random moments: nothing that was saved is lost, and the next start is not locked out`, async () => {
    const random = seededRandom(Date.now());
    const folder = temporaryFolder();
    const told = new Set<string>();
    for (let run = 0; run < KILLS; run++) {
      const saved = await writeAndKill(folder, run, random() * 60);
      expect(saved.filter((line) => line.startsWith('refused'))).toEqual([]);
      for (const name of saved) told.add(name);
      const store = await open(folder);
      expect(store.unusable()).toBeNull();
      const there = names(store);
      const lost = [...told].filter((name) => !store.network().people.has(name as never));
      expect(lost).toEqual([]);
      // At most the one in flight beyond what was acknowledged, whole.
      expect(there.length - told.size).toBeLessThanOrEqual(run + 1);
      expect(checkNetwork(store.network())).toEqual([]);
      for (const name of there) told.add(name);
      await store.close();
      const others = readdirSync(folder).filter((name) => !['network.json', 'network.prev.json', 'journal', 'quarantine'].includes(name));
      expect(others).toEqual([]);
    }
    expect(told.size).toBeGreaterThan(KILLS);
  }, 120_000);
});
