import { describe, expect, it } from 'vitest';
import { checkEdit } from '../../../shared/model/check-edit';
import { applyEdit, type Edit } from '../../../shared/model/edit';
import { renameCircle, setPersonCircles } from '../../../shared/model/edits/circles';
import { anchorClusters, renameCluster } from '../../../shared/model/edits/clusters';
import { changeInteraction, emptyInteraction, type InteractionDraft, logInteraction } from '../../../shared/model/edits/interactions';
import { mergeInterests, renameInterest, setPersonInterests } from '../../../shared/model/edits/interests';
import { mergePeople } from '../../../shared/model/edits/join-people';
import { addPerson, changePerson, deletePeople } from '../../../shared/model/edits/people';
import { neverSuggest, resumeSuggestions, snooze, snoozeDays } from '../../../shared/model/edits/reconnect';
import { addTie } from '../../../shared/model/edits/ties';
import { rebaseStep } from '../../../shared/model/edits/undo-step';
import { type CircleId, type ClusterId, type InterestId, idSource, type PersonId, seededRandom } from '../../../shared/model/ids';
import type { ClusterAnchor, Network } from '../../../shared/model/network';
import { networkOf, theDay } from '../../builders/network-builder';

const newId = idSource(seededRandom(1));
const today = theDay('2025-03-14');
const person = (network: Network, id: string) => network.people.get(id as PersonId)!;
const id = (text: string) => text as PersonId;

function make(network: Network, edit: Edit): Edit {
  expect(checkEdit(network, edit)).toEqual({ ok: true, value: null });
  return applyEdit(network, edit);
}

function draft(change: Partial<InteractionDraft>): InteractionDraft {
  return { ...emptyInteraction(today, [id('Ana')], 'call'), ...change };
}

describe('people', () => {
  it('deleting takes along what is only about them and leaves the others their evenings', () => {
    const network = networkOf({
      log: [
        ['2025-01-01', 'Ana+Ben'],
        ['2025-01-02', 'Ana'],
      ],
      ties: [
        ['Ana', 'friend', 'Ben'],
        ['Ben', 'knows', 'Cleo'],
      ],
    });
    make(network, snooze(network, id('Ana'), today));
    const edit = deletePeople(network, [id('Ana'), id('nobody')]);
    make(network, edit);
    expect(edit.label).toBe('delete Ana');
    expect([...network.people.keys()]).toEqual(['Ben', 'Cleo']);
    expect([...network.interactions.values()].map((one) => one.people)).toEqual([['Ben']]);
    expect([...network.ties.keys()]).toEqual(['t0002']);
    expect(network.decisions.size).toBe(0);
  });

  it('merging keeps both histories, one tie per kind and no tie to oneself', () => {
    const network = networkOf({
      people: [
        { name: 'Ana', emails: ['a@example.com'], notes: 'tour guide' },
        { name: 'Anna P.', emails: ['p@example.com'], company: 'Hooli', notes: 'likes ramen' },
      ],
      log: [
        ['2025-01-01', 'Ana+Anna P.+Ben'],
        ['2025-01-02', 'Anna P.'],
      ],
      ties: [
        ['Ana', 'friend', 'Anna P.'],
        ['Ana', 'knows', 'Ben'],
        ['Ben', 'knows', 'Anna P.'],
        ['Anna P.', 'colleague', 'Ben'],
      ],
    });
    make(network, mergePeople(network, id('Ana'), id('Anna P.')));
    expect(person(network, 'Ana')).toMatchObject({
      name: 'Ana',
      company: 'Hooli',
      emails: ['a@example.com', 'p@example.com'],
      notes: 'tour guide\n\nlikes ramen',
    });
    expect([...network.interactions.values()].map((one) => one.people)).toEqual([['Ana', 'Ben'], ['Ana']]);
    expect([...network.ties.values()].map((tie) => [tie.a, tie.relation, tie.b])).toEqual([
      ['Ana', 'knows', 'Ben'],
      ['Ana', 'colleague', 'Ben'],
    ]);
  });

  it('names its steps for the menu', () => {
    const network = networkOf({ people: ['Ana'] });
    expect(addPerson({ name: '  Cleo Stone ' }, newId)).toMatchObject({
      label: 'add Cleo Stone',
      put: { people: [{ name: 'Cleo Stone', emails: [] }] },
    });
    const turned = 'Anna\u202Egpj'; // shown as "Annajpg"
    expect(addPerson({ name: turned }, newId).put.people?.[0]?.name).toBe('Annagpj');
    expect(changePerson(person(network, 'Ana'), { name: turned }).put.people?.[0]?.name).toBe('Annagpj');
    expect(changePerson(person(network, 'Ana'), { company: 'Hooli' }).label).toBe('change company of Ana');
    expect(changePerson(person(network, 'Ana'), { name: 'Anna' }).label).toBe('rename Ana to Anna');
    expect(changePerson(person(network, 'Ana'), { company: 'Hooli', position: 'CTO' }).label).toBe('change Ana');
  });
});

