/**
 * A disk in memory that loses what was not synced, like real disks in a power cut. Unsynced content may be there, in part, as zeros, or not at all. Names
 * created, renamed or deleted in an unsynced folder may have changed or not, in any combination.
 */
import { basename, dirname } from 'node:path';
import type { StoreFile, StoreFs } from '../../../electron/store/disk/file-system';

interface Inode {
  readonly number: number;
  content: Buffer;
  synced: Buffer;
  changed: number;
}

type Entry = Inode | 'folder';

interface NameChange {
  readonly folders: readonly string[];
  readonly apply: (names: Map<string, Entry>) => void;
}

/** The disk after a crash: paths with contents. Folders have null. */
export type DiskState = ReadonlyMap<string, Buffer | null>;

export interface CrashDisk {
  readonly fs: StoreFs;
  /** Names of the calls that changed something, in order. */
  readonly calls: string[];
  /** The disk as it is now, as if everything were synced. */
  readonly now: () => DiskState;
  /** Every state that a crash now can leave. */
  readonly crashStates: () => Iterable<DiskState>;
}

const failure = (code: string, path: string) => Object.assign(new Error(`${code}: ${path}`), { code });

/** `onChange` is called after each call that changed something: only there a crash makes a difference. */
export function crashDisk(start: DiskState, onChange: (disk: CrashDisk) => void = () => undefined): CrashDisk {
  const names = new Map<string, Entry>();
  let count = 0;
  let clock = 0;
  for (const [path, content] of start) {
    if (content === null) names.set(path, 'folder');
    else names.set(path, { number: ++count, content, synced: content, changed: ++clock });
  }
  const durable = new Map(names);
  let pending: NameChange[] = [];

  const get = (path: string): Entry => {
    const entry = names.get(path);
    if (entry === undefined) throw failure('ENOENT', path);
    return entry;
  };
  const inodeAt = (path: string): Inode => {
    const entry = get(path);
    if (entry === 'folder') throw failure('EISDIR', path);
    return entry;
  };
  const change = (call: string, folders: readonly string[], apply: NameChange['apply']) => {
    apply(names);
    pending.push({ folders, apply });
    done(call);
  };
  const done = (call: string) => {
    disk.calls.push(call);
    onChange(disk);
  };

  const handle = (inode: Inode): StoreFile => {
    let position = 0;
    const sync = (call: string) => async () => {
      inode.synced = inode.content;
      done(call);
    };
    return {
      write: async (bytes, offset, length) => {
        inode.content = Buffer.concat([inode.content, bytes.subarray(offset, offset + length)]);
        inode.changed = ++clock;
        done('write');
        return length;
      },
      read: async (bytes, offset, length) => {
        const slice = inode.content.subarray(position, position + length);
        bytes.set(slice, offset);
        position += slice.length;
        return slice.length;
      },
      sync: sync('sync'),
      dataSync: sync('dataSync'),
      truncate: async (size) => {
        inode.content = inode.content.subarray(0, size);
        inode.changed = ++clock;
        done('truncate');
      },
      close: async () => undefined,
    };
  };

  const fs: StoreFs = {
    create: async (path) => {
      if (names.has(path)) throw failure('EEXIST', path);
      if (names.get(dirname(path)) !== 'folder') throw failure('ENOENT', path);
      const inode = { number: ++count, content: Buffer.alloc(0), synced: Buffer.alloc(0), changed: ++clock };
      change(`create ${basename(path)}`, [dirname(path)], (to) => to.set(path, inode));
      return handle(inode);
    },
    openToRead: async (path) => handle(inodeAt(path)),
    stat: async (path) => {
      const entry = get(path);
      if (entry === 'folder') return { kind: 'folder', size: 0, identity: path, fileId: path, modifiedMs: 0 };
      const { number, content, changed } = entry;
      return { kind: 'file', size: content.length, identity: `${number}:${content.length}:${changed}`, fileId: `${number}`, modifiedMs: 0 };
    },
    list: async (folder) => {
      if (get(folder) !== 'folder') throw failure('ENOTDIR', folder);
      return [...names.keys()].filter((path) => path !== folder && dirname(path) === folder).map((path) => basename(path));
    },
    makeFolder: async (path) => {
      if (names.has(path)) return;
      if (names.get(dirname(path)) !== 'folder') await fs.makeFolder(dirname(path));
      names.set(path, 'folder');
      durable.set(path, 'folder');
      done('makeFolder');
    },
    rename: async (from, to) => {
      const entry = get(from);
      if (entry === 'folder') throw failure('ENOTSUP', from);
      if (names.get(to) === entry) return; // two names of one file: nothing happens
      change(`rename ${basename(to)}`, [dirname(from), dirname(to)], (at) => {
        if (at.get(from) === entry) at.delete(from);
        at.set(to, entry);
      });
    },
    link: async (existing, made) => {
      const entry = inodeAt(existing);
      if (names.has(made)) throw failure('EEXIST', made);
      change(`link ${basename(made)}`, [dirname(made)], (at) => at.set(made, entry));
    },
    unlink: async (path) => {
      const entry = inodeAt(path);
      change(`unlink ${basename(path)}`, [dirname(path)], (at) => {
        if (at.get(path) === entry) at.delete(path);
      });
    },
    syncFolder: async (path) => {
      if (names.get(path) !== 'folder') throw failure('ENOENT', path);
      for (const one of pending) if (one.folders.includes(path)) one.apply(durable);
      pending = pending.filter((one) => !one.folders.includes(path));
      done('syncFolder');
    },
  };

  const disk: CrashDisk = {
    fs,
    calls: [],
    now: () => stateOf(names, (inode) => inode.content),
    crashStates: function* () {
      for (const applied of subsets(pending)) {
        const at = new Map(durable);
        for (const one of applied) one.apply(at);
        const unsynced = [...new Set(at.values())].filter((entry): entry is Inode => entry !== 'folder' && entry.synced !== entry.content);
        for (const remains of remainders(unsynced)) yield stateOf(at, (inode) => remains.get(inode) ?? inode.synced);
      }
    },
  };
  return disk;
}

