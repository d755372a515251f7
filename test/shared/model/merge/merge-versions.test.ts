import { describe, expect, it } from 'vitest';
import { checkEdit } from '../../../../shared/model/check-edit';
import { applyEdit } from '../../../../shared/model/edit';
import { type PersonId, seededRandom } from '../../../../shared/model/ids';
import { type BaseLookup, compareVersions } from '../../../../shared/model/merge/compare-versions';
import { type MergeChoices, mergeEdit } from '../../../../shared/model/merge/merge-edit';
import { mergePlan } from '../../../../shared/model/merge/merge-plan';
import { emptyNetwork, type Network, type Person, TABLE_NAMES, type TableName } from '../../../../shared/model/network';
import { networkFromJson, networkToJson, tableOf } from '../../../../shared/model/network-json';
import { newPerson } from '../../../../shared/model/person';
import { networkOf } from '../../../builders/network-builder';

const ALL: MergeChoices = { excluded: [], clashes: {}, restoresDeleted: false };
const copyOf = (network: Network) => networkFromJson(structuredClone(networkToJson(network)));
const lookup =
  (network: Network): BaseLookup =>
  (table, id) =>
    tableOf(network, table).get(id);
const person = (network: Network, id: string) => network.people.get(id as PersonId) as Person;
const put = (network: Network, id: string, change: Partial<Person>) =>
  network.people.set(id as PersonId, { ...(network.people.get(id as PersonId) ?? newPerson(id as PersonId, id)), ...change });

function merged(mine: Network, theirs: Network, base: Network | null, choices: MergeChoices = ALL): Network {
  const result = copyOf(mine);
  const comparison = compareVersions(mine, theirs, base === null ? null : lookup(base));
  const edit = mergeEdit(mine, comparison, choices, 'merge');
  expect(edit.delete).toEqual({});
  expect(checkEdit(result, edit)).toEqual({ ok: true, value: null });
  applyEdit(result, edit);
  return result;
}

const drawn = () =>
  networkOf({
    people: ['Ana', { name: 'Ben', company: 'Hooli', emails: ['ben@example.org'] }],
    log: [['2026-05-03', 'Ana+Ben', 'in-person', 'climbing']],
  });

