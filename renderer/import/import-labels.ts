import type { ImportField, ImportFormat, ImportTable } from '../../shared/formats/import/import-plan';

export const FORMAT_NAMES: Readonly<Record<ImportFormat, string>> = {
  linkedin: 'LinkedIn connections',
  google: 'Google contacts',
  outlook: 'Outlook contacts',
  thunderbird: 'Thunderbird address book',
  log: 'Log of contacts',
  csv: 'Other CSV',
};

export const ENCODING_NAMES: Readonly<Record<ImportTable['encoding'], string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (little-endian)',
  'utf-16be': 'UTF-16 (big-endian)',
  'windows-1252': 'Windows-1252 (Western European)',
  'windows-1250': 'Windows-1250 (Central European)',
};

export const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  ',': 'comma  ,',
  ';': 'semicolon  ;',
  '\t': 'tab',
  '|': 'bar  |',
};

export const FIELD_NAMES: Readonly<Record<ImportField, string>> = {
  name: 'Name',
  'given-name': 'Given name',
  'middle-name': 'Middle name',
  'family-name': 'Family name',
  nickname: 'Nickname',
  email: 'E-mail',
  phone: 'Phone',
  url: 'Profile or web page',
  company: 'Company',
  position: 'Position',
  birthday: 'Birthday',
  place: 'Place',
  notes: 'Notes',
  circles: 'Circles',
  interests: 'Interests',
  'connected-on': 'Known since',
  keep: 'Keep under its own name',
  ignore: 'Leave out',
};
