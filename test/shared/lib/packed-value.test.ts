import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, packedList, unpack } from '../../../shared/lib/packed-value';

const VALUE = {
  people: ['ana', 'ben'],
  strength: Float64Array.of(1.5, Number.NaN, Number.NEGATIVE_INFINITY),
  ties: { a: Int32Array.of(0, 1).subarray(1), of: [Uint8Array.of(1), Uint16Array.of(65_535)] },
  median: Number.NaN,
  most: [1, Number.POSITIVE_INFINITY],
  none: null,
};

describe('a packed value', () => {
  it('comes back with its columns and the numbers that JSON does not know', () => {
    expect(unpack(pack(VALUE))).toEqual(VALUE);
    expect(unpack(pack(Number.NaN))).toBeNaN();
    expect(unpack(packedList([pack(VALUE), pack(null), pack([VALUE.strength])]))).toEqual([VALUE, null, [VALUE.strength]]);
  });

  it('brings any plain data back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(unpack(pack(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('holds copies, so that a later change of the value does not reach it', () => {
    const strength = Float64Array.of(1);
    const packed = pack({ strength });
    strength[0] = 2;
    expect(unpack(packed)).toEqual({ strength: Float64Array.of(1) });
  });

  it('refuses what would come back as something else', () => {
    for (const value of [new Map(), new Set(), new Date(0), new Float32Array(1), new DataView(new ArrayBuffer(1))])
      expect(() => pack({ value })).toThrow(TypeError);
  });

  it('is refused where it is forged', () => {
    const part = { kind: 'Int32Array' as const, bytes: new Uint8Array(4) };
    for (const path of [['b'], ['a'], ['__proto__', 'x'], ['constructor']])
      expect(() => unpack({ text: '{"a":1}', columns: [{ path, part }] })).toThrow(TypeError);
    const unknown = { ...part, kind: 'Map' as 'Int32Array' };
    expect(() => unpack({ text: '{"a":null}', columns: [{ path: ['a'], part: unknown }] })).toThrow(TypeError);
    expect(() => unpack({ text: '{"a":null}', columns: [{ path: ['a'], part: { ...part, bytes: new Uint8Array(3) } }] })).toThrow(
      RangeError,
    );
  });
});
