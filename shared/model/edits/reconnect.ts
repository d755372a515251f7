/** Edits of the reconnect list: the user's decisions about people, and the frozen list of a week. */

import { text } from '../../strings/text';
import { dayNumber, type IsoDay, isoDay, mondayOf } from '../day';
import type { ReconnectDecision, ReconnectWeek } from '../decisions';
import type { Edit } from '../edit';
import type { PersonId } from '../ids';
import type { Network } from '../network';

/** Length of the first snooze. Each further one doubles (docs/analysis.md). */
export const FIRST_SNOOZE_DAYS = 14;
export const MAX_SNOOZE_DAYS = 365;

/** True when the user snoozed the person, or never wants a suggestion. */
export function isSnoozed({ decisions }: Pick<Network, 'decisions'>, person: PersonId, today: IsoDay): boolean {
  const decision = decisions.get(person);
  return decision !== undefined && (decision.isNever || (decision.snoozedUntil ?? today) > today);
}

/** Length in days of the next snooze of somebody who was snoozed `snoozes` times. */
export function snoozeDays(snoozes: number): number {
  return Math.min(FIRST_SNOOZE_DAYS * 2 ** Math.min(snoozes, 16), MAX_SNOOZE_DAYS);
}

export function snooze(network: Network, person: PersonId, today: IsoDay): Edit {
  const snoozes = network.decisions.get(person)?.snoozes ?? 0;
  const days = snoozeDays(snoozes);
  return decide(network, { person, snoozedUntil: isoDay(dayNumber(today) + days), snoozes: snoozes + 1, isNever: false }, (person) =>
    text('model.snooze', { person, days }),
  );
}

/** Not suggested before next Monday. Does not lengthen the next snooze. */
export function skipThisWeek(network: Network, person: PersonId, today: IsoDay): Edit {
  const snoozes = network.decisions.get(person)?.snoozes ?? 0;
  const nextMonday = isoDay(dayNumber(mondayOf(today)) + 7);
  return decide(network, { person, snoozedUntil: nextMonday, snoozes, isNever: false }, (name) =>
    text('model.skipThisWeek', { person: name }),
  );
}

export function neverSuggest(network: Network, person: PersonId): Edit {
  const snoozes = network.decisions.get(person)?.snoozes ?? 0;
  return decide(network, { person, snoozedUntil: null, snoozes, isNever: true }, (name) => text('model.neverSuggest', { person: name }));
}

/** Ends a snooze or a never: the person may be suggested again, and the next snooze is a first one. */
export function resumeSuggestions(network: Network, person: PersonId): Edit {
  return {
    kind: 'decideReconnect',
    label: text('model.suggestAgain', { person: network.people.get(person)?.name ?? text('model.somebody') }),
    put: {},
    delete: { decisions: [person] },
  };
}

/** Stores the list of a week as it was first shown. Not an undo step. */
export function freezeWeek(week: ReconnectWeek): Edit {
  return { kind: 'freezeWeek', label: text('model.freezeWeek', { monday: week.monday }), put: { weeks: [week] }, delete: {} };
}

function decide(network: Network, decision: ReconnectDecision, label: (name: string) => string): Edit {
  const name = network.people.get(decision.person)?.name ?? text('model.somebody');
  return { kind: 'decideReconnect', label: label(name), put: { decisions: [decision] }, delete: {} };
}
