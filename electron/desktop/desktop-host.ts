/**
 * What the desktop behind the window needs from Electron, and what it gives back: electron/desktop/desktop.ts implements the contract against these two
 * interfaces and never imports Electron, so its tests run in plain Node with a host of their own.
 */
import type { CallName, ChosenFile, DesktopApi } from '../../shared/contract/desktop-api';

type EventName = Exclude<keyof DesktopApi, CallName>;
type EventPayload<K extends EventName> = Parameters<Parameters<DesktopApi[K]>[0]>[0];

/** One sender per event of the contract; tells the window when there is one, and nobody when there is none. */
export type DesktopEvents = { readonly [K in EventName]: (payload: EventPayload<K>) => void };

export interface DesktopHost {
  /** The folder that holds the vaults, settings and backups. Exists. */
  readonly dataFolder: string;
  readonly now: () => Date;
  /** Cryptographic, in [0, 1). */
  readonly random: () => number;
  /** The system's open dialog; the files are read whole. Null: the user closed it. */
  readonly chooseFiles: () => Promise<readonly ChosenFile[] | null>;
  /** The system's save dialog. `extension` is without dot. Answers with the whole path, or null when the user closed it. */
  readonly chooseSavePath: (suggestedName: string, extension: string) => Promise<string | null>;
  /** The system's folder dialog; `button` names what will happen. Null: the user closed it. */
  readonly chooseFolder: (title: string, button: string) => Promise<string | null>;
  readonly setTheme: (theme: 'light' | 'dark' | 'system') => void;
  /** Shows a folder in the system's file manager. */
  readonly showFolder: (path: string) => Promise<void>;
  readonly tell: DesktopEvents;
}

/** The calls of the contract as main answers them: arguments come from the window as `unknown` and are parsed before use. */
export type DesktopCalls = { readonly [K in CallName]: (...args: unknown[]) => ReturnType<DesktopApi[K]> };

export interface Desktop {
  readonly calls: DesktopCalls;
  /** Waits for what is being written, then lets go of the vault's lock. */
  readonly close: () => Promise<void>;
}
