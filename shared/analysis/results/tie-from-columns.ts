/** One tie's findings, read from the facts when they are asked for: 300,000 ties are drawn from their numbers, few are read in words. */
import { type IsoDay, isoDay } from '../../model/day';
import type { PersonId } from '../../model/ids';
import type { Relation } from '../../model/network';
import type { TieFindings } from '../data/findings';
import type { Facts } from '../data/result-columns';
import { overlapOf } from '../graph/neighborhood-overlap';
import { NO_DAY } from '../ties/contact-days';
import { evidenceInWords, relationsIn } from '../ties/tie-evidence';

const FIELDS = [
  'a',
  'b',
  'strength',
  'together',
  'lastTogether',
  'relations',
  'overlap',
  'isLocalBridge',
  'span',
  'isBackbone',
  'evidence',
] as const satisfies readonly (keyof TieFindings)[];

export class TieOfFacts implements TieFindings {
  readonly #facts: Facts;
  readonly #number: number;

  constructor(facts: Facts, number: number) {
    this.#facts = facts;
    this.#number = number;
  }

  get a(): PersonId {
    return this.#facts.people[this.#facts.ties.a[this.#number]!]!;
  }

  get b(): PersonId {
    return this.#facts.people[this.#facts.ties.b[this.#number]!]!;
  }

  get strength(): number {
    return this.#facts.ties.strength[this.#number]!;
  }

  get together(): number {
    return this.#facts.ties.together[this.#number]!;
  }

  get lastTogether(): IsoDay | null {
    const day = this.#facts.ties.lastTogether[this.#number]!;
    return day === NO_DAY ? null : isoDay(day);
  }

  get relations(): readonly Relation[] {
    return relationsIn(this.#facts.ties.relations[this.#number]!);
  }

  get overlap(): number {
    const { ties, persons } = this.#facts;
    const k = this.#number;
    return overlapOf(ties.common[k]!, persons.knownTies[ties.a[k]!]!, persons.knownTies[ties.b[k]!]!);
  }

  get isLocalBridge(): boolean {
    return this.#facts.ties.common[this.#number] === 0;
  }

  get span(): number | null {
    const span = this.#facts.ties.span[this.#number]!;
    return span === 0 ? null : span;
  }

  get isBackbone(): boolean {
    return this.#facts.ties.isBackbone[this.#number] === 1;
  }

  get evidence(): string {
    const { ties, today } = this.#facts;
    const k = this.#number;
    return evidenceInWords(
      { times: ties.together[k]!, last: ties.lastTogether[k]!, channel: ties.channel[k]!, relations: ties.relations[k]! },
      today,
    );
  }

  /** All of it as a plain object: for texts, and to compare. */
  toJSON(): TieFindings {
    return Object.fromEntries(FIELDS.map((field) => [field, this[field]])) as unknown as TieFindings;
  }
}
