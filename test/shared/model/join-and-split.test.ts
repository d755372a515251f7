/** A join taken back leaves nothing behind: not in the people, nor in what is about them. */
import { expect, it } from 'vitest';
import { checkEdit } from '../../../shared/model/check-edit';
import { checkNetwork } from '../../../shared/model/check-network';
import type { IsoDay } from '../../../shared/model/day';
import { applyEdit } from '../../../shared/model/edit';
import { areDistinct, keepApart } from '../../../shared/model/edits/distinctions';
import { joinGroups, mergePeople } from '../../../shared/model/edits/join-people';
import { changePerson, deletePeople } from '../../../shared/model/edits/people';
import { movePromise } from '../../../shared/model/edits/promises';
import { joinsOf, splitPerson } from '../../../shared/model/edits/split-person';
import { type InteractionId, idSource, type PersonId, seededRandom } from '../../../shared/model/ids';
import { emptyNetwork, type Network, type Person, TABLE_NAMES } from '../../../shared/model/network';
import { tableOf } from '../../../shared/model/network-json';
import { networkOf } from '../../builders/network-builder';
import { randomEdit } from './random-edits';

const id = (name: string) => name as PersonId;
const person = (network: Network, name: string) => network.people.get(id(name)) as Person;

/** Everything but what the user said about who is who, in the order of ids. */
function contentOf(network: Network): string {
  const tables = TABLE_NAMES.filter((name) => name !== 'joins' && name !== 'distinctions');
  return JSON.stringify(tables.map((name) => [...tableOf(network, name)].sort(([a], [b]) => (a < b ? -1 : 1))));
}

function grown(seed: number): { network: Network; random: () => number } {
  const random = seededRandom(seed);
  const network = emptyNetwork();
  const dice = { random, newId: idSource(random) };
  for (let i = 0; i < 60; i++) {
    const edit = randomEdit(network, dice, true);
    if (edit !== null && edit.kind !== 'mergePeople' && edit.kind !== 'splitPerson' && checkEdit(network, edit).ok)
      applyEdit(network, edit);
  }
  return { network, random };
}

function make(network: Network, edit: ReturnType<typeof splitPerson>): void {
  if (edit === null) throw new Error('no edit');
  expect(checkEdit(network, edit)).toEqual({ ok: true, value: null });
  applyEdit(network, edit);
}

it('join then split is identity, for any number of joins taken back in any order', () => {
  let joined = 0;
  for (let seed = 1; seed <= 150; seed++) {
    const { network, random } = grown(seed);
    const people = [...network.people.keys()].sort(() => random() - 0.5);
    if (people.length < 2) continue;
    const before = contentOf(network);
    const [keep, ...gone] = people.slice(0, 2 + Math.floor(random() * 3)) as [PersonId, ...PersonId[]];
    if (random() < 0.5) make(network, joinGroups(network, [{ keep, gone }], true));
    else for (const one of gone) make(network, mergePeople(network, keep, one, ['company', 'name']));
    expect(network.people.has(gone[0] as PersonId)).toBe(false);
    expect(checkNetwork(network)).toEqual([]);
    joined += gone.length;
    // Lists that had several of them come back whole only in the reverse order.
    for (const one of gone.reverse()) make(network, splitPerson(network, one));
    expect(contentOf(network), `seed ${seed}`).toBe(before);
    expect(network.joins.size).toBe(0);
  }
  expect(joined).toBeGreaterThan(100);
});

it('gives each its own back in any order, also when both joined people had a value', () => {
  const start = () =>
    networkOf({
      people: [
        { name: 'Ana', emails: ['a@example.com'] },
        { name: 'Anna', emails: ['b@example.com'], company: 'Hooli' },
        { name: 'Anne', emails: ['c@example.com'], company: 'Contoso', phones: ['1'] },
        'Ben',
      ],
      log: [
        ['2025-01-01', 'Anna+Ben'],
        ['2025-01-02', 'Anne'],
        ['2025-01-03', 'Ana'],
      ],
      ties: [
        ['Ana', 'knows', 'Ben'],
        ['Anna', 'knows', 'Ben'],
        ['Anne', 'friend', 'Ben'],
      ],
    });
  for (const order of [
    ['Anna', 'Anne'],
    ['Anne', 'Anna'],
  ]) {
    const network = start();
    make(network, mergePeople(network, id('Ana'), id('Anna')));
    make(network, mergePeople(network, id('Ana'), id('Anne')));
    expect(person(network, 'Ana')).toMatchObject({ company: 'Hooli', emails: ['a@example.com', 'b@example.com', 'c@example.com'] });
    make(network, splitPerson(network, id(order[0] as string)));
    expect(person(network, 'Ana').company).toBe(order[0] === 'Anna' ? 'Contoso' : 'Hooli');
    make(network, splitPerson(network, id(order[1] as string)));
    expect(contentOf(network)).toBe(contentOf(start()));
  }
});

