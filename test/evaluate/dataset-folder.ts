/**
 * A folder of published data: `ties.csv`, `events.csv` with `protocol.json`, `affiliations.csv`, `classes.csv`, `egos.csv`, any of them.
 *
 * Columns are found by name, in any order; other columns are ignored. Cells may be quoted; spaces around them do not count. An error names the file and
 * the line.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { decodeText } from '../../shared/formats/table/decode-text';
import { tokenize } from '../../shared/formats/table/tokenize';
import { textOf } from '../../shared/strings/text';

export interface Protocol {
  /** Days from the first event; each is a "today" of its own. */
  readonly cutoffsDays: readonly number[];
  readonly horizonDays: number;
  /** Pairs with fewer contact-days before the cutoff are left out. */
  readonly minContactDays: number;
  /** After the cutoff, only events with at most this many recipients count as contact; 0: all. */
  readonly maxRecipients: number;
}

export interface TieRow {
  readonly source: string;
  readonly target: string;
  /** > 0; null: the file has no weights. */
  readonly weight: number | null;
}

export interface EventRow {
  /** Unix seconds; may have a fraction. */
  readonly time: number;
  readonly source: string;
  readonly target: string;
}

export interface AffiliationRow {
  readonly person: string;
  readonly interest: string;
}

/** Classes by node, in the order of the file. Most nodes have one. */
export type Classes = ReadonlyMap<string, readonly string[]>;

export interface DataFolder {
  readonly ties: readonly TieRow[] | null;
  readonly events: readonly EventRow[] | null;
  readonly affiliations: readonly AffiliationRow[] | null;
  readonly classes: Classes | null;
  /** People of the events whose logs are evaluated. */
  readonly egos: readonly string[] | null;
  readonly protocol: Partial<Protocol>;
}

const LIMITS = { bytes: 2 ** 31, rows: 20_000_000, columns: 100, cells: 100_000_000, cell: 100_000, brokenQuotes: 0 };

const PROTOCOL = z.strictObject({
  cutoffsDays: z.array(z.number().positive()).min(1),
  horizonDays: z.number().positive(),
  minContactDays: z.number().min(1),
  maxRecipients: z.number().min(0),
});

export function readFolder(folder: string): DataFolder {
  return {
    ties: table(folder, 'ties.csv', ['source', 'target'], ['weight'], (cell) => ({
      source: cell.text('source'),
      target: cell.text('target'),
      weight: cell.has('weight') ? cell.number('weight', (weight) => weight > 0, 'a number above 0') : null,
    })),
    events: table(folder, 'events.csv', ['time', 'source', 'target'], [], (cell) => ({
      time: cell.number('time', () => true, 'unix seconds'),
      source: cell.text('source'),
      target: cell.text('target'),
    })),
    affiliations: table(folder, 'affiliations.csv', ['person', 'interest'], [], (cell) => ({
      person: cell.text('person'),
      interest: cell.text('interest'),
    })),
    classes: classesOf(
      table(folder, 'classes.csv', ['node', 'class'], [], (cell) => ({ node: cell.text('node'), name: cell.textOrNone('class') })),
    ),
    egos: table(folder, 'egos.csv', ['person'], [], (cell) => cell.text('person')),
    protocol: protocolOf(join(folder, 'protocol.json')),
  };
}

/** A node on several lines, or with classes separated by |, has several classes. A node without a class is left out. */
function classesOf(rows: readonly { readonly node: string; readonly name: string }[] | null): Classes | null {
  if (rows === null) return null;
  const classes = new Map<string, string[]>();
  for (const { node, name } of rows) {
    const known = classes.get(node) ?? [];
    for (const one of name.split('|')) if (one.trim() !== '' && !known.includes(one.trim())) known.push(one.trim());
    if (known.length > 0) classes.set(node, known);
  }
  return classes;
}

interface Cells {
  has(column: string): boolean;
  textOrNone(column: string): string;
  text(column: string): string;
  number(column: string, isAllowed: (value: number) => boolean, what: string): number;
}

function table<T>(
  folder: string,
  name: string,
  needed: readonly string[],
  optional: readonly string[],
  rowOf: (cells: Cells) => T,
): readonly T[] | null {
  const file = join(folder, name);
  if (!existsSync(file)) return null;
  const { text } = decodeText(readFileSync(file));
  const read = tokenize(text, { fileName: file, delimiter: ',', firstLine: 1, limits: LIMITS });
  if (!read.ok) throw new Error(textOf(read.error.message));
  const [header, ...lines] = read.value.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const place = new Map(header?.cells.map((cell, k) => [cell.trim().toLowerCase(), k]));
  const missing = needed.filter((column) => !place.has(column));
  if (missing.length > 0)
    throw new Error(`${file} has no column ${missing.join(', ')}; its first line must name ${[...needed, ...optional].join(', ')}.`);
  let line = 0;
  let cells: readonly string[] = [];
  const reader: Cells = {
    has: (column) => place.has(column),
    textOrNone: (column) => (cells[place.get(column) ?? -1] ?? '').trim(),
    text(column) {
      const found = reader.textOrNone(column);
      if (found === '') throw new Error(`${file}, line ${line}: ${column} is empty.`);
      return found;
    },
    number(column, isAllowed, what) {
      const found = reader.text(column);
      const value = Number(found);
      if (!Number.isFinite(value) || !isAllowed(value)) throw new Error(`${file}, line ${line}: ${column} is “${found}”, not ${what}.`);
      return value;
    },
  };
  return lines.map((row) => {
    ({ line, cells } = row);
    return rowOf(reader);
  });
}

function protocolOf(file: string): Partial<Protocol> {
  if (!existsSync(file)) return {};
  let read: unknown;
  try {
    read = JSON.parse(decodeText(readFileSync(file)).text);
  } catch (error) {
    throw new Error(`${file} is no JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
  const { success, data, error } = PROTOCOL.partial().safeParse(read);
  if (!success) throw new Error(`${file}: ${error.issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim()).join('; ')}.`);
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}
