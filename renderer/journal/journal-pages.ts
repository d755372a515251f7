/** Pages of the journal. A browser draws no element taller than about 33 million pixels, which is less than 400,000 entries. */
import type { IsoDay } from '../../shared/model/day';
import type { LogList } from '../../shared/model/interaction-log/log-queries';

/** An entry is 84 pixels high, or many times that if its note is long. */
export const ENTRIES_PER_PAGE = 50_000;

/** Number of entries on the page that starts at index `start`. */
export function entriesOnPage(length: number, start: number): number {
  return Math.max(0, Math.min(ENTRIES_PER_PAGE, length - start));
}

/** All years from the newest entry to the oldest, newest first. */
export function yearsOf(entries: LogList): readonly string[] {
  const [newest, oldest] = [entries.at(0)?.day, entries.at(entries.length - 1)?.day];
  if (newest === undefined || oldest === undefined) return [];
  const [from, to] = [Number(newest.slice(0, 4)), Number(oldest.slice(0, 4))];
  return Array.from({ length: from - to + 1 }, (_, i) => String(from - i).padStart(4, '0'));
}

/** Index of the newest entry of a year, or of the newest one before that year. Binary search, because reading an entry of a large log is slow. */
export function firstEntryOfYear(entries: LogList, year: string): number {
  const after: IsoDay = `${year}-12-31` as IsoDay;
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries.at(middle)?.day ?? '') > after) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first entry on the page that holds the entry at `index`. */
export function pageStart(index: number): number {
  return Math.floor(index / ENTRIES_PER_PAGE) * ENTRIES_PER_PAGE;
}
