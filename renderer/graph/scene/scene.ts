/**
 * The description of everything that is drawn, in world coordinates, before highlight, drag and animation. Cytoscape's elements, the canvases, the
 * legend, the lists for screen readers and the exports are made from it.
 */
import type { StructuralRole } from '../../../shared/analysis/roles/structural-role';
import type { TemporalState } from '../../../shared/analysis/ties/temporal-state';
import type { ClusterId, PersonId } from '../../../shared/model/ids';
import type { GraphMode, Sector } from '../layout/layout';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A person with a mark of their own. */
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
  /** Palette index of a second, nearly equal cluster; -1 (grey): the cluster is uncertain; null: it is certain. */
  readonly secondColor: number | null;
  /** Diamonds are people who lead somewhere nobody else does. */
  readonly shape: 'circle' | 'diamond';
  readonly state: TemporalState;
  readonly role: StructuralRole;
  /** The weak-tie lens does not dim this person. */
  readonly isWeak: boolean;
  /** Share of a full turn, 0…1: how far the gap exceeds the usual rhythm; null: not overdue. */
  readonly overdue: number | null;
  /** Start of the tail of a fading person: on the ring of their best time. */
  readonly tail: Point | null;
  readonly ring: number;
  /** 0: strongest tie to the user. Low ranks are labelled first. */
  readonly rank: number;
}

/** People drawn as points: too many for labels. */
export interface Points {
  readonly people: readonly PersonId[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly color: Int8Array;
  readonly cluster: readonly (ClusterId | null)[];
  /** 1: filtered out; drawn faintly. */
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
  /** Palette index when both ends are in one cluster; null: neutral. */
  readonly color: number | null;
  /** Sideways distance of the control point from the middle, as a share of the length; 0: straight. */
  readonly bend: number;
  /** Fading or dormant; drawn dashed. */
  readonly isQuiet: boolean;
  /** Dormant; drawn dotted. */
  readonly isDormant: boolean;
}

/** The area of a cluster: a sector of the circles or a region of the map. */
export interface Area {
  readonly cluster: ClusterId | null;
  readonly color: number;
  readonly label: string;
  /** Second line of the label, longest first: "bouldering, dogs · 24", "bouldering · 24", "24". */
  readonly details: readonly string[];
  /** Interests in `details`. */
  readonly interests: readonly string[];
  readonly count: number;
  /** Closed outline: x and y alternate. */
  readonly outline: readonly number[];
  readonly center: Point;
  readonly radius: number;
  readonly sector: Sector | null;
  /** Drawn closed: label inside, people as points. */
  readonly isCollapsed: boolean;
  /** People without a mark in an open region: "+42 more". */
  readonly more: number;
}

/** All ties between two regions. */
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

/** All bridges between two regions that are not drawn one by one. The same region twice: between small clusters of the shared region. */
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

/** Part of the outermost band with too many people for points. */
export interface DensityArea {
  readonly color: number;
  readonly cluster: ClusterId | null;
  /** Closed outline: x and y alternate. */
  readonly outline: readonly number[];
  /** Density relative to the densest area, 0…1. */
  readonly share: number;
}

/** A step of an introduction path. */
export interface PathStep {
  /** Null: the user. */
  readonly from: PersonId | null;
  readonly to: PersonId;
  /** False: inferred from what the two people have in common. */
  readonly isKnown: boolean;
  readonly isWeakest: boolean;
  /** Why the step is believed; may be empty. */
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
  /** On the map under the lens. */
  readonly bridgeLinks?: readonly BridgeLink[];
  readonly rings: readonly Ring[];
  readonly densityAreas: readonly DensityArea[];
  /** The introduction path, from the user on; everything else is dimmed. */
  readonly path?: readonly PathStep[];
  /** Lines of a hint in the middle, when there is little to show; empty: none. */
  readonly note: readonly string[];
  /** Radius of the circle of the user; 0: not drawn. */
  readonly egoRadius: number;
  /** Some people are points because there are too many. */
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
