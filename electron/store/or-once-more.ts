import { codeOf } from './store-fs';
import { UnusableFile } from './unusable-file';

/** What the disk refuses once may have been a passing fault: it is done anew, with files of its own, since nothing that failed is ever synced again. */
export async function orOnceMore<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof UnusableFile || codeOf(error) === 'EFBIG') throw error;
    return await task();
  }
}
