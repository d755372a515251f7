import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../../../shared/analysis/data/columns';
import { interestsOf, strongestInterests } from '../../../../shared/analysis/ties/interests-of';
import { cosine, idf } from '../../../../shared/analysis/ties/inverse-document-frequency';
import { sharedInterests } from '../../../../shared/analysis/ties/shared-interests';
import { dayNumber } from '../../../../shared/model/day';
import type { PersonId } from '../../../../shared/model/ids';
import { type Drawing, networkOf, theDay } from '../../../builders/network-builder';

const TODAY = dayNumber(theDay('2026-06-01'));

function interests(drawing: Drawing, name: string): [string, number][] {
  const columns = columnsOf(networkOf(drawing));
  const all = interestsOf(columns, TODAY);
  const j = columns.people.indexOf(name as PersonId);
  const weightOf = (interest: number) => all.weight[all.items.subarray(all.start[j], all.start[j + 1]).indexOf(interest) + all.start[j]!]!;
  return strongestInterests(all, j).map((interest) => [columns.interests[interest]!, weightOf(interest)]);
}

describe('interests of a person', () => {
  test('a topic counts from its second mention on, a declared interest at once and most', () => {
    const log = [
      ['2026-01-01', 'Ana', 'call', 'ramen+tea'],
      ['2026-01-02', 'Ana', 'call', 'ramen'],
      ['2026-01-03', 'Ana', 'call', 'climbing'],
    ] as const;
    expect(interests({ log, interests: { climbing: 'Ana' } }, 'Ana')).toEqual([
      ['climbing', 2],
      ['ramen', 1 + Math.log(2)],
    ]);
  });

  test('mentions are worth at most as much as a declaration', () => {
    const log = Array.from({ length: 9 }, (_, i) => [`2026-01-0${i + 1}`, 'Ana+Ben', 'call', 'ramen'] as const);
    expect(interests({ log }, 'Ben')).toEqual([['ramen', 2]]);
  });

  test('what is still to come, and what was said to a crowd, counts for nobody', () => {
    const crowd = ['Ana', ...Array.from({ length: 50 }, (_, i) => `P${i}`)].join('+');
    const log = [
      ['2026-07-01', 'Ana', 'call', 'ramen'],
      ['2026-07-02', 'Ana', 'call', 'ramen'],
      ['2026-01-01', crowd, 'meeting', 'tea'],
      ['2026-01-02', crowd, 'meeting', 'tea'],
    ] as const;
    expect(interests({ log }, 'Ana')).toEqual([]);
  });

  test('of two as strong the rarer comes first', () => {
    expect(interests({ interests: { music: 'Ana+Ben+Cleo', falconry: 'Ana' } }, 'Ana').map(([name]) => name)).toEqual([
      'falconry',
      'music',
    ]);
  });
});

test('cosine: alike is 1, nothing in common is 0, a rare interest says more than a popular one', () => {
  const rare = idf(100, 2);
  const popular = idf(100, 60);
  const ana = new Map([
    [1, rare],
    [2, popular],
  ]);
  expect(cosine(ana, ana)).toBeCloseTo(1, 12);
  expect(cosine(ana, new Map([[3, 1]]))).toBe(0);
  expect(cosine(new Map(), ana)).toBe(0);
  expect(cosine(ana, new Map([[1, rare]]))).toBeGreaterThan(cosine(ana, new Map([[2, popular]])));
});

test('in common is what both know: talked about with the user, rarest first, nothing private', () => {
  const network = networkOf({
    interests: { climbing: 'Ana+Ben+Cleo', ramen: 'Ana', falconry: 'Ana', faith: 'Ana' },
    log: [
      ['2026-01-01', 'Ben', 'call', 'climbing+faith'],
      ['2026-01-02', 'Ana', 'call', 'tea+ramen'],
    ],
    privateInterests: ['faith'],
  });
  const columns = columnsOf(network);
  const ana = columns.people.indexOf('Ana' as PersonId);
  const shared = sharedInterests(network, columns, interestsOf(columns, TODAY), TODAY, [ana]).get(ana)!;
  expect(shared.map((interest) => columns.interests[interest])).toEqual(['tea', 'ramen', 'climbing']);
});
