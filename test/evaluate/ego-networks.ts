/**
 * Are groups told where there are some? Of the ego networks of a network with known classes, those in which the classes fit beyond chance: in how many
 * does the chance test say so, and in how many of the same networks rewired? The weights are heavy-tailed, as in the logs of single people.
 */
import { modularity } from '../../shared/analysis/clusters/communities';
import { modularitySignificance, rewired } from '../../shared/analysis/clusters/modularity-significance';
import { mergedTies, type TieGraph, type TieList, tieGraph } from '../../shared/analysis/graph/tie-graph';
import { type Random, seededRandom } from '../../shared/model/ids';

const MOST_EGOS = 30;
const ALTERS = [30, 250] as const;
const FEWEST_TIES = 40;
const REWIRINGS = 20;
const FITS = 2;
/** Pareto exponent of the weights. */
const TAIL = 1.5;

export interface GroupsTold {
  /** Ego networks whose classes fit beyond chance. */
  readonly egos: number;
  readonly told: number;
  /** Of all ego networks, rewired. */
  readonly rewired: number;
  readonly rewiredTold: number;
}

/** `labels`: class per person, empty: none. Null: no ego network is large enough. */
export function groupsTold(graph: TieGraph, labels: readonly string[]): GroupsTold | null {
  const random = seededRandom(1);
  const isLargeEnough = (ego: number) => {
    const alters = graph.start[ego + 1]! - graph.start[ego]!;
    return alters >= ALTERS[0] && alters <= ALTERS[1];
  };
  const candidates = Array.from({ length: graph.size }, (_, ego) => ego).filter(isLargeEnough);
  const step = Math.max(1, candidates.length / MOST_EGOS);
  const figures = { egos: 0, told: 0, rewired: 0, rewiredTold: 0 };
  for (let k = 0; k < candidates.length; k += step) {
    const ego = candidates[Math.floor(k)]!;
    const alters = Array.from(graph.items.subarray(graph.start[ego]!, graph.start[ego + 1]!));
    const ties = tiesAmong(graph, alters, random);
    if (ties.a.length < FEWEST_TIES) continue;
    figures.rewired++;
    if (modularitySignificance(rewired(ties, random), ego).isReliable) figures.rewiredTold++;
    if (
      !fitsBeyondChance(
        ties,
        alters.map((alter) => labels[alter] ?? ''),
        random,
      )
    )
      continue;
    figures.egos++;
    if (modularitySignificance(ties, ego).isReliable) figures.told++;
  }
  return figures.rewired === 0 ? null : figures;
}

function tiesAmong(graph: TieGraph, alters: readonly number[], random: Random): TieList {
  const numberOf = new Map(alters.map((alter, k) => [alter, k]));
  const a: number[] = [];
  const b: number[] = [];
  alters.forEach((alter, k) => {
    for (let e = graph.start[alter]!; e < graph.start[alter + 1]!; e++) {
      const other = numberOf.get(graph.items[e]!) ?? -1;
      if (other <= k) continue;
      a.push(k);
      b.push(other);
    }
  });
  return mergedTies(
    alters.length,
    a,
    b,
    a.map(() => (1 - random()) ** -TAIL),
  );
}

/** Modularity of the classes against rewired ties. People without a class are alone. */
function fitsBeyondChance(ties: TieList, labels: readonly string[], random: Random): boolean {
  const classOf = labels.map((label, person) => (label === '' ? labels.length + person : labels.indexOf(label)));
  const plain: TieList = { ...ties, weight: ties.weight.map(() => 1) };
  const chance = Array.from({ length: REWIRINGS }, () => modularity(tieGraph(rewired(plain, random)), classOf));
  const mean = chance.reduce((sum, q) => sum + q, 0) / REWIRINGS;
  const sd = Math.sqrt(chance.reduce((sum, q) => sum + (q - mean) ** 2, 0) / (REWIRINGS - 1));
  return modularity(tieGraph(plain), classOf) - mean > FITS * sd;
}
