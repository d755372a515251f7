/** Which backups are kept: by distinct hours, days, weeks and months that have one, not by age, so that a wrong clock deletes nothing. */

export interface Dated {
  readonly seq: number;
  readonly at: Date;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Each rule keeps the newest backup of each of the `count` newest periods. In the first rule every backup is a period of its own. */
const RULES: readonly { readonly count: number; readonly periodOf: (ms: number, index: number) => number }[] = [
  { count: 10, periodOf: (_, index) => index },
  { count: 24, periodOf: (ms) => Math.floor(ms / HOUR_MS) },
  { count: 14, periodOf: (ms) => Math.floor(ms / DAY_MS) },
  { count: 8, periodOf: (ms) => Math.floor((ms / DAY_MS + 3) / 7) }, // weeks from Monday: 1 January 1970 was a Thursday
  { count: 12, periodOf: (ms) => monthOf(new Date(ms)) },
];

function monthOf(date: Date): number {
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** Backups are ordered by seq, newest first. The clock only decides which of them share a period. */
export function backupsToKeep<T extends Dated>(backups: readonly T[]): ReadonlySet<T> {
  const ordered = [...backups].sort((a, b) => b.seq - a.seq || b.at.getTime() - a.at.getTime());
  const needed = new Set<T>();
  for (const { count, periodOf } of RULES) {
    const periods = new Set<number>();
    for (const [index, backup] of ordered.entries()) {
      const period = periodOf(backup.at.getTime(), index);
      if (periods.has(period)) continue;
      if (periods.size === count) break;
      periods.add(period);
      needed.add(backup);
    }
  }
  return needed;
}
