/**
 * One writer per folder. The lock is a file that says who holds it: machine, process and when that process started, so that a lock left by a killed
 * Kith is known to be nobody's at once, even when its process number is in use again.
 *
 * Taking over a dead lock must be done by one process only: whoever wants to remove the lock with token T must first hold the lock named
 * `<lock>.T`. A token is never used twice, so nobody can remove a lock that was taken anew in between.
 */
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Failure } from '../../../shared/lib/result';
import { readFileUpTo } from './atomic-file';
import { diskErrorMessage } from './disk-error-message';
import { errorCode, type StoreFs } from './file-system';
import { bootId, isSameStartTime, ownStartTime, startTimeOf } from './process-identity';

export const LOCK_FILE = 'kith.lock';

export interface Lock {
  readonly release: () => Promise<void>;
  /** Says "still here" to other computers. Does nothing once the lock is another's. */
  readonly heartbeat: () => Promise<void>;
  /** Null: it is ours, as far as can be seen. Else the computer whose user took it over. */
  readonly newOwner: () => Promise<string | null>;
}

/** Who holds a lock that this computer cannot judge: its processes are another computer's. */
export interface ForeignLockOwner {
  readonly host: string;
  readonly token: string;
  /** Grows every few seconds as long as Kith is open there. A count and no time of day: the clocks of two computers differ. */
  readonly beat: number;
}

export type LockResult =
  | { readonly ok: true; readonly value: Lock }
  | { readonly ok: false; readonly error: Failure; readonly foreign: ForeignLockOwner | null };

/** How often a lock says that it is held. */
export const HEARTBEAT_MS = 10_000;

const holder = z.object({
  host: z.string(),
  /** Changes with each start of the machine; empty where it is not known. */
  boot: z.string(),
  pid: z.number().int(),
  /** When the process started, as the system counts it; empty where it is not known. */
  started: z.string(),
  token: z.string().regex(/^[0-9A-Za-z]+$/),
  beat: z.number().int().min(0).default(0),
});
type Holder = z.infer<typeof holder>;

/** Who holds a network's lock on another computer; null: nobody, or this computer. */
export async function foreignLockOwner(fs: StoreFs, folder: string): Promise<ForeignLockOwner | null> {
  const found = await readHolder(fs, join(folder, LOCK_FILE));
  return typeof found === 'object' && !isThisMachine(found) ? { host: found.host, token: found.token, beat: found.beat } : null;
}

/**
 * `over`: the token of another computer's lock that the user decided to take over.
 * Kinds of failure: `locked`, `not-saved` (the folder cannot be written).
 */
