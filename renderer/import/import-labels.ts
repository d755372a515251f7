/** Message keys for the values a user chooses among. */
import type { Encoding, ImportField, ImportFormat, ImportSample } from '../../shared/formats/import/import-plan';
import type { MessageKey } from '../../shared/strings/text';

export const FORMAT_LABELS = {
  linkedin: 'import.formatLinkedin',
  google: 'import.formatGoogle',
  outlook: 'import.formatOutlook',
  thunderbird: 'import.formatThunderbird',
  log: 'import.formatLog',
  csv: 'import.formatCsv',
} as const satisfies Record<ImportFormat, MessageKey>;

export const ENCODING_LABELS = {
  'utf-8': 'import.encodingUtf8',
  'utf-16le': 'import.encodingUtf16le',
  'utf-16be': 'import.encodingUtf16be',
  'windows-1252': 'import.encodingWindows1252',
  'windows-1250': 'import.encodingWindows1250',
} as const satisfies Record<Encoding, MessageKey>;

/** The usual delimiters. A file may have another one, which is shown as it is. */
export const DELIMITER_LABELS = {
  ',': 'import.delimiterComma',
  ';': 'import.delimiterSemicolon',
  '\t': 'import.delimiterTab',
  '|': 'import.delimiterBar',
} as const satisfies Record<string, MessageKey>;

export const FIELD_LABELS = {
  name: 'import.fieldName',
  'given-name': 'import.fieldGivenName',
  'middle-name': 'import.fieldMiddleName',
  'family-name': 'import.fieldFamilyName',
  nickname: 'import.fieldNickname',
  email: 'import.fieldEmail',
  phone: 'import.fieldPhone',
  url: 'import.fieldUrl',
  company: 'import.fieldCompany',
  position: 'import.fieldPosition',
  birthday: 'import.fieldBirthday',
  place: 'import.fieldPlace',
  notes: 'import.fieldNotes',
  circles: 'import.fieldCircles',
  interests: 'import.fieldInterests',
  'connected-on': 'import.fieldConnectedOn',
  keep: 'import.fieldKeep',
  ignore: 'import.fieldIgnore',
} as const satisfies Record<ImportField, MessageKey>;

export const OUTCOME_LABELS = {
  created: 'import.created',
  updated: 'import.updated',
  unchanged: 'import.unchanged',
  skipped: 'import.skipped',
} as const satisfies Record<ImportSample['outcome'], MessageKey>;
