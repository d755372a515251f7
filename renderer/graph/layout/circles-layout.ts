/**
 * Layout of the circles: the user in the center, a ring per rank, a sector per cluster, ordered by strength inside a ring. A person's angle comes
 * from their id and changes only as far as the neighbors need space.
 */
import { hashFraction } from './hash';
import { BEYOND, type Layout, type LayoutRequest, type Sector } from './layout';

/**
 * Outer radius of the rings for the nearest 5, 15, 50 and 150 people and for everybody else, in world units (about one pixel when everything is in
 * view).
 */
export const RING_RADII = [106, 176, 254, 354, 408] as const;
export const EGO_RADIUS = 24;
/** Angle between two sectors, in radians. */
const GAP = 0.035;
const MIN_SHARE = 0.17;
/** More sectors cannot be distinguished. The smallest clusters share the last one. */
const MAX_SECTORS = 14;
const TOP = -Math.PI / 2;

/** Half axes of the ellipse that a person and their name need. */
const ROOM_X = 33;
const ROOM_Y = 17;
/** Smallest distance between the centers of two marks. */
export const MARK_ROOM = 27;
/** Up to this many people in all, or in the outermost band, people in the outermost band need space for names. */
const FEW = 150;
const FEW_OUTSIDE = 60;

function layoutSectors(request: LayoutRequest): { readonly sectors: Sector[]; readonly sectorOf: Int32Array } {
  const count = request.clusters.length;
  const weight = new Float64Array(count + 1);
  request.cluster.forEach((c, i) => {
    const slot = c < 0 ? count : c;
    weight[slot] = (weight[slot] ?? 0) + (request.ring[i] === BEYOND ? 0.15 : 1);
  });
  const bySize = request.clusters.map((_, c) => c).filter((c) => (weight[c] ?? 0) > 0);
  const isGrey = (c: number): number => ((request.clusters[c]?.color ?? -1) < 0 ? 1 : 0);
  bySize.sort((a, b) => isGrey(a) - isGrey(b) || (weight[b] ?? 0) - (weight[a] ?? 0) || a - b);
  for (const c of bySize.slice(MAX_SECTORS)) {
    weight[count] = (weight[count] ?? 0) + (weight[c] ?? 0);
    weight[c] = 0;
  }
  // A stable order: by color, then by id. Sizes change too often.
  const slots = bySize.slice(0, MAX_SECTORS).sort((a, b) => {
    const [ca, cb] = [request.clusters[a], request.clusters[b]];
    const rank = (color: number | undefined): number => (color === undefined || color < 0 ? 99 : color);
    return rank(ca?.color) - rank(cb?.color) || ((ca?.id ?? '') < (cb?.id ?? '') ? -1 : 1);
  });
  if ((weight[count] ?? 0) > 0) slots.push(count);
  const shares = slots.map((slot) => Math.max(1, weight[slot] ?? 0) ** 0.95);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const gap = slots.length > 1 ? GAP : 0;
  const free = 2 * Math.PI - gap * slots.length;
  const least = Math.min(MIN_SHARE, free / Math.max(1, slots.length));
  // Small sectors get the smallest readable width. The others share the rest.
  const small = shares.filter((share) => (share / total) * free < least);
  const rest = (free - least * small.length) / Math.max(1e-9, total - small.reduce((sum, share) => sum + share, 0));
  const sectors: Sector[] = [];
  const slotSector = new Int32Array(count + 1).fill(-1);
  let angle = TOP + gap / 2;
  slots.forEach((slot, i) => {
    const share = shares[i] ?? 0;
    const width = (share / total) * free < least ? least : share * rest;
    slotSector[slot] = i;
    sectors.push({ cluster: slot === count ? null : (request.clusters[slot]?.id ?? null), from: angle, to: angle + width });
    angle += width + gap;
  });
  const sectorOf = request.cluster.map((c) => {
    const own = slotSector[c < 0 ? count : c] ?? -1;
    return own >= 0 ? own : (slotSector[count] ?? 0);
  });
  return { sectors, sectorOf };
}

/** Radius of each person. Inside a ring, the order by strength decides. */
function radiusOfEach(request: LayoutRequest): Float64Array {
  const counts = [0, 0, 0, 0, 0];
  for (const ring of request.ring) counts[ring] = (counts[ring] ?? 0) + 1;
  const seen = [0, 0, 0, 0, 0];
  const radius = new Float64Array(request.ids.length);
  request.ids.forEach((id, i) => {
    const ring = request.ring[i] ?? BEYOND;
    const outer = RING_RADII[ring] ?? 0;
    const inner = ring === 0 ? EGO_RADIUS + 14 : (RING_RADII[ring - 1] ?? 0);
    if (ring === BEYOND) {
      radius[i] = inner + 12 + hashFraction(id, 2) * (outer - inner - 18);
      return;
    }
    const order = seen[ring] ?? 0;
    seen[ring] = order + 1;
    const n = counts[ring] ?? 1;
    const at = n === 1 ? 0.5 : order / (n - 1);
    const margin = 15;
    radius[i] = inner + margin + at * (outer - inner - 2 * margin);
  });
  return radius;
}

