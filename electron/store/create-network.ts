/** A new, empty network in a folder that the user chose for it: written at once, so that the folder is known for one from then on. */

import { fail, ok, type Result } from '../../shared/lib/result';
import { LARGE_LOG } from '../../shared/model/interaction-log/log-queries';
import { diskErrorMessage } from './disk/disk-error-message';
import type { StoreFs } from './disk/file-system';
import { acquireLock } from './disk/lock';
import { initialPosition, newNetworkId } from './format/hash-chain';
import { capture, emptyDocument, PREVIOUS_FILE } from './format/network-file';
import { inspectFolder } from './snapshot/inspect-folder';
import { writeSnapshot } from './snapshot/snapshot';

/** Answers with what names the network. Kinds of failure: `conflict` (something is there), `locked`, `not-saved`. */
export async function createNetwork(fs: StoreFs, folder: string, token: () => string): Promise<Result<string>> {
  const there = async () => (await inspectFolder(fs, folder)).kind;
  if (!['empty', 'missing'].includes(await there())) return fail('conflict', `${folder} is not empty any more. Nothing was written.`);
  try {
    await fs.makeFolder(folder);
  } catch (error) {
    return fail('not-saved', `A network cannot be started in ${folder}: ${diskErrorMessage(error)}.`);
  }
  if ((await there()) !== 'empty') return fail('conflict', `${folder} is not empty any more. Nothing was written.`);
  const lock = await acquireLock(fs, folder, token);
  if (!lock.ok) return lock;
  try {
    const vault = newNetworkId(token);
    const captured = capture({ ...emptyDocument(), networkId: vault });
    await writeSnapshot(
      fs,
      { folder, previous: PREVIOUS_FILE, token, shardThreshold: LARGE_LOG, years: [] },
      captured,
      initialPosition(vault),
      () => undefined,
    );
    return ok(vault);
  } catch (error) {
    return fail('not-saved', `A network cannot be started in ${folder}: ${diskErrorMessage(error)}.`);
  } finally {
    await lock.value.release();
  }
}
