import { expect, it } from 'vitest';
import { nameWord, wordRelation } from '../../../shared/matching/names/word-relation';

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
