/**
 * The only ipcMain. Strangers get no answer; arguments are handed on as `unknown`, for desktop.ts to parse; answers are plain data. A fault in
 * Kith itself becomes a sentence without stack or path, and its place in the code goes to the log.
 */
import { ipcMain, type WebContents } from 'electron';
import { DESKTOP_CALLS } from '../shared/desktop-api';
import { type Failure, fail } from '../shared/result';
import { channel } from './channels';
import type { DesktopCalls, Tell } from './desktop-host';
import { FileRefused } from './file-refused';
import { isTrustedSender } from './origin';

export function serveDesktop(calls: DesktopCalls, page: () => WebContents | null, logFault: (place: string, error: unknown) => void): void {
  for (const name of DESKTOP_CALLS) {
    ipcMain.handle(channel(name), async (event, ...args: unknown[]) => {
      if (!isTrustedSender(event.senderFrame, page()?.mainFrame ?? null)) throw new Error('refused');
      try {
        return await calls[name](...args);
      } catch (error) {
        if (!(error instanceof FileRefused)) logFault(name, error);
        return name === 'savedView' ? {} : { ok: false, error: asFailure(error) };
      }
    });
  }
}

function asFailure(error: unknown): Failure {
  if (error instanceof FileRefused) return error.failure;
  const failure = fail('unexpected', 'Something went wrong inside Kith. What was saved is safe; please try again.');
  return failure.ok ? failure.value : failure.error;
}

/** Tells the window, when there is one. */
export function tellPage(page: () => WebContents | null): Tell {
  const send = (name: keyof Tell) => (payload: unknown) => {
    const contents = page();
    if (contents !== null && !contents.isDestroyed()) contents.send(channel(name), payload);
  };
  return { onNetworkChange: send('onNetworkChange'), onMenuCommand: send('onMenuCommand'), onFilesOpened: send('onFilesOpened') };
}
