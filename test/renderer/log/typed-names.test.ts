import { expect, it } from 'vitest';
import { fieldsOfSentence, initialLogDraft } from '../../../renderer/log/log-draft';
import { litWords, parseTypedSentence, peopleOfSentence } from '../../../renderer/log/typed-names';
import { idSource, seededRandom } from '../../../shared/model/ids';
import { emptyNetwork } from '../../../shared/model/network';
import { newPerson } from '../../../shared/model/person';
import { theDay } from '../../builders/network-builder';

const newId = idSource(seededRandom(1));
const network = emptyNetwork();
const [ana, ben] = ['Ana Prado', 'Ben Lee', 'Cy Ode', 'Cy Young'].map((name) => {
  const person = newPerson(newId(), name);
  network.people.set(person.id, person);
  return person.id;
});

const TODAY = theDay('2026-06-24');
const peopleOf = (text: string) => {
  const sentence = parseTypedSentence(network, text, TODAY);
  return sentence && peopleOfSentence(sentence);
};

it('several people in one sentence are picked one by one', () => {
  expect(peopleOf('coffee with Ana and Ben')).toEqual({ picked: [ana, ben], unsure: [] });
  expect(peopleOf('Ana & Rolf')).toEqual({ picked: [ana, { newName: 'Rolf' }], unsure: [] });
});

it('a name that two people have is asked about, and one name is one person', () => {
  expect(peopleOf('Ana and Cy')).toEqual({ picked: [ana], unsure: ['Cy'] });
  expect(peopleOf(' Tour guide in Quebec ')).toBeNull();
});

it('what else the sentence says fills the fields, and what it does not say leaves them', () => {
  const draft = { ...initialLogDraft({}, network), note: 'rain', topics: ['jazz'] };
  const sentence = parseTypedSentence(network, 'call with Ben yesterday at home about sailing, promised to send the map', TODAY);
  expect(sentence && fieldsOfSentence(sentence, null, draft)).toEqual({
    when: 'yesterday',
    channel: 'call',
    topics: ['jazz', 'sailing'],
    promise: 'send the map',
    note: 'rain\nat home',
  });
});

it('lights the words of a sentence by what they were read as, and loses none', () => {
  const typed = 'coffee with Ana and Ben Lee yesterday about sailing, promised to send the map';
  const sentence = parseTypedSentence(network, typed, TODAY);
  const lit = sentence === null ? [] : litWords(typed, sentence);
  expect(lit.map(({ words }) => words).join('')).toBe(typed);
  expect(lit.filter(({ part }) => part !== null).map(({ words, part }) => `${part}: ${words}`)).toEqual([
    'channel: coffee',
    'person: Ana',
    'person: Ben Lee',
    'when: yesterday',
    'topic: sailing',
    'promise: send the map',
  ]);
});
