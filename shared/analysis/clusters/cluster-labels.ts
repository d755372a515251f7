/**
 * What sets a cluster apart (docs/analysis.md, "Names of clusters"): log-odds with an informative prior (Monroe, Colaresi & Quinn 2008), so that "music" and "travel"
 * do not name every cluster and one person's rare hobby names none.
 *
 *   δ = ln((y_ic + α_i) / (n_c + α_0 − y_ic − α_i)) − ln((y_i,−c + α_i) / (n_−c + α_0 − y_i,−c − α_i)),   α_i = 10 · y_i / n, α_0 = 10
 *   z = δ / √(1 / (y_ic + α_i) + 1 / (y_i,−c + α_i))
 *
 * y_ic: people of the cluster with trait i, n_c: people of the cluster, n: all people, −c: everyone else. (The unit is the person, not the entry as
 * for words in texts: where little is known of people, one common hobby would otherwise fill all that is known of a cluster and name it.) A trait names the cluster when z ≥ 1.96, at
 * least 2 people and a fifth of the members have it; a second one only when it is not the first again (holders overlap ≤ 0.8).
 * lift = share of the members with the trait / share of all people with it. Traits of lift 2 and more come first, below 1.2 none names a cluster.
 *
 * In this order: interests, employer, school, circle, place. An employer, school, circle or place that most members share goes before an interest that
 * only few of them do. What three fifths of the members share names the cluster also where it has too few people for such a z. Where ties do not connect the
 * members, the most common trait names it, since that is what it is made of; else it is named by its ties, after the person with the most tie weight inside.
 */

/** Something people have or are in: an interest, an employer, a school, a circle, a place. */
export interface Trait {
  readonly name: string;
  /** Person numbers, ascending. */
  readonly people: ArrayLike<number>;
}

export interface ClusterTrait {
  /** Place in the list of traits. */
  readonly trait: number;
  /** People of the cluster who have it. */
  readonly count: number;
  readonly lift: number;
  readonly z: number;
}

const PRIOR = 10;
const TELLING = 1.96;
/** With twice the share of everybody a trait goes before those that many others have, too; one that nearly everybody has names nothing. */
const DISTINCT_LIFT = 2;
const LEAST_LIFT = 1.2;

/** Per cluster the traits at least 2 of its people have, the most telling first. `clusterOf`: cluster number per person, −1: none. */
export function clusterTraits(traits: readonly Trait[], clusterOf: Int32Array, sizes: ArrayLike<number>): ClusterTrait[][] {
  const everyone = clusterOf.length;
  const found = Array.from({ length: sizes.length }, (): ClusterTrait[] => []);
  traits.forEach(({ people }, trait) => {
    const inCluster = new Map<number, number>();
    for (let k = 0; k < people.length; k++) {
      const cluster = clusterOf[people[k]!]!;
      if (cluster >= 0) inCluster.set(cluster, (inCluster.get(cluster) ?? 0) + 1);
    }
    for (const [cluster, count] of inCluster) {
      if (count < 2) continue;
      const z = logOddsZ(count, sizes[cluster]!, people.length, everyone);
      const lift = count / sizes[cluster]! / (people.length / everyone);
      found[cluster]?.push({ trait, count, lift, z });
    }
  });
  for (const list of found) list.sort((x, y) => y.z - x.z || y.count - x.count || x.trait - y.trait);
  return found;
}

/** `countHere` of the `here` people of a cluster and `countAll` of `all` people have the trait. 0 when everybody has it. */
export function logOddsZ(countHere: number, here: number, countAll: number, all: number): number {
  if (countAll >= all) return 0;
  const prior = (PRIOR * countAll) / all;
  const logOdds = (count: number, people: number) => Math.log((count + prior) / (people + PRIOR - count - prior));
  const delta = logOdds(countHere, here) - logOdds(countAll - countHere, all - here);
  return delta / Math.sqrt(1 / (countHere + prior) + 1 / (countAll - countHere + prior));
}

/** The traits that may name a cluster of `size` people: telling, shared by enough, each different from the one before. At most `most`. */
export function namingTraits(found: readonly ClusterTrait[], traits: readonly Trait[], size: number, most: number): ClusterTrait[] {
  const chosen: ClusterTrait[] = [];
  const distinct = found.filter(({ lift }) => lift >= DISTINCT_LIFT);
  const others = found.filter(({ lift }) => lift >= LEAST_LIFT && lift < DISTINCT_LIFT);
  for (const candidate of [...distinct, ...others]) {
    if (chosen.length === most) break;
    if (candidate.z < TELLING || candidate.count < Math.max(2, size / 5)) continue;
    const people = traits[candidate.trait]?.people ?? [];
    if (chosen.some((before) => jaccard(traits[before.trait]?.people ?? [], people) > 0.8)) continue;
    chosen.push(candidate);
  }
  return chosen;
}

function jaccard(x: ArrayLike<number>, y: ArrayLike<number>): number {
  let k = 0;
  let l = 0;
  let both = 0;
  while (k < x.length && l < y.length) {
    if (x[k] === y[l]) {
      both++;
      k++;
      l++;
    } else if (x[k]! < y[l]!) k++;
    else l++;
  }
  return both / (x.length + y.length - both);
}

/** What people of a cluster have in common. */
export type TraitKind = 'interest' | 'employer' | 'school' | 'circle' | 'place';
