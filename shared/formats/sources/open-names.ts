/**
 * Names in chats, calls and mails that say too little: "Ana K.", a given name, a nickname, a number. Where somebody of the network may be meant, the user is
 * asked who it is. Until there is an answer, they are held back (`unknown-name`); nothing is assigned by itself. An answer is remembered with the person
 * (`Person.origins`, addresses), so the next import does not ask.
 */
import { longHash } from '../../lib/text-hash';
import { isIncompleteName, type NameCandidate, NameCandidates } from '../../matching/open-names/name-candidates';
import { BITS, type Evidence } from '../../matching/weights';
import type { IsoDay } from '../../model/day';
import type { PersonId } from '../../model/ids';
import type { Network, Person } from '../../model/network';
import type { Contact } from '../contacts/contact';
import type { RowGroup } from '../contacts/matching/row-group';
import type { LinkedGroups } from '../import/certain-people';
import type { FoundContact } from './contacts-with-people';
import type { Party } from './participants';

/** Answers beside those that name a candidate. No answer is `later`. */
export const NEW_PERSON = 'new';
export const LATER = 'later';

export interface OpenName {
  /** Stays the same for the next plan of the same files. */
  readonly key: string;
  /** Keys of the parties (`Party.key`). */
  readonly rowKeys: readonly string[];
  /** As the files write it; a number or an address where there is no name. */
  readonly name: string;
  readonly source: string;
  /** Most probable first. */
  readonly candidates: readonly NameChoice[];
}

export interface NameChoice {
  /** Names the candidate in the answers: the id of a person, or `new:` and the key of somebody whom the same import adds. */
  readonly answer: string;
  readonly person: PersonId;
  readonly name: string;
  readonly company: string;
  readonly probability: number;
  readonly evidence: readonly Evidence[];
}

/** Rows of one program, and the people that they are so far. */
export interface RowsOfProgram {
  readonly source: string;
  readonly contacts: readonly Contact[];
  readonly result: readonly (PersonId | null)[];
  /** The parties of the two rows were in one chat or meeting, so they are two people. */
  readonly areTogether: (row: number, other: number) => boolean;
}

/** The names that the user is asked about, and the answers. */
export class OpenNames {
  readonly asked: OpenName[] = [];
  readonly #answers: ReadonlyMap<string, string>;
  readonly #waiting = new Set<string>();
  readonly #added = new Map<PersonId, string>();
  readonly #byAnswer = new Map<string, PersonId>();

  /** @param answers key of a name → `new`, `later`, or the answer of a candidate, or the id of any person */
  constructor(answers: Readonly<Record<string, string>>) {
    this.#answers = new Map(Object.entries(answers));
  }

  /** Somebody new, whom later names of the same import may mean. */
  noteNew(person: PersonId, contact: Contact): void {
    const answer = `${NEW_PERSON}:${rowKey(contact)}`;
    this.#added.set(person, answer);
    this.#byAnswer.set(answer, person);
  }

  /** True when the party is held back until the user says who it is. */
  isWaiting(partyKey: string): boolean {
    return this.#waiting.has(partyKey);
  }

  /** The question about each of these groups that has candidates. */
  questionsOf(linked: LinkedGroups | null, groups: readonly RowGroup[], rows: RowsOfProgram): Map<RowGroup, OpenName> {
    const questions = new Map<RowGroup, OpenName>();
    if (linked === null || groups.length === 0) return questions;
    const { matcher, people, open } = linked;
    const candidates = new NameCandidates(matcher, people.length);
    for (const group of groups) {
      const place = open.indexOf(group);
      if (place < 0) continue;
      const found = candidates.of(people.length + place, (person) => evidenceOf(people[person] as Person, group, rows));
      if (found.length > 0) questions.set(group, this.#questionOf(group, found, people, rows));
    }
    return questions;
  }

  /** Null: not answered yet, or not to be answered now. `new`: a person of their own. */
  answerTo(question: OpenName, network: Network): Person | typeof NEW_PERSON | null {
    this.asked.push(question);
    const answer = this.#answers.get(question.key) ?? LATER;
    if (answer === NEW_PERSON) return NEW_PERSON;
    const person = network.people.get(this.#byAnswer.get(answer) ?? (answer as PersonId));
    if (person !== undefined) return person;
    for (const key of question.rowKeys) this.#waiting.add(key);
    return null;
  }

  #questionOf(
    { rows }: RowGroup,
    candidates: readonly NameCandidate[],
    people: readonly Person[],
    { source, contacts }: RowsOfProgram,
  ): OpenName {
    const first = contacts[rows[0] ?? 0] as Contact;
    return {
      key: rowKey(first),
      rowKeys: rows.map((row) => contacts[row]?.row.cells[0] ?? ''),
      name: first.name,
      source,
      candidates: candidates.map(({ index, probability, evidence }) => {
        const { id, name, company } = people[index] as Person;
        return { answer: this.#added.get(id) ?? id, person: id, name, company, probability, evidence };
      }),
    };
  }
}

/** A name with what there was with it. */
export interface AskedName extends OpenName {
  readonly address: string;
  /** Days of contact. */
  readonly days: number;
  readonly from: IsoDay;
  readonly to: IsoDay;
}

/** Those with the most contact first. */
export function askedNames(names: readonly OpenName[], parties: readonly Party[], contacts: readonly FoundContact[]): AskedName[] {
  if (names.length === 0) return [];
  const nameOfKey = new Map(names.flatMap((name) => name.rowKeys.map((key) => [key, name] as const)));
  const nameOfParty = new Map(parties.flatMap(({ key }, number) => (nameOfKey.has(key) ? [[number, nameOfKey.get(key)] as const] : [])));
  const days = new Map<OpenName, Set<IsoDay>>();
  for (const { day, parties: present } of contacts)
    for (const party of present) {
      const name = nameOfParty.get(party);
      if (name !== undefined) days.set(name, (days.get(name) ?? new Set()).add(day));
    }
  const addressOf = new Map(parties.map(({ key, address }) => [key, address]));
  return names
    .map((name) => {
      const all = [...(days.get(name) ?? [])].sort();
      const [from, to] = [all[0], all.at(-1)] as [IsoDay, IsoDay];
      return { ...name, address: addressOf.get(name.rowKeys[0] ?? '') ?? '', days: all.length, from, to };
    })
    .sort((a, b) => b.days - a.days || (a.name < b.name ? -1 : 1));
}

/** True when the user may have to say who it is. */
export function isOpenName({ name }: Contact): boolean {
  return isIncompleteName(name);
}

/** By this the choices of the user name a row, whatever the number of its line. */
export function rowKey({ row }: Contact): string {
  return longHash(row.cells[0] ?? '');
}

/** Null: the two were in one chat. A program that has the person already under another name or number speaks against it; two mail addresses do not. */
function evidenceOf(person: Person, { rows: own }: RowGroup, { source, contacts, result, areTogether }: RowsOfProgram): Evidence[] | null {
  const others = result.flatMap((id, row) => (id === person.id ? [row] : []));
  if (others.some((other) => own.some((row) => areTogether(row, other)))) return null;
  const hasMail = own.some((row) => (contacts[row]?.emails.length ?? 0) > 0);
  const isThere = others.length > 0 || person.origins.some((origin) => origin.source === source);
  return isThere && !hasMail ? [{ kind: 'in-same-source', bits: BITS.inSameSource, value: '' }] : [];
}
