/**
 * A table of contents. The order matters where a comment says so. The window comes first: whatever it does not need in order to be painted (the
 * network, its formats and checks, the log) is loaded after it.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { registerAppScheme, serveApp } from './app/app-protocol';
import { blockNetworkRequests, createWindowSession } from './app/block-network-requests';
import { installMenu } from './app/menu';
import { parseArgv } from './app/parse-argv';
import { isFirstInstance } from './app/single-instance';
import { bringToFront, openWindow, setTheme } from './app/window';
import { defaultDataFolder } from './data-folder';
import { sendToWindow, serveDesktop } from './desktop/serve-desktop';

const start = parseArgv(process.argv, process.cwd(), app.getAppPath());
const dataFolder = start.dataFolder ?? defaultDataFolder();
mkdirSync(dataFolder, { recursive: true });
// Before the instance lock, which lives in userData. What Chromium insists on writing stays apart from the network.
app.setPath('userData', dataFolder);
app.setPath('sessionData', join(dataFolder, 'chromium'));

// Before ready: switches, the scheme and the sandbox cannot be changed afterwards.
blockNetworkRequests();
registerAppScheme();
// As root Chromium has no sandbox, and the launcher had to say so; everybody else gets it for every process.
if (process.getuid?.() !== 0) app.enableSandbox();

let window: BrowserWindow | null = null;
/** What is told to a page that is still loading is lost: files wait for it. */
let isPageThere = false;
const waitingFiles = [...start.files];
const page = () => window?.webContents ?? null;
const tell = sendToWindow(page);

function theWindow(): BrowserWindow {
  if (window === null) throw new Error('there is no window');
  return window;
}

let opening: ReturnType<typeof loadDesktop> | null = null;
/** What stands behind the window, from the first time it is wanted. */
function desktop(): ReturnType<typeof loadDesktop> {
  opening ??= loadDesktop();
  return opening;
}

async function loadDesktop() {
  const { openDesktopServices: openDesktopOf } = await import('./desktop/desktop-services');
  return openDesktopOf({ dataFolder, window: theWindow, setTheme: (theme) => setTheme(dataFolder, theme), tell });
}

async function openFiles(paths: readonly string[]): Promise<void> {
  if (window === null || !isPageThere) waitingFiles.push(...paths);
  if (window === null || !isPageThere || paths.length === 0) return;
  await (await desktop()).openFiles(paths);
}

function startKith(): void {
  const session = createWindowSession();
  serveApp(session.protocol, join(import.meta.dirname, '..', 'renderer'));
  window = openWindow(dataFolder, session);
  serveDesktop(desktop, page);
  window.on('closed', () => {
    window = null;
  });
  window.webContents.once('did-finish-load', () => {
    isPageThere = true;
    void openFiles(waitingFiles.splice(0));
  });
  installMenu(tell.onMenuCommand);

  // What is being written is finished before the process ends.
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed || opening === null) return;
    event.preventDefault();
    isClosed = true;
    void opening
      .then(({ close }) => close())
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
