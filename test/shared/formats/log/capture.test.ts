/**
 * How well a line about a contact is read: 300 sentences of ten kinds of users (test/fixtures/capture/sentences.txt), in three word orders, with misspelt
 * and half-known names and several people of one name.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { PersonLookup } from '../../../../shared/formats/log/person-lookup';
import { readSentence } from '../../../../shared/formats/log/read-sentence';
import { networkOf, theDay } from '../../../builders/network-builder';

const FILE = join(resolve(import.meta.dirname, '..', '..', '..'), 'fixtures', 'capture', 'sentences.txt');
const TODAY = theDay('2026-06-24');
const GOAL = 0.95;

const network = networkOf({
  people: [
    ...['Ana Prado', 'Ana Kovač', 'Ben Lee', 'Chloe O’Brien', 'Dmitri Fonseca', 'Yusuf Fonseca', 'Yusuf Vasquez', 'Ines de la Cruz'],
    { name: 'Margaret Hahn', nickname: 'Maggie' },
    ...['Jürgen Weiß', 'Zoë Kahn', 'April Stone', 'May Lin', 'Mark Twine', 'Sofia Rossi', 'Sofía Reyes', 'Tomasz Zieliński', 'Priya Nair'],
    ...['Noor Haddad', 'Will Chen', 'Grace Park', 'Sun Yi', 'Rose Bell', 'Jean-Luc Moreau', 'Ludwig van Dam', 'Omar bin Said', 'Mum'],
    { name: 'Katherine Jones', nickname: 'Kate' },
    ...['Kate Miller', 'Hugo Silva', 'Elena Petrova', 'Sam Carter', 'Samuel Okafor', 'Lena Brandt', 'Leo Brandt'],
    { name: 'Robert Ngo', nickname: 'Bob' },
    ...['Hana Sato', 'Aiko Sato', 'Peter Novak', 'Petra Novak'],
  ],
});
const lookup = new PersonLookup(network);

interface Case {
  readonly text: string;
  /** The fields that must be read; null: nothing must be. */
  readonly expected: Readonly<Record<string, string>> | null;
}

function cases(): readonly Case[] {
  const found: Case[] = [];
  let expected: Case['expected'] = null;
  for (const line of readFileSync(FILE, 'utf8').split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (line === 'unread') expected = null;
    else if (line.startsWith('people=')) expected = Object.fromEntries(line.split(' | ').map((field) => field.split(/=(.*)/).slice(0, 2)));
    else found.push({ text: line, expected });
  }
  return found;
}

const plain = (text: string) => text.replaceAll('’', "'").toLowerCase();

function readingOf(text: string): Record<string, string> | null {
  const sentence = readSentence(text, lookup, TODAY);
  if (sentence === null) return null;
  const { people, date, channel, topics, favor, promise, note } = sentence;
  const names = people.map(({ name, candidates: [first], isUnsure }) =>
    isUnsure ? `${name}?` : first === undefined ? `${name}+` : (network.people.get(first)?.name ?? ''),
  );
  const fields = {
    people: names.sort().join(', '),
    day: date === null ? '' : date.precision === 'day' ? date.day : `${date.day}~${date.precision}`,
    channel: channel ?? '',
    topics: topics.join(', '),
    promise,
    gave: favor?.direction === 'given' ? favor.what : '',
    got: favor?.direction === 'received' ? favor.what : '',
    note,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}

function isSame(read: Record<string, string> | null, expected: Case['expected']): boolean {
  const keyOf = (fields: Case['expected']) => {
    if (fields === null) return 'unread';
    const names = (fields.people ?? '').split(', ').sort().join(', ');
    return plain(JSON.stringify(Object.entries({ ...fields, people: names }).sort()));
  };
  return keyOf(read) === keyOf(expected);
}

/** People who were chosen without asking and are not meant. */
function wronglyChosen(read: Record<string, string> | null, expected: Case['expected']): readonly string[] {
  const meant = new Set(plain(expected?.people ?? '').split(', '));
  const certain = (read?.people ?? '').split(', ').filter((name) => name !== '' && !name.endsWith('?') && !name.endsWith('+'));
  return certain.filter((name) => !meant.has(plain(name)));
}

it('reads 300 sentences: at least 95 % whole, nobody wrong chosen without asking', () => {
  const all = cases().map((each) => ({ ...each, read: readingOf(each.text) }));
  expect(all).toHaveLength(300);
  const missed = all.filter(({ read, expected }) => !isSame(read, expected));
  const wrong = all.filter(({ read, expected }) => wronglyChosen(read, expected).length > 0);
  expect(wrong.map(({ text }) => text)).toEqual([]);
  const said = missed.map(({ text, read, expected }) => `${text}\n  read ${JSON.stringify(read)}\n  not  ${JSON.stringify(expected)}`);
  expect(1 - missed.length / all.length, said.join('\n')).toBeGreaterThanOrEqual(GOAL);
});