describe('interactions', () => {
  it('logging makes the people and topics that are new, once each', () => {
    const network = networkOf({ people: ['Ana'], interests: { Ramen: 'Ana' } });
    const people = [id('Ana'), { newName: 'Eli  Katz' }, { newName: 'eli katz' }];
    const edit = logInteraction(network, draft({ day: theDay('2025-02-01'), people, topics: ['ramen', 'Chess', 'chess '] }), {
      newId,
      today,
    });
    make(network, edit);
    expect(edit.label).toBe('log call with Ana and Eli Katz');
    expect(network.people.size).toBe(2);
    expect([...network.people.values()][1]).toMatchObject({ name: 'Eli Katz', connectedOn: '2025-02-01' });
    expect([...network.interests.values()].map((one) => one.name)).toEqual(['Ramen', 'Chess']);
    expect([...network.interactions.values()][0]).toMatchObject({ topics: ['Ramen', expect.any(String)], origin: null });
  });

  it('changing keeps where it came from', () => {
    const network = networkOf({ log: [['2025-01-01', 'Ana', { origin: { source: 'log', key: 'k' } }]] });
    const before = [...network.interactions.values()][0]!;
    make(network, changeInteraction(network, before, draft({ note: ' moved ' }), { newId, today }));
    expect([...network.interactions.values()]).toEqual([{ ...before, channel: 'call', day: today, note: 'moved' }]);
  });
});

describe('interests and circles', () => {
  it('a renamed interest still answers to its old name', () => {
    const network = networkOf({ interests: { Climbing: 'Ana' } });
    make(network, renameInterest(network, 'Climbing' as InterestId, 'Bouldering'));
    make(network, setPersonInterests(network, person(network, 'Ana'), ['climbing', 'Chess'], newId));
    expect(network.interests.size).toBe(2);
    expect(network.interests.get('Climbing' as InterestId)).toMatchObject({ name: 'Bouldering', aliases: ['Climbing'] });
    expect(person(network, 'Ana').interests[0]).toBe('Climbing');
  });

  it('renaming to a known name merges', () => {
    const network = networkOf({
      interests: { Climbing: 'Ana', Bouldering: 'Ana+Ben' },
      log: [['2025-01-01', 'Ana', 'call', 'Bouldering']],
    });
    make(network, renameInterest(network, 'Bouldering' as InterestId, 'climbing'));
    expect([...network.interests.values()]).toMatchObject([{ name: 'Climbing', aliases: ['Bouldering'] }]);
    expect([...network.people.values()].map((one) => one.interests)).toEqual([['Climbing'], ['Climbing']]);
    expect([...network.interactions.values()][0]!.topics).toEqual(['Climbing']);
  });

  it('what is private stays private after a merge', () => {
    const network = networkOf({ interests: { a: 'Ana', b: 'Ana' }, privateInterests: ['b'] });
    make(network, mergeInterests(network, 'a' as InterestId, 'b' as InterestId));
    expect(network.interests.get('a' as InterestId)?.isPrivate).toBe(true);
  });

  it('circles by name', () => {
    const network = networkOf({ circles: { Choir: 'Ana', Work: 'Ana+Ben' } });
    make(network, setPersonCircles(network, person(network, 'Ana'), ['choir', 'Tour'], newId));
    make(network, renameCircle(network, 'Work' as CircleId, 'CHOIR'));
    expect([...network.circles.values()].map((one) => one.name)).toEqual(['Choir', 'Tour']);
    expect(person(network, 'Ben').circles).toEqual(['Choir']);
  });
});

