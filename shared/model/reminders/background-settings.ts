/**
 * What Kith does in the background: notifications, an icon in the tray, a shortcut over all programs. It belongs to this computer and not to the network,
 * and everything is off until the user switches it on.
 */
import { z } from 'zod';
import type { IsoDay } from '../day';
import { day } from '../schema-parts';

export const REMINDER_KINDS = ['due', 'promises', 'birthdays', 'digest'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** Shortcuts to choose from, as Electron accelerators. All have two modifiers, so that they take no key from other programs. */
export const SHORTCUTS = ['CommandOrControl+Alt+L', 'CommandOrControl+Alt+K', 'CommandOrControl+Shift+Space', 'Alt+Shift+L'] as const;
export type Shortcut = (typeof SHORTCUTS)[number];

export interface BackgroundSettings {
  readonly reminders: readonly ReminderKind[];
  /** When reminders come, in minutes after midnight. */
  readonly at: number;
  /** No reminder comes from `from` until `to`, in minutes after midnight; the same number: always. */
  readonly quiet: { readonly from: number; readonly to: number };
  /** Notifications name people. Never those of a network with a passphrase: systems keep what they showed. */
  readonly showsNames: boolean;
  readonly hasTray: boolean;
  readonly shortcut: Shortcut | null;
}

export const BACKGROUND_OFF: BackgroundSettings = {
  reminders: [],
  at: 9 * 60,
  quiet: { from: 21 * 60, to: 8 * 60 },
  showsNames: false,
  hasTray: false,
  shortcut: null,
};

const minute = z.number().int().min(0).max(1_439);
const shape = {
  reminders: z.array(z.enum(REMINDER_KINDS)).max(REMINDER_KINDS.length),
  at: minute,
  quiet: z.strictObject({ from: minute, to: minute }),
  showsNames: z.boolean(),
  hasTray: z.boolean(),
  shortcut: z.enum(SHORTCUTS).nullable(),
};
export const backgroundSettingsSchema: z.ZodType<BackgroundSettings> = z.strictObject(shape);

/** What Kith does in the background, and what the system gives it. */
export interface BackgroundState {
  readonly settings: BackgroundSettings;
  readonly canNotify: boolean;
  readonly isTrayShown: boolean;
  /** Another program has the keys of the shortcut. */
  readonly isShortcutTaken: boolean;
}

/** What is on disk. */
export interface BackgroundFile extends BackgroundSettings {
  /** The last day whose reminders were shown, or that was not to be told. */
  readonly toldUntil: IsoDay;
}
export const backgroundFileSchema: z.ZodType<BackgroundFile> = z.object({ ...shape, toldUntil: day });
