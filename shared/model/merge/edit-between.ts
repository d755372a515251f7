/** The difference of two networks as an edit. */
import type { Edit } from '../edit';
import { type Network, TABLE_NAMES, type TableName } from '../network';
import { tableOf } from '../network-json';

/** The edit that turns `from` into `to`, so that restoring a version is a step that can be undone. `label`: of the step. */
export function editBetween(from: Network, to: Network, label: string): Edit {
  const put: { [T in TableName]?: unknown[] } = {};
  const deleted: { [T in TableName]?: string[] } = {};
  for (const name of TABLE_NAMES) {
    const before = tableOf(from, name);
    const after = tableOf(to, name);
    put[name] = [...after]
      .filter(([key, object]) => JSON.stringify(before.get(key)) !== JSON.stringify(object))
      .map(([, object]) => object);
    deleted[name] = [...before.keys()].filter((key) => !after.has(key));
  }
  return { kind: 'importFile', label, put: put as Edit['put'], delete: deleted };
}
