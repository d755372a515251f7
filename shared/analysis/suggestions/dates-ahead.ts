/**
 * What the calendar brings in the next days, whatever the weekly list holds: birthdays, planned contacts, and promises with a day. A promise whose day
 * has passed stays until the user decides about it.
 */
import { dayNumber, type IsoDay, isoDay } from '../../model/day';
import type { InteractionId, PersonId } from '../../model/ids';
import { interactionsAfter } from '../../model/interaction-log/log-queries';
import type { Channel, Network } from '../../model/network';
import { openPromises } from '../../model/open-promises';
import { nextBirthday } from './upcoming-occasions';

export type DateAhead = { readonly day: IsoDay; readonly people: readonly PersonId[] } & (
  | { readonly kind: 'birthday' /** Years on that day; null: the year is not known. */; readonly turns: number | null }
  | { readonly kind: 'planned'; readonly interaction: InteractionId; readonly channel: Channel }
  | { readonly kind: 'promise'; readonly interaction: InteractionId; readonly text: string }
);

const KINDS: readonly DateAhead['kind'][] = ['promise', 'birthday', 'planned'];

/** In the order of their days. `days`: how far ahead, today included. People who have died or are in the archive have no birthday here. */
export function datesAhead(network: Network, today: IsoDay, days: number): readonly DateAhead[] {
  const last = isoDay(dayNumber(today) + days);
  const dates: DateAhead[] = [];
  for (const { id, birthday, standing } of network.people.values()) {
    if (birthday === '') continue;
    const next = standing === 'deceased' || standing === 'archived' ? null : nextBirthday(birthday, dayNumber(today));
    if (next === null || isoDay(next) > last) continue;
    const year = Number(birthday.slice(0, 4)) || null;
    dates.push({ kind: 'birthday', day: isoDay(next), people: [id], turns: year && Number(isoDay(next).slice(0, 4)) - year });
  }
  for (const { id, day, people, channel } of interactionsAfter(network.interactions, today)) {
    if (day <= last) dates.push({ kind: 'planned', day, people, interaction: id, channel });
  }
  for (const { interaction, people, text, due } of openPromises(network, today)) {
    if (due !== null && due <= last) dates.push({ kind: 'promise', day: due, people, interaction, text });
  }
  return dates.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)));
}
