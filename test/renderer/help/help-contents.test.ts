import { expect, it } from 'vitest';
import { BIBLIOGRAPHY, MEASURES, type SourceKey, TERMS } from '../../../renderer/help/help-contents';
import { text } from '../../../shared/strings/text';

it('every reference is the source of a term or a measure, and is the one its key says', () => {
  // The office example names its source where it is offered.
  const used = new Set<SourceKey>(['Génois 2015', ...MEASURES.flatMap(({ sources }) => sources)]);
  for (const { source } of TERMS) if (source !== null) used.add(source);
  expect([...used].sort()).toEqual(Object.keys(BIBLIOGRAPHY).sort());
  for (const [key, reference] of Object.entries(BIBLIOGRAPHY)) {
    const [, author, year] = /^(.*?)(?: & .*)? (\d{4})$/.exec(key) ?? [];
    expect(reference).toContain(author);
    expect(reference).toContain(year);
  }
});

it('no name comes twice, and each meaning is one sentence or more', () => {
  const names = [...MEASURES.map(({ measure }) => text(`measures.${measure}`)), ...TERMS.map(({ term }) => text(`glossary.${term}`))];
  const meanings = [
    ...MEASURES.map(({ measure }) => text(`measures.${measure}Meaning`)),
    ...TERMS.map(({ term }) => text(`glossary.${term}Meaning`)),
  ];
  expect(new Set(meanings).size).toBe(meanings.length);
  expect(new Set(MEASURES.map(({ measure }) => measure)).size).toBe(MEASURES.length);
  expect(names.every((name) => name !== '')).toBe(true);
  for (const meaning of meanings) expect(meaning).toMatch(/[.]$/);
});
