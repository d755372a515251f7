/** A table of contents. The order matters where a comment says so. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { registerAppScheme, serveApp } from './app-protocol';
import { cryptoRandom } from './crypto-random';
import { defaultDataFolder } from './data-folder';
import { openDesktop } from './desktop';
import { chooseFiles, chooseSavePath, showFolder, showProblem } from './dialogs';
import { openFaultLog } from './fault-log';
import { FileRefused } from './file-refused';
import { showMenu } from './menu';
import { stayOffTheNetwork, windowSession } from './no-network';
import { readChosenFile } from './read-chosen-file';
import { serveDesktop, tellPage } from './serve-desktop';
import { isFirstInstance } from './single-instance';
import { startArguments } from './start-arguments';
import { bringToFront, openWindow, setTheme } from './window';

const start = startArguments(process.argv, process.cwd(), app.getAppPath());
const dataFolder = start.dataFolder ?? defaultDataFolder();
mkdirSync(dataFolder, { recursive: true });
// Before the instance lock, which lives in userData. What Chromium insists on writing stays apart from the network.
app.setPath('userData', dataFolder);
app.setPath('sessionData', join(dataFolder, 'chromium'));

// Before ready: switches, the scheme and the sandbox cannot be changed afterwards.
stayOffTheNetwork();
registerAppScheme();
// As root Chromium has no sandbox, and the launcher had to say so; everybody else gets it for every process.
if (process.getuid?.() !== 0) app.enableSandbox();

let window: BrowserWindow | null = null;
/** What is told to a page that is still loading is lost: files wait for it. */
let isPageThere = false;
const waitingFiles = [...start.files];
const page = () => window?.webContents ?? null;
const tell = tellPage(page);
const logFault = openFaultLog(dataFolder);

async function openFiles(paths: readonly string[]): Promise<void> {
  if (window === null || !isPageThere) waitingFiles.push(...paths);
  if (window === null || !isPageThere || paths.length === 0) return;
  try {
    tell.onFilesOpened(await Promise.all(paths.map(readChosenFile)));
  } catch (error) {
    if (error instanceof FileRefused) await showProblem(window, error.message);
    else logFault('open files', error);
  }
}

function theWindow(): BrowserWindow {
  if (window === null) throw new Error('there is no window');
  return window;
}

function startKith(): void {
  const desktop = openDesktop({
    dataFolder,
    now: () => new Date(),
    random: cryptoRandom,
    chooseFiles: () => chooseFiles(theWindow()),
    chooseSavePath: (name, extension) => chooseSavePath(theWindow(), name, extension),
    setTheme: (theme) => setTheme(dataFolder, theme),
    showFolder,
    tell,
  });
  serveDesktop(desktop.calls, page, logFault);
  showMenu(tell.onMenuCommand);

  const session = windowSession();
  serveApp(session.protocol, join(import.meta.dirname, '..', 'renderer'));
  window = openWindow(dataFolder, session);
  window.on('closed', () => {
    window = null;
  });
  window.webContents.once('did-finish-load', () => {
    isPageThere = true;
    void openFiles(waitingFiles.splice(0));
  });

  // What is being written is finished before the process ends.
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    isClosed = true;
    void desktop
      .close()
      .catch((error: unknown) => logFault('close', error))
      // Not at once: a quit asked for while another is being prevented is forgotten.
      .finally(() => setImmediate(() => app.quit()));
  });
}

app.on('open-file', (event, path) => {
  event.preventDefault();
  void openFiles([path]);
});
app.on('window-all-closed', () => app.quit());

const onSecondStart = (files: readonly string[]) => {
  if (window !== null) bringToFront(window);
  void openFiles(files);
};

// `.then`, not `await`: the ready event waits for this module to finish.
if (isFirstInstance(start.files, onSecondStart)) void app.whenReady().then(startKith);
else app.quit();
