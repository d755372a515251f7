import { expect, test } from 'vitest';
import { createSerialQueue } from '../../../shared/lib/serial-queue';

test('one task at a time, in order, also after a failure', async () => {
  const queue = createSerialQueue();
  const events: string[] = [];
  const task = (name: string, fails = false) =>
    queue(async () => {
      events.push(`${name} starts`);
      await new Promise((resolve) => setTimeout(resolve));
      events.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const outcomes = await Promise.allSettled([task('first'), task('second', true), task('third')]);
  expect(events).toEqual(['first starts', 'first ends', 'second starts', 'second ends', 'third starts', 'third ends']);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
