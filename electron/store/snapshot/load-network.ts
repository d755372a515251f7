/** Loads a network from its folder: the snapshot, then the change log; if one of them is damaged, what can be rebuilt. Writes nothing. */
import { ColumnarLog } from '../../../shared/model/interaction-log/columnar-log';
import { type Message, message } from '../../../shared/strings/message';
import { continueFrom, isOrphaned, readSegments, type Segment, type SegmentSummary } from '../change-log/change-log';
import { diskErrorMessage } from '../disk/disk-error-message';
import type { StoreFs } from '../disk/file-system';
import { applyChange, decodeEntry } from '../format/change-log-entry';
import type { Frame } from '../format/change-log-format';
import { initialPosition, type Position, shortHash, startedEmpty } from '../format/hash-chain';
import { FORMAT } from '../format/migrations';
import { capture, type DocumentCapture, emptyDocument, NETWORK_FILE, type NetworkDocument, PREVIOUS_FILE } from '../format/network-file';
import { type Recovery, UnreadableNetwork } from '../format/unreadable-network';
import { SHARDS_FOLDER, type YearShard } from '../format/year-shard';
import { readCachedSnapshot, readSnapshot, type SnapshotRead } from './read-snapshot';

export interface LoadedNetwork {
  readonly document: NetworkDocument;
  readonly position: Position;
  readonly snapshotSeq: number;
  readonly snapshotBytes: number;
  /** Of the network file. */
  readonly identity: string;
  readonly modifiedMs: number;
  /** The first save writes a snapshot, because the file has an older format or was edited by hand. */
  readonly needsSnapshot: boolean;
  /** Name under which that file is kept. */
  readonly keepOriginalAs: string | null;
  readonly segments: readonly SegmentSummary[];
  readonly changeLogBytes: number;
  /** When the newest change was saved. Null: it is in the snapshot, which has no time. */
  readonly lastSavedAt: string | null;
  readonly problems: LoadProblems;
  /** The shards that are intact in the folder. From a cache: only their sizes were checked. */
  readonly shards: readonly YearShard[];
  /** The interactions come from the cache: the shards were not read. */
  readonly isFromCache: boolean;
  /** A large network as of its snapshot, to make a cache of. Null: it came from the cache, or is small. */
  readonly atSnapshot: DocumentCapture | null;
}

/** What was found wrong although the network could be loaded completely. */
export interface LoadProblems {
  /** Shards that were read from the backups. */
  readonly damagedShards: readonly Message[];
  /** A torn last frame that was ignored. Null: there is none. */
  readonly tornEntry: Message | null;
}

const MAX_ATTEMPTS = 4;

/**
 * `backups`: the folder of all backups, where copies of damaged shards may be found. `cache`: the folder of all caches; null: all files are read.
 * Null: the folder contains nothing of Kith's. Throws UnreadableNetwork.
 */
export async function loadNetwork(
  fs: StoreFs,
  folder: string,
  backups: string | null = null,
  cache: string | null = null,
): Promise<LoadedNetwork | null> {
  let snapshot: SnapshotRead | null;
  try {
    const cached = cache === null ? null : await readCachedSnapshot(fs, folder, cache);
    snapshot = cached ?? (await readSnapshot(fs, folder, NETWORK_FILE, backups));
  } catch (error) {
    if (!(error instanceof UnreadableNetwork) || ['newer-format', 'not-downloaded'].includes(error.refusal.kind)) throw error;
    const { recovery, isTransient } = await recover(fs, folder, backups);
    throw new UnreadableNetwork(error.refusal, recovery, error.isTransient || isTransient);
  }
  if (snapshot === null) return null;
  // Another Kith may write a snapshot between the two reads. Then the snapshot is read again.
  for (let attempt = 1; ; attempt++) {
    const replayed = replayChangeLog(snapshot, await segmentsIn(fs, folder));
    if (replayed.problem === null) return replayed.loaded;
    const newer: SnapshotRead | null = attempt < MAX_ATTEMPTS ? await readSnapshot(fs, folder, NETWORK_FILE, backups) : null;
    if (newer === null || newer.identity === snapshot.identity) throw damagedChangeLog(replayed, replayed.problem);
    snapshot = newer;
  }
}

