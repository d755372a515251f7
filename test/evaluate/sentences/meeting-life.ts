/**
 * A made life before meetings: the user has a page about themselves, files said where people moved and work now, notes hold what people look for and can
 * do, and people introduced others. The checks read the network as it is saved.
 */
import { planImport } from '../../../shared/formats/import/plan-import';
import { readImportTable } from '../../../shared/formats/import/read-table';
import { dayNumber, type IsoDay, isoDay } from '../../../shared/model/day';
import { applyEdit } from '../../../shared/model/edit';
import { withImportRecord } from '../../../shared/model/edits/imports/import-record';
import { changeProfile } from '../../../shared/model/edits/imports/imports';
import { emptyInteraction } from '../../../shared/model/edits/interactions';
import { changePerson } from '../../../shared/model/edits/people';
import { addTie } from '../../../shared/model/edits/ties';
import { type ImportId, type InteractionId, idSource, type PersonId, seededRandom } from '../../../shared/model/ids';
import type { Network, Person } from '../../../shared/model/network';
import { madeLife, networkOfLife } from './made-lives';

const NOTES = [
  'looks for a flat near the river',
  'Can lend a drill, and is looking for a boat',
  'He needs help with the garden; rents out a flat',
  'we need more time',
  'She can teach sailing and wants to learn chess',
  'offered to translate the letters',
  'needs to go home early',
];

export function networkBeforeMeetings(seed: number): { readonly network: Network; readonly today: IsoDay } {
  const life = madeLife('bursts', seed);
  const network = networkOfLife(life, seed);
  const newId = idSource(seededRandom(seed + 1000));
  const profile = {
    interests: ['jazz', 'chess', 'falconry'],
    places: ['Lyon', 'Oslo'],
    work: ['Contoso', 'Fabrikam'],
    stories: ['The night in Oslo without a boat', 'How jazz came to Northwind', 'Nothing at all'],
  };
  applyEdit(network, changeProfile(network, profile, newId));
  importMoves(network, life.contacts, isoDay(dayNumber(life.today) - 20 - (seed % 300)), newId);
  const people = [...network.people.values()].sort((x, y) => (x.name < y.name ? -1 : 1));
  for (let k = 0; k + 7 < people.length; k += 9) {
    introduce(network, people[k], people[k + 3], newId);
    introduce(network, people[k + 1], people[k + 3], newId);
  }
  people.forEach((person, k) => {
    const note = NOTES[(k + seed) % NOTES.length] ?? '';
    if (k % 3 === 0) addNote(network, `~alone${k}`, isoDay(dayNumber(life.today) - 11 * k), [person.id], note);
    if (k % 3 === 1)
      addNote(
        network,
        `~both${k}`,
        isoDay(dayNumber(life.today) - 13 * k),
        [person.id, (people[k - 1] ?? person).id],
        `${person.name.split(' ')[0]} ${note}`,
      );
    if (k % 7 === 2) applyEdit(network, changePerson(person, { notes: note }));
  });
  return { network, today: life.today };
}

/** A later file, in which every fourth person moved, and those of whom no day of a job is known work elsewhere. */
function importMoves(network: Network, contacts: string, day: IsoDay, newId: ReturnType<typeof idSource>): void {
  const later = contacts.split('\n').map((line, k) => {
    const [name, company, city, ...others] = line.split(',');
    if (k === 0 || k % 4 > 1) return line;
    return [name, company === '' || others.at(-1) !== '' ? company : 'Litware', city === '' ? city : 'Oslo', ...others].join(',');
  });
  const table = readImportTable({ name: 'contacts.csv', bytes: new TextEncoder().encode(later.join('\n')) });
  const plan = table.ok ? planImport(network, table.value, { newId, today: day }) : table;
  if (!plan.ok || !('edit' in plan.value)) throw new Error('the later file of a made life cannot be imported');
  applyEdit(
    network,
    withImportRecord(network, plan.value.edit, { id: newId<ImportId>(), step: '', day, path: 'contacts.csv', format: 'csv' }),
  );
}

function introduce(network: Network, by: Person | undefined, who: Person | undefined, newId: ReturnType<typeof idSource>): void {
  if (by !== undefined && who !== undefined) applyEdit(network, addTie(network, { a: by.id, b: who.id, relation: 'introduced' }, newId));
}

function addNote(network: Network, id: string, day: IsoDay, people: readonly PersonId[], note: string): void {
  const interactionId = id as InteractionId;
  network.interactions.set(interactionId, { ...emptyInteraction(day, people, 'message'), id: interactionId, origin: null, note });
}
