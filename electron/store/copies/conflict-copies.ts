/** Files that a sync program put beside the network because two computers changed it: noticed and named, never touched. */
import { join } from 'node:path';
import { CHANGE_LOG_FOLDER } from '../change-log/change-log';
import type { StoreFs } from '../disk/file-system';

/** As Dropbox, OneDrive, Google Drive, Syncthing, Nextcloud and Finder name them. */
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
  const journal = await fs.list(join(folder, CHANGE_LOG_FOLDER)).catch(() => []);
  return [...names, ...journal].filter((name) => NAMES.some((pattern) => pattern.test(name))).sort();
}

export function conflictNotice(names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const more = names.length > 1 ? ` and ${names.length - 1} more` : '';
  return `Another computer changed this network at the same time: ${names[0]}${more} in its folder. Kith has left it as it is; Settings, Your data, shows what it has and merges it.`;
}
