/** What the window gets when a call is made: the call's own answer, or, when Kith itself is at fault, a sentence without stack or path. */
import type { CallName } from '../../shared/contract/desktop-api';
import { fail, type Result } from '../../shared/lib/result';
import { FileReadError } from './file-read-error';

type Call = (...args: unknown[]) => Promise<unknown>;

const FAULT = fail('unexpected', 'Something went wrong inside Kith. What was saved is safe; please try again.');

/** `logFault` learns where in the code it happened. A file that cannot be taken is no fault: it says so itself. */
export async function invokeHandler(
  name: CallName,
  call: Call,
  args: readonly unknown[],
  logFault: (place: string, error: unknown) => void,
): Promise<unknown> {
  try {
    return await call(...args);
  } catch (error) {
    if (error instanceof FileReadError) return { ok: false, error: error.failure } satisfies Result<never>;
    logFault(name, error);
    return name === 'savedView' ? {} : FAULT; // the one call whose answer cannot fail: a view of nothing opens as new
  }
}
