/** One tie's findings, read from the result columns when they are looked at: of 300,000 ties few ever are. */
import { type IsoDay, isoDay } from '../../model/day';
import type { PersonId } from '../../model/ids';
import { CHANNELS, type Channel, type Relation } from '../../model/network';
import type { TieFindings } from '../data/findings';
import type { ResultColumns } from '../data/result-columns';
import { overlapOf } from '../graph/neighborhood-overlap';
import { NO_DAY } from '../ties/contact-days';
import { isCertainTie, isSeenOnTheirOwn, relationsIn } from '../ties/tie-evidence';

const FIELDS = [
  'a',
  'b',
  'strength',
  'together',
  'smallest',
  'largest',
  'lastTogether',
  'channel',
  'relations',
  'overlap',
  'isCertain',
  'isLocalBridge',
  'occasions',
  'span',
  'isBackbone',
] as const satisfies readonly (keyof TieFindings)[];

export class TieFromColumns implements TieFindings {
  readonly #results: ResultColumns;
  readonly #number: number;

  constructor(results: ResultColumns, number: number) {
    this.#results = results;
    this.#number = number;
  }

  get a(): PersonId {
    return this.#results.people[this.#results.ties.a[this.#number]!]!;
  }

  get b(): PersonId {
    return this.#results.people[this.#results.ties.b[this.#number]!]!;
  }

  get strength(): number {
    return this.#results.ties.strength[this.#number]!;
  }

  get together(): number {
    return this.#results.ties.together[this.#number]!;
  }

  get smallest(): number {
    return this.#results.ties.smallest[this.#number]!;
  }

  get largest(): number {
    return this.#results.ties.largest[this.#number]!;
  }

  get lastTogether(): IsoDay | null {
    const day = this.#results.ties.lastTogether[this.#number]!;
    return day === NO_DAY ? null : isoDay(day);
  }

  get relations(): readonly Relation[] {
    return relationsIn(this.#results.ties.relations[this.#number]!);
  }

  get overlap(): number {
    const { ties, persons } = this.#results;
    const k = this.#number;
    return overlapOf(ties.common[k]!, persons.knownTies[ties.a[k]!]!, persons.knownTies[ties.b[k]!]!);
  }

  get isCertain(): boolean {
    return isCertainTie(this.#results.ties, this.#number);
  }

  get isLocalBridge(): boolean {
    const { ties } = this.#results;
    return ties.common[this.#number] === 0 && isSeenOnTheirOwn(ties, this.#number);
  }

  get occasions(): number | null {
    if (!this.isLocalBridge) return null;
    const { ties, persons } = this.#results;
    const k = this.#number;
    const { smallGatherings } = persons;
    return Math.min(smallGatherings[ties.a[k]!]!, smallGatherings[ties.b[k]!]!) - ties.smallTogether[k]!;
  }

  get span(): number | null {
    const span = this.#results.ties.span[this.#number]!;
    return span === 0 ? null : span;
  }

  get isBackbone(): boolean {
    return this.#results.ties.isBackbone[this.#number] === 1;
  }

  get channel(): Channel | null {
    return CHANNELS[this.#results.ties.channel[this.#number]!] ?? null;
  }

  /** All fields as a plain object, for JSON and to compare. */
  toJSON(): TieFindings {
    return Object.fromEntries(FIELDS.map((field) => [field, this[field]])) as unknown as TieFindings;
  }
}
