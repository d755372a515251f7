import type { Result } from '../../../shared/lib/result';
import { UnreadableNetwork } from '../format/unreadable-network';
import { errorCode } from './file-system';

/** What the disk refuses once may have been a passing fault: it is done anew, with files of its own, since nothing that failed is ever synced again. */
export async function retryOnce<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof UnreadableNetwork || errorCode(error) === 'EFBIG') throw error;
    return await task();
  }
}

/** The same for what answers instead of throwing: a file that the disk refused to read looks like one that is damaged. */
export async function retryResultOnce<T>(read: () => Promise<Result<T>>): Promise<Result<T>> {
  const once = await read();
  return once.ok ? once : await read();
}
