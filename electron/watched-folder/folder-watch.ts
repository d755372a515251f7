/**
 * Watches the folder that the user chose, while the window is open, and tells of files there that Kith could import. It never imports: the user reviews them
 * like any other files. Nothing outside the folder is read, and links are not followed. Files that were there when the folder was chosen, that the user dealt
 * with, or whose content was imported are not offered (docs/sources.md, "A watched folder").
 */
import type { Stats } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import type { FSWatcher } from 'chokidar';
import type { WatchedFolder, WatchState } from '../../shared/contract/watched-folder';
import { createSerialQueue } from '../../shared/lib/serial-queue';
import { copiesAmong, readWatchRecord, stampOf, type WatchRecord, writeWatchRecord } from './watch-record';
import {
  type FileState,
  type FileTasks,
  fileState,
  identityOf,
  isDenied,
  isPassedOver,
  isStill,
  listFiles,
  MAX_FILES,
  regularFile,
  stateOf,
  topEntries,
} from './watched-files';

interface FolderWatchOptions {
  readonly dataFolder: string;
  readonly token: () => string;
  readonly tasks: FileTasks;
  /** Null: no folder is watched. */
  readonly onChange: (watched: WatchedFolder | null) => void;
  readonly onError: (error: unknown) => void;
  /** Tests wait less, and for fewer files. */
  readonly timing?: Timing;
  readonly maxFiles?: number;
}

interface Timing {
  /** A file that stays the same for so long is complete. */
  readonly restMs: number;
  /** Looks so often whether the folder is still there, or there again. */
  readonly checkMs: number;
}

const TIMING: Timing = { restMs: 2_000, checkMs: 20_000 };
const MAX_NAMED = 50;

export class FolderWatch {
  readonly #options: FolderWatchOptions;
  readonly #timing: Timing;
  readonly #maxFiles: number;
  /** Changes one at a time: choosing, looking at files, recording what the user decided. */
  readonly #serialize = createSerialQueue();
  #isStarted = false;
  #record: WatchRecord | null = null;
  #seen: ReadonlySet<string> = new Set();
  #state: WatchState = 'missing';
  #watcher: FSWatcher | null = null;
  /** Device and number of the folder that is watched. */
  #identity: string | null = null;
  /** The latest that the window was told. */
  #told = 'null';
  #check: NodeJS.Timeout | null = null;
  #next: NodeJS.Timeout | null = null;
  /** Came or changed, not at rest yet. */
  readonly #waiting = new Map<string, { readonly file: FileState; readonly sinceMs: number }>();
  readonly #offered = new Map<string, FileState>();
  /** Files of the folder that the watcher knows. */
  readonly #present = new Set<string>();

  constructor(options: FolderWatchOptions) {
    this.#options = options;
    this.#timing = options.timing ?? TIMING;
    this.#maxFiles = options.maxFiles ?? MAX_FILES;
  }

