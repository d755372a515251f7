/**
 * Texts that the user has typed and not saved: one small file for each draft, in the app's folder and apart from the network. Each is written atomically and
 * synced. The window sends a draft at most a quarter of a second after a key, so a killed app loses no more than that.
 */
import { join } from 'node:path';
import { z } from 'zod';
import type { DraftEntry } from '../../shared/contract/desktop-api';
import { fail, ok, type Result } from '../../shared/lib/result';
import { createSerialQueue } from '../../shared/lib/serial-queue';
import { text, textOf } from '../../shared/strings/text';
import { writeAtomically } from '../store/disk/atomic-file';
import { diskErrorMessage } from '../store/disk/disk-error-message';
import { errorCode, type StoreFs } from '../store/disk/file-system';
import { readJsonFile } from '../store/disk/read-json-file';
import { shortHash } from '../store/format/hash-chain';

export const DRAFTS_FOLDER = 'drafts';

const MAX_BYTES = 256 * 1024;
/** Stops a faulty window from filling the disk: nobody leaves that many texts unsaved. */
const MAX_DRAFTS = 100;
const FILE_NAME = /^[0-9a-f]{32}\.json$/;

const draftKey = z.string().min(1).max(200);
const newDraft = z.strictObject({ key: draftKey, what: z.string().max(500), content: z.record(z.string(), z.unknown()) });
const storedDraft = newDraft.extend({ at: z.iso.datetime() });

export interface Drafts {
  /** Resolves when the draft is on disk. It replaces the draft with the same key. Kinds of failure: `usage`, `too-large`, `not-saved`. */
  readonly keep: (draft: unknown) => Promise<Result<null>>;
  /** Kinds of failure: `usage`, `not-saved`. */
  readonly drop: (key: unknown) => Promise<Result<null>>;
  /** Newest first. A file that cannot be read stays where it is and is left out. */
  readonly list: () => Promise<readonly DraftEntry[]>;
}

/** The folder with the drafts of one network. Its name comes from the network's folder, because a network that was never saved has no id. */
export function draftsFolder(dataFolder: string, networkFolder: string): string {
  return join(dataFolder, DRAFTS_FOLDER, shortHash(networkFolder));
}

export function openDrafts(fs: StoreFs, folder: string, now: () => Date, token: () => string): Drafts {
  // One task at a time: of two drafts with the same key the later one stays, and a dropped draft does not come back.
  const serialize = createSerialQueue();
  const fileName = (key: string) => `${shortHash(key)}.json`;
  const fileNames = async () => (await fs.list(folder).catch(() => [])).filter((name) => FILE_NAME.test(name));

  const write = async (draft: z.infer<typeof newDraft>): Promise<Result<null>> => {
    const bytes = new TextEncoder().encode(JSON.stringify({ ...draft, at: now().toISOString() }));
    if (bytes.length > MAX_BYTES) return fail('too-large', text('desktop.draftTooLong'));
    const name = fileName(draft.key);
    try {
      await fs.makeFolder(folder);
      const names = await fileNames();
      if (names.length >= MAX_DRAFTS && !names.includes(name)) return fail('too-large', text('desktop.draftTooMany'));
      await writeAtomically(fs, { folder, name, previous: null, token }, [bytes]);
      return ok(null);
    } catch (error) {
      return fail('not-saved', text('desktop.draftNotSaved', { reason: textOf(diskErrorMessage(error)) }));
    }
  };

  const remove = async (key: string): Promise<Result<null>> => {
    try {
      await fs.unlink(join(folder, fileName(key)));
      await fs.syncFolder(folder);
    } catch (error) {
      if (!['ENOENT', 'ENOTDIR'].includes(errorCode(error)))
        return fail('not-saved', text('desktop.draftNotRemoved', { reason: textOf(diskErrorMessage(error)) }));
    }
    return ok(null);
  };

  const read = async (name: string): Promise<DraftEntry | null> => {
    const file = await readJsonFile(fs, join(folder, name), MAX_BYTES, storedDraft).catch(() => null);
    return file?.kind === 'value' ? file.value : null;
  };

  return {
    keep: async (draft) => {
      const parsed = newDraft.safeParse(draft);
      return parsed.success ? await serialize(() => write(parsed.data)) : fail('usage', text('desktop.draftInvalid'));
    },
    drop: async (key) => {
      const parsed = draftKey.safeParse(key);
      return parsed.success ? await serialize(() => remove(parsed.data)) : fail('usage', text('desktop.draftUnknown'));
    },
    list: () =>
      serialize(async () => {
        const drafts = (await Promise.all((await fileNames()).map(read))).filter((draft) => draft !== null);
        return drafts.sort((a, b) => (a.at < b.at ? 1 : -1));
      }),
  };
}

/** After a network was moved. When this fails, nothing is lost: the drafts stay in their old folder and come back when the network is moved back. */
export async function moveDrafts(fs: StoreFs, dataFolder: string, from: string, to: string): Promise<void> {
  await fs.rename(draftsFolder(dataFolder, from), draftsFolder(dataFolder, to)).catch(() => undefined);
}
