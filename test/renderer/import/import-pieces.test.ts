import { describe, expect, it } from 'vitest';
import { headerSignature, withRememberedMapping } from '../../../renderer/import/ImportPreview';

describe('mapping memory', () => {
  const contacts = ['email', 'given-name'] as const;
  const memory = {
    [headerSignature(['E-mail Address', 'Prénom'])]: contacts,
    [headerSignature(['Jour', 'Amis'])]: ['date', 'people'] as const,
  };

  it('recognizes a header row that means the same', () => {
    expect(withRememberedMapping({}, memory, ['e-mail address', 'PRENOM'])).toEqual({ mapping: contacts, format: 'csv' });
    expect(withRememberedMapping({}, memory, ['Prénom', 'E-mail Address'])).toEqual({});
    expect(withRememberedMapping({}, memory, ['E-mail Address', 'Prénom', 'Notes'])).toEqual({});
  });

  it('remembers the columns of a log as a log', () => {
    expect(withRememberedMapping({ dayFirst: true }, memory, ['jour', 'amis'])).toEqual({
      dayFirst: true,
      mapping: ['date', 'people'],
      format: 'log',
    });
  });

  it('gives way to what the user chooses now', () => {
    for (const chosen of [{ format: 'log' }, { format: 'google' }, { mapping: ['phone', 'keep'] }] as const)
      expect(withRememberedMapping(chosen, memory, ['E-mail Address', 'Prénom'])).toBe(chosen);
    expect(withRememberedMapping({ format: 'csv' }, memory, ['E-mail Address', 'Prénom'])).toEqual({ mapping: contacts, format: 'csv' });
  });
});
