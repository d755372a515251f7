/** The facts that the settings show about the network's files: where they are, their sizes, the backups, and what restoring one would change. */
import { basename, join } from 'node:path';
import type { DataPlace, DataState, RestorePreview } from '../../shared/contract/desktop-api';
import { fail, ok, type Result } from '../../shared/lib/result';
import type { Edit } from '../../shared/model/edit';
import { type Network, TABLE_NAMES, type TableName } from '../../shared/model/network';
import { text } from '../../shared/strings/text';
import { BACKUPS_FOLDER } from '../store/copies/backups';
import { writeExport } from '../store/disk/export-file';
import { nodeFs } from '../store/disk/file-system';
import { CACHE_FOLDER } from '../store/snapshot/cache';
import type { Store } from '../store/store-types';
import type { DesktopHost } from './desktop-host';
import { DRAFTS_FOLDER } from './drafts';
import type { NetworkLocation } from './network-location';
import { defaultNetworkFolder, EXAMPLES_FOLDER } from './recent-networks';

export async function readDataStatus(store: Store, dataFolder: string, location: NetworkLocation): Promise<Result<DataState>> {
  const { folder, bytes, lastSavedAt, lastBackupAt, lastBackupTestAt, notices } = await store.status();
  const isoTime = (date: Date | null) => date?.toISOString() ?? null;
  const backups = (await store.backups()).map(({ name, at, before, bytes: size }) => ({
    name,
    savedAt: at.toISOString(),
    before,
    bytes: size,
  }));
  const times = { lastSavedAt: isoTime(lastSavedAt), lastBackupAt: isoTime(lastBackupAt), lastBackupTestAt: isoTime(lastBackupTestAt) };
  const place = async (name: string): Promise<DataPlace> => ({
    folder: join(dataFolder, name),
    bytes: await folderSize(join(dataFolder, name)),
  });
  const places = {
    backups: await place(BACKUPS_FOLDER),
    examples: await place(EXAMPLES_FOLDER),
    drafts: await place(DRAFTS_FOLDER),
    cache: await place(CACHE_FOLDER),
  };
  const isInUsualFolder = folder === defaultNetworkFolder(dataFolder);
  return ok({ folder, bytes, ...times, notices, backups, places, isInUsualFolder, recent: await location.recent() });
}

/** Bytes of all files below `folder`; files that cannot be read count 0. */
async function folderSize(folder: string): Promise<number> {
  let bytes = 0;
  for (const name of await nodeFs.list(folder).catch(() => [])) {
    const stat = await nodeFs.stat(join(folder, name)).catch(() => null);
    if (stat?.kind === 'file') bytes += stat.size;
    else if (stat?.kind === 'folder') bytes += await folderSize(join(folder, name));
  }
  return bytes;
}

/** Tables with a count of their own in the preview, and Kith's own records. */
const NOT_OTHERS: readonly TableName[] = ['people', 'interactions', 'weeks', 'clusters'];

/** What changes when `edit`, which restores a backup, is applied. */
export function restorePreview(network: Network, edit: Edit): RestorePreview {
  const people = edit.put.people ?? [];
  const interactions = edit.put.interactions ?? [];
  const others = TABLE_NAMES.filter((name) => !NOT_OTHERS.includes(name));
  return {
    restored: people.filter((person) => !network.people.has(person.id)).map((person) => person.name),
    removed: (edit.delete.people ?? []).flatMap((id) => network.people.get(id as never)?.name ?? []),
    peopleChanged: people.filter((person) => network.people.has(person.id)).length,
    interactionsRestored: interactions.filter(({ id }) => !network.interactions.has(id)).length,
    interactionsRemoved: (edit.delete.interactions ?? []).length,
    others: others.reduce((sum, name) => sum + (edit.put[name] ?? []).length + (edit.delete[name] ?? []).length, 0),
  };
}

/** The system's save dialog, then the whole network with its undo history as one file. Kinds of failure: `cancelled`, `not-saved`. */
export async function saveCopy(host: DesktopHost, store: Store, token: () => string): Promise<Result<{ name: string }>> {
  const day = host.now().toISOString().slice(0, 10);
  const path = await host.chooseSavePath(text('desktop.dialogCopyName', { day }), 'json');
  if (path === null) return fail('cancelled', text('desktop.copyNotSaved'));
  const written = await writeExport(path, await store.wholeFile(), token, store.folder);
  return written.ok ? ok({ name: basename(path) }) : written;
}
