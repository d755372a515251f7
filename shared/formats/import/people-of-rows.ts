/** What the rows of a contacts file do to people: creates or updates the person of each group of rows that mean the same one. */
import { importedJoin, nextOrder } from '../../model/edits/join-people';
import type { PersonId } from '../../model/ids';
import type { Join, Network, Origin, Person } from '../../model/network';
import { exceedsLimits } from '../../model/person';
import { message } from '../../strings/message';
import type { Contact } from '../contacts/contact';
import { createPerson, type Lookups, mergeContact } from '../contacts/contact-to-person';
import { fieldHeaders, joinRows } from '../contacts/join-rows';
import { type PeopleMatches, sameNameKey } from '../contacts/matching/match-people';
import type { RowGroup } from '../contacts/matching/row-group';
import { PreservedFields } from '../contacts/preserved-fields';
import type { CertainPerson } from './certain-people';
import type { ImportTable, PlanContext, SkippedRow } from './import-plan';
import { Duplicates } from './possible-duplicates';

export type Outcome = 'created' | 'updated' | 'unchanged';

interface RowsToAdd {
  readonly network: Network;
  readonly table: ImportTable;
  readonly context: PlanContext;
  readonly contacts: readonly Contact[];
  readonly matches: PeopleMatches;
  /** Groups that certainly mean a known person: their joins can be taken back. */
  readonly certain: readonly CertainPerson[];
  readonly lookups: Lookups;
}

export class PeopleOfRows {
  /** The people who are new or changed. */
  readonly people: Person[] = [];
  readonly joins: Join[] = [];
  /** Rows that are left out because of what they would make of a person. */
  readonly skipped: SkippedRow[] = [];
  /** By row. Absent: the row is left out. */
  readonly outcomes: (Outcome | undefined)[];
  readonly preserved: PreservedFields;
  readonly duplicates: Duplicates;
  readonly #rows: RowsToAdd;
  readonly #certain: ReadonlySet<RowGroup>;
  readonly #headerOf: ReturnType<typeof fieldHeaders>;

  constructor(rows: RowsToAdd) {
    this.#rows = rows;
    this.#certain = new Set(rows.certain.map(({ group }) => group));
    this.#headerOf = fieldHeaders(rows.table);
    this.outcomes = new Array(rows.contacts.length);
    this.preserved = new PreservedFields(rows.table.format);
    this.duplicates = new Duplicates(rows.network, rows.matches);
  }

  add(group: RowGroup): void {
    const after = group.person === null ? this.#create(group) : this.#update(group, group.person);
    if (after !== null) this.people.push(after);
  }

  /** Null: the rows are left out. */
  #create(group: RowGroup): Person | null {
    const { context, lookups } = this.#rows;
    const { contacts, isNews } = this.#joined(group);
    const [first, ...rest] = group.rows as [number, ...number[]];
    const [contact, ...others] = contacts as [Contact, ...Contact[]];
    let person = createPerson(context.newId<PersonId>(), contact, this.#originOf(first), lookups);
    this.outcomes[first] = 'created';
    rest.forEach((row, i) => {
      person = mergeContact(person, others[i] as Contact, this.#originOf(row), lookups);
      this.outcomes[row] = isNews[i + 1] ? 'updated' : 'unchanged';
    });
    if (exceedsLimits(person)) return this.#leaveOut(group);
    this.duplicates.check(person.id, contact, sameNameKey(contact.name));
    return person;
  }

  /** Null: the rows say nothing new, or are left out. */
  #update(group: RowGroup, before: Person): Person | null {
    const { network, matches, lookups } = this.#rows;
    const { contacts } = this.#joined(group);
    let person = before;
    group.rows.forEach((row, i) => {
      const contact = contacts[i] as Contact;
      this.preserved.record(row, person, contact);
      const after = mergeContact(person, contact, this.#originOf(row), lookups);
      this.outcomes[row] = after === person ? 'unchanged' : 'updated';
      person = after;
    });
    if (exceedsLimits(person)) return this.#leaveOut(group);
    this.duplicates.register(sameNameKey(matches.names[group.rows[0] ?? 0] ?? ''), before.id);
    if (this.#certain.has(group))
      this.joins.push(importedJoin(before, this.#separate(group), person, nextOrder(network, before.id), false));
    return person === before ? null : person;
  }

  /** What the file says as a person of its own, so that the join can be taken back. */
  #separate({ rows }: RowGroup): Person {
    const { context, contacts, lookups } = this.#rows;
    const [first, ...rest] = rows as [number, ...number[]];
    const start = createPerson(context.newId<PersonId>(), contacts[first] as Contact, this.#originOf(first), lookups);
    return rest.reduce((person, row) => mergeContact(person, contacts[row] as Contact, this.#originOf(row), lookups), start);
  }

  /** One row with ten thousand addresses must not make the whole import fail when it is saved. */
  #leaveOut({ rows }: RowGroup): null {
    for (const i of rows) {
      const { line, cells } = (this.#rows.contacts[i] as Contact).row;
      delete this.outcomes[i];
      this.skipped.push({ line, reason: message('formats.tooManyValues'), cells });
    }
    return null;
  }

  #joined({ rows }: RowGroup) {
    return joinRows(
      rows.map((row) => this.#rows.contacts[row] as Contact),
      this.#headerOf,
    );
  }

  #originOf(row: number): Origin {
    return { source: this.#rows.table.format, key: this.#rows.matches.originKeys[row] ?? '' };
  }
}
