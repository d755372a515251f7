/**
 * A network as it crosses between processes and threads: the tables in pieces of JSON as bytes, so that whoever gets them can read them one after
 * another and hand them on without reading them; a large log as bytes of its own beside them.
 */
import { runToEnd } from '../lib/resumable-work';
import { ColumnarLog, columnarLog, type OverColumns } from './interaction-log/columnar-log';
import { LARGE_LOG } from './interaction-log/log-queries';
import { packLog, unpackLog } from './interaction-log/serialize-log';
import { emptyNetwork, type Network, TABLE_NAMES, type TableName } from './network';
import { keyOf, networkToJson } from './network-json';

export interface PackedNetwork {
  /** In the order of the tables. Without interactions when they are in the log. */
  readonly pieces: readonly { readonly table: TableName; readonly json: Uint8Array<ArrayBuffer> }[];
  readonly log: Uint8Array<ArrayBuffer> | null;
  readonly over: OverColumns | null;
}

/** More changes than this, and new columns are made of them. */
const MOST_OVER = 20_000;
/** Objects in a piece: read in a few milliseconds. */
const OBJECTS_IN_PIECE = 1000;

/** Cost: the columns of a large log are copied as bytes; its objects are not made. */
export function packNetwork(network: Network): PackedNetwork {
  const { interactions } = network;
  if (interactions.size < LARGE_LOG) return { pieces: piecesOf(network), log: null, over: null };
  const held = interactions instanceof ColumnarLog ? interactions : columnarLog(interactions.values(), interactions.size);
  const { gone, put } = held.over();
  const log = gone.length + put.length > MOST_OVER ? held.merged() : held;
  return { pieces: piecesOf({ ...network, interactions: new Map() }), log: packLog(log.columns), over: log.over() };
}

function piecesOf(network: Network): PackedNetwork['pieces'] {
  const tables = networkToJson(network);
  const encoder = new TextEncoder();
  const pieces: { table: TableName; json: Uint8Array<ArrayBuffer> }[] = [];
  for (const table of TABLE_NAMES) {
    for (let i = 0; i < tables[table].length; i += OBJECTS_IN_PIECE)
      pieces.push({ table, json: encoder.encode(JSON.stringify(withoutCommon(tables[table].slice(i, i + OBJECTS_IN_PIECE)))) });
  }
  return pieces;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * What most objects of a piece say first, then of each what it says otherwise. Most fields of most people are empty, most ties say the same: it is a
 * third of the bytes, and each byte is copied three times on its way into the window.
 */
function withoutCommon(objects: readonly object[]): readonly Fields[] {
  const fields = objects as readonly Fields[];
  const common: Record<string, unknown> = {};
  const samples = [fields[0], fields[Math.floor(fields.length / 2)], fields.at(-1)] as const;
  for (const key of Object.keys(samples[0] ?? {})) {
    const [first, middle, last] = samples.map((sample) => sample?.[key]);
    const usual = isSame(first, middle) || isSame(first, last) ? first : middle;
    if (isSmall(usual) && fields.every((one) => one[key] !== undefined)) common[key] = usual;
  }
  return [common, ...fields.map((one) => otherThan(common, one))];
}

/** A loop over keys, not over entries: a start waits for it. */
function otherThan(common: Fields, one: Fields): Fields {
  const own: Record<string, unknown> = {};
  for (const key in one) {
    const [value, usual] = [one[key], common[key]];
    if (value !== usual && !isSame(value, usual)) own[key] = value;
  }
  return own;
}

function isSame(a: unknown, b: unknown): boolean {
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
export function* unpackSteps({ pieces, log, over }: PackedNetwork): Generator<undefined, Network> {
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
  return log === null ? network : { ...network, interactions: new ColumnarLog(unpackLog(log), over ?? undefined) };
}

export function unpackNetwork(packed: PackedNetwork): Network {
  return runToEnd(unpackSteps(packed));
}
