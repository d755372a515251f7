import { expect, test } from 'vitest';
import { doorsOf, ownEmployersOf, unloggedMerit } from '../../../../shared/analysis/contacts/unlogged-merit';
import { dayNumber } from '../../../../shared/model/day';
import type { CircleId, PersonId } from '../../../../shared/model/ids';
import { emptyNetwork, type Person } from '../../../../shared/model/network';
import { newPerson } from '../../../../shared/model/person';
import { networkOf, theDay } from '../../../builders/network-builder';

const TODAY = dayNumber(theDay('2026-06-03'));
const NOTHING = { declared: 0, topics: 0, colleagues: 0, overdue: 0, isDoor: false };
const OWN = new Set(['contoso']);
const of = (facts: Partial<Person>, known: Partial<typeof NOTHING> = {}) =>
  unloggedMerit({ ...newPerson('a' as PersonId, 'Ana'), ...facts }, { ...NOTHING, ...known }, OWN, TODAY);
const from = (...sources: string[]) => sources.map((source, i) => ({ source, key: `${i}` }));

test.each([
  ['nothing known', {}, {}, null, 0],
  ['one kind of file, twice', { origins: from('vcard', 'vcard') }, {}, null, 0],
  ['two kinds of files', { origins: from('linkedin', 'vcard') }, {}, 'sources', 0.1],
  ['three', { origins: from('linkedin', 'vcard', 'google') }, {}, 'sources', 0.2],
  ['four', { origins: from('linkedin', 'vcard', 'google', 'outlook') }, {}, 'sources', 0.2],
  ['where the user worked', { company: 'Contoso Ltd.' }, { colleagues: 1 }, 'work', 0.15],
  ['connected 89 days ago', { connectedOn: theDay('2026-03-06') }, {}, 'lately', 0.15],
  ['connected 90 days ago', { connectedOn: theDay('2026-03-05') }, {}, null, 0],
  ['the only one at a firm', { company: 'Hooli' }, { colleagues: 1, isDoor: true }, 'door', 0.1],
  ['the only one at a firm, and long silent', { company: 'Hooli' }, { colleagues: 1, isDoor: true, overdue: 9 }, 'door', 0.2],
  ['a circle', { circles: ['choir' as CircleId] }, {}, 'circle', 0.1],
  ['a company of four', { company: 'Initech' }, { colleagues: 4 }, 'company', 0.025],
  ['a company of hundreds', { company: 'Initech' }, { colleagues: 300 }, 'company', 0.05],
  ['silent for two intervals', {}, { overdue: 2 }, 'silence', 0.05],
  ['silent for three', {}, { overdue: 3 }, 'silence', 0.1],
  ['silent for thirty', {}, { overdue: 30 }, 'silence', 0.1],
  ['called close, and silent', {}, { declared: 0.75, overdue: 9 }, 'declared', 0.3625],
] satisfies [string, Partial<Person>, Partial<typeof NOTHING>, string | null, number][])('%s', (_, facts, known, mainPart, merit) => {
  const found = of(facts, known);
  expect(found.mainPart).toBe(mainPart);
  expect(found.merit).toBeCloseTo(merit, 9);
});

test('the user’s employers are those of their profile, with days or without', () => {
  const network = emptyNetwork();
  expect(ownEmployersOf(network)).toEqual(new Set());
  const profile = {
    interests: [],
    places: [],
    work: ['Contoso GmbH', 'self-employed'],
    jobs: [{ at: 'Initech, Inc.', from: '2020', to: '' }],
    stories: [],
  };
  network.me.set('me', { id: 'me', names: [], emails: [], phones: [], urls: [], profile });
  expect(ownEmployersOf(network)).toEqual(new Set(['contoso', 'initech']));
});

test('a firm with one person is a door, while there are contacts and nothing else', () => {
  const people = [
    { name: 'Ana', company: 'Hooli' },
    { name: 'Ben', company: 'Initech' },
    { name: 'Cleo', company: 'initech' },
    { name: 'Dan', company: 'freelance' },
    { name: 'Eva', company: 'Contoso' },
    { name: 'Front desk', company: 'Contoso', isOrganization: true },
  ];
  expect(doorsOf(networkOf({ people }))).toEqual(new Set(['Ana', 'Eva']));
  expect(doorsOf(networkOf({ people, log: [['2026-05-01', 'Ben']] }))).toEqual(new Set());
});
