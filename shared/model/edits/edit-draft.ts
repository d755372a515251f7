/** An edit that is made in many steps: each sees what the steps before it changed, and the network stays as it is. */
import type { Edit } from '../edit';
import { type Network, TABLE_KEYS, TABLE_NAMES, type TableName, type Tables } from '../network';
import { tableOf } from '../network-json';

export class EditDraft {
  private readonly network: Network;
  /** Null: deleted. */
  private readonly changed = new Map<TableName, Map<string, object | null>>();

  constructor(network: Network) {
    this.network = network;
  }

  get<T extends TableName>(table: T, id: string): Tables[T] | undefined {
    const changed = this.changed.get(table)?.get(id);
    if (changed === null) return undefined;
    return (changed ?? tableOf(this.network, table).get(id)) as Tables[T] | undefined;
  }

  put<T extends TableName>(table: T, object: Tables[T]): void {
    this.tableOf(table).set((object as unknown as Record<string, string>)[TABLE_KEYS[table]] as string, object);
  }

  delete(table: TableName, id: string): void {
    this.tableOf(table).set(id, null);
  }

  /** All objects of a table as they would be. */
  *values<T extends TableName>(table: T): Iterable<Tables[T]> {
    const changed = this.changed.get(table);
    for (const [id, object] of tableOf(this.network, table)) if (!changed?.has(id)) yield object;
    for (const object of changed?.values() ?? []) if (object !== null) yield object as Tables[T];
  }

  /** Without objects that come and go within the edit. */
  edit(kind: Edit['kind'], label: string): Edit {
    const put: { [T in TableName]?: unknown[] } = {};
    const deleted: { [T in TableName]?: string[] } = {};
    for (const table of TABLE_NAMES) {
      for (const [id, object] of this.changed.get(table) ?? []) {
        if (object !== null) (put[table] ??= []).push(object);
        else if (tableOf(this.network, table).has(id)) (deleted[table] ??= []).push(id);
      }
    }
    return { kind, label, put: put as Edit['put'], delete: deleted };
  }

  private tableOf(table: TableName): Map<string, object | null> {
    const known = this.changed.get(table);
    if (known !== undefined) return known;
    const made = new Map<string, object | null>();
    this.changed.set(table, made);
    return made;
  }
}
