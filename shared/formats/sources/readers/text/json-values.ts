/** Values of a JSON file: all of a small one, or one after the other from a file of any size. What is read is `unknown` until `field` and `textOf` look at it. */
import { JSONParser } from '@streamparser/json';
import type { SourceFile } from '../../source-record';
import { readAllBytes } from './source-text';

export interface JsonValue {
  /** Keys and numbers from the root to the value: `['chats', 'list', 3, 'messages', 0]`. */
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** The file is not JSON from some place on. What came before has been read. */
export interface BrokenJson {
  readonly kind: 'broken';
}

/**
 * The values at `paths` (`$.chats.list.*.messages.*`), in the order of the file, each as soon as it is complete.
 */
export async function* jsonValues(file: SourceFile, paths: readonly string[]): AsyncIterable<JsonValue | BrokenJson> {
  const ready: JsonValue[] = [];
  const parser = new JSONParser({ paths: [...paths], keepStack: false, stringBufferSize: 65_536 });
  let isBroken = false;
  parser.onValue = ({ value, key, stack }) => {
    const keys = [...stack.slice(1).map((entry) => entry.key), key];
    ready.push({ path: keys.filter((entry) => entry !== undefined), value });
  };
  parser.onError = () => {
    isBroken = true;
  };
  let isFirst = true;
  for await (const chunk of file.chunks()) {
    if (chunk.length === 0) continue;
    const hasMark = isFirst && chunk[0] === 0xef;
    isFirst = false;
    try {
      parser.write(hasMark ? chunk.subarray(3) : chunk);
    } catch {
      isBroken = true;
    }
    yield* ready;
    ready.length = 0;
    if (isBroken) return yield { kind: 'broken' };
    if (parser.isEnded) return;
  }
  yield { kind: 'broken' };
}

/** More than any export but those of chats. */
const MAX_BYTES = 128 * 1024 * 1024;

/** The whole value of a file; undefined: not JSON, or too large. */
export async function wholeJson(file: SourceFile): Promise<unknown> {
  const bytes = await readAllBytes(file, MAX_BYTES);
  return bytes === null ? undefined : parseJson(new TextDecoder().decode(bytes));
}

/** Undefined: the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    return undefined;
  }
}

/** The own property at a path of keys; undefined where there is none. */
export function field(value: unknown, ...keys: readonly string[]): unknown {
  let found: unknown = value;
  for (const key of keys) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Record<string, unknown>)[key];
  }
  return found;
}

/** A text, or a number as text; empty for everything else. */
export function textAt(value: unknown, ...keys: readonly string[]): string {
  const found = field(value, ...keys);
  return typeof found === 'string' ? found : typeof found === 'number' && Number.isFinite(found) ? String(found) : '';
}

/** A number, or a text of digits; NaN for everything else. */
export function numberAt(value: unknown, ...keys: readonly string[]): number {
  const found = field(value, ...keys);
  if (typeof found === 'number') return found;
  return typeof found === 'string' && /^-?\d{1,20}(?:\.\d+)?$/.test(found) ? Number(found) : Number.NaN;
}

export function listAt(value: unknown, ...keys: readonly string[]): readonly unknown[] {
  const found = field(value, ...keys);
  return Array.isArray(found) ? found : [];
}
