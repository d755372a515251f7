/**
 * The text of `network.json`: JSON that its owner can read, one person, tie or interaction a line, and the steps of undo after it.
 * Reading believes nothing: size, UTF-8, nesting, version, and every object are checked, and whatever does not fit is a reason, never a default.
 */
import { z } from 'zod';
import type { Edit } from '../../shared/model/edit';
import type { Network } from '../../shared/model/network';
import { LATER_TABLES, TABLE_NAMES } from '../../shared/model/network';
import { networkFromJson, tableOf } from '../../shared/model/network-json';
import { parseNetworkJson } from '../../shared/model/parse';
import { fail, ok, type Result } from '../../shared/result';
import type { Step, Steps } from './history';
import { FORMAT, migrate } from './migrations';

export const NETWORK_FILE = 'network.json';
export const PREVIOUS_FILE = 'network.prev.json';

/** A JSON text must fit into one string (about 512 MiB); refused well before. */
export const MOST_FILE_BYTES = 480 * 1_048_576;
/** Deeper JSON can be parsed but not written again. Kith's own is 9 deep. */
const MOST_DEPTH = 64;

export interface NetworkDocument {
  /** Grows by one with each applied edit. */
  readonly revision: number;
  /** Grows by one with each edit of Kith's own bookkeeping. */
  readonly bookkeeping: number;
  readonly network: Network;
  readonly steps: Steps;
  /** Fields of the file that this Kith does not know: written back as they were. */
  readonly unknown: Readonly<Record<string, unknown>>;
}

const KNOWN_FIELDS = new Set(['kith', 'format', 'revision', 'bookkeeping', 'network', 'history']);

const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const step = z.looseObject({
  id: z.string().min(1),
  mark: count,
  edit: z.looseObject({ kind: z.string(), label: z.string() }) as unknown as z.ZodType<Edit>,
});
const envelope = z.object({
  revision: count,
  bookkeeping: count,
  history: z.object({ undo: z.array(step), redo: z.array(step) }),
});

/** The file as bytes, about a megabyte at a time. Lines of objects that did not change since the last save are kept in `lines`. */
export function* encodeNetworkFile(document: NetworkDocument, lines: WeakMap<object, string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = '';
  for (const part of parts(document, lines)) {
    text += part;
    if (text.length < 1_048_576) continue;
    yield encoder.encode(text);
    text = '';
  }
  yield encoder.encode(text);
}

function* parts(document: NetworkDocument, lines: WeakMap<object, string>): Generator<string> {
  const { revision, bookkeeping, network, steps, unknown } = document;
  yield `{\n"kith": "network",\n"format": ${FORMAT},\n"revision": ${revision},\n"bookkeeping": ${bookkeeping},\n`;
  for (const [field, value] of Object.entries(unknown)) yield `${JSON.stringify(field)}: ${JSON.stringify(value)},\n`;
  yield '"network": {';
  let before = '\n';
  for (const name of TABLE_NAMES) {
    const table = tableOf(network, name);
    if (table.size === 0 && LATER_TABLES.includes(name)) continue;
    yield `${before}"${name}": [`;
    yield* list([...table.keys()].sort(), (key) => lineOf(table.get(key) as object, lines));
    before = ',\n';
  }
  yield '\n},\n"history": {\n"undo": [';
  yield* list(steps.undo, (one) => lineOf(one, lines));
  yield ',\n"redo": [';
  yield* list(steps.redo, (one) => lineOf(one, lines));
  yield '\n}\n}\n';
}

function* list<T>(items: readonly T[], line: (item: T) => string): Generator<string> {
  let before = '\n';
  for (const item of items) {
    yield before + line(item);
    before = ',\n';
  }
  yield items.length === 0 ? ']' : '\n]';
}

/** An object as one line of JSON, made once per object (objects are never changed in place). */
export function lineOf(object: object, lines: WeakMap<object, string>): string {
  let line = lines.get(object);
  if (line === undefined) {
    line = JSON.stringify(object);
    lines.set(object, line);
  }
  return line;
}

/** From the bytes of a file; kinds of failure: `unreadable`, `newer-format`. */
export function decodeNetworkFile(bytes: Uint8Array): Result<NetworkDocument> {
  if (bytes.length === 0) return damaged('it is empty');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return damaged('some of its bytes are no text');
  }
  if (isTooDeep(bytes)) return damaged('its parts are nested too deeply');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return damaged('it is no whole JSON text (it may be cut off)');
  }
  return documentOf(json);
}

function documentOf(json: unknown): Result<NetworkDocument> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return damaged('it does not hold a network');
  const fields = json as Readonly<Record<string, unknown>>;
  if (fields.kith !== 'network') return damaged('it was not written by Kith');
  const version = fields.format;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return damaged('it does not say its version');
  if (version > FORMAT) {
    return fail(
      'newer-format',
      `The network was saved by a newer Kith (format ${version}; this Kith knows ${FORMAT}). It was left as it is. Open it with the newer Kith.`,
    );
  }
  const current = migrate(fields, version);
  if (current === null) return damaged(`its version ${version} is not known`);
  const parsed = envelope.safeParse(current);
  if (!parsed.success) return damaged(`its part “${parsed.error.issues[0]?.path.join('.') ?? ''}” is not as it should be`);
  const network = parseNetworkJson(current.network);
  if (!network.ok) return fail('unreadable', network.error.message);
  const { revision, bookkeeping, history } = parsed.data;
  const unknown = Object.fromEntries(Object.entries(current).filter(([field]) => !KNOWN_FIELDS.has(field)));
  return ok({ revision, bookkeeping, network: networkFromJson(network.value), steps: history as { undo: Step[]; redo: Step[] }, unknown });
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
