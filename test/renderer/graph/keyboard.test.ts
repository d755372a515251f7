import { describe, expect, it } from 'vitest';
import { type Cursor, findByLetters, initialCursor, moveCursor, nearestInDirection, stepAlongTies } from '../../../renderer/graph/keyboard';
import { interpretWheel } from '../../../renderer/graph/view/gestures';
import { areaAt, pointAt } from '../../../renderer/graph/view/hit-test';
import { regionToOpen, zoomToOpen } from '../../../renderer/graph/view/semantic-zoom';
import type { PersonId } from '../../../shared/model/ids';
import { generated } from './generated-findings';
import { fitted, questionFor, sceneOf } from './scene-helpers';

const place = <T>(mark: T): T => mark;

describe('arrow keys', () => {
  it('take the one straight ahead before the nearer one off to the side', () => {
    const items = [
      { x: 30, y: 0, id: 'ahead' },
      { x: 8, y: 25, id: 'aside' },
    ];
    expect(nearestInDirection({ x: 0, y: 0 }, 'right', items)?.id).toBe('ahead');
    expect(nearestInDirection({ x: 0, y: 0 }, 'down', items)?.id).toBe('aside');
    expect(nearestInDirection({ x: 0, y: 0 }, 'left', items)).toBeNull();
  });

  it.each(['circles', 'map'] as const)('reach nearly everybody in the %s from home, and letters reach the rest', (view) => {
    const scene = sceneOf(questionFor(generated({ people: 150, clusters: 8 }), view));
    const start = initialCursor(scene)!;
    const seen = new Set<string>();
    const queue: Cursor[] = [start];
    for (let cursor = queue.pop(); cursor; cursor = queue.pop()) {
      if (cursor.kind !== 'person' || seen.has(cursor.id)) continue;
      seen.add(cursor.id);
      for (const direction of ['left', 'right', 'up', 'down'] as const) queue.push(moveCursor(cursor, direction, scene, place)!);
    }
    expect(seen.size / scene.marks.length).toBeGreaterThan(0.97);
    for (const mark of scene.marks) {
      const sameName = scene.marks.filter((one) => one.name === mark.name);
      let cursor: Cursor | null = null;
      const found = new Set<PersonId>();
      for (let again = 0; again < sameName.length; again++) {
        const id: PersonId = findByLetters(mark.name, cursor, scene)!;
        found.add(id);
        cursor = { kind: 'person', id };
      }
      expect([...found].every((id) => scene.markOf.get(id)!.name === mark.name)).toBe(true);
    }
  });

  it('begin at the closest person, or at the largest region where regions are closed', () => {
    const few = sceneOf(questionFor(generated({ people: 50, clusters: 4 }), 'circles'));
    const first = initialCursor(few)!;
    expect(first.kind === 'person' && few.markOf.get(first.id)!.rank).toBe(0);
    const many = sceneOf(questionFor(generated({ people: 500, clusters: 4 }), 'map'));
    const largest = many.areas.toSorted((a, b) => b.count - a.count)[0]!;
    expect(initialCursor(many)).toEqual({ kind: 'area', cluster: largest.cluster });
    const next = moveCursor({ kind: 'area', cluster: largest.cluster }, 'right', many, place);
    expect(next?.kind).toBe('area');
  });
});

describe('brackets', () => {
  it('go once around all ties of a person and come back', () => {
    const scene = sceneOf(questionFor(generated({ people: 80, clusters: 4 }), 'map'));
    const center = scene.marks.find(
      (mark) => scene.lines.filter((line) => line.a === mark.person || line.b === mark.person).length >= 4,
    )!.person;
    const neighbors = new Set(
      scene.lines.filter((line) => line.a === center || line.b === center).map((line) => (line.a === center ? line.b : line.a)),
    );
    const seen: PersonId[] = [];
    let current: PersonId | null = null;
    for (let i = 0; i < neighbors.size; i++) {
      current = stepAlongTies(center, current, 1, scene, place);
      seen.push(current!);
    }
    expect(new Set(seen)).toEqual(neighbors);
    expect(stepAlongTies(center, current, 1, scene, place)).toBe(seen[0]);
    expect(stepAlongTies(center, seen[0]!, -1, scene, place)).toBe(current);
  });
});

