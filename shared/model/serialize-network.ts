/**
 * A network as it crosses between processes and threads: the tables in pieces of JSON as bytes, so that whoever gets them can read them one after
 * another and hand them on without reading them; a large log as bytes of its own beside them.
 */
import { runToEnd } from '../lib/resumable-work';
import { ColumnarLog, columnarLog, type LogChanges } from './interaction-log/columnar-log';
import { LARGE_LOG } from './interaction-log/log-queries';
import { deserializeLog, serializeLog } from './interaction-log/serialize-log';
import { emptyNetwork, type Network, TABLE_NAMES, type TableName } from './network';
import { keyOf, networkToJson } from './network-json';

export interface SerializedNetwork {
  /** In the order of the tables. Without interactions when they are in the log. */
  readonly pieces: readonly { readonly table: TableName; readonly json: Uint8Array<ArrayBuffer> }[];
  readonly log: Uint8Array<ArrayBuffer> | null;
  readonly logChanges: LogChanges | null;
}

/** More changes than this, and new columns are made of them. */
const MAX_CHANGES = 20_000;
/** Objects in a piece: read in a few milliseconds. */
const OBJECTS_IN_PIECE = 1000;

/** Cost: the columns of a large log are copied as bytes; its objects are not made. */
export function serializeNetwork(network: Network): SerializedNetwork {
  const { interactions } = network;
  if (interactions.size < LARGE_LOG) return { pieces: piecesOf(network), log: null, logChanges: null };
  const held = interactions instanceof ColumnarLog ? interactions : columnarLog(interactions.values(), interactions.size);
  const { gone, put } = held.changes();
  const log = gone.length + put.length > MAX_CHANGES ? held.compacted() : held;
  return { pieces: piecesOf({ ...network, interactions: new Map() }), log: serializeLog(log.columns), logChanges: log.changes() };
}

function piecesOf(network: Network): SerializedNetwork['pieces'] {
  const tables = networkToJson(network);
  const encoder = new TextEncoder();
  const pieces: { table: TableName; json: Uint8Array<ArrayBuffer> }[] = [];
  for (const table of TABLE_NAMES) {
    for (let i = 0; i < tables[table].length; i += OBJECTS_IN_PIECE)
      pieces.push({ table, json: encoder.encode(JSON.stringify(extractCommon(tables[table].slice(i, i + OBJECTS_IN_PIECE)))) });
  }
  return pieces;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * What most objects of a piece say first, then of each what it says otherwise. Most fields of most people are empty, most ties say the same: it is a
 * third of the bytes, and each byte is copied three times on its way into the window.
 */
function extractCommon(objects: readonly object[]): readonly Fields[] {
  const fields = objects as readonly Fields[];
  const common: Record<string, unknown> = {};
  const samples = [fields[0], fields[Math.floor(fields.length / 2)], fields.at(-1)] as const;
  for (const key of Object.keys(samples[0] ?? {})) {
    const [first, middle, last] = samples.map((sample) => sample?.[key]);
    const usual = isEqual(first, middle) || isEqual(first, last) ? first : middle;
    if (isSmall(usual) && fields.every((one) => one[key] !== undefined)) common[key] = usual;
  }
  return [common, ...fields.map((one) => differencesFrom(common, one))];
}

/** A loop over keys, not over entries: a start waits for it. */
function differencesFrom(common: Fields, one: Fields): Fields {
  const own: Record<string, unknown> = {};
  for (const key in one) {
    const [value, usual] = [one[key], common[key]];
    if (value !== usual && !isEqual(value, usual)) own[key] = value;
  }
  return own;
}

function isEqual(a: unknown, b: unknown): boolean {
  return a === b || (isEmpty(a) && isEmpty(b));
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** May be shared by all objects of a piece. */
function isSmall(value: unknown): boolean {
  return value === null || isEmpty(value) || (typeof value !== 'object' && value !== undefined);
}

/** In steps: one for each piece. */
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
