/** Requests and results of the layout: plain data and typed arrays, so that they can be sent to the worker and tested without one. */
import type { PersonId } from '../../../shared/model/ids';

/** How the network is drawn: by closeness to the user, by clusters, or by distance from one person. */
export type GraphMode = 'circles' | 'map' | 'ego';

/** One person and the people up to `degree` ties away. */
export interface EgoNetwork {
  readonly person: PersonId;
  readonly degree: 1 | 2 | 3;
}

/** The ring for everybody further out. Rings 0…3 are the nearest 5, 15, 50 and 150 people. */
export const BEYOND = 4;

export interface LayoutCluster {
  readonly id: string;
  /** Index into the palette, -1: grey. Sectors are ordered by it, because it stays when sizes change. */
  readonly color: number;
}

export interface LayoutRequest {
  readonly mode: GraphMode;
  /** People, strongest tie to the user first. */
  readonly ids: readonly string[];
  /** Index into `clusters`, or -1. */
  readonly cluster: Int32Array;
  /** People of the shared region who belong together have equal numbers; -1: none. */
  readonly crowdOf: Int32Array;
  readonly ring: Uint8Array;
  readonly clusters: readonly LayoutCluster[];
  /** What attracts people: ties of the backbone first, and affinities where interests count. Indices into `ids`. */
  readonly springs: { readonly a: Int32Array; readonly b: Int32Array; readonly weight: Float64Array };
  /** x, y per person; NaN: not pinned. Used by the map only. */
  readonly pins: Float64Array;
  /** Ego network: index of the person in `ids` (-1: none), and the number of steps. */
  readonly center: number;
  readonly degrees: number;
  /** The previous layout, whose positions are kept; null: none. */
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
  /** Ego network: steps from the person, in the order of `ids`; empty otherwise. */
  readonly steps: Uint8Array;
  /** Ego network: number of people at 0, 1, 2 and 3 steps, drawn or not. */
  readonly reach: readonly number[];
  /** Number of springs of the request. After a large change, everybody may move. */
  readonly springCount: number;
}

/** What the worker is asked. `serial` grows; a newer job drops the one under way. */
export interface LayoutJob {
  readonly serial: number;
  readonly request: LayoutRequest;
}
export interface LayoutResult {
  readonly serial: number;
  readonly layout: Layout;
}
