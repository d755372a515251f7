/**
 * Turns the encryption of a network on and off, file by file. First the key file says that this is under way: from then on both forms are read, and only the
 * new one is written. Then every file is written anew: copied, compared, put in its place. When none is left in the old form, the key file says so, or goes.
 * A kill at any moment leaves a whole network that the passphrase opens; the rest is done when it is opened the next time.
 */
import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/lib/result';
import { LARGE_LOG } from '../../shared/model/interaction-log/log-queries';
import { failureOf, text } from '../../shared/strings/text';
import { ChangeLogAdapter } from './change-log-adapter';
import { listConflictCopies } from './copies/conflict-copies';
import { type Conversion, convertFiles } from './copies/convert-files';
import type { StoreFs } from './disk/file-system';
import { acquireLock } from './disk/lock';
import type { StretchCost } from './encryption/cipher';
import { encryptedDisk } from './encryption/encrypted-disk';
import { createKeyFile, type KeyFile, type KeyTools, type NetworkKeys, withState } from './encryption/key-file';
import { removeKeys, writeKey } from './encryption/key-places';
import { emptyDocument } from './format/network-file';
import { UnreadableNetwork } from './format/unreadable-network';
import { saveRefusal } from './store-errors';

export interface EncryptionContext {
  /** The disk without encryption. */
  readonly fs: StoreFs;
  readonly folder: string;
  /** The folder of all backups. Null: there is none. */
  readonly backups: string | null;
  /** The folder of all caches. Null: there is none. */
  readonly cache: string | null;
  /** Files and folders of the app about this network: drafts, the view. */
  readonly personal: readonly string[];
  readonly now: () => Date;
  readonly token: () => string;
  readonly tools: KeyTools;
  readonly shardThreshold?: number;
}

export interface Converted {
  /** Files that were too damaged to be decrypted. They stay as they are, and can never be read. */
  readonly damaged: readonly string[];
}

export interface LockedNetwork extends Converted {
  readonly file: KeyFile;
  readonly keys: NetworkKeys;
  readonly recoveryWords: readonly string[];
}

/**
 * Locks a network that is not open. If it fails after the key file was written, `lock` throws nothing away: the network opens with the passphrase.
 * Kinds of failure: `locked`, `conflict` (versions that are not merged yet), `not-saved`, and those of unreadable files.
 */
export async function lockNetwork(context: EncryptionContext, passphrase: string, cost: StretchCost): Promise<Result<LockedNetwork>> {
  const { fs, folder, tools, token } = context;
  return await exclusively(context, async () => {
    if ((await listConflictCopies(fs, folder)).length > 0) return fail('conflict', text('store.mergeBeforeLocking'));
    const adapter = adapterOn(context, fs);
    const document = await adapter.read();
    const created = createKeyFile(tools, document?.networkId ?? adapter.networkId, passphrase, cost);
    // A network that was never saved gets its id now, which the key file names.
    if (document === null) await adapter.rewriteFiles({ ...emptyDocument(), networkId: adapter.networkId });
    await writeKey(fs, context, created.file, token);
    const { file, damaged } = await convert(context, created.file, created.keys);
    return ok({ ...created, file, damaged });
  });
}

/** Takes the encryption away from a network that is not open. Kinds of failure: as `lockNetwork`. */
export async function unlockForGood(context: EncryptionContext, file: KeyFile, keys: NetworkKeys): Promise<Result<Converted>> {
  const { fs, folder, tools, token } = context;
  return await exclusively(context, async () => {
    if ((await listConflictCopies(fs, folder)).length > 0) return fail('conflict', text('store.mergeBeforeLocking'));
    const turningOff = withState(tools.cipher, keys, file, 'turning-off');
    await writeKey(fs, context, turningOff, token);
    return ok(await convert(context, turningOff, keys));
  });
}

/** Continues what a kill or a full disk interrupted. Returns the key file as it is then. */
export async function finishConversion(
  context: EncryptionContext,
  file: KeyFile,
  keys: NetworkKeys,
): Promise<Result<{ readonly file: KeyFile }>> {
  return await exclusively(context, async () => ok(await convert(context, file, keys)));
}

/** Runs while no other Kith has the network open. */
async function exclusively<T>({ fs, folder, token }: EncryptionContext, task: () => Promise<Result<T>>): Promise<Result<T>> {
  const lock = await acquireLock(fs, folder, token);
  if (!lock.ok) return { ok: false, error: failureOf(lock.error) };
  try {
    return await task();
  } catch (error) {
    return { ok: false, error: failureOf(error instanceof UnreadableNetwork ? error.refusal : saveRefusal(error)) };
  } finally {
    await lock.value.release();
  }
}

function adapterOn({ folder, backups, cache, now, token, shardThreshold }: EncryptionContext, fs: StoreFs): ChangeLogAdapter {
  return new ChangeLogAdapter(fs, folder, { token, now, backups, cache, shardThreshold: shardThreshold ?? LARGE_LOG });
}

async function convert(context: EncryptionContext, file: KeyFile, keys: NetworkKeys): Promise<Converted & { readonly file: KeyFile }> {
  const { fs, folder, backups, personal, tools, token } = context;
  const adapter = adapterOn(context, encryptedDisk(fs, tools, keys, file.state));
  const document = await adapter.read();
  if (document !== null) await adapter.rewriteFiles(document); // step: rewrite-network
  await adapter.close();
  const conversion: Conversion = {
    plain: fs,
    disk: encryptedDisk(fs, tools, keys, file.state, true),
    isLocking: file.state !== 'turning-off',
    token,
  };
  const damaged: string[] = [];
  for (const path of [folder, ...(backups === null ? [] : [join(backups, file.network)]), ...personal])
    damaged.push(...(await convertFiles(conversion, path))); // step: convert-other-files
  if (conversion.isLocking) {
    const on = withState(tools.cipher, keys, file, 'on');
    await writeKey(fs, context, on, token);
    return { file: on, damaged };
  }
  await removeKeys(fs, context, file);
  return { file, damaged };
}
