/** Parses an edit that arrives in pieces from the window or a worker, with pauses. Nothing of it is believed unchecked. */
import { z } from 'zod';
import { isNestedTooDeep } from '../../lib/nesting';
import { fail, ok, type Result } from '../../lib/result';
import { text } from '../../strings/text';
import type { Edit } from '../edit';
import { TABLE_NAMES, type TableName } from '../network';
import { describeIssues, ObjectChecks } from '../parse';
import { ID_SCHEMA, TABLE_SCHEMAS, uncheckedEditSchema } from '../schema';
import { longestOf } from '../schema-parts';
import { type EditPiece, itemsOf, type SerializedEdit } from './serialize-edit';

/** The name of a field with a list. */
const listName = z.string().regex(/^[A-Za-z]{1,100}$/);
const serializedEdit = z.strictObject({
  kind: z.string(),
  label: z.string(),
  pieces: z.array(
    z.strictObject({
      part: z.enum(['put', 'delete']),
      table: z.enum(TABLE_NAMES),
      list: listName.nullable(),
      json: z.instanceof(Uint8Array),
    }),
  ),
}) as unknown as z.ZodType<SerializedEdit>;

/** The edit without what is in its pieces, which `parsePiecesSteps` checks. */
export function parseSerializedEdit(value: unknown): Result<SerializedEdit> {
  const shell = serializedEdit.safeParse(value);
  if (!shell.success) return refused(describeIssues(shell.error.issues));
  const { kind, label } = shell.data;
  const named = uncheckedEditSchema.safeParse({ kind, label, put: {}, delete: {} });
  return named.success ? ok(shell.data) : refused(describeIssues(named.error.issues));
}

/** One step per piece. */
export function* parsePiecesSteps({ kind, label, pieces }: SerializedEdit): Generator<undefined, Result<Edit>> {
  const reader = new PieceReader();
  for (const [i, piece] of pieces.entries()) {
    if (!(yield* reader.read(piece, listsAfter(pieces, i))))
      return refused(reader.checks.problems ?? text('model.fieldInvalid', { field: piece.table }));
    yield undefined;
  }
  const { problems } = reader.checks;
  return problems === null
    ? ok({ kind, label, put: reader.tables.put as Edit['put'], delete: reader.tables.delete as Edit['delete'] })
    : refused(problems);
}

function refused(what: string): Result<never> {
  return fail('usage', text('model.invalidEdit', { what }));
}

/** The lists of the last object of a piece that have pieces of their own. */
function listsAfter(pieces: readonly EditPiece[], place: number): readonly string[] {
  const names = new Set<string>();
  for (let i = place + 1; i < pieces.length; i++) {
    const { list, part, table } = pieces[i] as EditPiece;
    if (list === null || part !== pieces[place]?.part || table !== pieces[place]?.table) break;
    names.add(list);
  }
  return [...names];
}

/** Objects that are checked between two pauses. */
const OBJECTS_PER_STEP = 100;

type Fields = Record<string, unknown>;

class PieceReader {
  readonly checks = new ObjectChecks();
  readonly tables: { readonly put: { [T in TableName]?: unknown[] }; readonly delete: { [T in TableName]?: unknown[] } } = {
    put: {},
    delete: {},
  };
  /** The object whose long lists are being read. */
  #open: { readonly piece: EditPiece; readonly index: number; readonly base: Fields; readonly checked: Fields } | null = null;

  /** False: this is no piece of an edit, or too much is wrong. */
  *read(piece: EditPiece, lists: readonly string[]): Generator<undefined, boolean> {
    let items: readonly unknown[];
    try {
      if (isNestedTooDeep(piece.json)) return false;
      items = itemsOf(piece);
    } catch {
      return false;
    }
    if (piece.list !== null) return this.#readList(piece, piece.list, items);
    this.#open = null;
    if (lists.length > 0) return piece.part === 'put' && items.length === 1 && this.#readOpen(piece, items[0], lists);
    this.tables[piece.part][piece.table] ??= [];
    const table = this.tables[piece.part][piece.table] as unknown[];
    const schema = piece.part === 'put' ? TABLE_SCHEMAS[piece.table] : ID_SCHEMA;
    for (const item of items) {
      const parsed = this.checks.check(piece.table, table.length, item, schema);
      if (parsed !== undefined) table.push(parsed);
      if (this.checks.isFull) return false;
      if (table.length % OBJECTS_PER_STEP === 0) yield undefined;
    }
    return true;
  }

  /** An object without its long lists, which follow. */
  #readOpen(piece: EditPiece, object: unknown, lists: readonly string[]): boolean {
    if (typeof object !== 'object' || object === null || lists.some((name) => Object.hasOwn(object, name))) return false;
    this.tables.put[piece.table] ??= [];
    const table = this.tables.put[piece.table] as unknown[];
    const base = { ...object, ...Object.fromEntries(lists.map((name) => [name, []])) };
    const checked = this.checks.check(piece.table, table.length, base, TABLE_SCHEMAS[piece.table]);
    if (checked === undefined) return false;
    this.#open = { piece, index: table.length, base, checked: checked as Fields };
    table.push(checked);
    return true;
  }

  /** Items of a list are checked in their object, but without those before them. */
  #readList(piece: EditPiece, name: string, items: readonly unknown[]): boolean {
    const open = this.#open;
    if (open === null || open.piece.part !== piece.part || open.piece.table !== piece.table) return false;
    const schema = TABLE_SCHEMAS[piece.table];
    const part = this.checks.check(piece.table, open.index, { ...open.base, [name]: items }, schema) as Fields | undefined;
    if (part === undefined) return false;
    const list = open.checked[name] as unknown[];
    for (const item of part[name] as unknown[]) list.push(item);
    return list.length <= longestOf((schema as unknown as z.ZodObject).shape[name] as z.ZodType | undefined);
  }
}
