/** Applies a large edit with pauses. Nobody sees a part of it: the tables that it changes are copied, and the network with the new ones is given at the end. */
import { applyTablesSteps, type Edit, type TableRecord } from '../edit';
import { ColumnarLog } from '../interaction-log/columnar-log';
import { LogBuilder } from '../interaction-log/log-builder';
import { LARGE_LOG } from '../interaction-log/log-queries';
import { type InteractionLog, type Network, TABLE_NAMES, type TableName } from '../network';

export interface AppliedEdit {
  /** Another network. Tables that the edit does not name are the same. */
  readonly network: Network;
  readonly inverse: Edit;
}

/** Rows between two pauses: a millisecond, so that a slice stays short on a busy computer too. */
const ROWS_PER_STEP = 256;

/** Like `applyEdit`, but leaves `network` as it is. Cost: the edit, and the entries of the tables that it changes. */
export function* applyEditSteps(network: Network, edit: Edit): Generator<undefined, AppliedEdit> {
  const copied: { [T in TableName]?: unknown } = {};
  for (const name of TABLE_NAMES) {
    if ((edit.put[name]?.length ?? 0) + (edit.delete[name]?.length ?? 0) === 0) continue;
    const table: unknown = network[name];
    copied[name] = table instanceof ColumnarLog ? table.copy() : yield* copySteps(table as ReadonlyMap<string, unknown>);
    yield undefined;
  }
  const next = { ...network, ...copied } as Network;
  const put: TableRecord<unknown[]> = {};
  const remove: TableRecord<string[]> = {};
  yield* applyTablesSteps(next, edit, put, remove);
  const inverse: Edit = { kind: edit.kind, label: edit.label, put: put as Edit['put'], delete: remove as Edit['delete'] };
  const isLogChanged = copied.interactions !== undefined;
  return { network: isLogChanged ? { ...next, interactions: yield* inColumns(next.interactions) } : next, inverse };
}

function* copySteps<V>(table: ReadonlyMap<string, V>): Generator<undefined, Map<string, V>> {
  const copy = new Map<string, V>();
  for (const [key, value] of table) {
    copy.set(key, value);
    if (copy.size % ROWS_PER_STEP === 0) yield undefined;
  }
  return copy;
}

/** A log that has become large is kept in columns, as when it is opened. */
function* inColumns(log: InteractionLog): Generator<undefined, InteractionLog> {
  if (log instanceof ColumnarLog || log.size < LARGE_LOG) return log;
  const builder = new LogBuilder(log.size);
  let rows = 0;
  for (const interaction of log.values()) {
    builder.add(interaction);
    if (++rows % ROWS_PER_STEP === 0) yield undefined;
  }
  return new ColumnarLog(yield* builder.buildSteps());
}
