/**
 * The one description of what is drawn: shapes and words with their places in the world, before anything is lit, dimmed or moved. Cytoscape's
 * elements, the canvases beneath and above it, the legend, the list for screen readers and the exports are all made from it.
 */
import type { StructuralRole } from '../../../shared/analysis/roles/structural-role';
import type { TemporalState } from '../../../shared/analysis/ties/temporal-state';
import type { ClusterId, PersonId } from '../../../shared/model/ids';
import type { GraphMode, Sector } from '../layout/layout';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A person who is drawn with a mark of their own. */
export interface Mark {
  readonly person: PersonId;
  readonly name: string;
  readonly shortName: string;
  readonly x: number;
  readonly y: number;
  /** World units. */
  readonly radius: number;
  readonly cluster: ClusterId | null;
  /** Palette index of the cluster. */
  readonly color: number;
  /** Palette index of a second cluster that they belong to nearly as much; -1 (grey): placed loosely, in no other for certain; null: placed well. */
  readonly secondColor: number | null;
  /** Diamonds lead somewhere nothing else does. */
  readonly shape: 'circle' | 'diamond';
  readonly state: TemporalState;
  readonly role: StructuralRole;
  /** What the weak-tie lens shows in full. */
  readonly isWeak: boolean;
  /** Part of a full turn, 0…1: how far the gap is past their rhythm; null: not overdue. */
  readonly overdue: number | null;
  /** Where the tail of a fading person begins, on the ring of their best time. */
  readonly tail: Point | null;
  readonly ring: number;
  /** 0 = strongest tie to the user: who is named first. */
  readonly rank: number;
}

/** People drawn as points only: too many to name. */
export interface Points {
  readonly people: readonly PersonId[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly color: Int8Array;
  readonly cluster: readonly (ClusterId | null)[];
  /** 1: filtered away; shown only as a trace. */
  readonly isGhost: Uint8Array;
}

export type LineKind = 'tie' | 'bridge' | 'affinity';

export interface Line {
  readonly id: string;
  readonly a: PersonId;
  readonly b: PersonId;
  readonly kind: LineKind;
  /** World units. */
  readonly width: number;
  /** Palette index when both ends are of one cluster; null: neutral. */
  readonly color: number | null;
  /** Sideways distance of the control point from the middle, as a share of the length; 0: straight. */
  readonly bend: number;
  /** Fading or dormant: dashed. */
  readonly isQuiet: boolean;
  /** Silent for years: dotted. */
  readonly isDormant: boolean;
}

/** A cluster's ground: a sector of the circles or a region of the map. */
export interface Area {
  readonly cluster: ClusterId | null;
  readonly color: number;
  readonly label: string;
  /** Second line of the label: "bouldering, dogs · 24", then shorter: "bouldering · 24", "24". */
  readonly details: readonly string[];
  /** Interests in `details`. */
  readonly interests: readonly string[];
  readonly count: number;
  /** Closed outline, x and y in turn. */
  readonly outline: readonly number[];
  readonly center: Point;
  readonly radius: number;
  readonly sector: Sector | null;
  /** Drawn closed: label inside, members as points. */
  readonly isCollapsed: boolean;
  /** "+42 more" under an open region that shows only its strongest. */
  readonly more: number;
}

/** All ties between two regions as one. */
export interface ClusterLink {
  readonly a: ClusterId | null;
  readonly b: ClusterId | null;
  readonly from: Point;
  readonly to: Point;
  /** Control point of the curve. */
  readonly via: Point;
  readonly width: number;
  readonly ties: number;
}

/** All bridges between two regions that are not drawn one by one. The same region twice: between small clusters that share it. */
export interface BridgeLink {
  readonly a: ClusterId | null;
  readonly b: ClusterId | null;
  readonly from: Point;
  readonly to: Point;
  /** Control point of the curve. */
  readonly via: Point;
  readonly bridges: number;
}

export interface Ring {
  readonly radius: number;
  readonly label: string;
}

/** A crowd too dense for points: a ground whose depth says how many stand there. */
export interface DensityArea {
  readonly color: number;
  readonly cluster: ClusterId | null;
  /** Closed outline, x and y in turn. */
  readonly outline: readonly number[];
  /** Density against the densest, 0…1. */
  readonly share: number;
}

/** One step of a way from the user to somebody. */
export interface PathStep {
  /** Null: the user. */
  readonly from: PersonId | null;
  readonly to: PersonId;
  /** False: inferred from what they have in common. */
  readonly isKnown: boolean;
  readonly isWeakest: boolean;
  /** What the step rests on; may be empty. */
  readonly evidence: string;
}

export interface Scene {
  readonly mode: GraphMode;
  readonly marks: readonly Mark[];
  readonly markOf: ReadonlyMap<PersonId, Mark>;
  readonly points: Points;
  readonly lines: readonly Line[];
  readonly areas: readonly Area[];
  readonly clusterLinks: readonly ClusterLink[];
  /** On the map, under the lens. */
  readonly bridgeLinks?: readonly BridgeLink[];
  readonly rings: readonly Ring[];
  readonly densityAreas: readonly DensityArea[];
  /** The way that was chosen, from the user on; everything else steps back. */
  readonly path?: readonly PathStep[];
  /** Lines of a calm sentence under the user, where the picture has nothing to show yet; empty: none. */
  readonly note: readonly string[];
  /** Radius of the circle that says "me"; 0: not drawn. */
  readonly egoRadius: number;
  /** Is anybody shown as a point because there are too many? */
  readonly isCollapsed: boolean;
  readonly bounds: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
}

export const NO_POINTS: Points = {
  people: [],
  x: new Float64Array(0),
  y: new Float64Array(0),
  color: new Int8Array(0),
  cluster: [],
  isGhost: new Uint8Array(0),
};
