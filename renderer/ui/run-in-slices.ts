/** Time budget per slice before yielding to the event loop, in ms. */
const SLICE_MS = 8;

/** Runs a generator in slices; the window responds and paints between them. Null: `isWanted` was false after a slice. */
export async function runInSlices<T>(steps: Iterator<unknown, T>, isWanted: () => boolean): Promise<{ readonly value: T } | null> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return { value: step.value };
    if (performance.now() - since < SLICE_MS) continue;
    await nextTurn();
    if (!isWanted()) return null;
    since = performance.now();
  }
}

/** The same for work that is always wanted. */
export async function inSlices<T>(steps: Iterator<unknown, T>): Promise<T> {
  const done = await runInSlices(steps, () => true);
  return (done as { readonly value: T }).value;
}

/** Resolves in the next task. It uses a message, because browsers delay nested timers by 4 ms each. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
