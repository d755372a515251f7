import { describe, expect, it } from 'vitest';
import { isNestedTooDeep, isNestedTooDeepSteps, isTextNestedTooDeep } from '../../../shared/lib/nesting';
import { runToEnd } from '../../../shared/lib/resumable-work';

const bytes = (text: string) => new TextEncoder().encode(text);
const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
const long = JSON.stringify(Array.from({ length: 60_000 }, (_, i) => `[{"\\${'x'.repeat(i % 97)}`));

describe('the depth of JSON', () => {
  it.each([
    ['as deep as allowed', deep(64), false],
    ['one deeper', deep(65), true],
    ['brackets in texts', JSON.stringify(deep(100)), false],
    ['long, with texts across the pauses', long, false],
    ['too deep after many pauses', `[${long},${deep(64)}]`, true],
    ['a text without an end', `["${deep(100)}`, false],
    ['empty', '', false],
  ])('%s: the same at once, with pauses, and as a text', (_, json, isTooDeep) => {
    expect(isNestedTooDeep(bytes(json))).toBe(isTooDeep);
    expect(runToEnd(isNestedTooDeepSteps(bytes(json)))).toBe(isTooDeep);
    expect(isTextNestedTooDeep(json)).toBe(isTooDeep);
  });

  it('pauses in a long text', () => expect([...isNestedTooDeepSteps(bytes(long))].length).toBeGreaterThan(2));
});
