/** Sentences about what is due and what is ahead. */
import type { DueFindings } from '../analysis/data/findings';
import type { DateAhead } from '../analysis/suggestions/dates-ahead';
import { formatDay } from '../lib/format-time';
import { assertNever } from '../lib/result';
import type { IsoDay } from '../model/day';
import type { Network } from '../model/network';
import { everyInterval, someNames } from '../strings/phrases';
import { text } from '../strings/text';

/** "you meant every 3 weeks; due since 3 May". Only for a rhythm that the user set. */
export function dueSentence({ from, everyDays, inDays }: DueFindings, today: IsoDay): string {
  const every = everyInterval(everyDays);
  if (from === null) return text('suggestions.dueAtOnce', { every });
  return text('suggestions.dueSince', { every, day: formatDay(from, today), isToday: inDays === 0 ? 'yes' : 'no' });
}

/** The same beside the name of the person: "every 3 weeks; due since 3 May". */
export function dueSentenceBesideName({ from, everyDays, inDays }: DueFindings, today: IsoDay): string {
  const every = everyInterval(everyDays);
  if (from === null) return text('suggestions.dueAtOnceShort', { every });
  return text('suggestions.dueSinceShort', { every, day: formatDay(from, today), isToday: inDays === 0 ? 'yes' : 'no' });
}

/** Beside the name of the person: "turns 40 on Friday". `when`: "on Friday". */
export function dateAheadBesideName(date: Exclude<DateAhead, { kind: 'promise' }>, when: string): string {
  if (date.kind === 'birthday')
    return text('suggestions.birthdayShort', { turns: date.turns ?? 0, isKnown: date.turns === null ? 'no' : 'yes', when });
  return text('suggestions.plannedShort', {
    channel: date.channel === 'in-person' ? 'meeting' : date.channel,
    others: date.people.length - 1,
    when,
  });
}

/** "Ana Prado turns 40", without the day. */
export function dateAheadSentence(date: DateAhead, { people }: Pick<Network, 'people'>): string {
  const names = someNames(date.people.map((id) => people.get(id)?.name ?? text('model.somebody')));
  switch (date.kind) {
    case 'birthday':
      return text('suggestions.birthdayAhead', { name: names, turns: date.turns ?? 0, isKnown: date.turns === null ? 'no' : 'yes' });
    case 'planned':
      return text('suggestions.plannedAhead', { people: names, channel: date.channel === 'in-person' ? 'meeting' : date.channel });
    case 'promise':
      return text('suggestions.promiseAhead', { people: names, promise: date.text });
    default:
      return assertNever(date);
  }
}
