import { FONT } from '../paint/draw-surface';
import type { TextMeasure } from '../scene/labels/place-labels';

/** Measures words as the canvas will draw them; remembers what it measured. Make a new one when fonts have arrived. */
export function canvasMeasure(): TextMeasure {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, size, weight) => {
    const key = `${weight} ${size} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    let width = text.length * size * 0.56;
    if (context) {
      context.font = `${weight} ${size}px ${FONT}`;
      width = context.measureText(text).width;
    }
    if (known.size > 20_000) known.clear();
    known.set(key, width);
    return width;
  };
}
