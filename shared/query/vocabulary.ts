/** What the network knows by name: the words that a search may mean. All keys are folded. */
import { fold } from '../model/fold';
import type { CircleId, InterestId, PersonId } from '../model/ids';
import type { Network } from '../model/network';

export interface Vocabulary {
  /** Towns and countries, also the parts of "Lisbon, Portugal", with their spelling. */
  readonly places: ReadonlyMap<string, string>;
  readonly companies: ReadonlyMap<string, string>;
  /** Names and other names. */
  readonly interests: ReadonlyMap<string, InterestId>;
  readonly circles: ReadonlyMap<string, CircleId>;
  /** Whole names, nicknames and first names, with everybody who is called so. */
  readonly people: ReadonlyMap<string, readonly PersonId[]>;
  /** Words of the positions of people: "designer". */
  readonly jobWords: ReadonlySet<string>;
  /** Formats of files that people came from: "linkedin". */
  readonly sources: ReadonlySet<string>;
}

export function vocabularyOf(network: Network): Vocabulary {
  const [places, companies] = [new Map<string, string>(), new Map<string, string>()];
  const people = new Map<string, PersonId[]>();
  const [jobWords, sources] = [new Set<string>(), new Set<string>()];
  const call = (name: string, id: PersonId) => {
    const known = people.get(name);
    if (known === undefined) people.set(name, [id]);
    else if (!known.includes(id)) known.push(id);
  };
  for (const person of network.people.values()) {
    const name = fold(person.name);
    for (const each of [name, name.split(' ')[0] ?? '', fold(person.nickname)]) if (each !== '') call(each, person.id);
    for (const part of [...person.place.split(';'), ...person.place.split(/[,;]/)]) addSpelling(places, part);
    addSpelling(companies, person.company);
    for (const word of fold(person.position).split(' ')) jobWords.add(word);
    for (const { source } of person.origins) sources.add(source);
  }
  const interests = new Map<string, InterestId>();
  for (const { id, name, aliases } of network.interests.values()) for (const each of [name, ...aliases]) interests.set(fold(each), id);
  const circles = new Map([...network.circles.values()].map(({ id, name }) => [fold(name), id] as const));
  for (const table of [places, companies, interests, circles]) table.delete('');
  return { places, companies, interests, circles, people, jobWords, sources };
}

function addSpelling(table: Map<string, string>, text: string): void {
  const key = fold(text);
  if (!table.has(key)) table.set(key, text.trim());
}
