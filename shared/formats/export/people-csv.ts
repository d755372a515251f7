/** People as a table of contacts, under headers that Kith and other programs read again. */
import { ownValue } from '../../lib/collections';
import type { IsoDay } from '../../model/day';
import type { PersonId } from '../../model/ids';
import type { Network, Person } from '../../model/network';
import { type CsvFlavor, csvFile } from './csv-cell';

type Field = readonly [header: string, value: (person: Person, network: Network) => string];

/** Several values of a field, in one cell. */
const joined = (values: readonly string[]) => values.filter((value) => value !== '').join('; ');

const FIELDS: readonly Field[] = [
  ['Name', ({ name }) => name],
  ['Nickname', ({ nickname }) => nickname],
  ['Company', ({ company }) => company],
  ['Position', ({ position }) => position],
  ['Place', ({ place }) => place],
  ['E-mail', ({ emails }) => joined(emails)],
  ['Phone', ({ phones }) => joined(phones)],
  ['Website', ({ urls }) => joined(urls)],
  ['Birthday', ({ birthday }) => birthday],
  ['Circles', ({ circles }, network) => joined(circles.map((id) => network.circles.get(id)?.name ?? ''))],
  ['Interests', ({ interests }, network) => joined(interests.map((id) => network.interests.get(id)?.name ?? ''))],
  ['Rhythm (days)', ({ cadenceDays }) => (cadenceDays === null ? '' : String(cadenceDays))],
  ['Notes', ({ notes }) => notes],
];

/**
 * The fields that the user made stand behind the others, a column each.
 * @param ids in the order of the rows; ids that are not in the network are left out
 * @param lastContact null: none is known
 */
export function peopleCsv(
  network: Network,
  ids: Iterable<PersonId>,
  lastContact: (id: PersonId) => IsoDay | null,
  flavor: CsvFlavor,
): Uint8Array<ArrayBuffer> {
  const people = [...ids].flatMap((id) => network.people.get(id) ?? []);
  const taken = new Set([...FIELDS.map(([header]) => header), 'Last contact']);
  const own = [...new Set(people.flatMap(({ extra }) => Object.keys(extra)))].filter((header) => !taken.has(header));
  const rows = people.map((person) => [
    ...FIELDS.map(([, value]) => value(person, network)),
    lastContact(person.id) ?? '',
    ...own.map((header) => ownValue(person.extra, header) ?? ''),
  ]);
  return csvFile([[...taken, ...own], ...rows], flavor);
}
