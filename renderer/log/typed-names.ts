/** What was typed where people are picked: one new name, or several people in one breath ("coffee with Ana and Ben"). */

import { parseMention } from '../../shared/formats/log/mentions';
import { PersonLookup } from '../../shared/formats/log/person-lookup';
import { splitJoinedNames } from '../../shared/formats/log/split-joined-names';
import type { PersonId } from '../../shared/model/ids';
import type { Network } from '../../shared/model/network';

export type PickedPerson = PersonId | { readonly newName: string };

/** Known people where a name says surely who is meant; the others as new names, for the user to see and change. */
export function parseTypedNames(network: Network, text: string): readonly PickedPerson[] {
  let made: PersonLookup | null = null; // reads the whole network: only for texts that join names
  const known = () => {
    made ??= new PersonLookup(network);
    return made;
  };
  const joined = splitJoinedNames(text, (name) => known().has(name));
  if (joined === null) return [{ newName: text.trim() }];
  return joined.names.map((name) => {
    const mention = parseMention(name);
    const { ids, isUnsure } = mention === null ? { ids: [], isUnsure: true } : known().find(mention, new Map());
    const [only] = ids;
    return only === undefined || isUnsure ? { newName: name } : only;
  });
}
