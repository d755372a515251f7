/** Collects the values that an import does not replace because the user set them by hand. */
import type { FileField } from '../../model/imports/import-provenance';
import type { Person } from '../../model/network';
import { type Message, message } from '../../strings/message';
import type { Contact } from './contact';
import { preservedFields } from './contact-to-person';

/** People named in the warnings. The others are counted. */
const MAX_NAMED = 3;

export class PreservedFields {
  readonly #source: string;
  readonly #byRow = new Map<number, readonly Message[]>();
  readonly #people = new Set<string>();
  readonly #warnings: Message[] = [];

  /** @param source the kind of file, as in `Origin.source` */
  constructor(source: string) {
    this.#source = source;
  }

  /** @param row index of the row in the file, 0 = first */
  record(row: number, person: Person, contact: Contact): void {
    const fields = preservedFields(person, contact, this.#source);
    if (fields.length === 0) return;
    this.#byRow.set(
      row,
      fields.map((field) => rowNote(field, person[field] ?? '')),
    );
    if (this.#people.has(person.id)) return;
    this.#people.add(person.id);
    if (this.#people.size > MAX_NAMED) return;
    for (const field of fields) this.#warnings.push(warning(person.name, field, person[field] ?? '', contact[field] ?? ''));
  }

  /** What the preview shows beside the row. */
  ofRow(row: number): readonly Message[] {
    return this.#byRow.get(row) ?? [];
  }

  warnings(): readonly Message[] {
    const unnamed = this.#people.size - MAX_NAMED;
    return unnamed > 0 ? [...this.#warnings, message('formats.keptValuesOfMore', { count: unnamed })] : this.#warnings;
  }
}

function rowNote(field: FileField, yours: string): Message {
  return yours === '' ? message('formats.keptYoursEmpty', { field }) : message('formats.keptYours', { field, yours });
}

function warning(person: string, field: FileField, yours: string, theirs: string): Message {
  return yours === ''
    ? message('formats.keptEmpty', { person, field, theirs })
    : message('formats.keptValue', { person, field, yours, theirs });
}
