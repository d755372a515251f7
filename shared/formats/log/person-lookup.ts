/** Finds the person a log means: by e-mail, page, name, nickname, or a given name that only one person has. */

import { type PhoneKey, phoneKey } from '../../matching/contact-keys';
import { isOneEdit } from '../../matching/names/spelling';
import { union } from '../../model/edits/lists';
import { fold } from '../../model/fold';
import type { PersonId } from '../../model/ids';
import { interactionCounts } from '../../model/interaction-log/log-queries';
import type { Network } from '../../model/network';
import { nameKey as wordsKey } from '../contacts/matching/compare-names';
import { type Mention, nameKey, pageKey, splitPeople } from './mentions';
import { withoutBrackets } from './name-notations';

/** The `Origin.source` of people and interactions from a log. */
export const LOG_SOURCE = 'log';

export class PersonLookup {
  readonly #byEmail = new Map<string, PersonId>();
  readonly #byPage = new Map<string, PersonId>();
  #byPhone: ReadonlyMap<string, readonly PersonId[]> | null = null;
  readonly #byName = new Map<string, PersonId[]>();
  /** Only names of several words. */
  readonly #byWords = new Map<string, PersonId[]>();
  readonly #byNickname = new Map<string, PersonId[]>();
  readonly #byGivenName = new Map<string, PersonId[]>();
  readonly #byFamilyName = new Map<string, PersonId[]>();
  /** Names from an earlier log, for people the user has renamed since. */
  readonly #byLogName = new Map<string, PersonId[]>();
  readonly #network: Network;
  #interactionCounts: ReadonlyMap<PersonId, number> | null = null;

