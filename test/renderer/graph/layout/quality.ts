/** Measures of how well a drawing shows a network. */
import type { Layout } from '../../../../renderer/graph/layout/layout';
import type { PersonFindings, TieFindings } from '../../../../shared/analysis/data/findings';

/**
 * Mean Jaccard similarity between the neighbors of a person in the network and as many of their nearest in the drawing (Martins, Minghim & Telea
 * 2015 call the part that is missing "missing neighbors"). 1: the nearest are exactly the tied ones.
 */
export function neighborhoodPreservation(layout: Layout, ties: readonly Pick<TieFindings, 'a' | 'b'>[]): number {
  const index = new Map(layout.ids.map((id, i) => [id, i]));
  const neighbors: Set<number>[] = layout.ids.map(() => new Set());
  for (const { a, b } of ties) {
    const [i, j] = [index.get(a), index.get(b)];
    if (i === undefined || j === undefined) continue;
    neighbors[i]!.add(j);
    neighbors[j]!.add(i);
  }
  const scores: number[] = [];
  neighbors.forEach((own, i) => {
    if (own.size === 0) return;
    const nearest = layout.ids
      .map((_, j) => ({ j, d: Math.hypot(layout.x[j]! - layout.x[i]!, layout.y[j]! - layout.y[i]!) }))
      .filter(({ j }) => j !== i)
      .sort((p, q) => p.d - q.d)
      .slice(0, own.size);
    const both = nearest.filter(({ j }) => own.has(j)).length;
    scores.push(both / (2 * own.size - both));
  });
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
}

/** Mean silhouette (Rousseeuw 1987) of the people of clusters, by distance in the drawing. */
export function silhouette(layout: Layout, people: readonly PersonFindings[]): number {
  const clusterOf = new Map(people.map((person) => [person.id as string, person.cluster]));
  const groups = new Map<string, number[]>();
  layout.ids.forEach((id, i) => {
    const cluster = clusterOf.get(id);
    if (cluster) groups.set(cluster, [...(groups.get(cluster) ?? []), i]);
  });
  const scores: number[] = [];
  for (const [cluster, members] of groups) {
    if (members.length < 2) continue;
    for (const i of members) {
      const meanTo = (others: readonly number[]): number => {
        const rest = others.filter((j) => j !== i);
        return rest.reduce((sum, j) => sum + Math.hypot(layout.x[j]! - layout.x[i]!, layout.y[j]! - layout.y[i]!), 0) / rest.length;
      };
      const own = meanTo(members);
      const other = Math.min(...[...groups].filter(([id]) => id !== cluster).map(([, others]) => meanTo(others)));
      scores.push((other - own) / Math.max(own, other));
    }
  }
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
}
