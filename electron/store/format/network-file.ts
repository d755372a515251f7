/**
 * The text of `network.json`: JSON that its owner can read, one person, tie or interaction a line, then the undo steps and the footer.
 * Reading trusts nothing: size, UTF-8, nesting, format and every object are checked. What does not fit is a failure, never a default.
 */
import { isUtf8 } from 'node:buffer';
import { z } from 'zod';
import { isNestedTooDeepSteps } from '../../../shared/lib/nesting';
import { ok, type Result } from '../../../shared/lib/result';
import { runToEnd } from '../../../shared/lib/resumable-work';
import type { Edit } from '../../../shared/model/edit';
import { columnarLog } from '../../../shared/model/interaction-log/columnar-log';
import { copyLog, LARGE_LOG } from '../../../shared/model/interaction-log/log-queries';
import {
  emptyNetwork,
  type InteractionLog,
  LATER_TABLES,
  type Network,
  type NetworkJson,
  TABLE_KEYS,
  TABLE_NAMES,
  type TableName,
} from '../../../shared/model/network';
import { networkFromJson, tableOf } from '../../../shared/model/network-json';
import { parseNetworkJsonSteps } from '../../../shared/model/parse';
import { LIMITS } from '../../../shared/model/schema-parts';
import { type Message, message, type Refusal, refuse } from '../../../shared/strings/message';
import { type Pause, sliceTimer, sortInSlices } from '../disk/yield-to-event-loop';
import { initialPosition, networkIdOfFormat1, type Position } from './hash-chain';
import { jsonLines, parseJsonLinesSteps } from './json-lines';
import { FORMAT, migrate } from './migrations';
import { footerBuilder, verifiedPositionSteps } from './snapshot-footer';
import type { Step, Steps } from './undo-stack';
import { type YearShard, yearShardSchema } from './year-shard';

export const NETWORK_FILE = 'network.json';
export const PREVIOUS_FILE = 'network.prev.json';

export interface NetworkDocument {
  /** Identifies the network, wherever its folder is moved. In the file: `vault`. */
  readonly networkId: string;
  /** Grows by one with each applied edit. */
  readonly revision: number;
  /** Grows by one with each edit of Kith's own bookkeeping. */
  readonly bookkeeping: number;
  readonly network: Network;
  readonly steps: Steps;
  /** Fields of the file that this Kith does not know. They are written back unchanged. */
  readonly unknown: Readonly<Record<string, unknown>>;
}

export function emptyDocument(): NetworkDocument {
  return { networkId: '', revision: 0, bookkeeping: 0, network: emptyNetwork(), steps: { undo: [], redo: [] }, unknown: {} };
}

const KNOWN_FIELDS = new Set(['kith', 'format', 'vault', 'revision', 'bookkeeping', 'years', 'network', 'history', '_seal']);

const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const stepSchema = z.looseObject({
  id: z.string().min(1).max(LIMITS.id),
  mark: count,
  edit: z.looseObject({ kind: z.string(), label: z.string().max(LIMITS.line) }) as unknown as z.ZodType<Edit>,
});
const envelopeSchema = z.object({
  vault: z.string().regex(/^[0-9A-Za-z]{1,64}$/),
  revision: count,
  bookkeeping: count,
  years: z.array(yearShardSchema).default([]),
  history: z.object({ undo: z.array(stepSchema), redo: z.array(stepSchema) }),
});

/** A network at one moment. Objects are never changed in place, so it stays as it is while the tables change. */
export interface DocumentCapture extends Omit<NetworkDocument, 'network'> {
  /** All tables except the interactions. */
  readonly tables: ReadonlyMap<TableName, readonly object[]>;
  readonly log: InteractionLog;
}

export function capture({ network, ...rest }: NetworkDocument): DocumentCapture {
  const names = TABLE_NAMES.filter((name) => name !== 'interactions');
  const tables = new Map(names.map((name) => [name, [...tableOf(network, name).values()]] as const));
  return { ...rest, tables, log: copyLog(network.interactions) };
}

const SLICE_CHARACTERS = 262_144;

/** The bytes of the file, in slices between which the event loop runs. `shards`: the files with the interactions; null: they are in this file. */
export async function* encodeNetworkFile(
  captured: DocumentCapture,
  position: Position,
  shards: readonly YearShard[] | null = null,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const builder = footerBuilder();
  const pause = sliceTimer();
  let text = '';
  for await (const part of jsonParts(captured, shards, pause)) {
    text += part;
    if (text.length >= SLICE_CHARACTERS) {
      const bytes = encoder.encode(text);
      text = '';
      builder.add(bytes);
      yield bytes;
    }
    await pause();
  }
  const last = encoder.encode(text);
  builder.add(last);
  yield last;
  yield encoder.encode(builder.footer(position));
}

