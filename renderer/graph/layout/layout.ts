/** What a layout is asked and what it answers: plain data and typed arrays, so that it crosses to the worker and runs in tests without one. */

/** The three ways to draw the network: by closeness to the user, by clusters, by distance from one person. */
export type GraphMode = 'circles' | 'map' | 'ego';

/** Rings of the circles view: 0…3 are the nearest 5, 15, 50 and 150 people, 4 is everybody further out. */
export const BEYOND = 4;

export interface LayoutCluster {
  readonly id: string;
  /** Index into the palette, -1: grey. Also the place in the order of sectors, because it stays when sizes change. */
  readonly color: number;
}

export interface LayoutRequest {
  readonly mode: GraphMode;
  /** People, strongest tie to the user first. */
  readonly ids: readonly string[];
  /** Index into `clusters`, or -1. */
  readonly cluster: Int32Array;
  /** Who belongs together in the region that small clusters share: equal numbers; -1: nobody. */
  readonly crowdOf: Int32Array;
  readonly ring: Uint8Array;
  readonly clusters: readonly LayoutCluster[];
  /** What pulls people together: backbone ties and, where interests count, affinities. Indices into `ids`. */
  readonly springs: { readonly a: Int32Array; readonly b: Int32Array; readonly weight: Float64Array };
  /** x, y per person, NaN where the user has not pinned them. Used by the map only. */
  readonly pins: Float64Array;
  /** For the view around one person: who, as an index into `ids` (-1: nobody), and how many steps out. */
  readonly center: number;
  readonly degrees: number;
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
  readonly mode: GraphMode;
  readonly ids: readonly string[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly sectors: readonly Sector[];
  readonly regions: readonly Region[];
  /** EgoNetwork one person: the steps from them, in the order of `ids`; empty otherwise. */
  readonly steps: Uint8Array;
  /** EgoNetwork one person: how many people there are at 1, 2, 3 steps, drawn or not. */
  readonly reach: readonly number[];
  /** How many pulls it was made with: when that changes much, everybody may move again. */
  readonly springCount: number;
}
