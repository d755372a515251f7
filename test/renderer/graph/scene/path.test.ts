import { describe, expect, it } from 'vitest';
import { computeLayout } from '../../../../renderer/graph/layout/compute-layout';
import { sheetAsSvg } from '../../../../renderer/graph/paint/export-image';
import { egoScene } from '../../../../renderer/graph/scene/ego-scene';
import { computeHighlight } from '../../../../renderer/graph/scene/highlight';
import { labelPlan } from '../../../../renderer/graph/scene/labels/label-candidates';
import { placeLabels } from '../../../../renderer/graph/scene/labels/place-labels';
import { legendOf } from '../../../../renderer/graph/scene/legend';
import { paintedPath, withPath } from '../../../../renderer/graph/scene/path';
import type { Scene } from '../../../../renderer/graph/scene/scene';
import type { SceneInput } from '../../../../renderer/graph/scene/scene-input';
import type { IntroductionPath } from '../../../../shared/analysis/suggestions/introduction-paths';
import { runToEnd } from '../../../../shared/lib/resumable-work';
import type { IsoDay } from '../../../../shared/model/day';
import { text } from '../../../../shared/strings/text';
import { type Generated, generated } from '../generated-findings';
import { layoutRequest } from '../layout-helpers';
import { fitted, measure, questionFor, sceneOf } from '../scene-helpers';

const NOTHING = { selection: { kind: 'nothing' }, hovered: null, isLensOn: false } as const;

/** Over the third strongest and somebody in the middle to the weakest of all; the last step is only likely. */
function wayThrough({ findings }: Generated): IntroductionPath {
  const ranked = findings.people.toSorted((a, b) => a.rank - b.rank).map(({ id }) => id);
  const [first, second, last] = [ranked[2]!, ranked[Math.floor(ranked.length / 2)]!, ranked.at(-1)!];
  return {
    steps: [
      {
        from: null,
        to: first,
        strength: 9,
        isKnown: true,
        basis: { kind: 'contact', contactDays: 14, lastContact: '2026-10-01' as IsoDay },
      },
      {
        from: first,
        to: second,
        strength: 3,
        isKnown: true,
        basis: {
          kind: 'tie',
          together: 3,
          smallest: 2,
          largest: 2,
          lastTogether: '2026-05-03' as IsoDay,
          channel: 'in-person',
          relations: [],
        },
      },
      { from: second, to: last, strength: 0.5, isKnown: false, basis: { kind: 'same-employer', company: 'Contoso' } },
    ],
    weakest: 2,
    isKnown: false,
  };
}

/** EgoNetwork the closest person, one step out: most people of a way are not in that picture. */
function aroundQuestion(world: Generated): SceneInput {
  const person = world.findings.people.find(({ rank }) => rank === 0)!.id;
  const layout = runToEnd(computeLayout(layoutRequest(world.network, world.findings, 'ego', 'both', null, { person, degree: 1 })));
  return { network: world.network, findings: world.findings, layout, mixing: 'both', isLensOn: false, visible: null, open: null };
}

const pictures = (world: Generated): readonly (readonly [string, Scene, SceneInput])[] => {
  const around = aroundQuestion(world);
  return [
    ...(['circles', 'map'] as const).map((view) => {
      const question = questionFor(world, view);
      return [view, sceneOf(question), question] as const;
    }),
    ['ego', egoScene(around), around],
  ];
};

