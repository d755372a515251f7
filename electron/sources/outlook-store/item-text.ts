/** Items of an Outlook data file in the formats that other programs write: mails as headers, contacts as vCards, meetings as iCalendar. */
import { foldedLine, icsText } from '../../../shared/formats/export/reconnect-ics';
import { headersOf, type MailPerson } from '../../../shared/formats/sources/readers/mail/header-block';
import { FIELD } from './fields';
import type { NamedNumbers } from './named-fields';
import type { NodeDatabase, StoreNode } from './node-database';
import { type Properties, tableRows } from './properties';
import { seriesLines } from './series';

const RECIPIENTS = 0x692;
const NO_ADDRESS = 'invalid:nomail';
const KIND = { to: 1, cc: 2, bcc: 3, resource: 3 } as const;
const ORGANIZER = 2;
const ANSWERS: ReadonlyMap<number, string> = new Map([
  [2, 'TENTATIVE'],
  [3, 'ACCEPTED'],
  [4, 'DECLINED'],
]);

export interface StoreItem {
  readonly properties: Properties;
  readonly database: NodeDatabase;
  readonly node: StoreNode;
  readonly named: NamedNumbers;
  /** What the whole file says: the name of somebody inside an Exchange server, in lower case → their mail address. */
  readonly addresses: ReadonlyMap<string, string>;
}

interface Recipient {
  readonly kind: number;
  readonly isOrganizer: boolean;
  readonly answer: string;
  readonly person: MailPerson;
}

/** @throws DamagedStoreError when their list is damaged: a mail to fewer people is another mail */
function recipientRows({ database, node, properties }: StoreItem): readonly Properties[] {
  const table = database.subnodes(node.subnodes).get(RECIPIENTS);
  return table === undefined ? [] : tableRows(database, table, properties.codePage);
}

function recipientsOf(item: StoreItem): readonly Recipient[] {
  return recipientRows(item).map((row) => ({
    kind: row.number(FIELD.recipientKind) & 3,
    isOrganizer: (row.number(FIELD.recipientFlags) & ORGANIZER) !== 0,
    answer: ANSWERS.get(row.number(FIELD.recipientAnswer)) ?? '',
    person: personOf(item, row.text(FIELD.displayName), row.text(FIELD.smtp), row.text(FIELD.address)),
  }));
}

/** Inside an Exchange server, the address is no mail address. */
function personOf({ addresses }: StoreItem, name: string, smtp: string, address: string): MailPerson {
  const found = [smtp, address, addresses.get(address.toLowerCase()) ?? '', name].find((text) => text.includes('@'));
  return { name, address: found ?? '' };
}

function senderOf(item: StoreItem): MailPerson {
  const text = item.properties.text;
  const sender = personOf(item, text(FIELD.representingName), text(FIELD.representingSmtp), text(FIELD.representingAddress));
  if (sender.address !== '') return sender;
  return personOf(item, text(FIELD.senderName), text(FIELD.senderSmtp), text(FIELD.senderAddress));
}

/** Who has which mail address, as an item says it: a mail that one sent oneself has often only the name inside the server. */
export function addressesIn(item: StoreItem): readonly (readonly [inside: string, address: string])[] {
  const { text } = item.properties;
  const written = /^From:[^\r\n]*<([^<>\s]+@[^<>\s]+)>[ \t]*\r?$/im.exec(text(FIELD.transportHeaders))?.[1] ?? '';
  const pairs = [
    [text(FIELD.representingAddress), text(FIELD.representingSmtp) || written],
    [text(FIELD.senderAddress), text(FIELD.senderSmtp)],
    ...recipientRows(item).map((row) => [row.text(FIELD.address), row.text(FIELD.smtp)]),
  ] as const;
  return pairs.flatMap(([inside = '', address = '']) =>
    address.includes('@') && inside.startsWith('/') ? [[inside.toLowerCase(), address] as const] : [],
  );
}

/** As a mailbox has it, without its text: the headers of the servers, and the fields of Outlook where they lack one. */
export function mailText(item: StoreItem): string {
  const { text, instant } = item.properties;
  const recipients = recipientsOf(item);
  const people = (kind: number) => recipients.filter((one) => one.kind === kind).map(({ person }) => person);
  const written = instant(FIELD.sentAt) ?? instant(FIELD.deliveredAt);
  const lines = headerLines(text(FIELD.transportHeaders));
  const names = new Set(lines.map((line) => /^[!-9;-~]+/.exec(line)?.[0].toLowerCase() ?? ''));
  const own = headersOf({
    date: written === null ? '' : new Date(written).toUTCString().replace('GMT', '+0000'),
    messageId: text(FIELD.messageId),
    // Outlook marks the length of "Re: " with two control characters.
    subject: text(FIELD.subject).replace(/^\u0001./, ''),
    from: [senderOf(item)],
    to: people(KIND.to),
    cc: people(KIND.cc),
    bcc: people(KIND.bcc),
    references: text(FIELD.references) || text(FIELD.inReplyTo),
  });
  const missing = [...own].filter(([name]) => !names.has(name)).map(([name, value]) => `${name}: ${value.replace(/[\r\n]+/g, ' ')}`);
  return `From -\n${[...missing, ...lines].join('\n')}\n\n`;
}

