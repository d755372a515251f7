import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FileReadError, readUserFile } from '../../../electron/desktop/user-files';
import { readTableFiles } from '../../../electron/sources/table-file';
import { text } from '../../../shared/strings/text';

const folder = mkdtempSync(join(tmpdir(), 'kith-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const refusal = async (path: string) => {
  const error = await readUserFile(path).catch((thrown: unknown) => thrown);
  if (!(error instanceof FileReadError)) throw new Error('was not refused');
  return error.failure;
};

describe('a file the user chose', () => {
  it('is read byte for byte, under its name alone', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    writeFileSync(join(folder, 'All bytes.csv'), bytes);
    expect(await readUserFile(join(folder, 'All bytes.csv'))).toEqual({ name: 'All bytes.csv', bytes });
  });
  it('that is empty is empty', async () => {
    writeFileSync(join(folder, 'empty.csv'), '');
    expect((await readUserFile(join(folder, 'empty.csv'))).bytes).toHaveLength(0);
  });
  it('that is gone is refused without naming its folder', async () => {
    const failure = await refusal(join(folder, 'gone.csv'));
    expect(failure.kind).toBe('not-found');
    expect(failure.message).toContain('gone.csv');
    expect(failure.message).not.toContain(folder);
  });
  it('that is a folder is refused', async () => expect((await refusal(folder)).kind).toBe('unreadable'));
  it.skipIf(process.platform === 'win32')('that is a pipe is refused and does not hang', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.csv')]);
    expect((await refusal(join(folder, 'pipe.csv'))).kind).toBe('unreadable');
  });
  it('that is too large is refused before it is read', async () => {
    writeFileSync(join(folder, 'huge.csv'), '');
    truncateSync(join(folder, 'huge.csv'), 128 * 1024 * 1024 + 1); // sparse: takes no disk
    expect((await refusal(join(folder, 'huge.csv'))).kind).toBe('too-large');
  });
  it('twenty of 127 MB are refused before the second is read', async () => {
    const paths = Array.from({ length: 20 }, (_, i) => join(folder, `large-${i}.csv`));
    for (const path of paths) {
      writeFileSync(path, '');
      truncateSync(path, 127 * 1024 * 1024);
    }
    const before = process.memoryUsage.rss();
    const error = await readTableFiles(paths).catch((thrown: unknown) => thrown);
    expect(error instanceof FileReadError && error.failure).toEqual({ kind: 'too-large', message: text('desktop.filesTooLarge') });
    expect(process.memoryUsage.rss() - before).toBeLessThan(300 * 1024 * 1024);
  });
});
