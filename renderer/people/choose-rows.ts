/** Which people of the table are chosen: one by one, a range, all of one value, all that are shown. Pure, so that it can be tested without a window. */
import type { PersonId } from '../../shared/model/ids';
import { type Choice, NO_CHOICE } from '../state/view/choice';
import { COLUMNS, type Sorting, type TableRow } from './people-columns';

export function toggled({ chosen }: Choice, id: PersonId): Choice {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return { chosen: next, anchor: id };
}

/** Adds everybody between the anchor and the row at `index`, both included. Without an anchor in the table, the row alone. */
export function extended({ chosen, anchor }: Choice, rows: readonly TableRow[], from: number, index: number): Choice {
  const known = rows.findIndex(({ person }) => person.id === anchor);
  const start = known < 0 ? from : known;
  const next = new Set(chosen);
  for (const { person } of rows.slice(Math.min(start, index), Math.max(start, index) + 1)) next.add(person.id);
  return { chosen: next, anchor: rows[start]?.person.id ?? null };
}

export function allChosen(rows: readonly TableRow[]): Choice {
  return { chosen: new Set(rows.map(({ person }) => person.id)), anchor: rows[0]?.person.id ?? null };
}

/** Adds everybody who has the same value as the row at `index` in the column that sorts the table: the same employer, the same circles. */
export function alikeChosen({ chosen }: Choice, rows: readonly TableRow[], index: number, { key }: Sorting): Choice {
  const column = COLUMNS.find((candidate) => candidate.key === key);
  const row = rows[index];
  if (column === undefined || row === undefined) return { chosen, anchor: null };
  const value = column.sortBy(row);
  const next = new Set(chosen);
  for (const each of rows) if (column.sortBy(each) === value) next.add(each.person.id);
  return { chosen: next, anchor: row.person.id };
}

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

interface ChoosingRow {
  readonly choice: Choice;
  readonly rows: readonly TableRow[];
  readonly index: number;
  readonly sorting: Sorting;
}

/** What a key chooses in the row at `index`; null: it chooses nothing. */
export function keyChoice(event: KeyPress, { choice, rows, index, sorting }: ChoosingRow): Choice | null {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) return key === 'a' ? allChosen(rows) : null;
  if (key === ' ') return event.shiftKey ? extended(choice, rows, index, index) : toggled(choice, rows[index]?.person.id as PersonId);
  if (key === 'escape' && choice.chosen.size > 0) return NO_CHOICE;
  return key === 'g' ? alikeChosen(choice, rows, index, sorting) : null;
}
