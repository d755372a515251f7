/** Finds the columns of a log by the names people give them, in any order. */
import { fold, headerKey } from '../../model/fold';
import { LOG_HEADER_NAMES } from './log-header-aliases';

/** What a column of a log can hold. */
export const LOG_FIELDS = [
  'date',
  'people',
  'phone',
  'channel',
  'topics',
  'note',
  'minutes',
  'seconds',
  'direction',
  'favor',
  'favor-given',
  'favor-received',
  'promise',
  'keep',
  'ignore',
] as const;
/** `phone`: whose call it is where the people column is empty. `keep`: added to the note under the column's name; `ignore`: left out. */
export type LogField = (typeof LOG_FIELDS)[number];
/** Fields that the names of columns tell. */
export type NamedField = Exclude<LogField, 'keep' | 'ignore'>;

const HEADER_NAMES: Readonly<Record<NamedField, string>> = LOG_HEADER_NAMES;
const FIELD_KEYS = Object.entries(HEADER_NAMES).map(
  ([field, names]) => [field as NamedField, new Set(names.split(' ').map(headerKey))] as const,
);

/** Words inside longer headers: "Date of contact", "Who did you talk to?". Tried for fields that no header names exactly, in this order. */
const LONGER_HEADERS: readonly (readonly [NamedField, RegExp])[] = [
  ['date', /\b(?:date|datum|fecha|timestamp|zeitstempel|when|wann|quand|cuando)\b/],
  [
    'people',
    /^(?:with )?(?:who|whom|mit wem|avec qui|con quien)\b|\b(?:attendees|participants|teilnehmer)\b|\b(?:contact|person|friend)(?:['’]?s)? name\b|\bname of (?:the )?(?:contact|person|friend)\b/,
  ],
  ['note', /\b(?:notes?|notizen|summary|what)\b/],
  ['channel', /^how\b|\b(?:channel|medium)\b/],
];

/** A date or a note of something else than this interaction. */
const OTHER_MEANING =
  /\b(?:last|next|birth|due|end|created|added|modified|updated|joined|connected|since|reminder|follow|anniversary|internal)\b/;

/** True for "Next contact", "Date added", "Birth date": not the date of an interaction. */
export function hasOtherMeaning(header: string): boolean {
  return OTHER_MEANING.test(fold(header));
}

/** Field → column index. Absent: no column has such a name. Of two columns for one field, the first counts. */
export type NamedColumns = { readonly [F in NamedField]?: number };

export function findLogColumns(headers: readonly string[]): NamedColumns {
  const columns: { [F in NamedField]?: number } = {};
  const keys = headers.map(headerKey);
  for (const [field, names] of FIELD_KEYS) {
    const column = keys.findIndex((key) => names.has(key));
    if (column >= 0) columns[field] = column;
  }
  const free = (column: number) => !Object.values(columns).includes(column);
  for (const [field, words] of LONGER_HEADERS) {
    if (columns[field] !== undefined) continue;
    const column = headers.findIndex((header, i) => free(i) && header.length <= 80 && words.test(fold(header)) && !hasOtherMeaning(header));
    if (column >= 0) columns[field] = column;
  }
  return columns;
}
