/** Inputs that reached something new, and new ones made of them. */
import { type Dice, damaged, joined } from './damaged-bytes';

/** What the counting of branches leaves (build/config/count-branches.mjs): a byte for each branch, and the words of each module by its branches. */
declare global {
  var kithBranches: Uint8Array;
  var kithModules: (readonly [first: number, end: number, words: readonly string[]])[] | undefined;
}

/** How often a branch ran in one go counts as once, twice, 3, 4 to 7, 8 to 15, 16 to 31, 32 to 127, more often: eight bits. */
const BUCKET = Uint8Array.from({ length: 256 }, (_, runs) => {
  if (runs === 0) return 0;
  const bounds = [1, 2, 3, 7, 15, 31, 127, 255];
  return 1 << bounds.findIndex((bound) => runs <= bound);
});

/** Which branches were reached by any input of this target, and how often at a time. */
export class Coverage {
  readonly #seen = new Uint8Array(globalThis.kithBranches.length);
  readonly #words = new Uint32Array(globalThis.kithBranches.buffer);

  /** Number of branches that were reached. */
  get branches(): number {
    return this.#seen.reduce((sum, buckets) => sum + (buckets === 0 ? 0 : 1), 0);
  }

  /** Takes what was counted since the last call. True: something of it is new. */
  take(): boolean {
    const counts = globalThis.kithBranches;
    let isNew = false;
    for (let word = 0; word < this.#words.length; word++) {
      if (this.#words[word] === 0) continue;
      for (let i = word * 4; i < word * 4 + 4; i++) {
        const bucket = BUCKET[counts[i] as number] as number;
        const seen = this.#seen[i] as number;
        if ((seen & bucket) === bucket) continue;
        this.#seen[i] = seen | bucket;
        isNew = true;
      }
      this.#words[word] = 0;
    }
    return isNew;
  }

  /** The words in the modules that were reached. */
  words(): readonly Uint8Array[] {
    const reached = (globalThis.kithModules ?? []).filter(([first, end]) => this.#seen.subarray(first, end).some((one) => one !== 0));
    return [...new Set(reached.flatMap(([, , words]) => words))].map((word) => new Uint8Array(Buffer.from(word)));
  }
}

const MAX_BYTES = 131_072;
const NUMBERS = [
  '0',
  '-1',
  '1',
  '12',
  '31',
  '32',
  '99',
  '255',
  '256',
  '1e9',
  '65536',
  '2147483648',
  '4294967296',
  '9007199254740993',
  '1e400',
  '0.1',
];

/** A new input out of one that reached something, and pieces of others. */
export function mutated(corpus: readonly Uint8Array[], words: readonly Uint8Array[], dice: Dice): Uint8Array {
  // The newest ones lead on.
  const recent = dice(2) === 0 ? Math.max(0, corpus.length - 30) : 0;
  let bytes = corpus[recent + dice(corpus.length - recent)] as Uint8Array;
  for (let count = 1 + dice(4); count > 0; count--) bytes = changed(bytes, corpus, words, dice);
  return bytes.length > MAX_BYTES ? bytes.slice(0, MAX_BYTES) : bytes;
}

function changed(bytes: Uint8Array, corpus: readonly Uint8Array[], words: readonly Uint8Array[], dice: Dice): Uint8Array {
  const at = dice(bytes.length + 1);
  const cut = Math.min(bytes.length, at + dice(20));
  switch (dice(8)) {
    case 0:
    case 1:
      return damaged(bytes, dice);
    case 2:
      return words.length === 0
        ? bytes
        : joined(bytes.subarray(0, at), words[dice(words.length)] as Uint8Array, bytes.subarray(dice(2) ? at : cut));
    case 3: {
      const other = corpus[dice(corpus.length)] as Uint8Array;
      const from = dice(other.length + 1);
      return joined(bytes.subarray(0, at), other.subarray(from, from + dice(400)), bytes.subarray(dice(2) ? at : cut));
    }
    case 4:
      return withNumber(bytes, at, dice);
    case 5:
      return withLine(bytes, corpus[dice(corpus.length)] as Uint8Array, dice);
    case 6:
      return repeated(bytes, at, dice);
    default: {
      const flipped = bytes.slice();
      if (at < bytes.length) flipped[at] = (flipped[at] as number) ^ (1 << dice(8));
      return flipped;
    }
  }
}

const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 48 && byte <= 57;

/** Another number in the place of the next one. */
function withNumber(bytes: Uint8Array, after: number, dice: Dice): Uint8Array {
  let from = after;
  while (from < bytes.length && !isDigit(bytes[from])) from++;
  let to = from;
  while (isDigit(bytes[to])) to++;
  return joined(bytes.subarray(0, from), Buffer.from(NUMBERS[dice(NUMBERS.length)] as string), bytes.subarray(to));
}

/** A line of another input in the place of a line, or before it. */
function withLine(bytes: Uint8Array, other: Uint8Array, dice: Dice): Uint8Array {
  const [from, to] = lineAt(bytes, dice(bytes.length + 1));
  const [first, end] = lineAt(other, dice(other.length + 1));
  return joined(bytes.subarray(0, from), other.subarray(first, end), bytes.subarray(dice(2) ? from : to));
}

function lineAt(bytes: Uint8Array, place: number): readonly [number, number] {
  const from = place === 0 ? 0 : bytes.lastIndexOf(10, place - 1) + 1;
  const end = bytes.indexOf(10, place);
  return [from, end === -1 ? bytes.length : end + 1];
}

/** A piece of it many times. */
function repeated(bytes: Uint8Array, at: number, dice: Dice): Uint8Array {
  const piece = bytes.subarray(at, at + 1 + dice(dice(3) === 0 ? 200 : 8));
  return joined(bytes.subarray(0, at), ...Array.from({ length: 1 + dice(dice(8) === 0 ? 400 : 8) }, () => piece), bytes.subarray(at));
}
