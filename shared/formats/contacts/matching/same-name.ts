/** Comparing folded names. Likeness is a hint or a veto here, never a proof. */

/** The same words, or all words of one in the other ("kim" and "kim lee"). */
export function isSameName(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const words = new Set(long.split(' '));
  return short.split(' ').every((word) => words.has(word));
}

/** Whether two names have a word of two letters or more in common. */
export function shareWord(a: string, b: string): boolean {
  const words = new Set(a.split(' '));
  return b.split(' ').some((word) => word.length > 1 && words.has(word));
}
