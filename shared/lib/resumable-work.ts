/**
 * Long work is a generator: it pauses where the caller may show how far it is, hear what else is wanted, or stop. What was begun and not finished
 * leaves nothing behind.
 */

/** The whole work without a pause. */
export function inOneGo<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Work that is done once for what it is done for: in steps where somebody prepares it, in one go where nobody did. */
export interface Once<Q, T> {
  readonly steps: (question: Q) => Generator<undefined, T>;
  readonly now: (question: Q) => T;
}

/** `keysOf`: what the answer hangs on, by identity. The last answer is kept for as long as the first key lives. */
export function once<Q, T>(
  keysOf: (question: Q) => readonly [object, ...unknown[]],
  work: (question: Q) => Generator<undefined, T>,
): Once<Q, T> {
  const known = new WeakMap<object, { readonly others: readonly unknown[]; readonly value: T }>();
  function* steps(question: Q): Generator<undefined, T> {
    const [first, ...others] = keysOf(question);
    const before = known.get(first);
    if (before?.others.every((other, i) => other === others[i])) return before.value;
    const value = yield* work(question);
    known.set(first, { others, value });
    return value;
  }
  return { steps, now: (question) => inOneGo(steps(question)) };
}

/** A pause is worth its while after so many small things. */
const EACH = 1024;

/** Calls `visit` with 0…count − 1, with pauses. */
export function* eachInSteps(count: number, visit: (i: number) => void): Generator<undefined, void> {
  for (let i = 0; i < count; i++) {
    visit(i);
    if (i % EACH === EACH - 1) yield undefined;
  }
}

/** A sorted copy, as `toSorted` makes it, with pauses: parts first, then two and two of them. */
export function* sortedInSteps<T>(items: readonly T[], compare: (a: T, b: T) => number): Generator<undefined, T[]> {
  let from = items.slice();
  for (let i = 0; i < from.length; i += EACH) {
    const part = from.slice(i, i + EACH).sort(compare);
    for (let k = 0; k < part.length; k++) from[i + k] = part[k] as T;
    yield undefined;
  }
  for (let width = EACH; width < from.length; width *= 2) {
    const to: T[] = [];
    for (let left = 0; left < from.length; left += 2 * width) {
      const [middle, right] = [Math.min(left + width, from.length), Math.min(left + 2 * width, from.length)];
      let [p, q] = [left, middle];
      while (p < middle || q < right) {
        const isLeft = q >= right || (p < middle && compare(from[p] as T, from[q] as T) <= 0);
        to.push(from[isLeft ? p++ : q++] as T);
        if (to.length % EACH === 0) yield undefined;
      }
    }
    from = to;
  }
  return from;
}
