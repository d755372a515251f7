import { expect, it } from 'vitest';
import { runToEnd } from '../../../../shared/lib/resumable-work';
import { certainJoins } from '../../../../shared/matching/certain/certain-joins';
import { networkDuplicates } from '../../../../shared/matching/network-duplicates';
import { applyEdit, type Edit } from '../../../../shared/model/edit';
import { joinGroups } from '../../../../shared/model/edits/join-people';
import { joinsOf, splitPerson } from '../../../../shared/model/edits/split-person';
import type { PersonId } from '../../../../shared/model/ids';
import type { Network } from '../../../../shared/model/network';
import { networkToJson } from '../../../../shared/model/network-json';
import { networkOf } from '../../../builders/network-builder';
import { CHAIN_OF_THREE } from '../../../builders/who-is-who/chain-of-three';

const groupsOf = (network: Network) => runToEnd(certainJoins(network, runToEnd(networkDuplicates(network))));
const [wei, hanzi, nameless] = CHAIN_OF_THREE.map(({ name }) => name) as [PersonId, PersonId, PersonId];
const emails = ['emma.sunny@example.com'];
const withChain = () =>
  networkOf({ people: [...CHAIN_OF_THREE, { name: 'Emma Hahn', emails, company: 'Hooli' }, { name: 'Hahn, Emma', emails }, 'Ben Okafor'] });

it('goes on until nothing more is certain, and leaves the network as it is', () => {
  const network = withChain();
  const before = networkToJson(network);
  const atOnce = runToEnd(networkDuplicates(network)).filter(({ isCertain }) => isCertain);
  expect(atOnce.map(({ a, b }) => [a, b])).toHaveLength(2); // Wei Zhang is two of the three, and Emma
  const groups = groupsOf(network);
  expect(groups).toHaveLength(2);
  expect(groups).toContainEqual({ keep: wei, gone: expect.arrayContaining([hanzi, nameless]) });
  expect(groups).toContainEqual({ keep: 'Emma Hahn', gone: ['Hahn, Emma'] });
  expect(networkToJson(network)).toEqual(before);
});

it('is one step of undo, after which nothing is certain, and each join is taken back by itself', () => {
  const network = withChain();
  const before = networkToJson(network);
  const edit = joinGroups(network, groupsOf(network), true);
  const undo = applyEdit(network, edit);
  expect(edit.label).toContain('3');
  expect([...network.people.keys()].sort()).toEqual(['Ben Okafor', 'Emma Hahn', wei]);
  expect(groupsOf(network)).toEqual([]);
  applyEdit(network, undo);
  expect(networkToJson(network)).toEqual(before);

  applyEdit(network, edit);
  for (const join of [...joinsOf(network, wei)].sort((a, b) => b.order - a.order))
    applyEdit(network, splitPerson(network, join.id) as Edit);
  for (const { name, emails: own } of CHAIN_OF_THREE) expect(network.people.get(name as PersonId)?.emails).toEqual(own);
});

it('joins nobody where nothing is certain', () => {
  expect(groupsOf(networkOf({ people: ['Emma Hahn', 'Hahn, Emma', 'Ben Okafor'] }))).toEqual([]);
});
