/** Which records are probably one person: blocking, comparison, probability, and what is certain. */
import { Blocks } from './blocks';
import { mostBitsBesideNames } from './common-fields';
import { areOfOneHousehold, type Comparison, compareRecords, haveOnlyCommonFields } from './compare-records';
import type { LinkageRecord } from './linkage-record';
import { mostNameBits } from './name-bound';
import { nameEvidence } from './name-evidence';
import { bitsOf, CERTAIN, calibrate, LIKELY, priorBits } from './probability';
import { RecordColumns } from './record-columns';
import { type Evidence, isVeto, type Veto } from './weights';

/** Two records that may be one person. */
export interface Candidate {
  /** Index of the record; a < b. */
  readonly a: number;
  readonly b: number;
  readonly probability: number;
  /** Joined without the user at import, and by "Join all that are certain". */
  readonly isCertain: boolean;
  /** Strongest first, those against at the end. */
  readonly evidence: readonly Evidence[];
}

/** What only the network knows about two records: who was met together, who has people in common, what the user said. Null: nothing. */
export type PairEvidence = (a: number, b: number) => readonly Evidence[] | null;

/** Vetoes that a chain of whole names leads over. */
const BRIDGED: ReadonlySet<Veto> = new Set(['household', 'colleagues', 'other-generation']);

/** Pairs below this probability are forgotten at once. */
const MIN_KEPT = 0.02;

/** Records that are added one by one, each compared with those before it. */
export class Matcher {
  readonly columns = new RecordColumns();
  private readonly blocks = new Blocks();
  /** Comparisons so far, for tests of the growth. */
  comparisons = 0;

  add(record: LinkageRecord): number {
    const index = this.columns.add(record);
    this.blocks.add(this.columns);
    return index;
  }

  /** All records before `end` that share a key with it. */
  partnersOf(index: number, end: number): number[] {
    const partners: number[] = [];
    this.blocks.eachPartner(index, end, (partner) => partners.push(partner));
    return partners;
  }

  compare(a: number, b: number): Comparison {
    this.comparisons++;
    return compareRecords(this.columns, a, b);
  }

  /** Whether the two are surely two people: a veto of the facts, or only names that are not one name. */
  contradiction(a: number, b: number): 'facts' | 'names' | null {
    const { vetoes, evidence } = this.compare(a, b);
    if (vetoes.some((kind) => !BRIDGED.has(kind))) return 'facts';
    if (this.isShort(a) || this.isShort(b)) return null; // "K. Huỳnh" and "Khac Vinh" may both be Khac Vinh Huỳnh
    return vetoes.includes('household') ||
      vetoes.includes('other-generation') ||
      evidence.some(({ kind }) => kind === 'other-given-name' || kind === 'unlike-names')
      ? 'names'
      : null;
  }

  /** True when fewer than two words of the name are written out. */
  private isShort(record: number): boolean {
    return this.columns.names.shownWords(record).filter((word) => word.length > 1).length < 2;
  }

  /** True when the whole names of the two fit. */
  haveOneName(a: number, b: number): boolean {
    const { identity } = nameEvidence(this.columns, a, b);
    return identity === 'exact' || identity === 'whole';
  }

  /** Null: they are surely two people. */
  candidate(one: number, other: number, pairEvidence: PairEvidence = () => null): Candidate | null {
    const [a, b] = one < other ? [one, other] : [other, one];
    const more = pairEvidence(a, b) ?? [];
    return this.candidateOf(a, b, this.compare(a, b), more);
  }

  /** The most probable of all others before `end`, best first. For one new person: a few comparisons. */
  candidatesOf(index: number, pairEvidence?: PairEvidence, end = this.columns.size, minimum = 0): Candidate[] {
    const found: Candidate[] = [];
    const least = bitsOf(pairEvidence === undefined ? Math.max(MIN_KEPT, minimum) : MIN_KEPT) - priorBits(this.columns.size);
    this.blocks.eachPartner(index, end, (partner, canProve) => {
      const [a, b] = partner < index ? [partner, index] : [index, partner];
      const comparison = this.comparisonAbove(a, b, canProve, least);
      const candidate = comparison === null ? null : this.candidateOf(a, b, comparison, pairEvidence?.(a, b) ?? [], minimum);
      if (candidate !== null) found.push(candidate);
    });
    return found.sort((x, y) => y.probability - x.probability);
  }

  /** Null: surely less than `least` bits, which is found without a full comparison of most pairs. @param canProve see `eachPartner` */
  private comparisonAbove(a: number, b: number, canProve: boolean, least: number): Comparison | null {
    this.comparisons++;
    if (canProve) {
      const name = nameEvidence(this.columns, a, b);
      if (name.bits < least && areOfOneHousehold(this.columns, a, b, name)) return null;
      const isTooLittle = haveOnlyCommonFields(this.columns, a, b, name) && name.bits + mostBitsBesideNames(this.columns, a, b) < least;
      return isTooLittle ? null : compareRecords(this.columns, a, b, name);
    }
    const mostOfNames = mostNameBits(this.columns, a, b);
    const leastOfNames = least - mostBitsBesideNames(this.columns, a, b, least - mostOfNames);
    if (mostOfNames < leastOfNames) return null;
    const name = nameEvidence(this.columns, a, b);
    return name.bits < leastOfNames ? null : compareRecords(this.columns, a, b, name);
  }

  /** Null: it is neither certain nor has it the least probability. */
  private candidateOf(a: number, b: number, comparison: Comparison, more: readonly Evidence[], minimum = 0): Candidate | null {
    const prior = priorBits(this.columns.size);
    if (calibrate(prior + comparison.bits) < MIN_KEPT && !comparison.isIdentified) return null;
    const bits = prior + comparison.bits + more.reduce((sum, each) => sum + each.bits, 0);
    const isCertain = comparison.isIdentified && comparison.vetoes.length === 0 && !more.some(({ kind }) => isVeto(kind));
    const probability = isCertain ? Math.max(CERTAIN, calibrate(bits)) : calibrate(bits);
    if (!isCertain && probability < minimum) return null;
    return { a, b, probability, isCertain, evidence: [...comparison.evidence, ...more].sort((x, y) => y.bits - x.bits) };
  }
}

/**
 * All pairs with at least the given probability, most probable first. Each new record is compared only with earlier ones it shares a key with, so records
 * can be added in slices. `firstRow`: pairs of two records before it are left out (people of the network at an import).
 */
export function* findDuplicates(
  matcher: Matcher,
  pairEvidence?: PairEvidence,
  firstRow = 0,
  minimum = LIKELY,
): Generator<undefined, Candidate[]> {
  const found: Candidate[] = [];
  for (let b = firstRow; b < matcher.columns.size; b++) {
    if (b % 256 === 0) yield;
    for (const candidate of matcher.candidatesOf(b, pairEvidence, b, minimum)) found.push(candidate);
  }
  found.sort((x, y) => y.probability - x.probability || x.a - y.a || x.b - y.b);
  return found;
}
