/** Names people are called by: carltonnorthern/nicknames (Apache-2.0), and common ones of other languages. */
import nicknames from './nicknames.json';

const NICKNAMES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(nicknames as Readonly<Record<string, string>>).map(([name, all]) => [name, new Set(all.split(' '))]),
);

/**
 * True for a name and its nickname, both folded, in any order. A name that only begins like another proves nothing: Paul and Paula, Kåre and Karen, Sam
 * and Samira.
 */
export function isNickname(a: string, b: string): boolean {
  return NICKNAMES.get(a)?.has(b) === true || NICKNAMES.get(b)?.has(a) === true;
}

/** Nickname → the names it stands for. */
let formalNames: Map<string, string[]> | null = null;
const MAX_FORMAL = 4;

/** Names that the word is a nickname of, folded. At most four. */
export function formalNamesOf(word: string): readonly string[] {
  formalNames ??= formalNamesByNickname();
  return formalNames.get(word) ?? [];
}

function formalNamesByNickname(): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const [formal, all] of NICKNAMES) {
    for (const nickname of all) {
      const known = names.get(nickname);
      if (known === undefined) names.set(nickname, [formal]);
      else if (known.length < MAX_FORMAL) known.push(formal);
    }
  }
  return names;
}

/** Bits of a small integer of V8. */
const BITS = 30;

/** Word → one bit for each name that it is, or is a nickname of. Several names have one bit. */
const BITS_OF_WORD: ReadonlyMap<string, number> = bitsByWord();

function bitsByWord(): Map<string, number> {
  const bits = new Map<string, number>();
  [...NICKNAMES].forEach(([name, all], i) => {
    for (const word of [name, ...all]) bits.set(word, (bits.get(word) ?? 0) | (1 << (i % BITS)));
  });
  return bits;
}

/** Without a bit in common `isNickname` is false for two words. 0: it is false for this word and any other. */
export function nicknameBits(word: string): number {
  return BITS_OF_WORD.get(word) ?? 0;
}
