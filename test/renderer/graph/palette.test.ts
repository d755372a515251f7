import { describe, expect, it } from 'vitest';
import { clusterTone, PALETTES } from '../../../renderer/styles/palette';
import type { Theme } from '../../../renderer/styles/window-colors';
import { ciede2000, contrast, difference, type Vision } from './color-difference';

const THEMES: readonly Theme[] = ['light', 'dark'];
const VISIONS: readonly Vision[] = ['ordinary', 'deuteranopia', 'protanopia'];

describe('the yardstick', () => {
  it('gives the published CIEDE2000 pairs of Sharma, Wu and Dalal', () => {
    expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
    expect(ciede2000([50, -1.3802, -84.2814], [50, 0, -82.7485])).toBeCloseTo(1.0, 4);
    expect(ciede2000([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 4);
    expect(ciede2000([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 4);
  });
  it('gives 21 between black and white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  });
});

describe.each(THEMES)('palette, %s', (theme) => {
  const palette = PALETTES[theme];
  const tones = [...palette.clusters, palette.grey];

  it('keeps words legible: 4.5 to 1 on the ground and on their region', () => {
    for (const tone of tones) {
      for (const ground of [palette.ground, palette.surface, tone.soft]) {
        expect(contrast(tone.text, ground), `${tone.text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
        expect(contrast(palette.text, ground)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(palette.muted, ground)).toBeGreaterThanOrEqual(4.5);
      }
    }
    expect(contrast(palette.onAccent, palette.accent)).toBeGreaterThanOrEqual(4.5);
  });

  it('keeps marks visible: 3 to 1 on the ground and on every region', () => {
    const marks = [palette.quiet, palette.bridge, palette.accent, palette.affinity];
    for (const tone of tones) {
      for (const ground of [palette.ground, tone.soft]) {
        expect(contrast(tone.edge, ground), `${tone.edge} on ${ground}`).toBeGreaterThanOrEqual(3);
        for (const mark of marks) expect(contrast(mark, ground), `${mark} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it.each(VISIONS)('tells every two clusters apart for %s eyes', (vision) => {
    for (let i = 0; i < tones.length; i++) {
      for (let j = 0; j < i; j++) {
        const [a, b] = [tones[i]!.fill, tones[j]!.fill];
        expect(difference(a, b, vision), `${a} and ${b}`).toBeGreaterThanOrEqual(12);
      }
    }
  });

  it('answers grey for clusters without a color', () => {
    expect(clusterTone(theme, -1)).toBe(palette.grey);
    expect(clusterTone(theme, 99)).toBe(palette.grey);
    expect(clusterTone(theme, 0)).toBe(palette.clusters[0]);
  });
});
