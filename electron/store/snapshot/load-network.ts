/** A network's folder, read: the snapshot, the journal after it, and what can be saved when one of them is damaged. Writes nothing. */
import { ColumnarLog } from '../../../shared/model/interaction-log/columnar-log';
import { continuation, isLeftBehind, readSegments, type Segment } from '../change-log/change-log';
import { diskErrorMessage } from '../disk/disk-error-message';
import type { StoreFs } from '../disk/file-system';
import { applyChange, decodeEntry } from '../format/change-log-entry';
import type { Frame } from '../format/change-log-format';
import { initialPosition, type Position, shortHash, startedEmpty } from '../format/hash-chain';
import { FORMAT } from '../format/migrations';
import { capture, type DocumentCapture, emptyDocument, NETWORK_FILE, type NetworkDocument, PREVIOUS_FILE } from '../format/network-file';
import { type Recovered, UnreadableNetwork } from '../format/unreadable-network';
import { readCachedSnapshot, readSnapshot, type SnapshotRead } from './read-snapshot';
import { SHARDS_FOLDER, type YearShard } from './year-shards';

export interface KnownSegment {
  readonly name: string;
  /** The change it starts after. */
  readonly from: number;
  readonly size: number;
  /** Something in it was left out, or nothing leads on from it. */
  readonly isTorn: boolean;
}

export interface LoadedNetwork {
  readonly document: NetworkDocument;
  readonly at: Position;
  readonly snapshotSeq: number;
  readonly snapshotBytes: number;
  readonly identity: string;
  readonly modifiedMs: number;
  /** The first save writes a snapshot: the file is of an older Kith, or was changed by hand. */
  readonly needsSnapshot: boolean;
  /** The name under which that file is kept. */
  readonly keepOriginalAs: string | null;
  readonly segments: readonly KnownSegment[];
  readonly journalBytes: number;
  /** When the newest change was saved; null: only the snapshot knows. */
  readonly lastSavedAt: string | null;
  readonly notices: readonly string[];
  /** The files of the interactions that are on disk as they should be; from a cache: as far as their sizes say. */
  readonly years: readonly YearShard[];
  /** The interactions come from the cache: the files of the years were not read. */
  readonly isFromCache: boolean;
  /** A large network as it is in the snapshot, for the cache. Null: it came from there, or is small. */
  readonly atSnapshot: DocumentCapture | null;
}

/**
 * Null only when the folder holds nothing of Kith's. Throws UnusableFile. `backups`: the folder of all copies; files of years that are damaged are
 * looked for there. `cache`: the folder of all caches; null: everything is read.
 */
export async function loadNetwork(
  fs: StoreFs,
  folder: string,
  backups: string | null = null,
  cache: string | null = null,
): Promise<LoadedNetwork | null> {
  let found: SnapshotRead | null;
  try {
    found =
      (cache === null ? null : await readCachedSnapshot(fs, folder, cache)) ?? (await readSnapshot(fs, folder, NETWORK_FILE, backups));
  } catch (error) {
    if (!(error instanceof UnreadableNetwork) || ['newer-format', 'not-downloaded'].includes(error.failure.kind)) throw error;
    const { recovered, isPassing } = await recover(fs, folder, backups);
    throw new UnreadableNetwork(error.failure, recovered, error.isPassing || isPassing);
  }
  if (found === null) return null;
  // Another Kith may fold its journal between the two readings: then the snapshot is read again.
  for (let attempt = 1; ; attempt++) {
    const opened = joined(found, await segmentsOf(fs, folder));
    if (opened.problem === null) return opened.opened;
    const again: SnapshotRead | null = attempt < 4 ? await readSnapshot(fs, folder, NETWORK_FILE, backups) : null;
    if (again === null || again.identity === found.identity) throw damagedJournal(opened);
    found = again;
  }
}

interface Joined {
  readonly opened: LoadedNetwork;
  readonly problem: string | null;
  readonly highest: number;
}

function joined(found: SnapshotRead, segments: readonly Segment[]): Joined {
  const { decoded } = found;
  const { networkId: vault } = decoded.document;
  const highest = Math.max(0, ...segments.map((segment) => segment.highest));
  const isByHand = decoded.at === null;
  const start = decoded.at ?? { seq: highest + 1, chain: shortHash(`${vault} by hand ${found.identity}`) };
  const next = continuation(segments, vault, start);
  const isForCache = !found.isFromCache && !isByHand && decoded.document.network.interactions instanceof ColumnarLog;
  const atSnapshot =
    isForCache && decoded.years.length > 0 && found.wholeYears.length === decoded.years.length ? capture(decoded.document) : null; // before the journal is played on it
  const played = play(decoded.document, next.frames);
  const left = isByHand ? laterThan(segments, decoded.document.revision) : null;
  const at = played.at ?? start;
  const opened: LoadedNetwork = {
    document: played.document,
    at,
    snapshotSeq: start.seq,
    snapshotBytes: found.size,
    identity: found.identity,
    modifiedMs: found.modifiedMs,
    needsSnapshot: isByHand || decoded.format < FORMAT,
    keepOriginalAs: isByHand ? 'network.by-hand.json' : decoded.format < FORMAT ? `network.format-${decoded.format}.json` : null,
    segments: segments.map(({ name, size, start: head, rest }, i) => ({
      name,
      size,
      from: head?.from.seq ?? 0,
      isTorn: rest !== 'none' || isLeftBehind(segments, i, start, at),
    })),
    journalBytes: next.frames.reduce((sum, frame) => sum + frame.payload.length, 0),
    lastSavedAt: played.lastSavedAt,
    notices: [
      ...decoded.years.filter((file) => !found.wholeYears.includes(file)).map(readFromCopy),
      ...(next.torn === null
        ? []
        : [
            `The last line of the journal file ${next.torn} is not whole. Kith went on without it: it belongs to a save that was interrupted.`,
          ]),
    ],
    years: found.wholeYears,
    isFromCache: found.isFromCache,
    atSnapshot,
  };
  return { opened, problem: next.problem ?? played.problem ?? left, highest: Math.max(highest, at.seq) };
}

