/** Cells to values: what several values in one cell are separated by, and which texts are an address, a number, a page at all. */
import { fold } from '../../model/fold';

/** A formula's first character behind an apostrophe: the guard that Kith's own export for spreadsheets puts there. */
const GUARDED = /^'[=+\-@\t\r\n＝＋－＠]/;

const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/** A cell as text: without its guard, without control characters, trimmed. Everything else stays as it is. */
export function cleanCellText(cell: string): string {
  const text = GUARDED.test(cell) ? cell.slice(1) : cell;
  return text.replace(CONTROLS, '').trim();
}

/** On one line: for names, companies and everything else that is no note. */
export function collapseWhitespace(text: string): string {
  return text.replace(/[^\S\uFEFF]+/g, ' ').trim(); // \s has the byte order mark in it, which is no space
}

/** ` ::: ` separates values in Google's cells; a leading `* ` marks the primary one. */
function split(text: string, separator: RegExp): string[] {
  return text
    .split(/ ?::: ?/)
    .flatMap((part) => part.split(separator))
    .map((part) => collapseWhitespace(part.replace(/^\s*\* /, '')))
    .filter((part) => part !== '');
}

export interface Sorted {
  readonly good: readonly string[];
  /** What is no such value: kept as text, never lost. */
  readonly other: readonly string[];
}

// The usual cell, at a tenth of the cost.
const ONE_EMAIL = /^[^\s@;,<>:]+@[^\s@;,<>:]+$/;
const ONE_PAGE = /^https?:\/\/[^\s;,\]]+$/i;
const NONE: readonly string[] = [];

/** `ana@example.com`, `mailto:ana@example.com`, `Ana <ana@example.com>`, several of them. */
export function parseEmails(text: string): Sorted {
  if (ONE_EMAIL.test(text) && text.length <= 320) return { good: [text], other: NONE };
  const angled = [...text.matchAll(/<([^<>\s@]+@[^<>\s@]+)>/g)].map((match) => match[1] as string);
  if (angled.length > 0) return { good: angled, other: [] };
  return sorted(
    split(text, /[;,\s]/).map((part) => part.replace(/^mailto:/i, '')),
    (part) => /^[^\s@]+@[^\s@]+$/.test(part) && part.length <= 320,
  );
}

/** Numbers as they are written; at least three digits. */
export function parsePhones(text: string): Sorted {
  return sorted(split(text, /[;\n]|,(?=\s*[+(\d])/), (part) => part.length <= 60 && part.replace(/\D/g, '').length >= 3);
}

export function parseUrls(text: string): Sorted {
  if (ONE_PAGE.test(text) && text.length <= 2000) return { good: [text], other: NONE };
  return sorted(
    split(text, /[;\s]|,(?=\s*https?:)/).map((part) => part.replace(/^\[?(?:COMPANY|PERSONAL|PORTFOLIO|BLOG|RSS|OTHER):|[,\]]+$/g, '')),
    (part) => part.length <= 2000 && /^(https?:\/\/\S|(?:[\p{L}\p{N}_-]{1,63}\.){1,8}\p{L}{2,24}(?:[/?#]|$))/iu.test(part),
  );
}

/** "Climbing, jazz and ramen" → three. A sentence is no interest. */
export function parseInterests(text: string): Sorted {
  const parts = split(text, /[,;/|\n]|\s&\s|\s(?:and|und|et|y|e|i|och)\s/i).map((part) =>
    part.replace(/^(?:and|und|et|y|e|i|och)\s+/i, '').replace(/\.$/, ''),
  );
  return sorted(parts, (part) => part.length <= 60 && part.split(' ').length <= 6);
}

/** Groups every account has, in any spelling; Google's own friends, family and coworkers say something and stay. */
const SYSTEM_CIRCLES: ReadonlySet<string> = new Set([
  'mycontacts',
  'my contacts',
  'starred',
  'starred in android',
  'system group: my contacts',
  'all contacts',
  'my_contacts',
]);

/** Longer ones are a misread file, not a group of people. */
const LONGEST_CIRCLE = 100;

export function parseCircles(text: string, separator: RegExp): Sorted {
  const parts = text.split(separator).map((part) => part.trim());
  const names = parts.map((part) => ({ isMarked: part.startsWith('*'), name: collapseWhitespace(part.replace(/^\*\s*/, '')) }));
  const own = names.filter(({ name }) => name !== '' && !SYSTEM_CIRCLES.has(fold(name)));
  return sorted(
    own.map(({ isMarked, name }) => (isMarked ? name.charAt(0).toUpperCase() + name.slice(1) : name)),
    (name) => name.length <= LONGEST_CIRCLE,
  );
}

function sorted(parts: readonly string[], isGood: (part: string) => boolean): Sorted {
  const good: string[] = [];
  const other: string[] = [];
  for (const part of parts) (isGood(part) ? good : other).push(part);
  return { good, other };
}
