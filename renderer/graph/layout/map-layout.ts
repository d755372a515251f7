/** Layout of the map: a disc per cluster, packed, with its people inside. A generator, so that the worker can drop it. */
import { hashFraction } from './hash';
import type { Layout, LayoutRequest, Region } from './layout';
import { type DiscSpring, packRegions } from './pack-regions';
import { placeCrowd } from './place-crowd';
import { placeInDisc } from './place-in-disc';

/** Side of the square per person, in world units. */
const SPACING = 50;
const RIM = 30;
/** Distance between the initial positions of people of one small cluster in the shared region. */
const CROWD_WIDTH = 90;
/** Above this share of added or removed springs, positions are computed again. */
const PULLS_CHANGED = 0.2;

/** With more people than this, the shared region is denser: it must not take the space of the clusters. */
const CROWD = 1500;
const MIN_CROWD_SPACING = 17;

/** Radius of the disc of a cluster with this many people. */
export function discRadius(people: number, isShared = false): number {
  const spacing = isShared && people > CROWD ? Math.max(MIN_CROWD_SPACING, SPACING * Math.sqrt(CROWD / people)) : SPACING;
  return RIM + spacing * Math.sqrt(people / Math.PI) * 1.06;
}

/** Computes the layout. Yields between clusters. */
export function* mapLayout(request: LayoutRequest): Generator<undefined, Layout> {
  const n = request.ids.length;
  const groups: number[][] = Array.from({ length: request.clusters.length + 1 }, () => []);
  request.cluster.forEach((c, i) => {
    groups[c < 0 ? request.clusters.length : c]?.push(i);
  });
  const used = groups.map((_, g) => g).filter((g) => (groups[g]?.length ?? 0) > 0);
  const idOf = (g: number): string | null => request.clusters[g]?.id ?? null;
  const radiusOf = (g: number): number => discRadius(groups[g]?.length ?? 0, g === request.clusters.length && used.length > 1);
  const regionsBefore = new Map((request.previous?.regions ?? []).map((region) => [region.cluster, region]));
  const packed = packRegions(
    used.map((g) => ({
      id: idOf(g) ?? '',
      color: request.clusters[g]?.color ?? -1,
      radius: radiusOf(g),
      before: regionsBefore.get(idOf(g)) ?? null,
    })),
    regionSprings(request, used),
  );
  yield undefined;
  const regions: Region[] = used.map((g, k) => ({
    cluster: idOf(g),
    x: packed.x[k] ?? 0,
    y: packed.y[k] ?? 0,
    radius: radiusOf(g),
  }));
  const regionOf = new Int32Array(n);
  used.forEach((g, k) => {
    for (const i of groups[g] ?? []) regionOf[i] = k;
  });
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  const before = new Map((request.previous?.ids ?? []).map((id, i) => [id, i]));
  const springs = springsByRegion(request, regionOf, used.length);
  for (let k = 0; k < used.length; k++) {
    const members = groups[used[k] ?? 0] ?? [];
    const region = regions[k];
    if (!region) continue;
    if (region.cluster === null && members.length > CROWD) {
      placeShared(request, members, region, regionsBefore.get(null), before, x, y);
      yield undefined;
      continue;
    }
    placeMembers(request, members, region, regions, regionOf, springs[k] ?? [], regionsBefore.get(region.cluster), before, x, y);
    yield undefined;
  }
  return {
    mode: 'map',
    ids: request.ids,
    x,
    y,
    sectors: [],
    regions,
    steps: new Uint8Array(0),
    reach: [],
    springCount: request.springs.a.length,
  };
}

function regionSprings(request: LayoutRequest, used: readonly number[]): DiscSpring[] {
  const position = new Map(used.map((g, k) => [g, k]));
  const none = request.clusters.length;
  const sums = new Map<number, number>();
  const { a, b, weight } = request.springs;
  for (let e = 0; e < a.length; e++) {
    const slot = (i: number): number => position.get((request.cluster[i] ?? -1) < 0 ? none : (request.cluster[i] ?? 0)) ?? 0;
    const [p, q] = [slot(a[e] ?? 0), slot(b[e] ?? 0)];
    if (p === q) continue;
    const key = Math.min(p, q) * used.length + Math.max(p, q);
    sums.set(key, (sums.get(key) ?? 0) + (weight[e] ?? 0));
  }
  return [...sums]
    .sort((p, q) => p[0] - q[0])
    .map(([key, weightSum]) => ({ a: Math.floor(key / used.length), b: key % used.length, weight: weightSum }));
}

function springsByRegion(request: LayoutRequest, regionOf: Int32Array, count: number): number[][] {
  const springs: number[][] = Array.from({ length: count }, () => []);
  for (let e = 0; e < request.springs.a.length; e++) {
    const region = regionOf[request.springs.a[e] ?? 0] ?? 0;
    springs[region]?.push(e);
    const other = regionOf[request.springs.b[e] ?? 0] ?? 0;
    if (other !== region) springs[other]?.push(e);
  }
  return springs;
}

function wasInside(before: Layout, i: number, region: Region): boolean {
  return Math.hypot((before.x[i] ?? 0) - region.x, (before.y[i] ?? 0) - region.y) <= region.radius;
}

