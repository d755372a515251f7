/**
 * The log as the network holds it: what the code uses of a Map. A small log is a Map; a large one is a `ColumnarLog`, which makes its objects only when
 * they are asked for, so that a million contacts take tens of megabytes and no time to open.
 */
import type { InteractionId } from '../ids';
import type { Interaction } from '../network';

/** A table that is looked at: the part of a Map that is read. */
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
