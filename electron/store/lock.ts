/**
 * One writer per folder. The lock is a file that says who holds it: machine, process and when that process started, so that a lock left by a killed
 * Kith is known to be nobody's at once, even when its process number is in use again.
 *
 * Taking over a dead lock must be done by one process only: whoever wants to remove the lock with token T must first hold the lock named
 * `<lock>.T`. A token is never used twice, so nobody can remove a lock that was taken anew in between.
 */
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '../../shared/result';
import { diskReason } from './disk-sentence';
import { codeOf, type StoreFs } from './store-fs';
import { readWhole } from './whole-file';

export const LOCK_FILE = 'kith.lock';

export interface Lock {
  readonly release: () => Promise<void>;
}

const holder = z.object({
  host: z.string(),
  /** Changes with each start of the machine; empty where it is not known. */
  boot: z.string(),
  pid: z.number().int(),
  /** When the process started, as the system counts it; empty where it is not known. */
  started: z.string(),
  token: z.string().regex(/^[0-9A-Za-z]+$/),
});
type Holder = z.infer<typeof holder>;

/** Kinds of failure: `locked`, `not-saved` (the folder cannot be written). */
export async function takeLock(fs: StoreFs, folder: string, token: () => string): Promise<Result<Lock>> {
  try {
    const lock = await take(fs, folder, LOCK_FILE, token);
    if (lock.ok) await removeLeftLocks(fs, folder);
    return lock;
  } catch (error) {
    return fail('not-saved', `The network cannot be changed here: ${diskReason(error)}.`);
  }
}

/** Drafts, and rights to take over a lock, of processes that were killed in the middle of taking one. Only while the lock is held. */
async function removeLeftLocks(fs: StoreFs, folder: string): Promise<void> {
  for (const name of await fs.list(folder).catch(() => [])) {
    if (!/^(\.kith\.lock\.[0-9A-Za-z]+\.draft|kith\.lock\.[0-9A-Za-z.]+)$/.test(name)) continue;
    const found = await readHolder(fs, join(folder, name));
    if (typeof found === 'object' && isDead(found)) await fs.unlink(join(folder, name)).catch(() => undefined);
  }
}

async function take(fs: StoreFs, folder: string, name: string, token: () => string): Promise<Result<Lock>> {
  const path = join(folder, name);
  const me: Holder = { host: hostname(), boot: bootOf(), pid: process.pid, started: startOf(process.pid) ?? '', token: token() };
  for (let attempt = 0; attempt < 50; attempt++) {
    if (await placeFile(fs, folder, path, me)) return ok({ release: () => release(fs, path, me.token) });
    const found = await readHolder(fs, path);
    if (found === 'gone') continue;
    if (found === 'unreadable') {
      // Being written this instant where there are no links, or damaged. Damaged locks are nobody's after a second.
      if (attempt < 20) await new Promise((resume) => setTimeout(resume, 50));
      else await fs.unlink(path).catch(() => undefined);
      continue;
    }
    if (!isDead(found)) return fail('locked', heldBy(found));
    const right = await take(fs, folder, `${name}.${found.token}`, token);
    if (!right.ok) {
      await new Promise((resume) => setTimeout(resume, 20)); // somebody else is taking over
      continue;
    }
    const still = await readHolder(fs, path);
    if (typeof still === 'object' && still.token === found.token) await fs.unlink(path);
    await right.value.release();
  }
  return fail('locked', 'The network is in use by another Kith.');
}

/** Puts the lock there, whole, unless there is one. */
async function placeFile(fs: StoreFs, folder: string, path: string, me: Holder): Promise<boolean> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(me)}\n`);
  const draft = join(folder, `.kith.lock.${me.token}.draft`);
  const write = async (to: string) => {
    const file = await fs.create(to);
    try {
      const count = await file.write(bytes, 0, bytes.length);
      if (count < bytes.length) throw Object.assign(new Error('the disk took less'), { code: 'ENOSPC' });
    } finally {
      await file.close();
    }
  };
  try {
    await write(draft);
    await fs.link(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL'].includes(codeOf(error))) throw error;
    try {
      await write(path); // no hard links on this disk
      return true;
    } catch (second) {
      if (codeOf(second) === 'EEXIST') return false;
      throw second;
    }
  } finally {
    await fs.unlink(draft).catch(() => undefined);
  }
}

async function readHolder(fs: StoreFs, path: string): Promise<Holder | 'gone' | 'unreadable'> {
  const read = await readWhole(fs, path, 4_096).catch(() => ({ kind: 'missing' as const }));
  if (read.kind === 'missing') return 'gone';
  if (read.kind !== 'bytes') return 'unreadable';
  try {
    return holder.parse(JSON.parse(new TextDecoder().decode(read.bytes)));
  } catch {
    return 'unreadable';
  }
}

async function release(fs: StoreFs, path: string, token: string): Promise<void> {
  const found = await readHolder(fs, path);
  if (typeof found === 'object' && found.token === token) await fs.unlink(path).catch(() => undefined);
}

function heldBy(found: Holder): string {
  if (isThisMachine(found)) return 'The network is open in another Kith. Close it there first.';
  return `The network is in use on ${found.host}. Close Kith there, or remove ${LOCK_FILE} from the folder if nobody is using it.`;
}

function isThisMachine(found: Holder): boolean {
  const boot = bootOf();
  return (boot !== '' && found.boot === boot) || found.host === hostname();
}

/** Surely nobody's: this machine, and its process is gone, a zombie, another one by now, or from before the last start of the machine. */
function isDead(found: Holder): boolean {
  if (!isThisMachine(found)) return false;
  const boot = bootOf();
  if (boot !== '' && found.boot !== '' && found.boot !== boot) return true;
  try {
    process.kill(found.pid, 0);
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
  const started = startOf(found.pid);
  return started === null || (started !== '' && found.started !== '' && started !== found.started);
}

function bootOf(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

/** When a process started (Linux: clock ticks since boot); null: it is gone or a zombie; empty: not known on this system. */
function startOf(pid: number): string | null {
  if (process.platform !== 'linux') return '';
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // the name before may hold anything
    return fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? '');
  } catch {
    return null;
  }
}
