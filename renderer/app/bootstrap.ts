/**
 * The entry point of the window. It waits for the frame that index.html paints, and only then loads the app and calls the main process, whose thread
 * also brings frames to the screen.
 */
import type { EarlyCall } from '../desktop';
import { allowOnlyTexts } from '../ui/page-policy';

allowOnlyTexts();

/** A window that is minimized or on another desktop is never painted. */
const MAX_WAIT_MS = 300;

const painted = new Promise<void>((resolve) => {
  new PerformanceObserver(() => resolve()).observe({ type: 'paint', buffered: true });
  setTimeout(resolve, MAX_WAIT_MS);
});
void painted.then(() => {
  performance.mark('app asked for');
  // The main process reads the network while the rest of the window's code loads.
  const calls = [earlyCall('openNetwork', ['own']), earlyCall('savedView', []), earlyCall('savedAnalysis', [])];
  void import('./main').then(({ start }) => start(calls));
  void import('../graph/GraphView'); // in parallel with the app
});

/** Imports nothing of the app, as `desktop` is: the page would wait for all of it before its first frame. */
function earlyCall(name: 'openNetwork' | 'savedView' | 'savedAnalysis', args: readonly string[]): EarlyCall {
  const wire = { text: JSON.stringify(args), bytes: [] };
  const answer = window.kith[name](wire);
  answer.catch(() => undefined); // the app's own call handles the failure
  return { name, wire, answer };
}
