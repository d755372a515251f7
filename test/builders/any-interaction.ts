/** Any interaction that the type allows, its fields in the order of the schema; mostly plain, as logs are. */
import * as fc from 'fast-check';
import { isoDay } from '../../shared/model/day';
import type { InteractionId, InterestId, PersonId } from '../../shared/model/ids';
import { CHANNELS, DIRECTIONS, type Interaction, PRECISIONS } from '../../shared/model/network';

export const names = ['Ana', 'Ben', 'Zoë', '山田', 'x'.repeat(90)] as PersonId[];
export const topics = ['chess', 'thé', 'ramen'] as InterestId[];
export const ids = ['', '1', '10', '2', 'a', 'B', 'é', '\u{1f44b}', '\ufb01', 'same', 'same2', 'y'.repeat(199)].map(
  (id) => `i${id}` as InteractionId,
);

const interaction: fc.Arbitrary<Interaction> = fc
  .record({
    id: fc.constantFrom(...ids),
    day: fc.integer({ min: -300_000, max: 300_000 }).map(isoDay),
    precision: fc.constantFrom(...PRECISIONS),
    people: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 }),
    channel: fc.constantFrom(...CHANNELS),
    minutes: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 1_000_000 }), fc.double({ min: 0, max: 1_000, noNaN: true })),
    direction: fc.constantFrom(...DIRECTIONS),
    topics: fc.uniqueArray(fc.constantFrom(...topics)),
    note: fc.oneof(fc.constant(''), fc.string({ unit: 'grapheme' })),
    favor: fc.oneof(fc.constant(null), fc.constant({ direction: 'given', what: 'a hand' } as const)),
    promise: fc.oneof(fc.constant(''), fc.constant('a book')),
    mayQuote: fc.boolean(),
    origin: fc.oneof(fc.constant(null), fc.constant({ source: 'log', key: '1|“a”\n' })),
  })
  // A negative zero becomes a zero in any file as well.
  .map((one) => ({ ...one, minutes: one.minutes === 0 ? 0 : one.minutes }));

const unknownField = fc.constantFrom({}, { later: [1] }, JSON.parse('{"__proto__":"kept"}') as object);
export const anyInteraction: fc.Arbitrary<Interaction> = fc
  .tuple(interaction, unknownField)
  .map(([one, more]) => ({ ...one, ...more }) as Interaction);
