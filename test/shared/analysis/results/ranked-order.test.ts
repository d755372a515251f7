import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RankedOrder } from '../../../../shared/analysis/results/ranked-order';
import { median, medianOfTop, percentileRanks } from '../../../../shared/analysis/statistics/percentile';

/** Few different values, so that many are equal; NaN among them. */
const value = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constant(Number.NaN));
const values = fc.array(value, { minLength: 1, maxLength: 30 });
const changes = fc.array(fc.tuple(fc.nat(), value), { maxLength: 20 });

test('after any changes it answers as a fresh sort does', () => {
  fc.assert(
    fc.property(values, changes, fc.integer({ min: 0, max: 100 }), (given, made, percentile) => {
      const now = Float64Array.from(given);
      const ordering = new RankedOrder(now);
      for (const [person, to] of made) {
        now[person % now.length] = to;
        ordering.set(person % now.length, to);
      }
      const members = [...now.keys()].filter((j) => !Number.isNaN(now[j]!));
      const byValue = members.map((_, k) => k).sort((x, y) => now[members[y]!]! - now[members[x]!]! || x - y);
      const ranks = members.map((_, k) => byValue.indexOf(k));
      expect(ordering.length).toBe(members.length);
      expect([...ordering.places].filter((place) => place >= 0)).toEqual(ranks);
      expect(members.map((_, k) => ordering.at(ranks[k]!))).toEqual(members);
      expect(ordering.median()).toEqual(median(now));
      expect(ordering.medianOfTop(5)).toEqual(medianOfTop(now, 5));
      const cut = ordering.atPercentile(percentile);
      const standing = percentileRanks(now);
      expect(members.map((j) => now[j]! >= cut)).toEqual(members.map((j) => standing[j]! >= percentile));
    }),
    { numRuns: 300 },
  );
});
