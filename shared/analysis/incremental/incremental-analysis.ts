/**
 * An analysis that follows edits: what an edit changes is worked out from its people and those around them, the same numbers as a whole analysis gives
 * (to rounding), in well under a millisecond however large the network is. Everything else stays where it is.
 *
 * Followed: interactions and stated ties that come, change or go, and what the user says about people who are there. Taken over from the whole analysis and found
 * again by the next one, because they hang on everything at once: the clusters, the backbone and the span of local bridges, betweenness, the way of
 * forgetting and the model of P(alive). An edit that cannot be followed says so, and the next whole analysis takes it in.
 */
import type { DayNumber } from '../../model/day';
import type { Edit } from '../../model/edit';
import type { InterestId } from '../../model/ids';
import { type Interaction, type Network, type Person, settingsOf } from '../../model/network';
import { type Columns, cadenceOf, isDeclared } from '../data/columns';
import type { ResultColumns } from '../data/result-columns';
import type { PersonColumns } from '../data/stored-columns';
import { embeddedSum, redundancySum } from '../graph/common-contacts';
import { clusterShares } from '../graph/participation';
import type { Analysis } from '../pipeline/analyze';
import type { RankThresholds } from '../results/rank-thresholds';
import { patchOf, type ResultPatch, withInterests } from '../results/result-patch';
import { soleLinkOfCluster } from '../roles/sole-link';
import { clustersConnected, TIES_FOR_ROLES } from '../roles/structural-role';
import { channelWeightsOf, MASS_EVENT } from '../ties/event-weight';
import { interestWeight } from '../ties/interests-of';
import { IncrementalLog } from './incremental-log';
import { IncrementalPeople } from './incremental-people';
import { IncrementalTies } from './incremental-ties';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Tables an edit may touch without changing any fact. */
const NO_FACTS = new Set(['decisions', 'weeks', 'clusters', 'introductions']);
/** Beyond so many at once (an import) a whole analysis is as quick. */
const MOST_AT_ONCE = 100;

export class IncrementalAnalysis {
  readonly #network: Network;
  readonly #columns: Mutable<Columns>;
  readonly #results: Mutable<ResultColumns>;
  readonly #rankThresholds: RankThresholds;
  readonly #log: IncrementalLog;
  readonly #people: IncrementalPeople;
  readonly #ties: IncrementalTies;
  readonly #membersOf: number[][];
  readonly #today: DayNumber;

