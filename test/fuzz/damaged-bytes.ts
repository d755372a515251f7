/** Damage as disks, editors and programs do it, by a generator of random numbers. */

const SPECIAL = [
  '\n',
  '\r',
  '"',
  ',',
  ';',
  ':',
  '=',
  '<',
  '>',
  '{',
  '}',
  '[',
  ']',
  '\\',
  '\0',
  '\ufeff',
  '\u202e',
  '0',
  '99999999999',
  ' ',
  '-',
  '&#',
  '%',
].map((text) => new TextEncoder().encode(text));

/** A whole number from 0 to below `below`. */
export type Dice = (below: number) => number;

/** With one to three pieces changed, lost, doubled, moved or cut off. */
export function damaged(bytes: Uint8Array, dice: Dice): Uint8Array {
  let mutated = bytes;
  for (let count = 1 + dice(3); count > 0; count--) mutated = damagedOnce(mutated, dice);
  return mutated;
}

function damagedOnce(bytes: Uint8Array, dice: Dice): Uint8Array {
  const at = dice(bytes.length + 1);
  const length = 1 + dice(dice(4) === 0 ? 200 : 4);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(Math.min(bytes.length, at + length))];
  switch (dice(7)) {
    case 0: {
      const flipped = bytes.slice();
      if (at < bytes.length) flipped[at] = dice(256);
      return flipped;
    }
    case 1:
      return joined(before, after);
    case 2:
      return joined(before, SPECIAL[dice(SPECIAL.length)] as Uint8Array, bytes.subarray(at));
    case 3:
      return joined(before, bytes.subarray(at, at + length), bytes.subarray(at));
    case 4:
      return bytes.subarray(0, at);
    case 5:
      return bytes.subarray(at);
    default: {
      const from = dice(bytes.length + 1);
      return joined(before, bytes.subarray(from, from + length), after);
    }
  }
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
