import { expect, it } from 'vitest';
import { ENTRIES_PER_PAGE, entriesOnPage, firstEntryOfYear, pageStart, yearsOf } from '../../../renderer/journal/JournalPage';
import { isoDay } from '../../../shared/model/day';
import type { Interaction } from '../../../shared/model/network';

/** A million days of entries, 300 of them each day, counted back from the end of 2026; only what is asked for is made. */
const DAYS = 3333;
const LAST = Date.UTC(2026, 11, 31) / 86_400_000;
let made = 0;
const million = {
  length: 1_000_000,
  at: (index: number) => {
    made++;
    return { day: isoDay((LAST - Math.floor((index * DAYS) / 1_000_000)) as Parameters<typeof isoDay>[0]) } as Interaction;
  },
};

it('reaches every entry of a million, page by page, and no page is taller than a browser can draw', () => {
  let seen = 0;
  for (let from = 0; from < million.length; from += ENTRIES_PER_PAGE) seen += entriesOnPage(million.length, from);
  expect(seen).toBe(million.length);
  // 33,554,428 pixels is the most; an entry with a note of some lines takes 200.
  expect(ENTRIES_PER_PAGE * 200).toBeLessThan(33_554_428);
  expect([entriesOnPage(0, 0), entriesOnPage(3, 0), entriesOnPage(ENTRIES_PER_PAGE + 3, ENTRIES_PER_PAGE)]).toEqual([0, 3, 3]);
});

it('finds where a year begins without making a million entries', () => {
  expect(yearsOf(million)).toEqual(['2026', '2025', '2024', '2023', '2022', '2021', '2020', '2019', '2018', '2017']);
  made = 0;
  for (const year of yearsOf(million)) {
    const first = firstEntryOfYear(million, year);
    expect(million.at(first).day.slice(0, 4)).toBe(year);
    if (first > 0) expect(million.at(first - 1).day > `${year}-12-31`).toBe(true);
    expect(pageStart(first) <= first && first < pageStart(first) + ENTRIES_PER_PAGE).toBe(true);
  }
  expect(made).toBeLessThan(300);
});

it('goes to what is before a year without entries', () => {
  const days = ['2026-05-01', '2023-02-03', '2023-01-01'];
  const list = { length: 3, at: (index: number) => ({ day: days[index] }) as Interaction };
  expect(firstEntryOfYear(list, '2024')).toBe(1);
  expect(yearsOf({ length: 0, at: () => undefined })).toEqual([]);
});
