import { expect, it } from 'vitest';
import { runToEnd } from '../../../shared/lib/resumable-work';
import { networkDuplicates } from '../../../shared/matching/network-duplicates';
import { applyEdit } from '../../../shared/model/edit';
import { keepApart } from '../../../shared/model/edits/distinctions';
import type { PersonId } from '../../../shared/model/ids';
import type { Network } from '../../../shared/model/network';
import { networkOf } from '../../builders/network-builder';

const id = (name: string) => name as PersonId;
const pairsOf = (network: Network) => runToEnd(networkDuplicates(network));
const certainOf = (network: Network) =>
  pairsOf(network)
    .filter(({ isCertain }) => isCertain)
    .map(({ a, b }) => [a, b].sort().join(' + '))
    .sort();
const emails = ['emma.sunny@example.com'];

it('offers two people with one address, and keeps the one that says more', () => {
  const network = networkOf({
    people: [{ name: 'Emma Hahn', emails }, { name: 'Hahn, Emma', emails, company: 'Contoso', phones: ['+49 1520 1'] }, 'Ben Okafor'],
  });
  expect(pairsOf(network)).toMatchObject([{ a: 'Hahn, Emma', b: 'Emma Hahn', isCertain: true }]);
});

it('never offers again whom the user called different', () => {
  const network = networkOf({
    people: [
      { name: 'Emma Hahn', emails },
      { name: 'Hahn, Emma', emails },
    ],
  });
  applyEdit(network, keepApart(network, [id('Emma Hahn'), id('Hahn, Emma')]));
  expect(pairsOf(network)).toEqual([]);
});

it('is not certain about two who met, or who are tied', () => {
  const people = [{ name: 'Emma Hahn', emails }, { name: 'Hahn, Emma', emails }, 'Ben'];
  const met = networkOf({ people, log: [['2025-01-01', 'Emma Hahn+Hahn, Emma+Ben']] });
  const tied = networkOf({ people, ties: [['Emma Hahn', 'sibling', 'Hahn, Emma']] });
  for (const network of [met, tied]) expect(pairsOf(network).filter(({ isCertain }) => isCertain)).toEqual([]);
});

it('is certain of no pair in a group with two who are two people', () => {
  const network = networkOf({
    people: [
      { name: 'Emma Hahn', emails, birthday: '1990-01-01' },
      { name: 'Emma Hahn ', emails: [...emails, 'hahn.other@example.com'] },
      { name: 'Hahn, Emma', emails: ['hahn.other@example.com'], birthday: '1971-05-05' },
    ],
  });
  const pairs = pairsOf(network);
  expect(pairs.length).toBeGreaterThan(0);
  expect(pairs.every(({ isCertain }) => !isCertain)).toBe(true);
});

it('is certain of a group whose names lead from one to the other, though two of them are unlike', () => {
  const phones = ['+36 9 4636 1814'];
  const network = networkOf({
    people: [
      { name: 'Dora Halszeghy', emails, phones },
      { name: 'Dóra Kedelyi', emails, phones },
      { name: 'Kedelyi Dóra', phones },
    ],
  });
  expect(certainOf(network)).toEqual(['Dora Halszeghy + Dóra Kedelyi', 'Dóra Kedelyi + Kedelyi Dóra']);
});

it('is certain of no pair in a group with two who have another given name', () => {
  const network = networkOf({
    people: [
      { name: 'Emma Hahn', emails },
      { name: 'E. Hahn', emails, phones: ['+49 1520 1234567'] },
      { name: 'Erik Hahn', phones: ['+49 1520 1234567'] },
    ],
  });
  expect(certainOf(network)).toEqual([]);
});

it('says why, the strongest reason first', () => {
  const network = networkOf({
    people: [
      { name: 'Emma Hahn', emails, company: 'Contoso GmbH' },
      { name: 'Emma Hahn ', emails, company: 'contoso' },
      { name: 'X Y', company: 'Other' },
    ],
  });
  expect(pairsOf(network)[0]?.evidence.map(({ kind }) => kind)).toEqual(['same-name', 'same-email', 'same-company']);
});
