/**
 * Communities: the partition of people that has the most tie weight inside compared with chance (modularity), found by the Leiden
 * algorithm (Traag, Waltman & van Eck 2019, Sci. Rep. 9:5233), which never leaves a community in two disconnected parts.
 *
 * Same graph, same seed, same answer. Cold: the best of 5 seeds, of 20 on small graphs. Warm: an earlier partition, updated (warm-start-communities.ts), so that clusters
 * move as little as the data does; one run of the algorithm from there replaces it only when its modularity is higher by MIN_GAIN.
 * People without ties are left out: community −1. Communities are numbered by size, the larger first, then by smallest person number.
 *
 * Weights are brought to mean 1 before the run: the refinement of Leiden draws merges with a probability that depends on the absolute gain.
 */
import Random from 'java-random';
import { Clustering, LeidenAlgorithm, Network as LeidenNetwork } from 'networkanalysis-ts';
import { runToEnd } from '../../lib/resumable-work';
import { degree, type TieGraph } from '../graph/tie-graph';
import { warmStartCommunities } from './warm-start-communities';

const COLD_SEEDS = 5;
/** Up to this many ties a run takes a millisecond or two, and more of them find the best partition from any seed. */
const TIES_FOR_MANY_SEEDS = 5_000;
const MANY_SEEDS = 20;
const ITERATIONS = 10;
/** Minimum gain in modularity before a new partition replaces the old one; it keeps clusters stable. */
export const MIN_GAIN = 0.005;

export interface Communities {
  /** Community number per person, −1 for people without ties. */
  readonly of: Int32Array;
  readonly count: number;
  /** Modularity at the resolution used. */
  readonly quality: number;
}

export interface CommunitiesOptions {
  /** γ: above 1 finer, below 1 broader. Default 1. */
  readonly resolution?: number;
  readonly seed: number;
  /** Cold runs, the best is taken. Default 5, on small graphs 20. Ignored when warm. */
  readonly runs?: number;
  /** An earlier partition: community number per person, negative: not known. */
  readonly previous?: ArrayLike<number>;
}

export function communities(graph: TieGraph, options: CommunitiesOptions): Communities {
  return runToEnd(communitySteps(graph, options));
}

/** The same, with a pause after each round of the algorithm: on 300,000 ties a round takes up to a second. */
export function* communitySteps(graph: TieGraph, options: CommunitiesOptions): Generator<'clusters', Communities> {
  const { resolution = 1, seed, previous } = options;
  const { runs = graph.items.length <= 2 * TIES_FOR_MANY_SEEDS ? MANY_SEEDS : COLD_SEEDS } = options;
  const prepared = prepare(graph);
  if (prepared === null) return { of: new Int32Array(graph.size).fill(-1), count: 0, quality: 0 };
  const partition = (of: Int32Array): Partition => ({ of, quality: modularity(graph, of, resolution) });
  let best: Partition;
  if (previous === undefined) {
    best = partition(yield* leiden(prepared, resolution, seed));
    for (let number = 1; number < runs; number++) {
      const found = partition(yield* leiden(prepared, resolution, seed + number));
      if (found.quality > best.quality) best = found;
    }
  } else {
    best = partition(warmStartCommunities(graph, previous, resolution));
    yield 'clusters';
    const found = partition(yield* leiden(prepared, resolution, seed, best.of));
    if (found.quality > best.quality + MIN_GAIN) best = found;
  }
  return { of: best.of, count: numberBySize(best.of), quality: best.quality };
}

interface Partition {
  readonly of: Int32Array;
  readonly quality: number;
}

interface Prepared {
  readonly size: number;
  /** People with ties, ascending. */
  readonly people: Int32Array;
  readonly network: LeidenNetwork;
  readonly totalWeight: number;
}

