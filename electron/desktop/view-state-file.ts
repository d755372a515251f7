/** How the window was left, as it wrote it, in the app's folder: one file for each network of the user's. Kept, and not looked into. */
import { join } from 'node:path';
import { z } from 'zod';
import type { SavedView } from '../../shared/contract/desktop-api';
import { fail, ok, type Result } from '../../shared/lib/result';
import { readFileUpTo, writeAtomically } from '../store/disk/atomic-file';
import { diskErrorMessage } from '../store/disk/disk-error-message';
import { nodeFs } from '../store/disk/file-system';
import { shortHash } from '../store/format/hash-chain';
import { defaultNetworkFolder } from './recent-networks';

const MAX_BYTES = 256 * 1024;
const savedView = z.record(z.string(), z.unknown());

/** The name of the file in the app's folder. */
export function viewStateFileName(dataFolder: string, networkFolder: string): string {
  return networkFolder === defaultNetworkFolder(dataFolder) ? 'view.json' : `view-${shortHash(networkFolder)}.json`;
}

/** Kinds of failure: `usage`, `too-large`, `not-saved`. */
export async function writeViewState(folder: string, name: string, view: unknown, token: () => string): Promise<Result<null>> {
  const parsed = savedView.safeParse(view);
  if (!parsed.success) return fail('usage', 'The view could not be read.');
  const bytes = new TextEncoder().encode(JSON.stringify(parsed.data));
  if (bytes.length > MAX_BYTES) return fail('too-large', 'The view is too large to be kept.');
  try {
    await nodeFs.makeFolder(folder);
    await writeAtomically(nodeFs, { folder, name, previous: null, token }, [bytes]);
    return ok(null);
  } catch (error) {
    return fail('not-saved', `How the window looks could not be kept: ${diskErrorMessage(error)}.`);
  }
}

/** A damaged view is no loss: the window opens as on the first day. */
export async function readViewState(folder: string, name: string): Promise<SavedView> {
  try {
    const read = await readFileUpTo(nodeFs, join(folder, name), MAX_BYTES);
    if (read.kind !== 'bytes') return {};
    const parsed = savedView.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(read.bytes)));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}

/** The view of a network that has moved goes with it; when it cannot, the picture opens as on the first day. */
export async function moveViewState(dataFolder: string, from: string, to: string): Promise<void> {
  await nodeFs
    .rename(join(dataFolder, viewStateFileName(dataFolder, from)), join(dataFolder, viewStateFileName(dataFolder, to)))
    .catch(() => undefined);
}
