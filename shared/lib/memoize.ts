/**
 * A function that keeps its results, one for each argument, for as long as it lives. For texts that repeat often (the names, channels and topics of a
 * log), where computing one is slow.
 *
 * @param most when it keeps so many results, it forgets all and begins again. Default: it never does
 */
export function memoize<Argument, Result>(compute: (argument: Argument) => Result, most = Infinity): (argument: Argument) => Result {
  const results = new Map<Argument, Result>();
  return (argument) => {
    const known = results.get(argument);
    if (known !== undefined || results.has(argument)) return known as Result;
    const result = compute(argument);
    if (results.size >= most) results.clear();
    results.set(argument, result);
    return result;
  };
}
