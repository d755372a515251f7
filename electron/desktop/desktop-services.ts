/** What stands behind the window: the network, the system's dialogs, the log. Loaded when the window has been painted. */

import { chooseFiles, chooseFolder, chooseSavePath, showFolder, showWarning } from '../app/dialogs';
import { openErrorLog } from '../app/error-log';
import { cryptoRandom } from '../crypto-random';
import { openDesktop } from './desktop';
import type { DesktopCalls, DesktopEvents, DesktopHost } from './desktop-host';
import { FileReadError } from './file-read-error';
import { readUserFile } from './read-user-file';

type Owner = Parameters<typeof chooseFiles>[0];

interface DesktopServicesOptions {
  readonly dataFolder: string;
  /** Throws when there is none any more. */
  readonly window: () => Owner;
  readonly setTheme: DesktopHost['setTheme'];
  readonly tell: DesktopEvents;
}

export interface DesktopServices {
  readonly calls: DesktopCalls;
  readonly logFault: (place: string, error: unknown) => void;
  /** Reads files named on a command line and hands them to the page. */
  readonly openFiles: (paths: readonly string[]) => Promise<void>;
  /** Finishes what is being written. */
  readonly close: () => Promise<void>;
}

export function openDesktopServices({ dataFolder, window, setTheme, tell }: DesktopServicesOptions): DesktopServices {
  const logFault = openErrorLog(dataFolder);
  const desktop = openDesktop({
    dataFolder,
    now: () => new Date(),
    random: cryptoRandom,
    chooseFiles: () => chooseFiles(window()),
    chooseSavePath: (name, extension) => chooseSavePath(window(), name, extension),
    chooseFolder: (title, button) => chooseFolder(window(), title, button),
    setTheme,
    showFolder,
    tell,
  });
  return {
    calls: desktop.calls,
    logFault,
    openFiles: async (paths) => {
      try {
        tell.onFilesOpened(await Promise.all(paths.map(readUserFile)));
      } catch (error) {
        if (error instanceof FileReadError) await showWarning(window(), error.message);
        else logFault('open files', error);
      }
    },
    close: () => desktop.close().catch((error: unknown) => logFault('close', error)),
  };
}
