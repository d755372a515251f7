import { describe, expect, it } from 'vitest';
import { isWithinLimit, limitOf } from '../../../electron/desktop/call-limits';
import { DESKTOP_CALLS } from '../../../shared/contract/desktop-api';
import { serialize } from '../../../shared/contract/ipc-serialization';

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
