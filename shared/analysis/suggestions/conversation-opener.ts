/**
 * Something true to start a conversation with: from a dated entry of the log, never invented. In this order: an open promise of the user's, a note, a
 * topic.
 *
 * Left out: entries that must not be quoted; entries whose day is a guess; entries with more than ten people, whose note may be about anybody; entries
 * in the future; and whatever names a private interest. Nothing left: null.
 */
import { dayNumber, type IsoDay } from '../../model/day';
import { fold } from '../../model/fold';
import type { InteractionId, InterestId, PersonId } from '../../model/ids';
import { interactionsWith } from '../../model/interaction-log/log-queries';
import type { Interaction, Network } from '../../model/network';
import { isOpenPromise } from '../../model/open-promises';

/** `date`, `interaction`: the entry it comes from. shared/sentences/reconnect-sentences.ts makes a sentence of it. */
export type ConversationOpener = { readonly date: IsoDay; readonly interaction: InteractionId } & (
  | { readonly kind: 'promise' | 'note'; readonly quote: string }
  /** `isLast`: it is the latest entry. */
  | { readonly kind: 'topic'; readonly topic: InterestId; readonly isLast: boolean }
);

const MAX_PEOPLE = 10;
/** Days after which a note is too old to ask about. */
const MAX_NOTE_AGE = 2 * 365;
/** Characters of an excerpt. */
const MAX_EXCERPT = 140;
/** Shorter than this, a sentence of a note says too little. */
const MIN_SENTENCE = 30;
/** A note of one or two words ("coffee") is nothing to ask about. */
const MIN_NOTE_WORDS = 3;

/** The first of `openersFor`; null: there is none. */
export function openerFor(network: Network, person: PersonId, today: IsoDay): ConversationOpener | null {
  const [first = null] = openersFor(network, person, today);
  return first;
}

/** All that there is to start with, at most one of each entry: promises, then notes, then topics, the latest of each first. */
export function* openersFor(network: Network, person: PersonId, today: IsoDay): Generator<ConversationOpener, void> {
  const entries: Interaction[] = [];
  for (const interaction of interactionsWith(network.interactions, [person])) if (interaction.day <= today) entries.push(interaction);
  entries.sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : a.id < b.id ? -1 : 1)); // latest first
  const lastDay = entries[0]?.day;
  const quotable = entries.filter((entry) => entry.mayQuote && entry.precision === 'day' && entry.people.length <= MAX_PEOPLE);
  const namesPrivateInterest = privateInterestMatcher(network);
  const isRecent = (entry: Interaction) => dayNumber(today) - dayNumber(entry.day) <= MAX_NOTE_AGE;
  const used = new Set<InteractionId>();
  const once = (entry: Interaction) => !used.has(entry.id) && used.add(entry.id) !== null;
  for (const entry of quotable)
    if (isOpenPromise(network, entry) && isRecent(entry) && !namesPrivateInterest(entry.promise) && once(entry))
      yield { kind: 'promise', quote: excerpt(entry.promise), date: entry.day, interaction: entry.id };
  for (const entry of quotable)
    if (isRecent(entry) && isConcrete(entry.note) && !namesPrivateInterest(entry.note) && once(entry))
      yield { kind: 'note', quote: excerpt(entry.note), date: entry.day, interaction: entry.id };
  for (const entry of quotable) {
    const topic = entry.topics.find((id) => network.interests.get(id)?.isPrivate === false);
    if (topic !== undefined && once(entry))
      yield { kind: 'topic', topic, isLast: entry.day === lastDay, date: entry.day, interaction: entry.id };
  }
}

function isConcrete(note: string): boolean {
  return note.trim().split(/\s+/).length >= MIN_NOTE_WORDS;
}

/** The beginning of a text on one line, up to the end of a sentence or word, without its closing dot. Ends in "…" inside a sentence. */
export function excerpt(text: string): string {
  const line = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,]+$/, '');
  if (line.length <= MAX_EXCERPT) return line;
  const beginning = line.slice(0, MAX_EXCERPT);
  const sentenceEnd = Math.max(beginning.lastIndexOf('. '), beginning.lastIndexOf('? '), beginning.lastIndexOf('! '));
  if (sentenceEnd >= MIN_SENTENCE) return beginning.slice(0, sentenceEnd + 1).replace(/[.]$/, '');
  const wordEnd = beginning.lastIndexOf(' ');
  return `${wordEnd > 0 ? beginning.slice(0, wordEnd) : beginning}…`;
}

/** Tells whether a text names a private interest, in any of its spellings. */
function privateInterestMatcher(network: Network): (text: string) => boolean {
  const spellings: string[] = [];
  for (const interest of network.interests.values()) {
    if (interest.isPrivate) spellings.push(...[interest.name, ...interest.aliases].map(fold).filter((spelling) => spelling !== ''));
  }
  return (text) => {
    if (spellings.length === 0) return false;
    const folded = fold(text);
    return spellings.some((spelling) => folded.includes(spelling));
  };
}
