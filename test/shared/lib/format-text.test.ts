import { expect, test } from 'vitest';
import { capitalize, formatBytes, formatList, formatNumber, initials } from '../../../shared/lib/format-text';

test('numbers and lists', () => {
  expect([0, 999, 12_345, 1.5].map(formatNumber)).toEqual(['0', '999', '12,345', '1.5']);
  expect([[], ['Ana'], ['Ana', 'Ben'], ['Ana', 'Ben', 'Carla']].map(formatList)).toEqual(['', 'Ana', 'Ana and Ben', 'Ana, Ben and Carla']);
});

test.each([
  [1, '1 byte'],
  [830, '830 bytes'],
  [12_400, '12 kB'],
  [999_700, '1 MB'],
  [3_400_000, '3.4 MB'],
  [2_000_000_000, '2 GB'],
])('%i bytes', (bytes, expected) => expect(formatBytes(bytes)).toBe(expected));

test('a capital letter, of any script', () => {
  expect(['ana', '', 'émile', '𐐨x'].map(capitalize)).toEqual(['Ana', '', 'Émile', '𐐀x']);
});

test.each([
  ['Ana Kovač', 'AK'],
  ['Ana', 'A'],
  ['Ana Maria de la Cruz', 'AC'],
  ['(Ben) Olsen', 'O'],
  ['', '?'],
  ['李 小龍', '李小'],
])('the initials of %j', (name, expected) => expect(initials(name)).toBe(expected));
