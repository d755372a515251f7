/** A protocol from a file (JSON), and back. A refusal names the part that is wrong. */
import { fail, ok, type Result } from '../../lib/result';
import { text } from '../../strings/text';
import { describeIssues } from '../parse';
import { type InterviewProtocol, NAME_QUESTIONS, POSITIONS } from './interview-protocol';
import { protocolFileSchema } from './study-schema';

/** Ids of questions with a meaning of their own. */
const RESERVED = ['consent', 'consent-text', 'closeness', 'about', 'knows', 'last-contact', 'rhythm', 'contact', 'own', 'positions', 'end'];
const MOST_BYTES = 1_000_000;

/** Kinds of failure: `unreadable`, `too-large`. */
export function readProtocol(bytes: Uint8Array): Result<InterviewProtocol> {
  if (bytes.length > MOST_BYTES) return fail('too-large', text('study.tooLarge'));
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail('unreadable', text('study.noJson'));
  }
  const parsed = protocolFileSchema.safeParse(value);
  if (!parsed.success) return fail('unreadable', text('study.invalid', { problem: describeIssues(parsed.error.issues) }));
  const protocol = withoutUndefined(parsed.data) as InterviewProtocol;
  const problem = problemOf(protocol);
  return problem === null ? ok(protocol) : fail('unreadable', text('study.invalid', { problem }));
}

export function writeProtocol(protocol: InterviewProtocol): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${JSON.stringify(protocol, null, 2)}\n`);
}

/** What a schema cannot say. */
function problemOf({ names, questions, positions }: InterviewProtocol): string | null {
  const ids = [...names, ...questions].map(({ id }) => id);
  const places = positions.map(({ id }) => id);
  for (const list of [ids, places]) {
    const twice = list.find((id, i) => list.indexOf(id) !== i);
    if (twice !== undefined) return text('study.idTwice', { id: twice });
  }
  const reserved = ids.find((id) => RESERVED.includes(id) || id.startsWith('position-') || id.startsWith('own-'));
  if (reserved !== undefined) return text('study.idReserved', { id: reserved });
  const isKnown = (list: readonly string[], id: string) => list.includes(id);
  const wordless =
    names.find(({ id, ask }) => ask === undefined && !isKnown(NAME_QUESTIONS, id)) ??
    positions.find(({ id, ask }) => ask === undefined && !isKnown(POSITIONS, id));
  if (wordless !== undefined) return text('study.idWithoutWords', { id: wordless.id });
  for (const { id, about, keepAs, choices = [] } of questions) {
    if (about === 'me' && keepAs !== 'answer') return text('study.keptOfMe', { id });
    const values = choices.map(({ value }) => value);
    if (new Set(values).size < values.length) return text('study.valueTwice', { id });
  }
  return null;
}

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : [[key, withoutUndefined(each)]])));
}
