/** Deleted is deleted: after people were erased, none of their words is found in any file of the data folder. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { draftsFolder, openDrafts } from '../../../electron/desktop/drafts';
import { eraseAppFiles } from '../../../electron/desktop/erase-app-files';
import { writeViewState } from '../../../electron/desktop/view-state-file';
import { nodeFs } from '../../../electron/store/disk/file-system';
import { verifyStore } from '../../../electron/store/verify-store';
import type { IsoDay } from '../../../shared/model/day';
import type { Edit } from '../../../shared/model/edit';
import { logInteraction } from '../../../shared/model/edits/interactions';
import { addPerson, changePerson } from '../../../shared/model/edits/people';
import type { PersonId } from '../../../shared/model/ids';
import type { Person } from '../../../shared/model/network';
import { temporaryFolder } from '../../builders/temporary-folder';
import { add, names, newId, openWithBackups } from './open-for-test';

const ID = 'canary-id' as PersonId;
/** One word for each field, so that a hit says where it came from. */
const FIELDS = {
  name: 'Canaryname Prado',
  nickname: 'canarynickname',
  company: 'canarycompany',
  position: 'canaryposition',
  place: 'canaryplace',
  emails: ['canarymail@example.com'],
  phones: ['+1 555 canaryphone'],
  urls: ['https://example.com/canaryurl'],
  notes: 'canarynotes',
  extra: { canarycolumn: 'canaryextra' },
  howMet: 'canarymet',
  photo: 'data:image/jpeg;base64,/9j/canaryphotoAA==',
  jobs: [{ at: 'canaryjob', from: '2024-03', to: '' }],
  closedWishes: ['canarywish'],
  origins: [{ source: 'csv', key: 'canaryorigin' }],
} as const;
const CANARY = /canary/i;

