/**
 * Fuzzes every reader, guided by the branches that an input reaches: `npm run harden -- --fuzz`. Each target gets the same time. An input that breaks what must
 * hold, takes too long or too much memory is written to test/fixtures/fuzz-finds, where `npm test` tries it ever after.
 *
 * KITH_FUZZ_MINUTES: all together, 10 by default. KITH_FUZZ_ONLY: targets, with commas. KITH_FUZZ_JOBS: threads, 1 by default. KITH_FUZZ_CORPUS: a folder that
 * keeps the inputs which reached something new, so that the next run goes on from them.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { FINDS } from './target';
import { TARGETS } from './targets';

export interface WorkerTask {
  readonly target: string;
  readonly seed: string;
  readonly milliseconds: number;
  /** Beside the seeds of the target. */
  readonly corpus: readonly Uint8Array[];
  /** Four bytes with the length of the input in work, then the input. */
  readonly current: SharedArrayBuffer;
  /** Its number, from 1. 0: none is in work. */
  readonly running: SharedArrayBuffer;
}

interface Progress {
  readonly runs: number;
  /** Reached by any input, and by the seeds alone. */
  readonly branches: number;
  readonly seeds: number;
  readonly corpus: number;
}

export type FromWorker =
  | { readonly kind: 'kept'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly bytes: Uint8Array; readonly problem: string }
  | (Progress & { readonly kind: 'going' | 'done' });

const MINUTES = Number(process.env.KITH_FUZZ_MINUTES ?? 10);
const JOBS = Number(process.env.KITH_FUZZ_JOBS ?? 1);
const only = process.env.KITH_FUZZ_ONLY?.split(',');
const kept = process.env.KITH_FUZZ_CORPUS;
const targets = TARGETS.filter(({ name }) => only === undefined || only.includes(name)).map(({ name }) => name);
const MILLISECONDS = (MINUTES * 60_000 * JOBS) / targets.length;

/** The slowest inputs take a second or two on a busy machine. Counted in looks at it a second apart, so that a computer that sleeps is no hang. */
const HANG_SECONDS = 30;
const MEMORY_MB = 512;
const MAX_INPUT_BYTES = 1_048_576;
/** A target that failed so often in this way is left. */
const MAX_RESTARTS = 5;

let finds = 0;

function keepFind(target: string, bytes: Uint8Array, problem: string): void {
  const folder = join(FINDS, target);
  mkdirSync(folder, { recursive: true });
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  writeFileSync(join(folder, name), bytes);
  finds++;
  process.stdout.write(`FOUND ${target}/${name}: ${problem}\n`);
}

function corpusOf(target: string): readonly Uint8Array[] {
  if (kept === undefined) return [];
  const folder = join(kept, target);
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder).map((name) => new Uint8Array(readFileSync(join(folder, name))));
}

function keepInput(target: string, bytes: Uint8Array): void {
  if (kept !== undefined) writeFileSync(join(kept, target, createHash('sha256').update(bytes).digest('hex').slice(0, 16)), bytes);
}

/** Until the time is over, or the thread ended: `rest` is the time that is left then, ms. */
function fuzz(target: string, milliseconds: number, corpus: readonly Uint8Array[], round: number) {
  const [current, running] = [new SharedArrayBuffer(4 + MAX_INPUT_BYTES), new SharedArrayBuffer(8)];
  const workerData: WorkerTask = { target, seed: `${target} ${corpus.length} ${round}`, milliseconds, corpus, current, running };
  const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
  const begun = Date.now();
  const reached: Uint8Array[] = [];
  let progress: Progress = { runs: 0, branches: 0, seeds: 0, corpus: 0 };
  let isStuck = false;
  const input = () => new Uint8Array(current, 4, new Uint32Array(current, 0, 1)[0]).slice();
  let [last, seconds] = [0, 0];
  const watch = setInterval(() => {
    const [number = 0] = new Float64Array(running);
    seconds = number === 0 || number !== last ? 0 : seconds + 1;
    last = number;
    if (seconds < HANG_SECONDS) return;
    isStuck = true;
    keepFind(target, input(), `took longer than ${HANG_SECONDS} seconds`);
    void worker.terminate();
  }, 1_000);
  return new Promise<{ readonly progress: Progress; readonly rest: number; readonly reached: readonly Uint8Array[] }>((resolve) => {
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'failed') keepFind(target, message.bytes, message.problem);
      else if (message.kind === 'kept') {
        reached.push(message.bytes);
        keepInput(target, message.bytes);
      } else progress = message;
    });
    worker.on('error', (error) => {
      if (!isStuck) keepFind(target, input(), String(error));
      isStuck = true;
    });
    worker.on('exit', () => {
      clearInterval(watch);
      resolve({ progress, reached, rest: isStuck ? milliseconds - (Date.now() - begun) : 0 });
    });
  });
}

async function fuzzTarget(target: string): Promise<number> {
  let [rest, runs, round] = [MILLISECONDS, 0, 0];
  let corpus = corpusOf(target);
  let last: Progress | null = null;
  while (rest > 0 && round++ <= MAX_RESTARTS) {
    const done = await fuzz(target, rest, corpus, round);
    corpus = done.reached;
    rest = done.rest;
    runs += done.progress.runs;
    last = done.progress;
  }
  process.stdout.write(`${target}: ${runs} inputs, ${last?.branches} branches (${last?.seeds} by the fixtures), ${last?.corpus} kept\n`);
  return runs;
}

const waiting = [...targets];
let total = 0;
await Promise.all(
  Array.from({ length: JOBS }, async () => {
    for (let target = waiting.shift(); target !== undefined; target = waiting.shift()) total += await fuzzTarget(target);
  }),
);
process.stdout.write(`${total} inputs for ${targets.length} readers, ${finds} finds\n`);
process.exitCode = finds === 0 ? 0 : 1;
