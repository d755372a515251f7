/** Parses `unknown` values into edits and networks. A refusal names the object and the field. */
import type { z } from 'zod';
import { formatList } from '../lib/format-text';
import { fail, ok, type Result } from '../lib/result';
import { runToEnd } from '../lib/resumable-work';
import { text } from '../strings/text';
import type { Edit } from './edit';
import { type NetworkJson, TABLE_NAMES, type TableName } from './network';
import { ID_SCHEMA, TABLE_SCHEMAS, type UncheckedTables, uncheckedEditSchema, uncheckedNetworkSchema } from './schema';
import { longestOf, PROBLEMS } from './schema-parts';

/** After this many wrong objects, the rest is not read: a hostile file of half a million would take minutes. */
const MAX_WRONG_OBJECTS = 20;

/** Parses an edit from the window or from disk. `checkEdit` checks whether it fits a network. */
export function parseEdit(value: unknown): Result<Edit> {
  return runToEnd(parseEditSteps(value));
}

/** With pauses between the objects. */
export function* parseEditSteps(value: unknown): Generator<undefined, Result<Edit>> {
  const refused = (what: string) => fail('usage', text('model.invalidEdit', { what }));
  const shell = uncheckedEditSchema.safeParse(value);
  if (!shell.success) return refused(describeIssues(shell.error.issues));
  const put = yield* parseTablesSteps(shell.data.put, (name) => TABLE_SCHEMAS[name]);
  if (put.problems !== null) return refused(put.problems);
  const ids = yield* parseTablesSteps(shell.data.delete, () => ID_SCHEMA);
  if (ids.problems !== null) return refused(ids.problems);
  return ok({ ...shell.data, put: put.checked as Edit['put'], delete: ids.checked as Edit['delete'] });
}

export function parseNetworkJson(value: unknown): Result<NetworkJson> {
  return runToEnd(parseNetworkJsonSteps(value));
}

/** With pauses between the objects. */
export function* parseNetworkJsonSteps(value: unknown): Generator<undefined, Result<NetworkJson>> {
  const refused = (what: string) => fail('unreadable', text('model.invalidNetwork', { what }));
  const shell = uncheckedNetworkSchema.safeParse(value);
  if (!shell.success) return refused(describeIssues(shell.error.issues));
  const tables = yield* parseTablesSteps(shell.data, (name) => TABLE_SCHEMAS[name]);
  return tables.problems === null ? ok(tables.checked as unknown as NetworkJson) : refused(tables.problems);
}

interface ParsedTables {
  readonly checked: UncheckedTables;
  /** What is wrong, as a phrase. Null: nothing. */
  readonly problems: string | null;
}

function* parseTablesSteps(unchecked: UncheckedTables, schemaOf: (name: TableName) => z.ZodType): Generator<undefined, ParsedTables> {
  const checked: { [T in TableName]?: unknown[] } = {};
  const checks = new ObjectChecks();
  for (const name of TABLE_NAMES) {
    const objects = unchecked[name];
    if (objects === undefined) continue;
    const schema = schemaOf(name);
    const table: unknown[] = [];
    checked[name] = table;
    for (let index = 0; index < objects.length; index++) {
      const parsed = yield* checks.checkSteps(name, index, objects[index], schema);
      if (parsed !== undefined) table.push(parsed);
      if (checks.isFull) return { checked, problems: checks.problems };
      if (index % OBJECTS_PER_STEP === OBJECTS_PER_STEP - 1) yield undefined;
    }
  }
  return { checked, problems: checks.problems };
}

/** Objects between two pauses. */
const OBJECTS_PER_STEP = 100;
/** A list of more items is checked in parts of so many. */
const ITEMS_PER_STEP = 500;

/** The long lists of an object whose names need no care. */
function longListsOf(value: unknown): readonly (readonly [string, readonly unknown[]])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).filter(([name, list]) => Array.isArray(list) && list.length > ITEMS_PER_STEP && name !== '__proto__');
}

/** Checks untrusted objects one by one, and says what is wrong with them. */
export class ObjectChecks {
  readonly #problems: Problem[] = [];
  #wrongObjects = 0;

  /** So many are wrong that the rest need not be read. */
  get isFull(): boolean {
    return this.#wrongObjects >= MAX_WRONG_OBJECTS;
  }

