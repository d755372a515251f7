/**
 * What can be said while files are still being read, and stays true whatever follows: how much was read, and with whom. Counts only grow, and a person is named
 * only who has an entry in an address book that was read, so that nobody is named who is held back afterwards.
 */

import type { IsoDay } from '../../../model/day';
import type { ReadSoFar } from '../../../model/imports/imported-sources';
import type { Contact } from '../../contacts/contact';
import { isAutomatic, isShared } from '../contact-rules';
import { addressKey, type Party } from '../participants';
import type { SourceEvent } from '../source-record';

interface Messages {
  count: number;
  last: IsoDay;
}

/** Fewer messages with one person are not worth a sentence. */
const MIN_MESSAGES = 3;

export class ReadingTally {
  readonly #counts = { messages: 0, meetings: 0, calls: 0, cards: 0 };
  #from: IsoDay | null = null;
  #to: IsoDay | null = null;
  /** Party → messages that it wrote or got. */
  readonly #messages = new Map<number, Messages>();
  /** Key of an address → the name in the address book; null: two entries have the address. */
  readonly #names = new Map<string, string | null>();

  addCard({ name, emails, phones }: Contact): void {
    this.#counts.cards++;
    for (const key of new Set([
      ...emails.map((email) => addressKey(`mailto:${email}`)),
      ...phones.map((phone) => addressKey(`tel:${phone}`)),
    ]))
      this.#names.set(key, this.#names.has(key) || emails.includes(name) ? null : name);
  }

  /** @param parties of an event that may be contact */
  addEvent({ day, channel }: SourceEvent, account: string, parties: ReadonlySet<number>): void {
    if (this.#from === null || day < this.#from) this.#from = day;
    if (this.#to === null || day > this.#to) this.#to = day;
    if (account === 'calendar' || channel === 'in-person' || channel === 'meeting') this.#counts.meetings++;
    else if (channel === 'call' || channel === 'video') this.#counts.calls++;
    else {
      this.#counts.messages++;
      if (channel !== 'group-chat') for (const party of parties) this.#addMessage(party, day); // whoever writes, all of a group get it
    }
  }

  #addMessage(party: number, day: IsoDay): void {
    const messages = this.#messages.get(party);
    if (messages === undefined) this.#messages.set(party, { count: 1, last: day });
    else {
      messages.count++;
      if (day > messages.last) messages.last = day;
    }
  }

  /** @param mayBeOwner true for parties that the files state or suggest to be the user */
  soFar(parties: readonly Party[], mayBeOwner: (party: number) => boolean): ReadSoFar {
    let most: ReadSoFar['most'] = null;
    for (const [number, { count, last }] of this.#messages) {
      if (count < MIN_MESSAGES || count <= (most?.count ?? 0) || mayBeOwner(number)) continue;
      const { key, address } = parties[number] as Party;
      const name = this.#names.get(key) ?? '';
      if (name !== '' && !isAutomatic({ address }) && !isShared(address)) most = { name, count, last };
    }
    return { ...this.#counts, from: this.#from, to: this.#to, most };
  }
}