describe.each([150, 1000, 5000])('a way in pictures of %i people', (people) => {
  const world = generated({ people, clusters: 12 });
  const path = wayThrough(world);
  const stops = path.steps.map(({ to }) => to);

  it.each(pictures(world))('stands out in the %s: every step a line from rim to rim, with its words', (view, before, question) => {
    const scene = withPath(before, path, question);
    expect(stops.every((id) => scene.markOf.has(id))).toBe(true);
    const camera = fitted(scene);
    const painted = paintedPath(scene, camera, (mark) => mark)!;
    expect(painted.lines.map(({ step }) => step.isKnown)).toEqual([true, true, false]);
    expect(painted.lines.map(({ step }) => step.isWeakest)).toEqual([false, false, true]);
    // The circles have the user in their middle, the others get a mark for them.
    expect(painted.me === null).toBe(view === 'circles');
    for (const stop of painted.stops) {
      expect(stop.radius).toBeGreaterThanOrEqual(6);
      for (const { from, to } of painted.lines)
        for (const end of [from, to]) expect(Math.hypot(end.x - stop.at.x, end.y - stop.at.y)).toBeGreaterThan(2);
    }
    const highlight = computeHighlight(scene, world.findings, NOTHING);
    const { candidates: wishes, obstacles } = labelPlan(scene, camera, highlight, (mark) => mark, measure);
    const labels = placeLabels(wishes, obstacles, { left: 4, top: 4, right: 996, bottom: 756 }, measure);
    // Unless there is no room at all, no word crosses a step of the way.
    const free = placeLabels(
      wishes.map((wish) => ({ ...wish, isForced: false })),
      obstacles,
      { left: 4, top: 4, right: 996, bottom: 756 },
      measure,
    );
    for (const { from, via, to } of painted.lines) {
      for (let t = 0; t <= 1; t += 0.01) {
        const x = (1 - t) ** 2 * from.x + 2 * t * (1 - t) * via.x + t * t * to.x;
        const y = (1 - t) ** 2 * from.y + 2 * t * (1 - t) * via.y + t * t * to.y;
        expect(free.find(({ box }) => x > box.left && x < box.right && y > box.top && y < box.bottom)?.text).toBeUndefined();
      }
    }
    const said = path.steps.map(({ to }) => labels.find(({ key }) => key === `step:${to}`)?.text.split(':')[0]);
    expect(said).toEqual(['known', 'known', 'inferred']);
    expect(labels.filter(({ key }) => (stops as string[]).includes(key))).toHaveLength(3);
  });

  it.each(pictures(world))('lets everything else step back in the %s', (view, before, question) => {
    const scene = withPath(before, path, question);
    const highlight = computeHighlight(scene, world.findings, NOTHING);
    // In one person's world the others keep their names.
    const rest = view === 'ego' ? 0.6 : 0.16;
    for (const mark of scene.marks) expect(highlight.mark(mark)).toBe(stops.includes(mark.person) ? 1 : rest);
    for (const line of scene.lines) expect(highlight.line(line)).toBeLessThan(view === 'ego' ? 0.4 : 0.2);
    expect(legendOf(scene).map(({ key }) => key)).toEqual(expect.arrayContaining(['path', 'path-inferred']));
    expect(legendOf(before).map(({ key }) => key)).not.toContain('path');
    expect(withPath(before, null, question)).toBe(before);
  });
});

it('is in the picture one keeps, too', () => {
  const world = generated({ people: 60, clusters: 4 });
  const question = questionFor(world, 'map');
  const scene = withPath(sceneOf(question), wayThrough(world), question);
  const highlight = computeHighlight(scene, world.findings, NOTHING);
  const sheet = { width: 1000, height: 900, title: 'Map', subtitle: '' };
  const drawing = (camera: Parameters<Parameters<typeof sheetAsSvg>[1]>[0]) =>
    ({ scene, camera, theme: 'light', highlight, positionOf: (mark: { x: number; y: number }) => mark, labels: [] }) as const;
  const svg = new TextDecoder().decode(sheetAsSvg(sheet, drawing, measure));
  expect(svg).toContain('inferred: both at Contoso<');
  expect(svg).toContain(text('graph.legendPathInferred'));
});

it('bends around somebody of the way who would be in between', () => {
  const world = generated({ people: 150, clusters: 12 });
  const path = wayThrough(world);
  const question = questionFor(world, 'map');
  const scene = withPath(sceneOf(question), path, question);
  const [first, second, last] = path.steps.map(({ to }) => to);
  // The last stands between the first two.
  const places = new Map([
    [first, { x: -200, y: 0 }],
    [second, { x: 200, y: 0 }],
    [last, { x: 0, y: 0 }],
  ]);
  const camera = { zoom: 1, panX: 500, panY: 400, width: 1000, height: 800 };
  const [, step] = paintedPath(scene, camera, (mark) => places.get(mark.person) ?? mark)!.lines;
  expect(Math.hypot(step!.middle.x - 500, step!.middle.y - 400)).toBeGreaterThan(30);
  const [, straight] = paintedPath(scene, camera, (mark) => ({
    ...(places.get(mark.person) ?? mark),
    y: mark.person === last ? 200 : 0,
  }))!.lines;
  expect(straight!.via).toEqual({ x: 500, y: 400 });
});
