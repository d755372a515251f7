/** The layout of what is to be drawn, from the worker. Until the first answer there is none; after that the previous one stays until the next is there. */
import { useEffect, useRef, useState } from 'react';
import { runInSlices } from '../ui/run-in-slices';
import type { Layout, LayoutRequest } from './layout/layout';
import type { LayoutJob, LayoutResult } from './layout.worker';
import { prepareScene } from './scene/prepare-scene';
import type { SceneInput } from './scene/scene-input';

export interface LayoutState {
  readonly layout: Layout | null;
  /** A layout has been asked for and is taking so long that one should say so. */
  readonly isSlow: boolean;
}

/** Shorter waits are not worth a word. */
const SLOW_MS = 250;

/**
 * @param ask makes the request, in steps; the layout is asked anew when it changes
 * @param meanwhile what can be done while the layout is made, in steps
 * @param kept where the layouts of before are: those of this window, or of the last time the network was open
 */
export function useLayout(
  ask: () => Iterator<unknown, LayoutRequest>,
  meanwhile: () => Iterator<unknown>,
  kept: (view: LayoutRequest['mode']) => Layout | null,
): LayoutState {
  const [layout, setLayout] = useState<Layout | null>(null);
  const [isSlow, setSlow] = useState(false);
  const worker = useRef<Worker | null>(null);
  const serial = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  // The last layout of each view, so that going back and forth keeps everybody in place.
  const last = useRef(new Map<LayoutRequest['mode'], Layout>());
  const keptNow = useRef(kept);
  keptNow.current = kept;
  const meanwhileNow = useRef(meanwhile);
  meanwhileNow.current = meanwhile;

  useEffect(() => {
    const started = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module', name: 'layout' });
    worker.current = started;
    started.onmessage = ({ data }: MessageEvent<LayoutResult>) => {
      if (data.serial !== serial.current) return;
      clearTimeout(timer.current);
      setSlow(false);
      last.current.set(data.layout.mode, data.layout);
      setLayout(data.layout);
    };
    return () => {
      worker.current = null;
      clearTimeout(timer.current);
      started.terminate();
    };
  }, []);

  useEffect(() => {
    const own = ++serial.current;
    const isLatest = (): boolean => own === serial.current && worker.current !== null;
    const question = async (): Promise<void> => {
      const draft = await runInSlices(ask(), isLatest);
      if (draft === null) return;
      const { value } = draft;
      const previous = last.current.get(value.mode) ?? keptNow.current(value.mode);
      worker.current?.postMessage({ serial: own, request: { ...value, previous } } satisfies LayoutJob);
      await runInSlices(meanwhileNow.current(), isLatest);
    };
    void question();
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setSlow(true), SLOW_MS);
  }, [ask]);

  return { layout, isSlow };
}

/** What is to be drawn, once what its scene is made from has been found. Until then what was drawn before. */

/** Of fewer people a scene is made in a few milliseconds. */
const MANY_PEOPLE = 2000;

export function usePreparedScene(question: SceneInput | null): SceneInput | null {
  const [prepared, setPrepared] = useState<SceneInput | null>(null);
  const isLarge = question !== null && question.findings.people.length >= MANY_PEOPLE;
  useEffect(() => {
    if (question === null || !isLarge) return;
    let isWanted = true;
    void runInSlices(prepareScene(question), () => isWanted).then((done) => {
      if (done !== null && isWanted) setPrepared(question);
    });
    return () => {
      isWanted = false;
    };
  }, [question, isLarge]);
  return isLarge ? prepared : question;
}
