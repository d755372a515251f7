/**
 * What is being typed and not saved yet: one small file per draft, in the app's own folder and apart from the network, written whole and synced. So a
 * killed app loses at most what was typed since the last of them (the window sends one within a quarter of a second).
 */

import { join } from 'node:path';
import { z } from 'zod';
import type { KeptDraft } from '../../shared/contract/desktop-api';
import { fail, ok, type Result } from '../../shared/lib/result';
import { createSerialQueue } from '../../shared/lib/serial-queue';
import { readFileUpTo, writeAtomically } from '../store/disk/atomic-file';
import { diskErrorMessage } from '../store/disk/disk-error-message';
import { errorCode, type StoreFs } from '../store/disk/file-system';
import { shortHash } from '../store/format/hash-chain';

export const DRAFTS_FOLDER = 'drafts';

const MAX_BYTES = 256 * 1024;
/** More than anybody begins and leaves; a limit for a window that goes wrong. */
const MAX_DRAFTS = 100;
const NAME = /^[0-9a-f]{32}\.json$/;

const draftKey = z.string().min(1).max(200);
const newDraft = z.strictObject({ key: draftKey, what: z.string().max(500), content: z.record(z.string(), z.unknown()) });
const keptDraft = newDraft.extend({ at: z.iso.datetime() });

export interface Drafts {
  /** Resolves when it is on disk. The next one under the same key takes its place. */
  readonly keep: (draft: unknown) => Promise<Result<null>>;
  readonly drop: (key: unknown) => Promise<Result<null>>;
  /** Newest first. What cannot be read is left where it is and not shown: drafts are a convenience, never the truth. */
  readonly list: () => Promise<readonly KeptDraft[]>;
}

/** The drafts of the network in a folder; they stay with it by the folder's name, because a network that was never saved has no other. */
export function draftsFolder(dataFolder: string, networkFolder: string): string {
  return join(dataFolder, DRAFTS_FOLDER, shortHash(networkFolder));
}

export function openDrafts(fs: StoreFs, folder: string, now: () => Date, token: () => string): Drafts {
  /** Of two drafts under one key the later stays, and a removed one does not come back. */
  const enqueue = createSerialQueue();
  const nameOf = (key: string) => `${shortHash(key)}.json`;
  const names = async () => (await fs.list(folder).catch(() => [])).filter((name) => NAME.test(name));

  const write = async (draft: z.infer<typeof newDraft>): Promise<Result<null>> => {
    const bytes = new TextEncoder().encode(JSON.stringify({ ...draft, at: now().toISOString() }));
    if (bytes.length > MAX_BYTES) return fail('too-large', 'What is being typed is too long to be kept before it is saved.');
    const name = nameOf(draft.key);
    try {
      await fs.makeFolder(folder);
      const there = await names();
      if (there.length >= MAX_DRAFTS && !there.includes(name)) return fail('too-large', 'There are too many drafts already.');
      await writeAtomically(fs, { folder, name, previous: null, token }, [bytes]);
      return ok(null);
    } catch (error) {
      return fail('not-saved', `What is being typed could not be kept: ${diskErrorMessage(error)}.`);
    }
  };

  const remove = async (key: string): Promise<Result<null>> => {
    try {
      await fs.unlink(join(folder, nameOf(key)));
      await fs.syncFolder(folder);
    } catch (error) {
      if (!['ENOENT', 'ENOTDIR'].includes(errorCode(error)))
        return fail('not-saved', `The draft could not be removed: ${diskErrorMessage(error)}.`);
    }
    return ok(null);
  };

  const read = async (name: string): Promise<KeptDraft | null> => {
    try {
      const found = await readFileUpTo(fs, join(folder, name), MAX_BYTES);
      if (found.kind !== 'bytes') return null;
      const parsed = keptDraft.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(found.bytes)));
      return parsed.success ? parsed.data : null;
    } catch {
      return null;
    }
  };

  return {
    keep: async (draft) => {
      const parsed = newDraft.safeParse(draft);
      return parsed.success ? await enqueue(() => write(parsed.data)) : fail('usage', 'The draft could not be read.');
    },
    drop: async (key) => {
      const parsed = draftKey.safeParse(key);
      return parsed.success ? await enqueue(() => remove(parsed.data)) : fail('usage', 'There is no such draft.');
    },
    list: () =>
      enqueue(async () => {
        const all = (await Promise.all((await names()).map(read))).filter((draft) => draft !== null);
        return all.sort((a, b) => (a.at < b.at ? 1 : -1));
      }),
  };
}

/** The drafts of a network that has moved go with it. No loss when they cannot: they stay where they are, and are found when the network is moved back. */
export async function moveDrafts(fs: StoreFs, dataFolder: string, from: string, to: string): Promise<void> {
  await fs.rename(draftsFolder(dataFolder, from), draftsFolder(dataFolder, to)).catch(() => undefined);
}
