/** A gesture over a picture, and what it costs. */
import type { Page } from '@playwright/test';

export interface Run {
  /** Milliseconds between frames. */
  readonly between: readonly number[];
  /** Milliseconds of work of the page's thread in each: the screen hides work shorter than its own beat. */
  readonly work: number;
  /** Longest task of the page's thread, ms; 0: none over 50 ms. */
  readonly longest: number;
}

export async function measured(page: Page, selector: string, lasting = 3000): Promise<Run> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  await watchTasks(page);
  const before = await busy();
  const between = await gesture(page, selector, lasting);
  const work = (1000 * ((await busy()) - before)) / between.length;
  await session.detach();
  return { between, work, longest: await longestTask(page) };
}

/** From now on the page's long tasks (over 50 ms) are noted. */
export async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noted: number[] = [];
    const watcher = new PerformanceObserver((list) => noted.push(...list.getEntries().map(({ duration }) => duration)));
    watcher.observe({ type: 'longtask' });
    Object.assign(globalThis, { longTasks: noted, longTaskWatcher: watcher });
  });
}

export async function longestTask(page: Page): Promise<number> {
  return await page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 300));
    const { longTasks, longTaskWatcher } = globalThis as unknown as { longTasks: number[]; longTaskWatcher: PerformanceObserver };
    longTaskWatcher.disconnect();
    return Math.max(0, ...longTasks);
  });
}

/** Of the way of a gesture, in one frame. */
const LARGEST_STEP = 1 / 16;

/**
 * Moves the picture a little in each frame, as two fingers on a trackpad do: once around, then to twice its size, to half and back. The way is one of
 * time, so a slow program takes larger steps; but no step is so large that of the very slow only some frames of the beginning would be measured.
 * Answers with the milliseconds between frames.
 */
async function gesture(page: Page, selector: string, lasting: number): Promise<number[]> {
  return await page.evaluate(
    async ([wanted, milliseconds, largest]) => {
      const stage = document.querySelector(wanted);
      if (!stage) throw new Error(`no ${wanted}`);
      const box = stage.getBoundingClientRect();
      const turn = (deltaX: number, deltaY: number, ctrlKey: boolean) =>
        stage.dispatchEvent(
          new WheelEvent('wheel', {
            bubbles: true,
            cancelable: true,
            deltaX,
            deltaY,
            ctrlKey,
            clientX: box.left + box.width / 2,
            clientY: box.top + box.height / 2,
          }),
        );
      const frame = () => new Promise<number>((done) => requestAnimationFrame(done));
      const between: number[] = [];
      // What the first move asks for is drawn in the frame after it.
      turn(1e-6, 0, false);
      await frame();
      let last = await frame();
      let before = last;
      let [x, y, zoom] = [0, 0, 0];
      for (let t = 0; t < 1; ) {
        t = Math.min(1, t + Math.min((last - before) / milliseconds, largest));
        before = last;
        if (t < 0.5) {
          const [toX, toY] = [150 * Math.sin(4 * Math.PI * t), 100 * (1 - Math.cos(4 * Math.PI * t))];
          turn(toX - x + 1e-6, toY - y, false);
          [x, y] = [toX, toY];
        } else {
          const to = 70 * Math.sin(4 * Math.PI * (t - 0.5)); // a step of 1 is one percent
          turn(0, zoom - to, true);
          zoom = to;
        }
        const now = await frame();
        between.push(now - last);
        last = now;
      }
      return between;
    },
    [selector, lasting, LARGEST_STEP] as const,
  );
}
