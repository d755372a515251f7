import { describe, expect, it } from 'vitest';
import type { Layout } from '../../../../renderer/graph/layout/layout';
import { mapLayout } from '../../../../renderer/graph/layout/map-layout';
import { computeHighlight } from '../../../../renderer/graph/scene/highlight';
import { labelPlan } from '../../../../renderer/graph/scene/labels/label-candidates';
import { placeLabels } from '../../../../renderer/graph/scene/labels/place-labels';
import { runToEnd } from '../../../../shared/lib/resumable-work';
import { seededRandom } from '../../../../shared/model/ids';
import { karate, lesMiserables } from '../../../shared/analysis/published-networks';
import { beforeAndAfter, demoWorld, madeWorld, officeWorld, publishedWorld } from '../analyzed-networks';
import type { Generated } from '../generated-findings';
import { movement, requestFor } from '../layout-helpers';
import { fitted, measure, questionFor, sceneOf } from '../scene-helpers';
import { neighborhoodPreservation, silhouette } from './quality';

const mapOf = (world: Generated, previous: Layout | null = null) => runToEnd(mapLayout(requestFor(world, 'map', previous)));

/** Pairs of words that cover each other, of those on the map as it is first seen, in three windows. */
function overlappingLabels(world: Generated, isLensOn: boolean): { readonly labels: number; readonly overlaps: number } {
  const scene = sceneOf(questionFor(world, 'map', { isLensOn }));
  const highlight = computeHighlight(scene, world.findings, { selection: { kind: 'nothing' }, hovered: null, isLensOn });
  let [labels, overlaps] = [0, 0];
  for (const [width, height] of [
    [640, 560],
    [844, 647],
    [1900, 1000],
  ] as const) {
    const { candidates: wishes, obstacles } = labelPlan(scene, fitted(scene, width, height), highlight, (mark) => mark, measure);
    const placed = placeLabels(wishes, obstacles, { left: 0, top: 0, right: width, bottom: height }, measure);
    labels += placed.length;
    placed.forEach(({ box: p }, i) => {
      for (const { box: q } of placed.slice(0, i))
        if (p.left < q.right && q.left < p.right && p.top < q.bottom && q.top < p.bottom) overlaps++;
    });
  }
  return { labels, overlaps };
}

/** One person in a hundred, at least one, chosen by a seed. */
function newcomersOf({ findings: { people } }: Generated, seed: number) {
  const random = seededRandom(seed);
  return new Set(Array.from({ length: Math.ceil(people.length / 100) }, () => people[Math.floor(random() * people.length)]!.id));
}

describe.each([
  ['the karate club', () => publishedWorld(karate()), 0.5, 0.6],
  ['Les Misérables', () => publishedWorld(lesMiserables()), 0.5, 0.5],
  ['the office of 2013', officeWorld, 0.42, 0.5],
  ['the demo', demoWorld, 0.6, 0.45],
  ['a made network of 1,000 people', () => madeWorld(1000, 3000), 0.5, 0.5],
] as const)('the map of %s', (_, made, preserved, apart) => {
  const world = made();

  it('keeps the tied near and regions apart', () => {
    const layout = mapOf(world);
    expect(neighborhoodPreservation(layout, world.findings.ties)).toBeGreaterThan(preserved);
    expect(silhouette(layout, world.findings.people)).toBeGreaterThan(apart);
  });

  it('has no two words over each other', () => {
    for (const isLensOn of [false, true]) {
      const { labels, overlaps } = overlappingLabels(world, isLensOn);
      expect(labels).toBeGreaterThan(5);
      expect(overlaps).toBe(0);
    }
  });

  it('hardly moves when one person in a hundred is added', () => {
    for (const seed of [1, 2, 3]) {
      const { before, after } = beforeAndAfter(world, newcomersOf(world, seed));
      const layout = mapOf(before);
      const moved = movement(layout, mapOf(after, layout));
      expect(moved.mean).toBeLessThan(0.015);
      expect(moved.far).toBeLessThan(0.03);
    }
  });
});
