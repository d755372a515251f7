/** What the marks mean: entries for the marks on screen, in one row. A button shows the entries that do not fit. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { text } from '../../shared/strings/text';
import type { Theme } from '../styles/window-colors';
import styles from './Legend.module.css';
import { paintSample, SAMPLE_HEIGHT, SAMPLE_WIDTH } from './paint/paint-legend';
import type { Box } from './scene/labels/place-labels';
import type { LegendEntry, LegendKey } from './scene/legend';
import { HiDpiCanvas } from './view/hidpi-canvas';

export interface LegendProps {
  readonly entries: readonly LegendEntry[];
  readonly theme: Theme;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  /** Receives the height of the open legend in pixels, or the box of the closed one. */
  readonly onPlace: (bottomInset: number, closedBox: Box | null) => void;
}

export function Legend({ entries, theme, isOpen, onToggle, onPlace }: LegendProps) {
  const [isExpanded, setExpanded] = useState(false);
  const [hidden, setHidden] = useState(0);
  const box = useRef<HTMLElement>(null);
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) {
      onPlace(0, null);
      return;
    }
    const measure = (): void => {
      const { offsetLeft: left, offsetTop: top, offsetWidth: width, offsetHeight: height } = current;
      if (isOpen) onPlace(height, null);
      else onPlace(0, { left: left - 4, top: top - 4, right: left + width + 4, bottom: top + height + 4 });
      // Entries that do not fit wrap to rows that are cut off.
      const items = [...(list.current?.children ?? [])] as HTMLElement[];
      setHidden(items.filter((item) => item.offsetTop > (items[0]?.offsetTop ?? 0)).length);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    if (current.parentElement) observer.observe(current.parentElement);
    measure();
    return () => observer.disconnect();
  });
  if (entries.length === 0) return null;
  const hasMore = hidden > 0 || isExpanded;
  return (
    <section ref={box} className={styles.legend} aria-label={text('graph.legend')} data-is-open={isOpen}>
      {isOpen && (
        <ul ref={list} className={styles.list} data-is-expanded={isExpanded}>
          {entries.map(({ key, message }) => (
            <li key={key} className={styles.item}>
              <Sample kind={key} theme={theme} />
              {text(message)}
            </li>
          ))}
        </ul>
      )}
      {isOpen && hasMore && (
        <button type="button" className={styles.button} onClick={() => setExpanded(!isExpanded)}>
          {isExpanded ? text('common.showFewer') : text('graph.legendMore', { count: hidden })}
        </button>
      )}
      <button type="button" className={styles.button} aria-expanded={isOpen} onClick={() => onToggle(!isOpen)}>
        {text('graph.legend')}
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
    <span className={styles.sample} aria-hidden="true">
      <canvas ref={canvas} className={styles.sampleCanvas} />
    </span>
  );
}
