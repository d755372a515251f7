/** The only file that shows notifications, the icon in the tray, and registers a shortcut over all programs. Each only when the user asked for it. */
import { join } from 'node:path';
import { app, type BrowserWindow, globalShortcut, Menu, Notification, nativeImage, powerMonitor, Tray } from 'electron';
import { text } from '../../shared/strings/text';
import type { BackgroundHost } from '../reminders/background';
import { bringToFront } from './window';

/** In points; the system scales it. */
const ICON_SIZE = process.platform === 'darwin' ? 18 : 24;

/** `choose` runs a command in the window. */
export function openBackgroundHost(window: BrowserWindow, choose: (commandId: string) => void): BackgroundHost {
  let tray: Tray | null = null;
  let shortcut: string | null = null;
  let isQuitting = false;
  /** Kept until they are closed: a notification that is garbage collected does not hear clicks. */
  const shown = new Set<Notification>();
  const front = (commandId?: string) => {
    if (window.isDestroyed()) return;
    bringToFront(window);
    if (commandId !== undefined) choose(commandId);
  };

  app.on('before-quit', () => {
    isQuitting = true;
  });
  window.on('close', (event) => {
    if (tray === null || isQuitting) return;
    event.preventDefault();
    window.hide();
  });

  return {
    canNotify: () => Notification.isSupported(),
    notify: (title, body) => {
      if (!Notification.isSupported()) return;
      const notification = new Notification({ title, body, silent: true });
      shown.add(notification);
      notification.on('click', () => front('this-week'));
      notification.on('close', () => shown.delete(notification));
      notification.on('failed', () => shown.delete(notification));
      notification.show();
    },
    setTray: (isOn) => {
      if (!isOn) {
        tray?.destroy();
        tray = null;
        if (!window.isDestroyed() && !window.isVisible() && !isQuitting) front();
        return true;
      }
      tray ??= makeTray(front);
      return tray !== null;
    },
    setShortcut: (accelerator) => {
      if (shortcut !== null) globalShortcut.unregister(shortcut);
      shortcut = null;
      if (accelerator === null) return true;
      const isRegistered = tryTo(() => globalShortcut.register(accelerator, () => front('log-contact'))) === true;
      if (isRegistered) shortcut = accelerator;
      return isRegistered;
    },
    onWake: (listener) => void powerMonitor.on('resume', listener),
  };
}

/** Null: this system has no tray. */
function makeTray(front: (commandId?: string) => void): Tray | null {
  return tryTo(() => {
    const icon = nativeImage.createFromPath(join(app.getAppPath(), 'build', 'icons', '512x512.png'));
    const tray = new Tray(icon.resize({ width: ICON_SIZE, height: ICON_SIZE, quality: 'best' }));
    tray.setToolTip('Kith');
    tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: text('common.logContact'), click: () => front('log-contact') },
        { label: text('background.open'), click: () => front() },
        { type: 'separator' },
        { label: text('background.quit'), click: () => app.quit() },
      ]),
    );
    tray.on('click', () => front());
    return tray;
  });
}

function tryTo<T>(step: () => T): T | null {
  try {
    return step();
  } catch {
    return null;
  }
}
