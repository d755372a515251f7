/** A new, empty network in a folder that the user chose for it: written at once, so that the folder is known for one from then on. */
import { LARGE_LOG } from '../../shared/model/log-queries';
import { fail, ok, type Result } from '../../shared/result';
import { newVaultId, startOf } from './chain';
import { diskReason } from './disk-sentence';
import { takeLock } from './lock';
import { lookAtFolder } from './look-at-folder';
import { capture, emptyDocument, PREVIOUS_FILE } from './network-file';
import { writeSnapshot } from './snapshot';
import type { StoreFs } from './store-fs';

/** Answers with what names the network. Kinds of failure: `conflict` (something is there), `locked`, `not-saved`. */
export async function startNetwork(fs: StoreFs, folder: string, token: () => string): Promise<Result<string>> {
  const there = async () => (await lookAtFolder(fs, folder)).kind;
  if (!['empty', 'missing'].includes(await there())) return fail('conflict', `${folder} is not empty any more. Nothing was written.`);
  try {
    await fs.makeFolder(folder);
  } catch (error) {
    return fail('not-saved', `A network cannot be started in ${folder}: ${diskReason(error)}.`);
  }
  if ((await there()) !== 'empty') return fail('conflict', `${folder} is not empty any more. Nothing was written.`);
  const lock = await takeLock(fs, folder, token);
  if (!lock.ok) return lock;
  try {
    const vault = newVaultId(token);
    const captured = capture({ ...emptyDocument(), vault });
    await writeSnapshot(
      fs,
      { folder, previous: PREVIOUS_FILE, token, apartFrom: LARGE_LOG, years: [] },
      captured,
      startOf(vault),
      () => undefined,
    );
    return ok(vault);
  } catch (error) {
    return fail('not-saved', `A network cannot be started in ${folder}: ${diskReason(error)}.`);
  } finally {
    await lock.value.release();
  }
}
