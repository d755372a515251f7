/** Text inside XML 1.0, in elements and in quoted attributes alike. */

/** Characters XML 1.0 cannot contain: most control characters, lone surrogates, U+FFFE and U+FFFF. */
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

const ESCAPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
    // Unescaped, readers would turn these into spaces inside attributes.
    '\t': '&#9;',
    '\n': '&#10;',
    '\r': '&#13;',
  }),
);

export function xmlText(text: string): string {
  return text.replace(ILLEGAL, '').replace(/[&<>"'\t\n\r]/g, (character) => ESCAPES.get(character) ?? '');
}

/** A finite number as a double of XML Schema. Anything else is 0. */
export function xmlNumber(value: number): string {
  return Number.isFinite(value) ? String(value) : '0';
}
