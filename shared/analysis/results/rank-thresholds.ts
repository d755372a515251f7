/**
 * Ranks of people among each other, kept in order while single people change: source of places and thresholds. A change of one person costs a step
 * or two in each order and affects nobody else.
 */
import type { DayNumber } from '../../model/day';
import type { Thresholds } from '../data/result-columns';
import type { PersonColumns } from '../data/stored-columns';
import { mostLocalBridges } from '../roles/structural-role';
import { NO_DAY } from '../ties/contact-days';
import { orderValue } from '../ties/forecast';
import type { Kernel } from '../ties/kernel';
import type { AliveModel } from '../ties/p-alive';
import { meanInterval, usualInterval } from '../ties/rhythm';
import { hasRepeatedContact, hasTiesToCompare, isBridgeCandidate } from './classify';
import { RankedOrder } from './ranked-order';

/** Below so many people percentiles say nothing, and absolute thresholds hold. */
const PEOPLE_FOR_PERCENTILES = 20;
const VERY_STRONG = { percentile: 85, peak: 2 };
const MEDIAN = 50;
const WEAK_EMBEDDED = 25;
const REDUNDANT = 75;
const CLOSEST = 50; // people whose median strength is a score of 50

type Values = Omit<PersonColumns, 'rank' | 'peakRank'>;

/** What the order depends on besides the people. */
export interface OrderContext {
  readonly today: DayNumber;
  readonly model: AliveModel;
  readonly kernel: Kernel;
}

/** What people are ranked by; NaN: not among those compared. */
const RANKED_BY = {
  order: (persons, j, { today, model, kernel }) => orderValue(tieOf(persons, j), today, model, kernel),
  peak: ({ peak }, j) => peak[j]!,
  positiveStrength: ({ strength }, j) => (strength[j]! > 0 ? strength[j]! : Number.NaN),
  repeatedPeak: (persons, j) => (hasRepeatedContact(persons, j) ? persons.peak[j]! : Number.NaN),
  interval: ({ exactDays, exactSpan }, j) => meanInterval(exactDays[j]!, exactSpan[j]!),
  burstiness: ({ burstiness }, j) => burstiness[j]!,
  redundancy: (persons, j) => (hasTiesToCompare(persons, j) ? persons.redundancy[j]! : Number.NaN),
  embedded: ({ strength, embedded }, j) => (strength[j]! > 0 ? embedded[j]! : Number.NaN),
  last: ({ last }, j) => (last[j] === NO_DAY ? Number.NaN : last[j]!),
  bridge: (persons, j) => (isBridgeCandidate(persons, j) ? persons.betweenness[j]! : Number.NaN),
} as const satisfies Record<string, (persons: Values, j: number, context: OrderContext) => number>;

type RankedBy = keyof typeof RANKED_BY;
const ALL = Object.keys(RANKED_BY) as readonly RankedBy[];

export class RankThresholds {
  readonly #orders: Readonly<Record<RankedBy, RankedOrder>>;
  readonly #context: OrderContext;
  readonly #hasTies: Uint8Array;
  #withTies = 0;

  constructor(persons: Values, context: OrderContext) {
    this.#context = context;
    const order = (by: RankedBy) => new RankedOrder(persons.strength.map((_, j) => RANKED_BY[by](persons, j, context)));
    this.#orders = Object.fromEntries(ALL.map((by) => [by, order(by)])) as Record<RankedBy, RankedOrder>;
    this.#hasTies = Uint8Array.from(persons.knownTies, (ties) => (ties > 0 ? 1 : 0));
    for (const flag of this.#hasTies) this.#withTies += flag;
  }

  get order(): RankedOrder {
    return this.#orders.order;
  }

  get peak(): RankedOrder {
    return this.#orders.peak;
  }

  /** Puts a person whose values changed in their new places. */
  update(persons: PersonColumns, j: number): void {
    for (const by of ALL) this.#orders[by].set(j, RANKED_BY[by](persons, j, this.#context));
    const hasTies = persons.knownTies[j]! > 0 ? 1 : 0;
    this.#withTies += hasTies - this.#hasTies[j]!;
    this.#hasTies[j] = hasTies;
  }

  thresholds(): Thresholds {
    const { positiveStrength, repeatedPeak, interval, burstiness, redundancy, embedded, bridge, last } = this.#orders;
    const hasPeaks = repeatedPeak.length >= PEOPLE_FOR_PERCENTILES;
    const most = mostLocalBridges(this.#withTies);
    const lastBridge = bridge.length > most ? bridge.at(most - 1) : -1;
    return {
      s50: positiveStrength.medianOfTop(CLOSEST),
      veryStrongPeak: hasPeaks ? repeatedPeak.atPercentile(VERY_STRONG.percentile) : VERY_STRONG.peak,
      medianStrength: positiveStrength.atPercentile(MEDIAN),
      redundancy: redundancy.atPercentile(REDUNDANT),
      weakTie:
        positiveStrength.length >= PEOPLE_FOR_PERCENTILES
          ? { strength: positiveStrength.atPercentile(MEDIAN), embedded: embedded.atPercentile(WEAK_EMBEDDED) }
          : null,
      localBridge:
        lastBridge < 0
          ? { betweenness: Number.NEGATIVE_INFINITY, person: -1 }
          : { betweenness: bridge.value(lastBridge), person: lastBridge },
      usualInterval: usualInterval(interval.median()),
      medianBurstiness: burstiness.median(),
      lastLogged: last.length === 0 ? NO_DAY : last.value(last.at(0)),
    };
  }
}

/** The values of one person that the order needs. */
function tieOf({ contactDays, first, last, strength, declared, shared }: Values, j: number) {
  return {
    contactDays: contactDays[j]!,
    first: first[j]!,
    last: last[j]!,
    strength: strength[j]!,
    declared: declared[j]!,
    shared: shared[j]!,
  };
}
