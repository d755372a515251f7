/** What goes on this long before the window has its turn, in milliseconds. */
const SLICE_MS = 8;

/** Does work in slices between which the window answers and paints; null when it is no longer wanted. What fits into one slice is done at once. */
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

/** When the window has had its turn. A message to oneself: timers that follow each other are made to wait four milliseconds each. */
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
