/**
 * Facebook and Instagram write the bytes of UTF-8 as if each were a character: "Zoë" is "Zo\u00c3\u00ab". Text that is not damaged in this way stays as it is.
 */
const strict = new TextDecoder('utf-8', { fatal: true });

export function mendText(text: string): string {
  let hasHigh = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0xff) return text;
    if (code > 0x7f) hasHigh = true;
  }
  if (!hasHigh) return text;
  try {
    return strict.decode(Uint8Array.from(text, (char) => char.charCodeAt(0)));
  } catch {
    return text;
  }
}
