/** The layout worker. A new job drops the one under way. */
import { computeLayout } from './layout/compute-layout';
import type { LayoutJob, LayoutResult } from './layout/layout';

/** Time budget between two checks for a newer job. */
const SLICE_MS = 25;

let latest = 0;

async function runLayout({ serial, request }: LayoutJob): Promise<void> {
  const steps = computeLayout(request);
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) {
      const layout = step.value;
      const reply: LayoutResult = { serial, layout };
      postMessage(reply, { transfer: [layout.x.buffer, layout.y.buffer] });
      return;
    }
    if (performance.now() - since < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (serial !== latest) return;
    since = performance.now();
  }
}

addEventListener('message', ({ data }: MessageEvent<LayoutJob>) => {
  latest = data.serial;
  void runLayout(data);
});
