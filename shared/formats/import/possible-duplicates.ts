/** New people whose name somebody has already: offered as one person, never joined without the user. Whom their profile pages or birthdays tell apart is left out. */
import { pushTo } from '../../lib/collections';
import { fold } from '../../model/fold';
import type { PersonId } from '../../model/ids';
import type { Network } from '../../model/network';
import type { Contact } from '../contacts/contact';
import { compareNames, parseName } from '../contacts/matching/compare-names';
import { contradicts, type Identity, identityOf } from '../contacts/matching/identity';
import { type PeopleMatches, peopleByName, sameNameKey } from '../contacts/matching/match-people';
import type { PossibleDuplicate } from './import-plan';

/** A word of a name that more people have is no reason to compare them all. */
const MAX_COMPARED = 30;
/** Of one name. Whoever has a name that still more people have is compared with these. */
const MAX_NAMESAKES = 200;

/** New people whose name somebody else has already, in the network or on an earlier line. */
export class Duplicates {
  readonly list: PossibleDuplicate[] = [];
  private readonly byName: Map<string, PersonId[]>;
  /** Of namesakes, people of the file too. */
  private readonly identities = new Map<PersonId, Identity>();

  private readonly network: Network;
  /** People who are somebody of the file, and so nobody else of it. */
  private readonly matched: ReadonlySet<PersonId | undefined>;
  /** Word of a name → its people in the network. Made when it is first needed. */
  private byWord: ReadonlyMap<string, readonly PersonId[]> | null = null;
  private readonly offered = new Set<PersonId>();
  /** Names that several new people of the file have. */
  private readonly repeated = new Set<string>();

  constructor(network: Network, { groups, names }: Pick<PeopleMatches, 'groups' | 'names'>) {
    this.network = network;
    this.byName = peopleByName(network);
    this.matched = new Set(groups.map(({ person }) => person?.id));
    const seen = new Set<string>();
    for (const { rows, person } of groups) {
      const name = sameNameKey(names[rows[0] ?? 0] ?? '');
      if (person === null && seen.has(name)) this.repeated.add(name);
      if (person === null) seen.add(name);
    }
  }

  check(id: PersonId, contact: Contact, name: string): void {
    const own = identityOf(contact);
    const namesakes = this.byName.get(name) ?? [];
    if (namesakes.length < MAX_NAMESAKES) {
      this.byName.set(name, [...namesakes, id]);
      this.identities.set(id, own);
    }
    if (namesakes.length === 0) {
      this.checkOtherWriting(contact);
      return;
    }
    const others = namesakes.filter((like) => !this.isSomebodyElse(like, own));
    const [first] = others;
    if (first === undefined) return;
    const possible = this.repeated.has(name) ? [] : others.filter((like) => this.isFree(like));
    const colleagues = possible.filter((like) => this.hasCompany(like, contact));
    const [only] = colleagues.length > 0 ? colleagues : possible;
    const canTake = colleagues.length === 1 ? 'company' : namesakes.length === 1 && possible.length === 1 ? 'name' : null;
    const like = only ?? first;
    this.list.push({ line: contact.row.line, name: contact.name, like, ...(canTake !== null && { canTake }) });
  }

  /** Offers the one person whose name fits, written in another way: "Bill" and "William", "L. Keller", "Mary Ann Lopez". */
  private checkOtherWriting(contact: Contact): void {
    const own = identityOf(contact);
    const fits = (like: PersonId) => compareNames(contact.name, this.network.people.get(like)?.name ?? '') === 'fits';
    const fitting = this.peopleWithWordOf(contact.name).filter(
      (like) => fits(like) && this.isFree(like) && !this.isSomebodyElse(like, own),
    );
    const [like, another] = fitting;
    if (like === undefined || another !== undefined || this.offered.has(like)) return;
    this.offered.add(like);
    this.list.push({ line: contact.row.line, name: contact.name, like, canTake: 'name' });
  }

  /** People of the network who have the rarest word of the name; nobody when even that word is common. */
  private peopleWithWordOf(name: string): readonly PersonId[] {
    this.byWord ??= peopleByWord(this.network);
    let rarest: readonly PersonId[] = [];
    for (const word of parseName(name).words) {
      const people = word.length < 3 ? undefined : this.byWord.get(word);
      if (people !== undefined && (rarest.length === 0 || people.length < rarest.length)) rarest = people;
    }
    return rarest.length > MAX_COMPARED ? [] : rarest;
  }

  register(name: string, id: PersonId): void {
    if (!this.byName.has(name)) this.byName.set(name, [id]);
  }

  /** A person of the network, and of no row of the file. */
  private isFree(like: PersonId): boolean {
    return this.network.people.has(like) && !this.matched.has(like);
  }

  private isSomebodyElse(like: PersonId, own: Identity): boolean {
    const person = this.network.people.get(like);
    const other = this.identities.get(like) ?? (person === undefined ? null : identityOf(person));
    if (other === null) return false;
    this.identities.set(like, other);
    return contradicts(own, other);
  }

  private hasCompany(like: PersonId, { company }: Contact): boolean {
    return company !== '' && fold(this.network.people.get(like)?.company ?? '') === fold(company);
  }
}

function peopleByWord({ people }: Network): Map<string, PersonId[]> {
  const byWord = new Map<string, PersonId[]>();
  for (const { id, name } of people.values()) for (const word of new Set(parseName(name).words)) pushTo(byWord, word, id);
  return byWord;
}
