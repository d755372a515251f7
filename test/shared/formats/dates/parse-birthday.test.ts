import { describe, expect, it } from 'vitest';
import { parseBirthday } from '../../../../shared/formats/dates/parse-birthday';
import { formatBirthday } from '../../../../shared/lib/format-time';

describe('a birthday', () => {
  it.each([
    ['1985-04-02', '2 April 1985'],
    ['--12-01', '1 December'],
    ['--02-29', '29 February'],
    ['', ''],
  ])('%s reads “%s”, and back', (stored, words) => {
    expect(formatBirthday(stored)).toBe(words);
    expect(parseBirthday(words)).toBe(stored);
  });

  it.each([
    ['2 Apr 1985', '1985-04-02'],
    ['April 2, 1985', '1985-04-02'],
    ['1. Dec', '--12-01'],
    ['1985-04-02', '1985-04-02'],
    ['--12-01', '--12-01'],
  ])('may be typed as “%s”', (typed, stored) => expect(parseBirthday(typed)).toBe(stored));

  it.each(['30 February', '31 Nov 1990', 'soon', '12'])('“%s” stays as typed, for the network to refuse', (typed) =>
    expect(parseBirthday(typed)).toBe(typed),
  );
});