  constructor(network: Network) {
    this.#network = network;
    for (const person of network.people.values()) {
      for (const email of person.emails) setFirst(this.#byEmail, email.trim().toLowerCase(), person.id);
      for (const url of person.urls) setFirst(this.#byPage, pageKey(url), person.id);
      const key = nameKey(person.name);
      push(this.#byName, key, person.id);
      if (key.includes(' ')) {
        push(this.#byWords, wordsKey(person.name), person.id);
        push(this.#byGivenName, givenName(key), person.id);
        push(this.#byFamilyName, familyName(key), person.id);
      }
      if (person.nickname !== '') push(this.#byNickname, fold(person.nickname), person.id);
      for (const origin of person.origins) if (origin.source === LOG_SOURCE) push(this.#byLogName, origin.key, person.id);
    }
  }

  /**
   * Everybody the mention may mean: nobody, one, or several among whom only the user can choose (`isUnsure`). A given name alone means its only
   * bearer, unless the log has the full name of somebody else with that given name.
   * @param fullNamesInLog given name → full names in the log that begin with it, folded
   */
  find(
    mention: Mention,
    fullNamesInLog: ReadonlyMap<string, ReadonlySet<string>>,
  ): { readonly ids: readonly PersonId[]; readonly isUnsure: boolean } {
    const byAddress =
      (mention.email === '' ? undefined : this.#byEmail.get(mention.email)) ??
      (mention.url === '' ? undefined : this.#byPage.get(pageKey(mention.url)));
    if (byAddress !== undefined) return { ids: [byAddress], isUnsure: false };
    if (mention.name === '') return { ids: [], isUnsure: false };
    for (const index of [this.#byName, this.#byLogName, this.#byNickname]) {
      const ids = index.get(mention.key);
      // "Kate" may be Katherine, who is called so, and Kate Miller.
      const all = index === this.#byNickname && ids !== undefined ? union(ids, this.#byGivenName.get(mention.key) ?? []) : ids;
      if (all !== undefined) return { ids: all, isUnsure: all.length > 1 };
    }
    const sameWords = this.#byWords.get(wordsKey(mention.name)); // "Marsh, Ada", "@ada.marsh"
    if (sameWords !== undefined) return { ids: sameWords, isUnsure: sameWords.length > 1 };
    const bare = withoutBrackets(mention.name); // "Ada (work)"
    if (bare !== null) return this.find({ ...mention, name: bare, key: nameKey(bare) }, fullNamesInLog);
    const byFamily = this.#byFamilyName.get(familyName(mention.key))?.filter((id) => this.#fitsInitial(mention.key, id)) ?? [];
    if (byFamily.length > 0 && !this.#byGivenName.has(mention.key)) return { ids: byFamily, isUnsure: true };
    if (mention.key.includes(' ')) return { ids: [], isUnsure: false };
    const bearers = this.#byGivenName.get(mention.key) ?? [];
    const [only] = bearers;
    if (only === undefined) return { ids: [], isUnsure: false };
    const ownName = nameKey(this.#network.people.get(only)?.name ?? '');
    const isUnsure = bearers.length > 1 || [...(fullNamesInLog.get(mention.key) ?? [])].some((name) => name !== ownName);
    return { ids: bearers, isUnsure };
  }

  /** People whose name of several words differs by a letter or two, at most one in each word: it may be misspelt. */
  similarTo(name: string): readonly PersonId[] {
    const words = wordsKey(name).split(' ');
    if (words.length < 2) return [];
    const found: PersonId[] = [];
    for (const [key, ids] of this.#byWords) if (isNearly(words, key)) found.push(...ids);
    return found;
  }

  /** The name of the one person with this telephone number. Null: nobody or several. */
  nameByPhone(phone: string): string | null {
    const key = phoneKey(phone);
    if (key === null) return null;
    this.#byPhone ??= peopleByPhone(this.#network);
    const ids = (this.#byPhone.get(key.tail) ?? []).filter((id) => {
      const phones = this.#network.people.get(id)?.phones ?? [];
      return phones.some((each) => fitsPhone(phoneKey(each), key));
    });
    const [only] = ids;
    return ids.length === 1 && only !== undefined ? (this.#network.people.get(only)?.name ?? null) : null;
  }

  /** True for "marsh", "a. marsh" and "a marsh" where the person is Ada Marsh. */
  #fitsInitial(key: string, id: PersonId): boolean {
    if (!key.includes(' ')) return true;
    const initial = /^(\p{L})\.? \S+$/u.exec(key)?.[1];
    return initial !== undefined && nameKey(this.#network.people.get(id)?.name ?? '').startsWith(initial);
  }

  /** True when the text is the name, nickname, given name or e-mail of somebody in the network. */
  has(text: string): boolean {
    const key = nameKey(text);
    return (
      this.#byName.has(key) || this.#byNickname.has(key) || this.#byLogName.has(key) || this.#byGivenName.has(key) || this.#byEmail.has(key)
    );
  }

  /** The person with the most interactions. Of several, the first by id, so that the choice is stable. */
  mostFrequent(ids: readonly PersonId[]): PersonId | undefined {
    this.#interactionCounts ??= interactionCounts(this.#network.interactions);
    const counts = this.#interactionCounts;
    return [...ids].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1))[0];
  }
}

export interface NameList {
  /** Each once, in the order of the text. */
  readonly certain: readonly PersonId[];
  /** Names that may mean several people, or somebody by half of the name. */
  readonly unsure: readonly { readonly name: string; readonly candidates: readonly PersonId[] }[];
  /** Names of nobody in the network. */
  readonly unknown: readonly string[];
}

/** Reads a pasted list of names, one a line or separated by commas or semicolons. Who is not certain is not chosen: the user is told. */
export function readNameList(text: string, network: Network): NameList {
  const lookup = new PersonLookup(network);
  const certain = new Set<PersonId>();
  const unsure: NameList['unsure'][number][] = [];
  const unknown: string[] = [];
  for (const mention of splitPeople(text, !text.includes(';'), (name) => lookup.has(name)).mentions) {
    const name = mention.name || mention.email || mention.url;
    const { ids, isUnsure } = lookup.find(mention, new Map());
    const [only] = ids;
    if (only === undefined) unknown.push(name);
    else if (isUnsure || ids.length > 1) unsure.push({ name, candidates: ids });
    else certain.add(only);
  }
  return { certain: [...certain], unsure, unknown };
}

const MAX_WRONG_WORDS = 2;

function isNearly(words: readonly string[], key: string): boolean {
  const others = key.split(' ');
  if (others.length !== words.length) return false;
  let wrong = 0;
  for (let i = 0; i < words.length; i++) {
    const [a = '', b = ''] = [words[i], others[i]];
    if (a === b) continue;
    if (++wrong > MAX_WRONG_WORDS || Math.min(a.length, b.length) < 3 || !isOneEdit(a, b)) return false;
  }
  return true;
}

function peopleByPhone(network: Network): Map<string, PersonId[]> {
  const people = new Map<string, PersonId[]>();
  for (const person of network.people.values()) for (const phone of person.phones) push(people, phoneKey(phone)?.tail ?? '', person.id);
  return people;
}

/** Equal, or one of them is written without country code. */
function fitsPhone(a: PhoneKey | null, b: PhoneKey): boolean {
  return a !== null && a.tail === b.tail && (a.whole === null || b.whole === null || a.whole === b.whole);
}

/** The first word of a folded name. */
export function givenName(key: string): string {
  const space = key.indexOf(' ');
  return space < 0 ? key : key.slice(0, space);
}

/** The last word of a folded name. */
function familyName(key: string): string {
  return key.slice(key.lastIndexOf(' ') + 1);
}

function setFirst<K, V>(map: Map<K, V>, key: K, value: V): void {
  if (!map.has(key)) map.set(key, value);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
