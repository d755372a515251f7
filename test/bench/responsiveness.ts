/** How long an app keeps its user waiting while it works: the page by its frames and tasks, the main process by its event loop, and what both need of memory. */
import { readFileSync } from 'node:fs';
import type { ElectronApplication, Page } from '@playwright/test';

interface Watched {
  longTasks: { at: number; ms: number }[];
  longestFrame: number;
}

export interface Waits {
  /** Tasks of the page over 50 ms: seconds after the page was asked for, and how long. */
  readonly tasks: readonly { readonly at: number; readonly ms: number }[];
  /** Longest time between two frames of the page, ms. */
  readonly frame: number;
  /** Longest time in which the event loop of the main process had no turn, ms. */
  readonly main: number;
  /** Highest resident memory of the page's and of the main process since their start, bytes. Null: only Linux tells. */
  readonly pageBytes: number | null;
  readonly mainBytes: number | null;
}

/** From now on. `waits` tells of it, as often as it is asked. */
export async function watchWaits(app: ElectronApplication, page: Page): Promise<() => Promise<Waits>> {
  await page.evaluate(() => {
    const watched = { longTasks: [] as { at: number; ms: number }[], longestFrame: 0 };
    Object.assign(globalThis, { watched });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) watched.longTasks.push({ at: startTime, ms: duration });
    }).observe({ type: 'longtask' });
    let last = performance.now();
    const frame = () => {
      const now = performance.now();
      watched.longestFrame = Math.max(watched.longestFrame, now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  await app.evaluate(() => {
    const delay = process.getBuiltinModule('node:perf_hooks').monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    Object.assign(globalThis, { delay });
  });
  return async () => {
    const { longTasks, longestFrame } = await page.evaluate(async () => {
      await new Promise((done) => setTimeout(done, 300));
      return (globalThis as unknown as { watched: Watched }).watched;
    });
    const { main, processes } = await app.evaluate(({ app }) => ({
      main: (globalThis as unknown as { delay: { max: number } }).delay.max / 1e6,
      processes: app.getAppMetrics().map(({ type, pid }) => ({ type, pid })),
    }));
    const peak = (type: string) => {
      const found = processes.find((one) => one.type === type);
      if (found === undefined || process.platform !== 'linux') return null;
      return 1024 * Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${found.pid}/status`, 'utf8'))?.[1]);
    };
    return { tasks: longTasks, frame: longestFrame, main, pageBytes: peak('Tab'), mainBytes: peak('Browser') };
  };
}

export const tasksInWords = (tasks: Waits['tasks']) =>
  tasks.map(({ at, ms }) => `${(at / 1000).toFixed(1)} s: ${Math.round(ms)} ms`).join(', ') || 'none';
