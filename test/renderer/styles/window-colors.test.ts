/** The tokens keep what their file promises: text 4.5:1 and marks 3:1 on every ground they stand on, in both themes (WCAG 2.2, 1.4.3 and 1.4.11). */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { colorVariables, type Theme } from '../../../renderer/styles/window-colors';

const tokens = (theme: Theme) => new Map(Object.entries(colorVariables(theme)));

/** Relative luminance, WCAG 2.2. */
function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

const GROUNDS = ['ground', 'surface', 'sunken', 'field', 'hover'];
const TEXT: readonly (readonly [text: string, grounds: readonly string[]])[] = [
  ['text', [...GROUNDS, 'accent-soft', 'quiet-soft', 'danger-soft']],
  ['muted', [...GROUNDS, 'accent-soft']],
  ['accent', [...GROUNDS, 'accent-soft']],
  ['quiet', [...GROUNDS, 'quiet-soft']],
  ['danger', [...GROUNDS, 'danger-soft']],
  ['on-accent', ['accent', 'accent-hover']],
];
const MARKS: readonly (readonly [mark: string, grounds: readonly string[]])[] = [
  ['border-strong', ['ground', 'surface', 'sunken', 'field']],
  ['focus', [...GROUNDS, 'accent-soft']],
  ['danger', ['surface']],
];

describe.each(['light', 'dark'] as const)('%s theme', (theme) => {
  const all = tokens(theme);
  const pairs = (list: typeof TEXT) => list.flatMap(([front, grounds]) => grounds.map((back) => [front, back] as const));
  const measured = (front: string, back: string) => contrast(all.get(`--k-${front}`) ?? 'missing', all.get(`--k-${back}`) ?? 'missing');

  it.each(pairs(TEXT))('text %s on %s', (front, back) => {
    expect(measured(front, back)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(pairs(MARKS))('mark %s on %s', (front, back) => {
    expect(measured(front, back)).toBeGreaterThanOrEqual(3);
  });
});

it.each(['light', 'dark'] as const)('the frame painted before the app has the colors of the %s theme', (theme) => {
  const page = readFileSync(resolve(import.meta.dirname, '../../../renderer/index.html'), 'utf8');
  const rule = page.slice(theme === 'dark' ? page.indexOf('prefers-color-scheme: dark') : page.indexOf('<style'));
  const long = (color: string) => (color.length === 4 ? color.replace(/[0-9a-f]/g, '$&$&') : color);
  for (const name of ['ground', 'surface', 'border', 'accent', 'muted']) {
    const painted = rule.match(new RegExp(`--${name}: (#[0-9a-f]+)`))?.[1] ?? 'missing';
    expect(long(painted), name).toBe(tokens(theme).get(`--k-${name}`));
  }
});

it('measures as the norm does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
