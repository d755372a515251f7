/** Deletes what the app's folder holds of erased people beside their network: unsaved texts about them, and their names in filters and views. */
import { join } from 'node:path';
import { CALENDAR_FILE } from '../calendar/calendar-file';
import { readFileUpTo, writeAtomically } from '../store/disk/atomic-file';
import type { StoreFs } from '../store/disk/file-system';
import { type Erased, mentions } from '../store/erasure';
import { draftsFolder } from './drafts';
import { readViewState, viewStateFileName } from './view-state-file';

const MAX_BYTES = 1_048_576;

/** Throws the disk's error. */
export async function eraseAppFiles(
  fs: StoreFs,
  { dataFolder, networkFolder }: { readonly dataFolder: string; readonly networkFolder: string },
  { ids, words }: Erased,
  token: () => string,
): Promise<void> {
  const drafts = draftsFolder(dataFolder, networkFolder);
  for (const name of await fs.list(drafts).catch(() => [])) {
    const read = await readFileUpTo(fs, join(drafts, name), MAX_BYTES);
    if (read.kind === 'bytes' && mentions(new TextDecoder().decode(read.bytes), ids, words)) await fs.unlink(join(drafts, name));
  }
  await fs.unlink(join(dataFolder, CALENDAR_FILE)).catch(() => undefined); // an open window writes it again, without them
  const name = viewStateFileName(dataFolder, networkFolder);
  const view = await readViewState(fs, dataFolder, name);
  if (!mentions(JSON.stringify(view), ids, words)) return;
  const without = new TextEncoder().encode(JSON.stringify(withoutMentions(view, ids, words)));
  await writeAtomically(fs, { folder: dataFolder, name, previous: null, token }, [without]);
}

/** The value without the texts, keys and list members that name somebody. */
function withoutMentions(value: unknown, ids: readonly string[], words: readonly string[]): unknown {
  const isNamed = (text: unknown) => typeof text === 'string' && mentions(JSON.stringify(text), ids, words);
  if (isNamed(value)) return '';
  if (Array.isArray(value)) return value.filter((part) => !isNamed(part)).map((part) => withoutMentions(part, ids, words));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !isNamed(key));
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutMentions(part, ids, words)]));
}
