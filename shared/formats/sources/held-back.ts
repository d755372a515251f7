/** People whom an import holds back, with their contacts, and how they are added later. */

import { type IsoDay, mondayOf } from '../../model/day';
import type { Edit } from '../../model/edit';
import { importedJoin, nextOrder } from '../../model/edits/join-people';
import { mergedPerson } from '../../model/edits/person-fields';
import type { ImportId, InteractionId, NewId, PersonId } from '../../model/ids';
import { type HeldBackReason, MAX_HELD_BACK_CONTACTS } from '../../model/imports/imported-sources';
import type { JoinedPlace } from '../../model/imports/joins';
import type { HeldBackPerson, ImportRecord, Interaction, Join, Network, Person } from '../../model/network';
import { newPerson } from '../../model/person';
import { someNames } from '../../strings/phrases';
import { text } from '../../strings/text';
import type { FoundContact } from './contacts-with-people';
import { countsOf, directionOf, hashes, isWritten, minutesOf } from './interaction-plan';
import { nameOf, type Party } from './participants';

type HeldBackContact = HeldBackPerson['contacts'][number];

/** The length of an interaction's id in `HeldBackContact.key`; the hashes of its events follow. */
const ID_LENGTH = 18;

/** The interaction that the contact becomes. */
export function heldBackId({ key }: HeldBackContact): InteractionId {
  return key.slice(0, ID_LENGTH) as InteractionId;
}

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

/** Somebody who was held back and is a person of the network now. */
export interface ReleasedPerson {
  readonly held: HeldBackPerson;
  readonly person: PersonId;
}

interface Context {
  readonly newId: NewId;
  readonly today: IsoDay;
}

/** Adds people who were held back, with all that is known of them. */
export function addHeldBack(network: Network, held: readonly HeldBackPerson[], { newId, today }: Context): Edit {
  const people = held.map((one) => personOf(one, newId()));
  const released = held.map((one, i) => ({ held: one, person: (people[i] as Person).id }));
  const { interactions, imports } = historyOf(network, released, new Set());
  const label = text('model.addHeldBack', { people: someNames(people.map(({ name }) => name)) });
  return releaseEdit(network, label, held, today, { people, interactions, imports });
}

/** Somebody who was held back is a person of the network: the user says so. The join can be split, and an import of the same files knows it. */
export function assignHeldBack(network: Network, held: HeldBackPerson, keepId: PersonId, { newId, today }: Context): Edit {
  const keep = network.people.get(keepId);
  if (keep === undefined) return { kind: 'addHeldBack', label: '', put: {}, delete: {} };
  const gone = personOf(held, newId());
  const after = mergedPerson(keep, gone);
  const { interactions, together, imports } = historyOf(network, [{ held, person: keepId }], new Set());
  const join: Join = {
    ...importedJoin(keep, gone, after, nextOrder(network, keepId), true),
    interactions: interactions.map(({ id }) => id),
    together,
  };
  const label = text('model.assignHeldBack', { name: gone.name, person: keep.name });
  return releaseEdit(network, label, [held], today, { people: [after], interactions, imports, joins: [join] });
}

function releaseEdit(network: Network, label: string, held: readonly HeldBackPerson[], today: IsoDay, put: Edit['put']): Edit {
  const monday = mondayOf(today);
  const weeks = network.weeks.has(monday) ? { weeks: [monday] } : {}; // this week's list is made again
  return { kind: 'addHeldBack', label, put, delete: { heldBack: held.map(({ id }) => id), ...weeks } };
}

/**
 * The contacts that earlier imports kept of people who are released, as interactions, and the records of those imports: taking one back takes what it said
 * about them. `together`: interactions that have the person already.
 *
 * @param known interactions that the import at hand makes itself
 */
export function historyOf(network: Network, released: readonly ReleasedPerson[], known: ReadonlySet<string>) {
  const interactions = new Map<InteractionId, Interaction>();
  const together: JoinedPlace[] = [];
  for (const { held, person } of released) {
    for (const contact of held.contacts) {
      const id = heldBackId(contact);
      if (known.has(id)) continue;
      const before = interactions.get(id) ?? network.interactions.get(id);
      if (before === undefined) interactions.set(id, interactionOf(contact, id, person));
      else if (before.people.includes(person)) together.push({ id, at: before.people.length, isWithKept: true });
      else interactions.set(id, { ...before, people: [...before.people, person] });
    }
  }
  return { interactions: [...interactions.values()], together, imports: recordsWith(network, released, interactions) };
}

function personOf({ id, name, address, source }: HeldBackPerson, personId: PersonId): Person {
  const person = newPerson(personId, name || address);
  const value = address.replace(/^(?:mailto|tel):/, '');
  if (address.startsWith('mailto:')) return { ...person, emails: [value], origins: [{ source, key: value }] };
  if (address.startsWith('tel:')) return { ...person, phones: [value], origins: [{ source, key: value }] };
  if (/^https?:/.test(address)) return { ...person, urls: [address], origins: [{ source, key: id }] };
  return { ...person, origins: [{ source, key: id }] };
}

function interactionOf(contact: HeldBackContact, id: InteractionId, person: PersonId): Interaction {
  const { day, minutes, direction, note, messages, channel, source, key } = contact;
  return {
    id,
    day,
    precision: 'day',
    people: [person],
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

/** The imports in which the people were held back. */
function recordsWith(network: Network, released: readonly ReleasedPerson[], interactions: ReadonlyMap<InteractionId, Interaction>) {
  const records = new Map<ImportId, ImportRecord>();
  for (const { held, person } of released) {
    const known = network.people.get(person);
    const said = saidOf(personOf(held, person));
    for (const importId of held.imports) {
      const record = records.get(importId) ?? network.imports.get(importId);
      if (record === undefined) continue;
      const ids = held.contacts.map(heldBackId);
      const more = ids.filter((id) => interactions.has(id) && !record.interactions.includes(id));
      records.set(importId, {
        ...record,
        people: withEntry(record.people, { id: person, isNew: known === undefined, before: beforeOf(known, said), said }),
        interactions: [...record.interactions, ...more],
      });
    }
  }
  return [...records.values()];
}

type Entry = ImportRecord['people'][number];

/** A person of whom the import said something before keeps what they were before all of it. */
function withEntry(entries: readonly Entry[], entry: Entry): Entry[] {
  const known = entries.find(({ id }) => id === entry.id);
  if (known === undefined) return [...entries, entry];
  const lists = (['emails', 'phones', 'urls', 'origins'] as const).filter((field) => entry.said[field] !== undefined);
  const said = Object.fromEntries(lists.map((field) => [field, [...(known.said[field] ?? []), ...(entry.said[field] ?? [])]]));
  const joined = { ...known, before: known.isNew ? {} : { ...entry.before, ...known.before }, said: { ...known.said, ...said } };
  return entries.map((each) => (each === known ? joined : each));
}

/** The lists that the import adds to, as they were. Empty: the person is new. */
function beforeOf(person: Person | undefined, said: Partial<Person>): Partial<Person> {
  if (person === undefined) return {};
  const { emails, phones, urls, origins } = person;
  return {
    origins,
    ...(said.emails !== undefined && { emails }),
    ...(said.phones !== undefined && { phones }),
    ...(said.urls !== undefined && { urls }),
  };
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
