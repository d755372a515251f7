/** The picture of rings: everybody in the band of what was said, nobody on top of somebody else. */
import { expect, it } from 'vitest';
import { closenessAt, RING_EDGES, ringPlaces, SIZE } from '../../../renderer/interview/ring-places';
import { type PersonId, seededRandom } from '../../../shared/model/ids';

it('puts everybody into their band, apart from each other, for up to 25 people', () => {
  const random = seededRandom(3);
  for (let count = 0; count <= 25; count++) {
    const people = Array.from({ length: count }, (_, i) => `P${i}` as PersonId);
    const closeness = new Map(people.filter(() => random() < 0.8).map((id) => [id, 1 + Math.floor(random() * 5)] as const));
    const places = ringPlaces(people, closeness, (id) => `group ${Number(id.slice(1)) % 4}`);
    expect(places.map(({ person }) => person).toSorted()).toEqual(people.toSorted());
    for (const { person, x, y, radius } of places) {
      expect(closenessAt(x, y)).toBe(closeness.get(person) ?? null);
      const isBelow = y > SIZE / 2 && closeness.has(person);
      if (isBelow) expect(Math.abs(x - SIZE / 2), 'the name of a ring is free').toBeGreaterThan(38);
      expect(Math.max(Math.abs(x - SIZE / 2), Math.abs(y - SIZE / 2)) + radius).toBeLessThanOrEqual(SIZE / 2);
    }
    for (const [i, a] of places.entries())
      for (const b of places.slice(i + 1)) {
        const isSameRing = closeness.get(a.person) === closeness.get(b.person);
        if (isSameRing) expect(Math.hypot(a.x - b.x, a.y - b.y), `${count} people`).toBeGreaterThan(1.9 * Math.min(a.radius, b.radius));
      }
  }
});

it('reads a dropped point as the band it lies in', () => {
  expect(closenessAt(SIZE / 2, SIZE / 2)).toBe(5);
  RING_EDGES.forEach((edge, ring) => {
    expect(closenessAt(SIZE / 2 + edge - 1, SIZE / 2)).toBe(5 - ring);
  });
  expect(closenessAt(1, 1)).toBeNull();
});
