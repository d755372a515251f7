/**
 * Layout of an ego network: the person in the center, people one, two and three ties away on rings. A person is placed near the neighbor toward the
 * center with the strongest tie, so that paths can be followed outward (radial tree, Wills 1999; "search, show context, expand on demand", van Ham &
 * Perer 2009).
 */
import type { Layout, LayoutRequest } from './layout';

/** Radius of the ring of each step, in world units. */
export const STEP_RADII = [0, 130, 250, 370] as const;
/** People drawn per step at most: those with the strongest ties toward the center. */
export const MAX_AT_STEP = [1, 60, 90, 90] as const;
/** Marks closer than this along a ring use two rows. */
const ROOM = 34;
const ROW = 26;
const TOP = -Math.PI / 2;

export function egoLayout(request: LayoutRequest): Layout {
  const { step, parent, weight } = shortestPathTree(request);
  const atStep: number[][] = [[], [], [], []];
  for (let i = 0; i < step.length; i++) {
    const s = step[i] ?? 255;
    if (s <= 3) atStep[s]?.push(i);
  }
  const shown: number[][] = [];
  const isShown = new Uint8Array(request.ids.length);
  atStep.forEach((people, s) => {
    const reachable = people.filter((i) => s === 0 || isShown[parent[i] ?? 0] === 1);
    const drawn = reachable.sort((i, j) => (weight[j] ?? 0) - (weight[i] ?? 0) || i - j).slice(0, MAX_AT_STEP[s]);
    for (const i of drawn) isShown[i] = 1;
    shown.push(drawn);
  });
  const angle = angles(request, shown, parent);
  const ids: string[] = [];
  const [x, y, steps]: [number[], number[], number[]] = [[], [], []];
  shown.forEach((people, s) => {
    const radius = STEP_RADII[s] ?? 0;
    const isTight = people.length * ROOM > 2 * Math.PI * radius;
    const sorted = people.toSorted((i, j) => (angle[i] ?? 0) - (angle[j] ?? 0) || i - j);
    sorted.forEach((i, k) => {
      const far = radius + (isTight && s > 0 ? (k % 3) * ROW - ROW : 0);
      ids.push(request.ids[i] ?? '');
      x.push(far * Math.cos(angle[i] ?? 0));
      y.push(far * Math.sin(angle[i] ?? 0));
      steps.push(s);
    });
  });
  return {
    mode: 'ego',
    ids,
    x: Float64Array.from(x),
    y: Float64Array.from(y),
    sectors: [],
    regions: [],
    steps: Uint8Array.from(steps),
    reach: atStep.map((people) => people.length),
    springCount: request.springs.a.length,
  };
}

/** Steps from the center (255: unreachable), the parent (the neighbor toward the center with the strongest tie), and the strength of that tie. */
function shortestPathTree({ ids, center, degrees, springs: pulls }: LayoutRequest): {
  readonly step: Uint8Array;
  readonly parent: Int32Array;
  readonly weight: Float64Array;
} {
  const n = ids.length;
  const step = new Uint8Array(n).fill(255);
  const parent = new Int32Array(n).fill(-1);
  const weight = new Float64Array(n);
  if (center < 0) return { step, parent, weight };
  step[center] = 0;
  weight[center] = Number.POSITIVE_INFINITY;
  for (let s = 0; s < Math.min(3, degrees); s++) {
    for (let e = 0; e < pulls.a.length; e++) {
      const [a, b, w] = [pulls.a[e] ?? 0, pulls.b[e] ?? 0, pulls.weight[e] ?? 0];
      for (const [from, to] of [
        [a, b],
        [b, a],
      ] as const) {
        if (step[from] !== s || (step[to] ?? 255) <= s) continue;
        step[to] = s + 1;
        if (w > (weight[to] ?? 0)) {
          weight[to] = w;
          parent[to] = from;
        }
      }
    }
  }
  return { step, parent, weight };
}

/** Angles. The first ring is divided by the number of descendants, in the order of clusters. Each next ring divides the share of its parents. */
function angles(request: LayoutRequest, shown: readonly (readonly number[])[], parent: Int32Array): Float64Array {
  const angle = new Float64Array(request.ids.length);
  const from = new Float64Array(request.ids.length);
  const to = new Float64Array(request.ids.length);
  const children = new Map<number, number[]>();
  for (const people of shown.slice(1)) {
    for (const i of people) {
      const own = children.get(parent[i] ?? -1);
      if (own) own.push(i);
      else children.set(parent[i] ?? -1, [i]);
    }
  }
  const leaves = new Float64Array(request.ids.length);
  for (const people of shown.toReversed()) {
    for (const i of people)
      leaves[i] = Math.max(
        1,
        (children.get(i) ?? []).reduce((sum, child) => sum + (leaves[child] ?? 1), 0),
      );
  }
  const color = (i: number): number => {
    const own = request.clusters[request.cluster[i] ?? -1]?.color ?? -1;
    return own < 0 ? 99 : own;
  };
  const center = shown[0]?.[0];
  if (center === undefined) return angle;
  from[center] = TOP;
  to[center] = TOP + 2 * Math.PI;
  for (const people of shown) {
    for (const i of people) {
      const sorted = (children.get(i) ?? []).sort(
        (p, q) => color(p) - color(q) || (request.cluster[p] ?? 0) - (request.cluster[q] ?? 0) || p - q,
      );
      const all = sorted.reduce((sum, child) => sum + (leaves[child] ?? 1), 0);
      let at = from[i] ?? 0;
      for (const child of sorted) {
        const share = ((to[i] ?? 0) - (from[i] ?? 0)) * ((leaves[child] ?? 1) / all);
        from[child] = at;
        to[child] = at + share;
        angle[child] = at + share / 2;
        at += share;
      }
    }
  }
  return angle;
}
