/**
 * An Outlook data file (.pst, and .ost of Outlook 2010 and older) as an archive: for each folder its mails as a mailbox of headers, its contacts as vCards
 * and its meetings as a calendar. So the readers of these formats read it, and nobody's text leaves the file.
 *
 * Why no library: pst-extractor 1.12 reads whole files well, and never returned from half of the damaged ones (docs/sources.md).
 */
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { type Message, message } from '../../../shared/strings/message';
import { countFile, firstBytes, HEAD_BYTES, type Walk, type Walked } from '../walk';
import { FIELD } from './fields';
import { addressesIn, contactCard, isDeclined, mailText, meetingText, type StoreItem } from './item-text';
import { type NamedNumbers, NO_NAMES, namedNumbers } from './named-fields';
import { DamagedStoreError, isNewCacheFile, NodeDatabase, type StoreBytes, type StoreNode } from './node-database';
import { type Properties, propertiesOf } from './properties';

export type OutlookStoreSource = { readonly path: string; readonly isInside: boolean; readonly size: number } | { readonly bytes: Buffer };

const NODE_KIND = { folder: 2, message: 4 } as const;
const STORE_NODE = 0x21;
const NAME_MAP = 0x61;
const ROOT_FOLDER = 0x122;
/** The folder that Outlook shows as the top of the file: its entry id ends with its node. */
const TOP_FOLDER = 0x35e0;
const UNSENT = 8;
const MAX_DEPTH = 50;
const PART_BYTES = 262_144;

const MAIL = /^(?:IPM\.Note|REPORT\.IPM\.Note)(?!\.OutlookHomepage)/i;

type Kind = 'mails' | 'drafts' | 'contacts' | 'meetings';
const ENDINGS: Readonly<Record<Kind, string>> = { mails: '.mbox', drafts: '/Drafts.mbox', contacts: '.vcf', meetings: '.ics' };

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
  const folders: { readonly path: string; readonly kinds: ReadonlyMap<Kind, StoreNode[]> }[] = [];
  // All items are looked at first: one of them may say which mail address somebody has whom another only names.
  for (const [folder, nodes] of store.folders) {
    const kinds = new Map<Kind, StoreNode[]>();
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

function addTo<K, T>(lists: Map<K, T[]>, key: K, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** @param share of the bytes of the file that an item stands for */
async function* itemChunks(
  store: OutlookStore,
  kind: Kind,
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

class OutlookStore {
  readonly #database: NodeDatabase;
  /** Null: damaged. Then contacts and meetings cannot be read whole, and are left out. */
  readonly #named: NamedNumbers | null;
  readonly #addresses = new Map<string, string>();
  readonly #names = new Map<number, { readonly name: string; readonly parent: number }>();
  readonly #top: number;
  readonly size: number;
  /** Folder → its messages, only of folders that Outlook shows. */
  readonly folders: ReadonlyMap<number, readonly StoreNode[]>;
  readonly messages: number;
  /** Of the tree of nodes: it is not known what they hold. */
  damagedParts = 0;
  readonly damagedItems = new Set<number>();

  /** @throws DamagedStoreError when nothing in it can be read */
  constructor(bytes: StoreBytes) {
    this.size = bytes.size;
    this.#database = new NodeDatabase(bytes);
    const folders = new Map<number, StoreNode[]>();
    const ofFile = new Map<number, StoreNode>();
    for (const node of this.#database.nodes(() => this.damagedParts++)) {
      const kind = node.id & 31;
      if (kind === NODE_KIND.folder) this.#names.set(node.id, { name: this.#folderName(node), parent: node.parent });
      else if (kind === NODE_KIND.message) addTo(folders, node.parent, node);
      else if (node.id === STORE_NODE || node.id === NAME_MAP) ofFile.set(node.id, node);
    }
    if (this.#names.size === 0) throw new DamagedStoreError('no folders');
    const map = ofFile.get(NAME_MAP);
    this.#named = map === undefined ? null : this.#read(() => namedNumbers(this.#database, map));
    this.#top = this.#topFolder(ofFile.get(STORE_NODE));
    this.folders = new Map([...folders].filter(([folder]) => this.#isShown(folder)));
    this.messages = [...this.folders.values()].reduce((sum, nodes) => sum + nodes.length, 0);
  }

  /** Null: this part is damaged. */
  #read<T>(work: () => T): T | null {
    try {
      return work();
    } catch (error) {
      if (error instanceof DamagedStoreError) return null;
      throw error;
    }
  }

  #properties(node: StoreNode): Properties | null {
    return this.#read(() => propertiesOf(this.#database, node));
  }

  #folderName(node: StoreNode): string {
    const name = this.#properties(node)?.text(FIELD.displayName) ?? '';
    return name.replace(/[/\\\u0000-\u001f]/g, '-').slice(0, 100);
  }

  /** 0: not known; then all folders are shown. */
  #topFolder(node: StoreNode | undefined): number {
    const entry = node === undefined ? null : this.#properties(node)?.binary(TOP_FOLDER);
    const top = entry == null || entry.length < 24 ? 0 : entry.readUInt32LE(20);
    return this.#names.has(top) ? top : 0;
  }

  /** The folders from the top down, without the top itself. */
  #line(folder: number): readonly number[] {
    const line: number[] = [];
    for (let at = folder; at !== this.#top && at !== ROOT_FOLDER && line.length < MAX_DEPTH; at = this.#names.get(at)?.parent ?? 0) {
      if (!this.#names.has(at)) break;
      line.unshift(at);
    }
    return line;
  }

  /** Outlook keeps views, searches and times for others in folders outside the top. */
  #isShown(folder: number): boolean {
    if (this.#top === 0 || folder === this.#top) return true;
    const [first] = this.#line(folder);
    return first !== undefined && this.#names.get(first)?.parent === this.#top;
  }

  pathOf(folder: number): readonly string[] {
    const line = this.#line(folder);
    return (line.length === 0 ? [folder] : line).map((id) => this.#names.get(id)?.name || 'Folder');
  }

  /** Null: the item is damaged. */
  kindOf(node: StoreNode): Kind | 'other' | 'declined' | null {
    return this.#readItem(node, (item) => {
      const kind = item.properties.text(FIELD.messageClass);
      for (const [inside, address] of addressesIn(item)) this.#addresses.set(inside, address);
      if (MAIL.test(kind)) return (item.properties.number(FIELD.flags) & UNSENT) === 0 ? 'mails' : 'drafts';
      if (/^IPM\.Contact(?:\.|$)/i.test(kind)) return 'contacts';
      if (!/^IPM\.Appointment(?:\.|$)/i.test(kind)) return 'other';
      return isDeclined(item) ? 'declined' : 'meetings';
    });
  }

  /** Empty: the item is damaged. */
  textOf(node: StoreNode, kind: Kind): string {
    return this.#readItem(node, kind === 'contacts' ? contactCard : kind === 'meetings' ? meetingText : mailText) ?? '';
  }

  #readItem<T>(node: StoreNode, work: (item: StoreItem) => T): T | null {
    const read = this.#read(() => {
      const properties = propertiesOf(this.#database, node);
      const isMail = MAIL.test(properties.text(FIELD.messageClass));
      if (this.#named === null && !isMail) throw new DamagedStoreError('no names of properties');
      return work({ node, properties, database: this.#database, named: this.#named ?? NO_NAMES, addresses: this.#addresses });
    });
    if (read === null) this.damagedItems.add(node.id);
    return read;
  }
}
