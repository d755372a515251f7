/** Splits "Ana and Ben", "coffee with Ana & Ben Kovač" and "Ana, Ben and Cy" into names, only where that is safe. */

/** "And" as a whole word, in English and the languages of the contact formats. Without "e" and "i", which are also initials. */
const AND = /\s+(?:and|und|et|y|en|och|og)\s+|\s*[&+]\s*/iu;
/** "Coffee with", "Mittagessen mit": an activity before the names. */
const ACTIVITY_WITH = /^[\p{L}\s'’-]{0,40}?(?<!\p{L})(?:with|mit|avec)\s+(?=\p{Lu})/u;
/** A quick test, because most texts have none of these words. */
const MAY_JOIN = /[&+]|\b(?:and|und|et|y|en|och|og|with|mit|avec)\b/i;
/** A company or a family is one mention. */
const COLLECTIVE =
  /\b(?:sons?|söhne|daughters?|partners?|co|company|family|associates|bros|brothers|friends|team|others|kids|children)\b/iu;
const WORD = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u;
const MAX_NAME_WORDS = 4;

interface JoinedNames {
  readonly names: readonly string[];
  readonly areAllKnown: boolean;
}

/**
 * Null: the text joins no names, or they cannot be split safely.
 * @param isKnown whether a name belongs to somebody in the network
 */
export function splitJoinedNames(text: string, isKnown: (name: string) => boolean): JoinedNames | null {
  if (!MAY_JOIN.test(text) || isKnown(text)) return null;
  const withoutActivity = text.trim().replace(ACTIVITY_WITH, '');
  const hasActivity = withoutActivity !== text.trim();
  const groups = withoutActivity.split(AND);
  if (groups.length === 1)
    return hasActivity && isName(withoutActivity) ? { names: [withoutActivity], areAllKnown: isKnown(withoutActivity) } : null;
  if (COLLECTIVE.test(withoutActivity)) return null;
  // "Ana, Ben and Cy": before the last "and", commas separate as well.
  const names = groups.flatMap((group) => group.split(',')).map((name) => name.trim());
  if (names.some((name) => name === '') || !names.every((name) => isKnown(name) || isName(name))) return null;
  const family = lastWordOf(names.at(-1) ?? '');
  const fullNames = names.map((name) => {
    const fullName = `${name} ${family}`;
    return family !== '' && !name.includes(' ') && isKnown(fullName) ? fullName : name; // "Ana and Ben Kovač"
  });
  return { names: fullNames, areAllKnown: fullNames.every((name) => isKnown(name)) };
}

function isName(text: string): boolean {
  const words = text.split(/\s+/);
  return words.length <= MAX_NAME_WORDS && words.every((word) => WORD.test(word));
}

/** The family name of a name of several words; empty otherwise. */
function lastWordOf(name: string): string {
  const words = name.split(/\s+/);
  return words.length > 1 ? (words.at(-1) ?? '') : '';
}
