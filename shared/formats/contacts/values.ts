/** Parses cells into values: splits several values in one cell and checks which are an address, a number or a page. */
import { fold } from '../../model/fold';

/** An apostrophe before the first character of a formula: Kith's own export for spreadsheets adds it. */
const GUARDED = /^'[=+\-@\t\r\n＝＋－＠]/;

const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/** The text of a cell: without the apostrophe before a formula, without control characters, trimmed. */
export function cleanCellText(cell: string): string {
  const text = GUARDED.test(cell) ? cell.slice(1) : cell;
  return text.replace(CONTROLS, '').trim();
}

/** For names, companies and everything else on one line. */
export function collapseWhitespace(text: string): string {
  return text.replace(/[^\S\uFEFF]+/g, ' ').trim(); // \s includes the byte order mark, which is not a space
}

/** Splits at `separator`, and at ` ::: ` as Google does. A leading `* ` marks Google's primary value. */
function split(text: string, separator: RegExp): string[] {
  return text
    .split(/ ?::: ?/)
    .flatMap((part) => part.split(separator))
    .map((part) => collapseWhitespace(part.replace(/^\s*\* /, '')))
    .filter((part) => part !== '');
}

export interface ParsedValues {
  readonly valid: readonly string[];
  /** Kept as text on the person. */
  readonly invalid: readonly string[];
}

// Fast path for the usual cell.
const ONE_EMAIL = /^[^\s@;,<>:]+@[^\s@;,<>:]+$/;
const ONE_PAGE = /^https?:\/\/[^\s;,\]]+$/i;
const NONE: readonly string[] = [];

/** `ana@example.com`, `mailto:ana@example.com`, `Ana <ana@example.com>`, several of them. */
export function parseEmails(text: string): ParsedValues {
  if (ONE_EMAIL.test(text) && text.length <= 320) return { valid: [text], invalid: NONE };
  const angled = [...text.matchAll(/<([^<>\s@]+@[^<>\s@]+)>/g)].map((match) => match[1] as string);
  if (angled.length > 0) return { valid: angled, invalid: [] };
  return partition(
    split(text, /[;,\s]/).map((part) => part.replace(/^mailto:/i, '')),
    (part) => /^[^\s@]+@[^\s@]+$/.test(part) && part.length <= 320,
  );
}

/** Numbers as written, with at least three digits. */
export function parsePhones(text: string): ParsedValues {
  return partition(split(text, /[;\n]|,(?=\s*[+(\d])/), (part) => part.length <= 60 && part.replace(/\D/g, '').length >= 3);
}

export function parseUrls(text: string): ParsedValues {
  if (ONE_PAGE.test(text) && text.length <= 2000) return { valid: [text], invalid: NONE };
  return partition(
    split(text, /[;\s]|,(?=\s*https?:)/).map((part) => part.replace(/^\[?(?:COMPANY|PERSONAL|PORTFOLIO|BLOG|RSS|OTHER):|[,\]]+$/g, '')),
    (part) => part.length <= 2000 && /^(https?:\/\/\S|(?:[\p{L}\p{N}_-]{1,63}\.){1,8}\p{L}{2,24}(?:[/?#]|$))/iu.test(part),
  );
}

/** "Climbing, jazz and ramen" → three interests. A longer sentence is not one. */
export function parseInterests(text: string): ParsedValues {
  const parts = split(text, /[,;/|\n]|\s&\s|\s(?:and|und|et|y|e|i|och)\s/i).map((part) =>
    part.replace(/^(?:and|und|et|y|e|i|och)\s+/i, '').replace(/\.$/, ''),
  );
  return partition(parts, (part) => part.length <= 60 && part.split(' ').length <= 6);
}

/** Groups that every account has. Google's own Friends, Family and Coworkers are meaningful and stay. */
const SYSTEM_CIRCLES: ReadonlySet<string> = new Set([
  'mycontacts',
  'my contacts',
  'starred',
  'starred in android',
  'system group: my contacts',
  'all contacts',
  'my_contacts',
]);

/** A longer name is text in the wrong column. */
const MAX_CIRCLE_LENGTH = 100;

export function parseCircles(text: string, separator: RegExp): ParsedValues {
  const parts = text.split(separator).map((part) => part.trim());
  const names = parts.map((part) => ({ isMarked: part.startsWith('*'), name: collapseWhitespace(part.replace(/^\*\s*/, '')) }));
  const own = names.filter(({ name }) => name !== '' && !SYSTEM_CIRCLES.has(fold(name)));
  return partition(
    own.map(({ isMarked, name }) => (isMarked ? name.charAt(0).toUpperCase() + name.slice(1) : name)),
    (name) => name.length <= MAX_CIRCLE_LENGTH,
  );
}

function partition(parts: readonly string[], isValid: (part: string) => boolean): ParsedValues {
  const valid: string[] = [];
  const invalid: string[] = [];
  for (const part of parts) (isValid(part) ? valid : invalid).push(part);
  return { valid, invalid };
}
