/** What an import leaves as the user has it, in words. */
import type { FileField } from '../../model/import-provenance';
import type { Person } from '../../model/network';
import type { Contact } from './contact';
import { preservedFields } from './contact-to-person';

const WORDS: Readonly<Record<FileField, string>> = {
  nickname: 'nickname',
  company: 'company',
  position: 'position',
  place: 'place',
  birthday: 'birthday',
  connectedOn: 'connection date',
};

/** People named in the sentence; the others are counted. */
const MOST_NAMED = 3;

export class PreservedFields {
  readonly #source: string;
  readonly #byRow = new Map<number, string>();
  readonly #named: string[] = [];
  readonly #people = new Set<string>();

  constructor(source: string) {
    this.#source = source;
  }

  /** @param row of the file, 0 = first */
  look(row: number, person: Person, contact: Contact): void {
    const fields = preservedFields(person, contact, this.#source);
    if (fields.length === 0) return;
    const mine = fields.map((field) => `${WORDS[field]} ${person[field] === '' ? '(empty)' : `“${person[field] ?? ''}”`}`);
    this.#byRow.set(row, `kept yours: ${mine.join(', ')}`);
    if (this.#people.has(person.id)) return;
    this.#people.add(person.id);
    const theirs = fields.map((field, i) => `${mine[i]}, not “${contact[field] ?? ''}”`);
    if (this.#named.length < MOST_NAMED) this.#named.push(`${person.name}, ${theirs.join('; ')}`);
  }

  /** "kept yours: company “Contoso”", or empty. */
  ofRow(row: number): string {
    return this.#byRow.get(row) ?? '';
  }

  sentences(): readonly string[] {
    const count = this.#people.size;
    if (count === 0) return [];
    const rest = count > this.#named.length ? `; and of ${count - this.#named.length} more` : '';
    return [`Kept yours, as you changed it by hand: ${this.#named.join('; ')}${rest}.`];
  }
}
