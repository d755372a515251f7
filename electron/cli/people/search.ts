/** `kith search`: the people who fit some words or a sentence, and the entries that do. */
import { fail, ok } from '../../../shared/lib/result';
import { runToEnd } from '../../../shared/lib/resumable-work';
import type { IsoDay } from '../../../shared/model/day';
import { fold } from '../../../shared/model/fold';
import type { PersonId } from '../../../shared/model/ids';
import type { Interaction, Network, Person } from '../../../shared/model/network';
import { emptySearchIndex, fillSearchIndex, search } from '../../../shared/model/search';
import { entryTest, entryText, queryTest } from '../../../shared/query/match-query';
import { asksForArchive, isSentence, needsFindings, type Query } from '../../../shared/query/query';
import { readQuery } from '../../../shared/query/read-query';
import { vocabularyOf } from '../../../shared/query/vocabulary';
import { clauseWords } from '../../../shared/sentences/query-words';
import { readFindings } from '../../../shared/sentences/read-findings';
import { someNames } from '../../../shared/strings/phrases';
import { text } from '../../../shared/strings/text';
import { runAnalysis } from '../analyze';
import { type Command, type Invocation, optionHelp, textOption, todayHelp } from '../command';
import { withReadOnlyStore } from '../open-network';
import { peopleJson } from './save-step';

const DEFAULT_MOST = 20;
const MAX_MOST = 1_000;

export const searchCommand: Command = {
  name: 'search',
  synopsis: 'TEXT [--most N] [--today DATE]',
  summary: 'command-line.search',
  details: () => [optionHelp('--most N', text('command-line.searchMost', { count: DEFAULT_MOST })), todayHelp()],
  options: { most: { type: 'string' }, today: { type: 'string' } },
  positionals: [1, 1],
  run: async (invocation) => {
    const [words = ''] = invocation.positionals;
    const most = textOption(invocation, 'most') ?? String(DEFAULT_MOST);
    if (!/^\d{1,4}$/.test(most) || Number(most) < 1 || Number(most) > MAX_MOST)
      return fail('usage', text('command-line.invalidMost', { max: MAX_MOST }));
    return await withReadOnlyStore(invocation, async (store) => {
      const network = store.network();
      const query = readQuery(words, vocabularyOf(network), invocation.today);
      const isRead = isSentence(query);
      const people = isRead ? peopleFitting(invocation, network, query) : peopleWith(network, words);
      const entries = isRead ? entriesFitting(network, query, people, invocation.today) : entriesWith(network, words);
      const readAs = isRead ? query.map((clause) => clauseWords(clause, network, invocation.today)) : [];
      const found = {
        people: people.slice(0, Number(most)),
        entries: entries.slice(0, Number(most)).map((entry) => entryJson(network, entry)),
      };
      const lines = [
        ...(isRead ? [text('search.readAs', { clauses: readAs.join('; ') })] : []),
        ...found.people.map(({ name, about }) => [name, about].filter(Boolean).join(', ')),
        ...found.entries.map(
          ({ day, people, note, promise }) => `${day}  ${someNames(people.map(({ name }) => name))}: ${note || promise}`,
        ),
        ...(found.people.length + found.entries.length === 0 ? [text('command-line.nothingFound', { words })] : []),
      ];
      return ok({ json: { readAs, ...found }, text: lines.join('\n') });
    });
  },
};

interface FoundPerson {
  readonly id: PersonId;
  readonly name: string;
  /** Employer and place. */
  readonly about: string;
  readonly fields: readonly string[];
}

function foundPerson({ id, name, company, place }: Person, fields: readonly string[]): FoundPerson {
  return { id, name, about: [company, place].filter(Boolean).join(', '), fields };
}

function peopleWith(network: Network, words: string): readonly FoundPerson[] {
  const index = emptySearchIndex();
  runToEnd(fillSearchIndex(index, network));
  return search(index, words, MAX_MOST).flatMap(({ id, fields }) => {
    const person = network.people.get(id);
    return person ? [foundPerson(person, fields)] : [];
  });
}

/** In order of their names. Who is in the archive only if the search asks for it. */
function peopleFitting(invocation: Invocation, network: Network, query: Query): readonly FoundPerson[] {
  const people = needsFindings(query) ? readFindings(runAnalysis(invocation, network).results, network).people : [];
  const findings = new Map(people.map((person) => [person.id, person]));
  const fits = queryTest(query, { network, findings, today: invocation.today });
  return [...network.people.values()]
    .filter((person) => (person.standing !== 'archived' || asksForArchive(query)) && fits(person))
    .sort((a, b) => a.name.localeCompare(b.name))
    .map((person) => foundPerson(person, []));
}

/** Entries of these people in the spans and with the words of the search, the latest first. */
function entriesFitting(network: Network, query: Query, people: readonly FoundPerson[], today: IsoDay): readonly Interaction[] {
  const fits = entryTest(query, network, today);
  if (fits === null) return [];
  const found = new Set<PersonId>(people.map(({ id }) => id));
  return latestFirst(network, (entry) => entry.people.some((id) => found.has(id)) && fits(entry));
}

/** Entries whose note, promise, favor, topics or people hold every word, the latest first. */
function entriesWith(network: Network, words: string): readonly Interaction[] {
  const wanted = fold(words).split(' ').filter(Boolean);
  return latestFirst(network, (entry) => {
    const all = entryText(network, entry);
    return wanted.length > 0 && wanted.every((word) => all.includes(word));
  });
}

function latestFirst(network: Network, isWanted: (entry: Interaction) => boolean): readonly Interaction[] {
  return [...network.interactions.values()].filter(isWanted).sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0));
}

function entryJson(network: Network, { id, day, channel, people, note, promise }: Interaction) {
  return { id, day, channel, people: peopleJson(network, people), note, promise };
}
