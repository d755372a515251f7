import { expect, it } from 'vitest';
import { personName } from '../../../shared/matching/names/person-name';

it.each([
  ['Hahn, Emma', 'emma hahn', 1],
  ['Dr. Nora Meier', 'nora meier', 1],
  ['Nora Meier, PhD', 'nora meier', 1],
  ['🎾 Emma Hahn 🌸', 'emma hahn', 1],
  ['Zhang Wei', 'wei zhang', 1],
  ['Wei Zhang', 'wei zhang', 1],
  ['张伟', 'wei zhang', 1],
  ['王小明', 'xiaoming wang', 1],
  ['김민준, PhD', 'minjun kim', 1],
  ['Юрий Иваненко', 'yurii ivanenko', 1],
  ['Jan van den Berg', 'jan berg', 1],
  ['Berg, Jan van den', 'jan berg', 1],
  ['Mary Ann Lopez', 'mary ann lopez', 2],
  ['Huang, Bin', 'bin huang', 1],
  ['Meera Hariraj-Suryabhat', 'meera hariraj suryabhat', 1],
  ['Anna-Maria Berg', 'anna maria berg', 2],
  ['O’Brien, Kate', 'kate obrien', 1],
  // Titles and particles that are names too
  ['Danfen Ma', 'danfen ma', 1],
  ['Wei Pan', 'wei pan', 1],
  ['Pan Jan Kowalski', 'jan kowalski', 1],
  ['Nora Meier, MA', 'nora meier', 1],
  ['Mi-bin Yoon', 'mibin yoon', 1],
  ['김민준'.normalize('NFD'), 'minjun kim', 1],
] as const)('%s', (written, words, givenCount) => {
  const name = personName(written);
  expect(name.words.join(' ')).toBe(words);
  expect(name.givenCount).toBe(givenCount);
});

it('keeps what is not part of the name apart', () => {
  expect(personName('John Smith Jr.')).toMatchObject({ words: ['john', 'smith'], generation: 'jr' });
  expect(personName('Robert (Bob) Marsh')).toMatchObject({ words: ['robert', 'marsh'], calledBy: ['bob'] });
  expect(personName('Ana Kovač (née Horvat)')).toMatchObject({ words: ['ana', 'kovac'], bornAs: ['horvat'] });
  expect(personName('Min-jun Ahn')).toMatchObject({ words: ['min', 'jun', 'ahn'], generation: '' });
});
