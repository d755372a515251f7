/** Short forms of names for the graph. */

/** "Ana Kovač" → "Ana K."; one word stays; a description ("tour guide in Quebec") is truncated at a word. */
export function shortName(name: string): string {
  const words = name.trim().split(/\s+/);
  const [first = '', ...rest] = words;
  const last = rest.at(-1);
  if (last === undefined) return truncate(name, 18);
  // A description, or a name with a number ("Desk 14"): an initial would not identify the person.
  const isDescription = words.length > 3 || /^\p{Ll}/u.test(last) || /\d/.test(last);
  if (isDescription) return truncate(name, 18);
  return `${truncate(first, 12)} ${[...last][0] ?? ''}.`;
}

/** At most `length` characters with an ellipsis, truncated at a word when one ends near. */
export function truncate(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  const cut = characters.slice(0, length - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > length * 0.55 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
