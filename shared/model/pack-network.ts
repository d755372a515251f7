/** A network as it crosses between processes and threads: the tables as plain objects, a large log as bytes beside them. */
import { ColumnarLog, columnarLog, type OverColumns } from './columnar-log';
import { LARGE_LOG } from './log-queries';
import type { Network, NetworkJson } from './network';
import { networkFromJson, networkToJson } from './network-json';
import { packLog, unpackLog } from './pack-log';

/** `interactions` is empty when they are in the log. */
export type PackedNetwork = NetworkJson & { readonly log: Uint8Array<ArrayBuffer> | null; readonly over: OverColumns | null };

/** More changes than this, and new columns are made of them. */
const MOST_OVER = 20_000;

/** Cost: the columns of a large log are copied as bytes; its objects are not made. */
export function packNetwork(network: Network): PackedNetwork {
  const { interactions } = network;
  if (interactions.size < LARGE_LOG) return { ...networkToJson(network), log: null, over: null };
  const held = interactions instanceof ColumnarLog ? interactions : columnarLog(interactions.values(), interactions.size);
  const { gone, put } = held.over();
  const log = gone.length + put.length > MOST_OVER ? held.merged() : held;
  return { ...networkToJson({ ...network, interactions: new Map() }), log: packLog(log.columns), over: log.over() };
}

export function unpackNetwork({ log, over, ...tables }: PackedNetwork): Network {
  const network = networkFromJson(tables);
  return log === null ? network : { ...network, interactions: new ColumnarLog(unpackLog(log), over ?? undefined) };
}
