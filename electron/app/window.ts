/** The only window. */
import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, powerMonitor, type Session, screen } from 'electron';
import type { DisplayLanguage } from '../language';
import { isAppUrl, pageAddress } from './app-origin';
import { boundsOnScreen, DEFAULT_SIZE, MIN_SIZE, readWindowState, writeWindowState } from './window-state';

/** The page's background (`ground` in renderer/styles/window-colors.ts), shown until the page is painted, so that a dark window does not flash white. */
const BACKGROUND = { light: '#f7f7f5', dark: '#14171a' };

export function openWindow(dataFolder: string, session: Session, language: DisplayLanguage): BrowserWindow {
  const { bounds, isMaximized, theme } = readWindowState(dataFolder);
  nativeTheme.themeSource = theme;
  const window = new BrowserWindow({
    ...DEFAULT_SIZE,
    ...boundsOnScreen(
      bounds,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    show: false,
    title: 'Kith',
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    ...(process.platform === 'linux' ? { icon: join(app.getAppPath(), 'build', 'icons', '512x512.png') } : {}),
    webPreferences: {
      session,
      preload: join(import.meta.dirname, 'preload.cjs'),
      sandbox: true, // step: fence-sandbox
      contextIsolation: true, // step: fence-context-isolation
      nodeIntegration: false, // step: fence-node
      nodeIntegrationInWorker: false, // step: fence-node-in-workers
      nodeIntegrationInSubFrames: false, // step: fence-node-in-frames
      webSecurity: true, // step: fence-web-security
      webviewTag: false, // step: fence-webview-tag
      navigateOnDragDrop: false, // step: fence-drag-navigation
      safeDialogs: true, // step: fence-safe-dialogs
      spellcheck: false, // step: fence-window-spell-checker
      devTools: !app.isPackaged, // step: fence-developer-tools
      disableBlinkFeatures: 'Auxclick', // step: fence-middle-click
    },
  });

  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize();
    window.show();
  });
  window.on('close', () => writeWindowState(dataFolder, { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }));
  // A crashed page is loaded again: main holds the network, and the view is saved. A second crash within ten seconds ends the attempts.
  let lastCrash = 0;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || Date.now() - lastCrash < 10_000) return;
    lastCrash = Date.now();
    window.webContents.reload();
  });
  // Nothing asks before about:blank is shown, which would leave an empty window: our page is loaded again.
  window.webContents.on('did-navigate', (_event, url) => {
    if (!isAppUrl(url)) setImmediate(() => void window.loadURL(pageAddress(language))); // step: fence-foreign-page
  });
  void window.loadURL(pageAddress(language));
  return window;
}

export function setTheme(dataFolder: string, theme: 'light' | 'dark' | 'system'): void {
  nativeTheme.themeSource = theme;
  writeWindowState(dataFolder, { theme });
}

/** A second start brings the window to the front. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** The system's print dialog, with the style sheet for printing. False: closed, or no printer. */
export function printWindow(window: BrowserWindow): Promise<boolean> {
  return new Promise((printed) => window.webContents.print({ printBackground: true }, (isPrinted) => printed(isPrinted)));
}

export async function windowPdf(window: BrowserWindow): Promise<Uint8Array> {
  return await window.webContents.printToPDF({
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

/** How often the time without input is looked at. */
const CHECK_MS = 15_000;

export interface AutoLock {
  /** Null: never by itself. */
  readonly set: (minutes: number | null) => void;
}

/** Calls `lock` when nobody sits at the computer: after some time without input, when it sleeps, and when its screen is locked. */
export function watchForAutoLock(lock: () => void): AutoLock {
  let idleSeconds = Number.POSITIVE_INFINITY;
  const lockIfWanted = () => {
    if (Number.isFinite(idleSeconds)) lock();
  };
  powerMonitor.on('suspend', lockIfWanted);
  powerMonitor.on('lock-screen', lockIfWanted);
  setInterval(() => {
    if (powerMonitor.getSystemIdleTime() >= idleSeconds) lock();
  }, CHECK_MS).unref();
  return {
    set: (minutes) => {
      idleSeconds = minutes === null ? Number.POSITIVE_INFINITY : minutes * 60;
    },
  };
}
