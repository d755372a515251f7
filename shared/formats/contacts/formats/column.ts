/** What a column of a contacts file holds, as the formats describe it: a little finer than what the user can choose in the preview. */
import type { ImportField, ImportFormat } from '../../import/import-plan';

export type ColumnRole =
  | ImportField
  | 'prefix' // Dr., Mrs.
  | 'suffix' // Jr., III, Ph.D.
  | 'birth-year'
  | 'birth-month'
  | 'birth-day'
  | 'home-city'
  | 'home-country'
  | 'work-city'
  | 'work-country'
  | 'other-city'
  | 'other-country'
  | 'address-part'; // kept unless the file has the same address in one piece

/** A cell of these that says "N/A" says nothing. */
export const MAY_BE_PLACEHOLDER: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'company',
  'position',
  'email',
  'phone',
  'url',
  'circles',
  'interests',
  'place',
  'birthday',
  'connected-on',
  'work-since',
  'work-until',
  'home-city',
  'home-country',
  'work-city',
  'work-country',
  'other-city',
  'other-country',
]);

export interface Column {
  readonly index: number;
  readonly header: string;
  readonly role: ColumnRole;
  /** Column that says what this one is ("Spouse" for "Relation 1 - Value"); kept values go under that word. */
  readonly labelIndex?: number;
}

export interface ContactsFormat {
  readonly name: Exclude<ImportFormat, 'log' | 'csv'>;
  /** Whether a folded column name occurs in this kind of file. */
  readonly knowsHeader: (key: string) => boolean;
  /** Whether these folded column names are those of this kind of file. */
  readonly recognizes: (keys: readonly string[]) => boolean;
  readonly columns: (headers: readonly string[]) => readonly Column[];
  /** What separates several circles in one cell. */
  readonly circleSeparator: RegExp;
  /** Whether dates like 3/4/2024 are day first, when the column itself does not tell. */
  readonly isDayFirst: (headers: readonly string[]) => boolean;
}

const FIELD_OF_ROLE: { readonly [R in Exclude<ColumnRole, ImportField>]: ImportField } = {
  prefix: 'keep',
  suffix: 'name',
  'birth-year': 'birthday',
  'birth-month': 'birthday',
  'birth-day': 'birthday',
  'home-city': 'place',
  'home-country': 'place',
  'work-city': 'place',
  'work-country': 'place',
  'other-city': 'place',
  'other-country': 'place',
  'address-part': 'keep',
};

/** The field the preview shows for a column. */
export function fieldOfRole(role: ColumnRole): ImportField {
  return role in FIELD_OF_ROLE ? FIELD_OF_ROLE[role as keyof typeof FIELD_OF_ROLE] : (role as ImportField);
}

export type AddressPart = 'home-city' | 'home-country' | 'work-city' | 'work-country' | 'other-city' | 'other-country';

/** The home address counts before the one at work. */
export const ADDRESSES: readonly (readonly [AddressPart, AddressPart])[] = [
  ['home-city', 'home-country'],
  ['work-city', 'work-country'],
  ['other-city', 'other-country'],
];