async function segmentsIn(fs: StoreFs, folder: string): Promise<readonly Segment[]> {
  return await readSegments(fs, folder).catch((error: unknown) => {
    const reason = diskErrorMessage(error);
    throw new UnreadableNetwork({ kind: 'unreadable', message: message('store.changeLogUnreadable', { reason }) }, null, true);
  });
}

interface ReplayedSnapshot {
  readonly loaded: LoadedNetwork;
  readonly problem: Message | null;
  readonly highestSeq: number;
}

function replayChangeLog(snapshot: SnapshotRead, segments: readonly Segment[]): ReplayedSnapshot {
  const { decoded, intactShards } = snapshot;
  const { networkId, revision } = decoded.document;
  const highestSeq = Math.max(0, ...segments.map((segment) => segment.highestSeq));
  const isEditedByHand = decoded.position === null;
  const start = decoded.position ?? { seq: highestSeq + 1, chain: shortHash(`${networkId} by hand ${snapshot.identity}`) };
  const continuation = continueFrom(segments, networkId, start);
  const isCacheable =
    !snapshot.isFromCache && !isEditedByHand && decoded.shards.length > 0 && intactShards.length === decoded.shards.length;
  const isColumnar = decoded.document.network.interactions instanceof ColumnarLog;
  const atSnapshot = isCacheable && isColumnar ? capture(decoded.document) : null; // before `replay` changes the network in place
  const replayed = replay(decoded.document, continuation.frames);
  const laterChanges = isEditedByHand ? findLaterChanges(segments, revision) : null;
  const position = replayed.position ?? start;
  const loaded: LoadedNetwork = {
    document: replayed.document,
    position,
    snapshotSeq: start.seq,
    snapshotBytes: snapshot.size,
    identity: snapshot.identity,
    modifiedMs: snapshot.modifiedMs,
    needsSnapshot: isEditedByHand || decoded.format < FORMAT,
    keepOriginalAs: isEditedByHand ? 'network.by-hand.json' : decoded.format < FORMAT ? `network.format-${decoded.format}.json` : null,
    segments: segments.map(({ name, size, header, tail }, i) => ({
      name,
      size,
      from: header?.from.seq ?? 0,
      // step: keep-orphaned-segment
      isTorn: tail !== 'none' || isOrphaned(segments, i, start, position),
    })),
    changeLogBytes: continuation.frames.reduce((sum, frame) => sum + frame.payload.length, 0),
    lastSavedAt: replayed.lastSavedAt,
    problems: {
      damagedShards: decoded.shards.filter((shard) => !intactShards.includes(shard)).map(shardReadFromBackup),
      tornEntry: continuation.torn === null ? null : message('store.tornEntryIgnored', { file: continuation.torn }),
    },
    shards: intactShards,
    isFromCache: snapshot.isFromCache,
    atSnapshot,
  };
  return { loaded, problem: continuation.problem ?? replayed.problem ?? laterChanges, highestSeq: Math.max(highestSeq, position.seq) };
}

function shardReadFromBackup({ year, file }: YearShard): Message {
  return message('store.shardReadFromBackup', { year: String(year), file: `${SHARDS_FOLDER}/${file}` });
}

/** Without a footer nobody knows which entries a file contains, but its revision tells whether the change log goes further. */
function findLaterChanges(segments: readonly Segment[], revision: number): Message | null {
  for (const segment of segments) {
    const last = segment.frames.at(-1);
    if (last !== undefined && (decodeEntry(last.payload)?.revision ?? 0) > revision)
      return message('store.editedByHand', { file: segment.name });
  }
  return null;
}

interface ReplayedFrames {
  readonly document: NetworkDocument;
  /** Null: there were no frames. */
  readonly position: Position | null;
  readonly lastSavedAt: string | null;
  readonly problem: Message | null;
}

