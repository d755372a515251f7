/** People who are points: a crowd in the colors of their clusters. */
import type { PersonId } from '../../../shared/model/ids';
import { clusterTone, PALETTES } from '../../styles/palette';
import type { PlacedLabel } from '../scene/labels/place-labels';
import type { Dots, DrawSurface } from './draw-surface';
import type { PaintInput } from './paint-input';

const GHOST = 0.25;
/** Opacity of people in no large cluster, on a large map that is shown as a whole. */
const CROWD = 0.6;
const CROWD_FROM = 4000;
/** Square pixels per point where density is drawn. More points appear when the user zooms in. */
const PIXELS_PER_POINT = 45;
/** Side of the cells in which labels are looked up, in pixels. */
const CELL = 6;
/** Key of the tone of chosen people. */
const CHOSEN = -1;

/** Buffers that grow and are used again: a frame allocates nothing. */
const buffer = { x: new Float32Array(0), y: new Float32Array(0), tone: new Uint8Array(0) };

export function paintPoints(surface: DrawSurface, drawing: PaintInput): void {
  const { scene, camera, theme, highlight } = drawing;
  const { points } = scene;
  const n = points.people.length;
  if (n === 0) return;
  if (buffer.x.length < n) {
    buffer.x = new Float32Array(n);
    buffer.y = new Float32Array(n);
    buffer.tone = new Uint8Array(n);
  }
  const covered = scene.mode === 'map' ? coverOf(drawing.labels, camera.width, camera.height) : null;
  const across = Math.ceil(camera.width / CELL);
  const tones: { fill: string; opacity: number }[] = [];
  const toneOf = new Map<number, number>();
  const stride = strideOf(drawing);
  const isCrowded = scene.mode === 'map' && n > CROWD_FROM && camera.zoom < 0.3;
  let count = 0;
  for (let i = 0; i < n; i += stride) {
    const x = (points.x[i] ?? 0) * camera.zoom + camera.panX;
    const y = (points.y[i] ?? 0) * camera.zoom + camera.panY;
    if (x < -4 || y < -4 || x > camera.width + 4 || y > camera.height + 4) continue;
    if (covered?.[Math.floor(y / CELL) * across + Math.floor(x / CELL)] === 1) continue;
    const isGhost = points.isGhost[i] === 1;
    const color = isGhost ? -1 : (points.color[i] ?? -1);
    const opacity = isGhost ? GHOST : highlight.points(points.cluster[i] ?? null) * (isCrowded && color < 0 ? CROWD : 1);
    const isChosen = highlight.isChosen(points.people[i] as PersonId);
    const key = isChosen ? CHOSEN : (color + 1) * 1000 + Math.round(opacity * 100);
    let tone = toneOf.get(key);
    if (tone === undefined) {
      tone = tones.length;
      tones.push(isChosen ? { fill: PALETTES[theme].accent, opacity: 1 } : { fill: clusterTone(theme, color).edge, opacity });
      toneOf.set(key, tone);
    }
    buffer.x[count] = x;
    buffer.y[count] = y;
    buffer.tone[count] = tone;
    count++;
  }
  const dots: Dots = { ...buffer, count, tones };
  surface.crowd(dots, pointRadius(camera.zoom));
}

export function pointRadius(zoom: number): number {
  return Math.max(1.25, Math.min(3.2, 2.6 * zoom));
}

/** Every how many-th point is drawn: a power of two, so that drawn points stay while the user zooms in. */
function strideOf({ scene, camera }: PaintInput): number {
  if (scene.densityAreas.length === 0) return 1;
  const [inner, outer] = [scene.rings.at(-2)?.radius ?? 0, scene.rings.at(-1)?.radius ?? 1];
  const room = Math.PI * (outer ** 2 - inner ** 2) * camera.zoom ** 2;
  return 2 ** Math.max(0, Math.ceil(Math.log2((scene.points.people.length * PIXELS_PER_POINT) / room)));
}

/** Cells covered by labels of closed regions (1): points are not drawn there. */
function coverOf(labels: readonly PlacedLabel[], width: number, height: number): Uint8Array | null {
  const boxes = labels.filter(({ side }) => side === 'center').map(({ box }) => box);
  if (boxes.length === 0) return null;
  const [across, down] = [Math.ceil(width / CELL), Math.ceil(height / CELL)];
  const covered = new Uint8Array(across * down);
  for (const box of boxes) {
    const [left, right] = [Math.max(0, Math.floor((box.left - 4) / CELL)), Math.min(across - 1, Math.floor((box.right + 4) / CELL))];
    for (let row = Math.max(0, Math.floor((box.top - 2) / CELL)); row <= Math.min(down - 1, Math.floor((box.bottom + 2) / CELL)); row++)
      covered.fill(1, row * across + left, row * across + right + 1);
  }
  return covered;
}