/** The graph without isolated people in the form the algorithm takes, weights of mean 1. Null: no ties. */
function prepare(graph: TieGraph): Prepared | null {
  const people = Int32Array.from({ length: graph.size }, (_, i) => i).filter((i) => degree(graph, i) > 0);
  if (people.length === 0) return null;
  const numberOf = new Int32Array(graph.size);
  people.forEach((person, number) => {
    numberOf[person] = number;
  });
  let sum = 0;
  for (const weight of graph.weight) sum += weight;
  const scale = graph.weight.length / sum;

  // Isolated people have empty rows, so the rows of the others stay where they are.
  const firstNeighborIndices = [...people].map((person) => graph.start[person]!);
  firstNeighborIndices.push(graph.items.length);
  const neighbors = Array.from(graph.items, (person) => numberOf[person]!);
  const edgeWeights = Array.from(graph.weight, (weight) => weight * scale);
  const nodeWeights = new Array<number>(people.length).fill(0);
  for (let number = 0; number < people.length; number++) {
    for (let k = firstNeighborIndices[number]!; k < firstNeighborIndices[number + 1]!; k++) nodeWeights[number]! += edgeWeights[k]!;
  }
  const network = new LeidenNetwork({ nodeWeights, firstNeighborIndices, neighbors, edgeWeights, checkIntegrity: false });
  return { size: graph.size, people, network, totalWeight: graph.weight.length / 2 };
}

function* leiden(prepared: Prepared, resolution: number, seed: number, previous?: Int32Array): Generator<'clusters', Int32Array> {
  const { people, network, totalWeight } = prepared;
  const algorithm = new LeidenAlgorithm();
  algorithm.initializeBasedOnRandom(new Random(seed)); // first: it resets the options
  algorithm.setResolution(resolution / (2 * totalWeight)); // node weight = weighted degree: this makes the quality modularity
  algorithm.setNIterations(1);
  const clustering =
    previous === undefined ? new Clustering({ nNodes: people.length }) : new Clustering({ clusters: startFrom(people, previous) });
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    if (!algorithm.improveClustering(network, clustering)) break;
    yield 'clusters';
  }
  const of = new Int32Array(prepared.size).fill(-1);
  clustering.getClusters().forEach((cluster, number) => {
    of[people[number]!] = cluster;
  });
  return of;
}

/** An earlier partition as consecutive numbers; people it does not know start alone. */
function startFrom(people: Int32Array, previous: Int32Array): number[] {
  const numbers = new Map<number, number>();
  let next = 0;
  return Array.from(people, (person) => {
    const before = previous[person] ?? -1;
    if (before < 0) return next++;
    const known = numbers.get(before);
    if (known !== undefined) return known;
    numbers.set(before, next);
    return next++;
  });
}

/** Renumbers in place: larger communities first, then by smallest person number. Negative stays −1. Returns the count. */
function numberBySize(of: Int32Array): number {
  const sizes = new Map<number, number>();
  for (const community of of) if (community >= 0) sizes.set(community, (sizes.get(community) ?? 0) + 1);
  // A Map keeps the order of first sight, which is the order of the smallest person number; the sort is stable.
  const order = new Map([...sizes].sort(([, x], [, y]) => y - x).map(([community], number) => [community, number]));
  for (let v = 0; v < of.length; v++) of[v] = order.get(of[v]!) ?? -1;
  return order.size;
}

/**
 * Modularity of a partition (Newman & Girvan 2004; resolution after Reichardt & Bornholdt 2006):
 *
 *   Q = Σ_c ( W_c / W − γ · (κ_c / 2W)² )
 *
 * W: total weight, W_c: weight inside cluster c, κ_c: summed weighted degree of its people. −½ … 1 at γ = 1. No ties: 0. `clusterOf`: cluster number ≥ 0
 * per person.
 */
export function modularity(graph: TieGraph, clusterOf: ArrayLike<number>, resolution = 1): number {
  const inside = new Map<number, number>(); // twice W_c
  const ends = new Map<number, number>(); // κ_c
  let twice = 0;
  for (let v = 0; v < graph.size; v++) {
    const cluster = clusterOf[v]!;
    let own = 0;
    let all = 0;
    for (let k = graph.start[v]!; k < graph.start[v + 1]!; k++) {
      all += graph.weight[k]!;
      if (clusterOf[graph.items[k]!] === cluster) own += graph.weight[k]!;
    }
    inside.set(cluster, (inside.get(cluster) ?? 0) + own);
    ends.set(cluster, (ends.get(cluster) ?? 0) + all);
    twice += all;
  }
  if (twice === 0) return 0;
  let q = 0;
  for (const [cluster, weight] of inside) q += weight / twice - resolution * ((ends.get(cluster) ?? 0) / twice) ** 2;
  return q;
}
