/** "Ana and Ben", "coffee with Ana & Ben Kovač", "Ana, Ben and Cy": several people in one breath. Taken apart only where that is no guess. */

/** English and the languages of the contact formats, as whole words. "e" and "i" are left out: they are initials too. */
const AND = /\s+(?:and|und|et|y|en|och|og)\s+|\s*[&+]\s*/iu;
/** "Coffee with", "Mittagessen mit": what was done, before the names. */
const WITH = /^[\p{L}\s'’-]{0,40}?(?<!\p{L})(?:with|mit|avec)\s+(?=\p{Lu})/u;
/** Most texts have none of these words, and cost one look. */
const MAY_JOIN = /[&+]|\b(?:and|und|et|y|en|och|og|with|mit|avec)\b/i;
/** A firm or a family is one mention. */
const ONE_OF_MANY =
  /\b(?:sons?|söhne|daughters?|partners?|co|company|family|associates|bros|brothers|friends|team|others|kids|children)\b/iu;
const WORD = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u;
const MOST_WORDS = 4;

interface Joined {
  readonly names: readonly string[];
  /** Everybody of them is known. */
  readonly areKnown: boolean;
}

/**
 * The names joined in a text, or null: it joins none, or they cannot be told apart safely.
 * @param isKnown whether a name belongs to someone in the network
 */
export function splitJoinedNames(text: string, isKnown: (name: string) => boolean): Joined | null {
  if (!MAY_JOIN.test(text) || isKnown(text)) return null;
  const bare = text.trim().replace(WITH, '');
  const hasPreface = bare !== text.trim();
  const groups = bare.split(AND);
  if (groups.length === 1) return hasPreface && isName(bare) ? { names: [bare], areKnown: isKnown(bare) } : null;
  if (ONE_OF_MANY.test(bare)) return null;
  // "Ana, Ben and Cy": before the last "and", commas separate as well.
  const names = groups.flatMap((group) => group.split(',')).map((name) => name.trim());
  if (names.some((name) => name === '') || !names.every((name) => isKnown(name) || isName(name))) return null;
  const family = lastWordOf(names.at(-1) ?? '');
  const whole = names.map((name) => {
    const withFamily = `${name} ${family}`;
    return family !== '' && !name.includes(' ') && isKnown(withFamily) ? withFamily : name; // "Ana and Ben Kovač"
  });
  return { names: whole, areKnown: whole.every((name) => isKnown(name)) };
}

function isName(text: string): boolean {
  const words = text.split(/\s+/);
  return words.length <= MOST_WORDS && words.every((word) => WORD.test(word));
}

/** The family name of a name of several words; empty otherwise. */
function lastWordOf(name: string): string {
  const words = name.split(/\s+/);
  return words.length > 1 ? (words.at(-1) ?? '') : '';
}
