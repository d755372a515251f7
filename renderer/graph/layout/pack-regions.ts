/**
 * Places the discs of the map: clusters with many ties between them are near each other, and no two discs touch. Forces on the graph of clusters,
 * then a pass that only separates. Deterministic: discs start at their previous position, or at the angle of their color.
 */
import { hashFraction } from './hash';

export interface Disc {
  readonly id: string;
  /** Palette index, which determines the initial angle. */
  readonly color: number;
  readonly radius: number;
  /** Its previous position, or null. */
  readonly before: { readonly x: number; readonly y: number } | null;
}

export interface DiscSpring {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/** Distance between two discs, for their labels, in world units. */
export const DISC_GAP = 64;

/** Vertical attraction relative to horizontal: windows are wider than tall. */
const FLATNESS = 2.6;

export function packRegions(discs: readonly Disc[], pulls: readonly DiscSpring[]): { readonly x: Float64Array; readonly y: Float64Array } {
  const n = discs.length;
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  const area = discs.reduce((sum, disc) => sum + (disc.radius + DISC_GAP / 2) ** 2, 0);
  const reach = Math.sqrt(area);
  discs.forEach((disc, i) => {
    const turn = disc.id === '' ? 0.09 : disc.color >= 0 ? disc.color / 8 + hashFraction(disc.id, 5) * 0.02 : hashFraction(disc.id, 3);
    // People in no cluster start outside, at the lower right. The others start on a ring.
    const far = reach * (disc.id === '' ? 1.6 : 0.75 + 0.35 * hashFraction(disc.id, 4));
    x[i] = disc.before?.x ?? Math.cos(turn * 2 * Math.PI) * far * 1.25;
    y[i] = disc.before?.y ?? Math.sin(turn * 2 * Math.PI) * far * 0.8;
  });
  const strongest = pulls.reduce((most, pull) => Math.max(most, pull.weight), 1e-9);
  // Discs with a previous position only make space. New discs move.
  const isNew = discs.map((disc) => disc.before === null);
  const steps = isNew.some(Boolean) ? 420 : 0;
  for (let step = 0; step < steps; step++) {
    const alpha = 1 - step / steps;
    for (let i = 0; i < n; i++) {
      if (!isNew[i]) continue;
      x[i] = (x[i] ?? 0) * (1 - 0.02 * alpha);
      y[i] = (y[i] ?? 0) * (1 - 0.02 * FLATNESS * alpha);
    }
    for (const pull of pulls) {
      const dx = (x[pull.b] ?? 0) - (x[pull.a] ?? 0);
      const dy = (y[pull.b] ?? 0) - (y[pull.a] ?? 0);
      const distance = Math.hypot(dx, dy) || 1;
      const gap = distance - (discs[pull.a]?.radius ?? 0) - (discs[pull.b]?.radius ?? 0) - DISC_GAP;
      if (gap <= 0) continue;
      const force = (gap / distance) * 0.06 * alpha * Math.sqrt(pull.weight / strongest);
      if (isNew[pull.a]) {
        x[pull.a] = (x[pull.a] ?? 0) + dx * force;
        y[pull.a] = (y[pull.a] ?? 0) + dy * force;
      }
      if (isNew[pull.b]) {
        x[pull.b] = (x[pull.b] ?? 0) - dx * force;
        y[pull.b] = (y[pull.b] ?? 0) - dy * force;
      }
    }
    separate(discs, x, y, 0.5);
  }
  for (let step = 0; step < 600 && separate(discs, x, y, 1.02); step++);
  return { x, y };
}

/** Moves overlapping discs apart, the smaller one further. Returns whether two discs overlapped. */
function separate(discs: readonly Disc[], x: Float64Array, y: Float64Array, eagerness: number): boolean {
  let hadOverlap = false;
  for (let i = 0; i < discs.length; i++) {
    for (let j = i + 1; j < discs.length; j++) {
      const ri = discs[i]?.radius ?? 0;
      const rj = discs[j]?.radius ?? 0;
      let dx = (x[j] ?? 0) - (x[i] ?? 0);
      let dy = (y[j] ?? 0) - (y[i] ?? 0);
      let distance = Math.hypot(dx, dy);
      if (distance < 1e-6) {
        [dx, dy, distance] = [1, (i - j) / (i + j + 1), 1];
      }
      const overlap = ri + rj + DISC_GAP - distance;
      if (overlap <= 1e-6) continue;
      hadOverlap = true;
      const shareI = rj ** 2 / (ri ** 2 + rj ** 2);
      const [ux, uy] = [(dx / distance) * overlap * eagerness, (dy / distance) * overlap * eagerness];
      x[i] = (x[i] ?? 0) - ux * shareI;
      y[i] = (y[i] ?? 0) - uy * shareI;
      x[j] = (x[j] ?? 0) + ux * (1 - shareI);
      y[j] = (y[j] ?? 0) + uy * (1 - shareI);
    }
  }
  return hadOverlap;
}
