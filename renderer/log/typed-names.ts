/** Reads what is typed where people are picked: one new name, or several people at once ("coffee with Ana and Ben"). */
import { parseMention } from '../../shared/formats/log/mentions';
import { PersonLookup } from '../../shared/formats/log/person-lookup';
import { splitJoinedNames } from '../../shared/formats/log/split-joined-names';
import type { PersonId } from '../../shared/model/ids';
import type { Network } from '../../shared/model/network';

export type PickedPerson = PersonId | { readonly newName: string };

/** People of the network where a name identifies them for certain. Other names become new people, which the user sees and can change. */
export function parseTypedNames(network: Network, text: string): readonly PickedPerson[] {
  let lookup: PersonLookup | null = null; // reads the whole network: only built for texts that join names
  const people = () => {
    lookup ??= new PersonLookup(network);
    return lookup;
  };
  const joined = splitJoinedNames(text, (name) => people().has(name));
  if (joined === null) return [{ newName: text.trim() }];
  return joined.names.map((name) => {
    const mention = parseMention(name);
    const { ids, isUnsure } = mention === null ? { ids: [], isUnsure: true } : people().find(mention, new Map());
    const [only] = ids;
    return only === undefined || isUnsure ? { newName: name } : only;
  });
}
