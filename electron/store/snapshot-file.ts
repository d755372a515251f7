/** The network file of an open network: which version of it is ours, and writing new ones. Also its year shards and its cache. */
import { join } from 'node:path';
import { isNotThere, readFileUpTo } from './disk/atomic-file';
import type { StoreFs } from './disk/file-system';
import type { Position } from './format/hash-chain';
import { type DocumentCapture, NETWORK_FILE, PREVIOUS_FILE } from './format/network-file';
import { SHARDS_FOLDER, type YearShard } from './format/year-shard';
import { snapshotId, writeCache } from './snapshot/cache';
import type { LoadedNetwork } from './snapshot/load-network';
import { writeSnapshot } from './snapshot/snapshot';
import { MAX_FILE_BYTES, matchesShard } from './snapshot/year-shards';
import { changedByAnotherProgram } from './store-errors';

export interface SnapshotOptions {
  readonly token: () => string;
  /** A log of at least this many interactions is written as year shards. */
  readonly shardThreshold: number;
  /** The folder of all caches. Null: there is none. */
  readonly cache: string | null;
}

interface PendingCache {
  readonly captured: DocumentCapture;
  readonly shards: readonly YearShard[];
  readonly identity: string;
}

export class SnapshotFile {
  readonly path: string;
  readonly #fs: StoreFs;
  readonly #folder: string;
  readonly #options: SnapshotOptions;
  /** Identities of the file that are ours. Empty: there was none. Two while a new snapshot replaces the old one. */
  #knownIdentities: readonly string[] = [];
  #seq = 0;
  #bytes = 0;
  /** The shards of the snapshot in place. */
  #shards: readonly YearShard[] = [];
  /** Shards that opening from the cache did not read. */
  #unreadShards: readonly YearShard[] = [];
  #pendingCache: PendingCache | null = null;

  constructor(fs: StoreFs, folder: string, options: SnapshotOptions) {
    this.#fs = fs;
    this.#folder = folder;
    this.#options = options;
    this.path = join(folder, NETWORK_FILE);
  }

  /** The seq that the snapshot includes. */
  get seq(): number {
    return this.#seq;
  }

  /** Including the shards. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Takes over what was read. Null: there was no file. */
  adopt(loaded: LoadedNetwork | null): void {
    this.#knownIdentities = loaded === null ? [] : [loaded.identity];
    if (loaded === null) return;
    const { atSnapshot, shards, identity } = loaded;
    this.#seq = loaded.snapshotSeq;
    this.#bytes = loaded.snapshotBytes;
    this.#shards = shards;
    this.#unreadShards = loaded.isFromCache ? shards : [];
    this.#pendingCache = atSnapshot === null ? null : { captured: atSnapshot, shards, identity };
  }

  /** `foreign`: another program wrote the file since. */
  async state(): Promise<'ours' | 'foreign' | 'gone'> {
    const identity = await this.#identityOnDisk();
    if (identity === null) return 'gone';
    return this.#knownIdentities.includes(identity) ? 'ours' : 'foreign';
  }

  /** Whether the file is the one that was read; also if there was none, and there is none. */
  async isUnchanged(): Promise<boolean> {
    const identity = await this.#identityOnDisk();
    return identity === null ? this.#knownIdentities.length === 0 : this.#knownIdentities.includes(identity);
  }

  /** Null: there is no file. */
  async #identityOnDisk(): Promise<string | null> {
    try {
      return (await this.#fs.stat(this.path)).identity;
    } catch (error) {
      if (isNotThere(error)) return null;
      throw error;
    }
  }

  /** Another computer may replace the file at any moment. Its version was not read, so it must stay. */
  async #assertNotForeign(): Promise<void> {
    if ((await this.state()) === 'foreign') throw changedByAnotherProgram(); // step: detect-foreign-file-at-checkpoint
  }

  /** Writes a snapshot and returns its footer. Throws the disk's error, or UnreadableNetwork when another program wrote the file. */
  async write(
    captured: DocumentCapture,
    position: Position,
    previous = PREVIOUS_FILE,
    assertReplaceable = () => this.#assertNotForeign(),
  ): Promise<string> {
    const { token, shardThreshold } = this.#options;
    const target = { folder: this.#folder, previous, token, shardThreshold, shards: this.#shards, assertReplaceable };
    const written = await writeSnapshot(this.#fs, target, captured, position, (identity) => {
      this.#knownIdentities = [...this.#knownIdentities, identity];
    });
    this.#knownIdentities = [written.identity];
    this.#bytes = written.bytes;
    this.#shards = written.shards;
    this.#seq = position.seq;
    return written.footer;
  }

  /** Call it when shards may be gone or damaged: the next snapshot then writes all of them. */
  forgetShards(): void {
    this.#shards = [];
  }

  /** Writes the cache of a snapshot that was just written. Never fails. */
  async writeCache(captured: DocumentCapture, footer: string): Promise<void> {
    const { cache, token } = this.#options;
    if (cache !== null) await writeCache(this.#fs, captured, { cache, token, footer, shards: this.#shards });
  }

  /** Deletes the cache, because it holds what the network no longer does. The next checkpoint writes a new one. Throws the disk's error. */
  async deleteCache(networkId: string): Promise<void> {
    this.#pendingCache = null;
    const { cache } = this.#options;
    if (cache === null) return;
    const folder = join(cache, networkId);
    const names = await this.#fs.list(folder).catch((error: unknown) => {
      if (isNotThere(error)) return [];
      throw error;
    });
    for (const name of names) await this.#fs.unlink(join(folder, name));
    if (names.length > 0) await this.#fs.syncFolder(folder);
  }

  /** Writes the cache of a network that was read from its files. Never fails. */
  async writePendingCache(): Promise<void> {
    const [pending, { cache, token }] = [this.#pendingCache, this.#options];
    this.#pendingCache = null;
    if (pending === null || cache === null) return;
    const read = await readFileUpTo(this.#fs, this.path, MAX_FILE_BYTES).catch(() => null);
    if (read?.kind !== 'bytes') return;
    // The footer of a later file would vouch for content that this capture does not have.
    if (read.identity !== pending.identity) return; // step: cache-only-what-was-read
    const id = snapshotId(read.bytes);
    if (id !== null) await writeCache(this.#fs, pending.captured, { cache, token, footer: id.footer, shards: pending.shards });
  }

  /** Verifies the shards that opening from the cache did not read. Returns the damaged ones; the next snapshot writes them again. */
  async verifyUnreadShards(): Promise<readonly YearShard[]> {
    const unread = this.#unreadShards;
    const damaged: YearShard[] = [];
    this.#unreadShards = [];
    const isListed = ({ file }: YearShard) => this.#shards.some((shard) => shard.file === file);
    for (const shard of unread) {
      if (!isListed(shard)) continue; // a newer snapshot does not need it
      const isIntact = await matchesShard(this.#fs, join(this.#folder, SHARDS_FOLDER, shard.file), shard).catch(() => false);
      if (isIntact || !isListed(shard)) continue;
      this.#shards = this.#shards.filter(({ file }) => file !== shard.file);
      damaged.push(shard);
    }
    return damaged;
  }
}