describe('pointer', () => {
  it('tells a wheel from two fingers and from a pinch', () => {
    const turn = { deltaX: 0, deltaY: 0, deltaMode: 0, ctrlKey: false, metaKey: false, shiftKey: false };
    expect(interpretWheel({ ...turn, deltaY: 100 })).toMatchObject({ kind: 'zoom' });
    expect(interpretWheel({ ...turn, deltaY: 3, deltaMode: 1 })).toMatchObject({ kind: 'zoom' });
    expect(interpretWheel({ ...turn, deltaY: 6.5, deltaX: 2 })).toEqual({ kind: 'pan', dx: 2, dy: 6.5 });
    expect(interpretWheel({ ...turn, deltaY: -4, ctrlKey: true })).toMatchObject({ kind: 'zoom' });
    const zoomIn = interpretWheel({ ...turn, deltaY: -100 });
    expect(zoomIn.kind === 'zoom' && zoomIn.factor).toBeGreaterThan(1);
  });

  it('finds the person of a point and the ground of a region', () => {
    const question = questionFor(generated({ people: 500, clusters: 4 }), 'map');
    const scene = sceneOf(question);
    const [x, y] = [scene.points.x[40]!, scene.points.y[40]!];
    expect(pointAt(scene, { x: x + 1, y: y - 1 }, 5)).toBe(scene.points.people[40]);
    expect(pointAt(scene, { x: 1e6, y: 1e6 }, 5)).toBeNull();
    for (const area of scene.areas) expect(areaAt(scene, area.center)?.cluster).toBe(area.cluster);
    expect(areaAt(scene, { x: 1e6, y: 0 })).toBeNull();
  });
});

describe('zooming', () => {
  it('opens the region that fills the picture, keeps it a while, and closes it when all is in view', () => {
    const scene = sceneOf(questionFor(generated({ people: 500, clusters: 4 }), 'map'));
    const all = fitted(scene);
    const area = scene.areas[0]!;
    const at = (zoom: number) => ({
      ...all,
      zoom,
      panX: all.width / 2 - area.center.x * zoom,
      panY: all.height / 2 - area.center.y * zoom,
    });
    const filling = (0.7 * Math.min(all.width, all.height)) / (2 * area.radius);
    const opened = regionToOpen(scene, at(filling), null);
    expect(opened).toEqual({ cluster: area.cluster, within: null });
    expect(regionToOpen(scene, at(filling * 0.7), opened)).toBe(opened);
    expect(regionToOpen(scene, at(filling * 0.3), opened)).toBeNull();
  });

  it('opens a crowd only where people stand far enough apart, and only for those in view', () => {
    const world = generated({ people: 12_000, clusters: 2 });
    const scene = sceneOf(questionFor(world, 'map'));
    const all = fitted(scene);
    const area = scene.areas[0]!;
    const at = (zoom: number, dx = 0) => ({
      ...all,
      zoom,
      panX: all.width / 2 - (area.center.x + dx) * zoom,
      panY: all.height / 2 - area.center.y * zoom,
    });
    expect(regionToOpen(scene, at((0.8 * all.height) / (2 * area.radius)), null)).toBeNull();
    const close = zoomToOpen(area, all);
    const opened = regionToOpen(scene, at(close), null);
    expect(opened?.cluster).toBe(area.cluster);
    const { within } = opened!;
    expect(within!.right - within!.left).toBeLessThan(area.radius * 2);
    expect(regionToOpen(scene, at(close, 10), opened)).toBe(opened);
    expect(regionToOpen(scene, at(close, (0.5 * all.width) / close), opened)).not.toBe(opened);
    const named = sceneOf({ ...questionFor(world, 'map'), open: opened }).marks.filter((mark) => mark.cluster === area.cluster);
    expect(named.length).toBeGreaterThan(20);
    for (const { x, y } of named) {
      expect(x >= within!.left && x <= within!.right && y >= within!.top && y <= within!.bottom).toBe(true);
    }
  });
});
