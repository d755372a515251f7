import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addContact, emptyAccumulators, removeContact, strengthOn } from '../../../shared/analysis/accumulators';
import { columnsOf } from '../../../shared/analysis/columns';
import { contactDaysOf } from '../../../shared/analysis/contact-days';
import { eventWeights } from '../../../shared/analysis/event-weight';
import { tieStrengths } from '../../../shared/analysis/tie-strength';
import { networkOf } from '../../builders/network-builder';
import { FIRST_DAY, LAST_DAY, log } from './random-log';

const entry = fc.record({
  person: fc.integer({ min: 0, max: 2 }),
  day: fc.integer({ min: FIRST_DAY, max: LAST_DAY }),
  weight: fc.double({ min: 0.01, max: 2, noNaN: true }),
});
const entries = fc.array(entry, { maxLength: 60 });

describe('one interaction at a time', () => {
  test('gives what the whole log gives, in whatever order it comes', () => {
    fc.assert(
      fc.property(log, fc.infiniteStream(fc.nat()), (lines, random) => {
        const columns = columnsOf(networkOf({ log: lines }));
        const weights = eventWeights(columns);
        const order = columns.interactions.map((_, e) => ({ e, at: random.next().value ?? 0 })).sort((a, b) => a.at - b.at);
        const state = emptyAccumulators(columns.people.length);
        for (const { e } of order) {
          for (let i = columns.participants.start[e]!; i < columns.participants.start[e + 1]!; i++)
            addContact(state, columns.participants.items[i]!, columns.day[e]!, weights[e]!);
        }
        const whole = tieStrengths(columns, contactDaysOf(columns, LAST_DAY + 30), LAST_DAY + 30);
        columns.people.forEach((_, j) => {
          expect(strengthOn(state, j, LAST_DAY + 30)).toBeCloseTo(whole.contact[j]!, 9);
          expect(state.days[j]!.length).toBe(whole.contactDays[j]);
        });
      }),
    );
  });

  test('adding and taking back is doing nothing', () => {
    fc.assert(
      fc.property(entries, entries, (kept, passing) => {
        const plain = emptyAccumulators(3);
        for (const { person, day, weight } of kept) addContact(plain, person, day, weight);
        const busy = emptyAccumulators(3);
        for (const { person, day, weight } of [...passing, ...kept]) addContact(busy, person, day, weight);
        for (const { person, day, weight } of passing) removeContact(busy, person, day, weight);
        for (let j = 0; j < 3; j++) {
          expect(strengthOn(busy, j, LAST_DAY)).toBeCloseTo(strengthOn(plain, j, LAST_DAY), 9);
          expect(busy.days[j]).toEqual(plain.days[j]);
          expect(busy.squaredIntervals[j]).toBe(plain.squaredIntervals[j]);
        }
        expect(busy.weights.size).toBe(plain.weights.size);
      }),
    );
  });

  test('squared intervals are those of the days in order', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const state = emptyAccumulators(3);
        for (const { person, day, weight } of list) addContact(state, person, day, weight);
        state.days.forEach((days, j) => {
          expect(days).toEqual([...days].sort((a, b) => a - b));
          expect(state.squaredIntervals[j]).toBe(days.slice(1).reduce((sum, day, i) => sum + (day - days[i]!) ** 2, 0));
        });
      }),
    );
  });

  test('what was never counted cannot be taken back', () => {
    const state = emptyAccumulators(1);
    addContact(state, 0, 100, 1);
    removeContact(state, 0, 100, 0.5);
    removeContact(state, 0, 101, 1);
    expect(strengthOn(state, 0, 100)).toBeCloseTo(1, 3);
  });
});
