import type { PersonId } from './ids';
import type { Person } from './network';
import { LIMITS } from './schema-parts';

/** A person with only a name. */
export function newPerson(id: PersonId, name: string): Person {
  return {
    id,
    name,
    nickname: '',
    company: '',
    position: '',
    place: '',
    emails: [],
    phones: [],
    urls: [],
    birthday: '',
    notes: '',
    circles: [],
    interests: [],
    cadenceDays: null,
    closeness: null,
    importance: null,
    isKin: false,
    standing: 'ordinary',
    connectedOn: null,
    origins: [],
    extra: {},
    pin: null,
  };
}

/** False for a company, for the dead, and for those who are not to be tracked: they are never suggested. */
export function isSuggestible({ standing, isOrganization }: Person): boolean {
  return standing === 'ordinary' && isOrganization !== true;
}

/** How many of these are people, and how many are companies, which are kept apart from people. */
export function countPeople(contacts: Iterable<Person>): { readonly people: number; readonly companies: number } {
  let [people, companies] = [0, 0];
  for (const { isOrganization } of contacts) {
    if (isOrganization === true) companies++;
    else people++;
  }
  return { people, companies };
}

/** Whether the person has more of something than the schema lets a network keep. The texts of one contact are shorter; those of many add up. */
export function exceedsLimits({ emails, phones, urls, circles, interests, origins, notes, extra }: Person): boolean {
  const texts = Object.values(extra);
  if (notes.length > LIMITS.note || texts.length > LIMITS.extra || texts.some(({ length }) => length > LIMITS.note)) return true;
  return [emails, phones, urls, circles, interests, origins].some(({ length }) => length > LIMITS.list);
}
