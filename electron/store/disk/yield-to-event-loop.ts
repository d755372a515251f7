/** Long work on the main thread, which also serves the window, in slices: between two slices the event loop runs. */

/** Time budget of a slice, in ms. Shorter than a frame at 60 Hz (16.7 ms), so nobody notices. */
const SLICE_MS = 8;

export type Pause = () => Promise<void> | null;

/** Returns a function to call (and await) in loops: null while the slice lasts, then a promise that resolves after the event loop ran. */
export function sliceTimer(clock: () => number = () => performance.now()): Pause {
  let sliceStart = clock();
  return () => {
    if (clock() - sliceStart < SLICE_MS) return null;
    return new Promise((resume) =>
      setImmediate(() => {
        sliceStart = clock();
        resume();
      }),
    );
  };
}

/** Runs a generator in slices. */
export async function runInSlices<T>(steps: Iterator<unknown, T>, pause = sliceTimer()): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause();
  }
}

/** Hashed or copied in a few milliseconds. */
const BYTES_PER_STEP = 1_048_576;

/** The bytes one after the other, in parts for work that pauses after each. */
export function* bytesInSteps(bytes: Uint8Array): Generator<Uint8Array, void> {
  for (let from = 0; from < bytes.length; from += BYTES_PER_STEP) yield bytes.subarray(from, from + BYTES_PER_STEP);
}

/** Merge sort in slices: sorts runs of 4,096 and merges them pair by pair. Sorted input costs one comparison a run. */
export async function sortInSlices<T>(items: readonly T[], isBefore: (a: T, b: T) => boolean, pause = sliceTimer()): Promise<readonly T[]> {
  const RUN = 4_096;
  let runs: T[][] = [];
  for (let from = 0; from < items.length; from += RUN) {
    const run = items.slice(from, from + RUN).sort((a, b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0));
    const last = runs.at(-1);
    // A table is usually sorted already, as it was read: then the run is appended and nothing is merged.
    if (last !== undefined && !isBefore(run[0] as T, last.at(-1) as T)) for (const item of run) last.push(item);
    else runs.push(run);
    await pause();
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let i = 0; i < runs.length; i += 2) {
      const [a, b] = [runs[i] as T[], runs[i + 1]];
      merged.push(b === undefined ? a : await merge(a, b, isBefore, pause));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

async function merge<T>(a: T[], b: T[], isBefore: (a: T, b: T) => boolean, pause: Pause): Promise<T[]> {
  const merged: T[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const takesB = i >= a.length || (j < b.length && isBefore(b[j] as T, a[i] as T));
    merged.push((takesB ? b[j++] : a[i++]) as T);
    if (merged.length % 4_096 === 0) await pause();
  }
  return merged;
}
