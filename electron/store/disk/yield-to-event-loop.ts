/** Long work on the thread that also serves the window, in slices: between two of them, whatever waits has its turn. */

/** As long as nobody notices. */
const SLICE_MS = 8;

/** Answers at once until a slice is used up, then after whatever was waiting. */
export function sliceTimer(clock: () => number = () => performance.now()): () => Promise<void> | null {
  let since = clock();
  return () => {
    if (clock() - since < SLICE_MS) return null;
    return new Promise((resume) =>
      setImmediate(() => {
        since = clock();
        resume();
      }),
    );
  };
}

/** Like `sort`, in slices: runs of a few thousand, merged pair by pair. What is sorted already costs one look. */
export async function sortInSlices<T>(items: readonly T[], isBefore: (a: T, b: T) => boolean, pause = sliceTimer()): Promise<readonly T[]> {
  const RUN = 4_096;
  let runs: T[][] = [];
  for (let from = 0; from < items.length; from += RUN) {
    const run = items.slice(from, from + RUN).sort((a, b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0));
    const last = runs.at(-1);
    // Mostly the table is in order already, as it was read: then the run is only put behind the others.
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

async function merge<T>(a: T[], b: T[], isBefore: (a: T, b: T) => boolean, pause: () => Promise<void> | null): Promise<T[]> {
  const merged: T[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const takesB = i >= a.length || (j < b.length && isBefore(b[j] as T, a[i] as T));
    merged.push((takesB ? b[j++] : a[i++]) as T);
    if (merged.length % 4_096 === 0) await pause();
  }
  return merged;
}
