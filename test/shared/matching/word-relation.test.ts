import { expect, it } from 'vitest';
import { latinWords } from '../../../shared/matching/names/latin-words';
import { ALWAYS_HEARD, areUnlike, nameWord, wordRelation } from '../../../shared/matching/names/word-relation';
import { madePeople } from '../../builders/who-is-who/made-people';

it.each([
  ['mueller', 'muller', 'same'],
  ['william', 'bill', 'nickname'],
  ['istvan', 'pista', 'nickname'],
  ['mohammed', 'muhammad', 'variant'],
  ['alexei', 'aleksey', 'variant'],
  ['kresimir', 'kresko', 'different'],
  ['zlatko', 'zlat', 'short'],
  ['tomislav', 'tomo', 'nickname'],
  ['baumann', 'bauman', 'variant'],
  ['schneider', 'schnieder', 'variant'],
  ['hartley', 'hertley', 'variant'],
  ['pemberton', 'penberton', 'typo'],
  ['emma', 'e', 'initial'],
  ['omar', 'umar', 'variant'],
  ['huijuna', 'huijuan', 'variant'],
  // Two people
  ['daniella', 'daniel', 'different'],
  ['paul', 'paula', 'different'],
  ['maria', 'mario', 'different'],
  ['christian', 'christina', 'different'],
  ['michel', 'michelle', 'different'],
  ['tim', 'tom', 'different'],
  ['anna', 'lena', 'different'],
] as const)('%s and %s: %s', (a, b, relation) => {
  expect(wordRelation(nameWord(a), nameWord(b))).toBe(relation);
  expect(wordRelation(nameWord(b), nameWord(a))).toBe(relation);
});

it('compares consonants where vowels are not written', () => {
  expect(wordRelation(nameWord('mr'), nameWord('omar'), false)).toBe('variant');
  expect(wordRelation(nameWord('mhmd'), nameWord('mohamed'), false)).toBe('variant');
  expect(wordRelation(nameWord('mhmd'), nameWord('karim'), false)).toBe('different');
  expect(wordRelation(nameWord('dongug'), nameWord('dongwook'), false)).toBe('variant');
  // نوال is a woman, Nael a man
  expect(wordRelation(nameWord('nwal'), nameWord('nael'), false)).toBe('different');
});

it('keeps the letters that are always heard in the consonant key', () => {
  const words = [...new Set(madePeople(3, 500).flatMap(({ record }) => latinWords(record.name)))];
  words.push('dzhordj', 'mhd', 'tschlmnr', 'ouldramn', 'yohnrdl', 'jdhbhl');
  expect(words.length).toBeGreaterThan(500);
  for (const word of words) {
    const { letters, sound } = nameWord(word);
    expect(nameWord(sound).letters & ALWAYS_HEARD, word).toBe(letters & ALWAYS_HEARD);
  }
});

it('calls only words unlike that are different', () => {
  const names = [...new Set(madePeople(4, 200).flatMap(({ record }) => latinWords(record.name)))];
  const slips = names.flatMap((word) => [word.slice(1), `${word}e`, `${word.slice(0, 2)}x${word.slice(3)}`, word.slice(0, 4)]);
  const nicknames = ['bill', 'william', 'liam', 'pista', 'istvan', 'tomo', 'tomislav', 'bob', 'robert', 'rob', 'peggy', 'margaret'];
  const words = [...names.slice(0, 300), ...slips.filter((word) => word !== '').slice(0, 900), ...nicknames].map(nameWord);
  let unlike = 0;
  for (const a of words) {
    for (const b of words) {
      if (a.sound === b.sound || !areUnlike(a, b)) continue;
      unlike++;
      if (wordRelation(a, b) !== 'different') expect(`${a.text} ${b.text}`).toBe('unlike');
    }
  }
  expect(unlike).toBeGreaterThan(words.length ** 2 / 2);
});
