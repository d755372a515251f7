/** A network as it crosses between processes and threads: the tables as plain objects, a large log as bytes beside them. */
import { ColumnarLog, columnarLog } from './columnar-log';
import { LARGE_LOG } from './log-queries';
import type { Network, NetworkJson } from './network';
import { networkFromJson, networkToJson } from './network-json';
import { packLog, unpackLog } from './pack-log';

/** `interactions` is empty when they are in the log. */
export type PackedNetwork = NetworkJson & { readonly log: Uint8Array<ArrayBuffer> | null };

/** Cost: one look at every row of a large log; its objects are not made. */
export function packNetwork(network: Network): PackedNetwork {
  const { interactions } = network;
  if (interactions.size < LARGE_LOG) return { ...networkToJson(network), log: null };
  const log = interactions instanceof ColumnarLog ? interactions.merged() : columnarLog(interactions.values(), interactions.size);
  return { ...networkToJson({ ...network, interactions: new Map() }), log: packLog(log.columns) };
}

export function unpackNetwork({ log, ...tables }: PackedNetwork): Network {
  const network = networkFromJson(tables);
  return log === null ? network : { ...network, interactions: new ColumnarLog(unpackLog(log)) };
}
