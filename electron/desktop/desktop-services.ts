/** What the window's calls need in the real app: the network, the system's dialogs, the log. Loaded after the window has been painted. */
import { randomBytes } from 'node:crypto';
import { chooseFiles, chooseFolder, chooseSavePath, showFolder, showWarning } from '../app/dialogs';
import { openErrorLog } from '../app/error-log';
import { systemKeyring } from '../app/keyring';
import { printWindow, windowPdf } from '../app/window';
import { serveWrites } from '../write-through/server';
import { openDesktop } from './desktop';
import type { DesktopCalls, DesktopEvents, DesktopHost } from './desktop-host';
import { FileReadError } from './user-files';

interface DesktopServicesOptions {
  readonly dataFolder: string;
  /** The window that owns the dialogs. Throws when it is closed. */
  readonly window: () => Parameters<typeof chooseFiles>[0];
  readonly setTheme: DesktopHost['setTheme'];
  readonly reloadWindow: DesktopHost['reloadWindow'];
  readonly setAutoLock: DesktopHost['setAutoLock'];
  readonly background: DesktopHost['background'];
  readonly events: DesktopEvents;
}

export interface DesktopServices {
  readonly calls: DesktopCalls;
  readonly logError: (context: string, error: unknown) => void;
  /** Reads files that were named on a command line and sends them to the page. */
  readonly openFiles: (paths: readonly string[]) => Promise<void>;
  /** Waits for writes that have started, then closes the network. */
  readonly close: () => Promise<void>;
}

export function openDesktopServices({ dataFolder, window, events: tell, ...app }: DesktopServicesOptions): DesktopServices {
  const logFault = openErrorLog(dataFolder);
  const desktop = openDesktop({
    dataFolder,
    now: () => new Date(),
    random: () => randomBytes(6).readUIntBE(0, 6) / 2 ** 48, // ids must not be guessed, and never repeat
    chooseFiles: () => chooseFiles(window()),
    chooseSavePath: (name, extension) => chooseSavePath(window(), name, extension),
    chooseFolder: (title, button) => chooseFolder(window(), title, button),
    ...app,
    keyring: systemKeyring,
    print: () => printWindow(window()),
    pdf: () => windowPdf(window()),
    showFolder,
    events: tell,
    logError: logFault,
  });
  const writes = serveWrites({ dataFolder, store: desktop.store, logError: logFault }).catch((error: unknown) =>
    logFault('write-through', error),
  );
  return {
    calls: desktop.calls,
    logError: logFault,
    openFiles: async (paths) => {
      try {
        const opened = await desktop.calls.openDropped(paths);
        if (opened.ok) tell.onFilesOpened(opened.value);
      } catch (error) {
        if (error instanceof FileReadError) await showWarning(window(), error.message);
        else logFault('open files', error);
      }
    },
    close: async () => {
      await writes.then((serving) => serving?.close()).catch((error: unknown) => logFault('write-through', error));
      await desktop.close().catch((error: unknown) => logFault('close', error));
    },
  };
}
