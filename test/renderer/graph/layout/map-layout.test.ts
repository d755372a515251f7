import { describe, expect, it } from 'vitest';
import type { Layout } from '../../../../renderer/graph/layout/layout';
import { mapLayout } from '../../../../renderer/graph/layout/map-layout';
import { DISC_GAP } from '../../../../renderer/graph/layout/pack-regions';
import { runToEnd } from '../../../../shared/lib/resumable-work';
import type { PersonId } from '../../../../shared/model/ids';
import { type Generated, generated } from '../generated-findings';
import { movement, requestFor } from '../layout-helpers';

const mapOf = (world: Generated, previous: Layout | null = null): Layout => runToEnd(mapLayout(requestFor(world, 'map', previous)));

/** What is kept of a layout from one start of the app to the next. */
function keptRegions({ regions }: Layout): Layout {
  const nobody = new Float64Array(0);
  return { mode: 'map', ids: [], x: nobody, y: nobody, sectors: [], regions, steps: new Uint8Array(0), reach: [], springCount: 0 };
}

describe('the map', () => {
  it.each([
    [3, 1],
    [40, 5],
    [150, 8],
    [1000, 16],
    [3000, 40],
  ])('puts %i people in %i discs that do not touch, everybody inside their own', (people, clusters) => {
    const world = generated({ people, clusters });
    const layout = mapOf(world);
    for (let i = 0; i < layout.regions.length; i++) {
      for (let j = 0; j < i; j++) {
        const [a, b] = [layout.regions[i]!, layout.regions[j]!];
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(a.radius + b.radius + DISC_GAP * 0.98);
      }
    }
    const regionOf = new Map(layout.regions.map((region) => [region.cluster, region]));
    const clusterOf = new Map(world.findings.people.map((person) => [person.id as string, person.cluster]));
    layout.ids.forEach((id, i) => {
      const region = regionOf.get(clusterOf.get(id) ?? null)!;
      expect(Math.hypot(layout.x[i]! - region.x, layout.y[i]! - region.y)).toBeLessThanOrEqual(region.radius);
    });
  });

  it('is the same picture for the same data', () => {
    expect(mapOf(generated({ people: 400, clusters: 9 }))).toEqual(mapOf(generated({ people: 400, clusters: 9 })));
  });

  it('moves others by less than 5 percent of the view when one person is added to the picture as it is', () => {
    const before = mapOf(generated({ people: 200, clusters: 8 }));
    const moved = movement(before, mapOf(generated({ people: 201, clusters: 8 }), before));
    expect(moved.mean).toBeLessThan(0.01);
    expect(moved.most).toBeLessThan(0.05);
  });

  it('moves nobody at all when nothing changed, however often it is asked', () => {
    const world = generated({ people: 300, clusters: 9 });
    const first = mapOf(world);
    let layout = first;
    for (let again = 0; again < 12; again++) layout = mapOf(world, layout);
    expect(movement(first, layout).most).toBeLessThan(0.01);
  });

  it('computes new positions when ties come to people who had none', () => {
    const world = generated({ people: 200, clusters: 1 });
    const bare = mapOf({ ...world, findings: { ...world.findings, ties: [], affinities: [] } });
    expect(movement(bare, mapOf(world, bare)).mean).toBeGreaterThan(0.05);
  });

  it('keeps its shape from one start of the app to the next with one person more', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const before = mapOf(generated({ people: 200, clusters: 8, seed }));
      const after = mapOf(generated({ people: 201, clusters: 8, seed }), keptRegions(before));
      expect(movement(before, after).mean).toBeLessThan(0.02);
    }
  });

  it('arranges the others around a pin after a restart as they stood when it was set', () => {
    const world = generated({ people: 200, clusters: 6 });
    const before = mapOf(world);
    const pinned = world.findings.people[11]!.id;
    const own = before.ids.indexOf(pinned);
    const pin = { x: before.x[own]! + 70, y: before.y[own]! - 45 };
    world.network.people.set(pinned, { ...world.network.people.get(pinned)!, pin });
    const set = mapOf(world, before);
    const restarted = mapOf(world, keptRegions(set));
    expect([restarted.x[own], restarted.y[own]]).toEqual([pin.x, pin.y]);
    expect(movement(set, restarted).mean).toBeLessThan(0.001);
    expect(movement(set, restarted).most).toBeLessThan(0.03);
  });

  it('leaves people where the user pinned them', () => {
    const world = generated({ people: 60, clusters: 4 });
    const pinned = world.findings.people[7]!.id;
    world.network.people.set(pinned, { ...world.network.people.get(pinned)!, pin: { x: 1234, y: -321 } });
    const layout = mapOf(world);
    const i = layout.ids.indexOf(pinned);
    expect([layout.x[i], layout.y[i]]).toEqual([1234, -321]);
  });

  it('keeps tied people nearer than untied ones of the same cluster', () => {
    const world = generated({ people: 400, clusters: 8 });
    const layout = mapOf(world);
    const index = new Map(layout.ids.map((id, i) => [id, i]));
    const cluster = new Map(world.findings.people.map((person) => [person.id, person.cluster]));
    const distance = (a: PersonId, b: PersonId): number =>
      Math.hypot(layout.x[index.get(a)!]! - layout.x[index.get(b)!]!, layout.y[index.get(a)!]! - layout.y[index.get(b)!]!);
    const tied = world.findings.ties
      .filter((tie) => tie.isBackbone && cluster.get(tie.a) === cluster.get(tie.b))
      .map((tie) => distance(tie.a, tie.b));
    const members = world.findings.clusters.flatMap(({ members: all }) =>
      all.slice(1).map((id, m) => distance(id, all[(m * 7) % all.length]!)),
    );
    const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length;
    expect(mean(tied)).toBeLessThan(0.75 * mean(members));
  });

  it('answers with nothing for nobody, and with one disc for people without clusters', () => {
    expect(mapOf(generated({ people: 0, clusters: 0 })).regions).toEqual([]);
    const star = mapOf(generated({ people: 120, clusters: 0, tiesEach: 0 }));
    expect(star.regions).toHaveLength(1);
    expect(star.regions[0]!.cluster).toBeNull();
  });
});
