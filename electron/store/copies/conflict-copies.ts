/** Conflict copies: files that a sync program put beside the network because two computers changed it. They are listed and never changed. */
import { join } from 'node:path';
import { type Message, message } from '../../../shared/strings/message';
import { CHANGE_LOG_FOLDER } from '../change-log/change-log';
import type { StoreFs } from '../disk/file-system';

/** Names that Dropbox, OneDrive, Google Drive, Syncthing, Nextcloud and Finder give. */
const NAMES: readonly RegExp[] = [
  /^network.*\(.*conflicted copy.*\)\.json$/i,
  /^network.*\(.*(in conflict|conflict).*\)\.json$/i,
  /^network \(\d+\)\.json$/i,
  /^network \d+\.json$/i,
  /^network\.sync-conflict-.*\.json$/i,
  /^network_conflict-.*\.json$/i,
  /^network-[^.]+\.json$/i, // OneDrive adds the computer's name
  /^\d{8,15}.*(conflict|\(\d+\)).*\.log$/i,
];

export async function listConflictCopies(fs: StoreFs, folder: string): Promise<readonly string[]> {
  const names = await fs.list(folder).catch(() => []);
  const segments = await fs.list(join(folder, CHANGE_LOG_FOLDER)).catch(() => []);
  return [...names, ...segments].filter((name) => NAMES.some((pattern) => pattern.test(name))).sort();
}

/** Null: there are no copies. */
export function conflictNotice(names: readonly string[]): Message | null {
  const [file] = names;
  return file === undefined ? null : message('store.conflictCopies', { count: names.length, file });
}
