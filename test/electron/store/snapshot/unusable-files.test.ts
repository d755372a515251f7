import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFs, type StoreFs } from '../../../../electron/store/disk/file-system';
import { text } from '../../../../shared/strings/text';
import { temporaryFolder } from '../../../builders/temporary-folder';
import { add, names, open } from '../open-for-test';

const FILE = 'network.json';
const PREVIOUS = 'network.prev.json';

/** A folder with Ana and Ben saved, Ana alone as the version before, and the journal from there on. */
async function sound(): Promise<{ folder: string; text: string }> {
  const folder = temporaryFolder();
  for (const name of ['Ana', 'Ben']) {
    const store = await open(folder);
    await add(store, name);
    await store.close();
  }
  return { folder, text: readFileSync(join(folder, FILE), 'utf8') };
}

function everything(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((file) => join(file.parentPath, file.name)).map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]),
  );
}

const deep = `{"kith":"network","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;

describe('a file that cannot be read', () => {
  it.each<[string, (text: string) => string | Uint8Array]>([
    ['empty', () => ''],
    ['null', () => 'null'],
    ['0', () => '0'],
    ['false', () => 'false'],
    ['""', () => '""'],
    ['[]', () => '[]'],
    ['{}', () => '{}'],
    ['NUL bytes', (text) => new Uint8Array(text.length)],
    ['cut in half', (text) => text.slice(0, text.length / 2)],
    ['cut by one', (text) => text.trimEnd().slice(0, -1)],
    ['invalid UTF-8', (text) => Buffer.from(text.replace('Ana', 'An\u00e9'), 'latin1')],
    ['another program’s JSON', () => '{"name":"package"}'],
    ['no version', (text) => text.replace('"format": 3,', '')],
    ['version zero', (text) => text.replace('"format": 3,', '"format": 0,')],
    ['a version in words', (text) => text.replace('"format": 3,', '"format": "1",')],
    ['a person without a name', (text) => text.replace('"name":"Ana"', '"name":""')],
    ['no people', (text) => text.replace('"people"', '"persons"')],
    ['no history', (text) => text.replace('"history"', '"past"')],
    ['100,000 deep', () => deep],
    ['a number as the network', (text) => text.replace(/"network": \{[\s\S]*\},\n"history"/, '"network": 7,\n"history"')],
  ])('%s: nothing is written, the version before can be opened, the file is kept', async (_, damage) => {
    const { folder, text } = await sound();
    writeFileSync(join(folder, FILE), damage(text));
    const before = everything(folder);
    const store = await open(folder);
    expect(store.save()).toMatchObject({ kind: 'read-only', canOpenPrevious: true });
    expect(store.unreadable()?.kind).toBe('unreadable');
    expect(await add(store, 'Cleo')).toMatchObject({ ok: false, error: { kind: 'read-only' } });
    expect(everything(folder)).toEqual(before);

    expect(await store.openPrevious()).toEqual({ ok: true, value: null });
    // The version before and the journal after it hold everything.
    expect(names(store)).toEqual(['Ana', 'Ben']);
    expect(store.save()).toEqual({ kind: 'saved' });
    expect((await add(store, 'Dora')).ok).toBe(true);
    await store.close();
    expect(everything(folder)['network.damaged-2026-05-03T10-20-30.json']).toBe(before[FILE]);
    const again = await open(folder);
    expect(names(again)).toEqual(['Ana', 'Ben', 'Dora']);
    await again.close();
  });

  it('every truncation of a small file opens read-only', async () => {
    const { folder, text } = await sound();
    const whole = Buffer.from(text);
    for (let length = 0; length < whole.length - 1; length += 7) {
      writeFileSync(join(folder, FILE), whole.subarray(0, length));
      const store = await open(folder);
      expect(store.unreadable()?.kind, `cut to ${length} bytes`).toBe('unreadable');
      await store.close();
    }
  });

  it('a newer version is left alone and named', async () => {
    const { folder, text } = await sound();
    writeFileSync(join(folder, FILE), text.replace('"format": 3,', '"format": 7,'));
    const before = everything(folder);
    const store = await open(folder);
    expect(store.unreadable()).toMatchObject({ kind: 'newer-format', message: expect.stringContaining('format 7') });
    expect(await add(store, 'Cleo')).toMatchObject({ ok: false });
    await store.close();
    expect(everything(folder)).toEqual(before);
  });

  it.each([
    ['the version before', PREVIOUS],
    ['a conflict copy', 'network (conflicted copy 2026-05-03).json'],
    ['a placeholder of a sync program', '.network.json.icloud'],
    ['a damaged file put aside', 'network.damaged-2026-01-01T00-00-00.json'],
  ])('a missing file beside %s is not a new network', async (_, name) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, name), 'something');
    const store = await open(folder);
    expect(store.save().kind).toBe('read-only');
    expect(store.unreadable()?.message).toContain(name);
    await store.close();
    expect(readdirSync(folder)).toEqual([name]);
  });

  it('a file that appears between two looks, by another Kith’s first save, is read', async () => {
    const { folder } = await sound();
    let looks = 0;
    const facts: StoreFs['stat'] = (path) =>
      path.endsWith(FILE) && ++looks === 1 ? Promise.reject(Object.assign(new Error('not yet'), { code: 'ENOENT' })) : nodeFs.stat(path);
    const store = await open(folder, { ...nodeFs, stat: facts });
    expect(store.unreadable()).toBeNull();
    expect(names(store)).toEqual(['Ana', 'Ben']);
    await store.close();
  });

  it('what a kill in the first save leaves is a new network', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '.network.json.abc123.tmp'), '{"kith": "net');
    const store = await open(folder);
    expect(store.save().kind).toBe('saved');
    await add(store, 'Ana');
    await store.close();
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('a link or a folder in its place is refused', async () => {
    const target = await sound();
    const linked = temporaryFolder();
    symlinkSync(join(target.folder, FILE), join(linked, FILE));
    const store = await open(linked);
    expect(store.unreadable()?.message).toContain(text('store.fileNotRegular'));
    await store.close();
    const asFolder = temporaryFolder();
    mkdirSync(join(asFolder, FILE));
    const other = await open(asFolder);
    expect(other.unreadable()?.message).toContain(text('store.fileNotRegular'));
    await other.close();
  });

  it('without the journal the version before is what there is', async () => {
    const { folder } = await sound();
    writeFileSync(join(folder, FILE), '{');
    rmSync(join(folder, 'journal'), { recursive: true });
    const store = await open(folder);
    expect(await store.openPrevious()).toEqual({ ok: true, value: null });
    expect(names(store)).toEqual(['Ana']);
    await store.close();
  });

  it('a network that has not been folded twice is rebuilt from its journal alone', async () => {
    const folder = temporaryFolder();
    const first = await open(folder);
    await add(first, 'Ana');
    await add(first, 'Ben');
    await first.undo();
    await first.close();
    rmSync(join(folder, PREVIOUS), { force: true });
    writeFileSync(join(folder, FILE), '');
    const store = await open(folder);
    expect(await store.openPrevious()).toEqual({ ok: true, value: null });
    expect(names(store)).toEqual(['Ana']);
    expect(store.history()).toEqual({ undo: 'add Ana', redo: 'add Ben' });
    await store.close();
  });

  it('both versions damaged: nothing to go back to, nothing written', async () => {
    const { folder } = await sound();
    rmSync(join(folder, 'journal'), { recursive: true });
    writeFileSync(join(folder, FILE), '{');
    writeFileSync(join(folder, PREVIOUS), '{');
    const store = await open(folder);
    expect(store.save()).toMatchObject({ kind: 'read-only', canOpenPrevious: false });
    expect(await store.openPrevious()).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    await store.close();
    expect(everything(folder)).toEqual({ [FILE]: '{', [PREVIOUS]: '{' });
  });
});

describe('a network that lies with a sync program', () => {
  it('is waited for, never rebuilt from what happens to be here, and opens when it is there', async () => {
    const folder = temporaryFolder();
    const store = await open(folder);
    await add(store, 'Ana');
    await store.close();
    renameSync(join(folder, 'network.json'), join(folder, '.network.json.icloud'));
    const waiting = await open(folder);
    expect(waiting.save()).toMatchObject({ kind: 'read-only', cause: 'not-downloaded', canOpenPrevious: false });
    await waiting.close();
    renameSync(join(folder, '.network.json.icloud'), join(folder, 'network.json'));
    const there = await open(folder);
    expect(there.save()).toEqual({ kind: 'saved' });
    await there.close();
  });

  it.each(['EDEADLK', 'ETIMEDOUT'])('answers with %s instead of its bytes', async (code) => {
    const folder = temporaryFolder();
    const store = await open(folder);
    await add(store, 'Ana');
    await store.close();
    const cannot = async () => {
      throw Object.assign(new Error('not downloaded'), { code });
    };
    const waiting = await open(folder, { ...nodeFs, openToRead: async (path) => ({ ...(await nodeFs.openToRead(path)), read: cannot }) });
    expect(waiting.save()).toMatchObject({ kind: 'read-only', cause: 'not-downloaded' });
    await waiting.close();
  });
});
