/** Message keys for the values a user chooses among. */
import type { ColumnField, ImportField, ImportFormat, ImportSample } from '../../shared/formats/import/import-plan';
import type { LogField } from '../../shared/formats/log/log-columns';
import type { Encoding } from '../../shared/formats/table/encoding/encodings';
import { type MessageKey, text } from '../../shared/strings/text';

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
  'windows-1251': 'import.encodingWindows1251',
  'windows-1253': 'import.encodingWindows1253',
  'windows-1254': 'import.encodingWindows1254',
  'windows-1255': 'import.encodingWindows1255',
  'windows-1256': 'import.encodingWindows1256',
  'windows-1257': 'import.encodingWindows1257',
  'windows-1258': 'import.encodingWindows1258',
  'koi8-r': 'import.encodingKoi8r',
  'koi8-u': 'import.encodingKoi8u',
  macintosh: 'import.encodingMacintosh',
  cp850: 'import.encodingCp850',
  cp852: 'import.encodingCp852',
  cp866: 'import.encodingCp866',
  shift_jis: 'import.encodingShiftJis',
  'euc-jp': 'import.encodingEucJp',
  gb18030: 'import.encodingGb18030',
  big5: 'import.encodingBig5',
  'euc-kr': 'import.encodingEucKr',
} as const satisfies Record<Encoding, MessageKey>;

/** The usual delimiters. A file may have another one, which is shown as it is. */
export const DELIMITER_LABELS = {
  ',': 'import.delimiterComma',
  ';': 'import.delimiterSemicolon',
  '\t': 'import.delimiterTab',
  '|': 'import.delimiterBar',
} as const satisfies Record<string, MessageKey>;

const CONTACT_FIELD_LABELS = {
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
  'work-since': 'import.fieldWorkSince',
  'work-until': 'import.fieldWorkUntil',
  keep: 'import.fieldKeep',
  ignore: 'import.fieldIgnore',
} as const satisfies Record<ImportField, MessageKey>;

const LOG_FIELD_LABELS = {
  date: 'import.fieldDate',
  people: 'import.fieldPeople',
  phone: 'import.fieldCaller',
  channel: 'import.fieldChannel',
  topics: 'import.fieldTopics',
  note: 'import.fieldNote',
  minutes: 'import.fieldMinutes',
  seconds: 'import.fieldSeconds',
  direction: 'import.fieldDirection',
  favor: 'import.fieldFavor',
  'favor-given': 'import.fieldFavorGiven',
  'favor-received': 'import.fieldFavorReceived',
  promise: 'import.fieldPromise',
  keep: 'import.fieldAddToNote',
  ignore: 'import.fieldIgnore',
} as const satisfies Record<LogField, MessageKey>;

/** What a column of such a file becomes, in words. */
export function fieldLabel(format: ImportFormat, field: ColumnField): string {
  const labels: Partial<Record<ColumnField, (typeof LOG_FIELD_LABELS)[LogField] | (typeof CONTACT_FIELD_LABELS)[ImportField]>> =
    format === 'log' ? LOG_FIELD_LABELS : CONTACT_FIELD_LABELS;
  return text(labels[field] ?? 'import.fieldIgnore');
}

export const OUTCOME_LABELS = {
  created: 'import.created',
  updated: 'import.updated',
  unchanged: 'import.unchanged',
  skipped: 'import.skipped',
} as const satisfies Record<ImportSample['outcome'], MessageKey>;
