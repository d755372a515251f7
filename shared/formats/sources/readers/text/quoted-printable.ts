/** Quoted-printable, as vCard 2.1 writes texts that are not ASCII. */
import { decodeLine } from './joined-lines';

/** Decodes quoted-printable (RFC 2045 section 6.7) in the named character set; in UTF-8, else Windows-1252, where it names none. */
export function decodeQuotedPrintable(value: string, charset: string): string {
  const bytes: number[] = [];
  const plain = new TextEncoder();
  const text = value.replace(/=\r?\n?$/, '').replace(/=(?![0-9A-Fa-f]{2})\s*/g, '');
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 61 && /^[0-9A-Fa-f]{2}$/.test(text.slice(i + 1, i + 3))) {
      bytes.push(Number.parseInt(text.slice(i + 1, i + 3), 16));
      i += 2;
    } else if (code < 128) bytes.push(code);
    else {
      const char = String.fromCodePoint(text.codePointAt(i) ?? code);
      bytes.push(...plain.encode(char));
      if (char.length === 2) i++;
    }
  }
  return decodeNamed(new Uint8Array(bytes), charset);
}

function decodeNamed(bytes: Uint8Array, charset: string): string {
  if (charset !== '' && !/^(?:utf-?8|us-ascii|ascii)$/i.test(charset)) {
    try {
      return new TextDecoder(charset).decode(bytes);
    } catch {
      // A character set that nobody knows: by its bytes, below.
    }
  }
  return decodeLine(bytes);
}
