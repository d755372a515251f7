/** Firms, doors, places, domains and kinds of work of drawn networks. */
import { describe, expect, it } from 'vitest';
import { domainGroups, firmGroups, onlyDoors, placeGroups, schoolGroups } from '../../../../shared/analysis/contacts/contact-groups';
import { findTargets } from '../../../../shared/analysis/contacts/find-targets';
import { workGroupsSteps, worksOf } from '../../../../shared/analysis/contacts/kinds-of-work';
import { nextSources } from '../../../../shared/analysis/contacts/next-source';
import { runToEnd } from '../../../../shared/lib/resumable-work';
import type { Person } from '../../../../shared/model/network';
import { networkOf } from '../../../builders/network-builder';

type Drawn = { readonly name: string } & Partial<Omit<Person, 'id' | 'name' | 'interests' | 'circles'>>;
const drawn = (people: readonly Drawn[]) => [...networkOf({ people }).people.values()];
const said = (groups: readonly { readonly name: string; readonly people: readonly string[] }[]) =>
  groups.map(({ name, people }) => `${name}: ${people.join(' ')}`);

describe('firms', () => {
  const people = drawn([
    { name: 'Ana', company: 'Contoso GmbH' },
    { name: 'Ben', company: 'Contoso' },
    { name: 'Cleo', company: ' CONTOSO, Ltd.' },
    { name: 'Dov', company: 'Contoso' },
    { name: 'Eva', company: 'Contoso Research' },
    { name: 'Finn', company: 'Self-employed' },
    { name: 'Gita', company: '' },
    { name: 'Hugo', company: 'Litware' },
    { name: 'Iris', company: 'Bank' },
    { name: 'Jo', company: 'Bank of Nowhere' },
  ]);

  it('takes the spellings of one firm as one, and names it as most rows do', () => {
    expect(said(firmGroups(people))[0]).toBe('Contoso: Ana Ben Cleo Dov');
    expect(firmGroups(people).some(({ people: of }) => of.includes('Finn' as never))).toBe(false);
  });

  it('calls a firm a door only if no other firm may be the same', () => {
    expect(onlyDoors(people)).toEqual([{ firm: 'Litware', person: 'Hugo' }]);
  });
});

it('groups schools, places and the domains of firms, not those of mail providers', () => {
  const people = drawn([
    { name: 'Ana', place: 'Lisbon', extra: { School: 'Uni Porto' }, emails: ['a@tide.test', 'ana@gmail.com'] },
    { name: 'Ben', place: 'lisbon', extra: { School: 'uni porto; ETH' }, emails: ['b@Tide.test'] },
    { name: 'Cleo', place: 'Oslo', extra: { School: 'ETH' }, emails: ['c@gmail.com'] },
  ]);
  expect(said(placeGroups(people))).toEqual(['Lisbon: Ana Ben']);
  expect(said(schoolGroups(people))).toEqual(['ETH: Ben Cleo', 'Uni Porto: Ana Ben']);
  expect(said(domainGroups(people))).toEqual(['tide.test: Ana Ben']);
});

describe('kinds of work', () => {
  const expected: Readonly<Record<string, string>> = {
    'Senior Software Engineer': 'software',
    'Softwareentwicklerin (m/w/d)': 'software',
    'Développeuse web': 'software',
    Rechtsanwältin: 'law',
    'Avocate à la Cour': 'law',
    Krankenpfleger: 'health',
    Ärztin: 'health',
    'Profesora de matemáticas': 'education',
    'Postdoctoral researcher': 'research',
    Doctor: 'health',
    'Doctoral student': 'research',
    'Sales Director': 'leadership sales',
    'Product Owner': 'product',
    'Solution Architect': '',
    'Chef de projet': '',
    'Social Media Wizard': '',
    'Machine Operator': '',
    Accountant: 'finance',
    'Key Account Manager': 'sales',
    Schreinermeister: 'crafts',
    Verpleegkundige: 'health',
    Radgivare: 'consulting',
    Księgowa: 'finance',
    Ingegnere: 'engineering',
    'HR Business Partner': 'hiring',
    '': '',
  };
  it.each(Object.entries(expected))('%s', (position, kinds) => expect(worksOf(position).toSorted().join(' ')).toBe(kinds));

  it('counts people, most first', () => {
    const people = drawn([
      { name: 'Ana', position: 'Lawyer' },
      { name: 'Ben', position: 'Nurse' },
      { name: 'Cleo', position: 'Avocat' },
    ]);
    expect(runToEnd(workGroupsSteps(people))).toEqual([
      { work: 'law', people: ['Ana', 'Cleo'] },
      { work: 'health', people: ['Ben'] },
    ]);
  });
});

it('a firm that stands in the address book as itself is no door to itself', () => {
  const people = drawn([
    { name: 'Praxis Weiss', company: 'Praxis Weiss' },
    { name: 'Ana', company: 'Litware' },
  ]);
  expect(onlyDoors(people)).toEqual([{ firm: 'Litware', person: 'Ana' }]);
});

describe('a pasted list', () => {
  const people = drawn([
    { name: 'Ana Kovač', company: 'Contoso GmbH', place: 'Porto, Portugal', extra: { School: 'ETH' } },
    { name: 'Ben Stone', company: 'Porto', place: 'Oslo', nickname: 'Benny' },
  ]);
  const found = (list: string) =>
    findTargets(people, list).map(({ line, found: kinds }) =>
      [line, ...kinds.map(({ kind, people: of }) => `${kind} ${of.length}`)].join(': '),
    );

  it('answers firms, people, schools and places, each by its whole name', () => {
    expect(found('CONTOSO Inc.\r\n- ana kovac\nportugal\nETH;benny\nCont\n\nporto\nPorto')).toEqual([
      'CONTOSO Inc: firm 1',
      'ana kovac: person 1',
      'portugal: place 1',
      'ETH: school 1',
      'benny: person 1',
      'Cont',
      'porto: firm 1: place 1',
    ]);
  });

  it('answers a given name, and no other part of a name', () => expect(found('Ana\nStone')).toEqual(['Ana: person 1', 'Stone']));

  it('says nothing of an empty list', () => expect(findTargets(people, ' \n;\n - ')).toEqual([]));
});

it('names the kind of file in which most people would be recognized', () => {
  const none = { people: 100, firm: 0, place: 0, knownSince: 0, email: 0, phone: 0, linkedIn: 0, birthday: 0, contact: 0, closeness: 0 };
  expect(nextSources({ ...none, linkedIn: 90, email: 9 }).map(({ kind }) => kind)).toEqual(['linkedin-messages']);
  expect(nextSources({ ...none, email: 60, phone: 80 }).map(({ kind }) => kind)).toEqual(['chats', 'mail', 'calendar']);
  expect(nextSources({ ...none, email: 9 })).toEqual([]);
});
