/**
 * Erases people for good. After the edit nothing in the network's folder may hold them: the undo steps that name them go, and the network is written twice
 * as a new snapshot, so that the previous snapshot is without them too. Then the change log before it, unneeded shards and the cache are deleted. A crash in
 * between leaves a whole network, and the rest goes with the next checkpoints.
 */
import { join } from 'node:path';
import { applyEdit } from '../../shared/model/edit';
import { erasePeople } from '../../shared/model/edits/erase-people';
import type { PersonId } from '../../shared/model/ids';
import { ColumnarLog } from '../../shared/model/interaction-log/columnar-log';
import type { Network } from '../../shared/model/network';
import { openedSegment } from './change-log/sealed-frames';
import { type Backup, listBackups, readBackup } from './copies/backups';
import { readFileUpTo, writeAtomically } from './disk/atomic-file';
import type { StoreFs } from './disk/file-system';
import { LOCK_FILE } from './disk/lock';
import { DAMAGED_BYTE } from './encryption/encrypted-file';
import { isSegmentFile } from './encryption/file-role';
import { initialPosition } from './format/hash-chain';
import { capture, encodeNetworkFile, NETWORK_FILE, type NetworkDocument, PREVIOUS_FILE } from './format/network-file';
import type { Step, Steps } from './format/undo-stack';
import { removeObsoleteShards } from './snapshot/remove-obsolete-shards';
import { writeShards } from './snapshot/write-year-shards';
import { MAX_FILE_BYTES } from './snapshot/year-shards';

/** The document without the people, and the edit that the window applies. The document is not changed, but its network is: `inverse` reverses that. */
export function documentWithout(document: NetworkDocument, ids: readonly PersonId[], erased: Erased) {
  const edit = erasePeople(document.network, ids);
  const inverse = applyEdit(document.network, edit);
  // A step about one of their ties or entries is about them, too.
  const goneIds = Object.values(edit.delete).flat();
  const { interactions } = document.network;
  // The columns still hold the texts of deleted rows, and the cache would write them.
  const network = { ...document.network, interactions: interactions instanceof ColumnarLog ? interactions.compacted() : interactions };
  const { revision, bookkeeping, steps } = document;
  const without = {
    ...document,
    network,
    revision: revision + 1,
    bookkeeping: bookkeeping + 1,
    steps: stepsWithout(steps, { ...erased, ids: goneIds }),
  };
  return { edit, inverse, without };
}

/** The steps after the last one that names somebody erased. The undo stack is taken from its end, so what is below cannot stay. */
function stepsWithout({ undo, redo }: Steps, { ids, words }: Erased): Steps {
  const isAboutThem = (step: Step) => mentions(JSON.stringify(step), ids, words);
  return { undo: undo.slice(undo.findLastIndex(isAboutThem) + 1), redo: redo.some(isAboutThem) ? [] : redo };
}

/** Names and addresses of people, by which texts about them are found. */
export function wordsOf(network: Network, ids: readonly PersonId[]): readonly string[] {
  const people = ids.flatMap((id) => network.people.get(id) ?? []);
  return [...new Set(people.flatMap(({ name, emails, phones, urls }) => [name, ...emails, ...phones, ...urls]))].filter(
    (word) => word !== '',
  );
}

/** Whether a JSON text holds one of the ids or words, in any case. Shorter words than three characters would be found everywhere. */
export function mentions(json: string, ids: readonly string[], words: readonly string[]): boolean {
  if (ids.some((id) => json.includes(JSON.stringify(id)))) return true;
  const lower = json.toLowerCase();
  return words.some((word) => word.length > 2 && lower.includes(JSON.stringify(word).slice(1, -1).toLowerCase()));
}

/** What still holds the people outside of the network itself. */
export interface CopiesOfPeople {
  /** Newest first. */
  readonly backups: readonly Backup[];
  /** Files in the network's folder that Kith keeps but does not read: quarantined, damaged or merged ones. Relative to the folder. */
  readonly files: readonly string[];
}

export interface ErasedCopies {
  readonly rewritten: number;
  readonly deleted: number;
  /** Names of what could not be written or deleted. */
  readonly failed: readonly string[];
}

/** Where the copies of a network are. */
export interface CopiesContext {
  readonly fs: StoreFs;
  readonly folder: string;
  /** Null: there are no backups. */
  readonly backups: string | null;
  readonly networkId: string;
  readonly token: () => string;
}

