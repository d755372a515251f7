/** A system for tests of other parts: without notifications, tray, shortcuts and keyring, whose dialogs are closed and whose events nobody hears. */
import type { DesktopHost } from '../../electron/desktop/desktop-host';
import type { BackgroundHost } from '../../electron/reminders/background';
import type { Keyring } from '../../electron/store/encryption/keyring-key';

const nothing = () => undefined;

export const NO_BACKGROUND: BackgroundHost = {
  canNotify: () => false,
  notify: nothing,
  setTray: () => false,
  setShortcut: () => false,
  onWake: nothing,
};

export const NO_KEYRING: Keyring = {
  isAvailable: () => false,
  protect: () => {
    throw new Error('no keyring');
  },
  reveal: () => null,
};

export const NO_EVENTS: DesktopHost['events'] = {
  onNetworkChange: nothing,
  onMenuCommand: nothing,
  onFilesOpened: nothing,
  onSourcesProgress: nothing,
  onWatchedFolder: nothing,
};

/** `own`: what a test watches or answers itself. Its clock stands still on 3 May 2026 unless it brings one. */
export function quietHost(dataFolder: string, own: Partial<DesktopHost> = {}): DesktopHost {
  return {
    dataFolder,
    now: () => new Date('2026-05-03T10:20:30Z'),
    random: Math.random,
    chooseFiles: async () => null,
    chooseSavePath: async () => null,
    chooseFolder: async () => null,
    setTheme: nothing,
    showFolder: async () => undefined,
    reloadWindow: nothing,
    setAutoLock: nothing,
    background: NO_BACKGROUND,
    keyring: NO_KEYRING,
    print: async () => false,
    pdf: async () => new TextEncoder().encode('%PDF'),
    events: NO_EVENTS,
    logError: nothing,
    ...own,
  };
}
