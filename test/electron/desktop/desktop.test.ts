import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDesktop } from '../../../electron/desktop/desktop';
import type { Desktop } from '../../../electron/desktop/desktop-host';
import type { NetworkChange, OpenedNetwork } from '../../../shared/contract/desktop-api';
import type { Result } from '../../../shared/lib/result';
import { addPerson } from '../../../shared/model/edits/people';
import type { PersonId } from '../../../shared/model/ids';
import { deserializeNetwork } from '../../../shared/model/serialize-network';
import { text } from '../../../shared/strings/text';
import { temporaryFolder } from '../../builders/temporary-folder';
import { NO_EVENTS, quietHost } from '../../fakes/system';
import { newId } from '../store/open-for-test';

interface Desk {
  readonly desktop: Desktop;
  readonly folder: string;
  readonly told: NetworkChange[];
  readonly themes: string[];
  /** What the system's dialogs answer. */
  readonly answers: { savePath: string | null; folder: string | null };
}

const peopleIn = (opened: Result<OpenedNetwork>) => [...deserializeNetwork(value(opened).network).people.values()].map(({ name }) => name);

function desk(folder = temporaryFolder()): Desk {
  const told: NetworkChange[] = [];
  const themes: string[] = [];
  const answers: Desk['answers'] = { savePath: null, folder: null };
  const host = quietHost(folder, {
    chooseSavePath: async () => answers.savePath,
    chooseFolder: async () => answers.folder,
    setTheme: (theme) => themes.push(theme),
    events: { ...NO_EVENTS, onNetworkChange: (change) => told.push(change) },
  });
  return { desktop: openDesktop(host), folder, told, themes, answers };
}

const ana = addPerson({ id: 'ana' as PersonId, name: 'Ana Prado' }, newId);

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

