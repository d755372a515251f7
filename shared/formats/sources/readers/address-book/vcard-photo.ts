/**
 * The picture of a vCard as Kith keeps one: the middle square, small, made anew from its pixels, so that nothing else of the file comes along (places, times,
 * names of devices). A picture that stands on the web is never fetched.
 */
import { decode, encode } from 'jpeg-js';
import { LIMITS, PHOTO_PATTERN } from '../../../../model/schema-parts';
import type { ContentLine } from '../text/content-lines';

/** Pixels of each side. */
const SIDE = 128;
const QUALITY = 82;
/** A few kilobytes of a file can claim any number of pixels. */
const MAX_MEGAPIXELS = 8;
const MAX_MEGABYTES = 256;
/** Of a PNG, which is kept as it is. */
const MAX_PNG_SIDE = 1024;

/** What the line holds as a `data:` address. Null: no picture, one elsewhere, or one that Kith cannot read or make small. */
export function photoOfLine({ params, value, isCut }: ContentLine): string | null {
  if (isCut) return null;
  const [, ofAddress] = /^data:image\/[\w.+-]+;base64,(.*)$/is.exec(value.replaceAll('\\', '')) ?? [];
  const encoding = params.get('ENCODING')?.[0]?.toUpperCase() ?? '';
  const written = ofAddress ?? (encoding === 'B' || encoding === 'BASE64' ? value : null);
  const bytes = written === null ? null : bytesOfBase64(written);
  if (bytes === null) return null;
  const photo = isPng(bytes) ? plainPng(bytes) : smallJpeg(bytes);
  return photo !== null && photo.length <= LIMITS.photo && PHOTO_PATTERN.test(photo) ? photo : null;
}

function smallJpeg(bytes: Uint8Array): string | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  try {
    const options = {
      useTArray: true,
      maxResolutionInMP: MAX_MEGAPIXELS,
      maxMemoryUsageInMB: MAX_MEGABYTES,
      tolerantDecoding: false,
    } as const;
    const { width, height, data } = decode(bytes, options);
    const side = Math.min(SIDE, width, height);
    if (side === 0) return null;
    const small = { width: side, height: side, data: middleSquare(data, width, height, side) };
    return `data:image/jpeg;base64,${base64OfBytes(encode(small as never, QUALITY).data)}`;
  } catch {
    return null; // it is damaged, or larger than any picture of a person
  }
}

/** The middle square of RGBA pixels, `side` wide and high: each pixel is the mean of those it stands for. */
function middleSquare(pixels: Uint8Array, width: number, height: number, side: number): Uint8Array {
  const square = Math.min(width, height);
  const [left, top] = [(width - square) >> 1, (height - square) >> 1];
  const small = new Uint8Array(4 * side * side);
  const edge = (i: number) => Math.floor((i * square) / side);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const sums = [0, 0, 0];
      let count = 0;
      for (let v = edge(y); v < edge(y + 1); v++)
        for (let u = edge(x); u < edge(x + 1); u++, count++)
          for (let c = 0; c < 3; c++) sums[c]! += pixels[4 * ((top + v) * width + left + u) + c]!;
      for (let c = 0; c < 3; c++) small[4 * (y * side + x) + c] = Math.round(sums[c]! / count);
      small[4 * (y * side + x) + 3] = 255;
    }
  return small;
}

const PNG_SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
/** The chunks without which a picture cannot be drawn; others say when, where and with what it was made. */
const PNG_CHUNKS: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

function isPng(bytes: Uint8Array): boolean {
  return PNG_SIGNATURE.every((byte, i) => bytes[i] === byte);
}

function plainPng(bytes: Uint8Array): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: number[] = [...PNG_SIGNATURE];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (end > bytes.length || kept.length > LIMITS.photo) return null;
    if (name === 'IHDR' && Math.max(view.getUint32(at + 8), view.getUint32(at + 12)) > MAX_PNG_SIDE) return null;
    if (PNG_CHUNKS.has(name)) for (let i = at; i < end; i++) kept.push(bytes[i]!);
    if (name === 'IEND') return `data:image/png;base64,${base64OfBytes(Uint8Array.from(kept))}`;
    at = end;
  }
  return null;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Uint8Array(128).fill(255);
for (let i = 0; i < 64; i++) VALUES[LETTERS.charCodeAt(i)] = i;

/** Null: it is no Base64. */
function bytesOfBase64(text: string): Uint8Array | null {
  const letters = text.replace(/[\s=]+/g, '');
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4));
  let [bits, count, at] = [0, 0, 0];
  for (let i = 0; i < letters.length; i++) {
    const value = VALUES[letters.charCodeAt(i)] ?? 255;
    if (value === 255) return null;
    bits = ((bits << 6) | value) & 0xffffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes[at++] = (bits >> count) & 255;
  }
  return at === 0 ? null : bytes.subarray(0, at);
}

function base64OfBytes(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const rest = bytes.length - i;
    const three = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    text += LETTERS[three >> 18]! + LETTERS[(three >> 12) & 63]!;
    text += rest > 1 ? LETTERS[(three >> 6) & 63]! : '=';
    text += rest > 2 ? LETTERS[three & 63]! : '=';
  }
  return text;
}
