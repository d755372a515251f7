import { expect, it } from 'vitest';
import { runInSlices } from '../../../renderer/ui/run-in-slices';

function* work(count: number, isDone: number[]): Generator<undefined, string> {
  for (let i = 0; i < count; i++) {
    const until = performance.now() + 3;
    while (performance.now() < until);
    isDone.push(i);
    yield undefined;
  }
  return 'all';
}

it('lets others have their turn between two slices, and answers with what the work comes to', async () => {
  const done: number[] = [];
  const turns: number[] = [];
  const whole = runInSlices(work(12, done), () => true);
  expect(done.length).toBeGreaterThan(0);
  expect(done.length).toBeLessThan(12);
  const timer = setInterval(() => turns.push(done.length));
  expect(await whole).toEqual({ value: 'all' });
  clearInterval(timer);
  expect(done).toHaveLength(12);
  expect(turns.some((count) => count < 12)).toBe(true);
});

it('drops what is no longer wanted', async () => {
  const done: number[] = [];
  let isWanted = true;
  const whole = runInSlices(work(12, done), () => isWanted);
  isWanted = false;
  expect(await whole).toBeNull();
  expect(done.length).toBeLessThan(12);
});
