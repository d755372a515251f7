/** Makes a file name from any text. */

const MAX_OCTETS = 100;
/** Names that Windows reserves for devices, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com\d|lpt\d|com[¹²³]|lpt[¹²³])(?:\.|$)/i;
const encoder = new TextEncoder();

/** Letters, digits, `_ . -` and spaces; no leading dot or dash, no trailing dot or space, no device name, at most 100 octets. Never empty. */
export function safeFileName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}_ .-]/gu, '_')
    .replace(/ +/g, ' ');
  let name = '';
  let octets = 0;
  for (const character of plain.replace(/^[.\- ]+/, '')) {
    octets += encoder.encode(character).length;
    if (octets > MAX_OCTETS) break;
    name += character;
  }
  name = name.replace(/[. ]+$/, '');
  if (DEVICE.test(name)) name = `_${name}`;
  return name === '' ? 'Kith' : name;
}
