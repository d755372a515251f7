import { describe, expect, it } from 'vitest';
import { tidyName } from '../../../shared/lib/tidy-name';

describe('a name as it is kept', () => {
  it.each([
    ['  Ana \t Prado\n', 'Ana Prado'],
    ['Ana\u0000Prado', 'Ana Prado'],
    ['annexe\u202Etxt.exe', 'annexetxt.exe'],
    ['\u2068Ana\u2069 Prado\u200F', 'Ana Prado'],
    ['\uFEFFAna', 'Ana'],
    ['\u200B\u2060', ''],
    [' \u202E ', ''],
  ])('of %j is %j', (text, name) => {
    expect(tidyName(text)).toBe(name);
  });

  it('keeps the joiners of Persian and of emoji', () => {
    expect(tidyName('می\u200Cخواهم')).toBe('می\u200Cخواهم');
    expect(tidyName('Ana 👩\u200D🔬')).toBe('Ana 👩\u200D🔬');
  });
});
