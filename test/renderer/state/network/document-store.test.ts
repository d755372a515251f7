import { notificationsStore } from '@mantine/notifications';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type * as DocumentStore from '../../../../renderer/state/network/document-store';
import type { Edit } from '../../../../shared/model/edit';
import { addPerson, changePerson } from '../../../../shared/model/edits/people';
import { idSource, type PersonId, seededRandom } from '../../../../shared/model/ids';
import { emptyNetwork } from '../../../../shared/model/network';
import { networkToJson } from '../../../../shared/model/network-json';
import { newPerson } from '../../../../shared/model/person';
import { madeNetwork } from '../../../bench/made-network';
import { type FakeDesktop, fakeDesktop, installDesktop } from '../../../fakes/desktop';

const newId = idSource(seededRandom(7));
const known = newPerson('ana' as PersonId, 'Ana');
const withAna = () => {
  const network = emptyNetwork();
  network.people.set(known.id, known);
  return network;
};

let desktop: FakeDesktop;
let store: typeof DocumentStore;
beforeAll(async () => {
  desktop = fakeDesktop({ own: withAna() });
  installDesktop(desktop);
  store = await import('../../../../renderer/state/network/document-store');
  store.subscribeToDesktop();
});
beforeEach(async () => {
  desktop.refusal = null;
  notificationsStore.setState((state) => ({ ...state, notifications: [], queue: [] }));
  await store.openNetwork('own');
});

const state = () => store.useDocument.getState();
const onDisk = () => {
  const opened = desktop.networks.get(state().networkName);
  if (!opened) throw new Error('no network');
  return opened;
};
const notices = () => notificationsStore.getState().notifications;