/** Applies the changes of the frames to a document, whose network it changes in place. */
function replay(start: NetworkDocument, frames: readonly Frame[]): ReplayedFrames {
  let document = start;
  let position: Position | null = null;
  let lastSavedAt: string | null = null;
  for (const { seq, chain, payload } of frames) {
    const entry = decodeEntry(payload);
    if (entry === null) return { document, position, lastSavedAt, problem: message('store.changeInUnknownForm', { change: seq }) };
    try {
      for (const change of entry.changes) document = applyChange(document, change).document;
    } catch {
      return { document, position, lastSavedAt, problem: message('store.changeInUnknownForm', { change: seq }) };
    }
    position = { seq, chain };
    lastSavedAt = entry.at;
  }
  return { document, position, lastSavedAt, problem: null };
}

function damagedChangeLog({ loaded, highestSeq }: ReplayedSnapshot, problem: Message): UnreadableNetwork {
  const { document, lastSavedAt } = loaded;
  const time = lastSavedAt === null ? null : minuteInUtc(lastSavedAt);
  const sentence = time === null ? message('store.damagedAfterSnapshot', { problem }) : message('store.damagedAfter', { problem, time });
  const source = time === null ? message('store.rebuildFromSnapshot') : message('store.rebuildUpTo', { time });
  const recovery = { document, position: positionAfter(highestSeq, document), keepsChangeLog: false, source };
  return new UnreadableNetwork({ kind: 'unreadable', message: sentence }, recovery);
}

/** "2026-05-03 10:20 UTC", from an ISO time. */
export function minuteInUtc(isoTime: string): string {
  return `${isoTime.slice(0, 16).replace('T', ' ')} UTC`;
}

/** A position that no file in the folder continues from. */
function positionAfter(highestSeq: number, { networkId, revision }: NetworkDocument): Position {
  return { seq: highestSeq + 1, chain: shortHash(`${networkId} put together at ${highestSeq} ${revision}`) };
}

interface RecoveryAttempt {
  readonly recovery: Recovery | null;
  /** The disk refused to read something that may contain more. */
  readonly isTransient: boolean;
}

/** Without a usable network file: the previous snapshot and the change log after it, or the change log alone if the network began in it. */
async function recover(fs: StoreFs, folder: string, backups: string | null): Promise<RecoveryAttempt> {
  let isTransient = false;
  const orElse =
    <T>(fallback: T) =>
    (error: unknown): T => {
      isTransient ||= error instanceof UnreadableNetwork && error.isTransient; // step: note-transient-failure
      return fallback;
    };
  const segments = await segmentsIn(fs, folder).catch(orElse<readonly Segment[]>([]));
  const previous = await readSnapshot(fs, folder, PREVIOUS_FILE, backups).catch(orElse(null));
  return { recovery: previous === null ? rebuildFromChangeLog(segments) : rebuildFromPrevious(previous, segments), isTransient };
}

function rebuildFromPrevious(previous: SnapshotRead, segments: readonly Segment[]): Recovery {
  const { loaded, problem, highestSeq } = replayChangeLog(previous, segments);
  const { document, position } = loaded;
  const isComplete = problem === null && !loaded.needsSnapshot;
  return {
    document,
    position: isComplete ? position : positionAfter(highestSeq, document),
    keepsChangeLog: isComplete,
    source: message('store.rebuildFromPrevious', { saves: position.seq - loaded.snapshotSeq }),
  };
}

/** Null: the change log does not start with an empty network, or contains nothing. */
function rebuildFromChangeLog(segments: readonly Segment[]): Recovery | null {
  const networkId = segments.find(({ header }) => header !== null)?.header?.networkId;
  if (networkId === undefined || !startedEmpty(networkId)) return null;
  const { frames, problem } = continueFrom(segments, networkId, initialPosition(networkId));
  if (frames.length === 0) return null;
  const replayed = replay({ ...emptyDocument(), networkId }, frames);
  const highestSeq = Math.max(...segments.map((segment) => segment.highestSeq));
  const isComplete = problem === null && replayed.problem === null && replayed.position !== null;
  return {
    document: replayed.document,
    position: isComplete && replayed.position !== null ? replayed.position : positionAfter(highestSeq, replayed.document),
    keepsChangeLog: isComplete,
    source: message('store.rebuildFromChangeLog', { saves: frames.length }),
  };
}
