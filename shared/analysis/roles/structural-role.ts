/**
 * Structural role of each person in the network of ties without the user (docs/analysis.md, "Structural role"; Granovetter 1973, Burt 1992). The first
 * that fits:
 *
 *   unknown       no known tie to anyone: nothing can be said
 *   sole link     the only contact, or nearly, in a cluster (sole-link.ts)
 *   local bridge  an incident tie is a local bridge of span ≥ 3 between two people who both have other ties;
 *                 or participation ≥ 0.5 with at least two clusters of ≥ 20 % of the tie weight each
 *   weak          Granovetter's weak tie of the user: strength below the median, embeddedness below the 25th percentile, ≥ 2 contact-days
 *   embedded      otherwise
 *
 * Where ties are sparse nearly everyone has a local bridge, and a word that fits everyone says nothing. So at most a fifth of the people with ties,
 * but always up to 20, are called local bridges: those with the highest betweenness (betweenness.ts, from up to 256 pivots).
 *
 * Small data: below 30 ties between people only sole links are named, everyone else is unknown. Percentiles need 20 people with strength; below that
 * a weak tie has at most one common contact and a strength below 0.5.
 *
 * This file computes what the rules need; `roleOf` (results/classify.ts) applies them.
 */
import { seededRandom } from '../../model/ids';
import { sampledBetweenness } from '../graph/betweenness';
import { type ClusterShare, clusterShares, participation } from '../graph/participation';
import { degree, rowOf, type TieGraph, type TieList } from '../graph/tie-graph';
import type { SoleLink } from './sole-link';

export const STRUCTURAL_ROLES = ['sole-link', 'local-bridge', 'weak', 'embedded', 'unknown'] as const;
export type StructuralRole = (typeof STRUCTURAL_ROLES)[number];

/** Fewer ties between people name no roles. */
export const TIES_FOR_ROLES = 30;
const ALWAYS_BRIDGES = 20;
const SHARE_OF_BRIDGES = 0.2;
const PIVOTS = 256;
/** In graphs of more than this many ties, fewer pivots. */
const MANY_TIES = 50_000;
const PIVOTS_OF_MANY_TIES = 32;

export interface BridgeInput {
  readonly graph: TieGraph;
  readonly ties: TieList;
  readonly isLocalBridge: Uint8Array;
  readonly clusterOf: Int32Array;
  readonly soleLinks: readonly (SoleLink | null)[];
  readonly seed: number;
  /** Of an earlier analysis: reused. Null: not needed there. */
  readonly betweenness?: Float64Array | null;
}

/** Per person number, whatever their role. */
export interface Bridges {
  /** The two clusters somebody connects, −1: none. */
  readonly firstConnected: Int32Array;
  readonly secondConnected: Int32Array;
  /** Other end of the strongest local bridge, −1: none. */
  readonly bridgeTo: Int32Array;
  /** Null: not needed, since all candidates can be called local bridges. */
  readonly betweenness: Float64Array | null;
}

export function bridgesOf(input: BridgeInput): Bridges {
  const { graph, clusterOf } = input;
  const bridgeTo = strongestLocalBridges(input);
  const firstConnected = new Int32Array(graph.size).fill(-1);
  const secondConnected = new Int32Array(graph.size).fill(-1);
  let withTies = 0;
  let candidates = 0;
  for (let j = 0; j < graph.size; j++) {
    const connected = clustersConnected(clusterShares(rowOf(graph, j), clusterOf));
    if (connected !== null) [firstConnected[j], secondConnected[j]] = connected;
    if (degree(graph, j) === 0) continue;
    withTies++;
    if (input.soleLinks[j] === null && (connected !== null || bridgeTo[j]! >= 0)) candidates++;
  }
  const isTooMany = input.ties.a.length >= TIES_FOR_ROLES && candidates > mostLocalBridges(withTies);
  const betweenness = isTooMany && input.betweenness === undefined ? estimatedBetweenness(input) : (input.betweenness ?? null);
  return { firstConnected, secondConnected, bridgeTo, betweenness: isTooMany ? betweenness : null };
}

function estimatedBetweenness({ graph, seed }: BridgeInput): Float64Array {
  const pivots = graph.items.length > 2 * MANY_TIES ? PIVOTS_OF_MANY_TIES : PIVOTS;
  return sampledBetweenness(graph, pivots, seededRandom(seed));
}

/** The two largest clusters of somebody whose ties are spread enough to connect them; null: nobody of that kind. */
export function clustersConnected(shares: readonly ClusterShare[]): readonly [number, number] | null {
  const [first, second] = shares;
  if (first === undefined || second === undefined || second.share < 0.2 || participation(shares) < 0.5) return null;
  return [first.cluster, second.cluster];
}

/** How many of the people with ties may be called local bridges. */
export function mostLocalBridges(withTies: number): number {
  return Math.max(ALWAYS_BRIDGES, Math.floor(SHARE_OF_BRIDGES * withTies));
}

/** Per person the other end of their strongest local bridge whose two ends both have other ties, −1: none. */
function strongestLocalBridges({ graph, ties, isLocalBridge }: BridgeInput): Int32Array {
  const to = new Int32Array(graph.size).fill(-1);
  const best = new Float64Array(graph.size);
  for (let k = 0; k < ties.a.length; k++) {
    if (isLocalBridge[k] === 0) continue;
    const a = ties.a[k]!;
    const b = ties.b[k]!;
    if (degree(graph, a) < 2 || degree(graph, b) < 2) continue;
    for (const [from, other] of [
      [a, b],
      [b, a],
    ] as const) {
      if (ties.weight[k]! <= best[from]!) continue;
      best[from] = ties.weight[k]!;
      to[from] = other;
    }
  }
  return to;
}
