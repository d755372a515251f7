/** The people in messages, calls and meetings: who becomes a person, who is held back, whom an earlier import held back and who is a person now. */
import { pushTo } from '../../lib/collections';
import type { ImportId, PersonId } from '../../model/ids';
import type { HeldBackReason } from '../../model/imports/imported-sources';
import type { HeldBackPerson, Network, Person } from '../../model/network';
import type { Contact } from '../contacts/contact';
import { type Exchange, exchangesOf, heldBackReason } from './admission';
import type { FoundContact } from './contacts-with-people';
import { heldBackPerson, type ReleasedPerson } from './held-back';
import { addressKey, nameOf, type Party } from './participants';
import type { PeoplePlan } from './people-plan';

export function addParties(
  plan: PeoplePlan,
  network: Network,
  parties: readonly Party[],
  contacts: readonly FoundContact[],
  importId: ImportId,
) {
  const exchanges = exchangesOf(contacts);
  const contactsOf = new Map<number, FoundContact[]>();
  for (const contact of contacts) for (const party of contact.parties) pushTo(contactsOf, party, contact);
  const removed = removedPeople(network);
  const isRemoved = (party: Party, account: string) => removed.has(party.key) || removed.has(`${account}\n${originKeyOf(party)}`);
  const personOf = new Map<number, PersonId>();
  const heldBack: HeldBackPerson[] = [];
  const released: ReleasedPerson[] = [];
  const reasons: Partial<Record<HeldBackReason, number>> = {};
  let heldBackCount = 0;
  for (const [account, numbers] of byAccount(parties, exchanges)) {
    const reasonOf = (rows: readonly number[]): HeldBackReason | null => {
      const own = rows.map((row) => numbers[row] as number);
      const first = parties[own[0] ?? 0] as Party;
      if (own.some((number) => isRemoved(parties[number] as Party, account))) return 'deleted';
      // Known by an earlier import: only the name was not clear.
      if (own.some((number) => network.heldBack.get((parties[number] as Party).key)?.reason === 'unknown-name')) return null;
      return heldBackReason(
        first,
        joinExchanges(own.map((number) => withEarlier(exchanges.get(number), network.heldBack.get((parties[number] as Party).key)))),
      );
    };
    const contactRows = numbers.map((number, row) => partyContact(parties[number] as Party, row));
    const originKeys = numbers.map((number) => originKeyOf(parties[number] as Party));
    const areTogether = (row: number, other: number) =>
      contactsOf.get(numbers[row] as number)?.some((contact) => contact.parties.includes(numbers[other] as number)) ?? false;
    const rows = { source: account, contacts: contactRows, originKeys, areTogether };
    const people = plan.add(rows, (group) => reasonOf(group) === null);
    people.forEach((id, row) => {
      const number = numbers[row] as number;
      const party = parties[number] as Party;
      const before = network.heldBack.get(party.key);
      if (id !== null) {
        personOf.set(number, id);
        if (before !== undefined) released.push({ held: before, person: id });
        return;
      }
      const reason = plan.names.isWaiting(party.key) ? 'unknown-name' : (reasonOf([row]) ?? 'never-alone');
      heldBackCount++;
      reasons[reason] = (reasons[reason] ?? 0) + 1;
      const after = heldBackPerson(before, party, contactsOf.get(number) ?? [], reason, importId);
      if (after !== before) heldBack.push(after);
    });
  }
  return { personOf, heldBack, released, reasons, heldBackCount };
}

/** Parties with contacts, by program. Mail comes first, because an address says more than a name in a chat. */
function byAccount(parties: readonly Party[], exchanges: ReadonlyMap<number, Exchange>): [string, number[]][] {
  const numbers = new Map<string, number[]>();
  for (const number of exchanges.keys()) pushTo(numbers, (parties[number] as Party).account, number);
  const order = ['mail', 'calendar', 'linkedin'];
  const rank = (account: string) => (order.includes(account) ? order.indexOf(account) : order.length);
  return [...numbers].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** Messages of an earlier import count too: the answer may be in a later export. */
function withEarlier(exchange: Exchange | undefined, before: HeldBackPerson | undefined): Exchange {
  const now = exchange ?? { sent: 0, received: 0, meetings: 0, calls: 0 };
  return before === undefined ? now : { ...now, sent: now.sent + before.sent, received: now.received + before.received };
}

function joinExchanges(exchanges: readonly Exchange[]): Exchange {
  const sum = (field: keyof Exchange) => exchanges.reduce((total, exchange) => total + exchange[field], 0);
  return { sent: sum('sent'), received: sum('received'), meetings: sum('meetings'), calls: sum('calls') };
}

/** Null: an address of a usual kind, which the matching compares itself. */
function originKeyOf({ address, key }: Party): string | null {
  return /^(?:mailto:|tel:)/.test(address) || key.startsWith('in:') ? null : key;
}

function partyContact(party: Party, row: number): Contact {
  const { address, key } = party;
  const value = address.replace(/^(?:mailto|tel):/, '');
  return {
    row: { line: row + 1, cells: [key] },
    name: nameOf(party) || value,
    nickname: '',
    company: '',
    position: '',
    place: '',
    emails: address.startsWith('mailto:') ? [value] : [],
    phones: address.startsWith('tel:') ? [value] : [],
    phoneLabels: new Map(),
    urls: /^https?:/.test(address) ? [address] : [],
    birthday: '',
    notes: '',
    circles: [],
    interests: [],
    connectedOn: null,
    jobs: [],
    photo: '',
    extra: new Map(),
  };
}

/** Addresses and origins of people whom an import said and the user deleted: they are not added again without being asked for. */
function removedPeople(network: Network): Set<string> {
  const removed = new Set<string>();
  for (const record of network.imports.values())
    for (const { id, said } of record.people) if (!network.people.has(id)) for (const key of keysOf(said)) removed.add(key);
  if (removed.size === 0) return removed;
  // Somebody who was merged into another person is there under the origin, and an address may have passed to somebody else.
  for (const person of network.people.values()) for (const key of keysOf(person)) removed.delete(key);
  return removed;
}

function keysOf({ emails = [], phones = [], urls = [], origins = [] }: Partial<Person>): readonly string[] {
  return [
    ...emails.map((email) => addressKey(`mailto:${email}`)),
    ...phones.map((phone) => addressKey(`tel:${phone}`)),
    ...urls.map(addressKey),
    ...origins.map(({ source, key }) => `${source}\n${key}`),
  ];
}
