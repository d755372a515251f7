/** Whom a typed name may mean: nothing is guessed between people. */
import { expect, it } from 'vitest';
import { nameChoices } from '../../../../shared/analysis/interview/name-choices';
import type { PersonId } from '../../../../shared/model/ids';
import { networkOf } from '../../../builders/network-builder';

const network = networkOf({ people: ['Ana Prado', 'Ana Prévert', 'Zoë Brandt', { name: 'Robert Hale', nickname: 'Bob' }] });
const twin = { ...(network.people.get('Zoë Brandt' as PersonId) as never as object), id: 'twin' } as never;
network.people.set('twin' as PersonId, twin);
const all = [...network.people.keys()];
const choices = (typed: string, named: readonly string[] = []) => nameChoices(network.people, all, typed, named as PersonId[]);

it('marks the only one who begins so, by name or nickname, in any spelling', () => {
  expect(choices('rob')).toMatchObject({ people: ['Robert Hale'], preset: 0, isNewOffered: true });
  expect(choices('BOB')).toMatchObject({ people: ['Robert Hale'], preset: 0 });
  expect(choices('prado an')).toMatchObject({ people: ['Ana Prado'], preset: 0 });
});

it('marks nobody while several begin so, and the one who was named before', () => {
  expect(choices('ana')).toMatchObject({ people: ['Ana Prado', 'Ana Prévert'], preset: null });
  expect(choices('ana', ['Ana Prévert'])).toMatchObject({ people: ['Ana Prévert', 'Ana Prado'], preset: 0 });
  expect(choices('ana', ['Ana Prévert', 'Ana Prado']).preset).toBeNull();
});

it('never chooses between two of one name, even when one was named before', () => {
  expect(choices('zoe brandt')).toMatchObject({ people: ['Zoë Brandt', 'twin'], preset: null, hasNamesake: true });
  expect(choices('zoe brandt', ['twin']).preset).toBeNull();
});

it('marks "new" when nobody begins so, and takes an exact name before longer ones', () => {
  expect(choices('Vera')).toEqual({ people: [], preset: 0, isNewOffered: true, hasNamesake: false });
  expect(choices('  ')).toMatchObject({ people: [], preset: null, isNewOffered: false });
  expect(choices('Ana Prado')).toMatchObject({ people: ['Ana Prado'], preset: 0, hasNamesake: true });
});
