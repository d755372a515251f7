/**
 * Outlook in every flavour: desktop (92 columns), the web (61), Google's "Outlook CSV", short variants, and the desktop in the user's language.
 * One table of column names per language; the language with most hits reads the file, English fills what it does not know.
 */
import { headerKey } from '../../../model/fold';
import type { ColumnRole, ContactsFormat } from './column';
import { columnsByHeader, hits, rolesByHeader, stripDuplicateNumber } from './header-aliases';
import { OUTLOOK_WORDS, type OutlookLanguage } from './outlook-header-aliases';

const LANGUAGES = Object.keys(OUTLOOK_WORDS) as OutlookLanguage[];
const ROLES: ReadonlyMap<OutlookLanguage, ReadonlyMap<string, ColumnRole>> = new Map(
  LANGUAGES.map((language) => [language, rolesByHeader(OUTLOOK_WORDS[language])]),
);
const ENGLISH = ROLES.get('en') as ReadonlyMap<string, ColumnRole>;

/** Roles that only an address book as wide as Outlook's has columns for. */
const GIVEAWAYS: ReadonlySet<ColumnRole> = new Set([
  'home-city',
  'home-country',
  'work-city',
  'work-country',
  'other-city',
  'other-country',
  'address-part',
  'ignore',
  'circles',
]);

export const OUTLOOK: ContactsFormat = {
  name: 'outlook',
  knowsHeader: (key) => LANGUAGES.some((language) => rolesOf(language).has(key)),
  recognizes: (keys) => {
    const roles = rolesOf(languageOf(keys));
    const found = keys.map((key) => roles.get(key) ?? ENGLISH.get(key)).filter((role) => role !== undefined);
    const isWide = found.some((role) => GIVEAWAYS.has(role)) || found.filter((role) => role === 'phone').length >= 3;
    return (
      found.length >= 5 && found.length >= keys.length * 0.7 && found.includes('given-name') && found.includes('family-name') && isWide
    );
  },
  columns: (headers) => {
    const roles = rolesOf(languageOf(foldedOf(headers)));
    const columns = columnsByHeader(headers, new Map([...ENGLISH, ...roles]));
    // "Title" is Dr. or Mrs. beside a "Job Title", and the job title without one.
    if (columns.some((column) => column.role === 'position')) return columns;
    return columns.map((column) =>
      column.role === 'prefix' && headerKey(column.header) === 'title' ? { ...column, role: 'position' } : column,
    );
  },
  circleSeparator: /[;,]/, // Outlook allows neither character in the name of a category
  isDayFirst: (headers) => languageOf(foldedOf(headers)) !== 'en',
};

function rolesOf(language: OutlookLanguage): ReadonlyMap<string, ColumnRole> {
  return ROLES.get(language) ?? ENGLISH;
}

function foldedOf(headers: readonly string[]): string[] {
  return headers.map((header) => headerKey(stripDuplicateNumber(header)));
}

function languageOf(keys: readonly string[]): OutlookLanguage {
  let best: OutlookLanguage = 'en';
  let most = hits(keys, ENGLISH);
  for (const language of LANGUAGES) {
    const found = hits(keys, rolesOf(language));
    if (found > most) {
      best = language;
      most = found;
    }
  }
  return best;
}
