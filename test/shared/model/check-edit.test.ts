import { describe, expect, it } from 'vitest';
import { checkEdit } from '../../../shared/model/check-edit';
import { checkNetwork } from '../../../shared/model/check-network';
import type { Edit } from '../../../shared/model/edit';
import type { Table } from '../../../shared/model/interaction-log/table';
import type { Network } from '../../../shared/model/network';
import { networkOf } from '../../builders/network-builder';

const network = networkOf({
  people: ['Ana', { name: 'Ben', circles: 'choir' }],
  log: [['2025-01-03', 'Ana+Ben', 'call', 'ramen']],
  ties: [['Ana', 'friend', 'Ben']],
  interests: { chess: 'Ana' },
});

function edit(kind: Edit['kind'], put: object, gone: object = {}): Edit {
  return { kind, label: 'x', put, delete: gone } as Edit;
}
const first = <T>(table: Table<unknown, T>) => [...table.values()][0] as T;
const person = first(network.people);
const interaction = first(network.interactions);
const tie = first(network.ties);

describe('checkEdit', () => {
  it.each([
    ['an interaction with nobody', edit('changeInteraction', { interactions: [{ ...interaction, people: [] }] }), 'has nobody in it'],
    [
      'an interaction with somebody twice',
      edit('changeInteraction', { interactions: [{ ...interaction, people: ['Ana', 'Ana'] }] }),
      'twice',
    ],
    [
      'an interaction with a stranger',
      edit('logInteraction', { interactions: [{ ...interaction, people: ['Zoe'] }] }),
      'a person that is not',
    ],
    ['an unknown topic', edit('logInteraction', { interactions: [{ ...interaction, topics: ['golf'] }] }), 'an interest that is not'],
    ['a tie to oneself', edit('addTie', { ties: [{ ...tie, b: tie.a }] }), 'two different people'],
    ['a tie to a stranger', edit('addTie', { ties: [{ ...tie, b: 'Zoe' }] }), 'a tie would refer'],
    ['an unknown circle', edit('changePerson', { people: [{ ...person, circles: ['golf'] }] }), 'a circle that is not'],
    ['a deleted person left in a tie', edit('deletePerson', {}, { people: ['Ana'], interactions: ['i0001'] }), 'a tie still refers'],
    [
      'a deleted person left in an interaction',
      edit('deletePerson', {}, { people: ['Ana'], ties: ['t0001'] }),
      'an interaction still refers',
    ],
    ['a deleted interest left with a person', edit('changeInterest', {}, { interests: ['chess'] }), 'a person still refers to an interest'],
    ['a deleted circle left with a person', edit('changeCircle', {}, { circles: ['choir'] }), 'a person still refers to a circle'],
    ['a decision about nobody', edit('decideReconnect', { decisions: [{ person: 'Zoe' }] }), 'a reconnect decision would refer'],
    [
      'a list with a stranger',
      edit('freezeWeek', { weeks: [{ monday: '2025-01-06', picks: [{ person: 'Zoe' }] }] }),
      'a reconnect list would',
    ],
    ['bookkeeping that touches people', edit('freezeWeek', { people: [person] }), 'cannot touch people'],
    ['an example over a network', edit('openExample', { people: [person] }), 'only be opened in an empty network'],
    ['bookkeeping that deletes ties', edit('anchorClusters', {}, { ties: ['t0001'] }), 'cannot touch ties'],
  ])('refuses %s', (_, value, part) => {
    const checked = checkEdit(network, value);
    expect(checked.ok ? 'fine' : checked.error.message).toContain(part);
  });

  it('takes a deletion that leaves nothing behind', () => {
    expect(checkEdit(network, edit('deletePerson', {}, { people: ['Ana'], interactions: ['i0001'], ties: ['t0001'] })).ok).toBe(true);
  });

  it('counts what the same edit puts', () => {
    const added = { ...person, id: 'Zoe', interests: ['golf'] };
    const golf = { id: 'golf', name: 'Golf', aliases: [], isPrivate: false };
    expect(checkEdit(network, edit('addPerson', { people: [added], interests: [golf] })).ok).toBe(true);
  });
});

describe('checkNetwork', () => {
  it('finds nothing in a sound network', () => expect(checkNetwork(network)).toEqual([]));

  it('finds what leads nowhere', () => {
    const broken: Network = { ...network, people: new Map([...network.people].slice(1)) };
    expect(checkNetwork(broken).map((problem) => problem.message)).toEqual([
      'ties t0001 refers to people Ana, which is not there.',
      'interactions i0001 refers to people Ana, which is not there.',
    ]);
  });
});
