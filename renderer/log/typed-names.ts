/** Reads what is typed where people are picked: a sentence ("coffee with Ana and Ben yesterday"), several names, or one new name. */
import { channelOf } from '../../shared/formats/log/channel-aliases';
import { type PastedContact, readPasted } from '../../shared/formats/log/pasted/read-pasted';
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

/** A mail's headers, lines of a chat, a signature; null: ordinary text. */
export function parsePastedText(network: Network, text: string, today: IsoDay): PastedContact | null {
  if (!/\S\s+\S/.test(text)) return null;
  return readPasted(text, { lookup: new PersonLookup(network), me: network.me.get('me') ?? null, today });
}

export interface LitWords {
  /** Where they begin. */
  readonly from: number;
  readonly words: string;
  /** What the words were read as; null: words between, or of a note. */
  readonly part: 'person' | 'when' | 'channel' | 'topic' | 'promise' | 'favor' | null;
}

/** The typed text in pieces, each with what it was read as. Put together they are the text. */
export function litWords(typed: string, { people, when, channel, topics, promise, favor }: LogSentence): readonly LitWords[] {
  const pieces: readonly (readonly [LitWords['part'], string])[] = [
    ['promise', promise],
    ['favor', favor?.what ?? ''],
    ['when', when],
    ...topics.map((topic) => ['topic', topic] as const),
    ...people.map(({ name }) => ['person', name] as const),
  ];
  const parts: LitWords['part'][] = new Array(typed.length).fill(null);
  const mark = (part: LitWords['part'], from: number, to: number) => {
    for (let at = from; at < to; at++) parts[at] ??= part;
  };
  const folded = typed.toLowerCase();
  for (const [part, piece] of pieces) {
    for (const written of [piece, piece.replaceAll(' ', '_')]) {
      const from = written === '' ? -1 : folded.indexOf(written.toLowerCase());
      if (from >= 0) mark(part, from, from + written.length);
    }
  }
  for (const { 0: word, index } of channel === null ? [] : typed.matchAll(/[\p{L}-]+/gu))
    if (parts[index] === null && channelOf(word) === channel) mark('channel', index, index + word.length);
  const words: { from: number; words: string; part: LitWords['part'] }[] = [];
  parts.forEach((part, at) => {
    const last = words.at(-1);
    if (last !== undefined && last.part === part) last.words += typed[at];
    else words.push({ from: at, words: typed[at] ?? '', part });
  });
  return words;
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