describe('two versions of one network', () => {
  it('only theirs: taken; only mine: kept; the same field by one side: that side’s', () => {
    const base = drawn();
    const [mine, theirs] = [copyOf(base), copyOf(base)];
    put(mine, 'Ana', { place: 'Lyon' });
    put(mine, 'Dora', {});
    put(theirs, 'Ben', { company: 'Initech', phones: ['+33 1'] });
    put(theirs, 'Cleo', { notes: 'met in the choir' });
    const plan = mergePlan(mine, compareVersions(mine, theirs, lookup(base)));
    expect(plan).toMatchObject({
      clashes: [],
      people: [
        { name: 'Ben', isNew: false, gains: ['company: Initech', '1 more of phone numbers'] },
        { name: 'Cleo', isNew: true, gains: [] },
      ],
    });
    const both = merged(mine, theirs, base);
    expect([...both.people.keys()].sort()).toEqual(['Ana', 'Ben', 'Cleo', 'Dora']);
    expect(person(both, 'Ana').place).toBe('Lyon');
    expect(person(both, 'Ben')).toMatchObject({ company: 'Initech', phones: ['+33 1'], emails: ['ben@example.org'] });
  });

  it('the same field by both: asked, and both are kept until it is answered', () => {
    const base = drawn();
    const [mine, theirs] = [copyOf(base), copyOf(base)];
    put(mine, 'Ben', { company: 'Globex', notes: 'likes ramen' });
    put(theirs, 'Ben', { company: 'Initech', notes: 'has a dog' });
    const { clashes } = mergePlan(mine, compareVersions(mine, theirs, lookup(base)));
    expect(clashes.map(({ about, field, mine: my, theirs: their }) => [about, field, my, their])).toEqual([
      ['Ben', 'Company', 'Globex', 'Initech'],
      ['Ben', 'Notes', 'likes ramen', 'has a dog'],
    ]);
    expect(person(merged(mine, theirs, base), 'Ben')).toMatchObject({
      company: 'Globex',
      notes: 'likes ramen\nCompany in the other version: Initech\nhas a dog',
    });
    const answers = { 'people Ben company': 'theirs', 'people Ben notes': 'mine' } as const;
    expect(person(merged(mine, theirs, base, { ...ALL, clashes: answers }), 'Ben')).toMatchObject({
      company: 'Initech',
      notes: 'likes ramen',
    });
  });

  it('without a version both came from: filled before empty, lists united, the rest asked', () => {
    const [mine, theirs] = [drawn(), drawn()];
    put(mine, 'Ben', { company: '', place: 'Lyon', emails: ['b@example.org'] });
    put(theirs, 'Ben', { place: 'Lille', nickname: 'Benny' });
    expect(mergePlan(mine, compareVersions(mine, theirs, null)).clashes.map(({ key }) => key)).toEqual(['people Ben place']);
    expect(person(merged(mine, theirs, null), 'Ben')).toMatchObject({
      company: 'Hooli',
      nickname: 'Benny',
      place: 'Lyon',
      emails: ['b@example.org', 'ben@example.org'],
      notes: 'Place in the other version: Lille',
    });
  });

  it('missing on the other side deletes nothing; what was deleted here comes back only when asked for, or when it is needed', () => {
    const base = drawn();
    const [mine, theirs] = [copyOf(base), copyOf(base)];
    theirs.interactions.delete('i0001' as never);
    theirs.people.delete('Ana' as never);
    expect(merged(mine, theirs, base).people.size).toBe(2);
    expect(merged(mine, theirs, base).interactions.size).toBe(1);
    const [here, there] = [copyOf(base), copyOf(base)];
    here.interactions.delete('i0001' as never);
    here.people.delete('Ana' as never);
    expect(mergePlan(here, compareVersions(here, there, lookup(base))).deletedHere).toBe(2);
    expect(merged(here, there, base).people.size).toBe(1);
    expect(merged(here, there, base, { ...ALL, restoresDeleted: true }).people.size).toBe(2);
    const coffee = [...base.interactions.values()][0];
    if (coffee) there.interactions.set('new' as never, { ...coffee, id: 'new' as never });
    expect([...merged(here, there, base).people.keys()].sort()).toEqual(['Ana', 'Ben']);
  });

  it('an interest that both made under one name is one', () => {
    const [mine, theirs] = [drawn(), drawn()];
    const climbing = [...theirs.interests.values()][0];
    if (!climbing) throw new Error('no interest');
    mine.interests.set('m' as never, { ...climbing, id: 'm' as never, name: 'Ramen' });
    theirs.interests.set('t' as never, { ...climbing, id: 't' as never, name: 'ramen' });
    put(mine, 'Ben', { interests: ['m' as never] });
    put(theirs, 'Ana', { interests: ['t' as never] });
    const both = merged(mine, theirs, null);
    expect(person(both, 'Ana').interests).toEqual(['m']);
    expect([...both.interests.values()].map(({ name }) => name).sort()).toEqual(['Ramen', 'climbing']);
  });

  it('who is left out stays out, with what is about nobody else', () => {
    const base = drawn();
    const [mine, theirs] = [copyOf(base), copyOf(base)];
    put(theirs, 'Cleo', {});
    put(theirs, 'Ben', { company: 'Initech' });
    const coffee = [...base.interactions.values()][0];
    if (!coffee) throw new Error('no interaction');
    theirs.interactions.set('alone' as never, { ...coffee, id: 'alone' as never, people: ['Cleo' as PersonId] });
    theirs.interactions.set('with Ana' as never, { ...coffee, id: 'with Ana' as never, people: ['Ana', 'Cleo'] as PersonId[] });
    const both = merged(mine, theirs, base, { ...ALL, excluded: ['Cleo', 'Ben'] });
    expect([...both.people.keys()].sort()).toEqual(['Ana', 'Ben']);
    expect(person(both, 'Ben').company).toBe('Hooli');
    expect(both.interactions.get('with Ana' as never)?.people).toEqual(['Ana']);
    expect(both.interactions.has('alone' as never)).toBe(false);
  });
});

