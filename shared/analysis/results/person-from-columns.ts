/** One person's findings, read from the result columns when they are looked at: 30,000 people cost nothing before that. */
import { type IsoDay, isoDay } from '../../model/day';
import type { InterestId, PersonId } from '../../model/ids';
import type { DueFindings, PersonFindings, RhythmFindings, RoleReason } from '../data/findings';
import { clusterId, type ResultColumns } from '../data/result-columns';
import type { PersonColumn } from '../data/stored-columns';
import type { StructuralRole } from '../roles/structural-role';
import type { WeakTieName } from '../roles/weak-tie-name';
import { NO_DAY } from '../ties/contact-days';
import { strongestInterests } from '../ties/interests-of';
import type { ReturnShare } from '../ties/return-share';
import type { TemporalState } from '../ties/temporal-state';
import { ringOf, scoreOf } from '../ties/tie-strength';
import {
  dueOf,
  isIrregularOf,
  pAliveOf,
  returnShareOf,
  rhythmOf,
  roleOf,
  roleReasonOf,
  stateOf,
  usualDaysOf,
  weakTieNameOf,
} from './classify';

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
  'isIrregular',
  'overdueRatio',
  'pAlive',
  'returnShare',
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
  'rhythm',
  'due',
  'roleReason',
] as const satisfies readonly (keyof PersonFindings)[];

export class PersonFromColumns implements PersonFindings {
  readonly #results: ResultColumns;
  readonly #number: number;

  constructor(results: ResultColumns, number: number) {
    this.#results = results;
    this.#number = number;
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

  get isIrregular(): boolean {
    return isIrregularOf(this.#results, this.#number);
  }

  get overdueRatio(): number | null {
    const usual = this.usualDays;
    return usual === null ? null : (this.#results.today - this.#results.persons.last[this.#number]!) / usual;
  }

  get pAlive(): number | null {
    return pAliveOf(this.#results, this.#number);
  }

  get returnShare(): ReturnShare | null {
    return returnShareOf(this.#results, this.#number);
  }

  get ring(): 0 | 1 | 2 | 3 {
    return ringOf(this.rank, this.strength);
  }

  get peakRing(): 0 | 1 | 2 | 3 {
    const { peak, peakRank } = this.#results.persons;
    const best = ringOf(peakRank[this.#number]!, peak[this.#number]!);
    return Math.min(best, this.ring) as 0 | 1 | 2 | 3;
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

  get rhythm(): RhythmFindings {
    return rhythmOf(this.#results, this.#number);
  }

  get due(): DueFindings | null {
    return dueOf(this.#results, this.#number);
  }

  get roleReason(): RoleReason | null {
    return roleReasonOf(this.#results, this.#number);
  }

  column(name: PersonColumn): number {
    return this.#results.persons[name][this.#number]!;
  }

  /** All fields as a plain object, for JSON and to compare. */
  toJSON(): PersonFindings {
    return Object.fromEntries(FIELDS.map((field) => [field, this[field]])) as unknown as PersonFindings;
  }
}

function dayOrNull(day: number): IsoDay | null {
  return day === NO_DAY ? null : isoDay(day);
}
