import { describe, expect, it } from 'vitest';
import { DEMO_SEED, demoNetwork } from '../../../shared/examples/demo-network';
import type { IsoDay } from '../../../shared/model/day';
import { firstDay, networkAsOf } from '../../../shared/model/network-as-of';

const network = demoNetwork('2026-06-01' as IsoDay, DEMO_SEED);
const day = '2024-03-01' as IsoDay;

describe('the network as of a day', () => {
  const then = networkAsOf(network, day);

  it('holds what had happened by then, and nothing later', () => {
    expect(then.interactions.size).toBeGreaterThan(0);
    expect(then.interactions.size).toBeLessThan(network.interactions.size);
    for (const interaction of network.interactions.values()) expect(then.interactions.has(interaction.id)).toBe(interaction.day <= day);
  });

  it('holds nobody who was first met later, and no tie to them', () => {
    expect(then.people.size).toBeLessThan(network.people.size);
    for (const interaction of then.interactions.values()) for (const id of interaction.people) expect(then.people.has(id)).toBe(true);
    for (const tie of then.ties.values()) expect(then.people.has(tie.a) && then.people.has(tie.b)).toBe(true);
  });

  it('is the whole network at its end, and leaves the network itself alone', () => {
    const size = network.interactions.size;
    const end = networkAsOf(network, '9999-12-31' as IsoDay);
    expect([end.people.size, end.interactions.size, end.ties.size]).toEqual([network.people.size, size, network.ties.size]);
    expect(network.interactions.size).toBe(size);
  });

  it('begins on the first day anything is known of', () => {
    const first = firstDay(network)!;
    const days = [...network.interactions.values()].map((interaction) => interaction.day).sort();
    expect(first).toBe(days[0]);
    expect(networkAsOf(network, first).interactions.size).toBeGreaterThan(0);
  });
});
