/** What the marks mean: only those that are in the picture, the most important first, in one row; the rest behind "more". Folds away. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Theme } from '../styles/palette';
import { paintSample, SAMPLE_HEIGHT, SAMPLE_WIDTH } from './paint/paint-legend';
import type { Box } from './scene/labels/place-labels';
import type { LegendEntry, LegendKey } from './scene/legend';
import { HiDpiCanvas } from './view/hidpi-canvas';

export interface LegendProps {
  readonly entries: readonly LegendEntry[];
  readonly theme: Theme;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  /** Height that the legend takes of the picture's lower edge, or the corner it lies over when it is folded. */
  readonly onPlace: (foot: number, corner: Box | null) => void;
}

export function Legend({ entries, theme, isOpen, onOpen, onPlace }: LegendProps) {
  const [isWhole, setWhole] = useState(false);
  const [hidden, setHidden] = useState(0);
  const box = useRef<HTMLElement>(null);
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) {
      onPlace(0, null);
      return;
    }
    const look = (): void => {
      const { offsetLeft: left, offsetTop: top, offsetWidth: width, offsetHeight: height } = current;
      if (isOpen) onPlace(height, null);
      else onPlace(0, { left: left - 4, top: top - 4, right: left + width + 4, bottom: top + height + 4 });
      // In one row, what does not fit wraps to rows that are not shown.
      const items = [...(list.current?.children ?? [])] as HTMLElement[];
      setHidden(items.filter((item) => item.offsetTop > (items[0]?.offsetTop ?? 0)).length);
    };
    const observer = new ResizeObserver(look);
    observer.observe(current);
    if (current.parentElement) observer.observe(current.parentElement);
    look();
    return () => observer.disconnect();
  });
  if (entries.length === 0) return null;
  const hasMore = hidden > 0 || isWhole;
  return (
    <section ref={box} className="g-legend" aria-label="Legend" data-is-open={isOpen}>
      {isOpen && (
        <ul ref={list} className="g-legend-list" data-is-whole={isWhole}>
          {entries.map(({ key, words }) => (
            <li key={key} className="g-legend-item">
              <Sample kind={key} theme={theme} />
              {words}
            </li>
          ))}
        </ul>
      )}
      {isOpen && hasMore && (
        <button type="button" className="g-legend-button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Less' : `${hidden} more`}
        </button>
      )}
      <button type="button" className="g-legend-button" aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
        {isOpen ? 'Hide' : 'Legend'}
      </button>
    </section>
  );
}

function Sample({ kind, theme }: { readonly kind: LegendKey; readonly theme: Theme }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!canvas.current) return;
    const layer = new HiDpiCanvas(canvas.current);
    layer.resize(SAMPLE_WIDTH, SAMPLE_HEIGHT);
    layer.paint((surface) => paintSample(surface, kind, 0, 0, theme));
  }, [kind, theme]);
  return (
    <span className="g-legend-sample" aria-hidden="true">
      <canvas ref={canvas} className="g-legend-canvas" />
    </span>
  );
}
