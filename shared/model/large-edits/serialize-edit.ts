/**
 * A large edit for other processes, threads and the change log: its JSON as bytes, in pieces of which each takes a few milliseconds to make or to read. So
 * nobody waits for the whole, and a piece is copied as bytes, not object by object.
 */
import { type Edit, type EditKind, objectCount } from '../edit';
import { TABLE_NAMES, type TableName } from '../network';

export interface EditPiece {
  readonly part: 'put' | 'delete';
  readonly table: TableName;
  /** Null: objects to put, or ids to delete. Else further items of this list of the last object before, which is alone in its piece. */
  readonly list: string | null;
  /** The items as JSON in UTF-8, with commas between them and without brackets. */
  readonly json: Uint8Array<ArrayBuffer>;
}

export interface SerializedEdit {
  readonly kind: EditKind;
  readonly label: string;
  /** In the order of the tables, puts first. */
  readonly pieces: readonly EditPiece[];
}

/** An edit as it arrives in the window and in the worker: a small one as it is. */
export type ReceivedEdit = Edit | SerializedEdit;

export function isSerialized(edit: ReceivedEdit): edit is SerializedEdit {
  return 'pieces' in edit;
}

/** An edit of more objects than this takes long enough to be handled in pieces. */
const MAX_SMALL = 500;

export function isLargeEdit(edit: Edit): boolean {
  return objectCount(edit) > MAX_SMALL;
}

/** A piece takes a few milliseconds. */
const ITEMS_PER_PIECE = 500;

/** One step per piece. */
export function* serializeEditSteps(edit: Edit): Generator<undefined, SerializedEdit> {
  const pieces: EditPiece[] = [];
  const encoder = new TextEncoder();
  for (const part of ['put', 'delete'] as const) {
    for (const table of TABLE_NAMES) {
      const add = (list: string | null, items: readonly unknown[]) => {
        if (items.length > 0) pieces.push({ part, table, list, json: encoder.encode(JSON.stringify(items).slice(1, -1)) });
      };
      const items: readonly unknown[] = edit[part][table] ?? [];
      let from = 0;
      for (let i = 0; i < items.length; i++) {
        const long = longListsOf(items[i]);
        if (long.length > 0) {
          add(null, items.slice(from, i));
          add(null, [without(items[i] as object, long)]);
          for (const [name, list] of long) {
            for (let k = 0; k < list.length; k += ITEMS_PER_PIECE) {
              add(name, list.slice(k, k + ITEMS_PER_PIECE));
              yield undefined;
            }
          }
        } else if (i - from < ITEMS_PER_PIECE - 1) continue;
        else add(null, items.slice(from, i + 1));
        from = i + 1;
        yield undefined;
      }
      add(null, items.slice(from));
    }
  }
  return { kind: edit.kind, label: edit.label, pieces };
}

/** The lists of an object that need pieces of their own: the record of an import names everybody. */
function longListsOf(item: unknown): readonly (readonly [string, readonly unknown[]])[] {
  if (typeof item !== 'object' || item === null) return [];
  let long: [string, readonly unknown[]][] | null = null;
  for (const name in item) {
    const value = (item as Readonly<Record<string, unknown>>)[name];
    if (Array.isArray(value) && value.length > ITEMS_PER_PIECE) (long ??= []).push([name, value]);
  }
  return long ?? [];
}

function without(object: object, lists: readonly (readonly [string, unknown])[]): object {
  const names = new Set(lists.map(([name]) => name));
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.has(name)));
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Throws when it is not JSON. */
export function itemsOf({ json }: EditPiece): unknown[] {
  return JSON.parse(`[${decoder.decode(json)}]`);
}

/** The edit of pieces that Kith itself made: nothing is checked. One step per piece. */
export function* deserializeEditSteps({ kind, label, pieces }: SerializedEdit): Generator<undefined, Edit> {
  const edit = { put: {} as Record<string, unknown[]>, delete: {} as Record<string, unknown[]> };
  for (const piece of pieces) {
    const { part, table, list } = piece;
    edit[part][table] ??= [];
    const objects = edit[part][table];
    if (list !== null) {
      const owner = objects.at(-1) as Record<string, unknown[]>;
      owner[list] ??= [];
      owner[list].push(...itemsOf(piece));
    } else objects.push(...itemsOf(piece));
    yield undefined;
  }
  return { kind, label, put: edit.put as Edit['put'], delete: edit.delete as Edit['delete'] };
}

/** The JSON of the edit, part by part: what `JSON.stringify` gives, but that long lists are the last fields of their object. */
export function* editJson({ kind, label, pieces }: SerializedEdit): Generator<string | Uint8Array, void> {
  yield `{"kind":${JSON.stringify(kind)},"label":${JSON.stringify(label)}`;
  for (const part of ['put', 'delete'] as const) {
    yield `,"${part}":{`;
    const own = pieces.filter((piece) => piece.part === part);
    for (const [i, { table, list, json }] of own.entries()) {
      const before = own[i - 1]?.table === table ? own[i - 1] : undefined;
      const next = own[i + 1]?.table === table ? own[i + 1] : undefined;
      if (before === undefined) yield i === 0 ? `"${table}":[` : `,"${table}":[`;
      else yield list !== null && list !== before.list ? `,${JSON.stringify(list)}:[` : ',';
      const isOpen = next !== undefined && next.list !== null;
      yield list === null && isOpen ? json.subarray(0, -1) : json; // without the last brace: the object goes on
      if (list !== null && next?.list !== list) yield isOpen ? ']' : ']}';
      if (next === undefined) yield ']';
    }
    yield '}';
  }
  yield '}';
}

/** The buffers, to transfer them instead of copying them. Afterwards the edit is empty here. */
export function buffersOf({ pieces }: SerializedEdit): ArrayBuffer[] {
  return pieces.map(({ json }) => json.buffer);
}
