import { describe, expect, it } from 'vitest';
import { blitDots } from '../../../../renderer/graph/paint/blit-dots';

const dots = (at: readonly (readonly [x: number, y: number, tone: number])[]) => ({
  count: at.length,
  x: Float32Array.from(at, ([x]) => x),
  y: Float32Array.from(at, ([, y]) => y),
  tone: Uint8Array.from(at, ([, , tone]) => tone),
  tones: [
    { fill: '#336699', opacity: 1 },
    { fill: '#ff0000', opacity: 0.5 },
  ],
});

describe('stamped dots', () => {
  it('have their color in the middle, a soft rim, and the area of a disc', () => {
    const pixels = new Uint32Array(40 * 40);
    blitDots(pixels, 40, 40, dots([[20, 20, 0]]), 3, 1);
    const [r, g, b, a] = new Uint8Array(pixels.buffer, (20 * 40 + 20) * 4, 4);
    expect([r, g, b, a]).toEqual([0x33, 0x66, 0x99, 255]);
    const cover = pixels.reduce((sum, pixel) => sum + (pixel >>> 24) / 255, 0);
    expect(cover).toBeGreaterThan(Math.PI * 9 * 0.9);
    expect(cover).toBeLessThan(Math.PI * 9 * 1.15);
  });

  it('never go over the edge, and the deeper of two wins', () => {
    const pixels = new Uint32Array(10 * 10);
    blitDots(
      pixels,
      10,
      10,
      dots([
        [0, 5, 0],
        [9.9, 5, 0],
        [5, -3, 0],
      ]),
      2,
      1,
    );
    expect(pixels.every((pixel) => pixel === 0)).toBe(true);
    blitDots(
      pixels,
      10,
      10,
      dots([
        [5, 5, 0],
        [5, 5, 1],
      ]),
      2,
      1,
    );
    expect(pixels[5 * 10 + 5]! >>> 24).toBe(255);
  });
});
