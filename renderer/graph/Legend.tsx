/** What the marks mean: only those that are in the picture. Folds away. */
import { useEffect, useRef, useState } from 'react';
import type { Theme } from '../styles/palette';
import { paintSample, SAMPLE_HEIGHT, SAMPLE_WIDTH } from './paint/paint-legend';
import type { LegendEntry, LegendKey } from './scene/legend';
import { Layer } from './stage/layer';

export interface LegendProps {
  readonly entries: readonly LegendEntry[];
  readonly theme: Theme;
  /** Height that the legend takes of the picture's lower edge. */
  readonly onHeight: (height: number) => void;
}

export function Legend({ entries, theme, onHeight }: LegendProps) {
  const [isOpen, setOpen] = useState(true);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = box;
    if (!current) {
      onHeight(0);
      return;
    }
    // Folded, the legend is a small button in the corner, and the picture need not make room.
    const observer = new ResizeObserver(() => onHeight(isOpen ? current.offsetHeight : 0));
    observer.observe(current);
    return () => observer.disconnect();
  });
  if (entries.length === 0) return null;
  return (
    <section ref={box} className="g-legend" aria-label="Legend" data-is-open={isOpen}>
      {isOpen && (
        <ul className="g-legend-list">
          {entries.map(({ key, words }) => (
            <li key={key} className="g-legend-item">
              <Sample kind={key} theme={theme} />
              {words}
            </li>
          ))}
        </ul>
      )}
      <button type="button" className="g-legend-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Hide' : 'Legend'}
      </button>
    </section>
  );
}

function Sample({ kind, theme }: { readonly kind: LegendKey; readonly theme: Theme }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!canvas.current) return;
    const layer = new Layer(canvas.current);
    layer.resize(SAMPLE_WIDTH, SAMPLE_HEIGHT);
    layer.paint((pen) => paintSample(pen, kind, 0, 0, theme));
  }, [kind, theme]);
  return (
    <span className="g-legend-sample" aria-hidden="true">
      <canvas ref={canvas} className="g-legend-canvas" />
    </span>
  );
}
