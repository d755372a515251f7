/** Compares folded names. A similar name never proves that two people are one. */

/** True when all words of the shorter name are in the longer one ("kim" and "kim lee"). */
export function isSameName(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const words = new Set(long.split(' '));
  return short.split(' ').every((word) => words.has(word));
}

/** True when the names share a word of two or more letters. */
export function shareWord(a: string, b: string): boolean {
  const words = new Set(a.split(' '));
  return b.split(' ').some((word) => word.length > 1 && words.has(word));
}
