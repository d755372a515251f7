/** The user's calendar: when contact is due, birthdays and promises, in words. The window, the main process and the command line make the same file. */
import { datesAhead } from '../analysis/suggestions/dates-ahead';
import { declaredDues } from '../analysis/suggestions/declared-dues';
import type { IsoDay } from '../model/day';
import type { PersonId } from '../model/ids';
import type { Network } from '../model/network';
import { everyInterval, someNames } from '../strings/phrases';
import { text } from '../strings/text';

/** A year ahead: a birthday is found once, and repeats by itself. */
const DAYS = 366;

export interface EventInWords {
  /** Stays the same for one birthday, promise or person who is due. */
  readonly id: string;
  readonly day: IsoDay;
  readonly summary: string;
  readonly description: string;
  /** A birthday. */
  readonly isYearly: boolean;
}

/** An overdue contact stands on the day on which it was due: nothing moves by itself. */
export function calendarEvents(network: Network, today: IsoDay): readonly EventInWords[] {
  const names = (people: readonly PersonId[]) => someNames(people.map((id) => network.people.get(id)?.name ?? text('model.somebody')));
  const events: EventInWords[] = declaredDues(network, today).map(({ person, day, everyDays }) => ({
    id: `due-${person}`,
    day,
    summary: text('exported-files.getInTouch', { name: names([person]) }),
    description: text('exported-files.meantEvery', { every: everyInterval(everyDays) }),
    isYearly: false,
  }));
  for (const date of datesAhead(network, today, DAYS)) {
    const who = names(date.people);
    if (date.kind === 'birthday')
      events.push({
        id: `birthday-${date.people[0]}`,
        day: date.day,
        summary: text('exported-files.birthdayOf', { name: who }),
        description: '',
        isYearly: true,
      });
    else if (date.kind === 'promise')
      events.push({
        id: `promise-${date.interaction}`,
        day: date.day,
        summary: text('exported-files.promisedTo', { people: who, promise: date.text }),
        description: '',
        isYearly: false,
      });
  }
  return events;
}