describe('ties', () => {
  it('the same relation stated twice is one tie, either way round', () => {
    const network = networkOf({ ties: [['Ana', 'friend', 'Ben']] });
    make(network, addTie(network, { a: id('Ben'), b: id('Ana'), relation: 'friend' }, newId));
    make(network, addTie(network, { a: id('Ben'), b: id('Ana'), relation: 'parent' }, newId));
    make(network, addTie(network, { a: id('Ana'), b: id('Ben'), relation: 'parent' }, newId));
    expect([...network.ties.values()].map((tie) => `${tie.a} ${tie.relation} ${tie.b}`)).toEqual([
      'Ben friend Ana',
      'Ben parent Ana',
      'Ana parent Ben',
    ]);
  });
});

describe('reconnect decisions', () => {
  it('snoozes double from 14 days to a year', () => {
    expect([0, 1, 2, 3, 4, 5, 50].map(snoozeDays)).toEqual([14, 28, 56, 112, 224, 365, 365]);
    const network = networkOf({ people: ['Ana'] });
    make(network, snooze(network, id('Ana'), today));
    expect(network.decisions.get(id('Ana'))).toEqual({ person: 'Ana', snoozedUntil: '2025-03-28', snoozes: 1, isNever: false });
    make(network, snooze(network, id('Ana'), theDay('2025-03-28')));
    expect(network.decisions.get(id('Ana'))?.snoozedUntil).toBe('2025-04-25');
    make(network, neverSuggest(network, id('Ana')));
    expect(network.decisions.get(id('Ana'))?.isNever).toBe(true);
    make(network, resumeSuggestions(network, id('Ana')));
    expect(network.decisions.size).toBe(0);
  });
});

describe('clusters', () => {
  const anchor = (name: string, members: string[]): ClusterAnchor => ({ id: 'k' as ClusterId, name, color: 0, members: members.map(id) });

  it('nothing to keep when nothing changed, and a name outlives every run', () => {
    const network = networkOf({ people: ['Ana', 'Ben'] });
    make(network, anchorClusters(network, [anchor('', ['Ana'])])!);
    expect(anchorClusters(network, [anchor('', ['Ana'])])).toBeNull();
    make(network, renameCluster(network, [anchor('', ['Ana'])], 'k' as ClusterId, ' Old  friends '));
    make(network, anchorClusters(network, [anchor('', ['Ana', 'Ben'])])!);
    expect(network.clusters.get('k' as ClusterId)).toEqual(anchor('Old friends', ['Ana', 'Ben']));
    expect(anchorClusters(network, [])).toBeNull();
  });
});

describe('a step taken back after bookkeeping', () => {
  it('people who go leave the frozen list and the anchors; coming back they return where nothing else changed', () => {
    const network = networkOf({ people: ['Ana'] });
    const inverse = make(network, addPerson({ id: id('Ben'), name: 'Ben' }, newId));
    make(network, {
      kind: 'freezeWeek',
      label: '',
      put: {
        weeks: [
          {
            monday: theDay('2025-03-10'),
            picks: [
              { person: id('Ben'), slot: 'ranked' },
              { person: id('Ana'), slot: 'ranked' },
            ],
          },
        ],
      },
      delete: {},
    });
    make(network, anchorClusters(network, [{ id: 'k' as ClusterId, name: '', color: 1, members: [id('Ben'), id('Ana')] }])!);
    const weeks = structuredClone([...network.weeks.values()]);
    const redo = make(network, rebaseStep(network, inverse));
    expect([...network.weeks.values()].map((week) => week.picks.map((pick) => pick.person))).toEqual([['Ana']]);
    expect([...network.clusters.values()].map((cluster) => cluster.members)).toEqual([['Ana']]);
    make(network, rebaseStep(network, redo));
    expect([...network.weeks.values()]).toEqual(weeks);
    expect([...network.clusters.values()].map((cluster) => cluster.members)).toEqual([['Ben', 'Ana']]);
  });

  it('a list that nobody is left in is dropped, so that a new one can be made', () => {
    const network = networkOf({ people: ['Ana'] });
    const inverse = make(network, addPerson({ id: id('Ben'), name: 'Ben' }, newId));
    make(network, {
      kind: 'freezeWeek',
      label: '',
      put: { weeks: [{ monday: theDay('2025-03-10'), picks: [{ person: id('Ben'), slot: 'ranked' }] }] },
      delete: {},
    });
    make(network, rebaseStep(network, inverse));
    expect(network.weeks.size).toBe(0);
  });
});
