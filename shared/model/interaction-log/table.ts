/** The interface of a table of a network: the part of a Map that Kith uses. */

/** Read-only. */
export interface Table<K, V> extends Iterable<[K, V]> {
  readonly size: number;
  get(key: K): V | undefined;
  has(key: K): boolean;
  keys(): IterableIterator<K>;
  values(): IterableIterator<V>;
  entries(): IterableIterator<[K, V]>;
}

export interface MutableTable<K, V> extends Table<K, V> {
  set(key: K, value: V): unknown;
  delete(key: K): boolean;
}
