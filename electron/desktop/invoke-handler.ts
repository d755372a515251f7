/** The result of a call of the window: the call's own result, or after a bug in Kith a sentence without stack or path. */
import type { CallName } from '../../shared/contract/desktop-api';
import { fail, type Result } from '../../shared/lib/result';
import { text } from '../../shared/strings/text';
import { FileReadError } from './read-user-file';

type Call = (...args: unknown[]) => Promise<unknown>;

/** `logError` gets unexpected errors. A file that cannot be read is not a bug: its error holds the failure to return. */
export async function invokeHandler(
  name: CallName,
  call: Call,
  args: readonly unknown[],
  logError: (context: string, error: unknown) => void,
): Promise<unknown> {
  try {
    return await call(...args);
  } catch (error) {
    if (error instanceof FileReadError) return { ok: false, error: error.failure } satisfies Result<never>;
    logError(name, error);
    // `savedView` is the only call whose result is not a Result: without a state the window opens as on the first start.
    return name === 'savedView' ? {} : fail('unexpected', text('desktop.unexpected'));
  }
}
