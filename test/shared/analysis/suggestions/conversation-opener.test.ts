import { describe, expect, test } from 'vitest';
import { excerpt, openerFor } from '../../../../shared/analysis/suggestions/conversation-opener';
import { applyEdit } from '../../../../shared/model/edit';
import { decidePromise } from '../../../../shared/model/edits/promises';
import type { InteractionId, PersonId } from '../../../../shared/model/ids';
import { type Drawing, networkOf, theDay } from '../../../builders/network-builder';

const TODAY = theDay('2026-06-01');
const opener = (drawing: Drawing) => openerFor(networkOf({ people: ['Ana'], ...drawing }), 'Ana' as PersonId, TODAY);
const NOTE = 'Bella’s operation is on Friday';

test('nothing logged, nothing said', () => {
  expect(opener({})).toBeNull();
  expect(
    opener({
      log: [
        ['2026-05-01', 'Ana'],
        ['2026-05-02', 'Ben', { note: NOTE }],
      ],
    }),
  ).toBeNull();
});

test('a note is quoted as it stands, with the entry it comes from', () => {
  expect(
    opener({
      log: [
        ['2026-04-01', 'Ana'],
        ['2026-05-01', 'Ana', { note: `${NOTE}.` }],
      ],
    }),
  ).toEqual({
    kind: 'note',
    quote: NOTE,
    date: '2026-05-01',
    interaction: 'i0002',
  });
});

test('an open promise comes before a note, however often they were in touch since; a kept one does not', () => {
  const promised = ['2026-05-01', 'Ana', { promise: 'send the book', note: NOTE }] as const;
  expect(opener({ log: [promised] })).toMatchObject({ kind: 'promise', quote: 'send the book' });
  expect(opener({ log: [promised, ['2026-05-20', 'Ana']] })).toMatchObject({ kind: 'promise', quote: 'send the book' });
  const network = networkOf({ log: [promised] });
  applyEdit(network, decidePromise(network, 'i0001' as InteractionId, 'kept'));
  expect(openerFor(network, 'Ana' as PersonId, TODAY)).toMatchObject({ kind: 'note', quote: NOTE });
});

test('a topic is the last resort, and says when it was not last time', () => {
  const talk = ['2026-03-01', 'Ana', 'call', 'ramen'] as const;
  expect(opener({ log: [talk] })).toEqual({
    kind: 'topic',
    topic: 'ramen',
    isLast: true,
    date: '2026-03-01',
    interaction: 'i0001',
  });
  expect(opener({ log: [talk, ['2026-04-01', 'Ana']] })).toMatchObject({ kind: 'topic', isLast: false, date: '2026-03-01' });
});

describe('left out', () => {
  test.each<[string, Drawing]>([
    ['a note not to be quoted', { log: [['2026-05-01', 'Ana', { note: NOTE, mayQuote: false }]] }],
    ['a day that is a guess', { log: [['2026-05-15', 'Ana', { note: NOTE, precision: 'month' }]] }],
    ['a crowd', { log: [['2026-05-01', `Ana+${Array.from({ length: 10 }, (_, i) => `P${i}`).join('+')}`, { note: NOTE }]] }],
    ['what is still to come', { log: [['2026-07-01', 'Ana', { note: NOTE }]] }],
    ['a word that is nothing to ask about', { log: [['2026-05-01', 'Ana', { note: 'coffee' }]] }],
    ['an old note', { log: [['2021-05-01', 'Ana', { note: NOTE }]] }],
    ['a private topic', { log: [['2026-05-01', 'Ana', 'call', 'faith']], privateInterests: ['faith'] }],
    [
      'a note that names a private interest',
      {
        log: [['2026-05-01', 'Ana', { note: 'Asked whether her FAITH still helps' }]],
        interests: { faith: '' },
        privateInterests: ['faith'],
      },
    ],
  ])('%s', (_, drawing) => {
    expect(opener(drawing)).toBeNull();
  });
});

test('a long note ends with a sentence or a word', () => {
  expect(excerpt('Her daughter starts school in Lyon in September. '.repeat(6))).toBe(
    'Her daughter starts school in Lyon in September. Her daughter starts school in Lyon in September',
  );
  expect(excerpt('word '.repeat(60))).toMatch(/^(word )*word…$/);
  expect(excerpt('x'.repeat(300))).toHaveLength(141);
});
