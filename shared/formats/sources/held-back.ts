/** People whom an import holds back, with their contacts, and how they are added later. */

import { type IsoDay, mondayOf } from '../../model/day';
import type { Edit } from '../../model/edit';
import type { ImportId, InteractionId, NewId } from '../../model/ids';
import { type HeldBackReason, MAX_HELD_BACK_CONTACTS } from '../../model/imports/imported-sources';
import type { HeldBackPerson, Interaction, Network, Person } from '../../model/network';
import { newPerson } from '../../model/person';
import { someNames } from '../../strings/phrases';
import { text } from '../../strings/text';
import type { FoundContact } from './contacts-with-people';
import { countsOf, directionOf, hashes, isWritten, minutesOf } from './interaction-plan';
import { nameOf, type Party } from './participants';

type HeldBackContact = HeldBackPerson['contacts'][number];

/** The length of an interaction's id in `HeldBackContact.key`; the hashes of its events follow. */
const ID_LENGTH = 18;

/** What the network keeps of somebody who is held back. The same object when nothing is new. */
export function heldBackPerson(
  before: HeldBackPerson | undefined,
  party: Party,
  contacts: readonly FoundContact[],
  reason: HeldBackReason,
  importId: ImportId,
): HeldBackPerson {
  const byId = new Map((before?.contacts ?? []).map((contact) => [contact.key.slice(0, ID_LENGTH), contact]));
  for (const contact of contacts) {
    const found = heldBackContact(contact);
    // Of two exports of one day, the one with more messages counts.
    if (found.key.length > (byId.get(contact.id)?.key.length ?? -1) || contact.events === null) byId.set(contact.id, found);
  }
  const all = [...byId.values()].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.key < b.key ? -1 : 1));
  const kept = all.slice(0, MAX_HELD_BACK_CONTACTS);
  const sum = (field: 'sent' | 'received') => all.reduce((total, { messages }) => total + messages[field], 0);
  const person: HeldBackPerson = {
    id: party.key,
    name: nameOf(party) || party.address.replace(/^(?:mailto|tel):/, ''),
    address: party.address,
    source: party.account,
    reason,
    // Contacts above the limit are not in the list any more, but were counted.
    sent: Math.max(sum('sent'), before?.sent ?? 0),
    received: Math.max(sum('received'), before?.received ?? 0),
    contacts: kept,
    imports: before?.imports ?? [],
  };
  if (before !== undefined && before.imports.length > 0 && isSame(before, person)) return before;
  return { ...person, imports: person.imports.includes(importId) ? person.imports : [...person.imports, importId] };
}

function isSame(a: HeldBackPerson, b: HeldBackPerson): boolean {
  const contents = ({ contacts }: HeldBackPerson) =>
    contacts.map(({ key, messages }) => `${key} ${messages.sent} ${messages.received}`).join();
  return a.reason === b.reason && a.sent === b.sent && a.received === b.received && contents(a) === contents(b);
}

function heldBackContact(contact: FoundContact): HeldBackContact {
  const { id, day, channel, account, events, title } = contact;
  const counts = countsOf(contact, events);
  return {
    day,
    minutes: minutesOf(events),
    direction: directionOf(contact, counts),
    note: title,
    messages: isWritten(contact) ? counts : { sent: 0, received: 0 },
    channel,
    source: account,
    key: `${id}${hashes(events)}`,
  };
}

/** Adds people who were held back, with all that is known of them. */
export function addHeldBack(
  network: Network,
  held: readonly HeldBackPerson[],
  { newId, today }: { readonly newId: NewId; readonly today: IsoDay },
): Edit {
  const people: Person[] = [];
  const interactions = new Map<InteractionId, Interaction>();
  for (const one of held) {
    const person = personOf(one, newId);
    people.push(person);
    for (const contact of one.contacts) {
      const id = contact.key.slice(0, ID_LENGTH) as InteractionId;
      const before = interactions.get(id) ?? network.interactions.get(id);
      interactions.set(
        id,
        before === undefined ? interactionOf(contact, id, person) : { ...before, people: [...before.people, person.id] },
      );
    }
  }
  const monday = mondayOf(today);
  return {
    kind: 'addHeldBack',
    label: text('model.addHeldBack', { people: someNames(people.map(({ name }) => name)) }),
    put: { people, interactions: [...interactions.values()], imports: recordsWith(network, held, people, interactions) },
    delete: { heldBack: held.map(({ id }) => id), ...(network.weeks.has(monday) ? { weeks: [monday] } : {}) },
  };
}

function personOf({ id, name, address, source }: HeldBackPerson, newId: NewId): Person {
  const person = newPerson(newId(), name || address);
  const value = address.replace(/^(?:mailto|tel):/, '');
  if (address.startsWith('mailto:')) return { ...person, emails: [value], origins: [{ source, key: value }] };
  if (address.startsWith('tel:')) return { ...person, phones: [value], origins: [{ source, key: value }] };
  if (/^https?:/.test(address)) return { ...person, urls: [address], origins: [{ source, key: id }] };
  return { ...person, origins: [{ source, key: id }] };
}

function interactionOf(contact: HeldBackContact, id: InteractionId, person: Person): Interaction {
  const { day, minutes, direction, note, messages, channel, source, key } = contact;
  return {
    id,
    day,
    precision: 'day',
    people: [person.id],
    channel,
    minutes,
    direction,
    topics: [],
    note,
    favor: null,
    promise: '',
    mayQuote: true,
    ...(messages.sent + messages.received > 0 && { messages }),
    origin: { source, key: key.slice(ID_LENGTH), ...(note !== '' && { said: { note } }) },
  };
}

/** The imports in which the people were held back: taking one back takes what it said about them. */
function recordsWith(
  network: Network,
  held: readonly HeldBackPerson[],
  people: readonly Person[],
  interactions: ReadonlyMap<InteractionId, Interaction>,
) {
  const records = new Map<ImportId, { people: Person[]; interactions: Set<InteractionId> }>();
  held.forEach(({ imports, contacts }, i) => {
    for (const id of imports) {
      const record = records.get(id) ?? { people: [], interactions: new Set() };
      record.people.push(people[i] as Person);
      for (const { key } of contacts) record.interactions.add(key.slice(0, ID_LENGTH) as InteractionId);
      records.set(id, record);
    }
  });
  return [...records].flatMap(([id, added]) => {
    const record = network.imports.get(id);
    if (record === undefined) return [];
    const entries = added.people.map((person) => ({ id: person.id, isNew: true, before: {}, said: saidOf(person) }));
    const more = [...added.interactions].filter((one) => interactions.has(one) && !record.interactions.includes(one));
    return [{ ...record, people: [...record.people, ...entries], interactions: [...record.interactions, ...more] }];
  });
}

function saidOf({ name, emails, phones, urls, origins }: Person): Partial<Person> {
  return {
    name,
    origins,
    ...(emails.length > 0 && { emails }),
    ...(phones.length > 0 && { phones }),
    ...(urls.length > 0 && { urls }),
  };
}
