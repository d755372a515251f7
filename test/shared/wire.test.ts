import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromWire, isWire, toWire } from '../../shared/wire';

describe('the wire between the processes', () => {
  it('brings plain data back as it was', () => {
    const back = fc.property(fc.jsonValue(), (value) => {
      expect(fromWire(toWire(value))).toEqual(JSON.parse(JSON.stringify(value)));
    });
    fc.assert(back);
  });

  it('carries the bytes of files beside the text, each to its place', () => {
    const files = [
      { name: 'a.csv', bytes: Uint8Array.of(1, 2) },
      { name: 'b.csv', bytes: Uint8Array.of() },
    ];
    const wire = toWire({ ok: true, value: files });
    expect(wire.bytes).toHaveLength(2);
    expect(fromWire(wire)).toEqual({ ok: true, value: files });
  });

  it('says nothing as null, as JSON does', () => {
    expect(fromWire(toWire(undefined))).toBeNull();
  });

  it('knows what is no wire', () => {
    for (const other of [null, 'text', {}, { text: 1, bytes: [] }, { text: '[]', bytes: 'x' }, { text: '[]', bytes: [[1]] }]) {
      expect(isWire(other)).toBe(false);
    }
    expect(isWire({ text: '[]', bytes: [Uint8Array.of(1)] })).toBe(true);
  });
});
