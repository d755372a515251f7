/** Files that leave Kith: lists, pictures, the whole network. Written whole, where the user said, and only there. */
import { realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, relative, resolve } from 'node:path';
import { fail, ok, type Result } from '../../../shared/lib/result';
import { writeAtomically } from './atomic-file';
import { diskErrorMessage } from './disk-error-message';
import { nodeFs } from './file-system';

/** Replaces a file of that name; never a device, a folder, or anything in `keepOut` (the folder of the network itself). */
export async function writeExport(
  path: string,
  bytes: Uint8Array,
  token: () => string,
  keepOut: string | null = null,
): Promise<Result<null>> {
  // A link is followed, so that it stays a link.
  const target = await realpath(path).catch(() => resolve(path));
  const name = basename(path);
  if (keepOut !== null && isWithin(dirname(target), await realpath(keepOut).catch(() => resolve(keepOut)))) {
    return fail('not-saved', `${name} was not written: that folder belongs to the network itself. Choose another.`);
  }
  const facts = await nodeFs.stat(target).catch(() => null);
  if (facts !== null && facts.kind !== 'file') return fail('not-saved', `${name} was not written: it is no file.`);
  try {
    await writeAtomically(nodeFs, { folder: dirname(target), name: basename(target), previous: null, token }, [bytes]);
    return ok(null);
  } catch (error) {
    return fail('not-saved', `${name} could not be written: ${diskErrorMessage(error)}.`);
  }
}

function isWithin(folder: string, outer: string): boolean {
  const way = relative(outer, folder);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}