/** A version after some changes that any user could make; a few people deleted with all that is about them. */
function changed(start: Network, side: string, random: () => number): Network {
  const network = copyOf(start);
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
  for (let i = 0; i < 12; i++) {
    const one = pick([...network.people.values()]);
    const what = Math.floor(random() * 7);
    if (one === undefined || what === 0) put(network, `${side}${i}`, { notes: `new ${side}${i}`, circles: [] });
    else if (what === 1) put(network, one.id, { company: `${side} company ${i}` });
    else if (what === 2) put(network, one.id, { notes: `${side} note ${i}` });
    else if (what === 3)
      put(network, one.id, { emails: [...one.emails, `${side}${i}@example.org`], extra: { ...one.extra, Room: `${side}${i}` } });
    else if (what === 4) put(network, one.id, { emails: one.emails.slice(1), cadenceDays: Math.floor(random() * 90) + 1 });
    else if (what === 5) {
      const coffee = pick([...network.interactions.values()]);
      if (coffee)
        network.interactions.set(`${side}${i}` as never, {
          ...coffee,
          id: `${side}${i}` as never,
          people: [one.id],
          note: `${side} said ${i}`,
        });
    } else {
      network.people.delete(one.id);
      for (const [id, interaction] of [...network.interactions]) if (interaction.people.includes(one.id)) network.interactions.delete(id);
    }
  }
  return network;
}

const texts = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];

it('nothing of either side is lost: 400 pairs of versions, with and without the one they came from', () => {
  const random = seededRandom(11);
  let clashes = 0;
  for (let round = 0; round < 400; round++) {
    const base = networkOf({
      people: ['Ana', 'Ben', { name: 'Cleo', company: 'Hooli', emails: ['c@example.org'], notes: 'old' }, 'Dora', 'Emil'],
      log: [
        ['2026-05-03', 'Ana', 'in-person', 'climbing'],
        ['2026-05-04', 'Ben+Cleo'],
        ['2026-05-05', 'Dora'],
      ],
    });
    const [mine, theirs] = [changed(base, 'm', random), changed(base, 't', random)];
    for (const from of [base, null]) {
      const comparison = compareVersions(mine, theirs, from === null ? null : lookup(from));
      clashes += mergePlan(mine, comparison).clashCount;
      const before = JSON.stringify(networkToJson(mine));
      const both = merged(mine, theirs, from);
      expect(JSON.stringify(networkToJson(mine))).toBe(before);
      for (const table of TABLE_NAMES as readonly TableName[]) {
        for (const id of tableOf(mine, table).keys()) expect(tableOf(both, table).has(id), `${table} ${id} of mine`).toBe(true);
        for (const [id, object] of tableOf(theirs, table)) {
          const wasDeletedHere = !tableOf(mine, table).has(id) && from !== null && tableOf(from, table).has(id);
          if (wasDeletedHere) continue;
          const there = texts(tableOf(both, table).get(id)).join('\n');
          // Whatever either side wrote since is to be found: in its field, or in the note.
          for (const text of [...texts(object), ...texts(tableOf(mine, table).get(id))]) {
            const isOld = from !== null && texts(tableOf(from, table).get(id)).includes(text);
            if (!isOld) expect(there, `round ${round}: ${table} ${id}`).toContain(text);
          }
        }
      }
    }
  }
  expect(clashes).toBeGreaterThan(200);
});

it('a version merged into an empty network is the version', () => {
  const theirs = drawn();
  expect(networkToJson(merged(emptyNetwork(), theirs, null))).toEqual(networkToJson(theirs));
});
