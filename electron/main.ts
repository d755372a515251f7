/**
 * Starts the app: the window, the desktop services behind it, the menu. Or runs a command of `kith` without a window. The order matters where a comment
 * says so. The window comes first: code that it does not need in order to be painted (the network, file formats, the log) is loaded after it.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { url as inspectorUrl } from 'node:inspector';
import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { setLanguage, text } from '../shared/strings/text';
import { APP_SCHEME } from './app/app-origin';
import { appResponse, builtFiles } from './app/app-response';
import { openBackgroundHost } from './app/background-host';
import { installMenu } from './app/menu';
import { commandOf, filesOfSecondStart, forbiddenSwitches, parseArgv, startsWithoutSandbox } from './app/parse-argv';
import { createWindowSession, restrictApp } from './app/restrict-app';
import { bringToFront, openWindow, setTheme, watchForAutoLock } from './app/window';
import { defaultDataFolder } from './data-folder';
import { sendToWindow, serveDesktop } from './desktop/serve-desktop';
import { displayLanguage } from './language';

// Nobody else on this computer may read what Kith writes, whichever part of it writes.
process.umask(0o077);
const language = displayLanguage();
setLanguage(language.language);
removeForbiddenSwitches();
const start = parseArgv(process.argv, process.cwd(), app.getAppPath());
const dataFolder = start.dataFolder ?? defaultDataFolder();
const command = commandOf(process.argv, app.isPackaged);
mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
// Before the single-instance lock, which lies in userData. Chromium's own files stay apart from the network.
app.setPath('userData', dataFolder);
app.setPath('sessionData', join(dataFolder, 'chromium'));

restrictApp();
// The page and its workers collect garbage when their memory has grown by three quarters. By itself V8 lets it grow to a multiple: 20,000 imported people took over 512 MiB.
app.commandLine.appendSwitch('js-flags', '--heap-growing-percent=75');

/** Only in the packaged app, and not while a test drives it through the debugger, which the fuses of every installer switch off. */
function removeForbiddenSwitches(): void {
  if (!app.isPackaged || inspectorUrl() !== undefined) return;
  if (startsWithoutSandbox(process.argv, process.getuid?.() === 0)) {
    process.stderr.write(`${text('desktop.noSandbox')}\n`);
    app.exit(1);
  }
  for (const name of forbiddenSwitches(process.argv)) app.commandLine.removeSwitch(name);
}

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
  const opened = openDesktopOf({
    dataFolder,
    window: openedWindow,
    setTheme: (theme) => setTheme(dataFolder, theme),
    reloadWindow: () => window?.webContents.reload(),
    setAutoLock: (minutes) => autoLock.set(minutes),
    background: openBackgroundHost(openedWindow(), events.onMenuCommand),
    events,
  });
  const autoLock = watchForAutoLock(() => void opened.calls.lockNow());
  return opened;
}

async function openFiles(paths: readonly string[]): Promise<void> {
  if (window === null || !isPageLoaded) waitingFiles.push(...paths);
  if (window === null || !isPageLoaded || paths.length === 0) return;
  await (await desktopServices()).openFiles(paths);
}

async function runCommand(args: readonly string[]): Promise<void> {
  const { runCommandLine } = await import('./cli/command-line');
  const code = await runCommandLine(args);
  // Later: what was written must have reached the pipe.
  for (const stream of [process.stdout, process.stderr]) await new Promise((written) => stream.write('', written));
  process.exit(code);
}

function startKith(): void {
  const session = createWindowSession();
  const files = builtFiles(join(import.meta.dirname, '..', 'renderer'));
  // Each load of a page or a worker gets its own nonce.
  session.protocol.handle(APP_SCHEME, (request) => appResponse(files, request, randomBytes(18).toString('base64')));
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

// With the icon in the tray, the window may be hidden.
app.on('activate', () => {
  if (window !== null) bringToFront(window);
});

// One Kith per data folder: a second start passes its files to the first and ends. They are passed as data, because Chromium reorders its command line.
app.on('second-instance', (_event, _argv, _folder, data) => {
  if (window !== null) bringToFront(window);
  void openFiles(filesOfSecondStart(data));
});

// `.then`, not `await`: the ready event waits for this module to finish.
// Chromium waits for this module: a command ends before it looks for a screen or opens its files.
if (command !== null) await runCommand(command);
else if (app.requestSingleInstanceLock({ files: [...start.files] })) void app.whenReady().then(startKith);
else app.quit();
