/**
 * Reach novelty of a person: do their ties lead where the user hardly goes? (docs/analysis.md, "Reach novelty")
 *
 *   Nov_j = Σ_c (s_jc / s_j) · (1 − A_{c,−j} / max_c' A_c'),   A_{c,−j} = Σ_{q ∈ c, q ≠ j} S_q
 *
 * s_jc = tie weight of j into cluster c, S = the user's tie strength, A_c = the user's strength into cluster c.
 * 1: only door to a group; 0: leads into the group the user knows best. 0 as well when nothing is known: no tie into a cluster, no cluster.
 */
import { clusterShares } from '../graph/participation';
import { rowOf, type TieGraph } from '../graph/tie-graph';

/** `clusterOf`: cluster number per person, −1: none. */
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
