/** Parts of the window that are not in its first picture: loaded when first shown, or when there is nothing else to do, whichever comes first. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

type Load<P> = () => Promise<ComponentType<P>>;

const unloaded: (() => Promise<unknown>)[] = [];

/** A component whose code is loaded later. Shown inside a `Suspense`. */
export function lazyComponent<P>(load: Load<P>): LazyExoticComponent<ComponentType<P>> {
  unloaded.push(load);
  return lazy(async () => ({ default: await load() }));
}

/** How long Kith leaves the machine to what the user does first, in ms. */
const PRELOAD_DELAY_MS = 3000;

/** Loads what is left, one part after another in idle moments, so that no dialog has to be waited for. Answers with the function that stops it. */
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
