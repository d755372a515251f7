/**
 * Does what the user switched on in the background: it shows reminders at their time, keeps the icon in the tray and the shortcut. Nothing runs that is off.
 * While a network is locked it is not open here, so nothing of it can be shown; what came meanwhile is told afterwards, once.
 */
import { join } from 'node:path';
import { remindersOf } from '../../shared/analysis/suggestions/reminders';
import { fail, ok, type Result } from '../../shared/lib/result';
import { createSerialQueue } from '../../shared/lib/serial-queue';
import type { IsoDay } from '../../shared/model/day';
import type { Network } from '../../shared/model/network';
import {
  BACKGROUND_OFF,
  type BackgroundFile,
  type BackgroundSettings,
  type BackgroundState,
  backgroundFileSchema,
  backgroundSettingsSchema,
} from '../../shared/model/reminders/background-settings';
import { daysToTell, firstToldDay, localTime, toldDay } from '../../shared/model/reminders/reminder-days';
import { noticeOf } from '../../shared/sentences/reminder-sentences';
import { text } from '../../shared/strings/text';
import { writeAtomically } from '../store/disk/atomic-file';
import { nodeFs } from '../store/disk/file-system';
import { readJsonFile } from '../store/disk/read-json-file';

const CHECK_MS = 60_000;
/** In the app's folder: it belongs to this computer, and names nobody. */
const FILE = 'background.json';
const MAX_BYTES = 16_384;

/** The parts of the system that the user may ask for. */
export interface BackgroundHost {
  readonly canNotify: () => boolean;
  readonly notify: (title: string, body: string) => void;
  /** False: this system has no tray. */
  readonly setTray: (isOn: boolean) => boolean;
  /** An Electron accelerator; null: none. False: another program has it. */
  readonly setShortcut: (accelerator: string | null) => boolean;
  /** The computer slept and is awake again. */
  readonly onWake: (listener: () => void) => void;
}

interface BackgroundOptions {
  readonly host: BackgroundHost;
  readonly dataFolder: string;
  readonly now: () => Date;
  readonly token: () => string;
  /** The user's own network; null: it is not open, or locked. */
  readonly network: () => Network | null;
  /** The network has no passphrase: its people may be named. */
  readonly mayName: () => Promise<boolean>;
  readonly onError: (error: unknown) => void;
}

export interface Background {
  readonly state: () => Promise<BackgroundState>;
  readonly change: (settings: unknown) => Promise<Result<BackgroundState>>;
  /** Shows what is due now. Runs by itself every minute. */
  readonly check: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export function openBackground(options: BackgroundOptions): Background {
  const { host, dataFolder, now, token, onError } = options;
  const serialize = createSerialQueue();
  let file: BackgroundFile | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isTrayShown = false;
  let isShortcutTaken = false;

  const apply = (settings: BackgroundSettings, before: BackgroundSettings | null) => {
    if (settings.hasTray !== (before?.hasTray ?? false)) isTrayShown = host.setTray(settings.hasTray) && settings.hasTray;
    if (settings.shortcut !== (before?.shortcut ?? null)) isShortcutTaken = !host.setShortcut(settings.shortcut);
    const isWatching = settings.reminders.length > 0;
    if (isWatching && timer === null) timer = setInterval(() => void check(), CHECK_MS).unref();
    if (!isWatching && timer !== null) {
      clearInterval(timer);
      timer = null;
    }
  };
  const load = async (): Promise<BackgroundFile> => {
    if (file === null) {
      file = await readFile(dataFolder);
      apply(file, null);
    }
    return file;
  };
  const save = async (next: BackgroundFile) => {
    const bytes = new TextEncoder().encode(JSON.stringify(next));
    await writeAtomically(nodeFs, { folder: dataFolder, name: FILE, previous: null, token }, [bytes]);
    file = next;
  };
  const stateOf = ({ toldUntil: _told, ...settings }: BackgroundFile): BackgroundState => ({
    settings,
    canNotify: host.canNotify(),
    isTrayShown,
    isShortcutTaken,
  });

  const tell = async () => {
    const current = await load();
    const network = options.network();
    if (network === null || current.reminders.length === 0) return;
    const at = localTime(now());
    const told = toldDay(current.toldUntil, at);
    const days = daysToTell(current, told, at);
    if (days === null) {
      if (told !== current.toldUntil) await save({ ...current, toldUntil: told });
      return;
    }
    const reminders = remindersOf(network, current.reminders, days);
    await save({ ...current, toldUntil: days.today }); // before they are shown: after a crash none comes again
    const people = current.showsNames && (await options.mayName()) ? network.people : null;
    for (const reminder of reminders) {
      const { title, body } = noticeOf(reminder, people);
      host.notify(title, body);
    }
  };
  const check = () => serialize(tell).catch(onError);

  void serialize(load).then(check, onError);
  host.onWake(() => void check());
  return {
    state: () => serialize(async () => stateOf(await load())),
    change: (given) =>
      serialize(async () => {
        const parsed = backgroundSettingsSchema.safeParse(given);
        if (!parsed.success) return fail('usage', text('background.invalid'));
        const before = await load();
        const at = localTime(now());
        const begins = before.reminders.length === 0 && parsed.data.reminders.length > 0;
        await save({ ...parsed.data, toldUntil: begins ? firstToldDay(parsed.data, at) : before.toldUntil });
        apply(parsed.data, before);
        return ok(stateOf(await load()));
      }),
    check,
    close: async () => {
      if (timer !== null) clearInterval(timer);
      await serialize(async () => {
        if (file?.hasTray === true) host.setTray(false);
        if (file !== null && file.shortcut !== null) host.setShortcut(null);
      });
    },
  };
}

/** A missing or damaged file means that everything is off. */
async function readFile(dataFolder: string): Promise<BackgroundFile> {
  const file = await readJsonFile(nodeFs, join(dataFolder, FILE), MAX_BYTES, backgroundFileSchema).catch(() => null);
  return file?.kind === 'value' ? file.value : { ...BACKGROUND_OFF, toldUntil: '1970-01-01' as IsoDay };
}
