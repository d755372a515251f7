/**
 * Where the user's own network lies: in the app's folder, or wherever the user chose. Remembered in the app's folder, for the window and the command
 * line alike, with what names the network, so that a folder that is empty one day (a disk that is not connected) is never taken for a new beginning.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '../../shared/lib/result';
import { readFileUpTo, writeAtomically } from '../store/disk/atomic-file';
import { diskErrorMessage } from '../store/disk/disk-error-message';
import type { StoreFs } from '../store/disk/file-system';

/** In the app's folder. Not beside the examples themselves, which are loaded only when one is opened. */
export const EXAMPLES_FOLDER = 'examples';

const FOLDERS_FILE = 'folders.json';
const MAX_BYTES = 256 * 1024;
const MAX_RECENT = 8;

const networkEntry = z.object({
  folder: z.string().min(1),
  /** What names the network there; null: nothing was saved in it yet, or it is not known. */
  vault: z.string().nullable(),
});
export type NetworkEntry = Readonly<z.infer<typeof networkEntry>>;

const recentNetworks = z.object({ current: networkEntry, recent: z.array(networkEntry) });

export interface RecentNetworks {
  readonly current: NetworkEntry;
  /** Others that were open before, the newest first. */
  readonly recent: readonly NetworkEntry[];
}

export function defaultNetworkFolder(dataFolder: string): string {
  return join(dataFolder, 'network');
}

/** On the first day: the usual folder, with nothing in it. A memory that cannot be read is no first day. Kinds of failure: `unreadable`. */
export async function readRecentNetworks(fs: StoreFs, dataFolder: string): Promise<Result<RecentNetworks>> {
  const path = join(dataFolder, FOLDERS_FILE);
  try {
    const read = await readFileUpTo(fs, path, MAX_BYTES);
    if (read.kind === 'missing') return ok({ current: { folder: defaultNetworkFolder(dataFolder), vault: null }, recent: [] });
    if (read.kind === 'bytes') return ok(recentNetworks.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(read.bytes))));
    return fail('unreadable', unreadableMessage(path, 'it is no file'));
  } catch (error) {
    return fail(
      'unreadable',
      unreadableMessage(path, error instanceof z.ZodError || error instanceof SyntaxError ? 'it is damaged' : diskErrorMessage(error)),
    );
  }
}

function unreadableMessage(path: string, why: string): string {
  return `Kith cannot read where your network is kept (${path}): ${why}. Open the folder of your network.`;
}

/** Kinds of failure: `not-saved`. */
export async function writeRecentNetworks(
  fs: StoreFs,
  dataFolder: string,
  folders: RecentNetworks,
  token: () => string,
): Promise<Result<null>> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(folders, null, 2)}\n`);
  try {
    await fs.makeFolder(dataFolder);
    await writeAtomically(fs, { folder: dataFolder, name: FOLDERS_FILE, previous: null, token }, [bytes]);
    return ok(null);
  } catch (error) {
    return fail('not-saved', `Where your network is could not be noted: ${diskErrorMessage(error)}.`);
  }
}

/** Another folder is the current one; the one before is among the recent, unless it is not to be gone back to. */
export function withCurrent({ current, recent }: RecentNetworks, next: NetworkEntry, keepsFormer = true): RecentNetworks {
  const others = [...(keepsFormer ? [current] : []), ...recent].filter(({ folder }) => folder !== next.folder);
  return {
    current: next,
    recent: others.filter((one, i) => others.findIndex(({ folder }) => folder === one.folder) === i).slice(0, MAX_RECENT),
  };
}
