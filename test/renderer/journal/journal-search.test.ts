/** What the search of the journal finds: words as they are, and sentences. */
import { describe, expect, it } from 'vitest';
import { journalSearch } from '../../../renderer/journal/journal-search';
import type { IsoDay } from '../../../shared/model/day';
import { networkOf } from '../../builders/network-builder';

const TODAY = '2026-11-30' as IsoDay;
const network = networkOf({
  people: [{ name: 'Ana', place: 'Lisbon' }, 'Ben'],
  interests: { Sailing: '' },
  log: [
    ['2026-06-03', 'Ana', { topics: 'Sailing' }],
    ['2026-07-01', 'Ben', { channel: 'call', note: 'We sailed with Ana. Met at noon.' }],
    ['2026-08-09', 'Ana', { channel: 'call', note: 'her due date' }],
  ],
});
const found = (typed: string) => {
  const { isWanted } = journalSearch(network, typed, TODAY, new Map());
  return [...network.interactions.values()]
    .filter((entry) => isWanted?.(entry) ?? true)
    .map(({ day }) => day.slice(5))
    .join(' ');
};

describe('journalSearch', () => {
  it.each([
    ['', '06-03 07-01 08-09'],
    ['sailing', '06-03'],
    ['ana', '06-03 07-01 08-09'],
    ['met', '07-01'], // a single word is looked for as it is
    ['due', '08-09'],
    ['about sailing', '06-03 07-01'],
    ['talked about sailing in June', '06-03'],
    ['in Lisbon since July', '08-09'],
    ['in June', '06-03'],
    ['called in Lisbon', '08-09'],
    ['sailed noon', '07-01'],
    ['"due date"', '08-09'],
  ])('%s: %s', (typed, days) => expect(found(typed)).toBe(days));
});
