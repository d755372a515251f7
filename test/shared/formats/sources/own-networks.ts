/** What an export needs of the analysis: every stated tie that is not ended, and nobody measured. */
import type { MeasuredNetwork } from '../../../../shared/formats/export/network-table';
import type { Network, Relation } from '../../../../shared/model/network';

export function measured(network: Network): MeasuredNetwork {
  const pairs = new Map<string, { a: string; b: string; relations: Relation[] }>();
  for (const { a, b, relation, hasEnded } of network.ties.values()) {
    if (hasEnded) continue;
    const key = [a, b].sort().join('\n');
    const pair = pairs.get(key) ?? { a, b, relations: [] };
    pairs.set(key, pair);
    pair.relations.push(relation);
  }
  const ties = [...pairs.values()].map((pair) => ({ ...pair, strength: 1, together: 0, lastTogether: null }));
  return { people: [], ties: ties as unknown as MeasuredNetwork['ties'], clusters: [] };
}
