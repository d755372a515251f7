/** Full-text search over people: names count most, then company, interests and circles, then place, e-mail and notes. */
import MiniSearch from 'minisearch';
import type { Edit } from './edit';
import { fold } from './fold';
import type { PersonId } from './ids';
import type { Network, Person } from './network';

interface SearchDocument {
  readonly id: PersonId;
  readonly name: string;
  readonly nickname: string;
  readonly company: string;
  readonly position: string;
  readonly place: string;
  readonly interests: string;
  readonly circles: string;
  readonly emails: string;
  readonly notes: string;
}
type SearchField = Exclude<keyof SearchDocument, 'id'>;

/** Weight of a hit in a field. */
const BOOST: { readonly [F in SearchField]: number } = {
  name: 8,
  nickname: 6,
  company: 3,
  position: 2,
  place: 2,
  interests: 3,
  circles: 3,
  emails: 1,
  notes: 1,
};

/** About one millisecond of work. */
const PEOPLE_PER_STEP = 20;

export interface SearchIndex {
  readonly words: MiniSearch<SearchDocument>;
  readonly documents: Map<PersonId, SearchDocument>;
}

export interface SearchHit {
  readonly id: PersonId;
  /** Higher is better. Comparable only within one result. */
  readonly score: number;
  /** The fields with hits: `name`, `company`, … */
  readonly fields: readonly SearchField[];
}

export function emptySearchIndex(): SearchIndex {
  const words = new MiniSearch<SearchDocument>({
    fields: Object.keys(BOOST),
    autoVacuum: false, // vacuuming uses timers, which shared/ does not have; updates below remove cleanly instead
    processTerm: (term) => fold(term) || null,
  });
  return { words, documents: new Map() };
}

/** Adds the people who are missing, in steps. Between steps the network may change if `updateSearch` is called for each edit. */
export function* fillSearchIndex(index: SearchIndex, network: Network): Generator<undefined, void> {
  let added = 0;
  for (const person of network.people.values()) {
    if (index.documents.has(person.id)) continue;
    add(index, documentOf(network, person));
    if (++added % PEOPLE_PER_STEP === 0) yield undefined;
  }
}

function add(index: SearchIndex, document: SearchDocument): void {
  index.words.add(document);
  index.documents.set(document.id, document);
}

/**
 * Updates the index after an edit.
 * @param network after `edit`
 * Cost grows with the edit, and with the network when the name of an interest or circle changes.
 */
export function updateSearch(index: SearchIndex, network: Network, edit: Edit): void {
  const touched = new Set<PersonId>();
  for (const id of edit.delete.people ?? []) touched.add(id as PersonId);
  for (const person of edit.put.people ?? []) touched.add(person.id);
  const renamed = new Set<string>([...(edit.put.interests ?? []), ...(edit.put.circles ?? [])].map((named) => named.id));
  if (renamed.size > 0) {
    for (const person of network.people.values()) {
      if (person.interests.some((id) => renamed.has(id)) || person.circles.some((id) => renamed.has(id))) touched.add(person.id);
    }
  }
  for (const id of touched) {
    const before = index.documents.get(id);
    if (before !== undefined) {
      index.words.remove(before);
      index.documents.delete(id);
    }
    const person = network.people.get(id);
    if (person === undefined) continue;
    add(index, documentOf(network, person));
  }
}

/**
 * People that fit all the words, best first; when nobody fits all, those that fit some. Beginnings of words count ("ma rho" finds Maria Rhode),
 * and words of four letters or more may have a wrong letter. Equal scores are ordered by name.
 */
export function search(index: SearchIndex, text: string, most = 50): readonly SearchHit[] {
  if (fold(text) === '') return [];
  const options = {
    boost: BOOST,
    prefix: true,
    fuzzy: (term: string) => (term.length < 4 ? false : term.length < 8 ? 1 : 2),
    weights: { prefix: 0.6, fuzzy: 0.2 },
  };
  const all = index.words.search(text, { ...options, combineWith: 'AND' });
  const found = all.length > 0 ? all : index.words.search(text, { ...options, combineWith: 'OR' });
  const nameOf = (id: PersonId) => index.documents.get(id)?.name ?? '';
  return found
    .map((hit) => ({
      id: hit.id as PersonId,
      score: hit.score,
      fields: [...new Set(Object.values(hit.match).flat())] as SearchField[],
    }))
    .sort((a, b) => b.score - a.score || (nameOf(a.id) < nameOf(b.id) ? -1 : 1))
    .slice(0, most);
}

function documentOf(network: Network, person: Person): SearchDocument {
  const interests = person.interests.map((id) => network.interests.get(id)).flatMap((one) => (one ? [one.name, ...one.aliases] : []));
  const circles = person.circles.map((id) => network.circles.get(id)?.name ?? '');
  return {
    id: person.id,
    name: person.name,
    nickname: person.nickname,
    company: person.company,
    position: person.position,
    place: person.place,
    interests: interests.join('\n'),
    circles: circles.join('\n'),
    emails: person.emails.join('\n'),
    notes: person.notes,
  };
}
