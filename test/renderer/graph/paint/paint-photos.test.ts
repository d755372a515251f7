/** Which photos are drawn: of those in sight whose marks are large enough, the largest first, and quickly among 30,000 people. */
import { describe, expect, it } from 'vitest';
import type { PaintInput } from '../../../../renderer/graph/paint/paint-input';
import { MOST_PHOTOS, photosInSight } from '../../../../renderer/graph/paint/paint-photos';
import type { Mark, Scene } from '../../../../renderer/graph/scene/scene';
import type { PersonId } from '../../../../shared/model/ids';

const mark = (person: string, x: number, y: number, radius: number) =>
  ({ person, x, y, radius, color: 0, secondColor: null, shape: 'circle', state: 'active' }) as unknown as Mark;

function drawingOf(marks: readonly Mark[], zoom = 1): Omit<PaintInput, 'labels'> {
  const camera = { zoom, panX: 500, panY: 400, width: 1000, height: 800 };
  return {
    scene: { marks } as unknown as Scene,
    camera,
    theme: 'light',
    highlight: { mark: () => 1, line: () => 1 } as never,
    positionOf: (of) => of,
  };
}

const shown = (drawing: Omit<PaintInput, 'labels'>, isFromAfar: boolean, has = (_: PersonId) => true) =>
  photosInSight(drawing, { isFromAfar, has }).map(({ mark: { person } }) => person as string);

describe('photosInSight', () => {
  it('are of marks that are large enough, smaller ones from afar, and none below', () => {
    const drawing = drawingOf([mark('near', 0, 0, 14), mark('afar', 50, 0, 6), mark('dot', 90, 0, 2)]);
    expect(shown(drawing, false)).toEqual(['near']);
    expect(shown(drawing, true)).toEqual(['near', 'afar']);
    expect(shown({ ...drawing, camera: { ...drawing.camera, zoom: 2 } }, false)).toEqual(['near', 'afar']);
    expect(shown(drawing, true, (id) => id !== 'near')).toEqual(['afar']);
  });

  it('are inside the border of the mark, and of nobody out of sight', () => {
    const drawing = drawingOf([mark('in', 0, 0, 20), mark('edge', 515, 0, 20), mark('out', 560, 0, 20), mark('below', 0, 430, 20)]);
    expect(shown(drawing, false)).toEqual(['in', 'edge']);
    const [first] = photosInSight(drawing, { isFromAfar: false, has: () => true });
    expect(first?.radius).toBeCloseTo(18.8);
    expect(first?.at).toEqual({ x: 500, y: 400 });
    const [small] = photosInSight(drawingOf([mark('small', 0, 0, 4)]), { isFromAfar: true, has: () => true });
    expect(small?.radius).toBe(8); // a face is known at all
  });

  it('are the largest of many, found in 30,000 people within a few milliseconds', () => {
    const many = Array.from({ length: 30_000 }, (_, i) => mark(`p${i}`, (i % 900) - 450, (i % 700) - 350, 12 + (i % 100) / 100));
    const drawing = drawingOf(many);
    const from = performance.now();
    const placed = photosInSight(drawing, { isFromAfar: false, has: () => true });
    expect(performance.now() - from).toBeLessThan(250);
    expect(placed).toHaveLength(MOST_PHOTOS);
    expect(Math.min(...placed.map(({ mark: { radius } }) => radius))).toBeGreaterThanOrEqual(12.9);
  });
});
