/**
 * An Outlook data file (.pst, and .ost of Outlook 2010 and older) as an archive: for each folder its mails as a mailbox of headers, its contacts as vCards
 * and its meetings as a calendar. So the readers of these formats read it, and nobody's text leaves the file.
 *
 * Why no library: pst-extractor 1.12 reads whole files well, and never returned from half of the damaged ones (docs/sources.md).
 */
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { type Message, message } from '../../../shared/strings/message';
import { countFile, firstBytes, HEAD_BYTES, type Walk, type Walked } from '../walk';
import { DamagedStoreError, isNewCacheFile, type StoreBytes, type StoreNode } from './node-database';
import { addTo, type ItemKind, OutlookStore } from './outlook-store';

export type OutlookStoreSource = { readonly path: string; readonly isInside: boolean; readonly size: number } | { readonly bytes: Buffer };

const PART_BYTES = 262_144;
const ENDINGS: Readonly<Record<ItemKind, string>> = { mails: '.mbox', drafts: '/Drafts.mbox', contacts: '.vcf', meetings: '.ics' };

export async function* walkOutlookStore(source: OutlookStoreSource, head: Uint8Array, walk: Walk, shown: string): AsyncGenerator<Walked> {
  const leftOut = (reason: Message): Walked => ({ kind: 'left-out', path: shown, reason });
  if (isNewCacheFile(head)) return yield leftOut(message('sources.outlookCache'));
  const opened = openBytes(source);
  if (opened === null) return yield leftOut(message('sources.fileUnreadable'));
  try {
    yield* walkFolders(new OutlookStore(opened.bytes), walk, shown);
  } catch (error) {
    if (!(error instanceof DamagedStoreError)) throw error;
    yield leftOut(error.message === 'protected' ? message('sources.outlookProtected') : message('sources.archiveDamaged'));
  } finally {
    opened.close();
  }
}

/** Null: the file cannot be opened. O_NONBLOCK and O_NOFOLLOW: see source-walk.ts. */
function openBytes(source: OutlookStoreSource): { readonly bytes: StoreBytes; readonly close: () => void } | null {
  if ('bytes' in source) {
    const { bytes } = source;
    const read = (offset: number, length: number) => Buffer.from(bytes.subarray(offset, offset + length));
    return { bytes: { size: bytes.length, read }, close: () => undefined };
  }
  try {
    const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (source.isInside ? (constants.O_NOFOLLOW ?? 0) : 0);
    const file = openSync(source.path, flags);
    const read = (offset: number, length: number) => {
      if (offset + length > source.size) return Buffer.alloc(0);
      const buffer = Buffer.alloc(length);
      return buffer.subarray(0, readSync(file, buffer, 0, length, offset));
    };
    return { bytes: { size: source.size, read }, close: () => closeSync(file) };
  } catch {
    return null;
  }
}

async function* walkFolders(store: OutlookStore, walk: Walk, shown: string): AsyncGenerator<Walked> {
  const share = store.size / Math.max(1, store.messages);
  const counts = { other: 0, declined: 0 };
  const folders: { readonly path: string; readonly kinds: ReadonlyMap<ItemKind, StoreNode[]> }[] = [];
  // All items are looked at first: one of them may say which mail address somebody has whom another only names.
  for (const [folder, nodes] of store.folders) {
    const kinds = new Map<ItemKind, StoreNode[]>();
    for (const [i, node] of nodes.entries()) {
      walk.signal?.throwIfAborted();
      if (i % 100 === 99) await new Promise(setImmediate); // whoever wants to stop the import is heard
      const kind = store.kindOf(node);
      if (kind === 'other' || kind === 'declined') counts[kind]++;
      else if (kind !== null) addTo(kinds, kind, node);
    }
    folders.push({ path: [shown, ...store.pathOf(folder)].join('/'), kinds });
  }
  for (const { path, kinds } of folders) {
    for (const [kind, items] of kinds) {
      const file = `${path}${ENDINGS[kind]}`;
      const tooMany = countFile(walk, file);
      if (tooMany !== null) return yield tooMany;
      const chunks = () => itemChunks(store, kind, items, { walk, share });
      const start = await firstBytes(itemChunks(store, kind, items, { walk, share: 0 }), HEAD_BYTES);
      yield { kind: 'file', file: { path: file, name: file.slice(file.lastIndexOf('/') + 1), size: -1, head: start, chunks } };
    }
  }
  if (counts.declined > 0) yield { kind: 'left-out', path: shown, reason: message('sources.outlookDeclined', { count: counts.declined }) };
  if (counts.other > 0) yield { kind: 'left-out', path: shown, reason: message('sources.outlookOther', { count: counts.other }) };
  if (store.messages === 0 && store.damagedParts === 0) yield { kind: 'left-out', path: shown, reason: message('sources.outlookEmpty') };
  const damaged = store.damagedItems.size + store.damagedParts;
  if (damaged > 0) yield { kind: 'left-out', path: shown, reason: message('sources.outlookDamaged', { count: damaged }) };
}

/** @param share of the bytes of the file that an item stands for */
async function* itemChunks(
  store: OutlookStore,
  kind: ItemKind,
  nodes: readonly StoreNode[],
  { walk, share }: { readonly walk: Walk; readonly share: number },
): AsyncGenerator<Uint8Array> {
  const isCalendar = kind === 'meetings';
  let part = isCalendar ? 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n' : '';
  for (const node of nodes) {
    walk.signal?.throwIfAborted();
    part += store.textOf(node, kind);
    walk.onBytes(share);
    if (part.length < PART_BYTES) continue;
    yield Buffer.from(part);
    part = '';
    await new Promise(setImmediate);
  }
  yield Buffer.from(isCalendar ? `${part}END:VCALENDAR\r\n` : part);
}
