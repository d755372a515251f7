import { expect, it } from 'vitest';
import { timeInWords } from '../../../renderer/components/format-time';

const now = new Date(2026, 4, 3, 9, 0);

it.each([
  [new Date(2026, 4, 3, 8, 5), 'at 08:05'],
  [new Date(2026, 4, 2, 18, 20), 'yesterday at 18:20'],
  [new Date(2026, 4, 2, 0, 1), 'yesterday at 00:01'],
  [new Date(2026, 3, 3, 18, 20), 'on April 3 at 18:20'],
  [new Date(2026, 4, 3, 9, 30), 'at 09:30'],
])('%s is said as one says it', (then, words) => {
  expect(timeInWords(then, now)).toBe(words);
});
