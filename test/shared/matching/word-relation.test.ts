import { expect, it } from 'vitest';
import { latinWords } from '../../../shared/matching/names/latin-words';
import { ALWAYS_HEARD, nameWord, wordRelation } from '../../../shared/matching/names/word-relation';
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
