/** `kith search`: the people who fit some words, and the entries that hold them. */
import { fail, ok } from '../../../shared/lib/result';
import { runToEnd } from '../../../shared/lib/resumable-work';
import { fold } from '../../../shared/model/fold';
import type { Interaction, Network } from '../../../shared/model/network';
import { emptySearchIndex, fillSearchIndex, search } from '../../../shared/model/search';
import { someNames } from '../../../shared/strings/phrases';
import { text } from '../../../shared/strings/text';
import { type Command, optionHelp, textOption, todayHelp } from '../command';
import { withReadOnlyStore } from '../open-network';
import { nameOf, peopleJson } from './save-step';

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
      const people = peopleWith(network, words, Number(most));
      const entries = entriesWith(network, words, Number(most));
      const lines = [
        ...people.map(({ name, about }) => [name, about].filter(Boolean).join(', ')),
        ...entries.map(({ day, people, note, promise }) => `${day}  ${someNames(people.map(({ name }) => name))}: ${note || promise}`),
      ];
      return ok({ json: { people, entries }, text: lines.length === 0 ? text('command-line.nothingFound', { words }) : lines.join('\n') });
    });
  },
};

function peopleWith(network: Network, words: string, most: number) {
  const index = emptySearchIndex();
  runToEnd(fillSearchIndex(index, network));
  return search(index, words, most).flatMap(({ id, fields }) => {
    const person = network.people.get(id);
    return person ? [{ id, name: person.name, about: [person.company, person.place].filter(Boolean).join(', '), fields }] : [];
  });
}

/** Entries whose note, promise, favor, topics or people hold every word, the latest first. */
function entriesWith(network: Network, words: string, most: number) {
  const wanted = fold(words).split(' ').filter(Boolean);
  const holds = (entry: Interaction) => {
    const topics = entry.topics.map((id) => network.interests.get(id)?.name ?? '');
    const names = entry.people.map((id) => nameOf(network, id));
    const all = fold([entry.note, entry.promise, entry.favor?.what ?? '', ...topics, ...names].join(' '));
    return wanted.length > 0 && wanted.every((word) => all.includes(word));
  };
  return [...network.interactions.values()]
    .filter(holds)
    .sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0))
    .slice(0, most)
    .map(({ id, day, channel, people, note, promise }) => ({ id, day, channel, people: peopleJson(network, people), note, promise }));
}
