/**
 * Sole links: the one person through whom the user reaches a cluster (docs/analysis.md, "Only link").
 *
 * In a cluster of at least 3 people: the only one the user is in contact with (strength > 0), or the one who carries at least 70 % of the
 * user's strength into it. The person must have a known tie to another member: someone who merely shares a label with them links to nobody.
 */
import { clusterShares } from '../graph/participation';
import { rowOf, type TieGraph, type TieRow } from '../graph/tie-graph';

const CARRIES = 0.7;

export interface SoleLink {
  readonly cluster: number;
  /** False: others are in contact too, but this one carries at least 70 % of the strength. */
  readonly isOnlyContact: boolean;
}

/** Per person number: the cluster they are the sole link to, or null. `clusters`: member numbers per cluster number. */
export function soleLinks(
  graph: TieGraph,
  clusters: readonly (readonly number[])[],
  clusterOf: Int32Array,
  strength: Float64Array,
): (SoleLink | null)[] {
  const links = new Array<SoleLink | null>(graph.size).fill(null);
  clusters.forEach((members, cluster) => {
    const found = soleLinkOfCluster(cluster, members, clusterOf, strength, (person) => rowOf(graph, person));
    if (found !== null) links[found.person] = { cluster, isOnlyContact: found.isOnlyContact };
  });
  return links;
}

/** The sole link to one cluster, who is a member of it, or null. */
export function soleLinkOfCluster(
  cluster: number,
  members: readonly number[],
  clusterOf: Int32Array,
  strength: Float64Array,
  row: (person: number) => TieRow,
): { readonly person: number; readonly isOnlyContact: boolean } | null {
  if (members.length < 3) return null;
  let total = 0;
  let contacts = 0;
  let strongest = -1;
  for (const member of members) {
    const s = strength[member]!;
    if (!(s > 0)) continue;
    total += s;
    contacts++;
    if (strongest === -1 || s > strength[strongest]!) strongest = member;
  }
  if (strongest === -1 || strength[strongest]! < CARRIES * total) return null;
  return isTiedTo(row(strongest), clusterOf, cluster) ? { person: strongest, isOnlyContact: contacts === 1 } : null;
}

function isTiedTo({ items, from, to }: TieRow, clusterOf: Int32Array, cluster: number): boolean {
  for (let k = from; k < to; k++) if (clusterOf[items[k]!] === cluster) return true;
  return false;
}

/**
 * Reach novelty of a person: do their ties lead where the user hardly goes? (docs/analysis.md, "Reach novelty")
 *
 *   Nov_j = Σ_c (s_jc / s_j) · (1 − A_{c,−j} / max_c' A_c'),   A_{c,−j} = Σ_{q ∈ c, q ≠ j} S_q
 *
 * s_jc = tie weight of j into cluster c, S = the user's tie strength, A_c = the user's strength into cluster c.
 * 1: only door to a group; 0: leads into the group the user knows best. 0 as well when nothing is known: no tie into a cluster, no cluster.
 * `clusterOf`: cluster number per person, −1: none.
 */
export function reachNovelty(graph: TieGraph, clusterOf: Int32Array, clusterCount: number, strength: Float64Array): Float64Array {
  const access = new Float64Array(clusterCount);
  for (let q = 0; q < graph.size; q++) {
    const cluster = clusterOf[q]!;
    if (cluster >= 0) access[cluster]! += strength[q]!;
  }
  let best = 0;
  for (const value of access) if (value > best) best = value;

  const novelty = new Float64Array(graph.size);
  for (let j = 0; j < graph.size; j++) {
    for (const { cluster, share } of clusterShares(rowOf(graph, j), clusterOf)) {
      const others = access[cluster]! - (clusterOf[j] === cluster ? strength[j]! : 0);
      novelty[j]! += share * (best > 0 ? 1 - Math.max(0, others) / best : 1);
    }
    novelty[j] = Math.min(1, Math.max(0, novelty[j]!));
  }
  return novelty;
}
