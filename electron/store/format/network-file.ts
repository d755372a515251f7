/**
 * The text of `network.json`: JSON that its owner can read, one person, tie or interaction a line, the steps of undo after it, and the seal.
 * Reading believes nothing: size, UTF-8, nesting, version, and every object are checked, and whatever does not fit is a reason, never a default.
 */
import { z } from 'zod';
import { fail, ok, type Result } from '../../../shared/lib/result';
import type { Edit } from '../../../shared/model/edit';
import { columnarLog } from '../../../shared/model/interaction-log/columnar-log';
import type { InteractionLog } from '../../../shared/model/interaction-log/interaction-log';
import { copyLog, LARGE_LOG } from '../../../shared/model/interaction-log/log-queries';
import {
  emptyNetwork,
  LATER_TABLES,
  type Network,
  type NetworkJson,
  TABLE_KEYS,
  TABLE_NAMES,
  type TableName,
} from '../../../shared/model/network';
import { networkFromJson, tableOf } from '../../../shared/model/network-json';
import { parseNetworkJson } from '../../../shared/model/parse';
import { sliceTimer, sortInSlices } from '../disk/yield-to-event-loop';
import { type YearShard, yearShardSchema } from '../snapshot/year-shards';
import { initialPosition, networkIdOfFormat1, type Position } from './hash-chain';
import { FORMAT, migrate } from './migrations';
import { footerBuilder, verifiedPosition } from './snapshot-footer';
import type { Step, Steps } from './undo-stack';

export const NETWORK_FILE = 'network.json';
export const PREVIOUS_FILE = 'network.prev.json';

/** Deeper JSON can be parsed but not written again. Kith's own is 9 deep. */
const MOST_DEPTH = 64;

export interface NetworkDocument {
  /** Names the network, wherever its folder goes. */
  readonly networkId: string;
  /** Grows by one with each applied edit. */
  readonly revision: number;
  /** Grows by one with each edit of Kith's own bookkeeping. */
  readonly bookkeeping: number;
  readonly network: Network;
  readonly steps: Steps;
  /** Fields of the file that this Kith does not know: written back as they were. */
  readonly unknown: Readonly<Record<string, unknown>>;
}

export function emptyDocument(): NetworkDocument {
  return { networkId: '', revision: 0, bookkeeping: 0, network: emptyNetwork(), steps: { undo: [], redo: [] }, unknown: {} };
}

const KNOWN_FIELDS = new Set(['kith', 'format', 'vault', 'revision', 'bookkeeping', 'years', 'network', 'history', '_seal']);

const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const step = z.looseObject({
  id: z.string().min(1),
  mark: count,
  edit: z.looseObject({ kind: z.string(), label: z.string() }) as unknown as z.ZodType<Edit>,
});
const envelope = z.object({
  vault: z.string().regex(/^[0-9A-Za-z]{1,64}$/),
  revision: count,
  bookkeeping: count,
  years: z.array(yearShardSchema).default([]),
  history: z.object({ undo: z.array(step), redo: z.array(step) }),
});

/** A network as it is at one moment: the objects are never changed in place, so this stays as it is while the tables go on. */
export interface DocumentCapture extends Omit<NetworkDocument, 'network'> {
  /** All but the interactions. */
  readonly tables: ReadonlyMap<TableName, readonly object[]>;
  readonly log: InteractionLog;
}

export function capture({ network, ...rest }: NetworkDocument): DocumentCapture {
  const others = TABLE_NAMES.filter((name) => name !== 'interactions');
  const tables = new Map(others.map((name) => [name, [...tableOf(network, name).values()]] as const));
  return { ...rest, tables, log: copyLog(network.interactions) };
}

/** The file as bytes, in slices between which other work has its turn. `years`: the files that hold the interactions; null: this one does. */
export async function* encodeNetworkFile(
  captured: DocumentCapture,
  at: Position,
  years: readonly YearShard[] | null = null,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const seal = footerBuilder();
  const pause = sliceTimer();
  let text = '';
  for await (const part of parts(captured, years, pause)) {
    text += part;
    if (text.length < SLICE_CHARACTERS) continue;
    const bytes = encoder.encode(text);
    text = '';
    seal.add(bytes);
    yield bytes;
    await pause();
  }
  const last = encoder.encode(text);
  seal.add(last);
  yield last;
  yield encoder.encode(seal.line(at));
}

const SLICE_CHARACTERS = 262_144;
const LINES_AT_ONCE = 256;

async function* parts(
  captured: DocumentCapture,
  years: readonly YearShard[] | null,
  pause: () => Promise<void> | null,
): AsyncGenerator<string> {
  const { networkId: vault, revision, bookkeeping, tables, log, steps, unknown } = captured;
  yield `{\n"kith": "network",\n"format": ${FORMAT},\n"vault": ${JSON.stringify(vault)},\n"revision": ${revision},\n"bookkeeping": ${bookkeeping},\n`;
  if (years !== null) {
    yield '"years": [';
    yield* list(years);
    yield ',\n';
  }
  for (const [field, value] of Object.entries(unknown)) yield `${JSON.stringify(field)}: ${JSON.stringify(value)},\n`;
  yield '"network": {';
  let before = '\n';
  for (const name of TABLE_NAMES) {
    if (name === 'interactions') {
      yield `${before}"${name}": [`;
      // By their ids: of a large log, the objects are made a few at a time.
      const ids = years !== null ? [] : await sortInSlices([...log.keys()], (a, b) => a < b, pause);
      yield* list(ids, (id) => log.get(id));
      before = ',\n';
      continue;
    }
    const objects = tables.get(name) ?? [];
    if (objects.length === 0 && LATER_TABLES.includes(name)) continue;
    const key = TABLE_KEYS[name] as string;
    const keyed = objects as readonly Record<string, string>[];
    yield `${before}"${name}": [`;
    yield* list(await sortInSlices(keyed, (a, b) => (a[key] as string) < (b[key] as string), pause));
    before = ',\n';
  }
  yield '\n},\n"history": {\n"undo": [';
  yield* list(steps.undo);
  yield ',\n"redo": [';
  yield* list(steps.redo);
  yield '\n}\n';
}