describe('the desktop behind the window', () => {
  it('opens, commits, tells, undoes, and finds all as left after a restart', async () => {
    const first = desk();
    expect(value(await first.desktop.calls.openNetwork('own'))).toMatchObject({
      networkName: 'own',
      revision: 0,
      save: { kind: 'saved' },
      network: { pieces: [] },
    });
    expect(await first.desktop.calls.commit([ana])).toEqual({ ok: true, value: { revision: 1 } });
    expect(first.told).toEqual([
      { networkName: 'own', revision: 1, edits: [ana], history: { undo: 'add Ana Prado', redo: null }, save: { kind: 'saved' } },
    ]);
    expect(await first.desktop.calls.undo()).toMatchObject({ ok: true, value: { label: 'add Ana Prado' } });
    expect(first.told[1]).toMatchObject({
      revision: 2,
      edits: [{ delete: { people: ['ana'] } }],
      history: { undo: null, redo: 'add Ana Prado' },
    });
    await first.desktop.close();
    const second = desk(first.folder);
    expect(value(await second.desktop.calls.openNetwork('own')).history).toEqual({ undo: null, redo: 'add Ana Prado' });
    expect((await second.desktop.calls.redo()).ok).toBe(true);
    expect(peopleIn(await second.desktop.calls.openNetwork('own'))).toEqual(['Ana Prado']);
    await second.desktop.close();
  });

  it('examples are made on first use, beside the user’s own, and are nothing to undo', async () => {
    const { desktop, folder } = desk();
    value(await desktop.calls.openNetwork('own'));
    value(await desktop.calls.commit([ana]));
    const demo = value(await desktop.calls.openNetwork('demo'));
    expect(deserializeNetwork(demo.network).people.size).toBeGreaterThan(100);
    expect(demo.history).toEqual({ undo: null, redo: null });
    expect(peopleIn(await desktop.calls.openNetwork('office'))).toHaveLength(92);
    expect(value(await desktop.calls.openNetwork('demo')).network).toEqual(demo.network);
    expect(peopleIn(await desktop.calls.openNetwork('own'))).toEqual(['Ana Prado']);
    expect(readdirSync(folder).sort()).toEqual(['backups', 'examples', 'folders.json', 'network']);
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(1); // of the own network only
    await desktop.close();
  });

  it('asked to open at the same time, it opens one after the other', async () => {
    const { desktop } = desk();
    const all = await Promise.all(['own', 'own', 'demo', 'own'].map((networkName) => desktop.calls.openNetwork(networkName)));
    expect(all.map((one: Result<OpenedNetwork>) => one.ok)).toEqual([true, true, true, true]);
    await desktop.close();
  });

  it.each<[keyof Desktop['calls'], unknown[]]>([
    ['openNetwork', ['../../etc']],
    ['openNetwork', [{ toString: 'own' }]],
    ['openNetwork', []],
    ['commit', ['edits']],
    ['commit', [[{ kind: 'addPerson' }]]],
    ['commit', [[null]]],
    ['saveFile', [{ suggestedName: 'x', extension: '../sh', bytes: new Uint8Array() }]],
    ['saveFile', [{ suggestedName: 'x', extension: 'csv', bytes: 'text' }]],
    ['saveFile', [undefined]],
    ['saveView', [[1, 2]]],
    ['saveView', ['view']],
    ['setTheme', ['pink']],
  ])('%s(%j) is refused', async (call, args) => {
    const { desktop, folder, themes } = desk();
    value(await desktop.calls.openNetwork('own'));
    expect(await desktop.calls[call](...args)).toMatchObject({ ok: false, error: { kind: 'usage' } });
    expect(themes).toEqual([]);
    await desktop.close();
    expect(readdirSync(join(folder, 'network'))).toEqual([]);
  });

  it('nothing is open before a network is', async () => {
    const { desktop } = desk();
    expect(await desktop.calls.commit([ana])).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    expect(await desktop.calls.undo()).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    expect(await desktop.calls.savedView()).toEqual({});
    await desktop.close();
  });

  it('a damaged network opens read-only, and the version before on request', async () => {
    const { desktop, folder } = desk();
    value(await desktop.calls.openNetwork('own'));
    value(await desktop.calls.commit([ana]));
    value(await desktop.calls.commit([addPerson({ name: 'Ben' }, newId)]));
    await desktop.close();
    const file = join(folder, 'network', 'network.json');
    writeFileSync(file, '{"kith": "netw');
    const again = desk(folder);
    const damaged = await again.desktop.calls.openNetwork('own');
    expect(value(damaged).save).toMatchObject({ kind: 'read-only', canOpenPrevious: true });
    expect(peopleIn(damaged)).toHaveLength(2); // as far as it can be put together
    expect(await again.desktop.calls.commit([ana])).toMatchObject({ ok: false, error: { kind: 'read-only' } });
    expect(readFileSync(file, 'utf8')).toBe('{"kith": "netw');
    const rebuilt = peopleIn(await again.desktop.calls.openPreviousVersion());
    expect(rebuilt.sort()).toEqual(['Ana Prado', 'Ben']);
    expect((await again.desktop.calls.commit([addPerson({ name: 'Cleo' }, newId)])).ok).toBe(true);
    await again.desktop.close();
  });

  it('a network put right outside is read again', async () => {
    const { desktop, folder } = desk();
    value(await desktop.calls.openNetwork('own'));
    value(await desktop.calls.commit([ana]));
    await desktop.close();
    const file = join(folder, 'network', 'network.json');
    const sound = readFileSync(file, 'utf8');
    writeFileSync(file, sound.replace('"format": 3', '"format": 4'));
    const again = desk(folder);
    expect(value(await again.desktop.calls.openNetwork('own')).save.kind).toBe('read-only');
    writeFileSync(file, sound);
    const put = await again.desktop.calls.openNetwork('own');
    expect(value(put).save).toEqual({ kind: 'saved' });
    expect(peopleIn(put)).toEqual(['Ana Prado']);
    await again.desktop.close();
  });

  it('a network in use elsewhere is refused, and the one that was open stays open', async () => {
    const { desktop, folder } = desk();
    value(await desktop.calls.openNetwork('own'));
    const other = desk(folder);
    value(await other.desktop.calls.openNetwork('demo'));
    expect(await other.desktop.calls.openNetwork('own')).toMatchObject({ ok: false, error: { kind: 'locked' } });
    expect((await other.desktop.calls.commit([addPerson({ name: 'Dora' }, newId)])).ok).toBe(true);
    expect(other.told.at(-1)?.networkName).toBe('demo');
    await desktop.close();
    expect((await other.desktop.calls.openNetwork('own')).ok).toBe(true);
    await other.desktop.close();
  });

  it('says where the data is, goes back to a backup as one step, and saves a copy that opens', async () => {
    const { desktop, folder, answers } = desk();
    value(await desktop.calls.openNetwork('own'));
    value(await desktop.calls.commit([ana]));
    await desktop.close();
    const again = desk(folder);
    value(await again.desktop.calls.openNetwork('own'));
    value(await again.desktop.calls.commit([addPerson({ name: 'Ben' }, newId)]));
    const state = value(await again.desktop.calls.dataState());
    expect(state).toMatchObject({ folder: join(folder, 'network'), notices: [], backups: [{ before: null }] });
    expect(state.bytes).toBeGreaterThan(500);
    expect([state.lastSavedAt, state.lastBackupAt].every((time) => time !== null && !Number.isNaN(Date.parse(time)))).toBe(true);
    const name = state.backups[0]?.name ?? '';
    expect(value(await again.desktop.calls.previewBackup(name))).toEqual({
      restored: [],
      removed: ['Ben'],
      peopleChanged: 0,
      interactionsRestored: 0,
      interactionsRemoved: 0,
      others: 0,
    });
    const names = () => again.told.flatMap((change) => change.edits).length;
    const before = names();
    value(await again.desktop.calls.restoreBackup(name));
    expect(names()).toBe(before + 1);
    expect(peopleIn(await again.desktop.calls.openNetwork('own'))).toEqual(['Ana Prado']);
    value(await again.desktop.calls.undo());
    expect(await again.desktop.calls.restoreBackup('../../etc/passwd')).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    expect(await again.desktop.calls.previewBackup(7)).toMatchObject({ ok: false, error: { kind: 'not-found' } });

    again.answers.savePath = null;
    expect(await again.desktop.calls.saveCopy()).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    mkdirSync(join(folder, 'copy', 'network'), { recursive: true });
    again.answers.savePath = join(folder, 'copy', 'network', 'network.json');
    expect(await again.desktop.calls.saveCopy()).toEqual({ ok: true, value: { name: 'network.json' } });
    await again.desktop.close();
    const copy = desk(join(folder, 'copy'));
    expect(value(await copy.desktop.calls.openNetwork('own'))).toMatchObject({ save: { kind: 'saved' }, history: { undo: 'add Ben' } });
    await copy.desktop.close();
    expect(answers.savePath).toBeNull();
  });

  it('saves a file whole where the dialog says, and only over files', async () => {
    const { desktop, folder, answers } = desk();
    value(await desktop.calls.openNetwork('own'));
    value(await desktop.calls.commit([ana]));
    const file = { suggestedName: 'list', extension: 'csv', bytes: new TextEncoder().encode('a,b\n') };
    expect(await desktop.calls.saveFile(file)).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    answers.savePath = join(folder, 'list.csv');
    expect(await desktop.calls.saveFile(file)).toEqual({ ok: true, value: { name: 'list.csv' } });
    expect(readFileSync(answers.savePath, 'utf8')).toBe('a,b\n');
    answers.savePath = join(folder, 'network', 'network.json');
    expect(await desktop.calls.saveFile(file)).toMatchObject({ ok: false, error: { kind: 'not-saved' } });
    expect(JSON.parse(readFileSync(answers.savePath, 'utf8'))).toMatchObject({ kith: 'network' });
    answers.savePath = join(folder, 'network', 'journal', 'list.csv');
    expect(await desktop.calls.saveFile(file)).toMatchObject({ ok: false, error: { kind: 'not-saved' } });
    answers.savePath = join(folder, 'nowhere', 'list.csv');
    expect(await desktop.calls.saveFile(file)).toMatchObject({
      ok: false,
      error: { message: text('store.exportFailed', { file: 'list.csv', reason: text('store.folderGone') }) },
    });
    answers.savePath = join(folder, 'network');
    expect(await desktop.calls.saveFile(file)).toMatchObject({ ok: false, error: { kind: 'not-saved' } });
    symlinkSync(join(folder, 'list.csv'), join(folder, 'link.csv'));
    answers.savePath = join(folder, 'link.csv');
    expect((await desktop.calls.saveFile({ ...file, bytes: new TextEncoder().encode('c\n') })).ok).toBe(true);
    expect(readFileSync(join(folder, 'list.csv'), 'utf8')).toBe('c\n');
    await desktop.close();
  });

  it('remembers the view, whichever network is open, and forgets a damaged one', async () => {
    const { desktop, folder } = desk();
    value(await desktop.calls.openNetwork('own'));
    expect(await desktop.calls.savedView()).toEqual({});
    value(await desktop.calls.saveView({ zoom: 2 }));
    value(await desktop.calls.openNetwork('demo'));
    expect(await desktop.calls.savedView()).toEqual({ zoom: 2 });
    await desktop.close();
    const again = desk(folder);
    value(await again.desktop.calls.openNetwork('own'));
    expect(await again.desktop.calls.savedView()).toEqual({ zoom: 2 });
    expect(await again.desktop.calls.saveView({ text: 'x'.repeat(300_000) })).toMatchObject({ ok: false, error: { kind: 'too-large' } });
    for (const damaged of ['', '{', 'null', '[1]', '\u0000']) {
      writeFileSync(join(folder, 'view.json'), damaged);
      expect(await again.desktop.calls.savedView()).toEqual({});
    }
    await again.desktop.close();
    expect(existsSync(join(folder, 'network', 'network.json'))).toBe(false);
  });
});

