/** Kith's own exports come back equal: into an empty network, into the one they came from, and into another one; and an import of one can be taken back. */
import { describe, expect, test } from 'vitest';
import { networkEdgesCsv, networkNodesCsv } from '../../../../shared/formats/export/network-csv';
import { networkJsonText } from '../../../../shared/formats/export/network-json';
import { networkVcard } from '../../../../shared/formats/export/network-vcard';
import { checkEdit } from '../../../../shared/model/check-edit';
import type { IsoDay } from '../../../../shared/model/day';
import { applyEdit } from '../../../../shared/model/edit';
import { takeBackImport } from '../../../../shared/model/edits/imports/imports';
import { emptyNetwork, type Network, type Person, TABLE_NAMES } from '../../../../shared/model/network';
import { networkToJson } from '../../../../shared/model/network-json';
import { networkOf } from '../../../builders/network-builder';
import { importInto, measured, type OwnFile, TODAY, usedNetwork } from './own-networks';

const FULL = networkOf({
  people: [
    {
      name: 'Dov "Duke" Levi',
      nickname: 'D; the first',
      notes: ' one\ntwo, "three"\\n;four\t',
      emails: ['a@x.org', 'b@x.org'],
      place: 'Lyon, France; old town',
    },
    {
      name: '=HYPERLINK("x")',
      company: '-5',
      position: '@home',
      phones: ['07700900101', '07700 900102', '+447700900103', '112'],
      phoneLabels: { '07700900101': 'mobile', '112': 'a; b' },
    },
    {
      name: '田中 美咲',
      birthday: '--02-29',
      urls: ['https://example.org/?a=1;b=2'],
      connectedOn: '2019-05-03' as IsoDay,
      cadenceDays: 30,
      isKin: true,
    },
    {
      name: 'Ana',
      extra: { 'Shoe\nsize': '41', constructor: 'x' },
      howMet: 'On a ferry;\n"in 2019"',
      photo: `data:image/jpeg;base64,${'Ab+/'.repeat(50)}`,
      closedWishes: ['need notes a flat'],
      birthday: '1985-04-02',
      closeness: 5,
      importance: 0,
      standing: 'do-not-track',
    },
  ],
  circles: { 'a; b': 'Ana', 'c "d"': 'Ana+田中 美咲' },
  interests: { 'rock, and; roll': 'Ana', ramen: '田中 美咲' },
  ties: [
    ['Ana', 'friend', '田中 美咲'],
    ['Ana', 'parent', '=HYPERLINK("x")'],
    ['Ana', 'colleague', '田中 美咲'],
  ],
  log: [['2026-05-03', 'Ana+田中 美咲', 'in-person', 'ramen']],
});

const withoutImports = (network: Network) => ({ ...networkToJson(network), imports: [] });
const NETWORKS = [
  ['with everything', FULL] as const,
  ...[1, 2, 3, 4, 5, 6].map((seed) => [`of a day of edits, ${seed}`, usedNetwork(seed, 80)] as const),
];

describe('JSON', () => {
  test.each(NETWORKS)('of a network %s becomes the same network', async (_, network) => {
    const { after, plan } = await importInto(emptyNetwork(), [['Kith.json', networkJsonText(network)]]);
    expect(withoutImports(after)).toEqual(withoutImports(network));
    expect(after.imports.size).toBe(network.imports.size + 1);
    expect(plan.people.created).toBe(network.people.size);
    expect(plan.interactions.created).toBe(network.interactions.size);
  });

  test.each(NETWORKS)('of a network %s changes nothing in it', async (_, network) => {
    expect((await importInto(network, [['Kith.json', networkJsonText(network)]])).plan.importId).toBeNull();
  });

  test.each(NETWORKS)('of a network %s can be taken back', async (_, network) => {
    const { after } = await importInto(emptyNetwork(), [['Kith.json', networkJsonText(network)]]);
    const [record] = [...after.imports.values()].filter(({ label }) => label === 'import');
    if (record === undefined) throw new Error('no record');
    const edit = takeBackImport(after, record, TODAY);
    expect(checkEdit(after, edit)).toEqual({ ok: true, value: null });
    applyEdit(after, edit);
    // What the user decided, and answered in the interview, stays; so do those whom it is about.
    const answered = new Set([...after.answers.values()].flatMap(({ person, other }) => [person, other]));
    const marked = [...after.people.keys()].filter((id) => after.decisions.has(id) || after.memberships.has(id) || answered.has(id));
    expect([...after.people.keys()]).toEqual(marked);
    expect(after.interactions.size + after.ties.size).toBe(0);
  });

  test('into another network adds, and overwrites nothing', async () => {
    const mine = networkOf({ people: [{ name: 'Ana', company: 'Hooli', notes: 'mine' }, 'Zed'], circles: { 'C "D"': 'Zed' } });
    const first = await importInto(mine, [['Kith.json', networkJsonText(FULL)]]);
    const ana = first.after.people.get('Ana' as Person['id']);
    expect(ana).toMatchObject({ company: 'Hooli', closeness: 5, extra: { constructor: 'x' } });
    expect(ana?.notes).toContain('mine');
    expect(first.after.people.size).toBe(5);
    expect(first.after.people.get('Zed' as Person['id'])).toEqual(mine.people.get('Zed' as Person['id']));
    const second = await importInto(first.after, [['Kith.json', networkJsonText(FULL)]]);
    expect(second.plan.edit.put.people ?? []).toEqual([]);
  });

  test('two versions that disagree are asked about once, in the note', async () => {
    const other = networkOf({ people: [{ name: 'Ana', company: 'Contoso' }] });
    const mine = networkOf({ people: [{ name: 'Ana', company: 'Hooli' }] });
    const first = await importInto(mine, [['Kith.json', networkJsonText(other)]]);
    expect(first.after.people.get('Ana' as Person['id'])?.notes).toContain('Contoso');
    const second = await importInto(first.after, [['Kith.json', networkJsonText(other)]]);
    expect(second.plan.importId).toBeNull();
  });
});

