/**
 * Starts the app: the window, the desktop services behind it, the menu. The order matters where a comment says so. The window comes first: code that it
 * does not need in order to be painted (the network, file formats, the log) is loaded after it.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { setLanguage } from '../shared/strings/text';
import { registerAppScheme, serveApp } from './app/app-protocol';
import { blockNetworkRequests, createWindowSession } from './app/block-network-requests';
import { installMenu } from './app/menu';
import { parseArgv } from './app/parse-argv';
import { isFirstInstance } from './app/single-instance';
import { bringToFront, openWindow, setTheme } from './app/window';
import { defaultDataFolder } from './data-folder';
import { sendToWindow, serveDesktop } from './desktop/serve-desktop';
import { displayLanguage } from './language';

const language = displayLanguage();
setLanguage(language.language);
const start = parseArgv(process.argv, process.cwd(), app.getAppPath());
const dataFolder = start.dataFolder ?? defaultDataFolder();
mkdirSync(dataFolder, { recursive: true });
// Before the single-instance lock, which lies in userData. Chromium's own files stay apart from the network.
app.setPath('userData', dataFolder);
app.setPath('sessionData', join(dataFolder, 'chromium'));

// Before ready: switches, the scheme and the sandbox cannot be changed afterwards.
blockNetworkRequests();
registerAppScheme();
// Chromium cannot run its sandbox as root (the launcher passes --no-sandbox then). For all other users, every process is sandboxed.
if (process.getuid?.() !== 0) app.enableSandbox();

let window: BrowserWindow | null = null;
/** Events sent to a page that is still loading are lost, so files wait until it has loaded. */
let isPageLoaded = false;
const waitingFiles = [...start.files];
const page = () => window?.webContents ?? null;
const events = sendToWindow(page);

function openedWindow(): BrowserWindow {
  if (window === null) throw new Error('no window');
  return window;
}

let services: ReturnType<typeof loadServices> | null = null;
/** Loads the desktop services when they are first used. */
function desktopServices(): ReturnType<typeof loadServices> {
  services ??= loadServices();
  return services;
}

async function loadServices() {
  const { openDesktopServices: openDesktopOf } = await import('./desktop/desktop-services');
  return openDesktopOf({ dataFolder, window: openedWindow, setTheme: (theme) => setTheme(dataFolder, theme), events });
}

async function openFiles(paths: readonly string[]): Promise<void> {
  if (window === null || !isPageLoaded) waitingFiles.push(...paths);
  if (window === null || !isPageLoaded || paths.length === 0) return;
  await (await desktopServices()).openFiles(paths);
}

function startKith(): void {
  const session = createWindowSession();
  serveApp(session.protocol, join(import.meta.dirname, '..', 'renderer'));
  window = openWindow(dataFolder, session, language);
  serveDesktop(desktopServices, page);
  window.on('closed', () => {
    window = null;
  });
  window.webContents.once('did-finish-load', () => {
    isPageLoaded = true;
    void openFiles(waitingFiles.splice(0));
  });
  installMenu(events.onMenuCommand);

  // The process ends when the last write is finished.
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed || services === null) return;
    event.preventDefault();
    isClosed = true;
    void services
      .then(({ close }) => close())
      // Later, not now: Electron ignores a quit inside a quit that was prevented.
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
