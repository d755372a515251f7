/** Edits of the reconnect list: what the user decides about a person, and the frozen list of a week. */
import { dayNumber, type IsoDay, isoDay, mondayOf } from '../day';
import type { Edit } from '../edit';
import type { PersonId } from '../ids';
import type { Network, ReconnectDecision, ReconnectWeek } from '../network';

/** First snooze; each further one doubles (analysis.md 5.3). */
export const FIRST_SNOOZE_DAYS = 14;
export const MAX_SNOOZE_DAYS = 365;

/** How long the next snooze of someone snoozed `snoozes` times would be. */
export function snoozeDays(snoozes: number): number {
  return Math.min(FIRST_SNOOZE_DAYS * 2 ** Math.min(snoozes, 16), MAX_SNOOZE_DAYS);
}

export function snooze(network: Network, person: PersonId, today: IsoDay): Edit {
  const snoozes = network.decisions.get(person)?.snoozes ?? 0;
  const days = snoozeDays(snoozes);
  return decide(
    network,
    { person, snoozedUntil: isoDay(dayNumber(today) + days), snoozes: snoozes + 1, isNever: false },
    (name) => `snooze ${name} for ${days} days`,
  );
}

/** Not this week: suggested again from next Monday on; does not lengthen the next snooze. */
export function skipThisWeek(network: Network, person: PersonId, today: IsoDay): Edit {
  const snoozes = network.decisions.get(person)?.snoozes ?? 0;
  const nextMonday = isoDay(dayNumber(mondayOf(today)) + 7);
  return decide(network, { person, snoozedUntil: nextMonday, snoozes, isNever: false }, (name) => `leave ${name} out this week`);
}

export function neverSuggest(network: Network, person: PersonId): Edit {
  const snoozes = network.decisions.get(person)?.snoozes ?? 0;
  return decide(network, { person, snoozedUntil: null, snoozes, isNever: true }, (name) => `never suggest ${name}`);
}

/** Takes back a snooze or a never: the person may be suggested again, and the next snooze is a short one. */
export function resumeSuggestions(network: Network, person: PersonId): Edit {
  return {
    kind: 'decideReconnect',
    label: `suggest ${network.people.get(person)?.name ?? 'somebody'} again`,
    put: {},
    delete: { decisions: [person] },
  };
}

/** Keeps the list of a week as it was first shown. Not an undo step. */
export function freezeWeek(week: ReconnectWeek): Edit {
  return { kind: 'freezeWeek', label: `list of the week of ${week.monday}`, put: { weeks: [week] }, delete: {} };
}

function decide(network: Network, decision: ReconnectDecision, label: (name: string) => string): Edit {
  const name = network.people.get(decision.person)?.name ?? 'somebody';
  return { kind: 'decideReconnect', label: label(name), put: { decisions: [decision] }, delete: {} };
}
