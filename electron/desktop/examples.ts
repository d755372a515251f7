/** The example networks. Each is made when it is first opened, in a folder of its own: examples never mix with the user's network. */
import officeLog from '../../build/examples/office-log.csv?raw';
import officePeople from '../../build/examples/office-people.csv?raw';
import type { NetworkName } from '../../shared/contract/desktop-api';
import { DEMO_SEED, demoNetwork } from '../../shared/examples/demo-network';
import { officeNetwork } from '../../shared/examples/office-network';
import { ok, type Result } from '../../shared/lib/result';
import { localDay } from '../../shared/model/day';
import { idSource } from '../../shared/model/ids';
import type { Network } from '../../shared/model/network';
import { networkToJson } from '../../shared/model/network-json';
import { failureOf } from '../../shared/strings/text';
import type { Store } from '../store/store-types';

export function exampleNetwork(networkName: Exclude<NetworkName, 'own'>, now: Date, random: () => number): Result<Network> {
  if (networkName === 'demo') return ok(demoNetwork(localDay(now), DEMO_SEED));
  const encoder = new TextEncoder();
  const office = officeNetwork(encoder.encode(officePeople), encoder.encode(officeLog), idSource(random));
  return office.ok ? office : { ok: false, error: failureOf(office.error) };
}

/** Fills a new network with an example. Does nothing when the network already has changes. The user did not do it, so it cannot be undone. */
export async function fillExample(
  store: Store,
  networkName: Exclude<NetworkName, 'own'>,
  now: Date,
  random: () => number,
): Promise<Result<null>> {
  if (store.revision() > 0 || store.save().kind !== 'saved') return ok(null);
  const example = exampleNetwork(networkName, now, random);
  if (!example.ok) return example;
  const filled = await store.commit([{ kind: 'openExample', label: 'the example', put: networkToJson(example.value), delete: {} }]);
  return filled.ok ? ok(null) : filled;
}
