/**
 * One writer per folder. The lock is a file that names its owner: machine, boot, process, and when that process started. So a lock left by a killed
 * process is recognized at once, even when its process number is in use again.
 *
 * Only one process may take over a dead lock: to delete the lock with token T, a process must first hold the lock named `<lock>.T`. Tokens are never
 * reused, so nobody can delete a lock that was acquired in between.
 */
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Result } from '../../../shared/lib/result';
import { type Refusal, refuse } from '../../../shared/strings/message';
import { writeFully } from './atomic-file';
import { diskErrorMessage } from './disk-error-message';
import { errorCode, type StoreFs } from './file-system';
import { bootId, isSameStartTime, ownStartTime, startTimeOf } from './process-identity';
import { readJsonFile } from './read-json-file';

export const LOCK_FILE = 'kith.lock';

export interface Lock {
  readonly release: () => Promise<void>;
  /** Tells other computers that the owner still runs. Does nothing after another process took the lock over. */
  readonly heartbeat: () => Promise<void>;
  /** Null: the lock is still ours, as far as the disk shows. */
  readonly newOwner: () => Promise<NewLockOwner | null>;
}

export interface NewLockOwner {
  readonly host: string;
  readonly isThisComputer: boolean;
}

/** The owner of a lock that this computer cannot check, because the process runs on another one. */
export interface ForeignLockOwner {
  readonly host: string;
  readonly token: string;
  /** Grows every few seconds while Kith is open there. A counter, not a time: the clocks of two computers differ. */
  readonly beat: number;
}

export type LockResult =
  | { readonly ok: true; readonly value: Lock }
  | { readonly ok: false; readonly error: Refusal; readonly foreign: ForeignLockOwner | null };

export const HEARTBEAT_MS = 10_000;

const MAX_LOCK_BYTES = 4_096;
const MAX_ATTEMPTS = 50;
/** A lock that stays unreadable for a second is damaged; before that, it may be half written where there are no hard links. */
const ATTEMPTS_WHILE_UNREADABLE = 20;

const ownerSchema = z.object({
  host: z.string(),
  /** Changes with each boot of the machine; empty where it is unknown. */
  boot: z.string(),
  pid: z.number().int(),
  /** When the process started, as the system counts it; empty where it is unknown. */
  started: z.string(),
  token: z.string().regex(/^[0-9A-Za-z]+$/),
  beat: z.number().int().min(0).default(0),
});
type Owner = z.infer<typeof ownerSchema>;

/** Who holds a network's lock on another computer; null: nobody, or this computer. */
export async function foreignLockOwner(fs: StoreFs, folder: string): Promise<ForeignLockOwner | null> {
  const owner = await readOwner(fs, join(folder, LOCK_FILE));
  return typeof owner === 'object' && !isThisMachine(owner) ? foreignOwner(owner) : null;
}

function foreignOwner({ host, token, beat }: Owner): ForeignLockOwner {
  return { host, token, beat };
}

/**
 * `takeOverToken`: token of another computer's lock that the user decided to take over.
 * Kinds of failure: `locked`, `not-saved` (the folder cannot be written).
 */
export async function acquireLock(
  fs: StoreFs,
  folder: string,
  token: () => string,
  takeOverToken: string | null = null,
): Promise<LockResult> {
  try {
    const lock = await acquire(fs, folder, LOCK_FILE, token, takeOverToken);
    if (lock.ok) await removeDeadLocks(fs, folder);
    return lock;
  } catch (error) {
    return notAcquired(refuse('not-saved', 'store.notWritable', { reason: diskErrorMessage(error) }));
  }
}

function notAcquired(refusal: Result<never, Refusal>, foreign: ForeignLockOwner | null = null): LockResult {
  return refusal.ok ? refusal : { ...refusal, foreign };
}

async function acquire(fs: StoreFs, folder: string, name: string, token: () => string, takeOverToken: string | null): Promise<LockResult> {
  const path = join(folder, name);
  const self: Owner = { host: hostname(), boot: bootId(), pid: process.pid, started: ownStartTime(), token: token(), beat: 0 };
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    if (await createLockFile(fs, folder, path, self)) return { ok: true, value: heldLock(fs, folder, path, self) };
    const owner = await readOwner(fs, path);
    if (owner === 'missing') continue;
    if (owner === 'unreadable') {
      if (attempt < ATTEMPTS_WHILE_UNREADABLE) await sleep(50);
      else await fs.unlink(path).catch(() => undefined);
      continue;
    }
    // step: respect-live-lock
    if (!isDead(owner) && owner.token !== takeOverToken) {
      if (isThisMachine(owner)) return notAcquired(refuse('locked', 'store.lockedHere'));
      return notAcquired(refuse('locked', 'store.lockedElsewhere', { host: owner.host, file: LOCK_FILE }), foreignOwner(owner));
    }
    const takeOver = await acquire(fs, folder, `${name}.${owner.token}`, token, null);
    if (!takeOver.ok) {
      await sleep(20); // another process is taking the lock over
      continue;
    }
    const current = await readOwner(fs, path);
    if (typeof current === 'object' && current.token === owner.token) await fs.unlink(path);
    await takeOver.value.release();
  }
  return notAcquired(refuse('locked', 'store.lockBusy'));
}

