import { describe, expect, it } from 'vitest';
import type { Point } from '../../../../renderer/graph/scene/scene';
import { peopleInside } from '../../../../renderer/graph/view/hit-test';
import type { PersonId } from '../../../../shared/model/ids';
import { generated } from '../generated-findings';
import { questionFor, sceneOf } from '../scene-helpers';

const world = generated({ people: 900, clusters: 6, tiesEach: 2, seed: 5 });
const all = new Set(world.findings.people.map(({ id }) => id));
const { bounds } = sceneOf(questionFor(world, 'map'));
const box = (left: number, top: number, right: number, bottom: number): Point[] => [
  { x: left, y: top },
  { x: right, y: top },
  { x: right, y: bottom },
  { x: left, y: bottom },
];
const whole = box(bounds.left - 50, bounds.top - 50, bounds.right + 50, bounds.bottom + 50);

describe('peopleInside', () => {
  it('finds everybody in an outline around all, whether they have a mark or a point, each once', () => {
    const scene = sceneOf(questionFor(world, 'map'));
    const found = peopleInside(scene, whole, (mark) => mark);
    expect(new Set(found)).toEqual(all);
    expect(found).toHaveLength(all.size);
  });

  it('splits them without loss between two outlines that share an edge', () => {
    const scene = sceneOf(questionFor(world, 'map'));
    const middle = (bounds.left + bounds.right) / 2 + 0.123;
    const left = peopleInside(scene, box(bounds.left - 50, bounds.top - 50, middle, bounds.bottom + 50), (mark) => mark);
    const right = peopleInside(scene, box(middle, bounds.top - 50, bounds.right + 50, bounds.bottom + 50), (mark) => mark);
    expect(left.length).toBeGreaterThan(0);
    expect(right.length).toBeGreaterThan(0);
    expect(left.length + right.length).toBe(all.size);
  });

  it('leaves out who is filtered away, and follows people who were moved', () => {
    const visible = new Set([...all].slice(0, 40));
    const scene = sceneOf(questionFor(world, 'map', { visible }));
    expect(new Set(peopleInside(scene, whole, (mark) => mark))).toEqual(visible);
    const [moved] = scene.marks;
    const far = { x: bounds.right + 500, y: bounds.bottom + 500 };
    const around = box(far.x - 10, far.y - 10, far.x + 10, far.y + 10);
    const found = peopleInside(scene, around, (mark) => (mark === moved ? far : mark));
    expect(found).toEqual([moved?.person as PersonId]);
  });
});
