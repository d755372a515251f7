/** Contacts of an Outlook data file as vCards. */
import { foldedLine, icsText } from '../../../shared/formats/export/reconnect-ics';
import { FIELD } from '../../../shared/formats/sources/readers/mail/outlook-fields';
import type { StoreItem } from './item';

/** The properties of contacts ([MS-OXPROPS]). */
const CONTACT_FIELD = {
  generation: 0x3a05,
  givenName: 0x3a06,
  businessPhone: 0x3a08,
  homePhone: 0x3a09,
  surname: 0x3a11,
  company: 0x3a16,
  title: 0x3a17,
  department: 0x3a18,
  primaryPhone: 0x3a1a,
  businessPhone2: 0x3a1b,
  mobilePhone: 0x3a1c,
  carPhone: 0x3a1e,
  otherPhone: 0x3a1f,
  homePhone2: 0x3a2f,
  assistant: 0x3a30,
  anniversary: 0x3a41,
  birthday: 0x3a42,
  hobbies: 0x3a43,
  middleName: 0x3a44,
  namePrefix: 0x3a45,
  profession: 0x3a46,
  spouse: 0x3a48,
  manager: 0x3a4e,
  nickname: 0x3a4f,
  personalPage: 0x3a50,
  businessPage: 0x3a51,
  homeCity: 0x3a59,
  homeCountry: 0x3a5a,
  homePostalCode: 0x3a5b,
  homeState: 0x3a5c,
  homeStreet: 0x3a5d,
} as const;

/** Contacts of Outlook have texts of the user in their note. */
const MAX_NOTE = 20_000;

export function contactCard({ properties, named }: StoreItem): string {
  const { text, instant, binary } = properties;
  const field = (name: string, ...values: readonly string[]) =>
    values.some((value) => value.trim() !== '') ? [`${name}:${values.map((value) => icsText(value.trim())).join(';')}`] : [];
  const emails = ([1, 2, 3] as const).map((i) => emailOf(text(named[`email${i}`]), text(named[`emailName${i}`])));
  const phones: readonly (readonly [string, number])[] = [
    ['WORK', CONTACT_FIELD.businessPhone],
    ['WORK', CONTACT_FIELD.businessPhone2],
    ['HOME', CONTACT_FIELD.homePhone],
    ['HOME', CONTACT_FIELD.homePhone2],
    ['CELL', CONTACT_FIELD.mobilePhone],
    ['VOICE', CONTACT_FIELD.otherPhone],
    ['PREF', CONTACT_FIELD.primaryPhone],
    ['CAR', CONTACT_FIELD.carPhone],
  ];
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    ...field('UID', binary(FIELD.searchKey).toString('hex')),
    ...field(
      'N',
      text(CONTACT_FIELD.surname),
      text(CONTACT_FIELD.givenName),
      text(CONTACT_FIELD.middleName),
      text(CONTACT_FIELD.namePrefix),
      text(CONTACT_FIELD.generation),
    ),
    ...field('FN', text(FIELD.displayName) || text(FIELD.subject)),
    ...field('NICKNAME', text(CONTACT_FIELD.nickname)),
    ...field('ORG', text(CONTACT_FIELD.company), text(CONTACT_FIELD.department)),
    ...field('TITLE', text(CONTACT_FIELD.title)),
    ...emails.flatMap((email) => field('EMAIL', email)),
    ...phones.flatMap(([type, id]) => field(`TEL;TYPE=${type}`, text(id))),
    ...field(
      'ADR;TYPE=HOME',
      '',
      '',
      text(CONTACT_FIELD.homeStreet),
      text(CONTACT_FIELD.homeCity),
      text(CONTACT_FIELD.homeState),
      text(CONTACT_FIELD.homePostalCode),
      text(CONTACT_FIELD.homeCountry),
    ),
    ...field(
      'ADR;TYPE=WORK',
      '',
      '',
      text(named.workStreet),
      text(named.workCity),
      text(named.workState),
      text(named.workPostalCode),
      text(named.workCountry),
    ),
    ...field('URL', text(CONTACT_FIELD.businessPage)),
    ...field('URL', text(CONTACT_FIELD.personalPage)),
    ...field('BDAY', dayOf(instant(named.birthdayLocal) ?? instant(CONTACT_FIELD.birthday))),
    ...field('ANNIVERSARY', dayOf(instant(CONTACT_FIELD.anniversary))),
    ...field('X-SPOUSE', text(CONTACT_FIELD.spouse)),
    ...field('HOBBY', text(CONTACT_FIELD.hobbies)),
    ...field('X-PROFESSION', text(CONTACT_FIELD.profession)),
    ...field('X-MANAGER', text(CONTACT_FIELD.manager)),
    ...field('X-ASSISTANT', text(CONTACT_FIELD.assistant)),
    ...categoryLine(binary(named.keywords)),
    ...field('NOTE', text(FIELD.body).slice(0, MAX_NOTE)),
    'END:VCARD',
  ];
  return lines.map((line) => `${foldedLine(line)}\r\n`).join('');
}

/** For people of the own company, Outlook keeps the mail address in the name that it shows: "Ana Prado (ana@example.com)". */
function emailOf(address: string, shown: string): string {
  return address.includes('@') ? address : (/[^\s<>()'"]+@[^\s<>()'"]+/.exec(shown)?.[0] ?? '');
}

/** Outlook stores the midnight at the place of the user, in the time of Greenwich: the nearest midnight is that day from Honolulu to Auckland. */
function dayOf(instant: number | null): string {
  return instant === null ? '' : new Date(Math.round(instant / 86_400_000) * 86_400_000).toISOString().slice(0, 10);
}

/** Texts of one property: their number, the places where each begins, the texts. */
function categoryLine(bytes: Buffer): readonly string[] {
  if (bytes.length < 4) return [];
  const count = Math.min(bytes.readUInt32LE(0), Math.floor((bytes.length - 4) / 4), 100);
  const at = (i: number) => (i < count ? bytes.readUInt32LE(4 + 4 * i) : bytes.length);
  const texts = Array.from({ length: count }, (_, i) => bytes.toString('utf16le', at(i), at(i + 1)).replace(/\0+$/, ''));
  return texts.length === 0 ? [] : [`CATEGORIES:${texts.map(icsText).join(',')}`];
}
