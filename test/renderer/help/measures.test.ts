import { expect, it } from 'vitest';
import { SOURCES } from '../../../renderer/help/glossary';
import { MEASURES, SOURCES_OF_MEASURES } from '../../../renderer/help/measures';

const references = [...SOURCES_OF_MEASURES, ...SOURCES.map((source) => source.text)];

it('every source that a measure names is given in full', () => {
  for (const { name, source } of MEASURES) {
    expect(source, name).toMatch(/(?:19|20)\d\d/);
    for (const part of source.split(';')) {
      const year = /(?:19|20)\d\d/.exec(part)?.[0];
      if (year === undefined) continue;
      const authors = [...part.slice(0, part.indexOf(year)).matchAll(/\p{Lu}[\p{L}-]+/gu)].map(([word]) => word);
      const isGiven = references.some((text) => text.includes(year) && authors.some((author) => text.includes(author)));
      expect(isGiven, `${name}: ${part}`).toBe(true);
    }
  }
});

it('each measure is one sentence or more, and no name comes twice', () => {
  expect(new Set(MEASURES.map(({ name }) => name)).size).toBe(MEASURES.length);
  for (const { meaning } of MEASURES) expect(meaning).toMatch(/[.]$/);
});
