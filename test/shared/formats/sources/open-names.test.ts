/** Names in chats and calls that say too little: asked about, answered, remembered, taken back, split. */
import { describe, expect, it } from 'vitest';
import { SourceCollection } from '../../../../shared/formats/sources/collected-sources';
import { addHeldBack, assignHeldBack } from '../../../../shared/formats/sources/held-back';
import { planSources } from '../../../../shared/formats/sources/plan-sources';
import type { Participant, SourceCard, SourceEvent, SourceRecord } from '../../../../shared/formats/sources/source-record';
import { checkEdit } from '../../../../shared/model/check-edit';
import type { IsoDay } from '../../../../shared/model/day';
import { applyEdit } from '../../../../shared/model/edit';
import { EMPTY_ME, takeBackImport } from '../../../../shared/model/edits/imports/imports';
import { splitPerson } from '../../../../shared/model/edits/split-person';
import { idSource, type PersonId, seededRandom } from '../../../../shared/model/ids';
import { emptyNetwork, type HeldBackPerson, type ImportRecord, type Network } from '../../../../shared/model/network';
import { newPerson } from '../../../../shared/model/person';
import { serializeNetwork } from '../../../../shared/model/serialize-network';

const TODAY = '2026-06-30' as IsoDay;
const ME: Participant = { name: 'Mia', address: 'owner:' };
const newId = idSource(seededRandom(5));
const named = (name: string): Participant => ({ name, address: '' });
const numbered = (name: string, number: string): Participant => ({ name, address: `tel:${number}` });

const OTHERS = 'Lena Vogt,Omar Haddad,Priya Nair,Sven Dahl,Chloe Martin,Jonas Beck,Mei Tanaka,Luca Conti,Ivo Horvat,Sara Lindqvist'.split(
  ',',
);

function networkOf(...names: string[]): Network {
  const network = emptyNetwork();
  for (const name of [...names, ...OTHERS]) {
    const one = newPerson(newId<PersonId>(), name);
    network.people.set(one.id, one);
  }
  return network;
}

const idOf = (network: Network, name: string) => [...network.people.values()].find((one) => one.name === name)?.id as PersonId;

/** A message each way on the day. */
function chat(day: string, ...others: Participant[]): SourceEvent[] {
  const [first] = others as [Participant];
  const event = (from: Participant, to: readonly Participant[], time: string): SourceEvent => ({
    kind: 'event',
    id: `${day} ${time}`,
    day: day as IsoDay,
    channel: others.length > 1 ? 'group-chat' : 'message',
    from,
    others: to,
    thread: others.length > 1 ? 'group' : '',
    minutes: null,
    title: '',
    exclusion: null,
  });
  return [event(ME, others, '1'), event(first, [ME, ...others.slice(1)], '2')];
}

function planOf(network: Network, records: readonly SourceRecord[], nameAnswers: Record<string, string> = {}) {
  const collection = new SourceCollection({ today: TODAY, since: null });
  collection.startFile('chat.txt', 'whatsapp');
  for (const record of records) collection.add(record);
  const context = { newId, today: TODAY, label: 'import', step: 'r1', paths: [], confirmedOwners: [], me: EMPTY_ME, nameAnswers };
  const plan = planSources(network, collection.result(), context);
  expect(checkEdit(network, plan.edit)).toEqual({ ok: true, value: null });
  return plan;
}

/** Plans, answers the first question with `answer` and imports. */
function imported(network: Network, records: readonly SourceRecord[], answer?: (first: string) => string) {
  const [question] = planOf(network, records).openNames;
  const answers = question !== undefined && answer !== undefined ? { [question.key]: answer(question.candidates[0]?.answer ?? '') } : {};
  const plan = planOf(network, records, answers);
  applyEdit(network, plan.edit);
  return plan;
}

const entriesOf = (network: Network, id: PersonId) => [...network.interactions.values()].filter(({ people }) => people.includes(id)).length;
const contents = (network: Network) => JSON.stringify([...network.people.values(), ...network.interactions.values()]);
const heldOf = (network: Network) => [...network.heldBack.values()] as [HeldBackPerson];
const ANA_K = named('Ana K.');

