/**
 * Likeness of two lists of interests: cosine of x · idf, so that a rare interest in common says more than a popular one (docs/analysis.md, "Interests").
 *
 *   v_ji = x_ji · ln((N + 1) / (d_i + 1)),   sim = v_j · v_k / (|v_j| |v_k|)
 *
 * N people, d_i of them with interest i. Edge cases: no interests on one side, or only such as everybody has: 0.
 */

/** Interest number → value of a vector. */
export type InterestVector = ReadonlyMap<number, number>;

/** How telling an interest is; 0 when everybody has it. */
export function idf(people: number, holders: number): number {
  return Math.log((people + 1) / (holders + 1));
}

export function cosine(a: InterestVector, b: InterestVector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let dot = 0;
  for (const [interest, value] of small) dot += value * (large.get(interest) ?? 0);
  return dot === 0 ? 0 : dot / (norm(a) * norm(b));
}

function norm(vector: InterestVector): number {
  let sum = 0;
  for (const value of vector.values()) sum += value * value;
  return Math.sqrt(sum);
}
