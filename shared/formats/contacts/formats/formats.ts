/** The contacts formats Kith knows by name. To add one: describe it in a file of its own and add it here, before the ones it could be taken for. */
import { headerKey } from '../../../model/fold';
import { type ColumnField, IMPORT_FIELDS, type ImportField, type ImportFormat, type ImportTable } from '../../import/import-plan';
import { isLogHeader } from '../../import/log-header';
import { type AddressPart, type Column, type ContactsFormat, fieldOfRole } from './column';
import { GOOGLE } from './google';
import { stripDuplicateNumber } from './header-aliases';
import { LINKEDIN } from './linkedin';
import { OUTLOOK } from './outlook';
import { THUNDERBIRD } from './thunderbird';

const CONTACTS_FORMATS: readonly ContactsFormat[] = [LINKEDIN, GOOGLE, THUNDERBIRD, OUTLOOK];

export function contactsFormat(name: ImportFormat): ContactsFormat | null {
  return CONTACTS_FORMATS.find((format) => format.name === name) ?? null;
}

/** What kind of file has these columns; `csv` when it is none that Kith knows. */
export function recognizeFormat(headers: readonly string[]): ImportFormat {
  if (isLogHeader(headers)) return 'log';
  const keys = headers.map((header) => headerKey(stripDuplicateNumber(header)));
  return CONTACTS_FORMATS.find((format) => format.recognizes(keys))?.name ?? 'csv';
}

/** What the columns of a table hold: fixed for a known format, the user's mapping for any other CSV. */
export function contactColumns(table: Pick<ImportTable, 'format' | 'headers' | 'mapping'>): readonly Column[] {
  const format = contactsFormat(table.format);
  if (format !== null) return format.columns(table.headers);
  return table.headers.map((header, index) => {
    const field = contactField(table.mapping[index]);
    return { index, header, role: field === 'place' ? (addressPart(header) ?? field) : field };
  });
}

/** "Home City", "Business Country": the address at home counts before the one at work. */
function addressPart(header: string): AddressPart | null {
  const match = /^(home|work|business|other)(?:address)?(city|country)$/.exec(headerKey(header));
  if (match === null) return null;
  return `${match[1] === 'business' ? 'work' : match[1]}-${match[2]}` as AddressPart;
}

/** The mapping the preview shows for a known format. */
export function fixedMapping(format: ContactsFormat, headers: readonly string[]): ImportField[] {
  return format.columns(headers).map((column) => fieldOfRole(column.role));
}

/** A field of a log has no place in a person, so its column is kept as it is. */
function contactField(field: ColumnField | undefined): ImportField {
  return field === undefined ? 'ignore' : (IMPORT_FIELDS.find((each) => each === field) ?? 'keep');
}
