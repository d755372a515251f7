/** What stands behind the window: the network, the system's dialogs, the log. Loaded when the window has been painted. */

import { chooseFiles, chooseFolder, chooseSavePath, showFolder, showProblem } from '../app/dialogs';
import { openFaultLog } from '../app/error-log';
import { cryptoRandom } from '../crypto-random';
import { openDesktop } from './desktop';
import type { DesktopCalls, DesktopHost, Tell } from './desktop-host';
import { FileRefused } from './file-read-error';
import { readChosenFile } from './read-user-file';

type Owner = Parameters<typeof chooseFiles>[0];

interface Front {
  readonly dataFolder: string;
  /** Throws when there is none any more. */
  readonly window: () => Owner;
  readonly setTheme: DesktopHost['setTheme'];
  readonly tell: Tell;
}

export interface BehindTheWindow {
  readonly calls: DesktopCalls;
  readonly logFault: (place: string, error: unknown) => void;
  /** Reads files named on a command line and hands them to the page. */
  readonly openFiles: (paths: readonly string[]) => Promise<void>;
  /** Finishes what is being written. */
  readonly close: () => Promise<void>;
}

export function openDesktopOf({ dataFolder, window, setTheme, tell }: Front): BehindTheWindow {
  const logFault = openFaultLog(dataFolder);
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
        tell.onFilesOpened(await Promise.all(paths.map(readChosenFile)));
      } catch (error) {
        if (error instanceof FileRefused) await showProblem(window(), error.message);
        else logFault('open files', error);
      }
    },
    close: () => desktop.close().catch((error: unknown) => logFault('close', error)),
  };
}