async function* jsonParts(captured: DocumentCapture, shards: readonly YearShard[] | null, pause: Pause): AsyncGenerator<string> {
  const { networkId, revision, bookkeeping, tables, log, steps, unknown } = captured;
  yield `{\n"kith": "network",\n"format": ${FORMAT},\n"vault": ${JSON.stringify(networkId)},\n"revision": ${revision},\n"bookkeeping": ${bookkeeping},\n`;
  if (shards !== null) {
    yield '"years": [';
    yield* jsonLines(shards);
    yield ',\n';
  }
  for (const [field, value] of Object.entries(unknown)) yield `${JSON.stringify(field)}: ${JSON.stringify(value)},\n`;
  yield '"network": {';
  let separator = '\n';
  for (const name of TABLE_NAMES) {
    if (name === 'interactions') {
      yield `${separator}"${name}": [`;
      // Sort the ids, not the interactions: a large log creates its objects a few at a time.
      const ids = shards !== null ? [] : await sortInSlices([...log.keys()], (a, b) => a < b, pause);
      yield* jsonLines(ids, (id) => log.get(id));
      separator = ',\n';
      continue;
    }
    const objects = tables.get(name) ?? [];
    if (objects.length === 0 && LATER_TABLES.includes(name)) continue;
    const key = TABLE_KEYS[name] as string;
    const keyed = objects as readonly Record<string, string>[];
    yield `${separator}"${name}": [`;
    yield* jsonLines(await sortInSlices(keyed, (a, b) => (a[key] as string) < (b[key] as string), pause));
    separator = ',\n';
  }
  yield '\n},\n"history": {\n"undo": [';
  yield* jsonLines(steps.undo);
  yield ',\n"redo": [';
  yield* jsonLines(steps.redo);
  yield '\n}\n';
}

export interface DecodedFile {
  readonly document: NetworkDocument;
  /** Null: the owner edited the file by hand and removed the footer. */
  readonly position: Position | null;
  /** The format that the file was written in. */
  readonly format: number;
  /** The files with the interactions, which are not in `document` yet (see `joinShards`). Empty: the file contains them. */
  readonly shards: readonly YearShard[];
}

/** Kinds of failure: `unreadable`, `newer-format`. */
export function decodeNetworkFile(bytes: Uint8Array): Result<DecodedFile, Refusal> {
  return runToEnd(decodeNetworkFileSteps(bytes));
}

/** The same with pauses. */
export function* decodeNetworkFileSteps(bytes: Uint8Array): Generator<undefined, Result<DecodedFile, Refusal>> {
  if (bytes.length === 0) return unreadable(message('store.fileEmpty'));
  const position = yield* verifiedPositionSteps(bytes);
  if (!isUtf8(bytes)) return unreadable(message('store.fileNotUtf8'));
  yield undefined;
  if (yield* isNestedTooDeepSteps(bytes)) return unreadable(message('store.fileTooDeep'));
  let json: unknown;
  try {
    json = yield* parseJsonLinesSteps(bytes);
  } catch {
    return unreadable(message('store.fileNotJson'));
  }
  const format1Id = position === null ? networkIdOfFormat1(bytes) : '';
  yield undefined;
  return yield* decodeJsonSteps(json, position, format1Id);
}

function* decodeJsonSteps(json: unknown, position: Position | null, format1Id: string): Generator<undefined, Result<DecodedFile, Refusal>> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return unreadable(message('store.fileWithoutNetwork'));
  const fields = json as Readonly<Record<string, unknown>>;
  if (fields.kith !== 'network') return unreadable(message('store.fileNotKith'));
  const format = fields.format;
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) return unreadable(message('store.fileWithoutFormat'));
  if (format > FORMAT) return refuse('newer-format', 'store.newerFormat', { format: String(format), supported: String(FORMAT) });
  if (position === null && Object.values(fields).some(looksLikeFooter)) return unreadable(message('store.fileChecksum'));
  const current = migrate(fields, format);
  if (current === null) return unreadable(message('store.fileUnknownFormat', { format: String(format) }));
  const parsed = envelopeSchema.safeParse(format === 1 ? { ...current, vault: format1Id } : current);
  if (!parsed.success) return unreadable(message('store.fileField', { field: parsed.error.issues[0]?.path.join('.') ?? '' }));
  // Every object is checked, also below a valid footer: anybody can compute a checksum. Kith leaves out empty tables, a file without a footer may not.
  const network = yield* parseNetworkJsonSteps(position === null ? current.network : withAllTables(current.network)); // step: check-sealed-objects
  if (!network.ok) return unreadable(network.error.message);
  const { vault, revision, bookkeeping, years, history } = parsed.data;
  const unknown = Object.fromEntries(Object.entries(current).filter(([field]) => !KNOWN_FIELDS.has(field)));
  const steps = history as { undo: Step[]; redo: Step[] };
  const document = { networkId: vault, revision, bookkeeping, network: toNetwork(network.value), steps, unknown };
  return ok({ document, position: format === 1 ? initialPosition(vault) : position, format, shards: years });
}

/** A large log becomes columns, which need unique ids. */
function toNetwork(json: NetworkJson): Network {
  const hasUniqueIds = () => new Set(json.interactions.map(({ id }) => id)).size === json.interactions.length;
  if (json.interactions.length < LARGE_LOG || !hasUniqueIds()) return networkFromJson(json);
  return { ...networkFromJson({ ...json, interactions: [] }), interactions: columnarLog(json.interactions, json.interactions.length) };
}

/** The tables with an empty one in the place of each that is missing. Anything else is returned as it is, and refused. */
function withAllTables(tables: unknown): unknown {
  if (typeof tables !== 'object' || tables === null || Array.isArray(tables)) return tables;
  return { ...Object.fromEntries(TABLE_NAMES.map((name) => [name, []])), ...tables };
}

/** Whatever its name, which a flipped bit may have changed. */
function looksLikeFooter(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return ['seq', 'chain', 'bytes', 'sha256'].filter((part) => part in value).length >= 2;
}

function unreadable(reason: Message | string): Result<never, Refusal> {
  return refuse('unreadable', 'store.fileUnreadable', { reason });
}