/** Who is erased: ids, and the texts by which files that cannot be understood are searched: names and addresses. */
export interface Erased {
  readonly ids: readonly string[];
  readonly words: readonly string[];
}

/** Reads every backup of the network, and every other file in its folder. */
export async function copiesOf(context: CopiesContext, erased: Erased): Promise<CopiesOfPeople> {
  const { fs, folder, backups, networkId } = context;
  const found: Backup[] = [];
  for (const backup of backups === null ? [] : await listBackups(fs, backups, networkId)) {
    const read = await readBackup(fs, backups as string, backup);
    if (!read.ok || isIn(read.value.document, erased)) found.push(backup);
  }
  const files: string[] = [];
  for (const path of await filesBelow(fs, folder)) {
    if (path === NETWORK_FILE || path === PREVIOUS_FILE || path === LOCK_FILE) continue;
    const read = await readFileUpTo(fs, join(folder, path), MAX_FILE_BYTES).catch(() => null);
    if (read?.kind !== 'bytes') continue;
    const text = keptText(fs, path, read.bytes);
    if (text === null || mentions(text, erased.ids, erased.words)) files.push(path);
  }
  return { backups: found, files };
}

/** The text of a kept file. Null: in a locked network it cannot be decrypted, so it may hold anybody. */
function keptText(fs: StoreFs, path: string, bytes: Uint8Array): string | null {
  if (fs.frames === undefined) return new TextDecoder().decode(bytes);
  const opened = isSegmentFile(path) ? openedSegment(fs, bytes).bytes : bytes;
  return opened.includes(DAMAGED_BYTE) ? null : new TextDecoder().decode(opened);
}

function isIn({ network, steps }: NetworkDocument, { ids, words }: Erased): boolean {
  const isId = (id: string) => ids.includes(id);
  if (ids.some((id) => network.people.has(id as PersonId))) return true;
  if ([...network.imports.values()].some(({ people }) => people.some(({ id }) => isId(id)))) return true;
  return mentions(JSON.stringify(steps), ids, words);
}

const MAX_DEPTH = 3;

async function filesBelow(fs: StoreFs, folder: string, under = '', depth = 1): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const name of await fs.list(join(folder, under)).catch(() => [])) {
    const path = join(under, name);
    const stat = await fs.stat(join(folder, path)).catch(() => null);
    if (stat?.kind === 'file') paths.push(path);
    else if (stat?.kind === 'folder' && depth < MAX_DEPTH) paths.push(...(await filesBelow(fs, folder, path, depth + 1)));
  }
  return paths;
}

/** Rewrites the backups without the people, and deletes the files, and the backups that cannot be read. */
export async function eraseFromCopies(context: CopiesContext, erased: Erased): Promise<ErasedCopies> {
  const { fs, folder, backups } = context;
  const copies = await copiesOf(context, erased);
  const failed: string[] = [];
  let [rewritten, deleted] = [0, 0];
  for (const backup of copies.backups) {
    try {
      if (await rewriteBackup(context, backups as string, backup, erased)) rewritten++;
      else deleted++;
    } catch {
      failed.push(backup.name);
    }
  }
  for (const path of copies.files) {
    await fs.unlink(join(folder, path)).then(
      () => deleted++,
      () => failed.push(path),
    );
  }
  return { rewritten, deleted, failed };
}

/** False: it could not be read, and was deleted. Throws the disk's error; then the old backup is in place. */
async function rewriteBackup({ fs, token }: CopiesContext, backups: string, backup: Backup, { ids }: Erased): Promise<boolean> {
  const folder = join(backups, backup.networkId);
  const read = await readBackup(fs, backups, backup);
  if (!read.ok) {
    await fs.unlink(join(folder, backup.name));
    return false;
  }
  const { document, position, shards } = read.value;
  applyEdit(document.network, erasePeople(document.network, ids as readonly PersonId[]));
  const captured = capture({ ...document, steps: { undo: [], redo: [] } });
  const written =
    shards.length === 0 ? null : await writeShards(fs, { folder, token, present: [], maxBytes: MAX_FILE_BYTES }, captured.log);
  const bytes = encodeNetworkFile(captured, position ?? initialPosition(document.networkId), written);
  await writeAtomically(fs, { folder, name: backup.name, previous: null, token }, bytes);
  const names = new Set((await listBackups(fs, backups, backup.networkId)).map(({ name }) => name));
  await removeObsoleteShards(fs, folder, (name) => names.has(name)).catch(() => undefined);
  return true;
}
