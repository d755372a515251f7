import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftsFolder, openDrafts } from '../../../electron/desktop/drafts';
import { nodeFs } from '../../../electron/store/disk/file-system';
import { tokenSource } from '../../../electron/store/disk/random-token';
import { temporaryFolder } from '../../builders/temporary-folder';

const start = Date.parse('2026-05-03T10:20:30Z');

function drafts(dataFolder = temporaryFolder(), network = '/home/me/network') {
  let passed = 0;
  const folder = draftsFolder(dataFolder, network);
  return { folder, dataFolder, drafts: openDrafts(nodeFs, folder, () => new Date(start + passed++ * 1000), tokenSource(Math.random)) };
}

const note = (key: string, text: string) => ({ key, what: `a note about ${key}`, content: { text } });

describe('drafts', () => {
  it('are on disk when kept, newest first, and gone when dropped', async () => {
    const first = drafts();
    expect(await first.drafts.list()).toEqual([]);
    expect(await first.drafts.keep(note('ana', 'She is'))).toEqual({ ok: true, value: null });
    await first.drafts.keep(note('ben', 'x'));
    await first.drafts.keep(note('ana', 'She is moving to Lyon'));
    const second = drafts(first.dataFolder);
    expect(await second.drafts.list()).toEqual([
      { ...note('ana', 'She is moving to Lyon'), at: '2026-05-03T10:20:32.000Z' },
      { ...note('ben', 'x'), at: '2026-05-03T10:20:31.000Z' },
    ]);
    expect(await second.drafts.drop('ana')).toEqual({ ok: true, value: null });
    expect(await second.drafts.drop('never kept')).toEqual({ ok: true, value: null });
    expect((await drafts(first.dataFolder).drafts.list()).map(({ key }) => key)).toEqual(['ben']);
  });

  it('belong to one network, and nobody else can read them', async () => {
    const own = drafts();
    await own.drafts.keep(note('ana', 'private'));
    expect(await drafts(own.dataFolder, '/home/me/another').drafts.list()).toEqual([]);
    expect(statSync(own.folder).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(own.folder)) expect(statSync(join(own.folder, name)).mode & 0o777).toBe(0o600);
  });

  it('asked for at once: the last one stays, and a dropped one does not come back', async () => {
    const { drafts: some, folder } = drafts();
    await Promise.all(['a', 'ab', 'abc'].map((text) => some.keep(note('ana', text))));
    expect((await some.list())[0]?.content).toEqual({ text: 'abc' });
    await Promise.all([some.keep(note('ana', 'abcd')), some.drop('ana')]);
    expect(await some.list()).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['no draft', 'text'],
    ['no key', { what: '', content: {} }],
    ['too much in it', { key: 'a', what: '', content: {}, path: '/etc/passwd' }],
  ])('%s is refused', async (_name, draft) => {
    const { drafts: some, dataFolder } = drafts();
    expect(await some.keep(draft)).toMatchObject({ ok: false, error: { kind: 'usage' } });
    expect(readdirSync(dataFolder)).toEqual([]);
  });

  it('neither fill the disk', async () => {
    const { drafts: some } = drafts();
    expect(await some.keep(note('ana', 'x'.repeat(300_000)))).toMatchObject({ ok: false, error: { kind: 'too-large' } });
    for (let i = 0; i < 100; i++) await some.keep(note(`p${i}`, 'x'));
    expect(await some.keep(note('one more', 'x'))).toMatchObject({ ok: false, error: { kind: 'too-large' } });
    expect((await some.keep(note('p7', 'again'))).ok).toBe(true);
  });

  it('what is damaged, foreign or a link is not shown and not touched', async () => {
    const { drafts: some, folder } = drafts();
    await some.keep(note('ana', 'whole'));
    mkdirSync(join(folder, 'b'.repeat(32)));
    const [whole = ''] = readdirSync(folder).filter((name) => name.endsWith('.json'));
    writeFileSync(join(folder, `${'c'.repeat(32)}.json`), readFileSync(join(folder, whole)).subarray(0, 20));
    symlinkSync(join(folder, whole), join(folder, `${'d'.repeat(32)}.json`));
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    expect((await some.list()).map(({ key }) => key)).toEqual(['ana']);
    expect(readdirSync(folder)).toHaveLength(5);
  });

  it('that the disk refuses say so', async () => {
    const dataFolder = temporaryFolder();
    writeFileSync(join(dataFolder, 'drafts'), 'a file is in the way');
    expect(await drafts(dataFolder).drafts.keep(note('ana', 'x'))).toMatchObject({ ok: false, error: { kind: 'not-saved' } });
  });
});
