/** Sentences about how much the user kept in touch. */
import type { NewJob, QuietSinceJob } from '../analysis/contacts/job-changes';
import { type LookingBack, type QuietPerson, WEEKS_BACK } from '../analysis/contacts/looking-back';
import { formatDay, formatDays, formatPartialDay } from '../lib/format-time';
import { dayNumber, type IsoDay, isoDay } from '../model/day';
import { text } from '../strings/text';

/** The last 13 weeks, and the comparison with the 13 before or why there is none. */
export function lookingBackSentences({ now, before }: LookingBack): readonly string[] {
  const nowSentence = text('looking-back.now', { people: now.people, days: now.contactDays });
  if (before === null) return [nowSentence, text('looking-back.short', { weeks: 2 * WEEKS_BACK })];
  const change = changeFrom(before.contactDays, now.contactDays);
  return [
    nowSentence,
    text('looking-back.before', { change, people: before.people, days: before.contactDays }),
    ...(before.firstTime === 0 ? [] : [text('looking-back.firstTime', { count: before.firstTime })]),
  ];
}

function changeFrom(before: number, now: number): 'more' | 'fewer' | 'same' {
  if (now === before) return 'same';
  return now > before ? 'more' : 'fewer';
}

/** What the picture shows, for who does not see it. */
export function weeksSentence({ weeks }: LookingBack): string {
  return text('looking-back.picture', { weeks: weeks.length, counts: weeks.join(', ') });
}

/** Of one week: "3 May to 9 May: 5 contact-days". `week`: its place among them. */
export function weekSentence({ weeks }: Pick<LookingBack, 'weeks'>, week: number, today: IsoDay): string {
  const to = dayNumber(today) - 7 * (weeks.length - 1 - week);
  const [from, last] = [isoDay(to - 6), isoDay(to)];
  return text('looking-back.week', { ...formatDays(from, last, today), count: weeks[week] ?? 0 });
}

/** "3 of 8 people". */
export function circleInTouchSentence({ inTouch, people }: LookingBack['circles'][number]): string {
  return text('looking-back.circle', { inTouch, people });
}

/** Beside the name of the person: "last on 3 May". */
export function quietSinceSentence({ last }: QuietPerson, today: IsoDay): string {
  return text('looking-back.last', { day: formatDay(last, today) });
}

/** "You began at Fabrikam in March 2026. Since then …" */
export function quietSinceJobSentence({ at, from, count }: QuietSinceJob): string {
  return text('looking-back.ownJob', { at, from: formatPartialDay(from), isDay: String(from.length === 10), count });
}

/** Beside the name of the person: "at Fabrikam since March 2026". */
export function newJobSentence({ at, from }: Pick<NewJob, 'at' | 'from'>): string {
  return text('looking-back.newJob', { at, from: formatPartialDay(from) });
}