interface World {
  readonly data: string;
  readonly folder: string;
  readonly backups: string;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The files in which a word of the erased person stands, in their name or content: as it is, as UTF-16, base64, hex, URL or JSON escapes, compressed. */
function hits({ data }: World): readonly string[] {
  const isHit = (path: string) => {
    const bytes = readFileSync(path);
    const forms = [path, bytes.toString('latin1'), bytes.toString('utf16le'), bytes.subarray(1).toString('utf16le')];
    try {
      forms.push(gunzipSync(bytes).toString('latin1'));
    } catch {
      // not compressed
    }
    const encoded = ['canary', 'Canary'].flatMap((word) => [
      Buffer.from(word).toString('hex'),
      ...[0, 1, 2].map((at) =>
        Buffer.from(' '.repeat(at) + word)
          .toString('base64')
          .slice(2, -4),
      ),
      [...word].map((letter) => `\\u00${letter.charCodeAt(0).toString(16)}`).join(''),
      [...word].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join(''),
    ]);
    return forms.some((form) => CANARY.test(form)) || encoded.some((word) => forms[1]?.includes(word));
  };
  return filesIn(data)
    .filter(isHit)
    .map((path) => path.slice(data.length + 1));
}

let hour = 0;
function opened({ folder, backups, data }: World, isSharded: boolean) {
  const now = new Date(Date.UTC(2026, 4, 3, ++hour));
  const options = isSharded ? { shardThreshold: 0, cache: join(data, 'cache') } : { cache: join(data, 'cache') };
  return openWithBackups(folder, backups, nodeFs, () => now, options);
}
type Store = Awaited<ReturnType<typeof opened>>;

async function commit(store: Store, edit: Edit): Promise<void> {
  const done = await store.commit([edit]);
  if (!done.ok) throw new Error(done.error.message);
}

const entry = (people: readonly string[], note: string, topics: readonly string[] = []) =>
  ({
    day: '2025-03-04' as IsoDay,
    precision: 'day',
    people: people as readonly PersonId[],
    channel: 'call',
    minutes: null,
    direction: 'mutual',
    topics,
    note,
    favor: null,
    promise: '',
    mayQuote: true,
  }) as const;

/** Ana, Ben and somebody who is everywhere: in entries, ties, lists, undo, redo, backups, a draft, the view, and in files that Kith keeps. */
async function world(isSharded: boolean): Promise<World> {
  const data = temporaryFolder();
  const made = { data, folder: join(data, 'network'), backups: join(data, 'backups') };
  const day = '2026-05-03' as IsoDay;
  for (let round = 0; round < 3; round++) {
    const store = await opened(made, isSharded);
    if (round === 0) {
      await add(store, 'Ana');
      await add(store, 'Ben');
      await commit(store, addPerson({ id: ID, ...FIELDS }, newId));
      await commit(store, logInteraction(store.network(), entry([ID], 'canaryentry', ['Canarytopic']), { newId, today: day }));
      await commit(store, logInteraction(store.network(), entry([ID, 'Ana'], 'with Ana', ['Chess']), { newId, today: day }));
      const tie = { id: 'canary-tie', a: ID, b: 'Ana', relation: 'friend', since: null, hasEnded: false, note: 'canarytienote' };
      await commit(store, { kind: 'addTie', label: 'add tie with Canaryname', put: { ties: [tie] } as never, delete: {} });
      const cluster = { id: 'cluster', name: 'A name', color: 1, members: [ID, 'Ana'] };
      await commit(store, { kind: 'renameCluster', label: 'rename', put: { clusters: [cluster] } as never, delete: {} });
    }
    const person = store.network().people.get(ID) as Person;
    await commit(store, changePerson(person, { place: `canaryplace${round}` }));
    await store.undo();
    await store.close();
  }
  const drafts = openDrafts(
    nodeFs,
    draftsFolder(data, made.folder),
    () => new Date(),
    () => 'token',
  );
  await drafts.keep({ key: 'log', what: 'an entry with Canaryname Prado', content: { note: 'about canary-id', people: [ID] } });
  await drafts.keep({ key: 'other', what: 'an entry with Ana', content: { note: 'chess' } });
  await writeViewState(
    nodeFs,
    data,
    'view.json',
    { network: { filters: { text: 'canaryname prado' }, companies: ['canarymail@example.com', 'X'], [ID]: 1 } },
    () => 'view',
  );
  mkdirSync(join(made.folder, 'quarantine'), { recursive: true });
  writeFileSync(join(made.folder, 'quarantine', '00000001.log'), 'torn frame about "canary-id"');
  writeFileSync(join(made.folder, 'network.damaged-2026.json'), '{"people":[{"name":"Canaryname Prado"}');
  return made;
}

describe.each([
  ['in one file', false],
  ['in year shards, with a cache', true],
])('a person of a network %s', (_name, isSharded) => {
  it('is in many files while they are only deleted in the usual way', async () => {
    const made = await world(isSharded);
    expect(hits(made).length).toBeGreaterThan(5);
  });

  it('is in no file after they were erased, but in those that are listed', async () => {
    const made = await world(isSharded);
    const store = await opened(made, isSharded);
    const listed = await store.copiesOf([ID]);
    expect(listed.backups.length).toBeGreaterThan(0);
    const erased = await store.erasePeople([ID], false);
    if (!erased.ok) throw new Error(erased.error.message);
    await eraseAppFiles(nodeFs, { dataFolder: made.data, networkFolder: made.folder }, erased.value, () => 'erase');
    expect(erased.value).toMatchObject({ isComplete: true, mentions: 0 });
    const { backups, files } = erased.value.copies;
    // A damaged snapshot may need any shard, so shards stay beside it.
    const kept = files.filter((file) => !file.startsWith('interactions'));
    expect(kept.sort()).toEqual([join('quarantine', '00000001.log'), 'network.damaged-2026.json'].sort());
    const expected = (path: string) => path.startsWith('backups') || files.some((file) => path === join('network', file));
    expect(hits(made).filter((path) => !expected(path))).toEqual([]);
    expect(hits(made).some((path) => path.startsWith('backups'))).toBe(backups.length > 0);

    // The rest is as before, and can be used and undone.
    expect(names(store)).toEqual(['Ana', 'Ben']);
    expect([...store.network().interactions.values()].map(({ people, note }) => [people, note])).toEqual([[['Ana'], 'with Ana']]);
    // The one step after the last one about them can still be undone.
    expect(store.history()).toEqual({ undo: 'rename', redo: null });
    expect((await add(store, 'Cleo')).ok).toBe(true);
    expect((await store.undo()).ok).toBe(true);
    expect((await store.redo()).ok).toBe(true);
    await store.close();
    const again = await opened(made, isSharded);
    expect(names(again)).toEqual(['Ana', 'Ben', 'Cleo']);
    await again.close();

    // And from the copies, afterwards, by the id.
    const later = await opened(made, isSharded);
    const rest = await later.erasePeople([ID], true);
    expect(rest).toMatchObject({ ok: true, value: { copies: { backups: [] } } });
    await later.close();
    expect(hits(made).filter((path) => path.startsWith('backups'))).toEqual([]);
  });

  it('is nowhere at all after they were erased from the copies too, and every backup can still be restored', async () => {
    const made = await world(isSharded);
    const store = await opened(made, isSharded);
    const erased = await store.erasePeople([ID], true);
    if (!erased.ok) throw new Error(erased.error.message);
    await eraseAppFiles(nodeFs, { dataFolder: made.data, networkFolder: made.folder }, erased.value, () => 'erase');
    expect(erased.value.copies).toEqual({ backups: [], files: [] });
    expect(hits(made)).toEqual([]);
    await store.close();
    expect(hits(made)).toEqual([]);
    const drafts = openDrafts(
      nodeFs,
      draftsFolder(made.data, made.folder),
      () => new Date(),
      () => 'token',
    );
    expect((await drafts.list()).map(({ key }) => key)).toEqual(['other']);
    expect((await verifyStore(nodeFs, made.folder, made.backups)).problems).toEqual([]);
    const again = await opened(made, isSharded);
    for (const { name } of await again.backups()) {
      expect((await again.restoreBackup(name)).ok).toBe(true);
      expect(names(again)).not.toContain(ID);
      expect((await again.undo()).ok).toBe(true);
    }
    await again.close();
    expect(hits(made)).toEqual([]);
  });
});