function stateOf(names: ReadonlyMap<string, Entry>, content: (inode: Inode) => Buffer): DiskState {
  const state = new Map<string, Buffer | null>();
  for (const [path, entry] of names) {
    state.set(path, entry === 'folder' ? null : content(entry));
  }
  return state;
}

/** What can be left of the unsynced files. Of two files: every pair. Of more: the same kind of loss in all. */
function* remainders(unsynced: readonly Inode[]): Iterable<ReadonlyMap<Inode, Buffer>> {
  const [first, second] = unsynced;
  if (first === undefined) yield new Map();
  else if (second === undefined) for (const rest of remainsOf(first)) yield new Map([[first, rest]]);
  else if (unsynced.length === 2)
    for (const one of remainsOf(first))
      for (const other of remainsOf(second))
        yield new Map([
          [first, one],
          [second, other],
        ]);
  else for (const i of [-1, ...REMAINS.keys()]) yield new Map(unsynced.map((inode) => [inode, remainsOf(inode)[i + 1] as Buffer]));
}

const remains = new WeakMap<Buffer, WeakMap<Buffer, readonly Buffer[]>>();

/** The empty remainder first. The same buffer for the same content, so that each is hashed once. */
function remainsOf(inode: Inode): readonly Buffer[] {
  const { content, synced } = inode;
  let known = remains.get(content);
  if (known === undefined) remains.set(content, (known = new WeakMap()));
  let all = known.get(synced);
  if (all === undefined) known.set(synced, (all = [synced, ...REMAINS.map((rest) => rest(inode))]));
  return all;
}

/** What can be left of content that was written and not synced. */
const REMAINS: readonly ((inode: Inode) => Buffer)[] = [
  ({ content }) => content,
  // The length is there, the pages are zeros.
  ({ content, synced }) => Buffer.concat([synced, Buffer.alloc(content.length - synced.length)]),
  ({ content, synced }) => content.subarray(0, Math.max(synced.length, content.length - 1)),
  // Only the first page is lost.
  ({ content, synced }) => withHole(content, synced.length, 80),
  // Cut off somewhere.
  ...[0.25, 0.5, 0.75].map(
    (part) =>
      ({ content, synced }: Inode) =>
        content.subarray(0, upTo(content, synced, part)),
  ),
  // Later pages reached the disk before earlier ones.
  ...[0.25, 0.5, 0.75].map(
    (part) =>
      ({ content, synced }: Inode) =>
        withHole(content, synced.length, upTo(content, synced, part) - synced.length),
  ),
  // A page in the middle is missing, or the last one.
  ({ content, synced }) => withHole(content, upTo(content, synced, 0.4), upTo(content, synced, 0.6) - upTo(content, synced, 0.4)),
  ({ content, synced }) => withHole(content, upTo(content, synced, 0.8), content.length - upTo(content, synced, 0.8)),
];

const upTo = (content: Buffer, synced: Buffer, part: number) => synced.length + Math.ceil((content.length - synced.length) * part);

/** Zeros from an offset on. */
function withHole(content: Buffer, from: number, length: number): Buffer {
  const holed = Buffer.from(content);
  return holed.fill(0, from, Math.min(content.length, from + length));
}

/** All subsets, in order. Of more than six items only prefixes, and subsets with one item or without one. */
function* subsets<T>(items: readonly T[]): Iterable<readonly T[]> {
  if (items.length <= 6) {
    for (let mask = 0; mask < 2 ** items.length; mask++) yield items.filter((_, i) => (mask & (1 << i)) !== 0);
    return;
  }
  for (let end = 0; end <= items.length; end++) yield items.slice(0, end);
  for (let i = 0; i < items.length; i++) {
    yield items.filter((_, other) => other !== i);
    yield [items[i] as T];
  }
}