describe('a network that is open on another computer', () => {
  it('is shown read-only, says how long nothing was heard, and is taken over only when asked to', async () => {
    const first = desk();
    value(await first.desktop.calls.openNetwork('own'));
    value(await first.desktop.calls.commit([ana]));
    await first.desktop.close();
    const lock = join(first.folder, 'network', 'kith.lock');
    const theirs = JSON.stringify({ host: 'LAPTOP', boot: 'its-own', pid: 1, started: '1', token: 'theirs', beat: 3 });
    writeFileSync(lock, theirs);
    const { desktop } = desk(first.folder);
    expect(value(await desktop.calls.openNetwork('own')).save).toMatchObject({ kind: 'read-only', cause: 'in-use' });
    expect(await desktop.calls.inUseOn()).toEqual({ host: 'LAPTOP', quietSeconds: 0 });
    expect((await desktop.calls.undo()).ok).toBe(false);
    expect(readFileSync(lock, 'utf8')).toBe(theirs);
    expect(value(await desktop.calls.takeOverNetwork()).save).toEqual({ kind: 'saved' });
    expect(await desktop.calls.inUseOn()).toBeNull();
    expect((await desktop.calls.undo()).ok).toBe(true);
    await desktop.close();
    expect(existsSync(lock)).toBe(false);
  });
});
