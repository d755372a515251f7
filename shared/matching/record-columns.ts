/**
 * Records as columns: every value is a number (`Interner`), and each column has one entry per record. `frequency` counts the records that have a value,
 * so that a rare name or company says more than a common one.
 */
import { companyKey, fold } from '../model/fold';
import { ContactColumns } from './contact-columns';
import { Interner } from './key-table';
import { type LinkageRecord, placeKey } from './linkage-record';
import { NameColumns } from './names/name-columns';
import { longer, ValueLists } from './value-lists';

const FIELDS = 4;
const LATIN = /[a-z]/i; // several times faster

export class RecordColumns {
  readonly names = new NameColumns();
  readonly contacts = new ContactColumns();
  readonly companies = new SharedField(companyKey);
  readonly positions = new SharedField(fold);
  readonly places = new SharedField(placeKey);
  readonly birthdays = new SharedField((birthday) => birthday);
  readonly circleNames = new Interner();

  /** The name is only an address or a number. */
  readonly isNameless: boolean[] = [];
  readonly circles = new ValueLists();
  /** Side by side, as most pairs are compared by these alone: company, position, place, birthday of each record. */
  private fields = new Int32Array(64 * FIELDS);

  get size(): number {
    return this.isNameless.length;
  }

  /** −1: none. */
  companyOf(record: number): number {
    return this.fields[record * FIELDS] as number;
  }

  /** −1: none. */
  positionOf(record: number): number {
    return this.fields[record * FIELDS + 1] as number;
  }

  /** −1: none. */
  placeOf(record: number): number {
    return this.fields[record * FIELDS + 2] as number;
  }

  /** −1: none. */
  birthdayOf(record: number): number {
    return this.fields[record * FIELDS + 3] as number;
  }

  /** Returns the index of the record. */
  add(record: LinkageRecord): number {
    const index = this.size;
    // A row without a name has its address as name, and a joined person has that as another name.
    const names = (record.aliases.length === 0 ? [record.name] : [record.name, ...record.aliases]).filter((name) => isName(name, record));
    this.isNameless.push(names.length === 0);
    this.names.add(record, names);
    this.contacts.add(record, index);
    if (this.size * FIELDS > this.fields.length) this.fields = longer(this.fields);
    const at = index * FIELDS;
    this.fields[at] = this.companies.add(record.company, index);
    this.fields[at + 1] = this.positions.add(record.position, index);
    this.fields[at + 2] = this.places.add(record.place, index);
    this.fields[at + 3] = this.birthdays.add(record.birthday, index);
    for (const name of record.circles) this.addCircle(this.circleNames.idOf(fold(name)), index);
    return index;
  }

  private addCircle(circle: number, record: number): void {
    if (this.circles.has(record, circle)) return;
    this.circles.add(record, circle);
    this.circleNames.count(circle, record);
  }
}

/** A field with one text, which many records share: what two of its texts have in common is found once for each. */
class SharedField extends Interner {
  private readonly keys = new Map<string, number>();
  private readonly keyOf: (text: string) => string;

  /** @param keyOf equal for texts that mean the same */
  constructor(keyOf: (text: string) => string) {
    super();
    this.keyOf = keyOf;
  }

  /** Counts the text of one record. −1: empty. */
  add(text: string, record: number): number {
    if (text === '') return -1;
    let id = this.keys.get(text);
    if (id === undefined) {
      const key = this.keyOf(text);
      this.keys.set(text, (id = key === '' ? -1 : this.idOf(key)));
    }
    if (id >= 0) this.count(id, record);
    return id;
  }
}

/** False for an address or a number in the place of a name. */
function isName(name: string, { emails, phones }: LinkageRecord): boolean {
  return !name.includes('@') && (LATIN.test(name) || /\p{L}/u.test(name)) && !emails.includes(name) && !phones.includes(name);
}
