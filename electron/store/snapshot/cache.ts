/**
 * A large network as it was at its last snapshot, in the form it has in memory, so that opening need not read the texts: the columns of the log as they
 * lie there, the tables as short as they can be said. Lies outside of the network's folder, is tied to the seal of `network.json`, and has a checksum;
 * whatever does not fit is left alone and the texts are read. The texts stay the truth: `network.json` is compared with its seal before, the files
 * of the years right after.
 *
 *     <cache>/<vault>/head            <crc32> <bytes>\n and JSON: the seal it belongs to, the tables, what lies over the columns
 *     <cache>/<vault>/<crc32>.columns  as `serializeLog` makes them
 */
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { ColumnarLog, type LogChanges } from '../../../shared/model/interaction-log/columnar-log';
import type { LogColumns } from '../../../shared/model/interaction-log/log-columns';
import { deserializeLog, serializeLogParts } from '../../../shared/model/interaction-log/serialize-log';
import type { NetworkJson, Person } from '../../../shared/model/network';
import { networkFromJson } from '../../../shared/model/network-json';
import { type FileContent, readFileUpTo, writeAtomically } from '../disk/atomic-file';
import type { StoreFs } from '../disk/file-system';
import { sliceTimer } from '../disk/yield-to-event-loop';
import { compactPerson, expandPerson } from '../format/compact-person';
import type { Position } from '../format/hash-chain';
import type { DocumentCapture, NetworkDocument } from '../format/network-file';
import { verifiedPosition } from '../format/snapshot-footer';
import type { Steps } from '../format/undo-stack';
import { filesOf, type YearShard } from './year-shards';

/** Beside the networks, in the app's folder. */
export const CACHE_FOLDER = 'cache';

const HEAD = 'head';
const VERSION = 2;
/** More changes over the columns than this, and opening from the texts is as good. */
const MOST_CHANGES = 20_000;
const MOST_BYTES = 2 ** 31 - 1;

interface Head extends Omit<DocumentCapture, 'tables' | 'log' | 'networkId'> {
  readonly vault: string;
  readonly version: number;
  /** The last line of the `network.json` it was made of. */
  readonly seal: string;
  readonly years: readonly YearShard[];
  readonly tables: Omit<NetworkJson, 'people' | 'interactions'> & { readonly people: readonly unknown[] };
  readonly columns: { readonly file: string; readonly bytes: number; readonly crc: number };
  /** The files that the rows of the columns came from. */
  readonly yearsOfColumns: readonly YearShard[];
  readonly over: LogChanges;
  readonly steps: Steps;
}

export interface CacheOrder {
  /** The folder of all caches. */
  readonly cache: string;
  readonly token: () => string;
  readonly seal: string;
  readonly years: readonly YearShard[];
}

/** Never fails: without a cache everything is as it was, only slower. Answers whether there is one now. */
export async function writeCache(fs: StoreFs, captured: DocumentCapture, order: CacheOrder): Promise<boolean> {
  const folder = join(order.cache, captured.networkId);
  try {
    const { log, tables, networkId, ...rest } = captured;
    if (!(log instanceof ColumnarLog)) return false;
    const over = log.changes();
    if (over.gone.length + over.put.length > MOST_CHANGES) {
      await fs.unlink(join(folder, HEAD));
      return false;
    }
    await fs.makeFolder(folder);
    const columns = await writeColumns(fs, folder, order.token, log.columns);
    const { people = [], ...others } = Object.fromEntries(tables) as unknown as NetworkJson;
    const head: Head = {
      vault: networkId,
      ...rest,
      version: VERSION,
      seal: order.seal,
      years: order.years,
      tables: { ...others, people: (people as readonly Person[]).map(compactPerson) },
      columns,
      yearsOfColumns: filesOf.get(log.columns) ?? [],
      over,
    };
    const text = new TextEncoder().encode(JSON.stringify(head));
    const first = new TextEncoder().encode(`${crc32(text)} ${text.length}\n`);
    await writeAtomically(fs, { folder, name: HEAD, previous: null, token: order.token }, [first, text]);
    for (const name of await fs.list(folder)) {
      if (name.endsWith('.columns') && name !== columns.file) await fs.unlink(join(folder, name)).catch(() => undefined);
    }
    return true;
  } catch {
    return false;
  }
}

