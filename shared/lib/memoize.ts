/**
 * A function that keeps its results, one for each argument, for as long as it lives. For texts that repeat often (the names, channels and topics of a
 * log), where computing one is slow.
 */
export function memoize<Argument, Result>(compute: (argument: Argument) => Result): (argument: Argument) => Result {
  const results = new Map<Argument, Result>();
  return (argument) => {
    if (results.has(argument)) return results.get(argument) as Result;
    const result = compute(argument);
    results.set(argument, result);
    return result;
  };
}
