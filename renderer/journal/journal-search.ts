/** What the journal is searched for: words that stand in an entry, or a sentence ("about sailing in June", "met in Lisbon last year"). */
import type { PersonFindings } from '../../shared/analysis/data/findings';
import type { IsoDay } from '../../shared/model/day';
import { fold } from '../../shared/model/fold';
import type { PersonId } from '../../shared/model/ids';
import type { Interaction, Network } from '../../shared/model/network';
import { ENGLISH } from '../../shared/query/english';
import { entryTest, queryTest } from '../../shared/query/match-query';
import { type Clause, isSentence, type Query } from '../../shared/query/query';
import { readTime } from '../../shared/query/read-time';
import { tokensOf } from '../../shared/query/tokens';
import { channelLabel } from '../state/ui-labels';
import { readingOf } from '../state/view/filters';

export interface JournalSearch {
  /** Null: every entry. */
  readonly isWanted: ((entry: Interaction) => boolean) | null;
  /** How it was read; empty: as words. */
  readonly query: Query;
}

/** A single word is looked for as it is: it stands in entries more often than it asks for something. */
const LEAST_WORDS = 2;

export function journalSearch(
  network: Network,
  typed: string,
  today: IsoDay,
  findings: ReadonlyMap<PersonId, PersonFindings>,
): JournalSearch {
  const words = fold(typed.replace(/["“”„]/g, ' '))
    .split(' ')
    .filter(Boolean);
  if (words.length === 0) return { isWanted: null, query: [] };
  const query = words.length < LEAST_WORDS ? [] : withBareTimes(readingOf(network, typed, today), today);
  if (!isSentence(query)) return { isWanted: (entry) => matchesWords(network, entry, words), query: [] };
  const fits = entryTest(query, network, today);
  const isOfPeople = query.filter(({ any, isNot }) => isNot || !any.every(({ kind }) => ['contact', 'text', 'about'].includes(kind)));
  const isMeant = queryTest(isOfPeople, { network, findings, today });
  const known = new Map<PersonId, boolean>();
  const isOneOf = (id: PersonId) => {
    let is = known.get(id);
    if (is === undefined) {
      const person = network.people.get(id);
      known.set(id, (is = person !== undefined && isMeant(person)));
    }
    return is;
  };
  return { isWanted: (entry) => (fits?.(entry) ?? true) && (isOfPeople.length === 0 || entry.people.some(isOneOf)), query };
}

/** Entries have a day, so "in June" alone asks for what was then. */
function withBareTimes(query: Query, today: IsoDay): Query {
  return query.map((clause): Clause => {
    const [term] = clause.any;
    const tokens = term.kind === 'text' ? tokensOf(term.words) : [];
    const time = tokens.length < LEAST_WORDS ? null : readTime(tokens, 0, ENGLISH.time, today);
    if (time === null || time.span === null || time.length < tokens.length) return clause;
    return { ...clause, any: [{ kind: 'contact', how: 'any', span: time.span }] };
  });
}

/** True if every word occurs in a name, a topic, the channel or a text of the entry. `words` are folded. */
function matchesWords(network: Network, interaction: Interaction, words: readonly string[]): boolean {
  const contents = fold(
    [
      ...interaction.people.map((id) => network.people.get(id)?.name ?? ''),
      ...interaction.topics.map((id) => network.interests.get(id)?.name ?? ''),
      channelLabel(interaction.channel),
      interaction.note,
      interaction.promise,
      interaction.favor?.what ?? '',
    ].join(' '),
  );
  return words.every((word) => contents.includes(word));
}