it('keeps what was added since with the person who stays', () => {
  const network = networkOf({
    people: [
      { name: 'Ana', emails: ['a@example.com'] },
      { name: 'Anna', emails: ['b@example.com'], notes: 'from work' },
    ],
  });
  make(network, mergePeople(network, id('Ana'), id('Anna')));
  make(
    network,
    changePerson(person(network, 'Ana'), { company: 'Contoso', emails: ['a@example.com', 'b@example.com', 'new@example.com'] }),
  );
  make(network, splitPerson(network, id('Anna')));
  expect(person(network, 'Ana')).toMatchObject({ company: 'Contoso', emails: ['a@example.com', 'new@example.com'], notes: '' });
  expect(person(network, 'Anna')).toMatchObject({ company: '', emails: ['b@example.com'], notes: 'from work' });
  expect(areDistinct(network, id('Ana'), id('Anna'))).toBe(true);
});

it('takes the outer join back before the inner one', () => {
  const network = networkOf({ people: ['Ana', 'Anna', 'Anne'] });
  const before = contentOf(network);
  make(network, mergePeople(network, id('Anna'), id('Anne')));
  make(network, mergePeople(network, id('Ana'), id('Anna')));
  expect(splitPerson(network, id('Anne'))).toBeNull();
  make(network, splitPerson(network, id('Anna')));
  expect(joinsOf(network, id('Anna')).map((join) => join.id)).toEqual([id('Anne')]);
  make(network, splitPerson(network, id('Anne')));
  expect(contentOf(network)).toBe(before);
});

it('undoes a join, a split and a distinction', () => {
  const network = networkOf({ people: ['Ana', 'Anna', 'Ben'], log: [['2025-01-01', 'Ana+Anna']] });
  for (const edit of [
    () => mergePeople(network, id('Ana'), id('Anna')),
    () => splitPerson(network, id('Anna')),
    () => keepApart(network, [id('Ana'), id('Anna'), id('Ben')]),
    () => deletePeople(network, [id('Ana')]),
  ]) {
    const whole = () => JSON.stringify(TABLE_NAMES.map((name) => [...tableOf(network, name)].sort(([a], [b]) => (a < b ? -1 : 1))));
    const before = whole();
    const made = edit();
    if (made === null) throw new Error('no edit');
    const inverse = applyEdit(network, made);
    const after = whole();
    applyEdit(network, inverse);
    expect(whole()).toBe(before);
    applyEdit(network, made);
    expect(whole()).toBe(after);
  }
});

it('keeps a promise, with its day, through a join and a split', () => {
  const network = networkOf({ people: ['Ana', 'Anna', 'Ben'], log: [['2025-01-01', 'Anna+Ben', { promise: 'send the book' }]] });
  const [entry] = [...network.interactions.keys()];
  const due = '2025-02-01' as IsoDay;
  applyEdit(network, movePromise(network, entry as InteractionId, due));
  make(network, mergePeople(network, id('Ana'), id('Anna')));
  const states = () => [...network.promises.values()];
  expect(states()).toEqual([{ interaction: entry, state: 'open', due }]);
  expect(network.interactions.get(entry as InteractionId)).toMatchObject({ people: ['Ana', 'Ben'], promise: 'send the book' });
  make(network, splitPerson(network, id('Anna')));
  expect(states()).toEqual([{ interaction: entry, state: 'open', due }]);
  expect(network.interactions.get(entry as InteractionId)).toMatchObject({ people: ['Anna', 'Ben'], promise: 'send the book' });
});

it('keeps a person who is joined apart from whom the other was kept apart', () => {
  const network = networkOf({ people: ['Ana', 'Anna', 'Ben'] });
  make(network, keepApart(network, [id('Anna'), id('Ben')]));
  make(network, mergePeople(network, id('Ana'), id('Anna')));
  expect(areDistinct(network, id('Ana'), id('Ben'))).toBe(true);
  make(network, splitPerson(network, id('Anna')));
  expect(areDistinct(network, id('Anna'), id('Ben'))).toBe(true);
});
