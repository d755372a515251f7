/**
 * lowdb's adapter for a network's folder: the snapshot `network.json` and the change log after it. lowdb's own file adapters never fsync, take a missing
 * or empty file for "use the defaults", and overwrite what they could not read. This one reads everything or gives a reason, and a write appends one
 * synced frame to the change log, whatever the size of the network.
 */
import { join } from 'node:path';
import type { Adapter } from 'lowdb';
import type { Message } from '../../shared/strings/message';
import { CHANGE_LOG_FOLDER, listSegments, removeObsoleteSegments, removeSegments } from './change-log/change-log';
import { type ChangeLogAppender, changeLogAppender } from './change-log/change-log-appender';
import { keepCopyAs } from './disk/atomic-file';
import type { StoreFs } from './disk/file-system';
import { retryOnce } from './disk/retry-once';
import { type Change, encodeEntry } from './format/change-log-entry';
import { initialPosition, newNetworkId, type Position, shortHash } from './format/hash-chain';
import { capture, type DocumentCapture, NETWORK_FILE, type NetworkDocument } from './format/network-file';
import type { Recovery } from './format/unreadable-network';
import { type LoadedNetwork, loadNetwork } from './snapshot/load-network';
import { removeObsoleteShards } from './snapshot/remove-obsolete-shards';
import { SnapshotFile, type SnapshotOptions } from './snapshot-file';
import { changedByAnotherProgram } from './store-errors';

/** A change log longer than this is folded into a new snapshot (checkpoint). */
const MAX_CHANGE_LOG_BYTES = 4 * 1_048_576;
const MAX_CHANGE_LOG_FRAMES = 2_000;

export interface AdapterOptions extends SnapshotOptions {
  readonly now: () => Date;
  /** The folder of all backups, where copies of damaged shards may be found. Null: there is none. */
  readonly backups: string | null;
}

export class ChangeLogAdapter implements Adapter<NetworkDocument> {
  readonly snapshot: SnapshotFile;
  readonly #fs: StoreFs;
  readonly #folder: string;
  readonly #options: AdapterOptions;
  readonly #changeLog: ChangeLogAppender;
  #networkId: string;
  /** The last durable position. */
  #head: Position;
  /** There is no snapshot in the current format: the network is new, or its file has an older format or was edited by hand. */
  #needsSnapshot = true;
  #keepOriginalAs: string | null = null;
  /** The network before its first change, for the first snapshot. */
  #beforeFirstChange: DocumentCapture | null = null;
  #changeLogBytes = 0;
  #changes: readonly Change[] = [];
  #checkpoint: Promise<void> | null = null;
  #notices: readonly Message[] = [];
  #lastSavedAt: Date | null = null;

  constructor(fs: StoreFs, folder: string, options: AdapterOptions) {
    this.#fs = fs;
    this.#folder = folder;
    this.#options = options;
    this.snapshot = new SnapshotFile(fs, folder, options);
    this.#changeLog = changeLogAppender(fs, folder);
    this.#networkId = newNetworkId(options.token);
    this.#head = initialPosition(this.#networkId);
  }

  /** Whether there is a snapshot in the current format. */
  get hasSnapshot(): boolean {
    return !this.#needsSnapshot;
  }

  /** The file has an older format, or was edited by hand. The first save converts it. */
  get isOldFormat(): boolean {
    return this.#needsSnapshot && this.#keepOriginalAs !== null;
  }

  get networkId(): string {
    return this.#networkId;
  }

  get position(): Position {
    return this.#head;
  }

  get changeLogBytes(): number {
    return this.#changeLogBytes;
  }

  /** Frames of the change log that are not in the snapshot. */
  get framesSinceSnapshot(): number {
    return this.#needsSnapshot ? 0 : this.#head.seq - this.snapshot.seq;
  }

  get isCheckpointDue(): boolean {
    return (
      !this.#needsSnapshot && (this.#changeLogBytes > MAX_CHANGE_LOG_BYTES || this.#head.seq - this.snapshot.seq > MAX_CHANGE_LOG_FRAMES)
    );
  }

  get lastSavedAt(): Date | null {
    return this.#lastSavedAt;
  }

  /** What was wrong with the files although they could be read. */
  get notices(): readonly Message[] {
    return this.#notices;
  }

