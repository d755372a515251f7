/**
 * The folder of the user's network and the folders that were open before, recorded in the app's folder for the window and the command line. The record holds
 * the network's id too, so that a folder that is empty one day (a disk that is not connected) is not taken for a new network.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '../../shared/lib/result';
import { text, textOf } from '../../shared/strings/text';
import { writeAtomically } from '../store/disk/atomic-file';
import { diskErrorMessage } from '../store/disk/disk-error-message';
import type { StoreFs } from '../store/disk/file-system';
import { readJsonFile } from '../store/disk/read-json-file';

/** In the app's folder. Not in examples.ts, which is loaded only when an example is opened. */
export const EXAMPLES_FOLDER = 'examples';

const FILE_NAME = 'folders.json';
const MAX_BYTES = 256 * 1024;
const MAX_RECENT = 8;

/** Records of Kith 0.1 call the id `vault`. */
const renameId = (entry: unknown) =>
  typeof entry === 'object' && entry !== null && 'vault' in entry ? { ...entry, networkId: entry.vault } : entry;

const networkEntry = z.preprocess(
  renameId,
  z.object({
    folder: z.string().min(1),
    /** The id of the network there; null: not known, or nothing was saved in it yet. */
    networkId: z.string().nullable(),
  }),
);
export type NetworkEntry = Readonly<z.infer<typeof networkEntry>>;

const recentNetworks = z.object({ current: networkEntry, recent: z.array(networkEntry) });

export interface RecentNetworks {
  readonly current: NetworkEntry;
  /** Others that were open before, newest first. */
  readonly recent: readonly NetworkEntry[];
}

export function defaultNetworkFolder(dataFolder: string): string {
  return join(dataFolder, 'network');
}

/** Without a record, the default folder. A record that cannot be read is a failure (`unreadable`), never a first start. */
export async function readRecentNetworks(fs: StoreFs, dataFolder: string): Promise<Result<RecentNetworks>> {
  const path = join(dataFolder, FILE_NAME);
  try {
    const file = await readJsonFile(fs, path, MAX_BYTES, recentNetworks);
    if (file.kind === 'value') return ok(file.value);
    if (file.kind === 'missing') return ok({ current: { folder: defaultNetworkFolder(dataFolder), networkId: null }, recent: [] });
    return fail('unreadable', text('desktop.recordUnreadable', { path, reason: text('desktop.recordDamaged') }));
  } catch (error) {
    return fail('unreadable', text('desktop.recordUnreadable', { path, reason: textOf(diskErrorMessage(error)) }));
  }
}

/** Kinds of failure: `not-saved`. */
export async function writeRecentNetworks(
  fs: StoreFs,
  dataFolder: string,
  networks: RecentNetworks,
  token: () => string,
): Promise<Result<null>> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(networks, null, 2)}\n`);
  try {
    await fs.makeFolder(dataFolder);
    await writeAtomically(fs, { folder: dataFolder, name: FILE_NAME, previous: null, token }, [bytes]);
    return ok(null);
  } catch (error) {
    return fail('not-saved', text('desktop.recordNotSaved', { reason: textOf(diskErrorMessage(error)) }));
  }
}

/** `next` becomes the current network. The current one becomes a recent one, unless `keepsPrevious` is false. */
export function withCurrent({ current, recent }: RecentNetworks, next: NetworkEntry, keepsPrevious = true): RecentNetworks {
  const others = [...(keepsPrevious ? [current] : []), ...recent].filter(({ folder }) => folder !== next.folder);
  const isFirst = ({ folder }: NetworkEntry, i: number) => others.findIndex((entry) => entry.folder === folder) === i;
  return { current: next, recent: others.filter(isFirst).slice(0, MAX_RECENT) };
}
