/** Interactions of an import: which are new, which an earlier import made, and what they gain. */

import { EVENT_HASH_LENGTH } from '../../lib/text-hash';
import type { InteractionId, PersonId } from '../../model/ids';
import type { Channel, Interaction, Network } from '../../model/network';
import { MAX_MINUTES } from '../../model/schema-parts';
import { type FoundContact, type FoundEvent, ME } from './contacts-with-people';

export interface PlannedInteractions {
  /** New and changed ones. */
  readonly put: readonly Interaction[];
  readonly counts: { readonly created: number; readonly updated: number; readonly unchanged: number };
  /** All that the files have, known ones too. */
  readonly ids: readonly InteractionId[];
}

/** A contact with its people. `newcomers`: those who were no people of the network before this import. */
export interface PeopledContact {
  readonly contact: FoundContact;
  readonly people: readonly PersonId[];
  readonly newcomers: readonly PersonId[];
}

export function planInteractions(network: Network, contacts: readonly PeopledContact[]): PlannedInteractions {
  const hasEvents = contacts.some(({ contact }) => contact.events !== null);
  const holders = hasEvents ? eventHolders(network) : new Map<string, InteractionId>();
  const removed = deletedByUser(network);
  const put: Interaction[] = [];
  const ids = new Set<InteractionId>();
  const counts = { created: 0, updated: 0, unchanged: 0 };
  for (const { contact, people, newcomers } of contacts) {
    const before = network.interactions.get(contact.id);
    // A mail or meeting that another interaction has already is not counted again, whatever the people of the two copies are.
    const events = contact.events?.filter(({ hash }) => !holders.has(hash)) ?? null;
    if (before === undefined && (removed.has(contact.id) || events?.length === 0)) {
      for (const { hash } of contact.events ?? []) addIfThere(ids, holders.get(hash), network);
      counts.unchanged++;
      continue;
    }
    const after = before === undefined ? created(contact, people, events) : updated(before, contact, events, newcomers);
    ids.add(contact.id);
    if (after !== before) put.push(after);
    counts[before === undefined ? 'created' : after === before ? 'unchanged' : 'updated']++;
  }
  return { put, counts, ids: [...ids] };
}

function addIfThere(ids: Set<InteractionId>, id: InteractionId | undefined, network: Network): void {
  if (id !== undefined && network.interactions.has(id)) ids.add(id);
}

function created(contact: FoundContact, people: readonly PersonId[], events: readonly FoundEvent[] | null): Interaction {
  const messages = isWritten(contact) ? countsOf(contact, events) : null;
  const { id, day, channel, title } = contact;
  return {
    id,
    day,
    precision: 'day',
    people,
    channel,
    minutes: minutesOf(events),
    direction: directionOf(contact, messages ?? countsOf(contact, events)),
    topics: [],
    note: title,
    favor: null,
    promise: '',
    mayQuote: true,
    ...(messages !== null && { messages }),
    origin: { source: contact.account, key: hashes(events), ...(title !== '' && { said: { note: title } }) },
  };
}

/** The same object when nothing is new. The people, day, channel and note stay as they are, because the user may have corrected them. */
function updated(
  before: Interaction,
  contact: FoundContact,
  events: readonly FoundEvent[] | null,
  newcomers: readonly PersonId[],
): Interaction {
  const joining = newcomers.filter((id) => !before.people.includes(id));
  const people = joining.length === 0 ? before.people : [...before.people, ...joining];
  const found = countsOf(contact, events);
  // Without an origin it is what was left when its import was taken back.
  const known = (before.origin === null ? null : before.messages) ?? { sent: 0, received: 0 };
  // The events of `found` are new here. A chat has no ids: the larger count of a day is the whole.
  const sum =
    events === null
      ? { sent: Math.max(known.sent, found.sent), received: Math.max(known.received, found.received) }
      : { sent: known.sent + found.sent, received: known.received + found.received };
  const isMore = isWritten(contact) && (sum.sent !== known.sent || sum.received !== known.received);
  const isNews = isMore || (events?.length ?? 0) > 0;
  if (!isNews && people === before.people) return before;
  const more = minutesOf(events);
  const origin = before.origin ?? { source: contact.account, key: '', said: { note: contact.title } };
  return {
    ...before,
    people,
    minutes: more === null ? before.minutes : (possible((before.minutes ?? 0) + more) ?? before.minutes),
    ...(isMore && { messages: sum, direction: directionOf(contact, sum) }),
    origin: { ...origin, key: origin.key + hashes(events) },
  };
}

/** Mails and chats are written; meetings and calls take place. */
export function isWritten({ account, channel }: Pick<FoundContact, 'account' | 'channel'>): boolean {
  const takesPlace: readonly Channel[] = ['call', 'video', 'in-person', 'meeting'];
  return account !== 'calendar' && !takesPlace.includes(channel);
}

export function countsOf(contact: FoundContact, events: readonly FoundEvent[] | null): { sent: number; received: number } {
  if (events !== null) {
    const sent = events.filter(({ isFromMe }) => isFromMe === true).length;
    return { sent, received: events.filter(({ isFromMe }) => isFromMe === false).length };
  }
  const sent = contact.wrote.get(ME) ?? 0;
  return { sent, received: [...contact.wrote.values()].reduce((sum, count) => sum + count, 0) - sent };
}

/** A meeting is mutual, whoever invited; a call is of the one who called. */
export function directionOf(
  { account }: Pick<FoundContact, 'account'>,
  { sent, received }: { sent: number; received: number },
): Interaction['direction'] {
  if (account === 'calendar' || (sent > 0 && received > 0)) return 'mutual';
  return sent > 0 ? 'out' : received > 0 ? 'in' : 'mutual';
}

/** Null: longer than a contact can be, as in a damaged file. Then it is not known. */
function possible(minutes: number): number | null {
  return minutes <= MAX_MINUTES ? minutes : null;
}

export function minutesOf(events: readonly FoundEvent[] | null): number | null {
  const known = (events ?? []).flatMap(({ minutes }) => (minutes === null ? [] : [minutes]));
  return known.length === 0 ? null : possible(known.reduce((sum, minutes) => sum + minutes, 0));
}

export function hashes(events: readonly FoundEvent[] | null): string {
  return (events ?? []).map(({ hash }) => hash).join('');
}

/** Hash of an event → the interaction that has it. */
function eventHolders(network: Network): Map<string, InteractionId> {
  const holders = new Map<string, InteractionId>();
  const sources = new Set(network.imports.size === 0 ? [] : importedAccounts(network));
  if (sources.size === 0) return holders;
  for (const { id, origin } of network.interactions.values()) {
    if (origin === null || !sources.has(origin.source)) continue;
    for (let at = 0; at + EVENT_HASH_LENGTH <= origin.key.length; at += EVENT_HASH_LENGTH)
      holders.set(origin.key.slice(at, at + EVENT_HASH_LENGTH), id);
  }
  return holders;
}

/** The sources of the interactions that imports of archives made; those of logs have keys of another form. */
function importedAccounts(network: Network): string[] {
  const accounts = new Set<string>();
  for (const { interactions } of network.imports.values())
    for (const id of interactions) {
      const source = network.interactions.get(id)?.origin?.source;
      if (source !== undefined) accounts.add(source);
    }
  return [...accounts];
}

/** Interactions that an import made and the user deleted: they do not come back. */
function deletedByUser(network: Network): Set<InteractionId> {
  const removed = new Set<InteractionId>();
  for (const { interactions } of network.imports.values())
    for (const id of interactions) if (!network.interactions.has(id)) removed.add(id);
  return removed;
}
