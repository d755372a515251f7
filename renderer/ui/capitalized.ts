/** A label at the start of a line or a button: words are kept in lower case where they stand in sentences. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
