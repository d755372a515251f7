/** The function with its answers kept: a log says the same few names, channels and topics over and over, and reading one costs a folding. */
export function memoize<Key, Answer>(answer: (key: Key) => Answer): (key: Key) => Answer {
  const answers = new Map<Key, Answer>();
  return (key) => {
    if (answers.has(key)) return answers.get(key) as Answer;
    const given = answer(key);
    answers.set(key, given);
    return given;
  };
}