export function circlesLayout(request: LayoutRequest): Layout {
  const n = request.ids.length;
  const { sectors, sectorOf } = layoutSectors(request);
  const radius = radiusOfEach(request);
  const outside = request.ring.reduce((sum, ring) => sum + (ring === BEYOND ? 1 : 0), 0);
  const hasNamesOutside = n <= FEW || outside <= FEW_OUTSIDE;
  const angle = new Float64Array(n);
  const low = new Float64Array(n);
  const high = new Float64Array(n);
  const placed: number[] = [];
  request.ids.forEach((id, i) => {
    const sector = sectors[sectorOf[i] ?? 0];
    if (!sector) return;
    const ring = request.ring[i] ?? BEYOND;
    // Half a mark stays clear of the edge, unless the sector is too narrow at this radius.
    const edge = Math.min((ring === BEYOND && !hasNamesOutside ? 4 : 13) / (radius[i] ?? 1), (sector.to - sector.from) * 0.45);
    low[i] = sector.from + edge;
    high[i] = sector.to - edge;
    angle[i] = (low[i] ?? 0) + hashFraction(id, 1) * ((high[i] ?? 0) - (low[i] ?? 0));
    if (ring !== BEYOND || hasNamesOutside) placed.push(i);
  });
  spread(placed, request.ring, angle, radius, low, high);
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    x[i] = (radius[i] ?? 0) * Math.cos(angle[i] ?? 0);
    y[i] = (radius[i] ?? 0) * Math.sin(angle[i] ?? 0);
  }
  return { mode: 'circles', ids: request.ids, x, y, sectors, regions: [], steps: new Uint8Array(0), reach: [], springCount: 0 };
}

/**
 * Moves people apart along their ring, inside their sector, until each has space for a name. Where the sector is too narrow, it moves them along the
 * radius, inside their ring, so that no mark covers another. Deterministic. At most about 150 people.
 */
function spread(
  people: readonly number[],
  ring: Uint8Array,
  angle: Float64Array,
  radius: Float64Array,
  low: Float64Array,
  high: Float64Array,
): void {
  const steps = 160;
  const preferredRadius = radius.slice();
  const push = new Float64Array(angle.length);
  const lift = new Float64Array(angle.length);
  for (let step = 0; step < steps; step++) {
    push.fill(0);
    lift.fill(0);
    for (let p = 0; p < people.length; p++) {
      const i = people[p] ?? 0;
      const ri = radius[i] ?? 1;
      const ai = angle[i] ?? 0;
      const [xi, yi] = [ri * Math.cos(ai), ri * Math.sin(ai)];
      for (const ringRadius of RING_RADII) {
        // The label of the ring is at its top.
        const d = Math.hypot(xi / (ROOM_X * 0.8 + 22), (yi + ringRadius) / (ROOM_Y + 6));
        if (d < 1) push[i] = (push[i] ?? 0) + (xi >= 0 ? 1 : -1) * (1 - d) * 14;
      }
      for (let q = p + 1; q < people.length; q++) {
        const j = people[q] ?? 0;
        const rj = radius[j] ?? 1;
        if (Math.abs(ri - rj) > 2 * ROOM_X) continue;
        const aj = angle[j] ?? 0;
        const dx = rj * Math.cos(aj) - xi;
        const dy = rj * Math.sin(aj) - yi;
        const d = Math.hypot(dx / (2 * ROOM_X), dy / (2 * ROOM_Y));
        if (d < 1) {
          const away = (1 - d) * 16 * (aj > ai || (aj === ai && j > i) ? 1 : -1);
          push[i] = (push[i] ?? 0) - away;
          push[j] = (push[j] ?? 0) + away;
        }
        const near = Math.hypot(dx, dy);
        if (near < MARK_ROOM) {
          const up = (MARK_ROOM - near) * 0.6 * (rj > ri || (rj === ri && j > i) ? 1 : -1);
          lift[i] = (lift[i] ?? 0) - up;
          lift[j] = (lift[j] ?? 0) + up;
        }
      }
    }
    const cooling = 1 - step / steps;
    for (const i of people) {
      const moved = (angle[i] ?? 0) + (Math.max(-24, Math.min(24, push[i] ?? 0)) * (0.25 + 0.35 * cooling)) / (radius[i] ?? 1);
      angle[i] = Math.max(low[i] ?? 0, Math.min(high[i] ?? 0, moved));
      const [inner, outer] = ringBand(ring[i] ?? 0);
      const back = ((preferredRadius[i] ?? 0) - (radius[i] ?? 0)) * 0.015;
      radius[i] = Math.max(inner + 9, Math.min(outer - 9, (radius[i] ?? 0) + (lift[i] ?? 0) + back));
    }
  }
}

function ringBand(ring: number): readonly [inner: number, outer: number] {
  return [ring === 0 ? EGO_RADIUS + 8 : (RING_RADII[ring - 1] ?? 0), RING_RADII[ring] ?? 0];
}
