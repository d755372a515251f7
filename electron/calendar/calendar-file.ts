/**
 * The calendar file of the user's network, `calendar.ics` in the app's folder: calendars subscribe to it from disk. Kept up to date while Kith is open, and
 * only if the user asked for it; deleted when they change their mind.
 */
import { join } from 'node:path';
import { calendarIcs } from '../../shared/formats/export/calendar-ics';
import { localDay } from '../../shared/model/day';
import { settingsOf } from '../../shared/model/network';
import { calendarEvents } from '../../shared/sentences/calendar';
import { text } from '../../shared/strings/text';
import { writeAtomically } from '../store/disk/atomic-file';
import { nodeFs } from '../store/disk/file-system';
import type { Store } from '../store/store-types';

export const CALENDAR_FILE = 'calendar.ics';
/** Many changes in a row are written once. */
const WAIT_MS = 2_000;
/** A birthday or due date comes nearer without any change. */
const RENEW_MS = 3_600_000;

export interface CalendarFile {
  /** Stops, after the latest change is in the file. */
  readonly close: () => Promise<void>;
}

interface CalendarOptions {
  readonly store: Store;
  readonly dataFolder: string;
  readonly now: () => Date;
  readonly token: () => string;
  readonly onError: (error: unknown) => void;
  /** Tests wait less. */
  readonly waitMs?: number;
}

export function keepCalendarFile({ store, dataFolder, now, token, onError, waitMs = WAIT_MS }: CalendarOptions): CalendarFile {
  let last: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;
  const write = () => {
    timer = null;
    last = last.then(() => writeCalendar(store, dataFolder, now(), token)).catch(onError);
  };
  const soon = () => {
    timer ??= setTimeout(write, waitMs).unref();
  };
  const stop = store.onChange(({ edits }) => {
    if (edits.length > 0) soon();
  });
  const renewal = setInterval(soon, RENEW_MS).unref();
  soon();
  return {
    close: async () => {
      stop();
      clearInterval(renewal);
      if (timer !== null) {
        clearTimeout(timer);
        write();
      }
      await last;
    },
  };
}

async function writeCalendar(store: Store, folder: string, now: Date, token: () => string): Promise<void> {
  const network = store.network();
  if (settingsOf(network).keepsCalendar !== true) {
    await nodeFs.unlink(join(folder, CALENDAR_FILE)).catch(() => undefined);
    return;
  }
  const bytes = new TextEncoder().encode(calendarIcs(text('exported-files.calendarName'), calendarEvents(network, localDay(now)), now));
  await writeAtomically(nodeFs, { folder, name: CALENDAR_FILE, previous: null, token }, [bytes]);
}
