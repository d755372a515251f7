/** People who are in a network twice, as two sources write them, and a data folder of it. */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFs } from '../../../electron/store/disk/file-system';
import { openStore } from '../../../electron/store/store';
import { idSource, type NewId, type PersonId, seededRandom } from '../../../shared/model/ids';
import type { Person } from '../../../shared/model/network';
import { newPerson } from '../../../shared/model/person';
import { CULTURES } from './cultures';

/** How the second source writes the name of a pair. */
const WRITINGS: readonly ((given: string, family: string) => string)[] = [
  (given, family) => `${family}, ${given}`,
  (given, family) => `Dr. ${given} ${family}`,
  (given, family) => `${given} ${family} 🌸`,
  (given, family) => `${given.normalize('NFD').replace(/\p{M}/gu, '')} ${family.normalize('NFD').replace(/\p{M}/gu, '')}`,
];

/** `pairs` people twice: every third pair shares an address, so that it is certain; the others share name and company. */
export function pairedPeople(pairs: number, newId: NewId): Person[] {
  const people: Person[] = [];
  const cultures = CULTURES.filter(({ name }) => ['German', 'English', 'Croatian', 'Dutch'].includes(name));
  for (let i = 0; i < pairs; i++) {
    const culture = cultures[i % cultures.length] as (typeof cultures)[number];
    const given = culture.women[i % culture.women.length]?.latin ?? '';
    const family = culture.families[(i * 7 + Math.floor(i / culture.families.length)) % culture.families.length]?.latin ?? '';
    const emails = i % 3 === 0 ? [`pair${i}.sunny@example.com`] : [];
    const company = `Firm ${i}`;
    const write = WRITINGS[i % WRITINGS.length] as (typeof WRITINGS)[number];
    people.push({
      ...newPerson(newId<PersonId>(), `${given} ${family}`),
      emails,
      company,
      position: 'Engineer',
      urls: [`https://www.linkedin.com/in/p-${i}`],
    });
    people.push({
      ...newPerson(newId<PersonId>(), write(given, family)),
      emails,
      company: `${company} GmbH`,
      phones: [`+49 1520 ${1_000_000 + i}`],
      place: 'Kiel',
    });
  }
  return people;
}

/** A data folder with `pairedPeople`. `more`: names of contacts of their own. */
export async function pairsFolder(pairs: number, more: readonly string[] = []): Promise<string> {
  const newId = idSource(seededRandom(21));
  const people = pairedPeople(pairs, newId);
  for (const name of more) people.push(newPerson(newId<PersonId>(), name));
  const folder = mkdtempSync(join(tmpdir(), 'kith-pairs-'));
  const own = join(folder, 'network');
  mkdirSync(own, { recursive: true });
  const store = await openStore(own, { fs: nodeFs, now: () => new Date(), random: seededRandom(5), mode: 'write' });
  if (!store.ok) throw new Error(store.error.message);
  const done = await store.value.commit([{ kind: 'importFile', label: 'pairs', put: { people }, delete: {} }]);
  if (!done.ok) throw new Error(done.error.message);
  await store.value.close();
  return folder;
}
