import { describe, expect, it } from 'vitest';
import { headerSignature, rememberedMapping } from '../../../renderer/import/mapping-memory';

describe('mapping memory', () => {
  it('recognizes a header row that means the same', () => {
    const memory = { [headerSignature(['E-mail Address', 'Prénom'])]: ['email', 'given-name'] as const };
    expect(rememberedMapping(memory, ['e-mail address', 'PRENOM'])).toEqual(['email', 'given-name']);
    expect(rememberedMapping(memory, ['Prénom', 'E-mail Address'])).toBeNull();
    expect(rememberedMapping(memory, ['E-mail Address', 'Prénom', 'Notes'])).toBeNull();
  });
});
