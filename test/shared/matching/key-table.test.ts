import { expect, it } from 'vitest';
import { Interner, KeyTable } from '../../../shared/matching/key-table';
import { ValueLists } from '../../../shared/matching/value-lists';
import { seededRandom } from '../../../shared/model/ids';

it('keeps the values of each key in the order they came', () => {
  const random = seededRandom(3);
  const table = new KeyTable();
  const lists = new ValueLists();
  const expected = new Map<number, number[]>();
  for (let value = 0; value < 20_000; value++) {
    const key = random() < 0.5 ? Math.floor(random() * 50) : Math.floor(random() * 4_000) * 2 ** 40 + 7; // keys that differ only beyond 32 bits too
    lists.add(table.idOf(key), value);
    expected.set(key, [...(expected.get(key) ?? []), value]);
  }
  for (const [key, values] of expected) {
    const id = table.idOf(key);
    expect(lists.listOf(id)).toEqual(values);
    expect(lists.countOf(id)).toBe(values.length);
    expect(lists.has(id, values[0] as number)).toBe(true);
    expect(lists.has(id, -1)).toBe(false);
  }
});

it('finds the first value of one list that another has too', () => {
  const lists = new ValueLists();
  for (const value of [5, 3, 8]) lists.add(200, value);
  for (const value of [8, 3]) lists.add(1, value);
  expect([lists.commonOf(200, 1), lists.commonOf(1, 200)]).toEqual([3, 8]);
  expect([lists.commonOf(200, 7), lists.commonOf(9_999, 200), lists.countOf(9_999)]).toEqual([-1, -1, 0]);
});

it('counts a record once for each text', () => {
  const interner = new Interner();
  const [ana, ivo] = [interner.idOf('ana'), interner.idOf('ivo')];
  for (const [id, record] of [[ana, 0] as const, [ivo, 0] as const, [ana, 0] as const, [ana, 1] as const]) interner.count(id, record);
  expect(interner.frequency).toEqual([2, 1]);
});
