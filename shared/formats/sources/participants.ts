/** The people of the files as numbers: one for each address, or for each name without an address in one program. */

import { emailKey, linkedInSlug, phoneKey } from '../../matching/contact-keys';
import { fold } from '../../model/fold';
import { FILE_OWNER, type Participant } from './source-record';

/**
 * The program in which contact takes place. Two mailboxes are one account, and so are two calendars: they hold the same mails and meetings. `email` → mail, `meeting` → calendar, else the first word of the format: `whatsapp`, `telegram`, `linkedin`.
 */
export function accountOf(format: string, channel: string): string {
  if (channel === 'email') return 'mail';
  if (channel === 'meeting') return 'calendar';
  return format.split('-')[0] ?? format;
}

/** The same for every way of writing one address. A name without an address identifies nobody outside its program. */
export function participantKey({ name, address }: Participant, account: string): string {
  if (address === '') return `name:${account}:${fold(name)}`;
  return addressKey(address);
}

export function addressKey(address: string): string {
  if (address.startsWith('mailto:')) return `mailto:${emailKey(address.slice('mailto:'.length))}`;
  if (address.startsWith('tel:')) {
    const phone = phoneKey(address.slice('tel:'.length));
    return `tel:${phone?.whole ?? phone?.tail ?? address.slice('tel:'.length)}`;
  }
  const slug = linkedInSlug(address);
  if (slug !== null) return `in:${slug}`;
  return address.toLowerCase().replace(/\/$/, '');
}

/** Somebody in the files. */
export interface Party {
  readonly key: string;
  readonly address: string;
  readonly account: string;
  /** As written → how often. */
  readonly names: Map<string, number>;
}

/** Names of one party that are kept: a sender may write under thousands. */
const MAX_NAMES = 20;

export class Parties {
  readonly list: Party[] = [];
  readonly #byKey = new Map<string, number>();

  /** The number of a participant. -1: the owner of the file. */
  numberOf(participant: Participant, account: string): number {
    if (participant.address === FILE_OWNER.address) return -1;
    const key = participantKey(participant, account);
    let number = this.#byKey.get(key);
    if (number === undefined) {
      number = this.list.length;
      this.#byKey.set(key, number);
      this.list.push({ key, address: participant.address, account, names: new Map() });
    }
    const { names } = this.list[number] as Party;
    const name = participant.name.trim();
    const seen = names.get(name);
    if (name !== '' && (seen !== undefined || names.size < MAX_NAMES)) names.set(name, (seen ?? 0) + 1);
    return number;
  }
}

/** The name that a party has most often; of equally frequent ones the first in the alphabet, so that the order of files does not matter. Empty: none. */
export function nameOf({ names }: Party): string {
  let best = '';
  let most = 0;
  for (const [name, times] of names) {
    if (times > most || (times === most && name < best)) best = name;
    if (times > most) most = times;
  }
  return best;
}
