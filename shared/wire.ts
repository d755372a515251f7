/**
 * How the contract crosses between the processes: as one text, with the bytes of files beside it. Copying a network of 30,000 people object by object
 * through the context bridge froze the window for seconds; as a text it takes a tenth of that. What JSON cannot say does not cross: the contract is plain data.
 */

export interface Wire {
  readonly text: string;
  readonly bytes: readonly Uint8Array[];
}

/** Stands in the text for bytes that travel beside it. The leading NUL keeps it apart from any key of the user's. */
const BYTES_KEY = '\u0000bytes';

export function toWire(value: unknown): Wire {
  const bytes: Uint8Array[] = [];
  const text = JSON.stringify(value ?? null, (_key, part: unknown) => {
    if (!(part instanceof Uint8Array)) return part;
    bytes.push(part);
    return { [BYTES_KEY]: bytes.length - 1 };
  });
  return { text, bytes };
}

/** Throws a SyntaxError when the text is no JSON: the other side is ours, or is refused before it gets here. */
export function fromWire({ text, bytes }: Wire): unknown {
  if (bytes.length === 0) return JSON.parse(text); // without a reviver: much faster
  return JSON.parse(text, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || !(BYTES_KEY in part)) return part;
    return bytes[Number(part[BYTES_KEY])];
  });
}

/** Whether a foreign value has the form of a `Wire`. What it says is parsed after that. */
export function isWire(value: unknown): value is Wire {
  if (typeof value !== 'object' || value === null || !('text' in value) || !('bytes' in value)) return false;
  return typeof value.text === 'string' && Array.isArray(value.bytes) && value.bytes.every((part) => part instanceof Uint8Array);
}