describe('the window’s replica', () => {
  it('follows main through commit, undo and redo', async () => {
    expect(await store.commit(addPerson({ name: 'Ben' }, newId))).toBe(true);
    expect([...state().network.people.values()].map((person) => person.name)).toEqual(['Ana', 'Ben']);
    expect(state().history.undo).toBe('add Ben');
    await store.undo();
    expect(state().network.people.size).toBe(1);
    expect(state().history).toEqual({ undo: null, redo: 'add Ben' });
    await store.redo();
    expect(state().network.people.size).toBe(2);
    expect(state().revision).toBe(onDisk().revision);
    expect(networkToJson(state().network)).toEqual(networkToJson(onDisk().network));
    await store.undo();
  });

  it('loses nothing that is told while a large network is being read', async () => {
    const before = onDisk().network;
    onDisk().network = madeNetwork({ people: 20_000, interactions: 0, company: 0 });
    const opening = store.openNetwork('own');
    await new Promise((resolve) => setTimeout(resolve));
    expect(state().network.people.size).toBeLessThan(20_000);
    const added = addPerson({ name: 'Told meanwhile' }, newId);
    expect((await desktop.commit([added])).ok).toBe(true);
    expect(await opening).toBe(true);
    expect([...state().network.people.values()].at(-1)?.name).toBe('Told meanwhile');
    expect(state().revision).toBe(onDisk().revision);
    expect(state().network.people.size).toBe(20_001);
    onDisk().network = before;
  });

  it('shows nothing of an edit that was refused, and says so', async () => {
    desktop.refusal = { kind: 'not-saved', message: 'The disk is full.' };
    const before = networkToJson(state().network);
    expect(await store.commit(changePerson(known, { name: 'Anna' }))).toBe(false);
    expect(networkToJson(state().network)).toEqual(before);
    expect(notices()).toHaveLength(1);
    expect(notices()[0]?.title).toBe('Not saved');
  });

  it('says nothing about bookkeeping that was refused', async () => {
    desktop.refusal = { kind: 'read-only', message: 'Read-only.' };
    expect(await store.commitQuietly({ kind: 'freezeWeek', label: 'week', put: { weeks: [] }, delete: {} })).toBe(false);
    expect(notices()).toHaveLength(0);
  });

  it('asks main for nothing when an edit changes nothing', async () => {
    const asked = desktop.commits.length;
    expect(await store.commit({ kind: 'importFile', label: 'import of a.csv', put: { people: [] }, delete: {} })).toBe(true);
    expect(desktop.commits).toHaveLength(asked);
  });

  it('takes a save state without edits', () => {
    desktop.tell({ save: { kind: 'not-saved', message: 'The disk is full.' } });
    expect(state().save).toEqual({ kind: 'not-saved', message: 'The disk is full.' });
  });

  it('publishes another network object after each edit, and none for a save state', async () => {
    const before = state().network;
    desktop.tell({ save: { kind: 'saved' } });
    expect(state().network).toBe(before);
    expect(await store.commit(changePerson(known, { name: 'Anna' }))).toBe(true);
    expect(state().network).not.toBe(before);
    expect(state().network.people).toBe(before.people);
    await store.undo();
  });

  it('shows a large edit whole or not at all, while small ones go on', async () => {
    const people = Array.from({ length: 3000 }, (_, i) => newPerson(`p${i}` as PersonId, `Person ${i}`));
    const large: Edit = { kind: 'importFile', label: 'import', put: { people }, delete: {} };
    const seen: number[] = [];
    const stop = store.useDocument.subscribe(({ network }) => seen.push(network.people.size));
    const table = state().network.people;
    const committed = [
      store.commit(addPerson({ name: 'Ben' }, newId)),
      store.commit(large),
      store.commit(addPerson({ name: 'Carla' }, newId)),
    ];
    expect(await Promise.all(committed)).toEqual([true, true, true]);
    expect(table.size).toBe(3); // never a part of the large one
    await expect.poll(() => state().network.people.size).toBe(3003);
    stop();
    expect(new Set(seen)).toEqual(new Set([2, 3, 3003]));
    expect(state().revision).toBe(onDisk().revision);
    for (let i = 0; i < 3; i++) await store.undo();
    await expect.poll(() => state().network.people.size).toBe(1);
  });

  it('makes ready what the page needs before it shows a large edit', async () => {
    const people = Array.from({ length: 600 }, (_, i) => newPerson(`p${i}` as PersonId, `Person ${i}`));
    const seen: string[] = [];
    const stop = store.beforeShowing(function* (network) {
      seen.push(`ready for ${network.people.size}, shown are ${state().network.people.size}`);
      yield undefined;
      seen.push(`shown are ${state().network.people.size}`);
    });
    const before = state().network.people.size;
    await store.commit({ kind: 'importFile', label: 'import', put: { people }, delete: {} });
    stop();
    expect(seen).toEqual([`ready for ${before + 600}, shown are ${before}`, `shown are ${before}`]);
    expect(state().network.people.size).toBe(before + 600);
    await store.undo();
    expect(state().network.people.size).toBe(before);
    expect(seen.length).toBe(2);
  });

  it('takes no change of another network, and none twice', async () => {
    const edit = addPerson({ name: 'Stranger' }, newId);
    desktop.tell({ networkName: 'demo', revision: state().revision + 1, edits: [edit] });
    desktop.tell({ revision: state().revision, edits: [edit] });
    expect(state().network.people.size).toBe(1);
  });

  it('opens the network afresh when it missed something', async () => {
    const missed = onDisk();
    missed.network.people.set('ben' as PersonId, newPerson('ben' as PersonId, 'Ben'));
    missed.revision += 2;
    desktop.tell({ edits: [addPerson({ name: 'Carla' }, newId)] });
    await expect.poll(() => [...state().network.people.values()].map((person) => person.name)).toEqual(['Ana', 'Ben']);
    expect(state().revision).toBe(missed.revision);
    missed.network.people.delete('ben' as PersonId);
  });

  it('keeps what is open when another network cannot be opened', async () => {
    const { openNetwork } = desktop;
    desktop.openNetwork = async () => ({ ok: false, error: { kind: 'unreadable', message: 'Damaged.' } });
    expect(await store.openNetwork('demo')).toBe(false);
    expect(state()).toMatchObject({ phase: 'open', networkName: 'own' });
    expect(notices()).toHaveLength(1);
    desktop.openNetwork = openNetwork;
  });
});
