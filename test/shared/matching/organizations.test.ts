import { expect, it } from 'vitest';
import { runToEnd } from '../../../shared/lib/resumable-work';
import { networkDuplicates } from '../../../shared/matching/network-duplicates';
import { organizationQuestions, organizationReason } from '../../../shared/matching/organizations';
import { applyEdit } from '../../../shared/model/edit';
import { changePerson } from '../../../shared/model/edits/people';
import type { PersonId } from '../../../shared/model/ids';
import type { Person } from '../../../shared/model/network';
import { isSuggestible, newPerson } from '../../../shared/model/person';
import { networkOf } from '../../builders/network-builder';

const contact = (name: string, fields: Partial<Person> = {}): Person => ({ ...newPerson('p' as PersonId, name), ...fields });

it.each<[string, Partial<Person>, string | null]>([
  ['Contoso GmbH', {}, 'legal-form'],
  ['Kovač d.o.o.', {}, 'legal-form'],
  ['Pizzeria Da Mario', {}, 'business-word'],
  ['Zahnarztpraxis Dr. Meier', {}, 'business-word'],
  ['Support', {}, 'role'],
  ['Northwind', { company: 'Northwind Ltd', emails: ['info@northwind.example'] }, 'is-company'],
  // People
  ['Emma Hahn', {}, null],
  ['Anna Bank', {}, null],
  ['Mario Pizza', { company: 'Pizzeria Da Mario' }, null],
  ['Nora Meier', { company: 'Nora Meier', emails: ['nora@meier.example'] }, null],
  ['Hotel Paul', { birthday: '1980-01-02' }, null],
  ['Sasha Ag', { position: 'Engineer' }, null],
])('%s', (name, fields, reason) => {
  expect(organizationReason(contact(name, fields))).toBe(reason);
});

it('asks once: the answer stays, a company is never suggested and never somebody’s double', () => {
  const phones = ['+49 1520 1234567'];
  const network = networkOf({ people: [{ name: 'Pizzeria Mario', phones }, { name: 'Mario Pizzeria', phones }, 'Emma Hahn'] });
  const questions = () => organizationQuestions(network).map(({ person }) => person as string);
  expect(questions()).toEqual(['Pizzeria Mario']);
  expect(runToEnd(networkDuplicates(network))).toHaveLength(1);
  const person = () => network.people.get('Pizzeria Mario' as PersonId) as Person;
  const inverse = applyEdit(network, changePerson(person(), { isOrganization: true }));
  expect(questions()).toEqual([]);
  expect(isSuggestible(person())).toBe(false);
  expect(runToEnd(networkDuplicates(network))).toEqual([]);
  applyEdit(network, inverse);
  expect(questions()).toEqual(['Pizzeria Mario']);
  applyEdit(network, changePerson(person(), { isOrganization: false }));
  expect(questions()).toEqual([]);
  expect(isSuggestible(person())).toBe(true);
});
