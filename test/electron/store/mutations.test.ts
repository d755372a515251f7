import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Mutation {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** The tests that are asked first. */
  readonly first: string;
}

const mutations = JSON.parse(readFileSync('test/torture/mutations.json', 'utf8')) as readonly Mutation[];

// `npm run torture` leaves each of these steps out and demands that a test fails; here only that they are still steps.
it.each(mutations)('can be left out: $name', ({ file, from, to, first }) => {
  const code = readFileSync(file, 'utf8');
  expect(code.split(from)).toHaveLength(2);
  expect(to).not.toBe(from);
  expect(existsSync(first)).toBe(true);
});
