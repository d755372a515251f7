import { expect, it } from 'vitest';
import { similarInterests } from '../../../shared/matching/similar-interests';
import { applyEdit } from '../../../shared/model/edit';
import { mergeInterests } from '../../../shared/model/edits/interests';
import { idSource, seededRandom } from '../../../shared/model/ids';
import { interestLookup } from '../../../shared/model/name-lookup';
import { networkOf } from '../../builders/network-builder';

const pairOf = (a: string, b: string) => similarInterests(networkOf({ people: ['Ana'], interests: { [a]: 'Ana', [b]: '' } }));

it.each([
  ['ramen', 'ramens', 'plural'],
  ['hobby', 'hobbies', 'plural'],
  ['board games', 'boardgames', 'compound'],
  ['board games', 'Board-Game', 'plural'],
  ['photography', 'fotography', null],
  ['photography', 'photograpy', 'spelling'],
  ['climbing', 'climbnig', 'spelling'],
  // Two things
  ['golf', 'gold', null],
  ['tennis', 'tenni', null],
  ['chess', 'ches', null],
  ['running', 'cunning', 'spelling'], // one letter: only the user can tell
] as const)('%s and %s: %s', (a, b, likeness) => {
  expect(pairOf(a, b).map((pair) => pair.likeness)).toEqual(likeness === null ? [] : [likeness]);
});

it('keeps the one that more people have, and a join is remembered', () => {
  const network = networkOf({ people: ['Ana', 'Ben'], interests: { ramens: 'Ana', ramen: 'Ana+Ben' } });
  const [pair] = similarInterests(network);
  if (pair === undefined) throw new Error('no pair');
  expect(network.interests.get(pair.keep)?.name).toBe('ramen');
  const inverse = applyEdit(network, mergeInterests(network, pair.keep, pair.other));
  expect(similarInterests(network)).toEqual([]);
  expect(interestLookup(network, idSource(seededRandom(1))).idOf('Ramens')).toBe(pair.keep);
  applyEdit(network, inverse);
  expect(similarInterests(network)).toHaveLength(1);
});
