/** What went wrong with the disk, in words a user understands. The one place where error codes become sentences. */
import { errorCode } from './file-system';

const SENTENCES: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EFBIG: 'the file would be larger than this disk allows',
  EACCES: 'Kith is not allowed to write there',
  EPERM: 'Kith is not allowed to write there',
  EROFS: 'the disk can only be read',
  EIO: 'the disk reported an error',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EBUSY: 'another program holds the file',
  ENOENT: 'the folder is gone',
  ENOTDIR: 'a file is where the folder should be',
  ENAMETOOLONG: 'the name is too long',
};

/** "the disk is full" */
export function diskErrorMessage(error: unknown): string {
  const code = errorCode(error);
  return SENTENCES[code] ?? (code === '' ? 'something unexpected happened' : `the system says ${code}`);
}
