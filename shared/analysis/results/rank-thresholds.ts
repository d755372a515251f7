/**
 * Where people stand among each other, kept in order while single people change: what ranks and cut-offs are read from. A change of one person costs a
 * step or two in each order; nobody else is touched.
 */
import type { PersonColumns, Thresholds } from '../data/result-columns';
import { mostBridges } from '../roles/structural-role';
import { meanInterval, usualInterval } from '../ties/rhythm';
import { RankedOrder } from './ranked-order';

/** Below so many people percentiles say nothing, and absolute rules hold. */
const PEOPLE_FOR_PERCENTILES = 20;
export const STRONG = { percentile: 40, peak: 0.5 };
export const VERY_STRONG = { percentile: 85, peak: 2 };
const REPEATED = 2; // contact-days of people whose peaks are compared
const TIES_TO_COMPARE = 3;

export class RankThresholds {
  readonly strength: RankedOrder;
  readonly peak: RankedOrder;
  readonly #scored: RankedOrder;
  readonly #repeatedPeak: RankedOrder;
  readonly #interval: RankedOrder;
  readonly #burstiness: RankedOrder;
  readonly #redundancy: RankedOrder;
  readonly #embedded: RankedOrder;
  readonly #bridges: RankedOrder;
  readonly #isTied: Uint8Array;
  #tied = 0;

  constructor(persons: Omit<PersonColumns, 'rank' | 'peakRank'>) {
    const of = (value: (persons: PersonValues, j: number) => number) => new RankedOrder(persons.strength.map((_, j) => value(persons, j)));
    this.strength = new RankedOrder(persons.strength);
    this.peak = new RankedOrder(persons.peak);
    this.#scored = of(scored);
    this.#repeatedPeak = of(repeatedPeak);
    this.#interval = of(interval);
    this.#burstiness = new RankedOrder(persons.burstiness);
    this.#redundancy = of(redundancy);
    this.#embedded = of(embedded);
    this.#bridges = of(bridge);
    this.#isTied = Uint8Array.from(persons.knownTies, (ties) => (ties > 0 ? 1 : 0));
    for (const one of this.#isTied) this.#tied += one;
  }

  /** Takes over what became of a person. */
  follow(persons: PersonColumns, j: number): void {
    this.strength.set(j, persons.strength[j]!);
    this.peak.set(j, persons.peak[j]!);
    this.#scored.set(j, scored(persons, j));
    this.#repeatedPeak.set(j, repeatedPeak(persons, j));
    this.#interval.set(j, interval(persons, j));
    this.#burstiness.set(j, persons.burstiness[j]!);
    this.#redundancy.set(j, redundancy(persons, j));
    this.#embedded.set(j, embedded(persons, j));
    this.#bridges.set(j, bridge(persons, j));
    const isTied = persons.knownTies[j]! > 0 ? 1 : 0;
    this.#tied += isTied - this.#isTied[j]!;
    this.#isTied[j] = isTied;
  }

  cuts(): Thresholds {
    const hasPeaks = this.#repeatedPeak.length >= PEOPLE_FOR_PERCENTILES;
    const most = mostBridges(this.#tied);
    const last = this.#bridges.length > most ? this.#bridges.at(most - 1) : -1;
    return {
      s50: this.#scored.medianOfTop(50),
      strong: hasPeaks ? this.#repeatedPeak.cut(STRONG.percentile) : STRONG.peak,
      veryStrong: hasPeaks ? this.#repeatedPeak.cut(VERY_STRONG.percentile) : VERY_STRONG.peak,
      middle: this.#scored.cut(50),
      redundant: this.#redundancy.cut(75),
      weak: this.#scored.length >= PEOPLE_FOR_PERCENTILES ? { strength: this.#scored.cut(50), embedded: this.#embedded.cut(25) } : null,
      bridge: last < 0 ? { betweenness: Number.NEGATIVE_INFINITY, person: -1 } : { betweenness: this.#bridges.value(last), person: last },
      usual: usualInterval(this.#interval.median()),
      bursty: this.#burstiness.median(),
    };
  }
}

type PersonValues = Omit<PersonColumns, 'rank' | 'peakRank'>;

function scored({ strength }: PersonValues, j: number): number {
  return strength[j]! > 0 ? strength[j]! : Number.NaN;
}

function repeatedPeak({ contactDays, peak }: PersonValues, j: number): number {
  return contactDays[j]! >= REPEATED ? peak[j]! : Number.NaN;
}

function interval({ exactDays, exactSpan }: PersonValues, j: number): number {
  return meanInterval(exactDays[j]!, exactSpan[j]!);
}

function redundancy({ knownTies, redundancy }: PersonValues, j: number): number {
  return knownTies[j]! >= TIES_TO_COMPARE ? redundancy[j]! : Number.NaN;
}

function embedded({ strength, embedded }: PersonValues, j: number): number {
  return strength[j]! > 0 ? embedded[j]! : Number.NaN;
}

/** Candidates for a local bridge, by betweenness; nobody while it is not needed. */
function bridge({ soleLink, firstConnected, bridgeTo, betweenness }: PersonValues, j: number): number {
  return soleLink[j]! < 0 && (firstConnected[j]! >= 0 || bridgeTo[j]! >= 0) ? betweenness[j]! : Number.NaN;
}
