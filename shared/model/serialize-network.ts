/**
 * Serializes a network for other processes and threads: the tables as chunks of JSON in bytes, which a receiver can parse one after another or forward
 * unparsed, and a large log as its columns.
 */
import { ownValue } from '../lib/collections';
import { runToEnd } from '../lib/resumable-work';
import { ColumnarLog, columnarLog, type LogChanges } from './interaction-log/columnar-log';
import { LARGE_LOG } from './interaction-log/log-queries';
import { deserializeLog, serializeLog } from './interaction-log/serialize-log';
import { emptyNetwork, type Network, TABLE_NAMES, type TableName } from './network';
import { keyOf, networkToJson } from './network-json';

export interface SerializedNetwork {
  /** In the order of the tables. Without interactions when `log` has them. */
  readonly pieces: readonly { readonly table: TableName; readonly json: Uint8Array<ArrayBuffer> }[];
  readonly log: Uint8Array<ArrayBuffer> | null;
  readonly logChanges: LogChanges | null;
}

/** With more changes, the log is compacted first. */
const MAX_CHANGES = 20_000;
/** A chunk is parsed in a few milliseconds. */
const OBJECTS_PER_CHUNK = 1000;

/** Cost: one pass over the tables. The columns of a large log are copied as bytes, without creating objects. */
export function serializeNetwork(network: Network): SerializedNetwork {
  const { interactions } = network;
  if (interactions.size < LARGE_LOG) return { pieces: chunksOf(network), log: null, logChanges: null };
  const held = interactions instanceof ColumnarLog ? interactions : columnarLog(interactions.values(), interactions.size);
  const { gone, put } = held.changes();
  const log = gone.length + put.length > MAX_CHANGES ? held.compacted() : held;
  return { pieces: chunksOf({ ...network, interactions: new Map() }), log: serializeLog(log.columns), logChanges: log.changes() };
}

function chunksOf(network: Network): SerializedNetwork['pieces'] {
  const tables = networkToJson(network);
  const encoder = new TextEncoder();
  const pieces: { table: TableName; json: Uint8Array<ArrayBuffer> }[] = [];
  for (const table of TABLE_NAMES) {
    for (let i = 0; i < tables[table].length; i += OBJECTS_PER_CHUNK)
      pieces.push({ table, json: encoder.encode(JSON.stringify(extractCommon(tables[table].slice(i, i + OBJECTS_PER_CHUNK)))) });
  }
  return pieces;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * The common values of a chunk first, then each object's differences. Most fields of most people are empty, so this takes a third of the bytes, and each
 * byte is copied three times on its way into the window.
 */
function extractCommon(objects: readonly object[]): readonly Fields[] {
  const fields = objects as readonly Fields[];
  const common = new Map<string, unknown>();
  const samples = [fields[0], fields[Math.floor(fields.length / 2)], fields.at(-1)] as const;
  for (const key of Object.keys(samples[0] ?? {})) {
    const [first, middle, last] = samples.map((sample) => ownValue(sample, key));
    const usual = isEqual(first, middle) || isEqual(first, last) ? first : middle;
    if (isSmall(usual) && fields.every((one) => Object.hasOwn(one, key))) common.set(key, usual);
  }
  return [Object.fromEntries(common), ...fields.map((one) => differencesFrom(common, one))];
}

/** Loops over keys instead of entries, because the start of the app waits for it. */
function differencesFrom(common: ReadonlyMap<string, unknown>, one: Fields): Fields {
  const own: [string, unknown][] = [];
  for (const key in one) {
    const [value, usual] = [one[key], common.get(key)];
    if (value !== usual && !isEqual(value, usual)) own.push([key, value]);
  }
  return Object.fromEntries(own);
}

function isEqual(a: unknown, b: unknown): boolean {
  return a === b || (isEmpty(a) && isEmpty(b));
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** True for values that all objects of a chunk may share. */
function isSmall(value: unknown): boolean {
  return value === null || isEmpty(value) || (typeof value !== 'object' && value !== undefined);
}

/** One step per chunk. */
export function* deserializeNetworkSteps({ pieces, log, logChanges }: SerializedNetwork): Generator<undefined, Network> {
  const network = emptyNetwork();
  const decoder = new TextDecoder();
  for (const { table, json } of pieces) {
    const objects = network[table] as Map<string, unknown>;
    const [common, ...rest] = JSON.parse(decoder.decode(json));
    for (const own of rest) {
      const object = { ...common, ...own };
      objects.set(keyOf(table, object), object);
    }
    yield undefined;
  }
  return log === null ? network : { ...network, interactions: new ColumnarLog(deserializeLog(log), logChanges ?? undefined) };
}

export function deserializeNetwork(packed: SerializedNetwork): Network {
  return runToEnd(deserializeNetworkSteps(packed));
}
