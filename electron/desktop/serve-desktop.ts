/** The only file that uses ipcMain. Only our own page may call; desktop.ts parses the arguments; results are plain data and cross as text. */

import { ipcMain, type WebContents } from 'electron';
import type { CallName } from '../../shared/contract/desktop-api';
import { DESKTOP_CALLS } from '../../shared/contract/desktop-api';
import { deserialize, isSerializedMessage, partsOf, type SerializedMessage, serialize } from '../../shared/contract/ipc-serialization';
import { fail, type Result } from '../../shared/lib/result';
import { text } from '../../shared/strings/text';
import { isTrustedSender } from '../app/app-origin';
import { sliceTimer } from '../store/disk/yield-to-event-loop';
import { UnfinishedCalls } from './call-limits';
import type { DesktopEvents } from './desktop-host';
import type { DesktopServices } from './desktop-services';
import { channel } from './ipc-channels';
import { FileReadError } from './user-files';

/** The first call of `desktop` loads the services: calls wait for it. */
export function serveDesktop(desktop: () => Promise<DesktopServices>, page: () => WebContents | null): void {
  const unfinished = new UnfinishedCalls();
  page()?.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) unfinished.forget();
  });
  for (const name of DESKTOP_CALLS) {
    ipcMain.handle(channel(name), async (event, wire: unknown) => {
      if (!isTrustedSender(event.senderFrame, page()?.mainFrame ?? null)) throw new Error('refused');
      const call = isSerializedMessage(wire) ? unfinished.add(name, wire) : 'refused';
      if (call === null) return null; // the rest of it follows
      const args = call === 'refused' ? null : deserialize(call);
      if (!Array.isArray(args)) throw new Error('refused');
      const { calls, logError } = await desktop();
      const answer = serialize(await invokeHandler(name, calls[name], args, logError));
      await sent; // the answer must not overtake what the call changed
      return answer;
    });
  }
}

/** Ends when all events so far are sent. Null: they are. */
let sent: Promise<void> | null = null;

async function sendParts(
  parts: readonly SerializedMessage[],
  send: (part: SerializedMessage) => void,
  before: Promise<void> | null,
): Promise<void> {
  await before;
  const pause = sliceTimer();
  for (const part of parts) {
    send(part);
    await pause();
  }
}

/** Senders of the contract's events. Without a window they do nothing. */
export function sendToWindow(page: () => WebContents | null): DesktopEvents {
  const send = (name: keyof DesktopEvents) => (payload: unknown) => {
    const sendPart = (part: SerializedMessage) => {
      const contents = page();
      if (contents !== null && !contents.isDestroyed()) contents.send(channel(name), part);
    };
    const parts = partsOf(serialize(payload));
    const [only] = parts;
    if (sent === null && parts.length === 1 && only !== undefined) {
      sendPart(only);
      return;
    }
    const own: Promise<void> = sendParts(parts, sendPart, sent).finally(() => {
      if (sent === own) sent = null;
    });
    sent = own;
  };
  return {
    onNetworkChange: send('onNetworkChange'),
    onMenuCommand: send('onMenuCommand'),
    onFilesOpened: send('onFilesOpened'),
    onSourcesProgress: send('onSourcesProgress'),
    onWatchedFolder: send('onWatchedFolder'),
  };
}

type Call = (...args: unknown[]) => Promise<unknown>;

/**
 * The result of a call of the window: the call's own result, or after a bug in Kith a sentence without stack or path.
 * `logError` gets unexpected errors. A file that cannot be read is not a bug: its error holds the failure to return.
 */
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
