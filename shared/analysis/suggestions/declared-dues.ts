/**
 * Who is due, and when, by a rhythm that the user set, without an analysis: what the user said decides alone (ties/due.ts). For the calendar file, which the
 * main process keeps.
 */
import { dayNumber, type IsoDay, isoDay } from '../../model/day';
import type { PersonId } from '../../model/ids';
import { interactionsWith } from '../../model/interaction-log/log-queries';
import type { Network, Person } from '../../model/network';
import { NO_DAY } from '../ties/contact-days';
import { whenDue } from '../ties/due';

export interface DeclaredDue {
  readonly person: PersonId;
  /** The first day on which contact is due; today, when no contact is logged. */
  readonly day: IsoDay;
  readonly everyDays: number;
  /** False: no contact is logged, so that the day is always today. */
  readonly isDated: boolean;
}

/** Everybody with a rhythm who is not set aside for good. Cost: the entries of those people. */
export function declaredDues(network: Network, today: IsoDay): readonly DeclaredDue[] {
  const dues: DeclaredDue[] = [];
  for (const person of network.people.values()) {
    const everyDays = declaredRhythm(network, person);
    if (everyDays === null || network.decisions.get(person.id)?.isNever === true) continue;
    const last = lastContact(network, person.id, today);
    const due = whenDue({
      isExcluded: person.standing !== 'ordinary',
      declaredDays: everyDays,
      contactDays: last === null ? 0 : 1,
      last: last === null ? NO_DAY : dayNumber(last),
      tolerated: Number.NaN,
      hasRhythm: false,
      isJournalQuiet: false,
    });
    if (due === null) continue;
    const from = due.from === NO_DAY ? today : isoDay(due.from);
    const snoozedUntil = network.decisions.get(person.id)?.snoozedUntil ?? null;
    dues.push({
      person: person.id,
      day: snoozedUntil !== null && snoozedUntil > from ? snoozedUntil : from,
      everyDays,
      isDated: due.from !== NO_DAY,
    });
  }
  return dues;
}

/** The rhythm of the person, else the shortest of their circles; null: none is set. */
function declaredRhythm({ circles }: Network, person: Person): number | null {
  if (person.cadenceDays !== null) return person.cadenceDays;
  const rhythms = person.circles.flatMap((id) => circles.get(id)?.cadenceDays ?? []);
  return rhythms.length === 0 ? null : Math.min(...rhythms);
}

function lastContact(network: Network, person: PersonId, today: IsoDay): IsoDay | null {
  let last: IsoDay | null = null;
  for (const { day } of interactionsWith(network.interactions, [person])) if (day <= today && (last === null || day > last)) last = day;
  return last;
}
