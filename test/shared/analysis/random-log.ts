/** Random logs for property tests: a handful of people over two years, every channel, direction and precision. */
import fc from 'fast-check';
import { isoDay } from '../../../shared/model/day';
import { CHANNELS } from '../../../shared/model/network';
import type { LogLine } from '../../builders/network-builder';

export const FIRST_DAY = 20_000;
export const LAST_DAY = 20_730;

const people = fc
  .uniqueArray(fc.constantFrom('Ana', 'Ben', 'Cleo', 'Dora', 'Emil'), { minLength: 1, maxLength: 4 })
  .map((names) => names.join('+'));

export const line: fc.Arbitrary<LogLine> = fc
  .record({
    day: fc.integer({ min: FIRST_DAY, max: LAST_DAY }),
    people,
    channel: fc.constantFrom(...CHANNELS),
    direction: fc.constantFrom('mutual' as const, 'out' as const, 'in' as const),
    minutes: fc.option(fc.integer({ min: 1, max: 600 })),
  })
  .map(({ day, people: who, ...fields }): LogLine => [isoDay(day), who, fields]);

export const log = fc.array(line, { minLength: 1, maxLength: 40 });
