/**
 * How the contract crosses between the processes: as one text, with bytes beside it. Copying a network of 30,000 people object by object through the
 * context bridge froze the window for seconds; as a text it takes a tenth of that. What JSON cannot say does not cross: the contract is plain data.
 */

/** The keys that lead to a part of a value. */
type Path = readonly string[];

export interface SerializedMessage {
  readonly text: string;
  /** What travels beside the text; where it belongs, the text says null. */
  readonly bytes: readonly { readonly path: Path; readonly bytes: Uint8Array }[];
}

export function serialize(value: unknown): SerializedMessage {
  const bytes: { path: Path; bytes: Uint8Array }[] = [];
  return { text: JSON.stringify(extractBytes(value ?? null, [], bytes)), bytes };
}

/** `path`: where `value` is. The value itself when there are no bytes in it; else copies of what leads to them. */
function extractBytes(value: unknown, path: string[], found: { path: Path; bytes: Uint8Array }[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Uint8Array) {
    found.push({ path: [...path], bytes: value });
    return null;
  }
  let copy: Record<string, unknown> | unknown[] | null = null;
  for (const key in value) {
    const part = (value as Readonly<Record<string, unknown>>)[key];
    if (typeof part !== 'object' || part === null) continue;
    path.push(key);
    const without = extractBytes(part, path, found);
    path.pop();
    if (without === part) continue;
    copy ??= Array.isArray(value) ? [...value] : { ...value };
    (copy as Record<string, unknown>)[key] = without;
  }
  return copy ?? value;
}

/** Throws when the text is no JSON, or bytes have no place in it: the other side is ours, or is refused before it gets here. */
export function deserialize({ text, bytes }: SerializedMessage): unknown {
  const whole = { value: JSON.parse(text) as unknown }; // without a reviver: much faster
  for (const { path, bytes: part } of bytes) {
    let holder: object = whole;
    let key = 'value';
    for (const next of path) {
      holder = ownProperty(holder, key) as object;
      key = next;
    }
    // Only where the text left room for them: a path of somebody else's making leads nowhere.
    if (ownProperty(holder, key) !== null) throw new TypeError('these bytes belong nowhere');
    (holder as Record<string, unknown>)[key] = part;
  }
  return whole.value;
}

function ownProperty(holder: unknown, key: string): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, key) || key === '__proto__') return undefined;
  return (holder as Readonly<Record<string, unknown>>)[key];
}

/** Whether a foreign value has the form of a `Wire`. What it says is parsed after that. */
export function isSerializedMessage(value: unknown): value is SerializedMessage {
  if (typeof value !== 'object' || value === null || !('text' in value) || !('bytes' in value)) return false;
  return typeof value.text === 'string' && Array.isArray(value.bytes) && value.bytes.every(isBytesPart);
}

function isBytesPart(part: unknown): boolean {
  if (typeof part !== 'object' || part === null || !('path' in part) || !('bytes' in part)) return false;
  return part.bytes instanceof Uint8Array && Array.isArray(part.path) && part.path.every((key) => typeof key === 'string');
}
