/** A system without notifications, tray, shortcuts and keyring, for tests of other parts. */

import type { BackgroundHost } from '../../electron/reminders/background';
import type { Keyring } from '../../electron/store/encryption/keyring-key';

export const NO_BACKGROUND: BackgroundHost = {
  canNotify: () => false,
  notify: () => undefined,
  setTray: () => false,
  setShortcut: () => false,
  onWake: () => undefined,
};

export const NO_KEYRING: Keyring = {
  isAvailable: () => false,
  protect: () => {
    throw new Error('no keyring');
  },
  reveal: () => null,
};
