/** Which backups stay. By distinct hours, days, weeks and months that have one, not by their age: a clock that jumps throws nothing away. */

export interface Dated {
  readonly seq: number;
  readonly at: Date;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** From the newest on, the newest of each period, so many periods. The latest ones need no period. */
const RULES: readonly { readonly count: number; readonly periodOf: (ms: number, index: number) => number }[] = [
  { count: 10, periodOf: (_, index) => index },
  { count: 24, periodOf: (ms) => Math.floor(ms / HOUR_MS) },
  { count: 14, periodOf: (ms) => Math.floor(ms / DAY_MS) },
  { count: 8, periodOf: (ms) => Math.floor((ms / DAY_MS + 3) / 7) }, // 1 January 1970 was a Thursday; weeks begin on Monday
  { count: 12, periodOf: (ms) => monthOf(new Date(ms)) },
];

function monthOf(date: Date): number {
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** Ordered by change number, newest first; the clock decides only which of them share an hour. */
export function backupsToKeep<T extends Dated>(backups: readonly T[]): ReadonlySet<T> {
  const ordered = [...backups].sort((a, b) => b.seq - a.seq || b.at.getTime() - a.at.getTime());
  const kept = new Set<T>();
  for (const { count, periodOf } of RULES) {
    const periods = new Set<number>();
    for (const [index, backup] of ordered.entries()) {
      const period = periodOf(backup.at.getTime(), index);
      if (periods.has(period)) continue;
      if (periods.size === count) break;
      periods.add(period);
      kept.add(backup);
    }
  }
  return kept;
}
