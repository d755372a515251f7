/** The disk with the network of a command. If the network is locked, asks for its passphrase. */
import { join } from 'node:path';
import { ok, type Result } from '../../../shared/lib/result';
import { text } from '../../../shared/strings/text';
import { encryptionContext } from '../../desktop/locking/encryption-context';
import { finishConversion } from '../../store/change-encryption';
import { BACKUPS_FOLDER } from '../../store/copies/backups';
import { nodeFs, type StoreFs } from '../../store/disk/file-system';
import { mendKeys } from '../../store/encryption/key-places';
import { diskOf, keyFileOf, keyTools, type UnlockedNetwork, unlockWith } from '../../store/locked-network';
import type { Invocation } from '../command';

/** Null for examples: they have no backups, because they can be made again. */
export function backupsFolder({ own, dataFolder }: Invocation): string | null {
  return own === null ? null : join(dataFolder, BACKUPS_FOLDER);
}

const placesOf = (invocation: Invocation) => ({ folder: invocation.folder, backups: backupsFolder(invocation) });

export function contextOf(invocation: Invocation) {
  const { dataFolder, now, random, token } = invocation;
  return encryptionContext({ fs: nodeFs, dataFolder, ...placesOf(invocation), now, random, token });
}

/** Asks for the passphrase of a locked network. Null: it is not locked. Kinds of failure: those of `keyFileOf`, `unlockWith` and `askSecret`. */
export async function askToUnlock(invocation: Invocation): Promise<Result<UnlockedNetwork | null>> {
  const file = await keyFileOf(nodeFs, placesOf(invocation), invocation.own?.expectedNetworkId ?? null);
  if (!file.ok || file.value === null) return file.ok ? ok(null) : file;
  const secret = await invocation.askSecret(text('locking.askPassphrase'));
  return secret.ok ? unlockWith(await keyTools(invocation.random), file.value, secret.value) : secret;
}

/** For a command that writes, also finishes turning the encryption on or off, if that was interrupted. */
export async function openDisk(invocation: Invocation, mode: 'read' | 'write'): Promise<Result<StoreFs>> {
  const unlocked = await askToUnlock(invocation);
  if (!unlocked.ok) return unlocked;
  if (unlocked.value === null) return ok(nodeFs);
  let { file } = unlocked.value;
  const { keys } = unlocked.value;
  if (mode === 'write' && file.state !== 'on') {
    const finished = await finishConversion(await contextOf(invocation), file, keys);
    if (!finished.ok) return finished;
    if (file.state === 'turning-off') return ok(nodeFs);
    file = finished.value.file;
  }
  if (mode === 'write') await mendKeys(nodeFs, placesOf(invocation), file, invocation.token);
  return ok(diskOf(nodeFs, await keyTools(invocation.random), { file, keys }));
}
