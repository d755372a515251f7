/** One person's findings, read from the facts when they are asked for: 30,000 people cost nothing until they are looked at. */
import { type IsoDay, isoDay } from '../../model/day';
import type { InterestId, PersonId } from '../../model/ids';
import type { PersonFindings, StructuralRole, TemporalState, WeakTieName } from '../data/findings';
import { clusterId, type ResultColumns } from '../data/result-columns';
import { NO_DAY } from '../ties/contact-days';
import { strongestInterests } from '../ties/interests-of';
import { isIrregular } from '../ties/rhythm';
import { ringOf, scoreOf } from '../ties/tie-strength';
import { pAliveOf, returnRateOf, roleOf, stateOf, usualDaysOf, weakTieNameOf } from './classify';
import { rhythmSentence } from './rhythm-sentence';
import { roleSentence } from './role-sentence';

export type NameOf = (person: PersonId) => string;

const FIELDS = [
  'id',
  'strength',
  'score',
  'rank',
  'contactDays',
  'firstContact',
  'lastContact',
  'plannedFor',
  'gapDays',
  'usualDays',
  'overdueRatio',
  'pAlive',
  'returnRate',
  'ring',
  'peakRing',
  'state',
  'role',
  'soleLinkTo',
  'weakTieName',
  'cluster',
  'secondCluster',
  'knownTies',
  'interests',
  'rhythmSentence',
  'roleSentence',
] as const satisfies readonly (keyof PersonFindings)[];

export class PersonFromColumns implements PersonFindings {
  readonly #results: ResultColumns;
  readonly #number: number;
  readonly #nameOf: NameOf;

  constructor(results: ResultColumns, number: number, nameOf: NameOf) {
    this.#results = results;
    this.#number = number;
    this.#nameOf = nameOf;
  }

  get id(): PersonId {
    return this.#results.people[this.#number]!;
  }

  get strength(): number {
    return this.#results.persons.strength[this.#number]!;
  }

  get score(): number {
    return scoreOf(this.strength, this.#results.thresholds.s50);
  }

  get rank(): number {
    return this.#results.persons.rank[this.#number]!;
  }

  get contactDays(): number {
    return this.#results.persons.contactDays[this.#number]!;
  }

  get firstContact(): IsoDay | null {
    return dayOrNull(this.#results.persons.first[this.#number]!);
  }

  get lastContact(): IsoDay | null {
    return dayOrNull(this.#results.persons.last[this.#number]!);
  }

  get plannedFor(): IsoDay | null {
    return dayOrNull(this.#results.persons.planned[this.#number]!);
  }

  get gapDays(): number | null {
    return this.contactDays === 0 ? null : this.#results.today - this.#results.persons.last[this.#number]!;
  }

  get usualDays(): number | null {
    return usualDaysOf(this.#results, this.#number);
  }

  get overdueRatio(): number | null {
    const usual = this.usualDays;
    return usual === null ? null : (this.#results.today - this.#results.persons.last[this.#number]!) / usual;
  }

  get pAlive(): number | null {
    return pAliveOf(this.#results, this.#number);
  }

  get returnRate(): number | null {
    return returnRateOf(this.#results, this.#number);
  }

  get ring(): 0 | 1 | 2 | 3 {
    return ringOf(this.rank, this.strength);
  }

  get peakRing(): 0 | 1 | 2 | 3 {
    const { peak, peakRank } = this.#results.persons;
    const best = ringOf(peakRank[this.#number]!, peak[this.#number]!);
    const now = this.ring;
    return Math.min(best, now) as 0 | 1 | 2 | 3;
  }

  get state(): TemporalState {
    return stateOf(this.#results, this.#number);
  }

  get role(): StructuralRole {
    return roleOf(this.#results, this.#number);
  }

  get soleLinkTo(): PersonFindings['soleLinkTo'] {
    return clusterId(this.#results, this.#results.persons.soleLink[this.#number]!);
  }

  get weakTieName(): WeakTieName | null {
    return weakTieNameOf(this.#results, this.#number);
  }

  get cluster(): PersonFindings['cluster'] {
    return clusterId(this.#results, this.#results.persons.cluster[this.#number]!);
  }

  get secondCluster(): PersonFindings['secondCluster'] {
    const id = clusterId(this.#results, this.#results.persons.secondCluster[this.#number]!);
    return id === null ? null : { id, share: this.#results.persons.secondShare[this.#number]! };
  }

  get knownTies(): number {
    return this.#results.persons.knownTies[this.#number]!;
  }

  get interests(): readonly InterestId[] {
    return strongestInterests(this.#results.persons.interests, this.#number).map((interest) => this.#results.interests[interest]!);
  }

  get rhythmSentence(): string {
    const { persons, today, thresholds } = this.#results;
    const j = this.#number;
    return rhythmSentence({
      state: this.state,
      today,
      contactDays: persons.contactDays[j]!,
      first: persons.first[j]!,
      last: persons.last[j]!,
      isLastExact: persons.isLastExact[j] === 1,
      usualDays: this.usualDays,
      isIrregular: isIrregular(persons.burstiness[j]!, thresholds.bursty),
      planned: persons.planned[j] === NO_DAY ? null : persons.planned[j]!,
      plannedChannel: persons.plannedChannel[j]!,
      hasMet: persons.hasMet[j] === 1,
    });
  }

  get roleSentence(): string {
    const { persons, clusters, people } = this.#results;
    const j = this.#number;
    const [first, second] = [persons.firstConnected[j]!, persons.secondConnected[j]!];
    return roleSentence(
      { role: this.role, joins: first < 0 ? null : [first, second], bridgeTo: persons.bridgeTo[j]! },
      persons.soleLink[j]! < 0 ? null : { cluster: persons.soleLink[j]!, isOnlyContact: persons.isOnlyContact[j] === 1 },
      (cluster) => clusters[cluster]?.label ?? '',
      (person) => this.#nameOf(people[person]!),
    );
  }

  /** All of it as a plain object: for texts, and to compare. */
  toJSON(): PersonFindings {
    return Object.fromEntries(FIELDS.map((field) => [field, this[field]])) as unknown as PersonFindings;
  }
}

function dayOrNull(day: number): IsoDay | null {
  return day === NO_DAY ? null : isoDay(day);
}
