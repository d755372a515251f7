/**
 * Affinity: how alike the interests of two people are (docs/analysis.md, "Affinity"). For "people like Ana" and for the links drawn between people; not a tie,
 * and not what clusters are made from (interest-weights.ts).
 *
 *   v_ji = x_ji · ln((N + 1) / (d_i + 1)),   similarity = v_j · v_k / (|v_j| |v_k|)        IDF cosine, 0 … 1
 *
 * x_ji: how much person j has to do with interest i, d_i: how many people have it, N: people. An interest that all share is worth nothing.
 *
 * Which links are worth drawing: those that chance hardly makes (Tumminello et al. 2011: p = P(hypergeometric(M, n_j, n_k) ≥ shared), kept at a
 * false discovery rate of 5 %, Benjamini & Hochberg 1995), else each person's single strongest; at most 3 per person, 600 in all.
 *
 * Edge cases: people without interests have no affinity. Pairs are searched through the rarest interests first, up to 300,000 pairs: people who
 * share only popular interests have neither strong nor significant links, and there would be millions of them.
 */
import type { Rows } from '../data/interaction-columns';
import type { PersonInterests } from './interests-of';
import { idf as inverseFrequency } from './inverse-document-frequency';

const MOST_PAIRS = 300_000;
const FALSE_DISCOVERY_RATE = 0.05;
const PER_PERSON = 3;
const IN_ALL = 600;

export interface Affinity {
  readonly a: number;
  readonly b: number;
  /** IDF cosine. */
  readonly similarity: number;
  /** Interest numbers, rarest first. */
  readonly shared: readonly number[];
  /** Chance of as many shared interests. */
  readonly p: number;
}

/** Every pair with a shared interest that is not too common, ascending by (a, b). `holders`: person numbers per interest number, ascending. */
export function affinities(of: PersonInterests, holders: Rows): Affinity[] {
  const size = of.start.length - 1;
  const idf = Float64Array.from(of.holders, (count) => inverseFrequency(size, count));
  const isSearched = rareEnough(of.holders);
  const length = vectorLengths(of, idf);
  const interestCount = idf.length;
  const tail = hypergeometricTail(interestCount);

  const found: Affinity[] = [];
  const seen = new Int32Array(size).fill(-1);
  for (let a = 0; a < size; a++) {
    const partners: number[] = [];
    for (let k = of.start[a]!; k < of.start[a + 1]!; k++) {
      const i = of.items[k]!;
      if (isSearched[i] === 0) continue;
      const from = holders.start[i]!;
      const to = holders.start[i + 1]!;
      for (let l = from; l < to; l++) {
        const b = holders.items[l]!;
        if (b <= a || seen[b] === a) continue;
        seen[b] = a;
        partners.push(b);
      }
    }
    for (const b of partners.sort((x, y) => x - y)) {
      const { product, shared } = sharedInterests(of, idf, a, b);
      if (!(product > 0)) continue;
      shared.sort((x, y) => idf[y]! - idf[x]! || x - y);
      const p = tail(of.start[a + 1]! - of.start[a]!, of.start[b + 1]! - of.start[b]!, shared.length);
      found.push({ a, b, similarity: Math.min(1, product / (length[a]! * length[b]!)), shared, p });
    }
  }
  return found;
}

/** The links worth drawing, the least likely by chance first. */
export function drawnAffinities(all: readonly Affinity[]): Affinity[] {
  const byChance = [...all].sort((x, y) => x.p - y.p || y.similarity - x.similarity || x.a - y.a || x.b - y.b);
  let significant = 0; // Benjamini & Hochberg: the largest k with p_k ≤ q·k/tests
  for (let k = 0; k < byChance.length; k++) {
    if ((byChance[k]?.p ?? 1) <= (FALSE_DISCOVERY_RATE * (k + 1)) / byChance.length) significant = k + 1;
  }
  const strongest = new Map<number, Affinity>();
  for (const link of all) {
    for (const person of [link.a, link.b]) {
      const best = strongest.get(person);
      if (best === undefined || link.similarity > best.similarity) strongest.set(person, link);
    }
  }
  const bestOnes = [...new Set(strongest.values())].sort((x, y) => y.similarity - x.similarity || x.a - y.a || x.b - y.b);

  const drawn = new Set<Affinity>();
  const perPerson = new Map<number, number>();
  const linksOf = (person: number) => perPerson.get(person) ?? 0;
  for (const link of [...byChance.slice(0, significant), ...bestOnes]) {
    if (drawn.size === IN_ALL) break;
    if (drawn.has(link) || linksOf(link.a) >= PER_PERSON || linksOf(link.b) >= PER_PERSON) continue;
    drawn.add(link);
    perPerson.set(link.a, linksOf(link.a) + 1);
    perPerson.set(link.b, linksOf(link.b) + 1);
  }
  return [...drawn];
}

/** 1 per interest number through which pairs are looked for: the rarest, as long as they make no more than MOST_PAIRS. */
function rareEnough(holders: Int32Array): Uint8Array {
  const isSearched = new Uint8Array(holders.length);
  let pairs = 0;
  for (const i of Int32Array.from(holders, (_, k) => k).sort((x, y) => holders[x]! - holders[y]! || x - y)) {
    pairs += (holders[i]! * (holders[i]! - 1)) / 2;
    if (pairs > MOST_PAIRS) break;
    isSearched[i] = 1;
  }
  return isSearched;
}

function vectorLengths(of: PersonInterests, idf: Float64Array): Float64Array {
  return Float64Array.from({ length: of.start.length - 1 }, (_, j) => {
    let squares = 0;
    for (let k = of.start[j]!; k < of.start[j + 1]!; k++) squares += (of.weight[k]! * idf[of.items[k]!]!) ** 2;
    return Math.sqrt(squares);
  });
}

function sharedInterests(of: PersonInterests, idf: Float64Array, a: number, b: number): { product: number; shared: number[] } {
  const { start, items } = of;
  const shared: number[] = [];
  let product = 0;
  let k = start[a]!;
  let l = start[b]!;
  while (k < start[a + 1]! && l < start[b + 1]!) {
    const i = items[k]!;
    if (i < items[l]!) k++;
    else if (i > items[l]!) l++;
    else {
      shared.push(i);
      product += of.weight[k]! * of.weight[l]! * idf[i]! ** 2;
      k++;
      l++;
    }
  }
  return { product, shared };
}

/** P(X ≥ shared), X hypergeometric: n_k draws out of M interests of which n_j are the other's. Memoized. */
export function hypergeometricTail(interests: number): (nj: number, nk: number, shared: number) => number {
  const logFactorial = new Float64Array(interests + 1);
  for (let n = 2; n <= interests; n++) logFactorial[n] = logFactorial[n - 1]! + Math.log(n);
  const logChoose = (n: number, k: number) => logFactorial[n]! - logFactorial[k]! - logFactorial[n - k]!;
  const known = new Map<string, number>();
  return (nj, nk, shared) => {
    const key = nj < nk ? `${nj} ${nk} ${shared}` : `${nk} ${nj} ${shared}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    let p = 0;
    for (let s = Math.max(shared, nj + nk - interests, 0); s <= Math.min(nj, nk); s++) {
      p += Math.exp(logChoose(nj, s) + logChoose(interests - nj, nk - s) - logChoose(interests, nk));
    }
    p = Math.min(1, p);
    known.set(key, p);
    return p;
  };
}
