/** What a folder is that the user points at: a network of Kith's, an empty place for one, or something else, which is left alone. Writes nothing. */
import { join } from 'node:path';
import { CHANGE_LOG_FOLDER } from '../change-log/change-log';
import { readFileUpTo } from '../disk/atomic-file';
import { diskErrorMessage } from '../disk/disk-error-message';
import { errorCode, type StoreFs } from '../disk/file-system';
import { NETWORK_FILE } from '../format/network-file';

/** Lies in a folder while a network is being copied into it: what is there is not whole yet. */
export const MOVING_FILE = 'kith-moving.json';

export type FolderState =
  | { readonly kind: 'network' }
  | { readonly kind: 'empty' }
  /** There is no such folder, or its disk is not connected. */
  | { readonly kind: 'missing' }
  /** A network was being copied here from another folder, where it is still whole. */
  | { readonly kind: 'half-moved'; readonly from: string }
  /** `what`: "12 files (a.txt, b.txt, c.txt …)" */
  | { readonly kind: 'other'; readonly what: string };

/** What systems and sync programs put into every folder. */
const NOBODYS =
  /^(\.DS_Store|\.localized|Thumbs\.db|desktop\.ini|\.directory|\.dropbox(\.attr|\.cache)?|\.stfolder|\.stignore|\.sync_.*\.db|lost\+found|Icon\r)$/i;

/** The name of a placeholder of iCloud for a file that is not downloaded: `.network.json.icloud`. */
export function isPlaceholderOf(name: string, file: string): boolean {
  return file === `.${name}.icloud`;
}

export async function inspectFolder(fs: StoreFs, folder: string): Promise<FolderState> {
  let names: readonly string[];
  try {
    names = await fs.list(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { kind: 'missing' };
    if (errorCode(error) === 'ENOTDIR') return { kind: 'other', what: 'a file' };
    return { kind: 'other', what: `something that cannot be read (${diskErrorMessage(error)})` };
  }
  if (names.includes(MOVING_FILE)) return { kind: 'half-moved', from: await movedFrom(fs, folder) };
  if (names.some((name) => /^\.?network.*json/i.test(name)) || names.includes(CHANGE_LOG_FOLDER)) return { kind: 'network' };
  const theirs = names.filter((name) => !NOBODYS.test(name)).sort();
  if (theirs.length === 0) return { kind: 'empty' };
  const first = `${theirs.slice(0, 3).join(', ')}${theirs.length > 3 ? ' …' : ''}`;
  return { kind: 'other', what: `${theirs.length === 1 ? '1 thing' : `${theirs.length} things`} (${first})` };
}

async function movedFrom(fs: StoreFs, folder: string): Promise<string> {
  try {
    const read = await readFileUpTo(fs, join(folder, MOVING_FILE), 65_536);
    const { from } = read.kind === 'bytes' ? (JSON.parse(new TextDecoder().decode(read.bytes)) as { from?: unknown }) : {};
    return typeof from === 'string' ? from : 'its former folder';
  } catch {
    return 'its former folder';
  }
}

/** Whether the network's file is there and gives its first byte: a placeholder of a sync program does not. */
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
