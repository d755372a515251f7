/** Who is the user in the files: what the network knows, what the user says, what files state; what they only suggest is asked about. */
import { emailKey, linkedInSlug, phoneKey } from '../../matching/contact-keys';
import { fold } from '../../model/fold';
import type { Me } from '../../model/imports/imported-sources';
import type { Contact } from '../contacts/contact';
import type { CollectedFile, CollectedSources } from './collected-sources';
import { addressKey, nameOf, type Party } from './participants';

/** Somebody who seems to be the user, for the question "is this you?". */
export interface OwnerSuggestion {
  /** Number of the party. */
  readonly party: number;
  readonly name: string;
  readonly address: string;
  /** Paths of the files that suggest it. */
  readonly files: readonly string[];
  /** Little speaks for it: it is taken only when the user says so. */
  readonly isDoubtful: boolean;
}

/** `me` with what a text of the user says: an address, a number, a page or a name. */
export function withMeText(me: Me, text: string): Me {
  const value = text.trim();
  if (value === '') return me;
  if (/^[^\s@]+@[^\s@]+$/.test(value)) return { ...me, emails: added(me.emails, value.toLowerCase()) };
  if (/^\+?[\d\s()./-]{7,}$/.test(value)) return { ...me, phones: added(me.phones, value) };
  if (/^[a-z]+:\S+$|linkedin\.com\//i.test(value)) return { ...me, urls: added(me.urls, value) };
  return { ...me, names: added(me.names, value) };
}

export function withMeParty(me: Me, party: Party): Me {
  const name = nameOf(party);
  const { address } = party;
  let next = name === '' || name === address.replace(/^\w+:/, '') ? me : { ...me, names: added(me.names, name) };
  if (address.startsWith('mailto:')) next = { ...next, emails: added(next.emails, address.slice('mailto:'.length)) };
  else if (address.startsWith('tel:')) next = { ...next, phones: added(next.phones, address.slice('tel:'.length)) };
  else if (address !== '') next = { ...next, urls: added(next.urls, address) };
  return next;
}

/** The user's own card in an address book. */
export function withMeCard(me: Me, { name, emails, phones, urls }: Contact): Me {
  const union = (before: readonly string[], more: readonly string[]) => more.reduce(added, before);
  return {
    ...me,
    names: name === '' || emails.includes(name) ? me.names : added(me.names, name),
    emails: union(
      me.emails,
      emails.map((email) => email.toLowerCase()),
    ),
    phones: union(me.phones, phones),
    urls: union(me.urls, urls),
  };
}

function added(list: readonly string[], value: string): readonly string[] {
  return list.some((one) => fold(one) === fold(value)) ? list : [...list, value];
}

/** Tells whether an address or a name is the user's. */
export class MeMatcher {
  readonly #keys: ReadonlySet<string>;
  readonly #names: ReadonlySet<string>;

  constructor({ names, emails, phones, urls }: Me) {
    this.#keys = new Set([
      ...emails.map((email) => `mailto:${emailKey(email)}`),
      ...phones.map((phone) => addressKey(`tel:${phone}`)),
      ...urls.map(addressKey),
    ]);
    this.#names = new Set(names.map(fold));
  }

  /** A name is enough only where the file has no address: in a chat. */
  isMe(party: Party): boolean {
    if (party.address !== '') return this.#keys.has(party.key);
    return [...party.names.keys()].some((name) => this.#names.has(fold(name)));
  }

  isMyCard({ emails, phones, urls }: Contact): boolean {
    const phoneKeys = phones.filter((phone) => phoneKey(phone) !== null).map((phone) => addressKey(`tel:${phone}`));
    const pages = urls.filter((url) => linkedInSlug(url) !== null).map(addressKey);
    return [...emails.map((email) => `mailto:${emailKey(email)}`), ...phoneKeys, ...pages].some((key) => this.#keys.has(key));
  }
}

/** The parties that are the user, with certainty: by `me`, or because a file states it. */
export function certainOwners({ files, parties }: CollectedSources, me: Me): Set<number> {
  const matcher = new MeMatcher(me);
  const owners = new Set<number>();
  parties.forEach((party, number) => {
    if (matcher.isMe(party)) owners.add(number);
  });
  for (const file of files) for (const [party, { isStated }] of file.owners) if (isStated && party >= 0) owners.add(party);
  return owners;
}

/** True when it is known who the user is in the file. A file of which this is not known gives no contacts. */
export function isOwnerKnown(file: CollectedFile, owners: ReadonlySet<number>): boolean {
  for (const party of file.parties) if (owners.has(party)) return true;
  for (const [party] of file.owners) if (party === -1 || owners.has(party)) return true;
  return false;
}

/** An owner is suggested when a party appears as one at least twice as often as any other. */
const MIN_LEAD = 2;
/** Without this, it may as well be somebody whose meetings the user went to. */
const SURE = { times: 3, lead: 4 };

/** Where nothing points to one of them, everybody is offered in a file with at most so many: a group chat, in which any of the writers may be the user. */
const MOST_OFFERED = 12;

/** For each file without a known owner, the party it suggests; where it suggests none, or two are equally likely, everybody of a small file, each as doubtful. */
export function suggestedOwners(collected: CollectedSources, owners: ReadonlySet<number>, me: Me): readonly OwnerSuggestion[] {
  const files = new Map<number, string[]>();
  const sure = new Set<number>();
  const own = new Set(me.names.map(fold));
  for (const file of collected.files) {
    if (file.events === 0 || isOwnerKnown(file, owners)) continue;
    const [best, second] = [...file.owners].sort(([, a], [, b]) => b.times - a.times);
    const suggest = (party: number) => files.set(party, [...(files.get(party) ?? []), file.path]);
    if (best === undefined || best[1].times < MIN_LEAD * (second?.[1].times ?? 0)) {
      if (file.parties.size <= MOST_OFFERED) for (const party of file.parties) suggest(party);
      continue;
    }
    suggest(best[0]);
    const hasOwnName = [...(collected.parties[best[0]]?.names.keys() ?? [])].some((name) => own.has(fold(name)));
    if (hasOwnName || (best[1].times >= SURE.times && best[1].times >= SURE.lead * (second?.[1].times ?? 0))) sure.add(best[0]);
  }
  return [...files].map(([number, paths]) => {
    const party = collected.parties[number] as Party;
    return { party: number, name: nameOf(party), address: party.address, files: paths, isDoubtful: !sure.has(number) };
  });
}
