import type { Findings } from '../../../shared/analysis/data/findings';
import { type Attention, centersOf } from './highlight';
import { type LineWish, linesOf } from './lines';
import type { Line, Scene } from './scene';

/** Ties drawn for one person who is pointed at or selected, at most. */
const LINES_OF_ONE = 80;

/** The scene, and all ties of whoever attention rests on. */
export function withLinesOf(scene: Scene, attention: Attention, findings: Findings, wish: LineWish): Scene {
  const centers = attention.lit !== null ? [attention.lit, ...centersOf(attention)] : centersOf(attention);
  if (centers.length === 0) return scene;
  const known = new Set(scene.lines.map((line) => line.id));
  const more: Line[] = [];
  for (const center of centers) {
    for (const line of linesOf(center, scene.markOf, findings, wish, LINES_OF_ONE)) {
      if (known.has(line.id)) continue;
      known.add(line.id);
      more.push(line);
    }
  }
  return more.length === 0 ? scene : { ...scene, lines: [...scene.lines, ...more] };
}
