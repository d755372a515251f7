import type { Findings } from '../../../shared/analysis/data/findings';
import { type HighlightInput, selectedPeople } from './highlight';
import { type LineFilter, linesOf } from './lines';
import type { Line, Scene } from './scene';

/** Ties drawn for one person who is pointed at or selected, at most. */
const LINES_OF_ONE = 80;

/** The scene, and all ties of whoever attention rests on. */
export function withLinesOf(scene: Scene, attention: HighlightInput, findings: Findings, wish: LineFilter): Scene {
  const centers = attention.hovered !== null ? [attention.hovered, ...selectedPeople(attention)] : selectedPeople(attention);
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
