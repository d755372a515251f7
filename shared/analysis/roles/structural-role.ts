/**
 * Structural role of each person in the network of ties without the user (analysis.md 3.2; Granovetter 1973, Burt 1992). First match wins:
 *
 *   unknown       no known tie to anyone: nothing can be said, and certainly not "bridge"
 *   sole link     the only way, or nearly, into a cluster (sole-link.ts)
 *   local bridge  an incident tie is a local bridge of span ≥ 3 between two people who both have other ties;
 *                 or participation ≥ 0.5 with at least two clusters of ≥ 20 % of the tie weight each
 *   weak          Granovetter's weak tie of the user: strength below the median, few common contacts (E below the 25th percentile), ≥ 2 contact-days
 *   embedded      otherwise
 *
 * Where ties are sparse nearly everyone has a local bridge, and a word that fits everyone tells nothing: at most a fifth of the people with ties,
 * but always up to 20, are called one, those with the highest betweenness (betweenness.ts, from up to 256 pivots).
 *
 * Small data: below 30 ties between people only sole links are told, everyone else is unknown. Percentiles need 20 people with strength;
 * below that the absolute rules: at most one common contact and S < 0.5.
 */
import { seededRandom } from '../../model/ids';
import type { StructuralRole } from '../data/findings';
import { sampledBetweenness } from '../graph/betweenness';
import { type ClusterShare, clusterShares, participation } from '../graph/participation';
import { degree, rowOf, type TieGraph, type TieList } from '../graph/tie-graph';
import { percentileRanks } from '../statistics/percentile';
import type { SoleLink } from './sole-link';

/** Ties between people below which roles are not told. */
export const TIES_FOR_ROLES = 30;
const SCORED_FOR_PERCENTILES = 20;
const ALWAYS_BRIDGES = 20;
const SHARE_OF_BRIDGES = 0.2;

export interface RoleInput {
  readonly graph: TieGraph;
  readonly ties: TieList;
  readonly isLocalBridge: Uint8Array;
  readonly strength: Float64Array;
  readonly contactDays: Int32Array;
  readonly embeddedness: Float64Array;
  readonly clusterOf: Int32Array;
  readonly soleLinks: readonly (SoleLink | null)[];
  readonly seed: number;
  /** When it is known already; null: nobody is left out. */
  readonly betweenness?: Float64Array | null;
}

export interface Role {
  readonly role: StructuralRole;
  /** The two largest clusters of someone who connects clusters. */
  readonly joins: readonly [number, number] | null;
  /** The other end of a local bridge that made the role, the strongest one; −1: none. */
  readonly bridgeTo: number;
}

export interface Roles {
  readonly of: readonly Role[];
  /** Of everybody, whatever their role: the two clusters they connect and the end of their strongest local bridge; −1: none. */
  readonly joins: Int32Array;
  readonly joinsWith: Int32Array;
  readonly bridgeTo: Int32Array;
  /** Per person, when more could be called a local bridge than are; else null. */
  readonly betweenness: Float64Array | null;
}

export function structuralRoles(input: RoleInput): Roles {
  const { graph, ties, strength } = input;
  const isKnown = ties.a.length >= TIES_FOR_ROLES;
  const bridgeTo = strongestLocalBridge(input);

  const scored = Float64Array.from(strength, (s) => (s > 0 ? s : Number.NaN));
  const hasPercentiles = scored.reduce((count, s) => count + (s > 0 ? 1 : 0), 0) >= SCORED_FOR_PERCENTILES;
  const strengthRank = percentileRanks(scored);
  const embeddedRank = percentileRanks(Float64Array.from(input.embeddedness, (e, j) => (scored[j]! > 0 ? e : Number.NaN)));
  const isWeak = (j: number) => {
    if (!(strength[j]! > 0) || input.contactDays[j]! < 2) return false;
    if (hasPercentiles) return strengthRank[j]! < 50 && embeddedRank[j]! < 25;
    return strength[j]! < 0.5 && degree(graph, j) <= 1;
  };

  const joins = new Int32Array(graph.size).fill(-1);
  const joinsWith = new Int32Array(graph.size).fill(-1);
  for (let j = 0; j < graph.size; j++) {
    const both = clustersJoined(clusterShares(rowOf(graph, j), input.clusterOf));
    if (both !== null) [joins[j], joinsWith[j]] = both;
  }

  const plain = (role: StructuralRole): Role => ({ role, joins: null, bridgeTo: -1 });
  const roles = Array.from({ length: graph.size }, (_, j): Role => {
    if (degree(graph, j) === 0) return plain('unknown');
    if (input.soleLinks[j] !== null) return plain('sole-link');
    if (!isKnown) return plain('unknown');
    if (joins[j]! >= 0) return { role: 'local-bridge', joins: [joins[j]!, joinsWith[j]!], bridgeTo: bridgeTo[j]! };
    if (bridgeTo[j]! >= 0) return { role: 'local-bridge', joins: null, bridgeTo: bridgeTo[j]! };
    return plain(isWeak(j) ? 'weak' : 'embedded');
  });
  const found = [...roles.keys()].filter((j) => roles[j]?.role === 'local-bridge');
  const most = mostBridges([...roles.keys()].filter((j) => degree(graph, j) > 0).length);
  if (found.length <= most || input.betweenness === null) return { of: roles, joins, joinsWith, bridgeTo, betweenness: null };
  const between = input.betweenness ?? sampledBetweenness(graph, graph.items.length > 100_000 ? 32 : 256, seededRandom(input.seed));
  for (const j of found.sort((x, y) => between[y]! - between[x]! || x - y).slice(most)) {
    roles[j] = { ...roles[j]!, role: isWeak(j) ? 'weak' : 'embedded' };
  }
  return { of: roles, joins, joinsWith, bridgeTo, betweenness: between };
}

/** The two largest clusters of someone whose ties are spread enough to connect them. */
export function clustersJoined(shares: readonly ClusterShare[]): readonly [number, number] | null {
  const [first, second] = shares;
  if (first === undefined || second === undefined || second.share < 0.2 || participation(shares) < 0.5) return null;
  return [first.cluster, second.cluster];
}

/** How many may be called a local bridge, of so many people with ties. */
export function mostBridges(tied: number): number {
  return Math.max(ALWAYS_BRIDGES, Math.floor(SHARE_OF_BRIDGES * tied));
}

/** Per person the other end of their strongest local bridge whose two ends both have other ties, −1: none. */
function strongestLocalBridge({ graph, ties, isLocalBridge }: RoleInput): Int32Array {
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
