/**
 * How much the user kept in touch: the last 13 weeks against the 13 before, by contact-days (one person on one day counts once). Only entries that are
 * known to the day are counted, because a guessed day may belong to the other 13 weeks. Whoever has another entry that may fall into the last 13 weeks is
 * neither called new nor quiet.
 */
import { type DayNumber, dayNumber, type IsoDay, isoDay } from '../../model/day';
import type { CircleId, PersonId } from '../../model/ids';
import { interactionsAfter } from '../../model/interaction-log/log-queries';
import { CHANNELS, type Interaction, type Network } from '../../model/network';
import type { PersonFindings } from '../data/findings';
import { isContact } from '../ties/event-weight';

export const WEEKS_BACK = 13;
const MOST_QUIET = 5;
/** Days between an entry of a year, which stands on 1 July, and the end of that year. */
const HALF_YEAR = 184;

export interface SpanOfContact {
  readonly contactDays: number;
  readonly people: number;
}

export interface QuietPerson {
  readonly person: PersonId;
  readonly last: IsoDay;
}

export interface LookingBack {
  /** Contact-days of each week, the oldest first; the last one ends today. 26 weeks, or 13 where the journal is shorter. */
  readonly weeks: readonly number[];
  readonly now: SpanOfContact;
  /** Null: the journal began within these 26 weeks, and nothing is compared. */
  readonly before: (SpanOfContact & { readonly firstTime: number }) | null;
  /** Of each circle that is not empty, by name: its people who are not set aside, and with how many of them the user was in touch. */
  readonly circles: readonly { readonly circle: CircleId; readonly inTouch: number; readonly people: number }[];
  /** In touch in the 13 weeks before and not since, the closest first, at most 5; nobody who is set aside. */
  readonly quiet: readonly QuietPerson[];
}

/** @param found what the analysis says of each person: their first contact and their rank */
export function lookingBack(network: Network, found: ReadonlyMap<PersonId, PersonFindings>, today: IsoDay): LookingBack {
  const start = dayNumber(today) - 7 * WEEKS_BACK + 1;
  const startBefore = start - 7 * WEEKS_BACK;
  const { days, vague } = daysSince(network, startBefore, dayNumber(today));
  const hasBefore = [...found.values()].some(({ firstContact }) => firstContact !== null && dayNumber(firstContact) <= startBefore);
  const [now, before] = [new Map<PersonId, DayNumber>(), new Map<PersonId, DayNumber>()];
  const weeks = new Array<number>(hasBefore ? 2 * WEEKS_BACK : WEEKS_BACK).fill(0);
  const spans = { now: 0, before: 0 };
  for (const [person, onDays] of days)
    for (const day of onDays) {
      const span = day >= start ? now : before;
      span.set(person, Math.max(span.get(person) ?? day, day));
      spans[day >= start ? 'now' : 'before']++;
      const week = weeks.length - 1 - Math.floor((dayNumber(today) - day) / 7);
      if (week >= 0) weeks[week]!++;
    }
  const isFirst = (id: PersonId) => {
    const first = found.get(id)?.firstContact ?? null;
    return !vague.has(id) && first !== null && dayNumber(first) >= start;
  };
  return {
    weeks,
    now: { contactDays: spans.now, people: now.size },
    before: hasBefore ? { contactDays: spans.before, people: before.size, firstTime: [...now.keys()].filter(isFirst).length } : null,
    circles: circlesInTouch(network, now),
    quiet: hasBefore ? quietPeople(network, found, { now, before, vague }) : [],
  };
}

/** The days of contact with each person from `start` to today, and who has an entry of an uncertain day that may fall into the last 13 weeks. */
function daysSince(network: Network, start: DayNumber, today: DayNumber) {
  const days = new Map<PersonId, Set<DayNumber>>();
  const vague = new Set<PersonId>();
  for (const interaction of interactionsAfter(network.interactions, isoDay(today - 7 * WEEKS_BACK - HALF_YEAR))) {
    const day = dayNumber(interaction.day);
    if (interaction.precision !== 'day') for (const id of interaction.people) vague.add(id);
    else if (day >= start && day <= today && isContactWith(interaction))
      for (const id of interaction.people) days.set(id, (days.get(id) ?? new Set()).add(day));
  }
  return { days, vague };
}

function isContactWith({ channel, people }: Interaction): boolean {
  return isContact(CHANNELS.indexOf(channel), people.length);
}

function circlesInTouch(network: Network, now: ReadonlyMap<PersonId, DayNumber>): LookingBack['circles'] {
  const counts = new Map<CircleId, { inTouch: number; people: number }>();
  for (const { id, circles, standing } of network.people.values()) {
    if (standing !== 'ordinary') continue;
    for (const circle of new Set(circles)) {
      const count = counts.get(circle) ?? { inTouch: 0, people: 0 };
      counts.set(circle, { inTouch: count.inTouch + (now.has(id) ? 1 : 0), people: count.people + 1 });
    }
  }
  const { compare } = new Intl.Collator();
  return [...network.circles.values()]
    .sort((a, b) => compare(a.name, b.name))
    .flatMap(({ id }) => {
      const count = counts.get(id);
      return count === undefined ? [] : [{ circle: id, ...count }];
    });
}

interface Spans {
  readonly now: ReadonlyMap<PersonId, DayNumber>;
  readonly before: ReadonlyMap<PersonId, DayNumber>;
  readonly vague: ReadonlySet<PersonId>;
}

function quietPeople(
  network: Network,
  found: ReadonlyMap<PersonId, PersonFindings>,
  { now, before, vague }: Spans,
): readonly QuietPerson[] {
  const rank = (id: PersonId) => found.get(id)?.rank ?? Number.POSITIVE_INFINITY;
  return [...before]
    .filter(([id]) => !now.has(id) && !vague.has(id) && network.people.get(id)?.standing === 'ordinary')
    .sort(([a], [b]) => rank(a) - rank(b))
    .slice(0, MOST_QUIET)
    .map(([person, day]) => ({ person, last: isoDay(day) }));
}
