/**
 * Retries a failed disk operation once, with new files. Never fsync the same file again after fsync failed: the kernel may have marked its pages clean
 * although they never reached the disk, so that the second fsync succeeds and proves nothing ("fsyncgate", PostgreSQL 2018).
 */
import type { Result } from '../../../shared/lib/result';
import { errorCode } from './file-system';

/** Errors without a system code (a conflict, an unreadable network, a bug) and EFBIG (a limit) would fail again, so they are not retried. */
export async function retryOnce<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (['', 'EFBIG'].includes(errorCode(error))) throw error;
    return await task();
  }
}

/** The same for a task that returns its failure: a file that the disk refused to read looks like a damaged one. */
export async function retryResultOnce<T, E>(read: () => Promise<Result<T, E>>): Promise<Result<T, E>> {
  const first = await read();
  return first.ok ? first : await read();
}
