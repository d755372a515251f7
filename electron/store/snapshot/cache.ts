/**
 * Cache of a large network in its in-memory form, as of its last snapshot, so that opening need not parse JSON. It lies outside the network's folder, is
 * tied to the footer of `network.json`, and has checksums. If anything does not match, it is ignored and the files are read: they remain the truth.
 * `network.json` is compared with its footer before the cache is used, the year shards right after opening.
 *
 *     <cache>/<network id>/head             <crc32> <bytes>\n and JSON: the footer it belongs to, the tables, the changes over the columns
 *     <cache>/<network id>/<crc32>.columns  the interaction columns (shared/model/interaction-log/serialize-log)
 */
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { PersonId } from '../../../shared/model/ids';
import { ColumnarLog, type LogChanges } from '../../../shared/model/interaction-log/columnar-log';
import type { LogColumns } from '../../../shared/model/interaction-log/log-columns';
import { deserializeLog, serializeLogParts } from '../../../shared/model/interaction-log/serialize-log';
import type { NetworkJson, Person } from '../../../shared/model/network';
import { networkFromJson } from '../../../shared/model/network-json';
import { newPerson } from '../../../shared/model/person';
import { type FileContent, readFileUpTo, writeAtomically } from '../disk/atomic-file';
import type { StoreFs } from '../disk/file-system';
import { sliceTimer } from '../disk/yield-to-event-loop';
import type { Position } from '../format/hash-chain';
import type { DocumentCapture, NetworkDocument } from '../format/network-file';
import { verifiedPosition } from '../format/snapshot-footer';
import type { YearShard } from '../format/year-shard';
import { shardsOfColumns } from './year-shards';

/** In the app's data folder. */
export const CACHE_FOLDER = 'cache';

const HEAD_FILE = 'head';
const VERSION = 3;
/** With more changes over the columns than this, reading the files is as fast. */
const MAX_CHANGES = 20_000;
const MAX_BYTES = 2 ** 31 - 1;

/** The JSON of the head. */
interface CacheHead extends Omit<DocumentCapture, 'tables' | 'log' | 'networkId'> {
  readonly networkId: string;
  readonly version: number;
  /** Footer of the `network.json` it was made of. */
  readonly seal: string;
  readonly years: readonly YearShard[];
  readonly tables: Omit<NetworkJson, 'people' | 'interactions'> & { readonly people: readonly unknown[] };
  readonly columns: { readonly file: string; readonly bytes: number; readonly crc: number };
  /** The shards that the rows of the columns came from. */
  readonly yearsOfColumns: readonly YearShard[];
  readonly over: LogChanges;
}

export interface CacheTarget {
  /** The folder of all caches. */
  readonly cache: string;
  readonly token: () => string;
  readonly footer: string;
  readonly shards: readonly YearShard[];
}

/** Writes the cache of a large network. Never fails: without a cache, opening is only slower. */
export async function writeCache(fs: StoreFs, captured: DocumentCapture, { cache, token, footer, shards }: CacheTarget): Promise<void> {
  const folder = join(cache, captured.networkId);
  try {
    const { log, tables, networkId, ...rest } = captured;
    if (!(log instanceof ColumnarLog)) return;
    const over = log.changes();
    if (over.gone.length + over.put.length > MAX_CHANGES) return await fs.unlink(join(folder, HEAD_FILE));
    await fs.makeFolder(folder);
    const columns = await writeColumns(fs, folder, token, log.columns);
    const { people = [], ...otherTables } = Object.fromEntries(tables) as unknown as NetworkJson;
    const head: CacheHead = {
      networkId,
      ...rest,
      version: VERSION,
      seal: footer,
      years: shards,
      tables: { ...otherTables, people: (people as readonly Person[]).map(compactPerson) },
      columns,
      yearsOfColumns: shardsOfColumns.get(log.columns) ?? [],
      over,
    };
    const json = new TextEncoder().encode(JSON.stringify(head));
    const firstLine = new TextEncoder().encode(`${crc32(json)} ${json.length}\n`);
    await writeAtomically(fs, { folder, name: HEAD_FILE, previous: null, token }, [firstLine, json]);
    for (const name of await fs.list(folder)) {
      if (name.endsWith('.columns') && name !== columns.file) await fs.unlink(join(folder, name)).catch(() => undefined);
    }
  } catch {
    // The next snapshot tries again.
  }
}

const SLICE_BYTES = 1_048_576;
const LINE_BREAK = 0x0a;

async function writeColumns(fs: StoreFs, folder: string, token: () => string, columns: LogColumns): Promise<CacheHead['columns']> {
  const pieces = serializeLogParts(columns);
  let crc = 0;
  let bytes = 0;
  for await (const slice of sliced(pieces)) {
    crc = crc32(slice, crc);
    bytes += slice.length;
  }
  const file = `${crc.toString(16).padStart(8, '0')}.columns`;
  const stat = await fs.stat(join(folder, file)).catch(() => null);
  if (stat?.size !== bytes) await writeAtomically(fs, { folder, name: file, previous: null, token }, sliced(pieces));
  return { file, bytes, crc };
}

