/**
 * An analysis that follows edits. What an edit changes is recomputed from its people and their neighbors, with the same numbers as a whole analysis
 * (to rounding, 1e-9), in well under a millisecond however large the network is.
 *
 * Followed: interactions and stated ties that are added, changed or removed, and what the user says about existing people. Everything that depends on
 * the whole network stays as the last whole analysis found it until the next one: clusters, backbone, spans of local bridges, betweenness, the kernel
 * and the model of P(alive). `follow` returns null for an edit that it cannot follow; the next whole analysis includes it.
 */

import type { DayNumber } from '../../model/day';
import type { Edit } from '../../model/edit';
import type { InterestId } from '../../model/ids';
import { type Interaction, type Network, type Person, settingsOf } from '../../model/network';
import { isSuggestible } from '../../model/person';
import { type Columns, cadenceOf, isDeclared } from '../data/columns';
import type { ResultColumns } from '../data/result-columns';
import type { PersonColumns } from '../data/stored-columns';
import { activeCommonSum, embeddedSum, redundancySum } from '../graph/common-contacts';
import { clusterShares } from '../graph/participation';
import type { Analysis } from '../pipeline/analyze';
import type { RankThresholds } from '../results/rank-thresholds';
import { patchOf, type ResultPatch, withInterests } from '../results/result-patch';
import { soleLinkOfCluster } from '../roles/sole-link';
import { clustersConnected, TIES_FOR_ROLES } from '../roles/structural-role';
import { channelWeightsOf, MASS_EVENT } from '../ties/event-weight';
import { interestWeight } from '../ties/interests-of';
import { isSeenOnTheirOwn } from '../ties/tie-evidence';
import { IncrementalLog } from './incremental-log';
import { IncrementalPeople } from './incremental-people';
import { IncrementalTies } from './incremental-ties';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Tables whose edits change no result. */
const IGNORED_TABLES = new Set(['decisions', 'weeks', 'clusters', 'introductions', 'promises', 'imports', 'heldBack', 'me', 'answers']);
/** With more changes than this (an import) a whole analysis is as quick. */
const MAX_CHANGES = 100;

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

  /** Owns the columns and results of the analysis from now on and changes them in place. */
  constructor(network: Network, analysis: Analysis) {
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
   * Follows an edit that was just applied to the network; `inverse` is what `applyEdit` returned. Null: it cannot be followed, and this analysis is
   * no longer valid.
   */
  follow(edit: Edit, inverse: Edit): ResultPatch | null {
    const inEdit = new Set<number>();
    const withTopics = new Set<number>();
    const removed = inverse.put.interactions ?? [];
    const added = edit.put.interactions ?? [];
    const ties = (edit.put.ties ?? []).length + (edit.delete.ties ?? []).length;
    if (removed.length + added.length + ties + (edit.put.people ?? []).length > MAX_CHANGES || !this.#canFollowTables(edit)) return null;
    const interests = this.#columns.interests.length;
    for (const { id } of edit.put.interests ?? []) this.#addInterest(id);
    if (!this.#updatePeople(edit, inverse, inEdit, withTopics) || !added.every((interaction) => this.#hasColumnsFor(interaction)))
      return null;
    for (const interaction of removed) this.#update(this.#log.remove(interaction), interaction, inEdit, withTopics, 'removeInteraction');
    for (const interaction of added) this.#update(this.#log.add(interaction), interaction, inEdit, withTopics, 'addInteraction');
    this.#ties.changeStated(inverse.put.ties ?? [], edit.put.ties ?? []);
    return this.#recompute(inEdit, withTopics, this.#columns.interests.length > interests);
  }

  #update(
    e: number,
    { topics }: Interaction,
    inEdit: Set<number>,
    withTopics: Set<number>,
    what: 'addInteraction' | 'removeInteraction',
  ): void {
    if (e < 0) return;
    const people = this.#log.people(e);
    for (let i = 0; i < people.length; i++) {
      inEdit.add(people[i]!);
      if (topics.length > 0) withTopics.add(people[i]!);
    }
    this.#ties[what](e);
  }

  /** False for an interaction with a person whom the network has and the columns lack: a new person needs a whole analysis. */
  #hasColumnsFor({ people }: Interaction): boolean {
    return people.every((id) => this.#columns.personNumber.has(id) || !this.#network.people.has(id));
  }

  #canFollowTables({ put, delete: remove }: Edit): boolean {
    const isFollowed = (table: string) => IGNORED_TABLES.has(table) || table === 'people' || table === 'ties' || table === 'interactions';
    return Object.keys(remove).every(isFollowed) && Object.keys(put).every((table) => isFollowed(table) || table === 'interests');
  }

  /** A new interest gets the last number until the next whole analysis. */
  #addInterest(id: InterestId): void {
    if (this.#columns.interestNumber.has(id)) return;
    this.#columns.interestNumber = new Map(this.#columns.interestNumber).set(id, this.#columns.interests.length);
    this.#columns.interests = [...this.#columns.interests, id];
    this.#results.interests = this.#columns.interests;
  }

  /** Takes over what the user says about existing people; false: people were added or deleted. */
  #updatePeople(edit: Edit, inverse: Edit, inEdit: Set<number>, withTopics: Set<number>): boolean {
    if ((inverse.delete.people ?? []).length > 0 || (edit.delete.people ?? []).length > 0) return false;
    for (const person of edit.put.people ?? []) {
      const j = this.#columns.personNumber.get(person.id);
      if (j === undefined || !person.interests.every((id) => this.#columns.interestNumber.has(id))) return false;
      this.#updatePerson(j, person);
      inEdit.add(j);
      withTopics.add(j);
    }
    return true;
  }

  #updatePerson(j: number, person: Person): void {
    const { persons } = this.#results;
    this.#columns.closeness[j] = person.closeness ?? Number.NaN;
    this.#columns.cadenceDays[j] = cadenceOf(person, this.#network);
    this.#columns.isKin[j] = person.isKin ? 1 : 0;
    this.#columns.isExcluded[j] = isSuggestible(person) ? 0 : 1;
    persons.isDeclared[j] = isDeclared(this.#columns, j) ? 1 : 0;
  }

  /** Recomputes what depends on these people: their own results, those of their neighbors, sole links into their clusters, and the thresholds. */
  #recompute(inEdit: ReadonlySet<number>, withTopics: ReadonlySet<number>, hasNewInterests: boolean): ResultPatch {
    const persons = this.#results.persons;
    const changed = new Set<number>();
    const stronger = this.#people.recompute(inEdit);
    const { ties, people: retied } = this.#ties.drainChanges();
    const clusters = new Set<number>();
    for (const j of retied) {
      this.#updateTies(j);
      clusters.add(persons.cluster[j]!);
    }
    for (const j of new Set([...retied, ...stronger])) {
      changed.add(j);
      clusters.add(persons.cluster[j]!);
      const { items, from, to } = this.#ties.row(j);
      for (let k = from; k < to; k++) changed.add(items[k]!);
    }
    for (const j of changed) {
      const row = this.#ties.row(j);
      persons.embedded[j] = embeddedSum(row, persons.strength);
      persons.redundancy[j] = redundancySum(row, persons.strength);
      persons.shared[j] = activeCommonSum(row, persons, this.#today);
    }
    for (const cluster of clusters) this.#updateSoleLink(cluster, changed);
    for (const j of withTopics) this.#updateInterests(j);
    for (const j of changed) this.#rankThresholds.update(persons, j);

    const tieCount = this.#ties.count;
    if (tieCount !== this.#results.structure.tieCount) {
      this.#results.structure = { isKnown: tieCount >= TIES_FOR_ROLES, tieCount };
    }
    this.#results.thresholds = this.#rankThresholds.thresholds();
    const moved = { rank: this.#rankThresholds.order.drainChanges(), peakRank: this.#rankThresholds.peak.drainChanges() };
    return patchOf(this.#results, changed, ties, withTopics, hasNewInterests, moved);
  }

  #updateTies(j: number): void {
    const { persons } = this.#results;
    const { ties } = this.#results;
    const row = this.#ties.row(j);
    persons.knownTies[j] = row.to - row.from;
    const both = clustersConnected(clusterShares(row, persons.cluster));
    persons.firstConnected[j] = both?.[0] ?? -1;
    persons.secondConnected[j] = both?.[1] ?? -1;
    let best = 0;
    persons.bridgeTo[j] = -1;
    if (row.to - row.from < 2) return;
    for (let k = row.from; k < row.to; k++) {
      if (row.weight[k]! <= best || this.#ties.degree(row.items[k]!) < 2) continue;
      if (ties.common[row.tie[k]!] !== 0 || !isSeenOnTheirOwn(ties, row.tie[k]!)) continue;
      best = row.weight[k]!;
      persons.bridgeTo[j] = row.items[k]!;
    }
  }

  #updateSoleLink(cluster: number, changed: Set<number>): void {
    const members = this.#membersOf[cluster];
    if (members === undefined) return;
    const { persons } = this.#results;
    const link = soleLinkOfCluster(cluster, members, persons.cluster, persons.strength, (person) => this.#ties.row(person));
    for (const member of members) {
      if (persons.soleLink[member] !== cluster || member === link?.person) continue;
      persons.soleLink[member] = -1;
      persons.isOnlyContact[member] = 0;
      changed.add(member);
    }
    if (link === null) return;
    if (persons.soleLink[link.person] !== cluster || (persons.isOnlyContact[link.person] === 1) !== link.isOnlyContact)
      changed.add(link.person);
    persons.soleLink[link.person] = cluster;
    persons.isOnlyContact[link.person] = link.isOnlyContact ? 1 : 0;
  }

  /** Interests of a person from what was talked about and what is declared (interests-of.ts). */
  #updateInterests(j: number): void {
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
