/**
 * Long work is a generator. It pauses at each `yield`, where its caller can show progress, let the window paint, or stop. Work that is stopped leaves
 * nothing behind.
 */

/** Runs all the work at once, without pauses. */
export function runToEnd<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Work whose last result is kept. `steps` does it with pauses, ahead of time; `now` does it at once if that has not happened. */
export interface MemoizedSteps<Question, T> {
  readonly steps: (question: Question) => Generator<undefined, T>;
  readonly now: (question: Question) => T;
}

/** Keeps the last result for each first key, as long as that key lives. `keysOf`: all that the result depends on, compared by identity. */
export function memoizeSteps<Question, T>(
  keysOf: (question: Question) => readonly [object, ...unknown[]],
  work: (question: Question) => Generator<undefined, T>,
): MemoizedSteps<Question, T> {
  const results = new WeakMap<object, { readonly otherKeys: readonly unknown[]; readonly value: T }>();
  function* steps(question: Question): Generator<undefined, T> {
    const [firstKey, ...otherKeys] = keysOf(question);
    const last = results.get(firstKey);
    if (last?.otherKeys.every((key, i) => key === otherKeys[i])) return last.value;
    const value = yield* work(question);
    results.set(firstKey, { otherKeys, value });
    return value;
  }
  return { steps, now: (question) => runToEnd(steps(question)) };
}

/** Small operations between two pauses: fewer, and pausing costs more than the work. */
const OPERATIONS_PER_STEP = 1024;

/** Calls `visit` with 0 … count − 1, with pauses. */
export function* forEachInSteps(count: number, visit: (i: number) => void): Generator<undefined, void> {
  for (let i = 0; i < count; i++) {
    visit(i);
    if (i % OPERATIONS_PER_STEP === OPERATIONS_PER_STEP - 1) yield undefined;
  }
}

/** A sorted copy, as `toSorted` makes it, with pauses. A merge sort: sorts short runs, then merges them two by two. */
export function* sortInSteps<T>(items: readonly T[], compare: (a: T, b: T) => number): Generator<undefined, T[]> {
  let source = items.slice();
  for (let i = 0; i < source.length; i += OPERATIONS_PER_STEP) {
    const run = source.slice(i, i + OPERATIONS_PER_STEP).sort(compare);
    for (let k = 0; k < run.length; k++) source[i + k] = run[k] as T;
    yield undefined;
  }
  for (let width = OPERATIONS_PER_STEP; width < source.length; width *= 2) {
    const merged: T[] = [];
    for (let start = 0; start < source.length; start += 2 * width) {
      const [middle, end] = [Math.min(start + width, source.length), Math.min(start + 2 * width, source.length)];
      let [left, right] = [start, middle];
      while (left < middle || right < end) {
        const takesLeft = right >= end || (left < middle && compare(source[left] as T, source[right] as T) <= 0);
        merged.push(source[takesLeft ? left++ : right++] as T);
        if (merged.length % OPERATIONS_PER_STEP === 0) yield undefined;
      }
    }
    source = merged;
  }
  return source;
}
