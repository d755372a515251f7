import { describe, expect, it } from 'vitest';
import { deserialize, serialize } from '../../../shared/contract/ipc-serialization';
import type { InteractionId } from '../../../shared/model/ids';
import { ColumnarLog } from '../../../shared/model/interaction-log/columnar-log';
import { LARGE_LOG } from '../../../shared/model/interaction-log/log-queries';
import type { Person } from '../../../shared/model/network';
import { networkToJson } from '../../../shared/model/network-json';
import { deserializeNetwork, deserializeNetworkSteps, serializeNetwork } from '../../../shared/model/serialize-network';
import { madeNetwork } from '../../bench/made-network';

const crossed = (network: Parameters<typeof serializeNetwork>[0]) =>
  deserializeNetwork(deserialize(serialize(serializeNetwork(network))) as ReturnType<typeof serializeNetwork>);

describe('a network that crosses between processes', () => {
  it.each([LARGE_LOG - 1, LARGE_LOG])('arrives as it was, with %i interactions', (interactions) => {
    const network = madeNetwork({ people: 300, interactions, company: 5, ties: 50 });
    const there = crossed(network);
    expect(networkToJson(there)).toEqual(networkToJson(network));
    expect(there.interactions instanceof ColumnarLog).toBe(interactions >= LARGE_LOG);
  });

  it('is read in steps of a thousand objects at most', () => {
    const network = madeNetwork({ people: 3500, interactions: 0, company: 5, ties: 2100 });
    const packed = serializeNetwork(network);
    expect(packed.pieces.filter(({ table }) => table === 'people')).toHaveLength(4);
    expect(packed.pieces.filter(({ table }) => table === 'ties')).toHaveLength(3);
    let steps = 0;
    for (const _ of deserializeNetworkSteps(packed)) steps++;
    expect(steps).toBe(packed.pieces.length);
  });

  it('says once what most objects of a piece say, and each what it says otherwise', () => {
    const network = madeNetwork({ people: 900, interactions: 0, company: 5, ties: 900 });
    const people = [...network.people.values()];
    // Nothing of the common ones may show through: fields that are missing, empty, or full where the others' are not.
    const { place: _place, ...placeless } = people[3]!;
    const changed = [
      placeless as Person,
      { ...people[5]!, emails: ['a@example.org'], nickname: 'Fünf', notes: '' },
      { ...people[7]!, company: '', pin: { x: 1, y: 2 } },
      { ...people[0]!, interests: [...network.interests.keys()].slice(0, 2) },
    ];
    for (const person of changed) network.people.set(person.id, person);
    const text = (value: unknown) => JSON.stringify(value, (_key, one) => (one?.id ? Object.fromEntries(Object.entries(one).sort()) : one));
    expect(text(networkToJson(crossed(network)))).toBe(text(networkToJson(network)));
    const bytes = serializeNetwork(network).pieces.reduce((sum, { json }) => sum + json.length, 0);
    expect(bytes).toBeLessThan(JSON.stringify(networkToJson(network)).length / 2);
  });

  it('takes along what was changed in a large log since it was read', () => {
    const network = crossed(madeNetwork({ people: 300, interactions: LARGE_LOG + 2, company: 5 }));
    const [first, second] = [...network.interactions.values()];
    network.interactions.delete(first!.id);
    network.interactions.set(second!.id, { ...second!, note: 'changed' });
    network.interactions.set('new' as InteractionId, { ...second!, id: 'new' as InteractionId });
    expect(networkToJson(crossed(network))).toEqual(networkToJson(network));
  });
});
