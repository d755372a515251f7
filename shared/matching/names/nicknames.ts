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

/** Every name with each of its nicknames, folded. */
export function* namesWithNicknames(): Iterable<readonly [name: string, nickname: string]> {
  for (const [name, all] of NICKNAMES) for (const nickname of all) yield [name, nickname];
}

/** Every word that is a nickname or has one. */
const KNOWN: ReadonlySet<string> = new Set([...NICKNAMES].flatMap(([name, all]) => [name, ...all]));

/** False: `isNickname` is false for this word and any other. */
export function isInNicknames(word: string): boolean {
  return KNOWN.has(word);
}
