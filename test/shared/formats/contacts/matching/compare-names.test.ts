import { describe, expect, it } from 'vitest';
import { compareNames } from '../../../../../shared/formats/contacts/matching/compare-names';

describe('compareNames', () => {
  it.each([
    ['Ada Marsh', 'ada  MARSH'],
    ['Marsh, Ada', 'Ada Marsh'],
    ['Zhang Wei', 'Wei Zhang'],
    ['Dr. Nora Meier', 'Nora Meier'],
    ['Jürgen Müller', 'Juergen Mueller'],
    ['José Peña', 'Jose Pena'],
    ['Nora Meier, PhD', 'Nora Meier'],
    ['Tom Marsh Jr.', 'Tom Marsh, Jr'],
  ])('%s and %s are the same', (a, b) => {
    expect([compareNames(a, b), compareNames(b, a)]).toEqual(['same', 'same']);
  });

  it.each([
    ['Bill Hahn', 'William Hahn'],
    ['A. Marsh', 'Ada Marsh'],
    ['Ada M.', 'Ada Marsh'],
    ['Ada', 'Ada Marsh'],
    ['Ada Jane Marsh', 'Ada Marsh'],
    ['Robert (Bob) Quill', 'Bob Quill'],
    ['Ana García López', 'Ana García'],
    ['Alex Brandt', 'Alexander Brandt'],
    ['J. R. Tolk', 'John Tolk'],
    ['A. Abdrani', 'Mariam Ahmed Abdrani'],
  ])('%s and %s fit', (a, b) => {
    expect([compareNames(a, b), compareNames(b, a)]).toEqual(['fits', 'fits']);
  });

  it.each([
    ['Mira Hartwell', 'Jonas Hartwell'],
    ['Ada Marsh', 'Ada Quill'],
    ['Tom Marsh Jr.', 'Tom Marsh Sr.'],
    ['Tom Marsh', 'Tom Marsh Jr.'],
    ['Marsh', 'Ada Marsh'],
    ['A. M.', 'Ada Marsh'],
    ['Ada Marsh', 'Tom Howe'],
    ['Anna Berg', 'Hanna Berg'],
    ['李小龙', '王小龙'],
    ['Mariam A. Abdrani', 'Ahmed Abdrani'],
  ])('%s and %s contradict each other', (a, b) => {
    expect([compareNames(a, b), compareNames(b, a)]).toEqual(['different', 'different']);
  });

  it.each([
    ['', 'Ada Marsh'],
    ['Анна Ветрова', 'Anna Vetrova'],
  ])('nothing can be said of %s and %s', (a, b) => {
    expect([compareNames(a, b), compareNames(b, a)]).toEqual(['unknown', 'unknown']);
  });
});

it.each([
  ['Paul Marsh', 'Paula Marsh'],
  ['Kåre Kjær', 'Karen Kjær'],
  ['Sam Brontë', 'Samira Brontë'],
  ['Andrea Vogt', 'Andreas Vogt'],
])('%s and %s are two people, although one name begins like the other', (a, b) => {
  expect([compareNames(a, b), compareNames(b, a)]).toEqual(['different', 'different']);
});

it('nothing can be said of two names that only agree in initials', () => {
  expect([compareNames('Ana S.', 'A. Silva'), compareNames('A. Silva', 'Ana S.')]).toEqual(['unknown', 'unknown']);
  expect(compareNames('Ana S.', 'B. Silva')).toBe('different');
});
