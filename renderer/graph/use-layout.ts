/** The layout of what is to be drawn, from the worker. Until the first answer there is none; after that the previous one stays until the next is there. */
import { useEffect, useRef, useState } from 'react';
import type { Layout, LayoutRequest } from './layout/layout';
import type { LayoutAnswer, LayoutQuestion } from './layout.worker';

/**
 * @param ask makes the request, given the last layout of the same view to start from
 * @param dependencies the layout is asked anew when one of these changes
 */
export function useLayout(ask: (previous: Layout | null) => LayoutRequest): Layout | null {
  const [layout, setLayout] = useState<Layout | null>(null);
  const worker = useRef<Worker | null>(null);
  const serial = useRef(0);
  // The last layout of either view, so that going back and forth keeps everybody in place.
  const last = useRef<{ circles: Layout | null; map: Layout | null }>({ circles: null, map: null });

  useEffect(() => {
    const started = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module', name: 'layout' });
    worker.current = started;
    started.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => {
      if (data.serial !== serial.current) return;
      last.current[data.layout.view] = data.layout;
      setLayout(data.layout);
    };
    return () => {
      worker.current = null;
      started.terminate();
    };
  }, []);

  useEffect(() => {
    const draft = ask(null);
    const question: LayoutQuestion = { serial: ++serial.current, request: { ...draft, previous: last.current[draft.view] } };
    worker.current?.postMessage(question);
  }, [ask]);

  return layout;
}