  /** Null: the folder contains nothing of Kith's. Throws UnreadableNetwork. */
  async read(): Promise<NetworkDocument | null> {
    const loaded = await loadNetwork(this.#fs, this.#folder, this.#options.backups, this.#options.cache);
    this.snapshot.adopt(loaded);
    if (loaded !== null) this.#adopt(loaded);
    return loaded?.document ?? null;
  }

  #adopt(loaded: LoadedNetwork): void {
    this.#networkId = loaded.document.networkId;
    this.#head = loaded.position;
    this.#needsSnapshot = loaded.needsSnapshot;
    this.#keepOriginalAs = loaded.keepOriginalAs;
    this.#changeLog.setSegments(loaded.segments);
    this.#changeLogBytes = loaded.changeLogBytes;
    const { damagedShards, tornEntry } = loaded.problems;
    this.#notices = [...damagedShards, ...(tornEntry === null ? [] : [tornEntry])];
    this.#lastSavedAt = loaded.lastSavedAt === null ? new Date(loaded.modifiedMs) : new Date(loaded.lastSavedAt);
  }

  /** Call it before the next changes are made in memory. */
  prepare(document: NetworkDocument): void {
    this.#beforeFirstChange = this.#needsSnapshot ? capture(document) : null;
  }

  /** Sets the changes that the next `write` saves. */
  setChanges(changes: readonly Change[]): void {
    this.#changes = changes;
  }