  /** Takes over the columns and facts of the analysis: they go on from here. */
  constructor(network: Network, analysis: Analysis, seed: number) {
    const { columns, results, rankThresholds, structure, strength, kernel } = analysis;
    this.#network = network;
    this.#columns = columns;
    this.#results = results;
    this.#rankThresholds = rankThresholds;
    this.#today = results.today;
    this.#log = new IncrementalLog(columns, channelWeightsOf(settingsOf(network)));
    this.#people = new IncrementalPeople(columns, this.#log, results.persons, strength, results.today, kernel);
    this.#ties = new IncrementalTies({
      columns,
      log: this.#log,
      graph: structure.graph,
      results: results.ties,
      evidence: structure.evidence,
      stated: network.ties.values(),
      today: results.today,
      seed,
    });
    this.#membersOf = results.clusters.map(() => []);
    results.persons.cluster.forEach((cluster, person) => {
      this.#membersOf[cluster]?.push(person);
    });
  }

  get results(): ResultColumns {
    return this.#results;
  }

  /**
   * Takes in an edit that was just applied to the network; `inverse` is what `applyEdit` answered. Null: it cannot be followed, and this analysis no
   * longer holds.
   */
  follow(edit: Edit, inverse: Edit): ResultPatch | null {
    const read = new Set<number>();
    const talked = new Set<number>();
    const gone = inverse.put.interactions ?? [];
    const come = edit.put.interactions ?? [];
    const ties = (edit.put.ties ?? []).length + (edit.delete.ties ?? []).length;
    if (gone.length + come.length + ties + (edit.put.people ?? []).length > MOST_AT_ONCE || !this.#canFollowTables(edit)) return null;
    const interests = this.#columns.interests.length;
    for (const { id } of edit.put.interests ?? []) this.#takeInterest(id);
    if (!this.#followPeople(edit, inverse, read, talked) || !come.every((interaction) => this.#knows(interaction))) return null;
    for (const interaction of gone) this.#took(this.#log.remove(interaction), interaction, read, talked, 'went');
    for (const interaction of come) this.#took(this.#log.add(interaction), interaction, read, talked, 'came');
    this.#ties.state(inverse.put.ties ?? [], edit.put.ties ?? []);
    return this.#settle(read, talked, this.#columns.interests.length > interests);
  }

  #took(e: number, { topics }: Interaction, read: Set<number>, talked: Set<number>, what: 'came' | 'went'): void {
    if (e < 0) return;
    const people = this.#log.people(e);
    for (let i = 0; i < people.length; i++) {
      read.add(people[i]!);
      if (topics.length > 0) talked.add(people[i]!);
    }
    this.#ties[what](e);
  }

  /** Whoever is in the network is in the columns; whoever is not counts nowhere. */
  #knows({ people }: Interaction): boolean {
    return people.every((id) => this.#columns.personNumber.has(id) || !this.#network.people.has(id));
  }

  #canFollowTables({ put, delete: remove }: Edit): boolean {
    const isFollowed = (table: string) => NO_FACTS.has(table) || table === 'people' || table === 'ties' || table === 'interactions';
    return Object.keys(remove).every(isFollowed) && Object.keys(put).every((table) => isFollowed(table) || table === 'interests');
  }

  /** An interest that was not there stands last until the next whole analysis. */
  #takeInterest(id: InterestId): void {
    if (this.#columns.interestNumber.has(id)) return;
    this.#columns.interestNumber = new Map(this.#columns.interestNumber).set(id, this.#columns.interests.length);
    this.#columns.interests = [...this.#columns.interests, id];
    this.#results.interests = this.#columns.interests;
  }

  /** What the user says about people who were there and still are. */
  #followPeople(edit: Edit, inverse: Edit, read: Set<number>, talked: Set<number>): boolean {
    if ((inverse.delete.people ?? []).length > 0 || (edit.delete.people ?? []).length > 0) return false;
    for (const person of edit.put.people ?? []) {
      const j = this.#columns.personNumber.get(person.id);
      if (j === undefined || !person.interests.every((id) => this.#columns.interestNumber.has(id))) return false;
      this.#say(j, person);
      read.add(j);
      talked.add(j);
    }
    return true;
  }

  #say(j: number, person: Person): void {
    const { persons } = this.#results;
    this.#columns.closeness[j] = person.closeness ?? Number.NaN;
    this.#columns.cadenceDays[j] = cadenceOf(person, this.#network);
    this.#columns.isKin[j] = person.isKin ? 1 : 0;
    this.#columns.isExcluded[j] = person.standing === 'ordinary' ? 0 : 1;
    persons.isDeclared[j] = isDeclared(this.#columns, j) ? 1 : 0;
  }

  /** Everything that hangs on these people: their own results, those around them, the links into their clusters, and where the words change. */
  #settle(read: ReadonlySet<number>, talked: ReadonlySet<number>, hasNewInterests: boolean): ResultPatch {
    const persons = this.#results.persons;
    const touched = new Set<number>();
    const changed = this.#people.read(read);
    const { ties, people: tied } = this.#ties.drainChanges();
    const clusters = new Set<number>();
    for (const j of tied) {
      this.#placeAmongAlters(j);
      touched.add(j);
      clusters.add(persons.cluster[j]!);
    }
    for (const j of changed) {
      touched.add(j);
      clusters.add(persons.cluster[j]!);
      const { items, from, to } = this.#ties.row(j);
      for (let k = from; k < to; k++) touched.add(items[k]!);
    }
    for (const j of touched) {
      const row = this.#ties.row(j);
      persons.embedded[j] = embeddedSum(row, persons.strength);
      persons.redundancy[j] = redundancySum(row, persons.strength);
    }
    for (const cluster of clusters) this.#linkInto(cluster, touched);
    for (const j of talked) this.#readTopics(j);
    for (const j of touched) this.#rankThresholds.update(persons, j);

    const tieCount = this.#ties.count;
    if (tieCount !== this.#results.structure.tieCount) {
      this.#results.structure = { isKnown: tieCount >= TIES_FOR_ROLES, tieCount };
    }
    this.#results.thresholds = this.#rankThresholds.thresholds();
    const moved = { rank: this.#rankThresholds.strength.drainChanges(), peakRank: this.#rankThresholds.peak.drainChanges() };
    return patchOf(this.#results, touched, ties, talked, hasNewInterests, moved);
  }

  #placeAmongAlters(j: number): void {
    const { persons } = this.#results;
    const { common } = this.#results.ties;
    const row = this.#ties.row(j);
    persons.knownTies[j] = row.to - row.from;
    const both = clustersConnected(clusterShares(row, persons.cluster));
    persons.firstConnected[j] = both?.[0] ?? -1;
    persons.secondConnected[j] = both?.[1] ?? -1;
    let best = 0;
    persons.bridgeTo[j] = -1;
    if (row.to - row.from < 2) return;
    for (let k = row.from; k < row.to; k++) {
      if (common[row.tie[k]!] !== 0 || row.weight[k]! <= best || this.#ties.degree(row.items[k]!) < 2) continue;
      best = row.weight[k]!;
      persons.bridgeTo[j] = row.items[k]!;
    }
  }

  #linkInto(cluster: number, touched: Set<number>): void {
    const members = this.#membersOf[cluster];
    if (members === undefined) return;
    const { persons } = this.#results;
    const found = soleLinkOfCluster(cluster, members, persons.cluster, persons.strength, (person) => this.#ties.row(person));
    for (const member of members) {
      if (persons.soleLink[member] !== cluster || member === found?.person) continue;
      persons.soleLink[member] = -1;
      persons.isOnlyContact[member] = 0;
      touched.add(member);
    }
    if (found === null) return;
    if (persons.soleLink[found.person] !== cluster || (persons.isOnlyContact[found.person] === 1) !== found.isOnlyContact)
      touched.add(found.person);
    persons.soleLink[found.person] = cluster;
    persons.isOnlyContact[found.person] = found.isOnlyContact ? 1 : 0;
  }

  /** Interests of a person from what was talked about and what is declared (interests-of.ts). */
  #readTopics(j: number): void {
    const mentions = new Map<number, number>();
    const events = this.#log.of(j);
    for (let i = 0; i < events.length; i++) {
      const e = events[i]!;
      if (this.#log.day(e) > this.#today || this.#log.size(e) > MASS_EVENT) continue;
      const topics = this.#log.topics(e);
      for (let t = 0; t < topics.length; t++) mentions.set(topics[t]!, (mentions.get(topics[t]!) ?? 0) + 1);
    }
    const declared = new Set(
      (this.#network.people.get(this.#columns.people[j]!)?.interests ?? []).map((id) => this.#columns.interestNumber.get(id)!),
    );
    const items: number[] = [];
    const weight: number[] = [];
    for (const interest of [...new Set([...mentions.keys(), ...declared])].sort((a, b) => a - b)) {
      const x = interestWeight(declared.has(interest), mentions.get(interest) ?? 0);
      if (x === 0) continue;
      items.push(interest);
      weight.push(x);
    }
    const persons: Mutable<PersonColumns> = this.#results.persons;
    persons.interests = withInterests(persons.interests, j, items, weight, this.#columns.interests.length);
  }
}
