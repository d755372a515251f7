/** Computes layouts beside the window. The latest question wins: an older one that is still under way is dropped. */
import { arrange } from './layout/arrange';
import type { Layout, LayoutRequest } from './layout/layout';

export interface LayoutQuestion {
  readonly serial: number;
  readonly request: LayoutRequest;
}
export interface LayoutAnswer {
  readonly serial: number;
  readonly layout: Layout;
}

/** Works this long before it looks whether a newer question has come. */
const PATIENCE_MS = 25;

let latest = 0;

async function answer({ serial, request }: LayoutQuestion): Promise<void> {
  const steps = arrange(request);
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) {
      const { layout } = { layout: step.value };
      const reply: LayoutAnswer = { serial, layout };
      postMessage(reply, { transfer: [layout.x.buffer, layout.y.buffer] });
      return;
    }
    if (performance.now() - since < PATIENCE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (serial !== latest) return;
    since = performance.now();
  }
}

addEventListener('message', ({ data }: MessageEvent<LayoutQuestion>) => {
  latest = data.serial;
  void answer(data);
});
