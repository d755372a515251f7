import { describe, expect, it } from 'vitest';
import { type Filters, hasFilters, NO_FILTERS, valuesOf, visiblePeople } from '../../../../renderer/state/view/filters';
import type { PersonFindings } from '../../../../shared/analysis/data/findings';
import type { IsoDay } from '../../../../shared/model/day';
import { applyEdit } from '../../../../shared/model/edit';
import { neverSuggest, snooze } from '../../../../shared/model/edits/reconnect';
import type { CircleId, ClusterId, InterestId, PersonId } from '../../../../shared/model/ids';
import { emptyNetwork, type Network, type Person } from '../../../../shared/model/network';
import { newPerson } from '../../../../shared/model/person';
import { networkOf } from '../../../builders/network-builder';

const TODAY = '2026-06-30' as IsoDay;
const [ana, ben, carla] = ['ana', 'ben', 'carla'] as [PersonId, PersonId, PersonId];
const work = 'work' as CircleId;
const choir = 'choir' as CircleId;
const jazz = 'jazz' as InterestId;
const ramen = 'ramen' as InterestId;

function network(): Network {
  const made = emptyNetwork();
  const add = (id: PersonId, name: string, facts: Partial<Person>) => made.people.set(id, { ...newPerson(id, name), ...facts });
  add(ana, 'Ana Kovač', { circles: [work, choir], interests: [jazz], company: 'Contoso' });
  add(ben, 'Ben Lee', { circles: [work], place: 'Québec' });
  add(carla, 'Carla Diaz', { circles: [choir] });
  made.interests.set(jazz, { id: jazz, name: 'Jazz', aliases: [], isPrivate: false });
  made.interests.set(ramen, { id: ramen, name: 'Ramen', aliases: [], isPrivate: false });
  return made;
}

function findings(): ReadonlyMap<PersonId, PersonFindings> {
  const found = (id: PersonId, facts: Partial<PersonFindings>) =>
    [id, { id, interests: [], secondCluster: null, ...facts } as PersonFindings] as const;
  return new Map([
    found(ana, {
      state: 'fading',
      role: 'local-bridge',
      cluster: 'c1' as ClusterId,
      lastContact: '2026-01-10' as IsoDay,
      interests: [ramen],
    }),
    found(ben, { state: 'active', role: 'embedded', cluster: 'c2' as ClusterId, lastContact: '2026-06-25' as IsoDay }),
    found(carla, { state: 'no-history', role: 'unknown', cluster: null, lastContact: null }),
  ]);
}

const passing = (filters: Partial<Filters>) => {
  const visible = visiblePeople(network(), findings(), { ...NO_FILTERS, ...filters }, TODAY);
  return visible === null ? null : [...visible];
};

