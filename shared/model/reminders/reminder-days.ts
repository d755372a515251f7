/**
 * When reminders are shown: once a day, at the time the user chose, and never in the quiet hours. Days on which the computer slept are told together on the
 * next one. The state is one day, so that nothing is told twice, whatever the clock does.
 */
import { dayNumber, type IsoDay, isoDay, localDay } from '../day';
import type { BackgroundSettings } from './background-settings';

/** An instant on the user's own calendar and clock. */
export interface LocalTime {
  readonly day: IsoDay;
  /** After midnight. */
  readonly minute: number;
}

export function localTime(instant: Date): LocalTime {
  return { day: localDay(instant), minute: 60 * instant.getHours() + instant.getMinutes() };
}

/** Days to tell about: after `after`, up to and including `today`. */
export interface ReminderDays {
  readonly after: IsoDay;
  readonly today: IsoDay;
}

type Times = Pick<BackgroundSettings, 'at' | 'quiet'>;

/** The last day that was told. One in the future is of a clock that was wrong: then it is today. Tomorrow may be of another time zone. */
export function toldDay(toldUntil: IsoDay, { day }: LocalTime): IsoDay {
  return dayNumber(toldUntil) > dayNumber(day) + 1 ? day : toldUntil;
}

/** Null: nothing to tell now. `toldUntil`: the last day that was told. */
export function daysToTell(times: Times, toldUntil: IsoDay, now: LocalTime): ReminderDays | null {
  if (toldUntil >= now.day || now.minute < timeOfDay(times) || isQuiet(times.quiet, now.minute)) return null;
  return { after: toldUntil, today: now.day };
}

/** From which day on reminders begin when they are switched on: today's come only if their time is still ahead. */
export function firstToldDay(times: Times, now: LocalTime): IsoDay {
  return now.minute < timeOfDay(times) ? isoDay(dayNumber(now.day) - 1) : now.day;
}

/** The chosen time; in the quiet hours, their end. */
function timeOfDay({ at, quiet }: Times): number {
  return isQuiet(quiet, at) ? quiet.to : at;
}

function isQuiet({ from, to }: BackgroundSettings['quiet'], minute: number): boolean {
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
}
