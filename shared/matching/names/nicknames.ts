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

/** The nicknames of a given name, and nothing for a nickname itself. Folded. */
export function nicknamesOf(name: string): ReadonlySet<string> | undefined {
  return NICKNAMES.get(name);
}