function sleep(ms: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, ms));
}

/** Puts the complete lock file in place, unless there is one. A hard link to a finished file does both in one step. */
async function createLockFile(fs: StoreFs, folder: string, path: string, self: Owner): Promise<boolean> {
  const draft = draftPath(folder, self);
  try {
    await writeOwner(fs, draft, self);
    await fs.link(draft, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL'].includes(errorCode(error))) throw error;
    try {
      await writeOwner(fs, path, self); // this disk has no hard links
      return true;
    } catch (second) {
      if (errorCode(second) === 'EEXIST') return false;
      throw second;
    }
  } finally {
    await fs.unlink(draft).catch(() => undefined);
  }
}

function draftPath(folder: string, { token }: Owner): string {
  return join(folder, `.kith.lock.${token}.draft`);
}

async function writeOwner(fs: StoreFs, path: string, owner: Owner): Promise<void> {
  const file = await fs.create(path);
  try {
    await writeFully(file, new TextEncoder().encode(`${JSON.stringify(owner)}\n`));
  } finally {
    await file.close();
  }
}

async function readOwner(fs: StoreFs, path: string): Promise<Owner | 'missing' | 'unreadable'> {
  const read = await readJsonFile(fs, path, MAX_LOCK_BYTES, ownerSchema).catch(() => ({ kind: 'missing' as const }));
  if (read.kind === 'value') return read.value;
  return read.kind === 'missing' ? 'missing' : 'unreadable';
}

/** Deletes drafts and takeover locks of processes that were killed while they acquired a lock. Call it only while the lock is held. */
async function removeDeadLocks(fs: StoreFs, folder: string): Promise<void> {
  for (const name of await fs.list(folder).catch(() => [])) {
    if (!/^(\.kith\.lock\.[0-9A-Za-z]+\.draft|kith\.lock\.[0-9A-Za-z.]+)$/.test(name)) continue;
    const owner = await readOwner(fs, join(folder, name));
    if (typeof owner === 'object' && isDead(owner)) await fs.unlink(join(folder, name)).catch(() => undefined);
  }
}

function heldLock(fs: StoreFs, folder: string, path: string, self: Owner): Lock {
  let beat = 0;
  let isReleased = false;
  let lastHeartbeat: Promise<void> = Promise.resolve();
  /** Identity of the lock file when it was last read as ours, so that an unchanged file is not read again. */
  let ownIdentity: string | null = null;

  const newOwner = async (): Promise<NewLockOwner | null> => {
    const stat = await fs.stat(path).catch(() => null);
    if (stat === null || stat.identity === ownIdentity) return null;
    const owner = await readOwner(fs, path);
    if (typeof owner !== 'object') return null;
    if (owner.token !== self.token) return { host: owner.host, isThisComputer: isThisMachine(owner) };
    ownIdentity = stat.identity;
    return null;
  };
  const writeHeartbeat = async () => {
    if (isReleased || (await newOwner()) !== null) return;
    const owner = await readOwner(fs, path);
    if (typeof owner !== 'object' || owner.token !== self.token) return;
    beat++;
    const draft = draftPath(folder, self);
    try {
      await writeOwner(fs, draft, { ...self, beat });
      await fs.rename(draft, path);
    } catch {
      await fs.unlink(draft).catch(() => undefined); // a full disk: other computers see no heartbeat, and ask their user
    }
  };
  return {
    release: async () => {
      isReleased = true;
      await lastHeartbeat;
      const owner = await readOwner(fs, path);
      if (typeof owner === 'object' && owner.token === self.token) await fs.unlink(path).catch(() => undefined);
    },
    heartbeat: () => {
      lastHeartbeat = lastHeartbeat.then(writeHeartbeat).catch(() => undefined);
      return lastHeartbeat;
    },
    newOwner,
  };
}

function isThisMachine({ host, boot }: Owner): boolean {
  const ownBoot = bootId();
  return (ownBoot !== '' && boot === ownBoot) || host === hostname();
}

/** True if the owner is certainly dead: same machine, and the process exited, is a zombie, was replaced (PID reuse), or predates the last boot. */
function isDead(owner: Owner): boolean {
  if (!isThisMachine(owner)) return false;
  const ownBoot = bootId();
  if (ownBoot !== '' && owner.boot !== '' && owner.boot !== ownBoot) return true;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    return errorCode(error) === 'ESRCH';
  }
  const started = startTimeOf(owner.pid);
  return started === null || !isSameStartTime(started, owner.started);
}
