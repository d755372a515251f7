import { expect, it } from 'vitest';
import { parseTypedNames } from '../../../renderer/log/typed-names';
import { idSource, seededRandom } from '../../../shared/model/ids';
import { emptyNetwork } from '../../../shared/model/network';
import { newPerson } from '../../../shared/model/person';

const newId = idSource(seededRandom(1));
const network = emptyNetwork();
const [ana, ben] = ['Ana Prado', 'Ben Lee', 'Cy Ode', 'Cy Young'].map((name) => {
  const person = newPerson(newId(), name);
  network.people.set(person.id, person);
  return person.id;
});

it('several people in one breath are picked one by one', () => {
  expect(parseTypedNames(network, 'coffee with Ana and Ben')).toEqual([ana, ben]);
  expect(parseTypedNames(network, 'Ana & Rolf')).toEqual([ana, { newName: 'Rolf' }]);
});

it('a name that two people have is left to the user, and one name is one person', () => {
  expect(parseTypedNames(network, 'Ana and Cy')).toEqual([ana, { newName: 'Cy' }]);
  expect(parseTypedNames(network, ' Tour guide in Quebec ')).toEqual([{ newName: 'Tour guide in Quebec' }]);
});
