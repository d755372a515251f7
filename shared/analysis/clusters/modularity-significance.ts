/**
 * Are the groups more than chance? (docs/analysis.md, "Chance test") Modularity of the graph against 20 rewired ones in which everybody keeps their number of
 * ties (Maslov & Sneppen 2002: two ties swap ends, ten times per tie) and the weights are dealt with the ties:
 *
 *   z = (Q − mean Q_rewired) / sd Q_rewired,   reliable when z > 2
 *
 * Both sides get one run of the same algorithm, so the best of many is never held against single ones. Random graphs have modularity too; this
 * is what keeps Kith from naming groups in noise. A graph that no swap can change (a clique, a star) shows no groups: not reliable.
 */
import { type Random, seededRandom } from '../../model/ids';
import { mergedTies, type TieList, tieGraph } from '../graph/tie-graph';
import { communities } from './communities';

const REWIRINGS = 20;
/** A z this large after 5 or more rewirings needs no more of them. */
const BEYOND_DOUBT = 8;
const SWAPS_PER_TIE = 10;

export interface ModularitySignificance {
  readonly z: number;
  readonly isReliable: boolean;
}

export function modularitySignificance(ties: TieList, resolution: number, seed: number): ModularitySignificance {
  const quality = (list: TieList, run: number) => communities(tieGraph(list), { resolution, seed: seed + run, runs: 1 }).quality;
  const observed = quality(ties, 0);
  const chance: number[] = [];
  let z = 0;
  for (let run = 1; run <= REWIRINGS; run++) {
    chance.push(quality(rewired(ties, seededRandom(seed + 7919 * run)), run));
    if (run < 5) continue;
    z = deviation(observed, chance);
    if (z > BEYOND_DOUBT) break;
  }
  return { z, isReliable: z > 2 };
}

function deviation(observed: number, chance: readonly number[]): number {
  const mean = chance.reduce((sum, q) => sum + q, 0) / chance.length;
  const sd = Math.sqrt(chance.reduce((sum, q) => sum + (q - mean) ** 2, 0) / (chance.length - 1));
  const gain = observed - mean;
  return sd > 1e-9 ? gain / sd : gain > 1e-6 ? Number.POSITIVE_INFINITY : 0;
}

/** The same people with the same number of ties, otherwise by chance. No self-ties, no parallel ties. */
export function rewired(ties: TieList, random: Random): TieList {
  const a = ties.a.slice();
  const b = ties.b.slice();
  const count = a.length;
  const key = (x: number, y: number) => (x < y ? x * ties.size + y : y * ties.size + x);
  const isTied = new Set<number>();
  for (let k = 0; k < count; k++) isTied.add(key(a[k]!, b[k]!));
  for (let swap = 0; swap < SWAPS_PER_TIE * count; swap++) {
    const k = Math.floor(random() * count);
    const l = Math.floor(random() * count);
    const flip = random() < 0.5;
    const [p, q] = [a[k]!, b[k]!];
    const [r, s] = flip ? [a[l]!, b[l]!] : [b[l]!, a[l]!];
    // p–q and r–s become p–s and r–q
    if (p === s || r === q || p === r || q === s || isTied.has(key(p, s)) || isTied.has(key(r, q))) continue;
    isTied.delete(key(p, q));
    isTied.delete(key(r, s));
    isTied.add(key(p, s));
    isTied.add(key(r, q));
    [a[k], b[k]] = [p, s];
    [a[l], b[l]] = [r, q];
  }
  return mergedTies(ties.size, a, b, ties.weight);
}
