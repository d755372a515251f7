/** A system without notifications, tray and shortcuts, for tests of other parts. */
import type { OutsideHost } from '../../electron/reminders/outside-window';

export const NOTHING_OUTSIDE: OutsideHost = {
  canNotify: () => false,
  notify: () => undefined,
  setTray: () => false,
  setShortcut: () => false,
  onWake: () => undefined,
};
