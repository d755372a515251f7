/**
 * A watched folder that may not be read. Whoever is root may read everything, so the watch runs in a process of somebody else then; and folders that lead
 * nowhere, for everybody.
 */
import { spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { stateOf } from '../../../electron/watched-folder/watched-files';
import { bundle } from '../../builders/bundle';
import { temporaryFolder } from '../../builders/temporary-folder';

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

/** Watches a folder, and says each state in a line. */
const SCRIPT = `
  const [file, dataFolder, folder] = process.argv.slice(1);
  const { FolderWatch } = await import(file);
  const tasks = { recognize: async (paths) => paths.map(() => true), hash: async (paths) => paths.map(() => null) };
  let count = 0;
  const onChange = (watched) => console.log(watched.state + ' ' + watched.files.join());
  const watch = new FolderWatch({ dataFolder, token: () => 't' + count++, tasks, onChange, onError: (error) => console.log(String(error)), timing: { restMs: 100, checkMs: 50 } });
  await watch.choose(folder);
  process.stdin.on('data', async () => { await watch.close(); process.exit(); });
`;

function open(folder: string, mode: number): string {
  chmodSync(folder, mode);
  if (isRoot) chownSync(folder, NOBODY, NOBODY);
  return folder;
}

describe.skipIf(process.platform === 'win32')('a folder that may not be read', () => {
  it('is said, while it is watched and above it, and watched again once it may', { timeout: 120_000 }, async () => {
    const file = await bundle('electron/watched-folder/folder-watch.ts');
    open(dirname(file), 0o755);
    for (const name of readdirSync(dirname(file), { recursive: true, encoding: 'utf8' })) open(join(dirname(file), name), 0o755);
    const [dataFolder, outer] = [open(temporaryFolder(), 0o700), open(temporaryFolder(), 0o755)];
    const folder = join(outer, 'phone');
    mkdirSync(folder);
    open(folder, 0o755);
    const child = spawn(process.execPath, ['--input-type=module', '-e', SCRIPT, pathToFileURL(file).href, dataFolder, folder], {
      stdio: ['pipe', 'pipe', 'inherit'],
      cwd: outer,
      ...(isRoot && { uid: NOBODY, gid: NOBODY }),
    });
    const said: string[] = [];
    createInterface({ input: child.stdout }).on('line', (line) => said.push(line));
    const says = (line: string) => expect.poll(() => said.at(-1), { timeout: 20_000 }).toBe(line);
    try {
      await says('watching ');
      chmodSync(folder, 0o000);
      await says('unreadable ');
      chmodSync(folder, 0o755);
      await says('watching ');
      writeFileSync(join(folder, 'ana.vcf'), 'BEGIN:VCARD');
      await says('watching ana.vcf');
      chmodSync(folder, 0o444); // names may be read, files may not
      await says('unreadable ');
      chmodSync(folder, 0o755);
      await says('watching ana.vcf');
      chmodSync(outer, 0o000);
      await says('unreadable ');
      chmodSync(outer, 0o755);
      await says('watching ana.vcf');
    } finally {
      chmodSync(outer, 0o755);
      chmodSync(folder, 0o755);
      child.stdin.end('x');
    }
  });

  it('is missing when it leads nowhere: through a file, in a circle, by too long a name, or gone', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), 'x');
    symlinkSync(join(folder, 'circle'), join(folder, 'circle'));
    for (const name of ['file', 'file/inner', 'circle', 'circle/inner', 'n'.repeat(5_000), 'gone'])
      expect(await stateOf(join(folder, name), 10), name.slice(0, 20)).toBe('missing');
    expect(await stateOf(folder, 10)).toBe('watching');
  });
});
