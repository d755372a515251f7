/**
 * Fuzzes one target in a thread of its own, so that a hang or too much memory ends the thread and not the run. The input in work stands in shared memory: the
 * main thread saves it then.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { seededRandom } from '../builders/contact-sheets/seeded-random';
import { Coverage, mutated } from './corpus';
import type { Dice } from './damaged-bytes';
import type { FromWorker, WorkerTask } from './main';
import { TARGETS } from './targets';

const { target: name, seed, milliseconds, corpus: kept, current, running } = workerData as WorkerTask;
const target = TARGETS.find((each) => each.name === name);
if (target === undefined) throw new Error(`There is no target ${name}.`);

const post = (message: FromWorker) => parentPort?.postMessage(message);
const length = new Uint32Array(current, 0, 1);
const place = new Uint8Array(current, 4);
const number = new Float64Array(running);
const coverage = new Coverage();
const corpus: Uint8Array[] = [];
const problems = new Set<string>();
let runs = 0;

/** One input; kept when it reaches something new. */
async function attempt(bytes: Uint8Array): Promise<void> {
  length[0] = bytes.length;
  place.set(bytes);
  number[0] = runs + 1;
  const problem = await problemOf(bytes);
  number[0] = 0;
  runs++;
  if (coverage.take()) {
    corpus.push(bytes);
    post({ kind: 'kept', bytes });
  }
  if (problem === null || problems.has(problem.key)) return;
  problems.add(problem.key);
  post({ kind: 'failed', bytes: await smaller(bytes, problem.key), problem: problem.text });
}

async function problemOf(bytes: Uint8Array): Promise<{ readonly key: string; readonly text: string } | null> {
  try {
    await target?.run(bytes);
    return null;
  } catch (error) {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    // The same place in the code is the same problem.
    const where = stack
      .split('\n')
      .filter((line) => line.includes('.js:'))
      .slice(0, 2)
      .join(' ');
    return { key: where === '' ? message.slice(0, 80) : where, text: `${message.slice(0, 500)}\n${stack.slice(0, 1500)}` };
  }
}

/** The input without pieces that the problem does not need. */
async function smaller(bytes: Uint8Array, key: string): Promise<Uint8Array> {
  let best = bytes;
  for (let size = Math.ceil(bytes.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from < best.length && best.length / size < 200; ) {
      const shorter = Buffer.concat([best.subarray(0, from), best.subarray(from + size)]);
      const problem = await problemOf(new Uint8Array(shorter));
      if (problem?.key === key) best = new Uint8Array(shorter);
      else from += size;
    }
  }
  return best;
}

const next = seededRandom(seed);
const dice: Dice = (below) => Math.floor(next() * below);
const end = Date.now() + milliseconds;
coverage.take(); // what ran while the code was loaded
for (const bytes of [...target.seeds(), ...kept]) await attempt(bytes);
const seeds = coverage.branches;
let words = coverage.words();
while (Date.now() < end) {
  const before = corpus.length;
  for (let i = 0; i < 200 && Date.now() < end; i++) await attempt(mutated(corpus, words, dice));
  if (corpus.length !== before) words = coverage.words();
  post({ kind: 'going', runs, branches: coverage.branches, seeds, corpus: corpus.length });
}
post({ kind: 'done', runs, branches: coverage.branches, seeds, corpus: corpus.length });