  /** Starts to watch when it is first asked. */
  async current(): Promise<WatchedFolder | null> {
    await this.#serialize(async () => {
      if (this.#isStarted) return;
      this.#isStarted = true;
      this.#keep(await readWatchRecord(this.#options.dataFolder));
      await this.#connect();
    });
    return this.#shown();
  }

  /** Watches this folder, instead of another. `false`: it has too many files. Throws the disk's error when the choice cannot be kept. */
  choose(chosen: string): Promise<boolean> {
    return this.#serialize(async () => {
      const folder = await realpath(chosen).catch(() => chosen);
      const there = await listFiles(folder, this.#maxFiles);
      if (there === null) return false;
      const seen = there.map((file) => stampOf(relative(folder, file.path), file));
      this.#isStarted = true;
      await this.#save({ folder, seen, contents: this.#record?.contents ?? [] });
      await this.#connect();
      this.#tell();
      return true;
    });
  }

  stop(): Promise<void> {
    return this.#serialize(async () => {
      await this.#disconnect();
      await this.#save(null);
      this.#tell();
    });
  }

  /** What to import of what is offered: files of the folder, and whole folders in it, because some archives are known by their folders. */
  async offered(): Promise<readonly string[]> {
    const folder = this.#record?.folder;
    return folder === undefined || (await identityOf(folder)) === null ? [] : await topEntries(folder, [...this.#offered.keys()]);
  }

  /** The user does not want what is offered now. */
  leave(): Promise<void> {
    return this.#serialize(() => this.#markSeen([...this.#offered.values()]));
  }

  /** After an import of these files and folders: they are not offered again, nor copies of the files. */
  imported(paths: readonly string[]): Promise<void> {
    return this.#serialize(async () => {
      if (this.#record === null) return;
      const isImported = ({ path }: FileState) => paths.some((one) => path === one || path.startsWith(`${one}${sep}`));
      const offered = [...this.#offered.values(), ...[...this.#waiting.values()].map(({ file }) => file)].filter(isImported);
      const others = await Promise.all(paths.filter((one) => !offered.some(({ path }) => path === one)).map(regularFile));
      await this.#markSeen(offered);
      await this.#keepContents([...offered, ...others.filter((file) => file !== null)]);
    });
  }

  async close(): Promise<void> {
    await this.#serialize(() => this.#disconnect());
  }

  async #connect(): Promise<void> {
    await this.#disconnect();
    const folder = this.#record?.folder;
    if (folder === undefined) return;
    this.#check = setInterval(() => void this.#lookAtFolder(), this.#timing.checkMs).unref();
    this.#state = await stateOf(folder, this.#maxFiles);
    if (this.#state !== 'watching') return;
    this.#identity = await identityOf(folder);
    const { watch } = await import('chokidar');
    const watcher = watch(folder, {
      followSymlinks: false,
      alwaysStat: true,
      ignored: (path, stats) => relative(folder, path) !== '' && (isPassedOver(path) || stats?.isSymbolicLink() === true),
    });
    this.#watcher = watcher;
    for (const event of ['add', 'change'] as const) watcher.on(event, (path, stats) => this.#came(path, stats));
    watcher.on('unlink', (path) => this.#went(path));
    watcher.on('ready', () => void this.#serialize(() => this.#forgetGone(watcher)).catch(this.#options.onError));
    watcher.on('error', (error) => !isDenied(error) && this.#options.onError(error));
  }

  async #reconnect(): Promise<void> {
    await this.#serialize(() => this.#connect()).catch(this.#options.onError);
    this.#tell();
  }

  /** The watcher does not tell when the folder itself is taken away. */
  async #lookAtFolder(): Promise<void> {
    const folder = this.#record?.folder;
    if (folder === undefined || this.#state === 'too-many') return;
    if (this.#state !== 'watching' || !(await isStill(folder, this.#identity))) await this.#reconnect();
  }

  async #disconnect(): Promise<void> {
    if (this.#check !== null) clearInterval(this.#check);
    if (this.#next !== null) clearTimeout(this.#next);
    this.#next = null;
    for (const files of [this.#waiting, this.#offered, this.#present]) files.clear();
    const watcher = this.#watcher;
    this.#watcher = null;
    await watcher?.close();
  }

  #came(path: string, stats: Stats | undefined): void {
    const record = this.#record;
    const state = stats === undefined ? null : fileState(path, stats);
    if (record === null || state === null) return;
    this.#present.add(path);
    if (this.#present.size === this.#maxFiles + 1) void this.#reconnect();
    if (!this.#seen.has(this.#stamp(record, state))) this.#wait(state);
  }

  #wait(file: FileState): void {
    this.#waiting.set(file.path, { file, sinceMs: performance.now() });
    this.#lookSoon();
  }

  #lookSoon(): void {
    this.#next ??= setTimeout(() => {
      this.#next = null;
      void this.#serialize(() => this.#lookAtWaiting()).catch(this.#options.onError);
    }, this.#timing.restMs).unref();
  }

  #went(path: string): void {
    this.#present.delete(path);
    this.#waiting.delete(path);
    if (this.#offered.delete(path)) this.#tell();
  }

  async #lookAtWaiting(): Promise<void> {
    const watcher = this.#watcher;
    const files = await this.#takeAtRest();
    if (files.length === 0) return;
    const isKnown = await this.#options.tasks.recognize(files.map(({ path }) => path));
    const importable = files.filter((_, i) => isKnown[i] === true);
    const copies = await copiesAmong(importable, this.#record?.contents ?? [], this.#options.tasks.hash);
    if (watcher !== this.#watcher) return; // another folder was chosen meanwhile
    for (const file of files) this.#offered.delete(file.path);
    for (const file of importable) if (!copies.has(file.path)) this.#offered.set(file.path, file);
    await this.#addSeen(importable.filter(({ path }) => copies.has(path)));
    this.#tell();
  }

  /** Files that have not changed since they came. The others wait on. The watcher's own waiting does not know files of its first pass. */
  async #takeAtRest(): Promise<readonly FileState[]> {
    const files: FileState[] = [];
    for (const [path, { file, sinceMs }] of [...this.#waiting]) {
      if (performance.now() - sinceMs < this.#timing.restMs) continue;
      this.#waiting.delete(path);
      const now = await regularFile(path);
      if (now === null) continue;
      if (now.size === file.size && now.mtimeMs === file.mtimeMs) files.push(file);
      else this.#wait(now);
    }
    if (this.#waiting.size > 0) this.#lookSoon();
    return files;
  }

  async #markSeen(files: readonly FileState[]): Promise<void> {
    for (const { path } of files) {
      this.#offered.delete(path);
      this.#waiting.delete(path);
    }
    this.#tell();
    await this.#addSeen(files);
  }

  async #addSeen(files: readonly FileState[]): Promise<void> {
    const record = this.#record;
    if (record === null || files.length === 0) return;
    await this.#save({ ...record, seen: [...record.seen, ...files.map((file) => this.#stamp(record, file))] });
  }

  async #keepContents(files: readonly FileState[]): Promise<void> {
    if (files.length === 0) return;
    const hashes = await this.#options.tasks.hash(files.map(({ path }) => path));
    const contents = files.flatMap(({ size }, i) => (hashes[i] == null ? [] : [{ size, hash: hashes[i] }]));
    if (this.#record !== null) await this.#save({ ...this.#record, contents: [...this.#record.contents, ...contents] });
  }

  /** Stamps of files that are no longer there, or have changed, would only make the record grow. */
  async #forgetGone(watcher: FSWatcher): Promise<void> {
    const record = this.#record;
    if (record === null || watcher !== this.#watcher) return;
    const there = await listFiles(record.folder, this.#maxFiles);
    if (there === null || there.length === 0) return; // a disk that is just being connected looks empty
    const stamps = new Set(there.map((file) => this.#stamp(record, file)));
    const seen = record.seen.filter((stamp) => stamps.has(stamp));
    if (seen.length < record.seen.length) await this.#save({ ...record, seen });
  }

  #stamp({ folder }: WatchRecord, file: FileState): string {
    return stampOf(relative(folder, file.path), file);
  }

  async #save(record: WatchRecord | null): Promise<void> {
    this.#keep(record);
    await writeWatchRecord(this.#options.dataFolder, record, this.#options.token);
  }

  #keep(record: WatchRecord | null): void {
    this.#record = record;
    this.#seen = new Set(record?.seen);
  }

  #tell(): void {
    const shown = this.#shown();
    const text = JSON.stringify(shown);
    if (text === this.#told) return;
    this.#told = text;
    this.#options.onChange(shown);
  }

  #shown(): WatchedFolder | null {
    if (this.#record === null) return null;
    const { folder } = this.#record;
    const files = [...this.#offered.keys()].map((path) => relative(folder, path)).sort();
    return { folder, state: this.#state, files: files.slice(0, MAX_NAMED), count: files.length };
  }
}
