/**
 * Rewrites the files that a network does not write anew by itself when its encryption is turned on or off: backups, kept files, drafts, the view. Each is
 * copied to a temporary file, read back, compared, and only then put in the place of the old one, so that at every moment each file is whole in one form.
 */
import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { openedSegment } from '../change-log/sealed-frames';
import { isNotThere, readFileUpTo, readSlices, writeAtomically } from '../disk/atomic-file';
import { errorCode, type StoreFs } from '../disk/file-system';
import { isEncryptedFile } from '../encryption/encrypted-disk';
import { DAMAGED_CODE } from '../encryption/encrypted-file';
import { fileRole, isSegmentFile, isTemporaryFile } from '../encryption/file-role';
import { MAX_FILE_BYTES } from '../snapshot/year-shards';

export interface Conversion {
  /** The disk without encryption. */
  readonly plain: StoreFs;
  /** Reads both forms and writes the new one. Throws DAMAGED_CODE for what it cannot decrypt. */
  readonly disk: StoreFs;
  readonly isLocking: boolean;
  readonly token: () => string;
}

const MAX_DEPTH = 4;
/** Kith does not read kept segments any more, so they are encrypted whole, under a name that says so. */
const KEPT_SEGMENT = /\.log\.kept$/;

/** The files below `path`, which may itself be a file, or missing. Throws the disk's other errors. */
async function filesBelow(fs: StoreFs, path: string, depth = 0): Promise<readonly string[]> {
  const stat = await fs.stat(path).catch((error: unknown) => {
    if (isNotThere(error)) return null;
    throw error;
  });
  if (stat?.kind === 'file') return [path];
  if (stat?.kind !== 'folder' || depth > MAX_DEPTH) return [];
  const files: string[] = [];
  for (const name of await fs.list(path)) files.push(...(await filesBelow(fs, join(path, name), depth + 1)));
  return files;
}

/** Converts the files below `path`. Throws the disk's error; calling it again converts the rest. Returns the files that are too damaged to be decrypted. */
export async function convertFiles(conversion: Conversion, path: string): Promise<readonly string[]> {
  const { plain } = conversion;
  const damaged: string[] = [];
  const files = await filesBelow(plain, path);
  for (const file of files) {
    try {
      // What a killed process left. It was never in its place, and it may hold what is to be encrypted.
      if (isTemporaryFile(file) && fileRole(file) !== null) await plain.unlink(file);
      else if (isSegmentFile(file)) await convertSegment(conversion, file);
      else if (fileRole(file) !== null) await convertFile(conversion, file);
    } catch (error) {
      // While locking, what does not open is what was just written: the disk did not keep it.
      if (conversion.isLocking || errorCode(error) !== DAMAGED_CODE) throw error;
      damaged.push(file);
    }
  }
  // A file that was deleted or renamed in the old form must not come back after a power cut, when nobody looks for it any more.
  for (const folder of new Set(files.map((file) => dirname(file)))) await plain.syncFolder(folder); // step: sync-converted-folders
  return damaged;
}

async function convertFile(conversion: Conversion, path: string): Promise<void> {
  const { plain, disk, isLocking } = conversion;
  if ((await isEncryptedFile(plain, path)) !== isLocking) await rewrite(conversion, path, path, readSlices(disk, path));
  // Last, so that a kill in between leaves a name by which the rest is done the next time.
  if (!isLocking && KEPT_SEGMENT.test(path)) {
    await plain.rename(path, path.replace(/\.kept$/, ''));
    await plain.syncFolder(dirname(path));
  }
}

async function convertSegment(conversion: Conversion, path: string): Promise<void> {
  const { plain, disk, isLocking } = conversion;
  const read = await readFileUpTo(plain, path, MAX_FILE_BYTES);
  if (read.kind !== 'bytes') return;
  const opened = openedSegment(disk, read.bytes);
  if (isLocking && !opened.isSealed) {
    await rewrite(conversion, path, `${path}.kept`, [read.bytes]);
    await plain.unlink(path);
    await plain.syncFolder(dirname(path));
  }
  if (!isLocking && opened.hasSealedFrames) await rewrite(conversion, path, path, [opened.bytes]);
}

async function rewrite(
  { disk, token }: Conversion,
  path: string,
  target: string,
  slices: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<void> {
  const hash = createHash('sha256');
  const hashed = async function* () {
    for await (const slice of slices) {
      hash.update(slice);
      yield slice;
    }
  };
  await writeAtomically(
    disk,
    { folder: dirname(path), name: basename(target), previous: null, token },
    hashed(),
    undefined,
    async (temporary) => {
      const copy = createHash('sha256');
      for await (const slice of readSlices(disk, temporary)) copy.update(slice);
      const isSame = copy.digest('hex') === hash.digest('hex'); // step: compare-converted-file
      if (!isSame) throw Object.assign(new Error('read back other bytes than written'), { code: 'EIO' });
    },
  );
}
