/**
 * Paints thousands of dots directly into pixels: each is a copy of a small antialiased stamp. About 15 times as fast as arcs on a canvas, with the
 * same look. Little-endian words (all systems that Electron runs on): alpha, blue, green, red from high to low.
 */
import type { Dots } from './draw-surface';

/** Coverage 0…1 of the `side` × `side` pixels of a stamp, for a disc in its middle. */
interface Stamp {
  readonly side: number;
  readonly cover: Float32Array;
}

const stamps = new Map<number, Stamp>();

function stampOf(radius: number): Stamp {
  const rounded = Math.round(radius * 4) / 4;
  const cached = stamps.get(rounded);
  if (cached) return cached;
  const side = 2 * Math.ceil(rounded + 0.5) + 1;
  const cover = new Float32Array(side * side);
  const middle = (side - 1) / 2;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) cover[y * side + x] = Math.max(0, Math.min(1, rounded + 0.5 - Math.hypot(x - middle, y - middle)));
  }
  const stamp = { side, cover };
  stamps.set(rounded, stamp);
  return stamp;
}

/** Paints into `pixels` (width × height, cleared by the caller). `scale`: device pixels per pixel. */
export function blitDots(pixels: Uint32Array, width: number, height: number, dots: Dots, radius: number, scale: number): void {
  const { side, cover } = stampOf(radius * scale);
  const half = (side - 1) / 2;
  const inks = dots.tones.map(({ fill, opacity }) => inksOf(fill, opacity, cover));
  for (let i = 0; i < dots.count; i++) {
    const left = Math.round((dots.x[i] ?? 0) * scale) - half;
    const top = Math.round((dots.y[i] ?? 0) * scale) - half;
    if (left < 0 || top < 0 || left + side > width || top + side > height) continue;
    const ink = inks[dots.tone[i] ?? 0];
    if (!ink) continue;
    for (let row = 0, at = 0; row < side; row++) {
      let pixel = (top + row) * width + left;
      for (let column = 0; column < side; column++, at++, pixel++) {
        const value = ink[at] ?? 0;
        // The more opaque of two dots wins: an edge does not cover the middle of its neighbor.
        if (value >>> 24 > (pixels[pixel] ?? 0) >>> 24) pixels[pixel] = value;
      }
    }
  }
}

function inksOf(fill: string, opacity: number, cover: Float32Array): Uint32Array {
  const channel = (at: number): number => Number.parseInt(fill.slice(at, at + 2), 16);
  const color = (channel(5) << 16) | (channel(3) << 8) | channel(1);
  return Uint32Array.from(cover, (share) => ((Math.round(255 * share * opacity) << 24) | color) >>> 0);
}
