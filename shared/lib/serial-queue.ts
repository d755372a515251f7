/** Runs a task once all tasks given before it have ended, and answers with its outcome. */
export type SerialQueue = <T>(task: () => Promise<T>) => Promise<T>;

/** A queue that runs one task at a time, in the order in which they were given. A task that fails does not stop those after it. */
export function createSerialQueue(): SerialQueue {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const outcome = last.then(task);
    last = outcome.catch(() => undefined);
    return outcome;
  };
}
