/** Two to eight Kiths open one network at the same time, also right after its owner was killed. */
import { type ChildProcess, fork } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../shared/model/ids';
import { bundle } from '../builders/bundle';
import { temporaryFolder } from '../builders/temporary-folder';
import { report, trials } from '../builders/trials';
import { names, open } from '../electron/store/open-for-test';

const RACES = trials(8, 200);
const MOST = 8;

const racers: ChildProcess[] = [];
let worker = '';

const answerOf = (racer: ChildProcess) => new Promise<string>((done) => racer.once('message', (text) => done(String(text))));

async function racer(): Promise<ChildProcess> {
  const child = fork(worker, { stdio: 'inherit', execArgv: [] });
  const answer = await answerOf(child);
  expect(answer).toBe('ready');
  return child;
}

beforeAll(async () => {
  worker = await bundle('test/torture/racing-worker.ts');
  for (let i = 0; i < MOST; i++) racers.push(await racer());
}, 60_000);
afterAll(() => {
  for (const one of racers) one.kill('SIGKILL');
});

describe('several starts at once', () => {
  it(`${RACES} times: one gets the network, the others are told, and what each saved is there`, async () => {
    const random = seededRandom(Date.now());
    const bad: string[] = [];
    let relaunches = 0;
    for (let race = 0; race < RACES; race++) {
      const folder = temporaryFolder();
      const saved: string[] = [];
      const count = 2 + Math.floor(random() * (MOST - 1));
      // Again after a kill: its lock is dead, and only one process may take it over.
      const rounds = race % 2 === 0 ? 1 : 3;
      for (let round = 0; round < rounds; round++) {
        const field = racers.slice(0, count);
        const answers = await Promise.all(
          field.map((one) => {
            const answer = answerOf(one);
            one.send({ folder });
            return answer;
          }),
        );
        const winners = answers.flatMap((answer, i) => (answer.startsWith('saved ') ? [i] : []));
        if (winners.length !== 1) bad.push(`race ${race}.${round}: ${winners.length} writers: ${answers.join(', ')}`);
        if (answers.some((answer) => !answer.startsWith('saved ') && answer !== 'locked'))
          bad.push(`race ${race}.${round}: ${answers.join(', ')}`);
        for (const winner of winners) saved.push((answers[winner] as string).slice(6));
        const isLast = round === rounds - 1;
        for (const winner of winners) {
          const one = field[winner] as ChildProcess;
          if (isLast) {
            const closed = answerOf(one);
            one.send({ folder: null });
            await closed;
          } else {
            relaunches++;
            const gone = new Promise((done) => one.once('exit', done));
            one.kill('SIGKILL');
            await gone;
            racers[racers.indexOf(one)] = await racer();
          }
        }
      }
      const store = await open(folder, undefined, 'read');
      if (names(store).join() !== saved.sort().join()) bad.push(`race ${race}: ${names(store).join()} instead of ${saved.join()}`);
    }
    report(11, 'races of two to eight starts', {
      trials: RACES,
      unit: 'races',
      losses: bad.length,
      more: { 'starts after a kill': relaunches },
    });
    expect(bad.slice(0, 5)).toEqual([]);
  }, 3_600_000);
});
