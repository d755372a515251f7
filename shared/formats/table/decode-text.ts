/**
 * Bytes to text, by the first that fits: byte order mark, the NUL pattern of UTF-16 without a mark, strict UTF-8, UTF-8 with a few invalid bytes, the
 * most plausible code page. Nothing becomes U+FFFD silently: each guess and each repair is a warning.
 */
import { type Message, message } from '../../strings/message';
import { damageWarnings } from './damaged-text';
import { detectEncoding, type EncodingCandidate } from './encoding/detect-encoding';
import { decodeCodePage, decodeCodePageLeniently, type Encoding } from './encoding/encodings';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly warnings: readonly Message[];
  /** Two or more: each of these is plausible, none is clearly ahead, and the text is in the first. Absent: nothing to ask. */
  readonly candidates?: readonly EncodingCandidate[];
}

export function decodeText(bytes: Uint8Array, chosen?: Encoding): DecodedText {
  const decoded = decodeBytes(bytes, chosen);
  // As many characters as bytes: ASCII, or one byte per letter.
  if (decoded.encoding === 'utf-8' && decoded.text.length === bytes.length) return decoded;
  const damage = damageWarnings(decoded.text);
  return damage.length === 0 ? decoded : { ...decoded, warnings: [...decoded.warnings, ...damage] };
}

function decodeBytes(bytes: Uint8Array, chosen: Encoding | undefined): DecodedText {
  const mark = byteOrderMark(bytes);
  if (chosen !== undefined) return decodeAs(chosen, mark?.encoding === chosen ? bytes.subarray(mark.length) : bytes);
  if (mark !== null && mark.encoding !== 'utf-8') return decodeAs(mark.encoding, bytes.subarray(mark.length));

  const body = mark === null ? bytes : bytes.subarray(mark.length);
  if (mark === null) {
    const guessed = utf16ByNulls(body);
    if (guessed !== null) {
      const decoded = decodeAs(guessed, body);
      return { ...decoded, warnings: [message('formats.guessedUtf16', { encoding: guessed.toUpperCase() }), ...decoded.warnings] };
    }
  }
  const strict = strictUtf8(body);
  if (strict !== null) return { text: strict, encoding: 'utf-8', warnings: [] };
  return lenientUtf8(body, mark !== null) ?? decodeMostPlausible(body);
}

function decodeMostPlausible(bytes: Uint8Array): DecodedText {
  const { candidates, isClear } = detectEncoding(bytes);
  const decoded = decodeAsGuessed(bytes, candidates[0]?.encoding ?? 'windows-1252');
  return isClear || candidates.length < 2 ? decoded : { ...decoded, candidates };
}

/** In a code page that the file does not state: with a warning that says which. */
export function decodeAsGuessed(bytes: Uint8Array, encoding: Encoding): DecodedText {
  return { text: decodeCodePageLeniently(bytes, encoding), encoding, warnings: [message('formats.guessedCodePage', { encoding })] };
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): DecodedText {
  switch (encoding) {
    case 'utf-8': {
      const strict = strictUtf8(bytes);
      return strict === null ? (lenientUtf8(bytes, true) as DecodedText) : { text: strict, encoding, warnings: [] };
    }
    case 'utf-16le':
    case 'utf-16be':
      return utf16(bytes, encoding);
    default:
      return { text: decodeCodePageLeniently(bytes, encoding), encoding, warnings: [] };
  }
}

function byteOrderMark(bytes: Uint8Array): { encoding: Encoding; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

/** Western text in UTF-16 has a NUL in nearly every second byte, always on the same side. */
function utf16ByNulls(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be';
  return null;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * A UTF-8 file with a few bytes of Windows-1252 in it (two files pasted together, or cut inside a character): the invalid bytes are read one by one
 * as Windows-1252. Null when there are more invalid bytes than multi-byte characters: such a file is not UTF-8.
 * @param isDeclared the file has a byte order mark of UTF-8, or the user chose UTF-8: never null
 */
function lenientUtf8(bytes: Uint8Array, isDeclared: boolean): DecodedText | null {
  const parts: string[] = [];
  let from = 0;
  let invalid = 0;
  let multiByte = 0;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for (let i = 0; i < bytes.length; ) {
    const length = utf8Length(bytes, i);
    if (length > 0) {
      if (length > 1) multiByte++;
      i += length;
      continue;
    }
    if (from < i) parts.push(decoder.decode(bytes.subarray(from, i)));
    parts.push(decodeCodePage(bytes.subarray(i, i + 1), 'windows-1252') ?? '');
    invalid++;
    i++;
    from = i;
  }
  if (!isDeclared && multiByte < invalid) return null;
  parts.push(decoder.decode(bytes.subarray(from)));
  return { text: parts.join(''), encoding: 'utf-8', warnings: [message('formats.invalidUtf8Bytes', { count: invalid })] };
}

/** Length of the well-formed UTF-8 character at `i` (Unicode 15, table 3-7), or 0. */
function utf8Length(bytes: Uint8Array, i: number): number {
  const a = bytes[i] ?? 0;
  if (a < 0x80) return 1;
  const b = bytes[i + 1] ?? 0;
  if (a >= 0xc2 && a <= 0xdf) return isContinuation(b) ? 2 : 0;
  const c = bytes[i + 2] ?? 0;
  if (a >= 0xe0 && a <= 0xef) {
    const isFirst = a === 0xe0 ? b >= 0xa0 && b <= 0xbf : a === 0xed ? b >= 0x80 && b <= 0x9f : isContinuation(b);
    return isFirst && isContinuation(c) ? 3 : 0;
  }
  if (a >= 0xf0 && a <= 0xf4) {
    const isFirst = a === 0xf0 ? b >= 0x90 && b <= 0xbf : a === 0xf4 ? b >= 0x80 && b <= 0x8f : isContinuation(b);
    return isFirst && isContinuation(c) && isContinuation(bytes[i + 3] ?? 0) ? 4 : 0;
  }
  return 0;
}

function isContinuation(byte: number): boolean {
  return byte >= 0x80 && byte <= 0xbf;
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  const low = encoding === 'utf-16le' ? 0 : 1;
  const text = decodeUnits(bytes.length & ~1, 2, (i) => (bytes[i + low] as number) | ((bytes[i + 1 - low] as number) << 8));
  const clean = text.replace(LONE_SURROGATE, '');
  const warnings: Message[] = [];
  if (bytes.length % 2 === 1) warnings.push(message('formats.halfCharacter'));
  if (clean.length < text.length) warnings.push(message('formats.damagedCharacters', { count: text.length - clean.length }));
  return { text: clean, encoding, warnings };
}

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Builds a string from `length / step` UTF-16 units, in chunks that `String.fromCharCode` can take. */
function decodeUnits(length: number, step: number, unitAt: (index: number) => number): string {
  const parts: string[] = [];
  const units = new Uint16Array(8192);
  let filled = 0;
  for (let i = 0; i < length; i += step) {
    units[filled++] = unitAt(i);
    if (filled === units.length) {
      parts.push(String.fromCharCode(...units));
      filled = 0;
    }
  }
  parts.push(String.fromCharCode(...units.subarray(0, filled)));
  return parts.join('');
}
