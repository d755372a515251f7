/**
 * The pseudo-locale: each message with accents on its letters, 40 % longer, in brackets. What is cut off, or appears without accents, is a fault of the
 * window or is missing in the catalogue. Values (names, numbers) stay as they are.
 */
const ACCENTED: Record<string, string> = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter, i) => [
    letter,
    [...'àƀçđéƒĝĥîĵķļḿñôƥɋŕšţûṽŵẋýžÀƁÇĐÉƑĜĤÎĴĶĻḾÑÔƤɊŔŠŢÛṼŴẊÝŽ'][i] ?? letter,
  ]),
);
const LONGER = 0.4;

/** An ICU message as pseudo text: only what is read is changed, never names of values or tags, kinds of plural or `#`. */
export function pseudoMessage(message: string): string {
  let result = '';
  let letters = 0;
  // Inside braces, a name and a kind come before the text of each choice: text starts again at the second level of braces.
  let depth = 0;
  let isInTag = false;
  const characters = [...message];
  for (const [i, character] of characters.entries()) {
    if (character === '<' && /[a-z/]/i.test(characters[i + 1] ?? '')) isInTag = true;
    if (character === '{') depth++;
    if (character === '}') depth--;
    const isText = depth % 2 === 0 && character !== '}' && !isInTag;
    if (isText && ACCENTED[character]) letters++;
    if (character === '>') isInTag = false;
    result += isText ? (ACCENTED[character] ?? character) : character;
  }
  return `[${result}${padding(Math.ceil(letters * LONGER))}]`;
}

function padding(length: number): string {
  return length === 0 ? '' : ` ${'·'.repeat(Math.max(1, length - 1))}`;
}
