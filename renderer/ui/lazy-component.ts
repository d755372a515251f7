/** Components that the first frame does not need. Their code loads when they are shown first, or while the window is idle. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

type Load<P> = () => Promise<ComponentType<P>>;

const unloaded: (() => Promise<unknown>)[] = [];

/** A component whose code loads later. Use it inside a `Suspense`. */
export function lazyComponent<P>(load: Load<P>): LazyExoticComponent<ComponentType<P>> {
  unloaded.push(load);
  return lazy(async () => ({ default: await load() }));
}

/** Loading waits so long after the start, in ms. */
const PRELOAD_DELAY_MS = 3000;

/** Loads the remaining components one by one while the window is idle. Returns the function that stops it. */
export function preloadComponents(): () => void {
  let isStopped = false;
  const next = () => {
    const load = isStopped ? undefined : unloaded.shift();
    if (load) void load().finally(() => requestIdleCallback(next));
  };
  const timer = setTimeout(() => requestIdleCallback(next), PRELOAD_DELAY_MS);
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
