/**
 * The log of a network, with the interface of a Map. A small log is a Map. A large one is a `ColumnarLog`, which creates objects only on access, so that
 * a million interactions take tens of megabytes and open at once.
 */
import type { InteractionId } from '../ids';
import type { Interaction } from '../network';

/** The read-only part of a Map. */
export interface Table<K, V> extends Iterable<[K, V]> {
  readonly size: number;
  get(key: K): V | undefined;
  has(key: K): boolean;
  keys(): IterableIterator<K>;
  values(): IterableIterator<V>;
  entries(): IterableIterator<[K, V]>;
}

export interface InteractionLog extends Table<InteractionId, Interaction> {
  set(key: InteractionId, value: Interaction): unknown;
  delete(key: InteractionId): boolean;
}
