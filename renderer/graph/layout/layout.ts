/** What a layout is asked and what it answers: plain data and typed arrays, so that it crosses to the worker and runs in tests without one. */

/** Rings of the circles view: 0…3 are the nearest 5, 15, 50 and 150 people, 4 is everybody further out. */
export const BEYOND = 4;

export interface LayoutCluster {
  readonly id: string;
  /** Index into the palette, -1: grey. Also the place in the order of sectors, because it stays when sizes change. */
  readonly color: number;
}

export interface LayoutRequest {
  readonly view: 'circles' | 'map';
  /** People, strongest tie to the user first. */
  readonly ids: readonly string[];
  /** Index into `clusters`, or -1. */
  readonly cluster: Int32Array;
  /** Who belongs together in the region that small clusters share: equal numbers; -1: nobody. */
  readonly crowdOf: Int32Array;
  readonly ring: Uint8Array;
  readonly clusters: readonly LayoutCluster[];
  /** What pulls people together: backbone ties and, where interests count, affinities. Indices into `ids`. */
  readonly pulls: { readonly a: Int32Array; readonly b: Int32Array; readonly weight: Float64Array };
  /** x, y per person, NaN where the user has not pinned them. Used by the map only. */
  readonly pins: Float64Array;
  /** Where everything was, so that it stays there; null: from the beginning. */
  readonly previous: Layout | null;
}

/** Angles in radians, clockwise from three o'clock (screen coordinates). */
export interface Sector {
  readonly cluster: string | null;
  readonly from: number;
  readonly to: number;
}

/** A disc of the map. */
export interface Region {
  readonly cluster: string | null;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface Layout {
  readonly view: 'circles' | 'map';
  readonly ids: readonly string[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly sectors: readonly Sector[];
  readonly regions: readonly Region[];
  /** How many pulls it was made with: when that changes much, everybody may move again. */
  readonly pulls: number;
}