async function* sliced(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  const pause = sliceTimer();
  for (const piece of pieces) {
    for (let from = 0; from < piece.length; from += SLICE_BYTES) {
      yield piece.subarray(from, from + SLICE_BYTES);
      await pause();
    }
  }
}

export interface CachedNetwork {
  readonly document: NetworkDocument;
  readonly shards: readonly YearShard[];
}

/** Columns that are being read. They are most of the bytes, so the network file is checked meanwhile. */
export interface PendingColumns {
  readonly file: string;
  readonly content: Promise<FileContent | null>;
}

/** Starts to read the columns of a network, before it is known whether they match. Null: there are none. */
export async function startReadingColumns(fs: StoreFs, cache: string, networkId: string): Promise<PendingColumns | null> {
  const folder = join(cache, networkId);
  const file = (await fs.list(folder).catch(() => [])).find((name) => name.endsWith('.columns'));
  return file === undefined ? null : { file, content: readFileUpTo(fs, join(folder, file), MAX_BYTES).catch(() => null) };
}

/** The network that belongs to the footer. Null: there is no cache, or anything in it does not match. */
export async function readCache(
  fs: StoreFs,
  cache: string,
  { networkId, footer }: SnapshotId,
  pending: PendingColumns,
): Promise<CachedNetwork | null> {
  try {
    const folder = join(cache, networkId);
    const head = await readHead(fs, folder);
    if (head === null || head.version !== VERSION || head.networkId !== networkId) return null;
    if (head.seal !== footer) return null; // step: match-cache-footer
    const { revision, bookkeeping, steps, unknown, tables, years } = head;
    const otherTables = networkFromJson({ ...tables, people: tables.people.map(expandPerson), interactions: [] });
    const { file, bytes, crc } = head.columns;
    const content = pending.file === file ? await pending.content : await readFileUpTo(fs, join(folder, file), MAX_BYTES);
    if (content?.kind !== 'bytes' || content.bytes.length !== bytes || crc32(content.bytes) !== crc) return null;
    const columns = deserializeLog(content.bytes);
    shardsOfColumns.set(columns, head.yearsOfColumns);
    const log = new ColumnarLog(columns, head.over);
    return {
      document: { networkId, revision, bookkeeping, steps, unknown, network: { ...otherTables, interactions: log } },
      shards: years,
    };
  } catch {
    return null;
  }
}

async function readHead(fs: StoreFs, folder: string): Promise<CacheHead | null> {
  const read = await readFileUpTo(fs, join(folder, HEAD_FILE), MAX_BYTES);
  if (read.kind !== 'bytes') return null;
  const start = read.bytes.indexOf(LINE_BREAK) + 1;
  const json = read.bytes.subarray(start);
  const firstLine = new TextDecoder('latin1').decode(read.bytes.subarray(0, start));
  return firstLine === `${crc32(json)} ${json.length}\n` ? (JSON.parse(new TextDecoder().decode(json)) as CacheHead) : null;
}

const DEFAULTS = newPerson('' as PersonId, '');
const FIELDS = Object.keys(DEFAULTS) as (keyof Person)[];
const DEFAULT_JSON = new Map(FIELDS.map((field) => [field as string, JSON.stringify(DEFAULTS[field])]));

/**
 * A person without the fields that hold their default, which most fields of most people do. A person whose fields are in another order is kept
 * unchanged, in an array of one.
 */
function compactPerson(person: Person): unknown {
  const fields = Object.keys(person) as (keyof Person)[];
  if (FIELDS.some((field, i) => fields[i] !== field)) return [person];
  const compact: [string, unknown][] = [];
  for (const field of fields) {
    const value = person[field];
    if (JSON.stringify(value) !== DEFAULT_JSON.get(field)) compact.push([field, value]);
  }
  return Object.fromEntries(compact);
}

function expandPerson(compact: unknown): Person {
  return Array.isArray(compact) ? (compact[0] as Person) : { ...DEFAULTS, ...(compact as Partial<Person>) };
}

const NETWORK_ID = /^\{\n"kith": "network",\n"format": \d+,\n"vault": "([0-9A-Za-z]{1,64})",\n/;

/** The network id in the first lines of a snapshot; null: there is none. Trust it only if the footer is valid. */
export function networkIdInHead(bytes: Uint8Array): string | null {
  return NETWORK_ID.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 256)))?.[1] ?? null;
}

/** Identifies the exact content of a snapshot. */
export interface SnapshotId {
  readonly networkId: string;
  readonly footer: string;
  readonly position: Position;
}

/** Null: the bytes are not a snapshot with a valid footer. */
export function snapshotId(bytes: Uint8Array): SnapshotId | null {
  const networkId = networkIdInHead(bytes);
  const position = verifiedPosition(bytes);
  if (networkId === null || position === null) return null;
  const footerStart = bytes.lastIndexOf(LINE_BREAK, bytes.length - 2) + 1;
  return { networkId, position, footer: new TextDecoder('latin1').decode(bytes.subarray(footerStart)) };
}
