/** Parses `unknown` values into edits and networks. A refusal names the object and the field. */
import type { z } from 'zod';
import { formatList } from '../lib/format-text';
import { fail, ok, type Result } from '../lib/result';
import { text } from '../strings/text';
import type { Edit } from './edit';
import { type NetworkJson, TABLE_NAMES } from './network';
import { editSchema, networkSchema, PROBLEMS } from './schema';

/** Parses an edit from the window or from disk. `checkEdit` checks whether it fits a network. */
export function parseEdit(value: unknown): Result<Edit> {
  const parsed = editSchema.safeParse(value);
  return parsed.success ? ok(parsed.data) : fail('usage', text('model.invalidEdit', { what: describeProblem(parsed.error, value) }));
}

export function parseNetworkJson(value: unknown): Result<NetworkJson> {
  const parsed = networkSchema.safeParse(value);
  return parsed.success
    ? ok(parsed.data)
    : fail('unreadable', text('model.invalidNetwork', { what: describeProblem(parsed.error, value) }));
}

/** `person 3 (“Ana Prado”): birthday is not a day of the calendar (and 2 more)` */
function describeProblem(error: z.ZodError, value: unknown): string {
  const [issue] = error.issues;
  if (issue === undefined) return text('model.fieldInvalid', { field: text('model.wholeValue') });
  const path = issue.path.map(String);
  const tableAt = path.findIndex((part) => (TABLE_NAMES as readonly string[]).includes(part));
  const index = tableAt === -1 ? Number.NaN : Number(path[tableAt + 1]);
  const isInObject = !Number.isNaN(index);
  const problem = fieldProblem(issue, path.slice(isInObject ? tableAt + 2 : 0).join('.') || text('model.wholeValue'));
  const name = isInObject ? nameAt(value, path.slice(0, tableAt + 2)) : '';
  const object = path[tableAt] ?? '';
  const position = index + 1;
  const first = !isInObject
    ? problem
    : name === ''
      ? text('model.invalidObject', { object, position, problem })
      : text('model.invalidNamedObject', { object, position, name, problem });
  return error.issues.length > 1 ? text('model.andMoreProblems', { problem: first, count: error.issues.length - 1 }) : first;
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
function nameAt(value: unknown, path: readonly string[]): string {
  let object: unknown = value;
  for (const part of path) object = typeof object === 'object' && object !== null ? (object as Record<string, unknown>)[part] : undefined;
  const name = typeof object === 'object' && object !== null ? (object as Record<string, unknown>).name : undefined;
  return typeof name === 'string' ? name.slice(0, 60) : '';
}