/** Without the lines that are no header: an empty one would end the mail. */
function headerLines(headers: string): readonly string[] {
  return headers
    .split(/\r?\n/)
    .filter((line) => /^(?:[!-9;-~]{1,76}:|[ \t]+\S)/.test(line))
    .map((line) => line.replaceAll('\r', ' '));
}

/** Contacts of Outlook have texts of the user in their note. */
const MAX_NOTE = 20_000;

export function contactCard({ properties, named }: StoreItem): string {
  const { text, instant, binary } = properties;
  const field = (name: string, ...values: readonly string[]) =>
    values.some((value) => value.trim() !== '') ? [`${name}:${values.map((value) => icsText(value.trim())).join(';')}`] : [];
  const emails = ([1, 2, 3] as const).map((i) => emailOf(text(named[`email${i}`]), text(named[`emailName${i}`])));
  const phones: readonly (readonly [string, number])[] = [
    ['WORK', 0x3a08],
    ['WORK', 0x3a1b],
    ['HOME', 0x3a09],
    ['HOME', 0x3a2f],
    ['CELL', 0x3a1c],
    ['VOICE', 0x3a1f],
    ['PREF', 0x3a1a],
    ['CAR', 0x3a1e],
  ];
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    ...field('UID', binary(FIELD.searchKey).toString('hex')),
    ...field('N', text(0x3a11), text(0x3a06), text(0x3a44), text(0x3a45), text(0x3a05)),
    ...field('FN', text(FIELD.displayName) || text(FIELD.subject)),
    ...field('NICKNAME', text(0x3a4f)),
    ...field('ORG', text(0x3a16), text(0x3a18)),
    ...field('TITLE', text(0x3a17)),
    ...emails.flatMap((email) => field('EMAIL', email)),
    ...phones.flatMap(([type, id]) => field(`TEL;TYPE=${type}`, text(id))),
    ...field('ADR;TYPE=HOME', '', '', text(0x3a5d), text(0x3a59), text(0x3a5c), text(0x3a5b), text(0x3a5a)),
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
    ...field('URL', text(0x3a51)),
    ...field('URL', text(0x3a50)),
    ...field('BDAY', dayOf(instant(named.birthdayLocal) ?? instant(0x3a42))),
    ...field('ANNIVERSARY', dayOf(instant(0x3a41))),
    ...field('X-SPOUSE', text(0x3a48)),
    ...field('HOBBY', text(0x3a43)),
    ...field('X-PROFESSION', text(0x3a46)),
    ...field('X-MANAGER', text(0x3a4e)),
    ...field('X-ASSISTANT', text(0x3a30)),
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

const CANCELLED = 4;
const DECLINED = 4;

export function isDeclined({ properties, named }: StoreItem): boolean {
  return properties.number(named.ownAnswer) === DECLINED;
}

/** Empty: it has no time. */
export function meetingText(item: StoreItem): string {
  const { properties, named } = item;
  const [start, end] = [properties.instant(named.start), properties.instant(named.end)];
  if (start === null) return '';
  const series = seriesLines(properties.binary(named.recurrence));
  const isAllDay = properties.isTrue(named.isAllDay);
  const recipients = recipientsOf(item);
  const organizer = recipients.find(({ isOrganizer }) => isOrganizer)?.person ?? (recipients.length === 0 ? null : senderOf(item));
  const lines = [
    'BEGIN:VEVENT',
    `UID:${uidOf(properties.binary(named.meetingId)) || properties.binary(FIELD.searchKey).toString('hex')}`,
    ...(series ?? [`DTSTART:${utc(start)}`, ...(end === null ? [] : [`DTEND:${utc(end)}`])]),
    ...(isAllDay ? ['X-MICROSOFT-CDO-ALLDAYEVENT:TRUE'] : []),
    `SUMMARY:${icsText(properties.text(FIELD.subject).replace(/^\u0001./, ''))}`,
    ...(organizer === null || (organizer.name === '' && organizer.address === '') ? [] : [personLine('ORGANIZER', organizer, '')]),
    ...recipients
      .filter(({ isOrganizer }) => !isOrganizer)
      .map(({ kind, answer, person }) =>
        personLine('ATTENDEE', person, `${kind === KIND.resource ? ';CUTYPE=RESOURCE' : ''}${answer === '' ? '' : `;PARTSTAT=${answer}`}`),
      ),
    ...((properties.number(named.appointmentState) & CANCELLED) === 0 ? [] : ['STATUS:CANCELLED']),
    'END:VEVENT',
  ];
  return lines.map((line) => `${foldedLine(line)}\r\n`).join('');
}

function personLine(name: string, { name: shown, address }: MailPerson, parameters: string): string {
  const common = shown.replace(/[\u0000-\u001f\u007f"]+/g, ' ').trim();
  const value = address === '' ? NO_ADDRESS : `mailto:${address.replace(/[\u0000-\u001f\s]+/g, '')}`;
  return `${name}${common === '' ? '' : `;CN="${common}"`}${parameters}:${value}`;
}

function utc(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** As Outlook writes it into calendar files ([MS-OXCICAL] 2.1.3.1.1.20.26). Empty: none. */
function uidOf(id: Buffer): string {
  const data = id.subarray(40);
  if (data.toString('latin1', 0, 8) === 'vCal-Uid') return data.toString('utf8', 12).replace(/[\u0000-\u001f]+.*$/s, '');
  return id.toString('hex').toUpperCase();
}
