import { expect, it } from 'vitest';
import { KeyTable } from '../../../shared/matching/key-table';
import { seededRandom } from '../../../shared/model/ids';

it('keeps the values of each key in the order they came', () => {
  const random = seededRandom(3);
  const table = new KeyTable();
  const expected = new Map<number, number[]>();
  for (let value = 0; value < 20_000; value++) {
    const key = random() < 0.5 ? Math.floor(random() * 50) : Math.floor(random() * 4_000) * 2 ** 40 + 7; // keys that differ only beyond 32 bits too
    table.add(table.idOf(key), value);
    expected.set(key, [...(expected.get(key) ?? []), value]);
  }
  for (const [key, values] of expected) {
    const id = table.idOf(key);
    const found: number[] = [];
    for (let entry = table.firstOf(id); entry >= 0; entry = table.nextOf(entry)) found.push(table.valueOf(entry));
    expect(found).toEqual(values);
    expect(table.countOf(id)).toBe(values.length);
    expect(table.keyOf(id)).toBe(key);
  }
});
