import { describe, expect, it } from 'vitest';
import { circlesLayout, RING_RADII } from '../../../../renderer/graph/layout/circles-layout';
import { BEYOND, type Layout } from '../../../../renderer/graph/layout/layout';
import { type Generated, generated } from '../generated-findings';
import { movement, requestFor } from '../layout-helpers';

describe('the circles', () => {
  const layoutOf = (world: Generated): Layout => circlesLayout(requestFor(world, 'circles'));

  it('puts everybody on their ring and in the sector of their cluster', () => {
    const world = generated({ people: 400, clusters: 10 });
    const request = requestFor(world, 'circles');
    const layout = circlesLayout(request);
    layout.ids.forEach((_, i) => {
      const ring = request.ring[i]!;
      const far = Math.hypot(layout.x[i]!, layout.y[i]!);
      expect(far).toBeLessThanOrEqual(RING_RADII[ring]!);
      expect(far).toBeGreaterThanOrEqual(ring === 0 ? 0 : RING_RADII[ring - 1]!);
      const cluster = request.clusters[request.cluster[i]!]?.id ?? null;
      const sector = layout.sectors.find((one) => one.cluster === cluster)!;
      const turn = Math.atan2(layout.y[i]!, layout.x[i]!);
      const fits = [turn, turn + 2 * Math.PI].some((angle) => angle >= sector.from - 1e-9 && angle <= sector.to + 1e-9);
      expect(fits).toBe(true);
    });
  });

  it('keeps the order of sectors when sizes change, and fills the turn without overlap', () => {
    const order = (people: number) => layoutOf(generated({ people, clusters: 8 })).sectors.map((sector) => sector.cluster);
    const [few, many] = [order(90), order(900)];
    expect(many.filter((id) => few.includes(id))).toEqual(few.filter((id) => many.includes(id)));
    const { sectors } = layoutOf(generated({ people: 300, clusters: 8 }));
    for (let s = 1; s < sectors.length; s++) expect(sectors[s]!.from).toBeGreaterThan(sectors[s - 1]!.to);
    expect(sectors.at(-1)!.to - sectors[0]!.from).toBeLessThanOrEqual(2 * Math.PI);
  });

  it('never lets two of the nearest 150 cover each other, even when the closest are all of one cluster', () => {
    const world = generated({ people: 150, clusters: 8 });
    // Everybody in the two inner rings belongs to one small cluster: the worst case for a narrow sector.
    const people = world.findings.people.map((person) =>
      person.rank < 9 ? { ...person, cluster: world.findings.clusters[6]!.id } : person,
    );
    const layout = layoutOf({ ...world, findings: { ...world.findings, people } });
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < layout.ids.length; i++) {
      for (let j = 0; j < i; j++) least = Math.min(least, Math.hypot(layout.x[i]! - layout.x[j]!, layout.y[i]! - layout.y[j]!));
    }
    expect(least).toBeGreaterThan(9);
  });

  it('sends those past the first 150 to the band outside', () => {
    const request = requestFor(generated({ people: 1000, clusters: 12 }), 'circles');
    expect([...request.ring].filter((ring) => ring === BEYOND)).toHaveLength(850);
  });

  it('moves others by less than 5 percent when one person is added', () => {
    const moved = movement(layoutOf(generated({ people: 140, clusters: 8 })), layoutOf(generated({ people: 141, clusters: 8 })));
    expect(moved.mean).toBeLessThan(0.05);
  });
});