const SLICE = 1_048_576;
const LINE_BREAK = 0x0a;

async function writeColumns(fs: StoreFs, folder: string, token: () => string, columns: LogColumns): Promise<Head['columns']> {
  const pieces = serializeLogParts(columns);
  let crc = 0;
  let bytes = 0;
  for await (const slice of slices(pieces)) {
    crc = crc32(slice, crc);
    bytes += slice.length;
  }
  const file = `${crc.toString(16).padStart(8, '0')}.columns`;
  const facts = await fs.stat(join(folder, file)).catch(() => null);
  if (facts?.size !== bytes) await writeAtomically(fs, { folder, name: file, previous: null, token }, slices(pieces));
  return { file, bytes, crc };
}

async function* slices(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  const pause = sliceTimer();
  for (const piece of pieces) {
    for (let from = 0; from < piece.length; from += SLICE) {
      yield piece.subarray(from, from + SLICE);
      await pause();
    }
  }
}

export interface Cached {
  readonly document: NetworkDocument;
  readonly years: readonly YearShard[];
}

/** The columns while they are read: most of the bytes, so everything else is done meanwhile. */
export interface ColumnsUnderWay {
  readonly file: string;
  readonly read: Promise<FileContent | null>;
}

/** Begins to read the columns there are; whether they belong to the network is found out later. Null: there are none. */
export async function beginColumns(fs: StoreFs, cache: string, vault: string): Promise<ColumnsUnderWay | null> {
  const folder = join(cache, vault);
  const file = (await fs.list(folder).catch(() => [])).find((name) => name.endsWith('.columns'));
  return file === undefined ? null : { file, read: readFileUpTo(fs, join(folder, file), MOST_BYTES).catch(() => null) };
}

/** The network that the seal belongs to; null when there is nothing that fits, for whatever reason. */
export async function readCache(fs: StoreFs, cache: string, vault: string, seal: string, under: ColumnsUnderWay): Promise<Cached | null> {
  try {
    const folder = join(cache, vault);
    const head = await readHead(fs, folder);
    if (head === null || head.version !== VERSION || head.seal !== seal || head.vault !== vault) return null;
    const { revision, bookkeeping, steps, unknown, tables, years } = head;
    const others = networkFromJson({ ...tables, people: tables.people.map(expandPerson), interactions: [] });
    const read = under.file === head.columns.file ? await under.read : await readFileUpTo(fs, join(folder, head.columns.file), MOST_BYTES);
    if (read?.kind !== 'bytes' || read.bytes.length !== head.columns.bytes || crc32(read.bytes) !== head.columns.crc) return null;
    const columns = deserializeLog(read.bytes);
    filesOf.set(columns, head.yearsOfColumns);
    const log = new ColumnarLog(columns, head.over);
    return { document: { networkId: vault, revision, bookkeeping, steps, unknown, network: { ...others, interactions: log } }, years };
  } catch {
    return null;
  }
}

async function readHead(fs: StoreFs, folder: string): Promise<Head | null> {
  const read = await readFileUpTo(fs, join(folder, HEAD), MOST_BYTES);
  if (read.kind !== 'bytes') return null;
  const start = read.bytes.indexOf(LINE_BREAK) + 1;
  const text = read.bytes.subarray(start);
  const first = new TextDecoder('latin1').decode(read.bytes.subarray(0, start));
  return first === `${crc32(text)} ${text.length}\n` ? (JSON.parse(new TextDecoder().decode(text)) as Head) : null;
}

const VAULT = /^\{\n"kith": "network",\n"format": \d+,\n"vault": "([0-9A-Za-z]{1,64})",\n/;

/** Which network a file says it holds; null: it says nothing. Believed only when its seal fits. */
export function vaultNamedBy(bytes: Uint8Array): string | null {
  return VAULT.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 256)))?.[1] ?? null;
}

/** What names a version of a network that Kith sealed; null: the bytes are not one. */
export function footerOf(bytes: Uint8Array): { readonly vault: string; readonly seal: string; readonly at: Position } | null {
  const vault = vaultNamedBy(bytes);
  const at = verifiedPosition(bytes);
  if (vault === null || at === null) return null;
  const line = bytes.lastIndexOf(LINE_BREAK, bytes.length - 2) + 1;
  return { vault, at, seal: new TextDecoder('latin1').decode(bytes.subarray(line)) };
}
