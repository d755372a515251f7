import { describe, expect, it } from 'vitest';
import type { Layout } from '../../../../renderer/graph/layout/layout';
import { mapLayout } from '../../../../renderer/graph/layout/map-layout';
import { runToEnd } from '../../../../shared/lib/resumable-work';
import { type PersonId, seededRandom } from '../../../../shared/model/ids';
import { karate, lesMiserables } from '../../../shared/analysis/published-networks';
import { type Generated, generated } from '../generated-findings';
import { movement, requestFor } from '../layout-helpers';
import { fitted, questionFor, sceneOf } from '../scene-helpers';
import { neighborhoodPreservation, silhouette } from './quality';

const mapOf = (world: Generated, previous: Layout | null = null) => runToEnd(mapLayout(requestFor(world, 'map', previous)));

/** The same people, each in a place of somebody else: what a drawing that knows nothing preserves. */
function shuffled(layout: Layout): Layout {
  const random = seededRandom(5);
  const order = layout.ids.map((_, i) => ({ i, at: random() })).sort((a, b) => a.at - b.at);
  return { ...layout, x: Float64Array.from(order, ({ i }) => layout.x[i]!), y: Float64Array.from(order, ({ i }) => layout.y[i]!) };
}

describe('quality of the map', () => {
  it.each([
    [150, 8, 0.5],
    [1000, 20, 0.5],
  ])('at %i people those who are tied stand near, and regions hold together', (people, clusters, least) => {
    const world = generated({ people, clusters });
    const layout = mapOf(world);
    const preserved = neighborhoodPreservation(layout, world.findings.ties);
    expect(preserved).toBeGreaterThan(least);
    expect(preserved).toBeGreaterThan(8 * neighborhoodPreservation(shuffled(layout), world.findings.ties));
    expect(silhouette(layout, world.findings.people)).toBeGreaterThan(0.3);
  });

  it.each([
    ['the karate club', karate(), 0.5],
    ['Les Misérables', lesMiserables(), 0.5],
  ] as const)('shows who belongs together in %s', (_, published, least) => {
    const made = generated({ people: published.names.length, clusters: 1, tiesEach: 0 });
    const ids = made.findings.people.map(({ id }) => id);
    const tie = generated({ people: 9, clusters: 1 }).findings.ties[0]!;
    const ties = Array.from(published.ties.a, (a, t) => ({
      ...tie,
      a: ids[a] as PersonId,
      b: ids[published.ties.b[t]!] as PersonId,
      isBackbone: true,
      strength: 1,
    }));
    const people = made.findings.people.map((person) => ({ ...person, cluster: made.findings.clusters[0]!.id }));
    const layout = mapOf({ ...made, findings: { ...made.findings, people, ties, affinities: [] } });
    expect(neighborhoodPreservation(layout, ties)).toBeGreaterThan(least);
  });

  it('hardly moves when one person in a hundred is added', () => {
    const before = mapOf(generated({ people: 1000, clusters: 20 }));
    const { mean, most } = movement(before, mapOf(generated({ people: 1010, clusters: 20 }), before));
    expect(mean).toBeLessThan(0.03);
    expect(most).toBeLessThan(0.05);
  });

  it('begins where the regions stood when the network was last open', () => {
    const world = generated({ people: 300, clusters: 9 });
    const { regions } = mapOf(world);
    const kept = { ...mapOf(world), ids: [], x: new Float64Array(0), y: new Float64Array(0), regions, pulls: 0 };
    const moved = regions.map((region) => ({ ...region, x: region.x + 500 }));
    const again = mapOf(world, { ...kept, regions: moved });
    again.regions.forEach((region, i) => {
      expect([region.x, region.y]).toEqual([expect.closeTo(moved[i]!.x, 6), expect.closeTo(moved[i]!.y, 6)]);
    });
  });

  it('every bridge that is drawn is at least a pixel wide when all is in view, and ends at two people who are drawn', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const world = generated({ people: 150, clusters: 8, seed });
      const scene = sceneOf(questionFor(world, 'map', { isLensOn: true }));
      const bridges = scene.lines.filter(({ kind }) => kind === 'bridge');
      expect(bridges.length).toBeGreaterThan(0);
      const { zoom } = fitted(scene, 844, 640);
      for (const bridge of bridges) {
        expect(bridge.width * zoom).toBeGreaterThanOrEqual(1);
        expect(scene.markOf.has(bridge.a) && scene.markOf.has(bridge.b)).toBe(true);
      }
    }
  });
});