export async function acquireLock(fs: StoreFs, folder: string, token: () => string, over: string | null = null): Promise<LockResult> {
  try {
    const lock = await take(fs, folder, LOCK_FILE, token, over);
    if (lock.ok) await removeLeftLocks(fs, folder);
    return lock;
  } catch (error) {
    return { ...notTaken('not-saved', `The network cannot be changed here: ${diskErrorMessage(error)}.`), foreign: null };
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

function notTaken(kind: 'locked' | 'not-saved', message: string) {
  return { ok: false, error: { kind, message } } as const;
}

async function take(fs: StoreFs, folder: string, name: string, token: () => string, over: string | null): Promise<LockResult> {
  const path = join(folder, name);
  const me: Holder = { host: hostname(), boot: bootId(), pid: process.pid, started: ownStartTime(), token: token(), beat: 0 };
  for (let attempt = 0; attempt < 50; attempt++) {
    if (await placeFile(fs, folder, path, me)) return { ok: true, value: held(fs, folder, path, me) };
    const found = await readHolder(fs, path);
    if (found === 'gone') continue;
    if (found === 'unreadable') {
      // Being written this instant where there are no links, or damaged. Damaged locks are nobody's after a second.
      if (attempt < 20) await new Promise((resume) => setTimeout(resume, 50));
      else await fs.unlink(path).catch(() => undefined);
      continue;
    }
    if (!isDead(found) && found.token !== over) {
      const foreign = isThisMachine(found) ? null : { host: found.host, token: found.token, beat: found.beat };
      return { ...notTaken('locked', heldBy(found)), foreign };
    }
    const right = await take(fs, folder, `${name}.${found.token}`, token, null);
    if (!right.ok) {
      await new Promise((resume) => setTimeout(resume, 20)); // somebody else is taking over
      continue;
    }
    const still = await readHolder(fs, path);
    if (typeof still === 'object' && still.token === found.token) await fs.unlink(path);
    await right.value.release();
  }
  return { ...notTaken('locked', 'The network is in use by another Kith.'), foreign: null };
}

/** Puts the lock there, whole, unless there is one. */
async function placeFile(fs: StoreFs, folder: string, path: string, me: Holder): Promise<boolean> {
  const draft = join(folder, `.kith.lock.${me.token}.draft`);
  try {
    await writeNew(fs, draft, me);
    await fs.link(draft, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL'].includes(errorCode(error))) throw error;
    try {
      await writeNew(fs, path, me); // no hard links on this disk
      return true;
    } catch (second) {
      if (errorCode(second) === 'EEXIST') return false;
      throw second;
    }
  } finally {
    await fs.unlink(draft).catch(() => undefined);
  }
}

async function readHolder(fs: StoreFs, path: string): Promise<Holder | 'gone' | 'unreadable'> {
  const read = await readFileUpTo(fs, path, 4_096).catch(() => ({ kind: 'missing' as const }));
  if (read.kind === 'missing') return 'gone';
  if (read.kind !== 'bytes') return 'unreadable';
  try {
    return holder.parse(JSON.parse(new TextDecoder().decode(read.bytes)));
  } catch {
    return 'unreadable';
  }
}

function held(fs: StoreFs, folder: string, path: string, me: Holder): Lock {
  let beat = 0;
  let isReleased = false;
  let working: Promise<void> = Promise.resolve();
  /** What our own file looked like; then a look at it costs nothing. */
  let known: string | null = null;
  const lostTo = async (): Promise<string | null> => {
    const identity = await fs.stat(path).then(
      (facts) => facts.identity,
      () => null,
    );
    if (identity === null || identity === known) return null;
    const found = await readHolder(fs, path);
    if (typeof found !== 'object') return null;
    if (found.token !== me.token) return isThisMachine(found) ? 'this computer' : found.host;
    known = identity;
    return null;
  };
  const beatOnce = async () => {
    if (isReleased || (await lostTo()) !== null) return;
    const found = await readHolder(fs, path);
    if (typeof found !== 'object' || found.token !== me.token) return;
    beat++;
    const draft = join(folder, `.kith.lock.${me.token}.draft`);
    try {
      await writeNew(fs, draft, { ...me, beat });
      await fs.rename(draft, path);
    } catch {
      await fs.unlink(draft).catch(() => undefined); // a full disk: others see us quiet, and ask their user
    }
  };
  return {
    release: async () => {
      isReleased = true;
      await working;
      await release(fs, path, me.token);
    },
    heartbeat: () => {
      working = working.then(beatOnce).catch(() => undefined);
      return working;
    },
    newOwner: lostTo,
  };
}

async function writeNew(fs: StoreFs, path: string, me: Holder): Promise<void> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(me)}\n`);
  const file = await fs.create(path);
  try {
    const count = await file.write(bytes, 0, bytes.length);
    if (count < bytes.length) throw Object.assign(new Error('the disk took less'), { code: 'ENOSPC' });
  } finally {
    await file.close();
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
  const boot = bootId();
  return (boot !== '' && found.boot === boot) || found.host === hostname();
}

/** Surely nobody's: this machine, and its process is gone, a zombie, another one by now, or from before the last start of the machine. */
function isDead(found: Holder): boolean {
  if (!isThisMachine(found)) return false;
  const boot = bootId();
  if (boot !== '' && found.boot !== '' && found.boot !== boot) return true;
  try {
    process.kill(found.pid, 0);
  } catch (error) {
    return errorCode(error) === 'ESRCH';
  }
  const started = startTimeOf(found.pid);
  return started === null || !isSameStartTime(started, found.started);
}
