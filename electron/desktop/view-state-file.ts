/** How the window was left: one file for each network of the user, in the app's folder. The window writes its content; main does not interpret it. */
import { join } from 'node:path';
import { z } from 'zod';
import type { SavedView } from '../../shared/contract/desktop-api';
import { fail, ok, type Result } from '../../shared/lib/result';
import { text, textOf } from '../../shared/strings/text';
import { writeAtomically } from '../store/disk/atomic-file';
import { diskErrorMessage } from '../store/disk/disk-error-message';
import { nodeFs, type StoreFs } from '../store/disk/file-system';
import { readJsonFile } from '../store/disk/read-json-file';
import { shortHash } from '../store/format/hash-chain';
import { defaultNetworkFolder } from './recent-networks';

const MAX_BYTES = 256 * 1024;
const viewState = z.record(z.string(), z.unknown());

/** In the app's folder. */
export function viewStateFileName(dataFolder: string, networkFolder: string): string {
  return networkFolder === defaultNetworkFolder(dataFolder) ? 'view.json' : `view-${shortHash(networkFolder)}.json`;
}

/** Kinds of failure: `usage`, `too-large`, `not-saved`. */
export async function writeViewState(
  fs: StoreFs,
  folder: string,
  name: string,
  state: unknown,
  token: () => string,
): Promise<Result<null>> {
  const parsed = viewState.safeParse(state);
  if (!parsed.success) return fail('usage', text('desktop.layoutInvalid'));
  const bytes = new TextEncoder().encode(JSON.stringify(parsed.data));
  if (bytes.length > MAX_BYTES) return fail('too-large', text('desktop.layoutTooLarge'));
  try {
    await fs.makeFolder(folder);
    await writeAtomically(fs, { folder, name, previous: null, token }, [bytes]);
    return ok(null);
  } catch (error) {
    return fail('not-saved', text('desktop.layoutNotSaved', { reason: textOf(diskErrorMessage(error)) }));
  }
}

/** Empty when there is no readable state: the window then opens as on the first start. */
export async function readViewState(fs: StoreFs, folder: string, name: string): Promise<SavedView> {
  const file = await readJsonFile(fs, join(folder, name), MAX_BYTES, viewState).catch(() => null);
  return file?.kind === 'value' ? file.value : {};
}

/** After a network was moved. When this fails, the window opens as on the first start. */
export async function moveViewState(dataFolder: string, from: string, to: string): Promise<void> {
  const path = (networkFolder: string) => join(dataFolder, viewStateFileName(dataFolder, networkFolder));
  await nodeFs.rename(path(from), path(to)).catch(() => undefined);
}
