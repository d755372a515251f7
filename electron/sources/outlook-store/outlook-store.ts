/** The folders and items of an Outlook data file ([MS-PST] 2.4), and what each item is. */

import { FIELD, UNSENT } from '../../../shared/formats/sources/readers/mail/outlook-fields';
import { contactCard } from './contact-card';
import { addressesIn, type StoreItem } from './item';
import { mailText } from './mail-text';
import { isDeclined, meetingText } from './meeting-text';
import { type NamedNumbers, NO_NAMES, namedNumbers } from './named-fields';
import { DamagedStoreError, NodeDatabase, type StoreBytes, type StoreNode } from './node-database';
import { type Properties, propertiesOf } from './properties';

const NODE_KIND = { folder: 2, message: 4 } as const;
const STORE_NODE = 0x21;
const NAME_MAP = 0x61;
const ROOT_FOLDER = 0x122;
/** The folder that Outlook shows as the top of the file: its entry id ends with its node. */
const TOP_FOLDER = 0x35e0;
const MAX_DEPTH = 50;

const MAIL = /^(?:IPM\.Note|REPORT\.IPM\.Note)(?!\.OutlookHomepage)/i;

/** What Kith reads. */
export type ItemKind = 'mails' | 'drafts' | 'contacts' | 'meetings';

export class OutlookStore {
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

  /** `other`: tasks, notes, lists of addresses. Null: the item is damaged. */
  kindOf(node: StoreNode): ItemKind | 'other' | 'declined' | null {
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
  textOf(node: StoreNode, kind: ItemKind): string {
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

export function addTo<K, T>(lists: Map<K, T[]>, key: K, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
