/** Edits that answer a suggestion to introduce two people to each other. */
import { dayNumber, type IsoDay, isoDay } from '../day';
import type { Edit } from '../edit';
import type { NewId, PersonId } from '../ids';
import type { Network } from '../network';
import { addTie } from './ties';

/** How long a pair that was turned down is not suggested again. */
export const INTRODUCTION_SNOOZE_DAYS = 91;

/** The key of a pair: the same whichever way round. */
export function pairId(a: PersonId, b: PersonId): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** They know each other from now on. */
export function confirmIntroduction(network: Network, a: PersonId, b: PersonId, today: IsoDay, newId: NewId): Edit {
  const names = [a, b].map((id) => network.people.get(id)?.name ?? 'somebody');
  const tie = addTie(network, { a, b, relation: 'knows', since: today, note: 'Introduced by you' }, newId);
  return { ...tie, label: `introduce ${names[0]} and ${names[1]}` };
}

export function snoozeIntroduction(network: Network, a: PersonId, b: PersonId, today: IsoDay): Edit {
  const [first, second] = a < b ? [a, b] : [b, a];
  const names = [a, b].map((id) => network.people.get(id)?.name ?? 'somebody');
  const snoozedUntil = isoDay(dayNumber(today) + INTRODUCTION_SNOOZE_DAYS);
  return {
    kind: 'decideIntroduction',
    label: `leave the introduction of ${names[0]} and ${names[1]} for later`,
    put: { introductions: [{ id: pairId(a, b), a: first, b: second, snoozedUntil }] },
    delete: {},
  };
}
