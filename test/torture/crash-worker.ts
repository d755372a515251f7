/**
 * Tries crash states in a child process until the given number of different ones is reached: those of each day, of the recovery from each, and of the
 * recovery from a crash in a recovery. Started by crash-states.test.ts: `<number> <of how many> <states>`. Prints one line of JSON.
 */
import { writeSync } from 'node:fs';
import { type Crash, type CrashedDay, live, recovery, violationOf } from '../builders/disk/crash-states';
import { DAYS } from '../builders/disk/store-days';

const [number = 0, workers = 1, target = 10_000] = process.argv.slice(2).map(Number);

/** After each this many states, the network is also closed and opened once more. */
const TO_THE_END_EVERY = 16;
/** One of this many recoveries is crashed, and crashed again while Kith recovers. */
const THIRD_LEVEL_EVERY = 12;

const seen = new Set<string>();
const violations: string[] = [];
const tried = [0, 0, 0];
let days = 0;

async function tryAll({ crashes, diary }: CrashedDay, level: number): Promise<void> {
  for (const crash of crashes) {
    if (seen.has(crash.key)) continue;
    seen.add(crash.key);
    tried[level] = (tried[level] ?? 0) + 1;
    const violation = await violationOf(crash, diary, level === 0 || seen.size % TO_THE_END_EVERY === 0);
    if (violation !== null) violations.push(violation);
  }
}

const queue: Crash[] = [];
for (const [i, day] of DAYS.entries()) {
  if (i % workers !== number) continue;
  const run = await live(await day.morning(), day.live);
  await tryAll(run, 0);
  queue.push(...run.crashes);
  days++;
}
queue.sort((a, b) => (a.key < b.key ? -1 : 1)); // from all days, in no order
for (let i = 0; i < queue.length && seen.size < target; i++) {
  const run = await live((queue[i] as Crash).state, recovery);
  await tryAll(run, 1);
  const crash = run.crashes[(i * 7) % run.crashes.length];
  if (i % THIRD_LEVEL_EVERY === 0 && crash !== undefined) await tryAll(await live(crash.state, recovery), 2);
}
writeSync(1, `${JSON.stringify({ days, tried, violations: violations.length, first: violations.slice(0, 5) })}\n`);
