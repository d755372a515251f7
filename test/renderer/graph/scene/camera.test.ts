import { describe, expect, it } from 'vitest';
import { type Camera, withoutEmptyEdge } from '../../../../renderer/graph/scene/camera';

const bounds = { left: -100, top: -100, right: 100, bottom: 100 };
const padding = { left: 20, top: 40, right: 20, bottom: 60 };
const centered = (x: number, y: number, zoom: number): Camera => ({
  zoom,
  panX: 500 - x * zoom,
  panY: 400 - y * zoom,
  width: 1000,
  height: 800,
});

describe('a camera without an empty edge', () => {
  it('leaves alone what fills the picture', () => {
    const camera = centered(0, 0, 8);
    expect(withoutEmptyEdge(camera, bounds, padding)).toEqual(camera);
  });

  it('shows no more than a fifth of nothing beyond the rim, with the person at the rim still in view', () => {
    const { panX, panY } = withoutEmptyEdge(centered(100, 100, 8), bounds, padding);
    expect(100 * 8 + panX).toBeCloseTo(1000 * 0.8 - padding.right);
    expect(100 * 8 + panY).toBeCloseTo(800 * 0.8 - padding.bottom);
  });

  it('keeps in view what is smaller than the picture', () => {
    const { panX } = withoutEmptyEdge(centered(-100, 0, 2), bounds, padding);
    expect(-100 * 2 + panX).toBeGreaterThanOrEqual(0);
    expect(100 * 2 + panX).toBeLessThanOrEqual(1000);
  });
});
