/** The layout of what is to be drawn, from the worker. Until the first answer there is none; after that the previous one stays until the next is there. */
import { useEffect, useRef, useState } from 'react';
import type { Layout, LayoutRequest } from './layout/layout';
import type { LayoutAnswer, LayoutQuestion } from './layout.worker';

export interface LayoutUnderWay {
  readonly layout: Layout | null;
  /** A layout has been asked for and is taking so long that one should say so. */
  readonly isSlow: boolean;
}

/** Shorter waits are not worth a word. */
const SLOW_MS = 250;
/** What is to be done before a layout is shown goes on this long before the window has its turn, in milliseconds. */
const SLICE_MS = 8;

/**
 * @param ask makes the request; the layout is asked anew when it changes
 * @param prepare what is to be done with a layout before it is shown, in steps
 * @param kept where the layouts of before are: those of this window, or of the last time the network was open
 */
export function useLayout(
  ask: () => LayoutRequest,
  prepare: (layout: Layout) => Iterator<undefined>,
  kept: (view: LayoutRequest['view']) => Layout | null,
): LayoutUnderWay {
  const [layout, setLayout] = useState<Layout | null>(null);
  const [isSlow, setSlow] = useState(false);
  const worker = useRef<Worker | null>(null);
  const serial = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  // The last layout of each view, so that going back and forth keeps everybody in place.
  const last = useRef(new Map<LayoutRequest['view'], Layout>());
  const keptNow = useRef(kept);
  keptNow.current = kept;
  const prepareNow = useRef(prepare);
  prepareNow.current = prepare;

  useEffect(() => {
    const started = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module', name: 'layout' });
    worker.current = started;
    started.onmessage = async ({ data }: MessageEvent<LayoutAnswer>) => {
      const isLatest = (): boolean => data.serial === serial.current && worker.current === started;
      if (!isLatest()) return;
      clearTimeout(timer.current);
      if (!(await inSlices(prepareNow.current(data.layout), isLatest))) return;
      setSlow(false);
      last.current.set(data.layout.view, data.layout);
      setLayout(data.layout);
    };
    return () => {
      worker.current = null;
      clearTimeout(timer.current);
      started.terminate();
    };
  }, []);

  useEffect(() => {
    const draft = ask();
    const previous = last.current.get(draft.view) ?? keptNow.current(draft.view);
    const question: LayoutQuestion = { serial: ++serial.current, request: { ...draft, previous } };
    worker.current?.postMessage(question);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setSlow(true), SLOW_MS);
  }, [ask]);

  return { layout, isSlow };
}

/** Runs steps to their end, a slice at a time; false when they are no longer wanted. */
async function inSlices(steps: Iterator<undefined>, isWanted: () => boolean): Promise<boolean> {
  let since = performance.now();
  while (!steps.next().done) {
    if (performance.now() - since < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (!isWanted()) return false;
    since = performance.now();
  }
  return true;
}
