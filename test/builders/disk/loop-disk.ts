/** Real file systems for the tests: ext4 in an image file, a tmpfs of a given size. Mounting needs root. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const quietly = (command: string, args: readonly string[]) => execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });

/** Why this machine cannot mount. Null: it can. */
export function whyNoMount(kind: 'tmpfs' | 'ext4'): string | null {
  if (process.platform !== 'linux') return 'only Linux has what this needs';
  if (process.getuid?.() !== 0) return 'mounting needs root';
  const folder = mkdtempSync(join(tmpdir(), 'kith-test-'));
  try {
    if (kind === 'tmpfs') return whyNot(() => mountTmpfs(folder, 65_536));
    return whyNot(() => {
      const image = join(folder, 'image');
      makeExt4(image, 4);
      mkdirSync(join(folder, 'at'));
      mountImage(image, join(folder, 'at'), 'defaults')();
      return () => undefined;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function whyNot(mount: () => () => void): string | null {
  try {
    mount()();
    return null;
  } catch (error) {
    const stderr = (error as { stderr?: Buffer }).stderr?.toString().trim().split('\n')[0];
    return stderr || (error as Error).message;
  }
}

/** Returns a function that unmounts it. */
export function mountTmpfs(folder: string, bytes: number): () => void {
  quietly('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder]);
  return () => unmount(folder);
}

export function resizeTmpfs(folder: string, bytes: number): void {
  quietly('mount', ['-o', `remount,size=${bytes}`, folder]);
}

export function makeExt4(image: string, mebibytes: number): void {
  writeFileSync(image, '');
  truncateSync(image, mebibytes * 1_048_576);
  quietly('mkfs.ext4', ['-q', '-F', '-E', 'lazy_itable_init=0,lazy_journal_init=0', image]);
}

export function mountImage(image: string, at: string, options: string): () => void {
  quietly('mount', ['-t', 'ext4', '-o', `loop,${options}`, image, at]);
  return () => unmount(at);
}

function unmount(at: string): void {
  try {
    quietly('umount', [at]);
  } catch {
    quietly('umount', ['-l', at]); // a process that was just killed may hold it for a moment
  }
}

/** A folder for large, fast files: in memory where there is one. */
export function fastFolder(): string {
  return mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'kith-test-'));
}