describe('a name that says too little', () => {
  it('is asked about with its best candidates, and held back until it is answered', () => {
    const network = networkOf('Ana Kovač', 'Ana Weber', 'Karl Ott');
    const plan = imported(network, chat('2026-05-04', ANA_K));
    const [question, ...others] = plan.openNames;
    expect(others).toEqual([]);
    expect(question).toMatchObject({ name: 'Ana K.', source: 'whatsapp', days: 1, from: '2026-05-04', to: '2026-05-04' });
    expect(question?.candidates[0]).toMatchObject({ name: 'Ana Kovač', person: idOf(network, 'Ana Kovač') });
    expect(question?.candidates[0]?.probability).toBeGreaterThan(0.7);
    expect(heldOf(network)).toMatchObject([{ name: 'Ana K.', reason: 'unknown-name' }]);
    expect(network.interactions.size).toBe(0);
    expect(planOf(network, chat('2026-05-04', ANA_K)).importId).toBeNull();
  });

  it.each(['Ana', 'Anči', 'ANA K'])('is also %s', (name) => {
    const network = networkOf('Ana Kovač');
    const nicknamed = { ...(network.people.get(idOf(network, 'Ana Kovač')) as never as object), nickname: 'Anči' };
    network.people.set(idOf(network, 'Ana Kovač'), nicknamed as never);
    expect(planOf(network, chat('2026-05-04', named(name))).openNames[0]?.candidates[0]?.name).toBe('Ana Kovač');
  });

  it('is no question where nobody may be meant, or the name is whole: they become people of their own', () => {
    const network = networkOf('Ana Kovač');
    const plan = imported(network, [...chat('2026-05-04', named('Zoltan')), ...chat('2026-05-05', named('Ana Kovacs'))]);
    expect(plan.openNames).toEqual([]);
    expect(plan.people.created).toBe(2);
  });

  it('is not somebody who was in the same chat', () => {
    const network = networkOf('Ana Kovač', 'Ana Keller');
    const plan = planOf(network, chat('2026-05-04', ANA_K, named('Ana Kovač')));
    expect(plan.openNames[0]?.candidates.map(({ name }) => name)).toEqual(['Ana Keller']);
  });

  it('may be somebody whom the same import adds', () => {
    const network = networkOf();
    const contact = {
      ...{ row: { line: 1, cells: [''] }, name: 'Ana Kovač', nickname: '', company: '', position: '', place: '', emails: [], phones: [] },
      ...{
        phoneLabels: new Map(),
        urls: [],
        birthday: '',
        notes: '',
        circles: [],
        interests: [],
        connectedOn: null,
        jobs: [],
        photo: '',
        extra: new Map(),
      },
    };
    const card: SourceCard = { kind: 'card', id: '', isOwner: false, contact };
    imported(network, [card, ...chat('2026-05-04', ANA_K)], (first) => first);
    expect(entriesOf(network, idOf(network, 'Ana Kovač'))).toBe(1);
    expect(network.heldBack.size).toBe(0);
  });
});

describe('an answer', () => {
  it.each([
    ['same', ANA_K],
    ['same, of a number', numbered('Kuki', '+385911234567')],
  ])('%s: is remembered, so that the next import assigns what is new and does not ask', (_, party) => {
    const network = networkOf('Ana Kovač');
    network.people.set(idOf(network, 'Ana Kovač'), {
      ...(network.people.get(idOf(network, 'Ana Kovač')) as never as object),
      nickname: 'Kuki',
    } as never);
    const ana = idOf(network, 'Ana Kovač');
    imported(network, chat('2026-05-04', party), (first) => first);
    expect(network.people.get(ana)?.name).toBe('Ana Kovač');
    expect(entriesOf(network, ana)).toBe(1);
    expect(planOf(network, chat('2026-05-04', party))).toMatchObject({ importId: null, openNames: [] });
    const more = imported(network, [...chat('2026-05-04', party), ...chat('2026-06-01', party)]);
    expect(more.openNames).toEqual([]);
    expect(entriesOf(network, ana)).toBe(2);
    expect(network.people.size).toBe(OTHERS.length + 1);
  });

  it('somebody else: is any person of the network, also one with another chat name there', () => {
    const network = networkOf('Ana Kovač', 'Ivana Kern');
    imported(network, chat('2026-05-01', named('Ivana Kern')));
    imported(network, chat('2026-05-04', ANA_K), () => idOf(network, 'Ivana Kern'));
    expect(entriesOf(network, idOf(network, 'Ivana Kern'))).toBe(2);
    expect(planOf(network, chat('2026-05-04', ANA_K))).toMatchObject({ importId: null, openNames: [] });
  });

  it('new person: makes one, and is not asked again', () => {
    const network = networkOf('Ana Kovač');
    imported(network, chat('2026-05-04', ANA_K), () => 'new');
    expect(entriesOf(network, idOf(network, 'Ana K.'))).toBe(1);
    expect(planOf(network, chat('2026-05-04', ANA_K))).toMatchObject({ importId: null, openNames: [] });
  });

  it('is split later: the chat goes to a person of its own, also at the next import', () => {
    const network = networkOf('Ana Kovač');
    const ana = idOf(network, 'Ana Kovač');
    const before = JSON.stringify(network.people.get(ana));
    imported(network, chat('2026-05-04', ANA_K), (first) => first);
    const [join] = [...network.joins.values()];
    expect(join).toMatchObject({ kept: ana, isAutomatic: false });
    const split = splitPerson(network, join?.id as PersonId);
    applyEdit(network, split as never);
    expect(JSON.stringify(network.people.get(ana))).toBe(before);
    expect([entriesOf(network, ana), entriesOf(network, idOf(network, 'Ana K.'))]).toEqual([0, 1]);
    imported(network, [...chat('2026-05-04', ANA_K), ...chat('2026-06-01', ANA_K)]);
    expect([entriesOf(network, ana), entriesOf(network, idOf(network, 'Ana K.'))]).toEqual([0, 2]);
  });

  it('is taken back with its import, and undone as one step', () => {
    const network = networkOf('Ana Kovač');
    const before = contents(network);
    const plan = planOf(network, chat('2026-05-04', ANA_K));
    const answered = planOf(network, chat('2026-05-04', ANA_K), {
      [plan.openNames[0]?.key ?? '']: plan.openNames[0]?.candidates[0]?.answer ?? '',
    });
    const inverse = applyEdit(network, answered.edit);
    applyEdit(network, inverse);
    expect(contents(network)).toBe(before);
    applyEdit(network, answered.edit);
    applyEdit(network, takeBackImport(network, [...network.imports.values()][0] as ImportRecord, TODAY));
    expect(contents(network)).toBe(before);
    expect([network.joins.size, network.heldBack.size, network.imports.size]).toEqual([0, 0, 0]);
  });
});