  /** Durable when it resolves. Throws the disk's error, or UnreadableNetwork when another program wrote here: then nothing was saved. */
  async write(document: NetworkDocument): Promise<void> {
    const [file, segment] = await Promise.all([this.snapshot.state(), this.#changeLog.state()]);
    // Another file, or a segment with bytes that we did not write, is somebody's work: leave it alone.
    if (file === 'foreign') throw changedByAnotherProgram(); // step: detect-foreign-file
    if (segment === 'changed') throw changedByAnotherProgram(); // step: detect-foreign-segment
    const isGone = !this.#needsSnapshot && (file === 'gone' || segment === 'gone');
    if (isGone) return await retryOnce(() => this.#rewriteEverything(document)); // step: rewrite-deleted-files
    const payload = encodeEntry({ at: this.#options.now().toISOString(), revision: document.revision, changes: this.#changes });
    const captured = this.#beforeFirstChange;
    if (this.#needsSnapshot && captured !== null) {
      await retryOnce(() => this.#writeFirstSnapshot(captured)); // step: retry-first-snapshot
    }
    const frame = await this.#changeLog.append(this.#networkId, this.#head, payload);
    this.#head = frame.position;
    this.#lastSavedAt = this.#options.now();
    this.#changeLogBytes += frame.bytes.length;
  }

  /** Writes the network before its first change in the current format. A file of an older format is kept under another name. */
  async #writeFirstSnapshot(captured: DocumentCapture): Promise<void> {
    const { token } = this.#options;
    if (this.#keepOriginalAs !== null)
      await keepCopyAs(this.#fs, { folder: this.#folder, name: NETWORK_FILE, previous: this.#keepOriginalAs, token });
    await this.snapshot.write(captured, this.#head);
    this.#needsSnapshot = false;
  }

  /** The files were deleted: memory holds all there is, so all of it is written as a new snapshot. */
  async #rewriteEverything(document: NetworkDocument): Promise<void> {
    await this.#checkpoint?.catch(() => undefined); // otherwise the older of two snapshots might be renamed last
    const position = { seq: this.#head.seq + 1, chain: shortHash(`${this.#head.chain} whole ${this.#options.token()}`) };
    await this.#fs.makeFolder(this.#folder);
    this.snapshot.forgetShards(); // they may be deleted too
    await this.snapshot.write(capture(document), position);
    this.#head = position;
    this.#lastSavedAt = this.#options.now();
    await this.#changeLog.close();
    this.#changeLogBytes = 0;
  }

  /**
   * Starts a checkpoint: folds the change log into a new snapshot. `document` is what is durable now. Nothing may be written until this resolves;
   * afterwards writes may go on while the returned function runs. Null: the change log is empty.
   */
  async startCheckpoint(document: NetworkDocument): Promise<(() => Promise<void>) | null> {
    if (this.#needsSnapshot || this.#head.seq === this.snapshot.seq) return null;
    await this.supersedeFailed(); // while the position of the refused frame is still the head
    const position = this.#head;
    const before = { seq: this.snapshot.seq, bytes: this.#changeLogBytes };
    const captured = capture(document);
    return () => {
      this.#checkpoint = this.#finishCheckpoint(captured, position, before).finally(() => {
        this.#checkpoint = null;
      });
      return this.#checkpoint;
    };
  }

  async #finishCheckpoint(
    captured: DocumentCapture,
    position: Position,
    before: { readonly seq: number; readonly bytes: number },
  ): Promise<void> {
    const footer = await this.snapshot.write(captured, position);
    this.#changeLogBytes -= before.bytes;
    this.#changeLog.startNewSegment();
    this.#changeLog.forgetSegments(await removeObsoleteSegments(this.#fs, this.#folder, this.#changeLog.segments(), before.seq));
    await removeObsoleteShards(this.#fs, this.#folder).catch(() => undefined);
    await this.snapshot.writeCache(captured, footer);
  }

  /** Writes a rebuilt network as a new snapshot. The unreadable files are kept under the given names. */
  async writeRecovered(
    { document, position, keepsChangeLog }: Recovery,
    quarantine: { readonly file: string; readonly changeLog: string },
  ): Promise<void> {
    const stat = await this.#fs.stat(this.snapshot.path).catch(() => null);
    this.snapshot.forgetShards();
    if (stat !== null && stat.kind !== 'file') await this.#fs.rename(this.snapshot.path, join(this.#folder, quarantine.file));
    const replaceAnything = async () => undefined; // the user decided to
    await this.snapshot.write(capture(document), position, quarantine.file, replaceAnything);
    this.#networkId = document.networkId;
    this.#head = position;
    this.#needsSnapshot = false;
    this.#changeLogBytes = 0;
    if (keepsChangeLog) return;
    // Nothing in the old change log continues from the new snapshot, so it is harmless if this fails.
    const [from, to] = [join(this.#folder, CHANGE_LOG_FOLDER), join(this.#folder, quarantine.changeLog)];
    await this.#fs.rename(from, to).catch(() => undefined);
  }

  /**
   * Writes the document so that the files hold nothing but it: as a new snapshot, which also becomes the previous one, without any change log, cache or old
   * shard. Throws when the snapshot could not be written; then nothing was changed. False: what is left of the old files will go later.
   */
  async rewriteWithoutHistory(document: NetworkDocument): Promise<boolean> {
    const [file, segment] = await Promise.all([this.snapshot.state(), this.#changeLog.state()]);
    if (file === 'foreign' || segment === 'changed') throw changedByAnotherProgram();
    await retryOnce(() => this.#rewriteEverything(document));
    try {
      await this.#rewriteEverything(document);
      this.#needsSnapshot = false;
      const gone = new Set<string>();
      for (const { name } of this.#changeLog.segments()) {
        await this.#fs.unlink(join(this.#folder, CHANGE_LOG_FOLDER, name));
        gone.add(name);
      }
      this.#changeLog.forgetSegments(gone);
      if (gone.size > 0) await this.#fs.syncFolder(join(this.#folder, CHANGE_LOG_FOLDER));
      await removeObsoleteShards(this.#fs, this.#folder);
      await this.snapshot.deleteCache(document.networkId);
      return true;
    } catch {
      return false;
    }
  }

  /**
   * Writes every file of the network anew, because the disk now encrypts them, or no longer does. Nothing is lost: a file of an older format is kept, and
   * segments with something that was ignored are quarantined. Throws the disk's error; then the files that were not written yet are as before.
   */
  async rewriteFiles(document: NetworkDocument): Promise<void> {
    const { token } = this.#options;
    if (this.#keepOriginalAs !== null)
      await keepCopyAs(this.#fs, { folder: this.#folder, name: NETWORK_FILE, previous: this.#keepOriginalAs, token });
    // Twice: the first one makes the snapshot of before the previous one.
    for (let i = 0; i < 2; i++) await retryOnce(() => this.#rewriteEverything(document));
    this.#needsSnapshot = false;
    this.#changeLog.forgetSegments(await removeSegments(this.#fs, this.#folder, this.#changeLog.segments()));
    await removeObsoleteShards(this.#fs, this.#folder);
    await this.snapshot.deleteCache(document.networkId);
  }

  /** Whether the files are still the ones that were read. Call it right after reading. */
  async isUnchangedOnDisk(): Promise<boolean> {
    if (!(await this.snapshot.isUnchanged())) return false;
    const names = (await listSegments(this.#fs, this.#folder)).map(({ name }) => name);
    const segments = this.#changeLog.segments();
    if (names.join() !== segments.map(({ name }) => name).join()) return false;
    const last = segments.at(-1);
    return last === undefined || (await this.#fs.stat(join(this.#folder, CHANGE_LOG_FOLDER, last.name))).size === last.size;
  }

  /** Makes sure that a refused change does not count at the next start. */
  supersedeFailed(): Promise<void> {
    return this.#changeLog.supersedeFailed(this.#networkId, this.#head);
  }

  async close(): Promise<void> {
    await this.#changeLog.close();
  }
}