function* list<T>(items: readonly T[], of: (item: T) => unknown = (item) => item): Generator<string> {
  let text = '';
  for (let i = 0; i < items.length; i++) {
    text += `${i === 0 ? '\n' : ',\n'}${JSON.stringify(of(items[i] as T))}`;
    if (i % LINES_AT_ONCE !== LINES_AT_ONCE - 1) continue;
    yield text;
    text = '';
  }
  yield `${text}${items.length === 0 ? ']' : '\n]'}`;
}

export interface DecodedFile {
  readonly document: NetworkDocument;
  /** Null: a file whose owner changed it by hand and took the seal away. */
  readonly at: Position | null;
  /** The version the file was written in. */
  readonly format: number;
  /** The files of the interactions, which are not in the document yet (see `joinYears`). Empty: it holds them itself. */
  readonly years: readonly YearShard[];
}

/** From the bytes of a file; kinds of failure: `unreadable`, `newer-format`. */
export function decodeNetworkFile(bytes: Uint8Array): Result<DecodedFile> {
  if (bytes.length === 0) return damaged('it is empty');
  const at = verifiedPosition(bytes);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return damaged('some of its bytes are no text');
  }
  if (at === null && isTooDeep(bytes)) return damaged('its parts are nested too deeply');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return damaged('it is no whole JSON text (it may be cut off)');
  }
  const olderVault = at === null ? networkIdOfFormat1(bytes) : '';
  return documentOf(json, at, olderVault);
}

function documentOf(json: unknown, at: Position | null, olderVault: string): Result<DecodedFile> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return damaged('it does not hold a network');
  const fields = json as Readonly<Record<string, unknown>>;
  if (fields.kith !== 'network') return damaged('it was not written by Kith');
  const format = fields.format;
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) return damaged('it does not say its version');
  if (format > FORMAT) {
    return fail(
      'newer-format',
      `The network was saved by a newer Kith (format ${format}; this Kith knows ${FORMAT}). It was left as it is. Open it with the newer Kith.`,
    );
  }
  if (at === null && Object.values(fields).some(isLikeASeal))
    return damaged('it was changed outside of Kith, or is damaged: its seal does not fit');
  const current = migrate(fields, format);
  if (current === null) return damaged(`its version ${format} is not known`);
  const parsed = envelope.safeParse(format === 1 ? { ...current, vault: olderVault } : current);
  if (!parsed.success) return damaged(`its part “${parsed.error.issues[0]?.path.join('.') ?? ''}” is not as it should be`);
  // A seal says that these are the bytes Kith wrote, and what it writes was checked; everything else is checked here, object by object.
  const network = at === null ? parseNetworkJson(current.network) : ok(asWritten(current.network as Partial<NetworkJson>));
  if (!network.ok) return fail('unreadable', network.error.message);
  const { vault, revision, bookkeeping, years, history } = parsed.data;
  const unknown = Object.fromEntries(Object.entries(current).filter(([field]) => !KNOWN_FIELDS.has(field)));
  const steps = history as { undo: Step[]; redo: Step[] };
  const document = { networkId: vault, revision, bookkeeping, network: heldNetwork(network.value, at !== null), steps, unknown };
  return ok({ document, at: format === 1 ? initialPosition(vault) : at, format, years });
}

/** A large log in columns. In a file that Kith sealed, no two interactions have the same id. */
function heldNetwork(json: NetworkJson, isSealed: boolean): Network {
  if (json.interactions.length < LARGE_LOG || !isSealed) return networkFromJson(json);
  return { ...networkFromJson({ ...json, interactions: [] }), interactions: columnarLog(json.interactions, json.interactions.length) };
}

/** Tables with nothing in them may be left out. */
function asWritten(tables: Partial<NetworkJson>): NetworkJson {
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, tables[name] ?? []])) as unknown as NetworkJson;
}

/** Also under a name that a flipped bit changed. */
function isLikeASeal(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return ['seq', 'chain', 'bytes', 'sha256'].filter((part) => part in value).length >= 2;
}

function damaged(what: string): Result<never> {
  return fail('unreadable', `The network file cannot be read: ${what}.`);
}

/** Brackets outside of strings, counted on the bytes: cheap, and before JSON.parse recurses. */
function isTooDeep(bytes: Uint8Array): boolean {
  let depth = 0;
  for (let i = 0; i < bytes.length; i++) {
    switch (bytes[i]) {
      case 0x22: // a string: to its end
        for (i++; i < bytes.length && bytes[i] !== 0x22; i++) if (bytes[i] === 0x5c) i++;
        break;
      case 0x5b:
      case 0x7b:
        if (++depth > MOST_DEPTH) return true;
        break;
      case 0x5d:
      case 0x7d:
        depth--;
        break;
    }
  }
  return false;
}
