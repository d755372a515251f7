/** What the watched folder asks about a file: whether an import could read it, and what its content is. Never follows a link. */
import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { SourceReader } from '../../shared/formats/sources/source-record';
import { startWalk, walkPath } from './source-walk';
import { WALK_LIMITS } from './walk';

/** Of an archive. One that is of use has a file that Kith knows among these. */
const MAX_LOOKED_AT = 5_000;

/** True when some reader knows the file, or a file in the archive that it is. False for a link and for what cannot be read. */
export async function isImportable(path: string, readers: readonly SourceReader[]): Promise<boolean> {
  const found = await lstat(path).catch(() => null);
  if (found === null || !found.isFile()) return false;
  const walk = startWalk({ ...WALK_LIMITS, files: MAX_LOOKED_AT }, null, () => undefined);
  try {
    for await (const each of walkPath(path, walk, basename(path), true))
      if (each.kind === 'file' && readers.some((reader) => reader.recognizes(each.file.head, each.file.path))) return true;
  } catch {
    return false; // a damaged archive: whoever drops it is told so
  }
  return false;
}

/** SHA-256 of the content, hex. Null: it is no regular file, or cannot be read. */
export async function contentHash(path: string): Promise<string | null> {
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);
  const file = await open(path, flags).catch(() => null);
  if (file === null) return null;
  try {
    if (!(await file.stat()).isFile()) return null;
    const hash = createHash('sha256');
    for await (const chunk of createReadStream('', { fd: file.fd, autoClose: false, highWaterMark: 1_048_576 }))
      hash.update(chunk as Uint8Array);
    return hash.digest('hex');
  } catch {
    return null;
  } finally {
    await file.close();
  }
}
