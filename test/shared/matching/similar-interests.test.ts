import { expect, it } from 'vitest';
import { similarInterests } from '../../../shared/matching/similar-interests';
import { applyEdit } from '../../../shared/model/edit';
import { keepInterestsApart, mergeInterests, renameInterest } from '../../../shared/model/edits/interests';
import { type InterestId, idSource, seededRandom } from '../../../shared/model/ids';
import { interestLookup } from '../../../shared/model/name-lookup';
import { networkToJson } from '../../../shared/model/network-json';
import { parseNetworkJson } from '../../../shared/model/parse';
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

it('offers two that the user called two things never again, whatever they are renamed to, until it is undone', () => {
  const network = networkOf({ people: ['Ana'], interests: { running: 'Ana', cunning: '', runnings: '' } });
  const idOf = (name: string) => [...network.interests.values()].find((one) => one.name === name)?.id as InterestId;
  const inverse = applyEdit(network, keepInterestsApart(network, idOf('running'), idOf('cunning')));
  const offered = () =>
    similarInterests(network).map(({ keep, other }) => [keep, other].map((id) => network.interests.get(id)?.name).sort());
  expect(offered()).toEqual([['running', 'runnings']]);
  applyEdit(network, renameInterest(network, idOf('running'), 'runnin'));
  expect(offered()).not.toContainEqual(['cunning', 'runnin']);
  const again = parseNetworkJson(JSON.parse(JSON.stringify(networkToJson(network))));
  expect(again.ok && again.value.interests.filter(({ differentFrom }) => differentFrom !== undefined)).toHaveLength(2);
  applyEdit(network, mergeInterests(network, idOf('runnin'), idOf('runnings')));
  expect(offered()).toEqual([]);
  const other = networkOf({ people: ['Ana'], interests: { running: 'Ana', cunning: '' } });
  const undo = applyEdit(other, keepInterestsApart(other, ...([...other.interests.keys()] as [InterestId, InterestId])));
  expect(similarInterests(other)).toEqual([]);
  applyEdit(other, undo);
  expect(similarInterests(other)).toHaveLength(1);
  expect(inverse.put.interests).toHaveLength(2);
});
