/** Short texts that stand for long ones: the ids of events, and the ids of interactions. */

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** cyrb53 (public domain, bryc): 53 bits of a text. Not for secrets. */
function hash53(text: string, seed: number): number {
  let a = 0xdeadbeef ^ seed;
  let b = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}

function letters(number: number, length: number): string {
  let text = '';
  let rest = number;
  for (let i = 0; i < length; i++) {
    text += LETTERS[rest % 62];
    rest = Math.floor(rest / 62);
  }
  return text;
}

/** The length of `eventHash`. */
export const EVENT_HASH_LENGTH = 8;

/** 47 bits: of a million events, two are taken for one with a probability of 1 in 280. */
export function eventHash(id: string): string {
  return letters(hash53(id, 1), EVENT_HASH_LENGTH);
}

/** 106 bits, like a random id. */
export function longHash(text: string): string {
  return letters(hash53(text, 2), 9) + letters(hash53(text, 3), 9);
}
