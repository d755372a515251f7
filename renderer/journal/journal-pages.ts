/** The journal in pages: a browser draws no element taller than some 33 million pixels, which is less than 400,000 entries. */
import type { IsoDay } from '../../shared/model/day';
import type { LogList } from '../../shared/model/interaction-log/log-queries';

/** Entries that one page holds at most: 84 pixels each, and many times that when every note is long. */
export const ENTRIES_PER_PAGE = 50_000;

/** How many entries of a list the page that begins at `from` has. */
export function entriesOnPage(length: number, from: number): number {
  return Math.max(0, Math.min(ENTRIES_PER_PAGE, length - from));
}

/** The years the list reaches over, newest first. */
export function yearsOf(entries: LogList): readonly string[] {
  const [newest, oldest] = [entries.at(0)?.day, entries.at(entries.length - 1)?.day];
  if (newest === undefined || oldest === undefined) return [];
  const [from, to] = [Number(newest.slice(0, 4)), Number(oldest.slice(0, 4))];
  return Array.from({ length: from - to + 1 }, (_, i) => String(from - i).padStart(4, '0'));
}

/** The first entry of a year, or, when it has none, the first before it: by halving, as making an entry of a large log costs. */
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

/** Where a page begins that has this entry on it, with what is newer above it. */
export function pageStart(index: number): number {
  return Math.floor(index / ENTRIES_PER_PAGE) * ENTRIES_PER_PAGE;
}
