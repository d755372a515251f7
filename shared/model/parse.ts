/** From `unknown` to the nouns, with a sentence that names the object and the field when it does not fit. */
import type { z } from 'zod';
import { fail, ok, type Result } from '../lib/result';
import type { Edit } from './edit';
import type { NetworkJson } from './network';
import { editSchema, networkSchema } from './schema';

/** What one object of a table is called in a sentence. */
const NOUNS: Readonly<Record<string, string>> = {
  people: 'person',
  ties: 'tie',
  interests: 'interest',
  circles: 'circle',
  interactions: 'interaction',
  decisions: 'reconnect decision',
  weeks: 'reconnect week',
  clusters: 'cluster',
  memberships: 'place in a cluster',
  introductions: 'introduction',
  settings: 'setting',
};

/** An edit as it came from the window or from disk. Says nothing about whether it fits a network: see `checkEdit`. */
export function parseEdit(value: unknown): Result<Edit> {
  const parsed = editSchema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  return fail('usage', `The change does not have the form Kith expects: ${sentenceOf(parsed.error, value)}`);
}

export function parseNetworkJson(value: unknown): Result<NetworkJson> {
  const parsed = networkSchema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  return fail('unreadable', `The network does not have the form Kith expects: ${sentenceOf(parsed.error, value)}`);
}

/** `person 3 (“Ana Prado”): birthday is no day of the calendar (and 2 more).` */
function sentenceOf(error: z.ZodError, value: unknown): string {
  const issue = error.issues[0];
  if (issue === undefined) return 'something in it is wrong.';
  const path = issue.path.map(String);
  const tableAt = path.findIndex((part) => part in NOUNS);
  const index = tableAt === -1 ? Number.NaN : Number(path[tableAt + 1]);
  const problem = issue.code === 'custom' || !/^(Invalid|Too|Unrecognized)/.test(issue.message) ? issue.message : plainly(issue);
  const more = error.issues.length > 1 ? ` (and ${error.issues.length - 1} more)` : '';
  if (tableAt === -1 || Number.isNaN(index)) return `${path.length === 0 ? 'it' : path.join('.')} ${problem}${more}.`;
  const field = path.slice(tableAt + 2).join('.');
  return `${NOUNS[path[tableAt] as string]} ${index + 1}${nameAt(value, path.slice(0, tableAt + 2))}: ${field === '' ? 'it' : field} ${problem}${more}.`;
}

function plainly(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined') ? 'is missing' : `should be ${issue.expected}`;
    case 'invalid_value':
      return `is none of ${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return `has the unknown part ${issue.keys.join(', ')}`;
    default:
      return 'is out of its bounds';
  }
}

function nameAt(value: unknown, path: readonly string[]): string {
  let at: unknown = value;
  for (const part of path) at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[part] : undefined;
  const name = typeof at === 'object' && at !== null ? (at as Record<string, unknown>).name : undefined;
  return typeof name === 'string' && name !== '' ? ` (“${name.slice(0, 60)}”)` : '';
}