function readFromCopy({ year, file }: YearShard): string {
  return `The file of the interactions of ${year} (${SHARDS_FOLDER}/${file}) is damaged or missing. Kith read the same file among the backups; nothing is lost, and it is written again in time.`;
}

/** Without a seal nobody knows which changes of the journal a file holds; its revision says at least whether the journal went further. */
function laterThan(segments: readonly Segment[], revision: number): string | null {
  for (const segment of segments) {
    const last = segment.frames.at(-1);
    if (last !== undefined && (decodeEntry(last.payload)?.revision ?? 0) > revision)
      return `the network file was changed by hand, and the journal file ${segment.name} holds later changes`;
  }
  return null;
}

function damagedJournal({ opened, problem, highest }: Joined): UnreadableNetwork {
  const { document, lastSavedAt } = opened;
  const upTo = lastSavedAt === null ? 'what the network file holds' : `everything up to ${lastSavedAt.slice(0, 16).replace('T', ' ')} UTC`;
  return new UnreadableNetwork(
    { kind: 'unreadable', message: `The network cannot be read to its end: ${problem}. Whole is ${upTo}.` },
    { document, at: after(highest, document), keepsJournal: false, words: upTo },
  );
}

/** A point that no file in the folder leads on from. */
function after(highest: number, { networkId: vault, revision }: NetworkDocument): Position {
  return { seq: highest + 1, chain: shortHash(`${vault} put together at ${highest} ${revision}`) };
}

/** Plays journal lines on a document, whose network it changes. */
function play(
  start: NetworkDocument,
  frames: readonly Frame[],
): { document: NetworkDocument; at: Position | null; lastSavedAt: string | null; problem: string | null } {
  let document = start;
  let at: Position | null = null;
  let lastSavedAt: string | null = null;
  for (const frame of frames) {
    const entry = decodeEntry(frame.payload);
    if (entry === null) return { document, at, lastSavedAt, problem: `change ${frame.seq} in the journal is not in a form Kith knows` };
    for (const change of entry.changes) document = applyChange(document, change).document;
    at = { seq: frame.seq, chain: frame.chain };
    lastSavedAt = entry.at;
  }
  return { document, at, lastSavedAt, problem: null };
}

interface Recovery {
  readonly recovered: Recovered | null;
  /** Something was not let be read: with it there may be more. */
  readonly isPassing: boolean;
}

/** Without a usable network file: the version before and the journal since, or the journal alone when the network began in it. */
async function recover(fs: StoreFs, folder: string, backups: string | null): Promise<Recovery> {
  let isPassing = false;
  const without =
    <T>(nothing: T) =>
    (error: unknown): T => {
      isPassing ||= error instanceof UnreadableNetwork && error.isPassing;
      return nothing;
    };
  const segments = await segmentsOf(fs, folder).catch(without<readonly Segment[]>([]));
  const previous = await readSnapshot(fs, folder, PREVIOUS_FILE, backups).catch(without(null));
  return { recovered: putTogether(previous, segments), isPassing };
}

function putTogether(previous: SnapshotRead | null, segments: readonly Segment[]): Recovered | null {
  if (previous !== null) {
    const { opened, problem, highest } = joined(previous, segments);
    const isWhole = problem === null && !opened.needsSnapshot;
    const words = `the version before it${opened.at.seq > opened.snapshotSeq ? ` and ${opened.at.seq - opened.snapshotSeq} saves after it` : ''}`;
    return { document: opened.document, at: isWhole ? opened.at : after(highest, opened.document), keepsJournal: isWhole, words };
  }
  const vault = segments.find((segment) => segment.start !== null)?.start?.vault;
  if (vault === undefined || !startedEmpty(vault)) return null;
  const next = continuation(segments, vault, initialPosition(vault));
  if (next.frames.length === 0) return null;
  const played = play({ ...emptyDocument(), networkId: vault }, next.frames);
  const highest = Math.max(...segments.map((segment) => segment.highest));
  const words = `the journal (${next.frames.length} saves)`;
  const isWhole = next.problem === null && played.problem === null && played.at !== null;
  const at = isWhole && played.at !== null ? played.at : after(highest, played.document);
  return { document: played.document, at, keepsJournal: isWhole, words };
}

async function segmentsOf(fs: StoreFs, folder: string): Promise<readonly Segment[]> {
  return await readSegments(fs, folder).catch((error: unknown) => {
    throw new UnreadableNetwork(
      { kind: 'unreadable', message: `The network’s journal cannot be read: ${diskErrorMessage(error)}.` },
      null,
      true,
    );
  });
}
