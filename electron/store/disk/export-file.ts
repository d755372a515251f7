/** Writes files that leave Kith (lists, pictures, the whole network) atomically to the path that the user chose. */
import { realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, relative, resolve } from 'node:path';
import { fail, ok, type Result } from '../../../shared/lib/result';
import { text, textOf } from '../../../shared/strings/text';
import { writeAtomically } from './atomic-file';
import { diskErrorMessage } from './disk-error-message';
import { nodeFs } from './file-system';

/**
 * Replaces a file of that name, but never a device, a folder, or anything in `protectedFolder` (the network's own).
 * Kinds of failure: `not-saved`.
 */
export async function writeExport(
  path: string,
  bytes: Uint8Array,
  token: () => string,
  protectedFolder: string | null = null,
): Promise<Result<null>> {
  // Write through a link, so that the user's link stays a link.
  const target = await realpath(path).catch(() => resolve(path));
  const file = basename(path);
  if (protectedFolder !== null && isWithin(dirname(target), await realpath(protectedFolder).catch(() => resolve(protectedFolder)))) {
    return fail('not-saved', text('store.exportInNetworkFolder', { file }));
  }
  const stat = await nodeFs.stat(target).catch(() => null);
  if (stat !== null && stat.kind !== 'file') return fail('not-saved', text('store.exportNotRegular', { file }));
  try {
    await writeAtomically(nodeFs, { folder: dirname(target), name: basename(target), previous: null, token }, [bytes]);
    return ok(null);
  } catch (error) {
    return fail('not-saved', text('store.exportFailed', { file, reason: textOf(diskErrorMessage(error)) }));
  }
}

function isWithin(folder: string, outer: string): boolean {
  const path = relative(outer, folder);
  return path === '' || (!path.startsWith('..') && !isAbsolute(path));
}
