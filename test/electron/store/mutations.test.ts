import { existsSync, readFileSync } from 'node:fs';
import { transformWithOxc } from 'vite';
import { expect, it } from 'vitest';
import { fileOfStep, markedSteps, mutate, readMutations } from '../../builders/leave-out';

const mutations = readMutations();

// `npm run torture` builds the store with each mutation and demands that a test fails. Here: that each one applies, and still is code.
it.each(mutations)('applies: $name', async (mutation) => {
  const path = fileOfStep(mutation.step);
  const code = readFileSync(path, 'utf8');
  const mutated = mutate(code, mutation);
  expect(mutated).not.toBe(code);
  expect(mutation.remove === true).toBe(mutation.replace === undefined);
  expect(existsSync(mutation.first)).toBe(true);
  await transformWithOxc(mutated, path);
});

it('every marked step has a mutation', () => {
  const steps = new Set(mutations.map(({ step }) => step));
  expect([...markedSteps().keys()].filter((step) => !steps.has(step))).toEqual([]);
});
