/**
 * The window starts here. The frame that index.html paints comes first: until it is on the screen nothing else is loaded, and main is asked for
 * nothing, because its thread also brings pictures to the screen.
 */
/** A window that is not painted at all (minimized, on another desktop) does not wait for ever. */
const LONGEST_WAIT_MS = 300;

const painted = new Promise<void>((resolve) => {
  new PerformanceObserver(() => resolve()).observe({ type: 'paint', buffered: true });
  setTimeout(resolve, LONGEST_WAIT_MS);
});
void painted.then(() => {
  performance.mark('app asked for');
  void import('./main');
  void import('../graph/GraphView'); // while the app starts, not after it
});
