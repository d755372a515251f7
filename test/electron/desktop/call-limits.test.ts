import { describe, expect, it } from 'vitest';
import { callJoiner, isWithinLimit, limitOf } from '../../../electron/desktop/call-limits';
import { DESKTOP_CALLS } from '../../../shared/contract/desktop-api';
import { deserialize, partsOf, type SerializedMessage, serialize } from '../../../shared/contract/ipc-serialization';

const MEBI = 1_048_576;

describe('the size of a call', () => {
  it.each(DESKTOP_CALLS)('is limited before it is parsed: %s', (name) => {
    const { text, bytes } = limitOf(name);
    expect(text).toBeLessThanOrEqual(256 * MEBI);
    expect(bytes).toBeLessThanOrEqual(256 * MEBI);
    const json = '["a"]';
    expect(isWithinLimit(name, { text: json, bytes: [] })).toBe(true);
    // A text that claims a length costs no memory here.
    const long = { length: text + 1, charCodeAt: () => 0x20 } as unknown as string;
    expect(isWithinLimit(name, { text: long, bytes: [] })).toBe(false);
    const large = { byteLength: bytes + 1 } as Uint8Array;
    expect(isWithinLimit(name, { text: '[null]', bytes: [{ path: ['0'], bytes: large }] })).toBe(false);
  });

  it.each(DESKTOP_CALLS)('is limited in depth: %s', (name) => {
    const nested = (depth: number) => ({ text: `[${'['.repeat(depth)}${']'.repeat(depth)}]`, bytes: [] });
    expect(isWithinLimit(name, nested(63))).toBe(true);
    expect(isWithinLimit(name, nested(64))).toBe(false);
    expect(isWithinLimit(name, nested(20_000))).toBe(false);
  });

  it('does not count brackets in texts', () => {
    expect(isWithinLimit('undo', serialize([`${'['.repeat(500)}\\"${'{'.repeat(500)}`]))).toBe(true);
  });
});

describe('a call in parts', () => {
  const message = serialize([{ kind: 'x' }, ...Array.from({ length: 5 }, (_, i) => new Uint8Array(600_000).fill(i + 1))]);
  const parts = partsOf(message);
  const inShort = (whole: SerializedMessage) =>
    (deserialize(whole) as unknown[]).map((one) => (one instanceof Uint8Array ? `${one.length} times ${one[0]}` : one));
  const sumOf = (call: SerializedMessage | 'refused' | null) => (call === null || call === 'refused' ? call : inShort(call));

  it('is the whole once its last part is there', () => {
    expect(parts.length).toBeGreaterThan(2);
    const join = callJoiner('commitSerialized');
    for (let round = 0; round < 2; round++) {
      for (const part of parts.slice(0, -1)) expect(join(part)).toBe(null);
      expect(sumOf(join(parts.at(-1) as SerializedMessage))).toEqual(inShort(message));
    }
  });

  it('is not mixed with one that was never ended, as when the window is loaded anew', () => {
    const join = callJoiner('commitSerialized');
    expect(join(parts[0] as SerializedMessage)).toBe(null);
    for (const part of parts.slice(0, -1)) expect(join(part)).toBe(null);
    expect(sumOf(join(parts.at(-1) as SerializedMessage))).toEqual(inShort(message));
    expect(join(parts[0] as SerializedMessage)).toBe(null);
    const whole = serialize([{ kind: 'y' }]);
    expect(sumOf(join(whole))).toEqual([{ kind: 'y' }]);
  });

  it('is refused when a part is missing, and the next one is not', () => {
    const join = callJoiner('commitSerialized');
    expect(join(parts[1] as SerializedMessage)).toBe('refused');
    expect(join(parts[0] as SerializedMessage)).toBe(null);
    expect(join(parts[2] as SerializedMessage)).toBe('refused');
    expect(sumOf(join(serialize([])))).toEqual([]);
  });

  it('is refused and forgotten as soon as all of it is above the limit of one call', () => {
    const join = callJoiner('commitSerialized');
    const large = { byteLength: 100 * MEBI } as Uint8Array;
    const part = (number: number) => join({ text: '', bytes: [{ path: ['0'], bytes: large }], part: number });
    expect([part(0), part(1), part(2), part(3)]).toEqual([null, null, 'refused', 'refused']);
    expect(callJoiner('undo')({ text: '', bytes: [{ path: ['0'], bytes: new Uint8Array(1) }], part: 0 })).toBe('refused');
  });
});
