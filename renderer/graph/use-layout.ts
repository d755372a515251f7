/** The layout from its worker, and the scene input once everything it needs is ready. */
import { useEffect, useRef, useState } from 'react';
import { runInSlices } from '../ui/run-in-slices';
import type { Layout, LayoutJob, LayoutRequest, LayoutResult } from './layout/layout';
import { prepareScene } from './scene/prepare-scene';
import type { SceneInput } from './scene/scene-input';

export interface LayoutState {
  /** The previous layout stays until the next one is ready. Null: none yet. */
  readonly layout: Layout | null;
  /** The layout takes so long that the user should know. */
  readonly isSlow: boolean;
  /** The layout is what the latest request asked for. */
  readonly isLatest: boolean;
}

type Request = () => Iterator<unknown, LayoutRequest>;

const SLOW_MS = 250;

const layoutWorker = () => new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module', name: 'layout' });
/** Starts while the network is read and analyzed. */
let firstWorker: Worker | null = layoutWorker();

/**
 * @param request makes the request in steps; a new function starts a new layout
 * @param meanwhile work for the time the worker needs, in steps
 * @param saved the layout of a mode from an earlier session, from which a new one starts, or null
 * @param known the layout that was computed for this request in an earlier session: the first one need not be computed; null: there is none
 */
export function useLayout(
  request: Request,
  meanwhile: () => Iterator<unknown>,
  saved: (mode: LayoutRequest['mode']) => Layout | null,
  known: Layout | null,
): LayoutState {
  const [latestLayout, setLayout] = useState<{ readonly layout: Layout; readonly request: Request } | null>(null);
  const [isSlow, setSlow] = useState(false);
  const worker = useRef<Worker | null>(null);
  const serial = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  // The last layout of each mode: switching modes leaves everybody in place.
  const previous = useRef(new Map<LayoutRequest['mode'], Layout>());
  const latest = useRef({ request, saved, meanwhile, known });
  latest.current = { request, saved, meanwhile, known };

  const show = useRef((layout: Layout) => {
    if (previous.current.size === 0) performance.mark('people placed');
    previous.current.set(layout.mode, layout);
    setLayout({ layout, request: latest.current.request });
  });

  useEffect(() => {
    const started = firstWorker ?? layoutWorker();
    firstWorker = null;
    worker.current = started;
    started.onmessage = ({ data }: MessageEvent<LayoutResult>) => {
      if (data.serial !== serial.current) return;
      clearTimeout(timer.current);
      setSlow(false);
      show.current(data.layout);
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
    if (previous.current.size === 0 && latest.current.known !== null) {
      show.current(latest.current.known);
      return;
    }
    const start = async (): Promise<void> => {
      const draft = await runInSlices(request(), isLatest);
      if (draft === null) return;
      const { value } = draft;
      const before = previous.current.get(value.mode) ?? latest.current.saved(value.mode);
      worker.current?.postMessage({ serial: own, request: { ...value, previous: before } } satisfies LayoutJob);
      await runInSlices(latest.current.meanwhile(), isLatest);
    };
    void start();
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setSlow(true), SLOW_MS);
  }, [request]);

  return { layout: latestLayout?.layout ?? null, isSlow, isLatest: latestLayout?.request === request };
}

/** A scene of fewer people takes a few milliseconds and needs no preparation. */
const PREPARE_FROM_PEOPLE = 2000;

/** Returns `input` once the parts of its scene are computed, and the previous input until then. */
export function usePreparedScene(input: SceneInput | null): SceneInput | null {
  const [prepared, setPrepared] = useState<SceneInput | null>(null);
  const isLarge = input !== null && input.findings.people.length >= PREPARE_FROM_PEOPLE;
  useEffect(() => {
    if (input === null || !isLarge) return;
    let isWanted = true;
    void runInSlices(prepareScene(input), () => isWanted).then((done) => {
      if (done !== null && isWanted) setPrepared(input);
    });
    return () => {
      isWanted = false;
    };
  }, [input, isLarge]);
  return isLarge ? prepared : input;
}
