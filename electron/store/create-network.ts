/** Creates a new, empty network in a folder that the user chose. It is written at once, so that the folder is recognized from then on. */
import { fail, ok, type Result } from '../../shared/lib/result';
import { LARGE_LOG } from '../../shared/model/interaction-log/log-queries';
import { failureOf, text, textOf } from '../../shared/strings/text';
import { diskErrorMessage } from './disk/disk-error-message';
import type { StoreFs } from './disk/file-system';
import { acquireLock } from './disk/lock';
import { initialPosition, newNetworkId } from './format/hash-chain';
import { capture, emptyDocument, PREVIOUS_FILE } from './format/network-file';
import { inspectFolder } from './snapshot/inspect-folder';
import { writeSnapshot } from './snapshot/snapshot';

/** Returns the new network's id. Kinds of failure: `conflict` (the folder is not empty), `locked`, `not-saved`. */
export async function createNetwork(fs: StoreFs, folder: string, token: () => string): Promise<Result<string>> {
  const folderKind = async () => (await inspectFolder(fs, folder)).kind;
  const notEmpty = () => fail('conflict', text('store.folderNotEmpty', { folder }));
  const notCreated = (error: unknown) =>
    fail('not-saved', text('store.networkNotCreated', { folder, reason: textOf(diskErrorMessage(error)) }));
  if (!['empty', 'missing'].includes(await folderKind())) return notEmpty();
  try {
    await fs.makeFolder(folder);
  } catch (error) {
    return notCreated(error);
  }
  if ((await folderKind()) !== 'empty') return notEmpty();
  const lock = await acquireLock(fs, folder, token);
  if (!lock.ok) return { ok: false, error: failureOf(lock.error) };
  try {
    const networkId = newNetworkId(token);
    const target = { folder, previous: PREVIOUS_FILE, token, shardThreshold: LARGE_LOG, shards: [] };
    await writeSnapshot(fs, target, capture({ ...emptyDocument(), networkId }), initialPosition(networkId), () => undefined);
    return ok(networkId);
  } catch (error) {
    return notCreated(error);
  } finally {
    await lock.value.release();
  }
}
