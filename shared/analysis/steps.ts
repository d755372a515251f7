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
