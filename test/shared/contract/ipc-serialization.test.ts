import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deserialize, isSerializedMessage, serialize } from '../../../shared/contract/ipc-serialization';

const WRONG_PARTS = [{ path: 'a', bytes: Uint8Array.of(1) }, { path: [0], bytes: Uint8Array.of(1) }, { path: [], bytes: [1] }, null].map(
  (part) => ({ text: '[]', bytes: [part] }),
);

describe('the wire between the processes', () => {
  it('brings plain data back as it was', () => {
    const back = fc.property(fc.jsonValue(), (value) => {
      expect(deserialize(serialize(value))).toEqual(JSON.parse(JSON.stringify(value)));
    });
    fc.assert(back);
  });

  it('carries the bytes of files beside the text, each to its place', () => {
    const files = [
      { name: 'a.csv', bytes: Uint8Array.of(1, 2) },
      { name: 'b.csv', bytes: Uint8Array.of() },
    ];
    const wire = serialize({ ok: true, value: files });
    expect(wire.bytes).toHaveLength(2);
    expect(deserialize(wire)).toEqual({ ok: true, value: files });
  });

  it('leaves the value as it was, and does not copy what has no bytes in it', () => {
    const value = { people: [{ name: 'Ana' }], log: Uint8Array.of(1) };
    serialize(value);
    expect(value).toEqual({ people: [{ name: 'Ana' }], log: Uint8Array.of(1) });
  });

  it('puts bytes only where the text left room for them', () => {
    const bytes = Uint8Array.of(1);
    for (const path of [['a', 'b'], ['b'], ['__proto__', 'polluted'], ['constructor', 'prototype', 'x'], ['c', '0', 'x']]) {
      expect(() => deserialize({ text: '{"a":1,"c":[]}', bytes: [{ path, bytes }] })).toThrow(TypeError);
    }
    expect(() => deserialize({ text: '{"__proto__":null}', bytes: [{ path: ['__proto__'], bytes }] })).toThrow(TypeError);
    expect('polluted' in {}).toBe(false);
    expect(deserialize({ text: 'null', bytes: [{ path: [], bytes }] })).toBe(bytes);
  });

  it('says nothing as null, as JSON does', () => {
    expect(deserialize(serialize(undefined))).toBeNull();
  });

  it('knows what is no wire', () => {
    for (const other of [
      null,
      'text',
      {},
      { text: 1, bytes: [] },
      { text: '[]', bytes: 'x' },
      { text: '[]', bytes: [[1]] },
      ...WRONG_PARTS,
    ]) {
      expect(isSerializedMessage(other)).toBe(false);
    }
    expect(isSerializedMessage({ text: '[null]', bytes: [{ path: ['0'], bytes: Uint8Array.of(1) }] })).toBe(true);
  });
});
