/** Reads what is typed where people are picked: a sentence ("coffee with Ana and Ben yesterday"), several names, or one new name. */
import { PersonLookup } from '../../shared/formats/log/person-lookup';
import { type LogSentence, readSentence } from '../../shared/formats/log/read-sentence';
import type { IsoDay } from '../../shared/model/day';
import type { PersonId } from '../../shared/model/ids';
import type { Network } from '../../shared/model/network';

export type PickedPerson = PersonId | { readonly newName: string };

/** Null: the text is one name, or no sentence that can be read for certain. */
export function parseTypedSentence(network: Network, text: string, today: IsoDay): LogSentence | null {
  // The lookup reads the whole network: it is made only for texts of several words.
  return /\S\s+\S/.test(text) ? readSentence(text, new PersonLookup(network), today) : null;
}

/** The people whom the sentence names for certain, new ones included, and the names of which the user has to say who is meant. */
export function peopleOfSentence({ people }: LogSentence): {
  readonly picked: readonly PickedPerson[];
  readonly unsure: readonly string[];
} {
  const certain = people.filter(({ isUnsure }) => !isUnsure);
  return {
    picked: certain.map(({ name, candidates }) => candidates[0] ?? { newName: name }),
    unsure: people.filter(({ isUnsure }) => isUnsure).map(({ name }) => name),
  };
}
