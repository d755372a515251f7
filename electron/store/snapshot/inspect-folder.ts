/** What a folder contains that the user chose: a network, nothing, or something else, which is left alone. Writes nothing. */
import { join } from 'node:path';
import { z } from 'zod';
import { type Message, message } from '../../../shared/strings/message';
import { CHANGE_LOG_FOLDER } from '../change-log/change-log';
import { diskErrorMessage } from '../disk/disk-error-message';
import { errorCode, type StoreFs } from '../disk/file-system';
import { readJsonFile } from '../disk/read-json-file';
import { NETWORK_FILE } from '../format/network-file';

/** Marks a folder that a network is being copied into: its content is incomplete. */
export const MOVING_FILE = 'kith-moving.json';
const movingSchema = z.object({ from: z.string() });

export type FolderState =
  | { readonly kind: 'network' }
  | { readonly kind: 'empty' }
  /** The folder does not exist, or its disk is not connected. */
  | { readonly kind: 'missing' }
  /** Copying a network into it was interrupted. The network is still complete in `from`; null: the mark is damaged. */
  | { readonly kind: 'half-moved'; readonly from: string | null }
  /** `found`: a noun phrase, "12 items, such as a.txt, b.txt and c.txt". */
  | { readonly kind: 'other'; readonly found: Message };

/** Files that operating systems and sync programs put into any folder. */
const SYSTEM_FILES =
  /^(\.DS_Store|\.localized|Thumbs\.db|desktop\.ini|\.directory|\.dropbox(\.attr|\.cache)?|\.stfolder|\.stignore|\.sync_.*\.db|lost\+found|Icon\r)$/i;

/** Whether `file` is iCloud's placeholder for a file that is not downloaded: `.network.json.icloud`. */
export function isPlaceholderOf(name: string, file: string): boolean {
  return file === `.${name}.icloud`;
}

export async function inspectFolder(fs: StoreFs, folder: string): Promise<FolderState> {
  let names: readonly string[];
  try {
    names = await fs.list(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { kind: 'missing' };
    if (errorCode(error) === 'ENOTDIR') return { kind: 'other', found: message('store.foundFile') };
    return { kind: 'other', found: message('store.foundUnreadable', { reason: diskErrorMessage(error) }) };
  }
  if (names.includes(MOVING_FILE)) {
    const mark = await readJsonFile(fs, join(folder, MOVING_FILE), 65_536, movingSchema).catch(() => null);
    return { kind: 'half-moved', from: mark?.kind === 'value' ? mark.value.from : null };
  }
  if (names.some((name) => /^\.?network.*json/i.test(name)) || names.includes(CHANGE_LOG_FOLDER)) return { kind: 'network' };
  const others = names.filter((name) => !SYSTEM_FILES.test(name)).sort();
  if (others.length === 0) return { kind: 'empty' };
  return { kind: 'other', found: message('store.foundItems', { count: others.length, names: others.slice(0, 3) }) };
}

/** Whether the network file returns its first byte: a placeholder of a sync program does not. */
export async function isNetworkReadable(fs: StoreFs, folder: string): Promise<boolean> {
  try {
    const file = await fs.openToRead(join(folder, NETWORK_FILE));
    try {
      return (await file.read(new Uint8Array(1), 0, 1)) === 1;
    } finally {
      await file.close();
    }
  } catch {
    return false;
  }
}
