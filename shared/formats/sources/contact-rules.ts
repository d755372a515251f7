/** Which events of the files are contact, and which participants are people. Each rule stands with its reason in docs/sources.md. */
import { isPlaceholderAddress, isRoleAddress } from '../../matching/contact-keys';
import type { IsoDay } from '../../model/day';
import type { Exclusion, Participant, SourceEvent } from './source-record';

/** Apart from the user. An event with more people is an audience, not contact. */
export const MAX_PEOPLE = 12;

/** Why an event is no contact: what the reader found, or one of the rules here. */
export type NoContact =
  | Exclusion
  | 'too-many-people'
  | 'nobody-else'
  | 'future'
  | 'before-start'
  | 'owner-unknown'
  | 'repeated'
  | 'people-missing';

const AUTOMATIC =
  /^(?:no-?_?reply|do-?_?not-?_?reply|noreply.*|.*[-+._]no-?reply|no-?reply[-+._].*|notifications?|notify|.*-notifications?|mailer-daemon|postmaster|bounces?|bounce[-+].*|.*-bounces?|newsletters?|news|updates?|alerts?|receipts?|invoices?|billing|orders?|shipping|tracking|calendar-notification|calendar-server|robot|bot|automated|auto-?confirm|confirm(?:ation)?s?|digest|list|listserv|majordomo|unsubscribe|subscriptions?|marketing|promo(?:tion)?s?|deals|offers|survey|feedback|verify|verification|security|account-?(?:update|security).*|groups-noreply)$/;
const AUTOMATIC_DOMAINS =
  /(?:^|\.)(?:resource\.calendar\.google\.com|group\.calendar\.google\.com|import\.calendar\.google\.com|bounce\.[^.]+\.[a-z]+|facebookmail\.com|notifications?\.[^.]+\.[a-z]+|mailer\.[^.]+\.[a-z]+|email\.[^.]+\.[a-z]+)$/;

/** True for addresses of programs, lists and rooms: nobody reads what one writes to them. */
export function isAutomatic({ address }: Pick<Participant, 'address'>): boolean {
  if (address.startsWith('tel:')) return /^tel:\+?\d{1,6}$/.test(address) || /^tel:[^+\d(]/.test(address); // short codes, senders with letters
  if (!address.startsWith('mailto:')) return false;
  const email = address.slice('mailto:'.length);
  const at = email.lastIndexOf('@');
  return AUTOMATIC.test(email.slice(0, at)) || AUTOMATIC_DOMAINS.test(email.slice(at + 1)) || isPlaceholderAddress(email);
}

/** True for addresses that several people read, such as info@: it is not known who of them wrote. */
export function isShared(address: string): boolean {
  return address.startsWith('mailto:') && isRoleAddress(address.slice('mailto:'.length));
}

/** What can be said of an event before it is known who the user is. Null: it may be contact. */
export function noContact(
  event: SourceEvent,
  people: number,
  days: { readonly today: IsoDay; readonly since: IsoDay | null },
): NoContact | null {
  if (event.exclusion !== null) return event.exclusion;
  if (event.from !== null && isAutomatic(event.from)) return 'automatic';
  if (event.day > days.today) return 'future';
  if (days.since !== null && event.day < days.since) return 'before-start';
  return people > MAX_PEOPLE + 1 ? 'too-many-people' : null;
}

/** How many of the events of a file count as contacts. `people-missing` are ties, which are no events. */
export function countedOf(events: number, noContact: ReadonlyMap<NoContact, number> | undefined): number {
  let counted = events;
  for (const [reason, count] of noContact ?? []) if (reason !== 'people-missing') counted -= count;
  return counted;
}
