/** The rows of the comparison: each field of the people side by side, and which of them differ. */
import { capitalize } from '../../shared/lib/format-text';
import { formatBirthday } from '../../shared/lib/format-time';
import type { CHOSEN_FIELDS, ChosenField } from '../../shared/model/edits/person-fields';
import { fieldName } from '../../shared/model/field-names';
import { fold } from '../../shared/model/fold';
import type { Network, Person } from '../../shared/model/network';
import { sourceLabel } from '../../shared/sentences/contact-sentences';
import { text } from '../../shared/strings/text';

export interface ComparedRow {
  readonly field: string;
  readonly label: string;
  /** One cell for each person; several values of a list. */
  readonly cells: readonly (readonly string[])[];
  /** All that have a value have the same. */
  readonly isSame: boolean;
  /** The field with one value, of which the user chooses either. Null: a list, whose values are all kept. */
  readonly choice: ChosenField | null;
}

const TEXTS = [
  'name',
  'nickname',
  'company',
  'position',
  'place',
  'birthday',
  'notes',
] as const satisfies readonly (typeof CHOSEN_FIELDS)[number][];
const LISTS = ['emails', 'phones', 'urls', 'circles', 'interests'] as const;

/** Without fields that nobody has a value of. */
export function comparedRows(network: Network, people: readonly Person[]): readonly ComparedRow[] {
  const rows: ComparedRow[] = [];
  for (const field of TEXTS) {
    const values = people.map((person) => person[field]);
    const shown = values.map((value) => (value === '' ? [] : [field === 'birthday' ? formatBirthday(value) : value]));
    rows.push({
      field,
      label: field === 'name' ? text('duplicates.name') : capitalize(fieldName(field)),
      cells: shown,
      isSame: areEqual(values),
      choice: field,
    });
  }
  for (const field of LISTS) {
    const cells = people.map((person) => namesIn(network, person, field));
    const known = new Set(cells.flat().map(fold));
    rows.push({
      field,
      label: capitalize(fieldName(field)),
      cells,
      isSame: cells.every((cell) => cell.length === 0 || cell.length === known.size),
      choice: null,
    });
  }
  rows.push({
    field: 'origins',
    label: text('duplicates.sources'),
    cells: people.map(({ origins }) => [...new Set(origins.map(({ source }) => sourceLabel(source)))]),
    isSame: true,
    choice: null,
  });
  return rows.filter(({ cells }) => cells.some((cell) => cell.length > 0));
}

function namesIn(network: Network, person: Person, field: (typeof LISTS)[number]): readonly string[] {
  if (field === 'circles') return person.circles.map((id) => network.circles.get(id)?.name ?? '').filter(Boolean);
  if (field === 'interests') return person.interests.map((id) => network.interests.get(id)?.name ?? '').filter(Boolean);
  return person[field];
}

function areEqual(values: readonly string[]): boolean {
  return new Set(values.filter(Boolean).map(fold)).size <= 1;
}