describe('visiblePeople', () => {
  it('is null, everybody, without filters or with blank text', () => {
    expect(passing({})).toBeNull();
    expect(passing({ text: '  ' })).toBeNull();
    expect(hasFilters({ ...NO_FILTERS, text: 'x' })).toBe(true);
  });

  it('widens within one filter and narrows across filters', () => {
    expect(passing({ circles: [work] })).toEqual([ana, ben]);
    expect(passing({ circles: [work, choir] })).toEqual([ana, ben, carla]);
    expect(passing({ circles: [work], measures: { state: ['fading'] } })).toEqual([ana]);
    expect(passing({ circles: [work], measures: { state: ['fading', 'active'] } })).toEqual([ana, ben]);
    expect(passing({ measures: { role: ['embedded'], state: ['fading'] } })).toEqual([]);
  });

  it('counts declared interests and those talked about', () => {
    expect(passing({ interests: [jazz] })).toEqual([ana]);
    expect(passing({ interests: [ramen] })).toEqual([ana]);
  });

  it('finds clusters by first and second membership', () => {
    expect(passing({ clusters: ['c2' as ClusterId] })).toEqual([ben]);
    const second = new Map(findings());
    second.set(carla, { ...(second.get(carla) as PersonFindings), secondCluster: { id: 'c2' as ClusterId, share: 0.4 } });
    const visible = visiblePeople(network(), second, { ...NO_FILTERS, clusters: ['c2' as ClusterId] }, TODAY);
    expect([...(visible ?? [])]).toEqual([ben, carla]);
  });

  it('reads the last contact from the day, and never as longer ago than anything', () => {
    expect(passing({ lastContact: 'within-month' })).toEqual([ben]);
    expect(passing({ lastContact: 'within-year' })).toEqual([ana, ben]);
    expect(passing({ lastContact: 'beyond-quarter' })).toEqual([ana, carla]);
    expect(passing({ lastContact: 'beyond-year' })).toEqual([carla]);
    expect(passing({ lastContact: 'never' })).toEqual([carla]);
  });

  it('finds all words folded, in facts and interests', () => {
    expect(passing({ text: 'KOVAC' })).toEqual([ana]);
    expect(passing({ text: 'quebec lee' })).toEqual([ben]);
    expect(passing({ text: 'ramen contoso' })).toEqual([ana]);
    expect(passing({ text: 'ana quebec' })).toEqual([]);
  });

  it('without findings looks at stored facts only', () => {
    const visible = visiblePeople(network(), new Map(), { ...NO_FILTERS, interests: [jazz, ramen] }, TODAY);
    expect([...(visible ?? [])]).toEqual([ana]);
    expect([...(visiblePeople(network(), new Map(), { ...NO_FILTERS, measures: { state: ['active'] } }, TODAY) ?? [])]).toEqual([]);
  });
});

describe('companies and places', () => {
  const passing = (change: Partial<Filters>) => [...(visiblePeople(network(), findings(), { ...NO_FILTERS, ...change }, TODAY) ?? [])];

  it('are compared without case and accents, and never with nothing', () => {
    expect(passing({ companies: ['contoso'] })).toEqual([ana]);
    expect(passing({ places: ['Quebec'] })).toEqual([ben]);
    expect(passing({ places: ['Quebec'], companies: ['Contoso'] })).toEqual([]);
    expect(passing({ companies: ['Fabrikam', 'CONTOSO'] })).toEqual([ana]);
    expect(passing({ companies: [' '] })).toEqual([]);
  });

  it('are offered once each, what most people have first', () => {
    const made = network();
    for (const [id, place] of [
      ['dora', 'quebec '],
      ['emil', 'Oslo'],
    ] as const)
      made.people.set(id as PersonId, { ...newPerson(id as PersonId, id), place });
    expect(valuesOf(made, 'place')).toEqual(['Québec', 'Oslo']);
    expect(valuesOf(made, 'company')).toEqual(['Contoso']);
  });
});

it('hiding oneself is a filter to clear that narrows nobody', () => {
  expect(hasFilters({ ...NO_FILTERS, isMeHidden: true })).toBe(true);
  expect(visiblePeople(network(), findings(), { ...NO_FILTERS, isMeHidden: true }, TODAY)?.size ?? 3).toBe(3);
});

it('shows the archive only when it is asked for, and lists who is set aside', () => {
  const made = networkOf({ people: ['Ana', { name: 'Ben', standing: 'archived' }, 'Cleo', 'Dora'] });
  const names = (setAside: Filters['setAside']) => [...(visiblePeople(made, new Map(), { ...NO_FILTERS, setAside }, TODAY) ?? ['all'])];
  applyEdit(made, neverSuggest(made, 'Cleo' as PersonId));
  applyEdit(made, snooze(made, 'Dora' as PersonId, TODAY));
  expect(names([])).toEqual(['Ana', 'Cleo', 'Dora']);
  expect(names(['archived'])).toEqual(['Ben']);
  expect(names(['snoozed'])).toEqual(['Dora']);
  expect(names(['never', 'archived'])).toEqual(['Ben', 'Cleo']);
});
