/**
 * What the system's notifications say on a day (when: model/reminders/reminder-days.ts). One for each kind; on Mondays one digest of the week in place of
 * people and promises; after days on which the computer slept, one digest of what came meanwhile, and nothing else. Who is due because no contact is logged at all has no day, and
 * is only counted on Mondays. Needs no analysis: only what the user
 * set and noted.
 */
import { dayNumber, type IsoDay, isoDay, mondayOf } from '../../model/day';
import type { PersonId } from '../../model/ids';
import type { Network } from '../../model/network';
import { openPromises } from '../../model/open-promises';
import type { ReminderKind } from '../../model/reminders/background-settings';
import type { ReminderDays } from '../../model/reminders/reminder-days';
import { declaredDues } from './declared-dues';
import { nextBirthday } from './upcoming-occasions';

interface Counts {
  readonly people: number;
  readonly promises: number;
  readonly birthdays: number;
}

export type Reminder =
  | { readonly kind: 'due'; readonly people: readonly PersonId[] }
  | { readonly kind: 'promises'; readonly promises: readonly { readonly people: readonly PersonId[]; readonly text: string }[] }
  | { readonly kind: 'birthdays'; readonly today: readonly PersonId[]; readonly tomorrow: readonly PersonId[] }
  | ({ readonly kind: 'week' } & Counts)
  | ({ readonly kind: 'missed' /** The first day that is told. */; readonly since: IsoDay } & Counts);

export function remindersOf(network: Network, kinds: readonly ReminderKind[], { after, today }: ReminderDays): readonly Reminder[] {
  const isMissed = dayNumber(today) - dayNumber(after) > 1;
  const monday = mondayOf(today);
  const has = (kind: ReminderKind) => kinds.includes(kind);
  if (has('digest') && monday > after) return [...digestOf(network, today), ...(isMissed ? [] : birthdaysNow(network, has, today))];
  const first = isoDay(dayNumber(after) + 1);
  const due = has('due') ? declaredDues(network, today).filter(({ day, isDated }) => isDated && day > after && day <= today) : [];
  const promises = has('promises') ? promisesBetween(network, after, today, today) : [];
  if (isMissed) {
    const birthdays = has('birthdays') ? birthdaysBetween(network, first, isoDay(dayNumber(today) + 1)).length : 0;
    const counts = { people: due.length, promises: promises.length, birthdays };
    return isEmpty(counts) ? [] : [{ kind: 'missed', since: first, ...counts }];
  }
  return [
    ...(due.length > 0 ? [{ kind: 'due' as const, people: due.map(({ person }) => person) }] : []),
    ...(promises.length > 0 ? [{ kind: 'promises' as const, promises }] : []),
    ...birthdaysNow(network, has, today),
  ];
}

/** The week from today until Sunday. People: those of the week's list that was made, and who is due or overdue. */
function digestOf(network: Network, today: IsoDay): readonly Reminder[] {
  const sunday = isoDay(dayNumber(mondayOf(today)) + 6);
  const people = new Set(network.weeks.get(mondayOf(today))?.picks.map(({ person }) => person));
  for (const { person, day } of declaredDues(network, today)) if (day <= sunday) people.add(person);
  const promises = promisesBetween(network, null, sunday, today).length;
  const counts = { people: people.size, promises, birthdays: birthdaysBetween(network, today, sunday).length };
  return isEmpty(counts) ? [] : [{ kind: 'week', ...counts }];
}

function birthdaysNow(network: Network, has: (kind: ReminderKind) => boolean, today: IsoDay): readonly Reminder[] {
  if (!has('birthdays')) return [];
  const soon = birthdaysBetween(network, today, isoDay(dayNumber(today) + 1));
  const on = (isToday: boolean) => soon.filter(({ day }) => (day === today) === isToday).map(({ person }) => person);
  return soon.length === 0 ? [] : [{ kind: 'birthdays', today: on(true), tomorrow: on(false) }];
}

/** Both ends included. Nobody who has died or is in the archive, as in dates-ahead.ts. */
function birthdaysBetween(network: Network, first: IsoDay, last: IsoDay): readonly { readonly person: PersonId; readonly day: IsoDay }[] {
  return [...network.people.values()].flatMap(({ id, birthday, standing }) => {
    const next = standing === 'deceased' || standing === 'archived' ? null : nextBirthday(birthday, dayNumber(first));
    return next === null || isoDay(next) > last ? [] : [{ person: id, day: isoDay(next) }];
  });
}

/** Open promises with a day after `after` (null: any, overdue ones too) up to and including `last`. */
function promisesBetween(network: Network, after: IsoDay | null, last: IsoDay, today: IsoDay) {
  return openPromises(network, today)
    .filter(({ due }) => due !== null && due <= last && (after === null || due > after))
    .map(({ people, text }) => ({ people, text }));
}

function isEmpty({ people, promises, birthdays }: Counts): boolean {
  return people + promises + birthdays === 0;
}
