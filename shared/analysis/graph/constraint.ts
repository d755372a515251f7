/**
 * Constraint (Burt 1992): how much a person's contacts are contacts of each other.
 *
 *   C_i = Σ_j ( p_ij + Σ_q p_iq p_qj )²,   p_ij = share of i's tie weight that goes to j,   q ≠ i, j
 *
 * High: few structural holes around the person. 1 for someone with one tie; can slightly exceed 1 in small dense neighborhoods.
 * Isolated: undefined, null, never 0. Unweighted: every tie weighs 1.
 */
import { degree, type TieGraph, weightedDegree } from './tie-graph';

export function constraint(graph: TieGraph, person: number, by: 'number of ties' | 'tie strength'): number | null {
  const from = graph.start[person]!;
  const to = graph.start[person + 1]!;
  if (from === to) return null;
  const isWeighted = by === 'tie strength';
  const total = (i: number) => (isWeighted ? weightedDegree(graph, i) : degree(graph, i));
  const share = (k: number, sum: number) => (isWeighted ? graph.weight[k]! : 1) / sum;

  const own = total(person);
  const invested = new Map<number, number>(); // alter → p_ij + Σ_q p_iq p_qj
  for (let k = from; k < to; k++) invested.set(graph.items[k]!, share(k, own));
  for (let k = from; k < to; k++) {
    const q = graph.items[k]!;
    const direct = share(k, own);
    const all = total(q);
    for (let l = graph.start[q]!; l < graph.start[q + 1]!; l++) {
      const j = graph.items[l]!;
      const before = invested.get(j);
      if (before !== undefined) invested.set(j, before + direct * share(l, all));
    }
  }
  let sum = 0;
  for (const value of invested.values()) sum += value * value;
  return sum;
}
