const CLOCK = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const DAY = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long' });

/** "at 18:20", "yesterday at 18:20", "on April 3 at 18:20": on the user's own calendar. */
export function timeInWords(then: Date, now: Date): string {
  const dayOf = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const clock = `at ${CLOCK.format(then)}`;
  const days = Math.round((dayOf(now) - dayOf(then)) / 86_400_000);
  if (days === 0) return clock;
  return days === 1 ? `yesterday ${clock}` : `on ${DAY.format(then)} ${clock}`;
}
