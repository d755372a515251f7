/** The window's only way to files, menus and the saved network. Everything else in renderer/ imports `desktop` from here. */
import type { DesktopApi } from '../shared/desktop-api';

declare global {
  interface Window {
    /** Put there by electron/preload.ts. */
    readonly kith: DesktopApi;
  }
}

export const desktop: DesktopApi = window.kith;
