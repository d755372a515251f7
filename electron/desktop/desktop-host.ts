/**
 * What desktop.ts needs from Electron (`DesktopHost`) and what it offers (`Desktop`). It implements the window's contract with these interfaces and never
 * imports Electron, so its tests run in plain Node with a host of their own.
 */
import type { CallName, DesktopApi } from '../../shared/contract/desktop-api';

import type { BackgroundHost } from '../reminders/background';
import type { Keyring } from '../store/encryption/keyring-key';
import type { Store } from '../store/store-types';

type EventName = Exclude<keyof DesktopApi, CallName>;
type EventPayload<K extends EventName> = Parameters<Parameters<DesktopApi[K]>[0]>[0];

/** One sender for each event of the contract. Without a window, nothing is sent. */
export type DesktopEvents = { readonly [K in EventName]: (payload: EventPayload<K>) => void };

export interface DesktopHost {
  /** The folder for the network, settings and backups. It exists. */
  readonly dataFolder: string;
  readonly now: () => Date;
  /** Cryptographically random, in [0, 1). */
  readonly random: () => number;
  /** The system's open dialog. Absolute paths, or null when the user closed the dialog. */
  readonly chooseFiles: () => Promise<readonly string[] | null>;
  /** The system's save dialog; `extension` is without dot. The absolute path, or null when the user closed the dialog. */
  readonly chooseSavePath: (suggestedName: string, extension: string) => Promise<string | null>;
  /** The system's folder dialog; `button` says what will happen. Null: the user closed the dialog. */
  readonly chooseFolder: (title: string, button: string) => Promise<string | null>;
  readonly setTheme: (theme: 'light' | 'dark' | 'system') => void;
  /** Shows a folder in the system's file manager. */
  readonly showFolder: (path: string) => Promise<void>;
  /** Loads the page anew, so that nothing of the network stays in its memory. */
  readonly reloadWindow: () => void;
  /** Locks a network with a passphrase after so many minutes without input, when the computer sleeps, and when its screen is locked. Null: never by itself. */
  readonly setAutoLock: (minutes: number | null) => void;
  /** The system's print dialog for the page. False: closed, or nothing to print with. */
  readonly print: () => Promise<boolean>;
  /** The page as it prints. */
  readonly pdf: () => Promise<Uint8Array>;
  /** Notifications, tray and shortcut. */
  readonly background: BackgroundHost;
  /** Of the system, for the key of a locked network. */
  readonly keyring: Keyring;
  readonly events: DesktopEvents;
  /** Writes a bug in Kith to the log; `context` names what failed. */
  readonly logError: (context: string, error: unknown) => void;
}

/** The calls of the contract in main. Arguments come from the window as `unknown` and are parsed before use. */
export type DesktopCalls = { readonly [K in CallName]: (...args: unknown[]) => ReturnType<DesktopApi[K]> };

export interface Desktop {
  readonly calls: DesktopCalls;
  /** The open network, for the command line; null: none. */
  readonly store: () => Store | null;
  /** Waits for writes that have started, then releases the network's lock. */
  readonly close: () => Promise<void>;
}
