import { describe, expect, it } from 'vitest';
import { headerSignature, rememberedMapping } from '../../../renderer/import/mapping-memory';
import { skippedCsv } from '../../../renderer/import/skipped-csv';

describe('mapping memory', () => {
  it('recognizes a header row that means the same', () => {
    const memory = { [headerSignature(['E-mail Address', 'Prénom'])]: ['email', 'given-name'] as const };
    expect(rememberedMapping(memory, ['e-mail address', 'PRENOM'])).toEqual(['email', 'given-name']);
    expect(rememberedMapping(memory, ['Prénom', 'E-mail Address'])).toBeNull();
    expect(rememberedMapping(memory, ['E-mail Address', 'Prénom', 'Notes'])).toBeNull();
  });
});

describe('rows left out', () => {
  it('keep their cells, then line and reason; short and long rows are evened out', () => {
    const bytes = skippedCsv(
      ['Name', 'Note'],
      [
        { line: 4, reason: 'no name, e-mail or phone', cells: ['', 'said "hi", left'] },
        { line: 9, reason: 'too many cells', cells: ['a', 'b', '=c'] },
      ],
    );
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.slice(1).trimEnd().split('\r\n')).toEqual([
      '"Name","Note","","Line","Why it was left out"',
      '"","said ""hi"", left","","4","no name, e-mail or phone"',
      `"a","b","'=c","9","too many cells"`,
    ]);
  });
});