function placeMembers(
  request: LayoutRequest,
  members: readonly number[],
  region: Region,
  regions: readonly Region[],
  regionOf: Int32Array,
  ties: readonly number[],
  regionBefore: Region | undefined,
  before: ReadonlyMap<string, number>,
  x: Float64Array,
  y: Float64Array,
): void {
  const size = members.length;
  const local = new Map(members.map((i, m) => [i, m]));
  const px = new Float64Array(size);
  const py = new Float64Array(size);
  const isFixed = new Uint8Array(size);
  const outward = new Float64Array(2 * size);
  const isSettled = new Uint8Array(size);
  const pullsBefore = request.previous?.springCount ?? 0;
  const isMuchNew = Math.abs(request.springs.a.length - pullsBefore) > PULLS_CHANGED * Math.max(40, pullsBefore);
  const seed = (m: number): readonly [number, number] => seedOf(request, members[m] ?? 0, region.radius);
  members.forEach((i, m) => {
    const id = request.ids[i] ?? '';
    const [pinX, pinY] = [request.pins[2 * i] ?? Number.NaN, request.pins[2 * i + 1] ?? Number.NaN];
    const old = before.get(id);
    if (!Number.isNaN(pinX) && !Number.isNaN(pinY)) {
      px[m] = pinX - region.x;
      py[m] = pinY - region.y;
      isFixed[m] = 1;
      isSettled[m] = 1;
    } else if (old !== undefined && regionBefore && request.previous && wasInside(request.previous, old, regionBefore)) {
      px[m] = (request.previous.x[old] ?? 0) - regionBefore.x;
      py[m] = (request.previous.y[old] ?? 0) - regionBefore.y;
      isSettled[m] = isMuchNew ? 0 : 1;
    } else {
      [px[m], py[m]] = seed(m);
    }
  });
  const a: number[] = [];
  const b: number[] = [];
  const weight: number[] = [];
  for (const e of ties) {
    const [i, j] = [request.springs.a[e] ?? 0, request.springs.b[e] ?? 0];
    const [li, lj] = [local.get(i), local.get(j)];
    if (li !== undefined && lj !== undefined) {
      a.push(li);
      b.push(lj);
      weight.push(request.springs.weight[e] ?? 0);
      continue;
    }
    const m = li ?? lj;
    const other = regions[regionOf[li === undefined ? i : j] ?? 0];
    if (m === undefined || !other) continue;
    const [dx, dy] = [other.x - region.x, other.y - region.y];
    const distance = Math.hypot(dx, dy) || 1;
    outward[2 * m] = Math.max(-1, Math.min(1, (outward[2 * m] ?? 0) + dx / distance));
    outward[2 * m + 1] = Math.max(-1, Math.min(1, (outward[2 * m + 1] ?? 0) + dy / distance));
  }
  placeInDisc({
    radius: region.radius,
    x: px,
    y: py,
    isFixed,
    a: Int32Array.from(a),
    b: Int32Array.from(b),
    weight: Float64Array.from(weight),
    outward,
    isSettled,
    seed,
  });
  members.forEach((i, m) => {
    x[i] = region.x + (px[m] ?? 0);
    y[i] = region.y + (py[m] ?? 0);
  });
}

/** Initial position in a disc: by the id, or near the others of the same small cluster. */
function seedOf(request: LayoutRequest, i: number, radius: number): readonly [number, number] {
  const id = request.ids[i] ?? '';
  const crowd = request.crowdOf[i] ?? -1;
  const seed = crowd < 0 ? id : `crowd ${crowd}`;
  const far = (radius - RIM) * Math.sqrt(hashFraction(seed, 6));
  const turn = hashFraction(seed, 7) * 2 * Math.PI;
  const [nearX, nearY] = crowd < 0 ? [0, 0] : [(hashFraction(id, 8) - 0.5) * CROWD_WIDTH, (hashFraction(id, 9) - 0.5) * CROWD_WIDTH];
  return [far * Math.cos(turn) + nearX, far * Math.sin(turn) + nearY];
}

/** Places the people of a large shared region: at their previous position, or along a curve ordered by small cluster. */
function placeShared(
  request: LayoutRequest,
  members: readonly number[],
  region: Region,
  regionBefore: Region | undefined,
  before: ReadonlyMap<string, number>,
  x: Float64Array,
  y: Float64Array,
): void {
  const crowd = (i: number): number => request.crowdOf[i] ?? -1;
  const sorted = members.toSorted((i, j) => crowd(i) - crowd(j) || i - j);
  const [px, py] = [new Float64Array(sorted.length), new Float64Array(sorted.length)];
  const ids = sorted.map((i) => request.ids[i] ?? '');
  placeCrowd(ids, region.radius - RIM / 2, px, py);
  sorted.forEach((i, m) => {
    const [pinX, pinY] = [request.pins[2 * i] ?? Number.NaN, request.pins[2 * i + 1] ?? Number.NaN];
    const old = before.get(ids[m] ?? '');
    if (!Number.isNaN(pinX) && !Number.isNaN(pinY)) [x[i], y[i]] = [pinX, pinY];
    else if (old !== undefined && regionBefore && request.previous && wasInside(request.previous, old, regionBefore)) {
      x[i] = region.x + (request.previous.x[old] ?? 0) - regionBefore.x;
      y[i] = region.y + (request.previous.y[old] ?? 0) - regionBefore.y;
    } else [x[i], y[i]] = [region.x + (px[m] ?? 0), region.y + (py[m] ?? 0)];
  });
}
