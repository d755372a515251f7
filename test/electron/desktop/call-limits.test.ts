import { describe, expect, it } from 'vitest';
import { isWithinLimit, limitOf, UnfinishedCalls } from '../../../electron/desktop/call-limits';
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

  it('is limited in byte arrays, and what names their places counts as text', () => {
    const none = (count: number, path: readonly string[] = []) => Array.from({ length: count }, () => ({ path, bytes: new Uint8Array() }));
    expect(isWithinLimit('commitSerialized', { text: '[]', bytes: none(65_536) })).toBe(true);
    expect(isWithinLimit('commitSerialized', { text: '[]', bytes: none(65_537) })).toBe(false);
    expect(isWithinLimit('undo', { text: '[null]', bytes: none(1) })).toBe(false);
    expect(isWithinLimit('saveFile', { text: '[]', bytes: none(60, ['x'.repeat(1_000)]) })).toBe(true);
    expect(isWithinLimit('saveFile', { text: '[]', bytes: none(66, ['x'.repeat(1_000)]) })).toBe(false);
  });

  it('does not count brackets in texts', () => {
    expect(isWithinLimit('undo', serialize([`${'['.repeat(500)}\\"${'{'.repeat(500)}`]))).toBe(true);
  });
});

describe('a call in parts', () => {
  const message = serialize([{ kind: 'x' }, ...Array.from({ length: 5 }, (_, i) => new Uint8Array(600_000).fill(i + 1))]);
  const parts = partsOf(message);
  const joiner =
    (calls = new UnfinishedCalls()) =>
    (part: SerializedMessage) =>
      calls.add('commitSerialized', part);
  const inShort = (whole: SerializedMessage) =>
    (deserialize(whole) as unknown[]).map((one) => (one instanceof Uint8Array ? `${one.length} times ${one[0]}` : one));
  const sumOf = (call: SerializedMessage | 'refused' | null) => (call === null || call === 'refused' ? call : inShort(call));

  it('is the whole once its last part is there', () => {
    expect(parts.length).toBeGreaterThan(2);
    const join = joiner();
    for (let round = 0; round < 2; round++) {
      for (const part of parts.slice(0, -1)) expect(join(part)).toBe(null);
      expect(sumOf(join(parts.at(-1) as SerializedMessage))).toEqual(inShort(message));
    }
  });

  it('is not mixed with one that was never ended, as when the window is loaded anew', () => {
    const join = joiner();
    expect(join(parts[0] as SerializedMessage)).toBe(null);
    for (const part of parts.slice(0, -1)) expect(join(part)).toBe(null);
    expect(sumOf(join(parts.at(-1) as SerializedMessage))).toEqual(inShort(message));
    expect(join(parts[0] as SerializedMessage)).toBe(null);
    const whole = serialize([{ kind: 'y' }]);
    expect(sumOf(join(whole))).toEqual([{ kind: 'y' }]);
  });

  it('is refused when a part is missing, and the next one is not', () => {
    const join = joiner();
    expect(join(parts[1] as SerializedMessage)).toBe('refused');
    expect(join(parts[0] as SerializedMessage)).toBe(null);
    expect(join(parts[2] as SerializedMessage)).toBe('refused');
    expect(sumOf(join(serialize([])))).toEqual([]);
  });

  it('is refused and forgotten as soon as all of it is above the limit of one call', () => {
    const join = joiner();
    const large = { byteLength: 100 * MEBI } as Uint8Array;
    const part = (number: number) => join({ text: '', bytes: [{ path: ['0'], bytes: large }], part: number });
    expect([part(0), part(1), part(2), part(3)]).toEqual([null, null, 'refused', 'refused']);
    const first = { text: '', bytes: [{ path: ['0'], bytes: new Uint8Array(1) }], part: 0 };
    expect(new UnfinishedCalls().add('undo', first)).toBe('refused');
  });

  it('has no endless number of parts, of byte arrays and of places', () => {
    const sent = (bytes: SerializedMessage['bytes'], most: number) => {
      const join = joiner();
      for (let part = 0; part <= most; part++) if (join({ text: '', bytes, part }) === 'refused') return part;
      return Number.POSITIVE_INFINITY;
    };
    expect(sent([], 10)).toBe(0);
    expect(sent([{ path: [], bytes: new Uint8Array() }], 70_000)).toBe(65_536);
    expect(sent([{ path: ['x'.repeat(MEBI)], bytes: new Uint8Array() }], 70_000)).toBe(15);
  });

  it('is forgotten with its page, and each call goes by itself', () => {
    const calls = new UnfinishedCalls();
    const [first, second] = parts as [SerializedMessage, SerializedMessage];
    expect(calls.add('commitSerialized', first)).toBe(null);
    expect(calls.add('saveFile', first)).toBe(null);
    expect(calls.add('commitSerialized', second)).toBe(null);
    calls.forget();
    expect(calls.add('saveFile', second)).toBe('refused');
    expect(calls.add('commitSerialized', parts[2] as SerializedMessage)).toBe('refused');
  });
});