  /** As a phrase. Null: nothing is wrong. */
  get problems(): string | null {
    return this.#problems.length === 0 ? null : describeProblems(this.#problems, this.isFull);
  }

  /** The same with pauses in an object with long lists, such as the record of an import, which are checked part by part. */
  *checkSteps(table: TableName, index: number, value: unknown, schema: z.ZodType): Generator<undefined, unknown> {
    const lists = longListsOf(value);
    if (lists.length === 0) return this.check(table, index, value, schema);
    const base = { ...(value as object), ...Object.fromEntries(lists.map(([name]) => [name, []])) };
    const checked = this.check(table, index, base, schema) as Record<string, unknown[]> | undefined;
    if (checked === undefined) return undefined;
    for (const [name, list] of lists) {
      if (list.length > longestOf((schema as unknown as z.ZodObject).shape[name] as z.ZodType | undefined))
        return this.check(table, index, value, schema); // refused, with the words for it
      for (let from = 0; from < list.length; from += ITEMS_PER_STEP) {
        const part = schema.safeParse({ ...base, [name]: list.slice(from, from + ITEMS_PER_STEP) });
        if (!part.success) return this.check(table, index, value, schema);
        for (const item of (part.data as Record<string, unknown[]>)[name] as unknown[]) (checked[name] as unknown[]).push(item);
        yield undefined;
      }
    }
    return checked;
  }

  /** The checked object, or undefined when something is wrong with it. No object is undefined. */
  check(table: TableName, index: number, value: unknown, schema: z.ZodType): unknown {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    this.#problems.push(...parsed.error.issues.map((issue) => ({ issue, object: { table, index, value } })));
    this.#wrongObjects++;
    return undefined;
  }
}

/** The first problem of a value that is no object of a table, and how many more there are. */
export function describeIssues(issues: readonly z.core.$ZodIssue[]): string {
  return describeProblems(issues.map((issue) => ({ issue, object: null })));
}

interface Problem {
  readonly issue: z.core.$ZodIssue;
  /** Null: the problem is outside of all objects. */
  readonly object: { readonly table: TableName; readonly index: number; readonly value: unknown } | null;
}

/** `person 3 (“Ana Prado”): birthday is not a day of the calendar (and 2 more)`. `mayBeMore`: not everything was read. */
function describeProblems(problems: readonly Problem[], mayBeMore = false): string {
  const [problem] = problems;
  if (problem === undefined) return text('model.fieldInvalid', { field: text('model.wholeValue') });
  const first = describeProblem(problem);
  const count = problems.length - 1;
  if (count === 0) return first;
  return text(mayBeMore ? 'model.andManyMoreProblems' : 'model.andMoreProblems', { problem: first, count });
}

function describeProblem({ issue, object }: Problem): string {
  const problem = fieldProblem(issue, issue.path.map(String).join('.') || text('model.wholeValue'));
  if (object === null) return problem;
  const name = nameOf(object.value);
  const position = object.index + 1;
  return name === ''
    ? text('model.invalidObject', { object: object.table, position, problem })
    : text('model.invalidNamedObject', { object: object.table, position, name, problem });
}

function fieldProblem(issue: z.core.$ZodIssue, field: string): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? text('model.fieldMissing', { field })
        : text('model.fieldType', { field, type: issue.expected });
    case 'invalid_value':
      return text('model.fieldChoice', { field, values: formatList(issue.values.map(String)) });
    case 'unrecognized_keys':
      return text('model.fieldUnknownParts', { field, parts: formatList(issue.keys) });
    case 'too_small':
      return issue.origin === 'string'
        ? text('model.fieldEmpty', { field })
        : text('model.fieldBelow', { field, min: Number(issue.minimum) });
    case 'too_big': {
      const max = Number(issue.maximum);
      if (issue.origin === 'string') return text('model.fieldTooLong', { field, max });
      return issue.origin === 'array' ? text('model.fieldTooMany', { field, max }) : text('model.fieldAbove', { field, max });
    }
    case 'custom':
      return text(PROBLEMS.find((key) => key === issue.message) ?? 'model.fieldInvalid', { field });
    default:
      return text('model.fieldInvalid', { field });
  }
}

/** The first 60 characters of the object's name. Empty: it has none. */
function nameOf(object: unknown): string {
  const name = typeof object === 'object' && object !== null ? (object as Record<string, unknown>).name : undefined;
  return typeof name === 'string' ? name.slice(0, 60) : '';
}
