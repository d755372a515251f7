/**
 * Structural holes in an ego network: how much the ego's contacts are contacts of each other.
 *
 *   constraint       C = Σ_j ( p_j + Σ_q p_q p_qj )²      p_j: share of ego's tie weight that goes to j, p_qj: of q's to j, q ≠ ego, j   (Burt 1992)
 *   effective size   n − 2t/n                             n alters with t ties among them, whatever their weight                         (Borgatti 1997)
 *
 * Constraint is high where there are few holes: 1 for one alter; it can slightly exceed 1 in small dense networks. Effective size is n when no two
 * alters know each other and 1 when all do. Without an alter both are undefined: null, never 0.
 *
 * Computed for one ego when somebody looks: O(ties) with two arrays of all people, a few milliseconds for 300,000 ties.
 */

/** Ties between people in any order, as in the result columns; the first `count` of each. */
export interface TieEnds {
  readonly count: number;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly strength: Float64Array;
}

export interface StructuralHoles {
  readonly alters: number;
  /** Ties among the alters. */
  readonly tiesAmong: number;
  readonly effectiveSize: number;
  readonly constraint: number;
}

/** Around one of the user's people; the user is left out. `size`: number of people. */
export function structuralHolesOfPerson(ties: TieEnds, size: number, person: number): StructuralHoles | null {
  const weight = new Float64Array(size);
  for (let k = 0; k < ties.count; k++) {
    if (ties.a[k] === person) weight[ties.b[k]!] = ties.strength[k]!;
    else if (ties.b[k] === person) weight[ties.a[k]!] = ties.strength[k]!;
  }
  // The ties of alters to people outside count in their totals, and so does the one to the ego, which is among `ties`.
  const total = new Float64Array(size);
  for (let k = 0; k < ties.count; k++) {
    total[ties.a[k]!]! += ties.strength[k]!;
    total[ties.b[k]!]! += ties.strength[k]!;
  }
  return structuralHoles(ties, weight, total);
}

/**
 * Around the user: the people they are in contact with (strength > 0), or those of them who are `members` of a group. The user's ties have the weight of
 * tie strength. Of a group only the ties inside it count.
 */
export function structuralHolesOfUser(ties: TieEnds, strength: Float64Array, members: Iterable<number> | null): StructuralHoles | null {
  let weight = strength;
  if (members !== null) {
    weight = new Float64Array(strength.length);
    for (const member of members) weight[member] = strength[member]!;
  }
  const total = weight.map((value) => Math.max(0, value));
  for (let k = 0; k < ties.count; k++) {
    const [a, b] = [ties.a[k]!, ties.b[k]!];
    if (!(weight[a]! > 0) || !(weight[b]! > 0)) continue;
    total[a]! += ties.strength[k]!;
    total[b]! += ties.strength[k]!;
  }
  return structuralHoles(ties, weight, total);
}

/** `weight`: of ego's tie to each person, 0: no alter. `total`: of all ties of each alter, that to the ego included. */
function structuralHoles(ties: TieEnds, weight: Float64Array, total: Float64Array): StructuralHoles | null {
  let alters = 0;
  let sum = 0;
  for (const value of weight) {
    if (!(value > 0)) continue;
    alters++;
    sum += value;
  }
  if (alters === 0) return null;
  const invested = weight.map((value) => Math.max(0, value) / sum); // p_j, and with the ties p_j + Σ_q p_q p_qj
  let tiesAmong = 0;
  for (let k = 0; k < ties.count; k++) {
    const [a, b] = [ties.a[k]!, ties.b[k]!];
    if (!(weight[a]! > 0) || !(weight[b]! > 0)) continue;
    tiesAmong++;
    invested[b]! += ((weight[a]! / sum) * ties.strength[k]!) / total[a]!;
    invested[a]! += ((weight[b]! / sum) * ties.strength[k]!) / total[b]!;
  }
  let constraint = 0;
  for (const value of invested) constraint += value * value;
  return { alters, tiesAmong, effectiveSize: alters - (2 * tiesAmong) / alters, constraint };
}
