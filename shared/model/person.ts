import type { PersonId } from './ids';
import type { Person } from './network';

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
