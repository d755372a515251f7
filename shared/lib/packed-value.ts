/**
 * Plain data with large columns of numbers, packed for a file: JSON, and beside it the bytes of the typed arrays, which need no parsing. Numbers that JSON
 * does not know (NaN, ±Infinity) are beside it, too. Properties that are undefined are left out.
 */
import { type PartAt, putParts, takeParts } from './value-parts';

const ARRAYS = { Float64Array, Int32Array, Uint16Array, Uint8Array } as const;
type ArrayName = keyof typeof ARRAYS;

/** `number`: a single one, as a Float64Array. */
export const PACKED_KINDS = [...(Object.keys(ARRAYS) as ArrayName[]), 'number'] as const;

export interface PackedColumn {
  readonly kind: (typeof PACKED_KINDS)[number];
  readonly bytes: Uint8Array;
}

export interface PackedValue {
  readonly text: string;
  readonly columns: readonly PartAt<PackedColumn>[];
}

/** The bytes are copies. Throws a TypeError for what is neither plain data nor such an array. */
export function pack(value: unknown): PackedValue {
  const { rest, parts } = takeParts(value, columnOf);
  return { text: JSON.stringify(rest), columns: parts };
}

function columnOf(value: number | object): PackedColumn | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : { kind: 'number', bytes: copyOf(Float64Array.of(value)) };
  if (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype) return undefined;
  const kind = value.constructor.name;
  if (!ArrayBuffer.isView(value) || !isKind(kind)) throw new TypeError(`${kind} cannot be packed`);
  return { kind, bytes: copyOf(value) };
}

function isKind(name: string): name is PackedColumn['kind'] {
  return (PACKED_KINDS as readonly string[]).includes(name);
}

function copyOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer, byteOffset, byteLength).slice() as Uint8Array<ArrayBuffer>;
}

/** Several as one: unpacked, it is the list of their values. */
export function packedList(values: readonly PackedValue[]): PackedValue {
  return {
    text: `[${values.map(({ text }) => text).join(',')}]`,
    columns: values.flatMap(({ columns }, i) => columns.map(({ path, part }) => ({ path: [String(i), ...path], part }))),
  };
}

/** Throws when it is not what `pack` made. */
export function unpack({ text, columns }: PackedValue): unknown {
  return putParts(JSON.parse(text) as unknown, columns, ({ kind, bytes }) => {
    if (!isKind(kind)) throw new TypeError(`${kind} is no packed column`);
    const { buffer } = copyOf(bytes); // bytes from elsewhere may begin anywhere, and typed arrays need alignment
    return kind === 'number' ? new Float64Array(buffer)[0] : new ARRAYS[kind](buffer);
  });
}
