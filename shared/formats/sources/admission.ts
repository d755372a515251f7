/**
 * Who of the people in messages, calls and meetings is somebody the user knows: two-way contact, a small meeting or a call. Everybody else is held back
 * (docs/sources.md).
 */
import type { HeldBackReason } from '../../model/imports/imported-sources';
import { isShared } from './contact-rules';
import { type FoundContact, ME, PHOTOS } from './contacts-with-people';
import type { Party } from './participants';

/** What there was with one party. */
export interface Exchange {
  /** Messages of the user in which the party is. */
  sent: number;
  /** Messages of the party. */
  received: number;
  meetings: number;
  calls: number;
}

/** By number of the party. */
export function exchangesOf(contacts: readonly FoundContact[]): Map<number, Exchange> {
  const exchanges = new Map<number, Exchange>();
  for (const { account, channel, parties, wrote, events } of contacts) {
    for (const party of parties) {
      let exchange = exchanges.get(party);
      if (exchange === undefined) {
        exchange = { sent: 0, received: 0, meetings: 0, calls: 0 };
        exchanges.set(party, exchange);
      }
      if (account === 'calendar' || (channel === 'in-person' && account !== PHOTOS)) exchange.meetings += events?.length ?? 1;
      else if (channel === 'call' || channel === 'video') exchange.calls += events?.length ?? 1;
      else {
        exchange.sent += wrote.get(ME) ?? 0;
        exchange.received += wrote.get(party) ?? 0;
      }
    }
  }
  return exchanges;
}

/** Null: the party is admitted. */
export function heldBackReason({ address }: Pick<Party, 'address'>, { sent, received, meetings, calls }: Exchange): HeldBackReason | null {
  const isKnown = meetings > 0 || calls > 0 || (sent > 0 && received > 0);
  if (isKnown) return isShared(address) ? 'shared-address' : null;
  if (received > 0) return 'only-they-wrote';
  return sent > 0 ? 'only-you-wrote' : 'never-alone';
}
