/** Contacts of the user with other people: the collected groups of events, once it is known who the user is. */

import { longHash } from '../../lib/text-hash';
import type { IsoDay } from '../../model/day';
import type { InteractionId } from '../../model/ids';
import type { Channel } from '../../model/network';
import type { CollectedSources, EventGroup } from './collected-sources';
import { isAutomatic, MAX_PEOPLE, type NoContact } from './contact-rules';
import { isOwnerKnown } from './owner';
import type { Party } from './participants';

/** One interaction in the making: a day, a channel, an account and a set of people. */
export interface FoundContact {
  /** The same in every import, so that the interaction is recognized whatever happened to its people since. */
  readonly id: InteractionId;
  readonly day: IsoDay;
  readonly channel: Channel;
  readonly account: string;
  /** Numbers of parties, without the user. */
  readonly parties: readonly number[];
  /** Null: a chat, whose largest count is the whole. */
  readonly events: FoundEvent[] | null;
  /** Party → messages; the user's under `ME`. */
  readonly wrote: Map<number, number>;
  readonly title: string;
}

export interface FoundEvent {
  readonly hash: string;
  /** Null: nobody in particular. */
  readonly isFromMe: boolean | null;
  readonly minutes: number | null;
}

export const ME = -1;

/** The account of photos. They are the user's own, whether the user is named in them or not; only several named people say that they were together. */
export const PHOTOS = 'google';

export interface FoundContacts {
  readonly contacts: readonly FoundContact[];
  /** By file, with the number of events. */
  readonly noContact: readonly ReadonlyMap<NoContact, number>[];
}

/** @param owners the parties that are the user */
export function findContacts(collected: CollectedSources, owners: ReadonlySet<number>): FoundContacts {
  const { parties, files } = collected;
  const noContact = files.map(() => new Map<NoContact, number>());
  const isKnown = files.map((file) => isOwnerKnown(file, owners));
  const isProgram = parties.map(isAutomatic);
  const contacts = new Map<string, FoundContact>();
  for (const group of collected.groups) {
    const others: number[] = [];
    for (const party of group.parties) if (party !== ME && !owners.has(party) && !isProgram[party]) others.push(party);
    const isPhoto = group.account === PHOTOS;
    const reason =
      isPhoto || [...group.files.keys()].some((file) => isKnown[file])
        ? others.length === 0 || (isPhoto && others.length === 1)
          ? 'nobody-else'
          : others.length > MAX_PEOPLE
            ? 'too-many-people'
            : null
        : 'owner-unknown';
    if (reason === null) addTo(contacts, group, others, parties, owners);
    else for (const [file, events] of group.files) noContact[file]?.set(reason, (noContact[file]?.get(reason) ?? 0) + events);
  }
  return { contacts: [...contacts.values()], noContact };
}

/** Two groups become one when they differ only in which of the user's addresses they name. */
function addTo(
  contacts: Map<string, FoundContact>,
  group: EventGroup,
  others: readonly number[],
  parties: readonly Party[],
  owners: ReadonlySet<number>,
): void {
  const keys = others.map((party) => parties[party]?.key ?? '').sort();
  const id = longHash([group.day, group.channel, group.account, group.thread || keys.join('\n')].join('\n')) as InteractionId;
  const { day, channel, account, title } = group;
  const before = contacts.get(id);
  const contact: FoundContact = before ?? {
    id,
    day,
    channel,
    account,
    parties: others,
    events: group.events === null ? null : [],
    wrote: new Map(),
    title,
  };
  if (before === undefined) contacts.set(id, contact);
  const count = (party: number, messages: number) => {
    const writer = owners.has(party) ? ME : party;
    contact.wrote.set(writer, (contact.wrote.get(writer) ?? 0) + messages);
  };
  for (const [party, messages] of group.sent) count(party, messages);
  for (const { hash, from, minutes } of group.events ?? []) {
    contact.events?.push({ hash, minutes, isFromMe: from === null ? null : from === ME || owners.has(from) });
    if (from !== null) count(from, 1);
  }
}