describe('an answer after the import', () => {
  const group = [...chat('2026-05-02', named('Omar Haddad'), ANA_K), ...chat('2026-05-04', ANA_K)];

  it('assigns all that was held back, and the next import knows it', () => {
    const network = networkOf('Ana Kovač');
    const ana = idOf(network, 'Ana Kovač');
    imported(network, group);
    const edit = assignHeldBack(network, heldOf(network)[0], ana, { newId, today: TODAY });
    expect(checkEdit(network, edit)).toEqual({ ok: true, value: null });
    const before = JSON.stringify(serializeNetwork(network));
    const inverse = applyEdit(network, edit);
    expect(entriesOf(network, ana)).toBe(2);
    expect(network.heldBack.size).toBe(0);
    expect(planOf(network, group)).toMatchObject({ importId: null, openNames: [] });
    applyEdit(network, inverse);
    expect(JSON.stringify(serializeNetwork(network))).toBe(before);
  });

  it('is split and taken back like one at the import', () => {
    const network = networkOf('Ana Kovač');
    const ana = idOf(network, 'Ana Kovač');
    imported(network, group);
    applyEdit(network, assignHeldBack(network, heldOf(network)[0], ana, { newId, today: TODAY }));
    applyEdit(network, splitPerson(network, [...network.joins.keys()][0] as PersonId) as never);
    expect([entriesOf(network, ana), entriesOf(network, idOf(network, 'Ana K.'))]).toEqual([0, 2]);
    const other = networkOf('Ana Kovač');
    const untouched = contents(other);
    imported(other, group);
    applyEdit(other, assignHeldBack(other, heldOf(other)[0], idOf(other, 'Ana Kovač'), { newId, today: TODAY }));
    applyEdit(other, takeBackImport(other, [...other.imports.values()][0] as ImportRecord, TODAY));
    expect(contents(other)).toBe(untouched);
    expect([other.joins.size, other.heldBack.size]).toEqual([0, 0]);
  });

  it('comes with a later import too, and the contacts of the earlier one are not lost', () => {
    const network = networkOf('Ana Kovač');
    const ana = idOf(network, 'Ana Kovač');
    imported(network, group);
    imported(network, chat('2026-06-01', ANA_K), (first) => first);
    expect(entriesOf(network, ana)).toBe(3);
    applyEdit(network, splitPerson(network, [...network.joins.keys()][0] as PersonId) as never);
    expect([entriesOf(network, ana), entriesOf(network, idOf(network, 'Ana K.'))]).toEqual([0, 3]);
  });

  it('new person: adds them with all contacts', () => {
    const network = networkOf('Ana Kovač');
    imported(network, group);
    applyEdit(network, addHeldBack(network, heldOf(network), { newId, today: TODAY }));
    expect(entriesOf(network, idOf(network, 'Ana K.'))).toBe(2);
    expect(planOf(network, group)).toMatchObject({ importId: null, openNames: [] });
  });
});
