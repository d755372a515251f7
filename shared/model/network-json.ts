/** Converts a network to plain JSON and back. Tables are in the order of their keys, so equal networks give equal files. */
import { ColumnarLog } from './interaction-log/columnar-log';
import { copyLog } from './interaction-log/log-queries';
import type { Table } from './interaction-log/table';
import { type Network, type NetworkJson, TABLE_KEYS, TABLE_NAMES, type TableName, type Tables } from './network';

/** The network of JSON that `parseNetworkJson` accepted. Of two objects with one key, the later wins. */
export function networkFromJson(json: NetworkJson): Network {
  const tables: Partial<Record<TableName, Map<string, unknown>>> = {};
  for (const name of TABLE_NAMES) {
    const table = new Map<string, unknown>();
    for (const object of json[name]) table.set(keyOf(name, object), object);
    tables[name] = table;
  }
  return tables as unknown as Network;
}

/** The objects are not copied, because they are never changed in place. */
export function networkToJson(network: Network): NetworkJson {
  const json: Partial<Record<TableName, unknown[]>> = {};
  for (const name of TABLE_NAMES) {
    const table = network[name] as Map<string, unknown>;
    json[name] = table instanceof ColumnarLog ? sortedById(table) : [...table.keys()].sort().map((key) => table.get(key));
  }
  return json as unknown as NetworkJson;
}

function sortedById(log: ColumnarLog): unknown[] {
  return [...log.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A second network of the same objects. An edit of one does not change the other. */
export function copyNetwork(network: Network): Network {
  const copy: Partial<Record<TableName, unknown>> = {};
  for (const name of TABLE_NAMES) if (name !== 'interactions') copy[name] = new Map(network[name] as Map<string, unknown>);
  return { ...copy, interactions: copyLog(network.interactions) } as unknown as Network;
}

/** A table by name, for loops over tables. */
export function tableOf<T extends TableName>(network: Network, name: T): Table<string, Tables[T]> {
  return network[name] as unknown as Table<string, Tables[T]>;
}

/** The key of an object in its table. */
export function keyOf<T extends TableName>(name: T, object: Tables[T]): string {
  return (object as unknown as Record<string, string>)[TABLE_KEYS[name]] as string;
}
