/** Edits for the user's answer to a suggested introduction. */

import { text } from '../../strings/text';
import { dayNumber, type IsoDay, isoDay } from '../day';
import type { Edit } from '../edit';
import type { NewId, PersonId } from '../ids';
import type { Network } from '../network';
import { addTie } from './ties';

/** A declined pair is not suggested again for this long. */
export const INTRODUCTION_SNOOZE_DAYS = 91;

/** The key of a pair, in any order. */
export function pairId(a: PersonId, b: PersonId): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** States that the two know each other from today on. */
export function confirmIntroduction(network: Network, a: PersonId, b: PersonId, today: IsoDay, newId: NewId): Edit {
  const names = [a, b].map((id) => network.people.get(id)?.name ?? text('model.somebody'));
  const tie = addTie(network, { a, b, relation: 'knows', since: today, note: text('model.introducedByYou') }, newId);
  return { ...tie, label: text('model.introduce', { a: names[0] ?? '', b: names[1] ?? '' }) };
}

export function snoozeIntroduction(network: Network, a: PersonId, b: PersonId, today: IsoDay): Edit {
  const [first, second] = a < b ? [a, b] : [b, a];
  const names = [a, b].map((id) => network.people.get(id)?.name ?? text('model.somebody'));
  const snoozedUntil = isoDay(dayNumber(today) + INTRODUCTION_SNOOZE_DAYS);
  return {
    kind: 'decideIntroduction',
    label: text('model.snoozeIntroduction', { a: names[0] ?? '', b: names[1] ?? '' }),
    put: { introductions: [{ id: pairId(a, b), a: first, b: second, snoozedUntil }] },
    delete: {},
  };
}
