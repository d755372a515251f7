/**
 * Robustness of a network (docs/analysis.md, "Evaluation"): R when ties are removed from the weakest, the strongest, the least and the most neighborhood overlap,
 * and at random; and what the largest component loses without the local bridges, compared with as many random ties. Means of 8 seeds.
 */
import { localBridges } from '../../shared/analysis/graph/local-bridges';
import { neighborhoodOverlap } from '../../shared/analysis/graph/neighborhood-overlap';
import { type TieList, tieGraph } from '../../shared/analysis/graph/tie-graph';
import { type Random, seededRandom } from '../../shared/model/ids';
import { largestShares, lowestFirst, percolation } from './percolation';
import { spread } from './targets';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

export interface Robustness {
  readonly percolation: Readonly<Record<'lowOverlapFirst' | 'highOverlapFirst' | 'weakFirst' | 'strongFirst' | 'byChance', number>>;
  readonly localBridges: { readonly count: number; readonly loss: number; readonly lossByChance: number };
}

/** `strength` of each tie; by default its weight. */
export function measureRobustness(ties: TieList, strength: Float64Array = ties.weight): Robustness {
  const graph = tieGraph(ties);
  const { overlap, common } = neighborhoodOverlap(graph, ties);
  const mean = (value: Float64Array) => spread(SEEDS.map((seed) => percolation(ties, lowestFirst(value, seededRandom(seed))))).mean;
  const none = new Float64Array(ties.a.length);
  const local = localBridges(graph, ties, common).isLocalBridge;
  const count = local.reduce((sum, one) => sum + one, 0);
  const lossAfter = (value: Float64Array, random: Random) => {
    const shares = largestShares(ties, lowestFirst(value, random));
    return 1 - (count < shares.length ? shares[count]! : 0);
  };
  return {
    percolation: {
      lowOverlapFirst: mean(overlap),
      highOverlapFirst: mean(overlap.map((one) => -one)),
      weakFirst: mean(strength),
      strongFirst: mean(strength.map((one) => -one)),
      byChance: mean(none),
    },
    localBridges: {
      count,
      loss: lossAfter(
        Float64Array.from(local, (one) => -one),
        seededRandom(1),
      ),
      lossByChance: spread(SEEDS.map((seed) => lossAfter(none, seededRandom(seed)))).mean,
    },
  };
}