/** What a file of people has: names instead of ids of circles and interests. */
function peopleOf(network: Network, isWritten: (field: keyof Person) => boolean) {
  const named = (person: Person) => ({
    ...Object.fromEntries((Object.keys(person) as (keyof Person)[]).filter(isWritten).map((field) => [field, person[field]])),
    circles: person.circles.map((id) => network.circles.get(id)?.name),
    interests: person.interests.map((id) => network.interests.get(id)?.name),
  });
  return [...network.people.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(named);
}

const tiesOf = (network: Network) => [...network.ties.values()].sort((a, b) => (a.id < b.id ? -1 : 1));

/** A pair whose ties have all ended is no edge of the graph. */
function tiesInCsv(network: Network) {
  const edges = new Set(measured(network).ties.map(({ a, b }) => [a, b].sort().join()));
  return tiesOf(network).filter(({ a, b }) => edges.has([a, b].sort().join()));
}

describe.each(['exact', 'spreadsheet'] as const)('CSV, %s', (flavor) => {
  const filesOf = (network: Network): OwnFile[] => [
    ['Kith ties.csv', networkEdgesCsv(network, measured(network), flavor)],
    ['Kith people.csv', networkNodesCsv(network, measured(network), flavor)],
  ];
  const NOT_WRITTEN: readonly (keyof Person)[] = [
    'cadenceDays',
    'closeness',
    'importance',
    'isKin',
    'standing',
    'origins',
    'photo',
    'closedWishes',
    'pin',
  ];
  const isWritten = (field: keyof Person) => !NOT_WRITTEN.includes(field);

  test.each(NETWORKS)('of a network %s has the same people and ties', async (_, network) => {
    const { after } = await importInto(emptyNetwork(), filesOf(network));
    expect(peopleOf(after, isWritten)).toEqual(peopleOf(network, isWritten));
    expect(tiesOf(after)).toEqual(tiesInCsv(network));
  });

  test.each(NETWORKS)('of a network %s changes nothing in it', async (_, network) => {
    const { plan } = await importInto(network, filesOf(network));
    expect(plan.edit.put).toEqual({});
  });
});

describe('vCard', () => {
  const isWritten = (field: keyof Person) => !['origins', 'pin'].includes(field);

  test.each(NETWORKS)('of a network %s has the same people and ties', async (_, network) => {
    const { after } = await importInto(emptyNetwork(), [['Kith.vcf', networkVcard(network)]]);
    expect(peopleOf(after, isWritten)).toEqual(peopleOf(network, isWritten));
    expect(tiesOf(after)).toEqual(tiesOf(network));
  });

  test.each(NETWORKS)('of a network %s changes nothing in it', async (_, network) => {
    expect((await importInto(network, [['Kith.vcf', networkVcard(network)]])).plan.edit.put).toEqual({});
  });

  test('has lines of at most 75 octets', () => {
    for (const line of networkVcard(FULL).split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });

  test('without the mark of Kith is an address book like any other', async () => {
    const text = networkVcard(FULL).replace(/^(?:PRODID:|X-KITH-).*\r\n(?: .*\r\n)*/gm, '');
    const { after } = await importInto(emptyNetwork(), [['contacts.vcf', text]]);
    expect([...after.people.values()].map(({ name }) => name).sort()).toEqual([...FULL.people.values()].map(({ name }) => name).sort());
    expect([...after.people.values()].flatMap(({ phones }) => phones)).toEqual(FULL.people.get('=HYPERLINK("x")' as Person['id'])?.phones);
  });
});

test('ties of people who are nowhere are left out, and said', async () => {
  const files: OwnFile[] = [['Kith ties.csv', networkEdgesCsv(FULL, measured(FULL), 'exact')]];
  const { plan, after } = await importInto(emptyNetwork(), files);
  expect(after.ties.size).toBe(0);
  expect(plan.noContact[0]?.get('people-missing')).toBe(3);
  expect(TABLE_NAMES.every((name) => plan.edit.put[name] === undefined)).toBe(true);
});
