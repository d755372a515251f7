/**
 * Measures of the network of an interview: the user as ego, whom they named as alters, who of the alters knows whom. All ties weigh 1.
 *
 *   density        t / p                                 t pairs that know each other, of p pairs of alters       (Marsden 1990; igraph: edge_density without ego)
 *   constraint     Σ_j ( p_j + Σ_q p_q p_qj )²           of ego                                              (Burt 1992; igraph: constraint)
 *   effective size n − 2t/n                              (Borgatti 1997; NetworkX: effective_size)
 *   E-I index      (E − I) / (E + I)                     ties between groups and within them                  (Krackhardt & Stern 1988; egor: EI without rescaling)
 *   homophily      (Σ e_gg − Σ a_g²) / (1 − Σ a_g²)      assortativity by group: 1 all ties within groups, 0 as by chance (Newman 2003; igraph: assortativity_nominal)
 *
 * Without alters, and where nothing can be divided, a measure is null, never 0. Ties of somebody without a group are left out of the last two.
 */
import { structuralHolesOfUser } from '../graph/structural-holes';

/** Two alters, by number. */
export type AlterPair = readonly [a: number, b: number];

export interface EgoMeasures {
  readonly density: number | null;
  readonly effectiveSize: number | null;
  readonly constraint: number | null;
}

/** @param size number of alters @param pairs those who know each other, each once */
export function egoMeasures(size: number, pairs: readonly AlterPair[]): EgoMeasures {
  const possible = (size * (size - 1)) / 2;
  const ends = {
    count: pairs.length,
    a: Int32Array.from(pairs, ([a]) => a),
    b: Int32Array.from(pairs, ([, b]) => b),
    strength: new Float64Array(pairs.length).fill(1),
  };
  const holes = structuralHolesOfUser(ends, new Float64Array(size).fill(1), null);
  return {
    density: possible === 0 ? null : pairs.length / possible,
    effectiveSize: holes?.effectiveSize ?? null,
    constraint: holes?.constraint ?? null,
  };
}

/** −1: all ties within groups; 1: all between. @param groupOf the group of an alter; null: not known */
export function eiIndex(pairs: readonly AlterPair[], groupOf: (alter: number) => string | null): number | null {
  const { within, between } = countByGroup(pairs, groupOf);
  return within + between === 0 ? null : (between - within) / (between + within);
}

/** −1 … 1. Null also when all ends are in one group. */
export function groupAssortativity(pairs: readonly AlterPair[], groupOf: (alter: number) => string | null): number | null {
  const { within, between, ends } = countByGroup(pairs, groupOf);
  const ties = within + between;
  if (ties === 0) return null;
  const expected = [...ends.values()].reduce((sum, count) => sum + (count / (2 * ties)) ** 2, 0);
  return expected === 1 ? null : (within / ties - expected) / (1 - expected);
}

/** `ends`: how many ends of ties are in each group. */
function countByGroup(pairs: readonly AlterPair[], groupOf: (alter: number) => string | null) {
  const ends = new Map<string, number>();
  let within = 0;
  let between = 0;
  for (const [a, b] of pairs) {
    const [first, second] = [groupOf(a), groupOf(b)];
    if (first === null || second === null) continue;
    if (first === second) within++;
    else between++;
    for (const group of [first, second]) ends.set(group, (ends.get(group) ?? 0) + 1);
  }
  return { within, between, ends };
}
