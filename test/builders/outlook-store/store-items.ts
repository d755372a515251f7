/** Items of Outlook as their properties, for tests. Every text that Kith must not take has the word CANARY. */
import { FIELD } from '../../../shared/formats/sources/readers/mail/outlook-fields';
import type { StoreField } from './heap-bytes';
import type { StoreMessage } from './outlook-store-file';

const SET = {
  appointment: '00062002-0000-0000-c000-000000000046',
  address: '00062004-0000-0000-c000-000000000046',
  meeting: '6ed8da90-450b-101b-98da-00aa003f1305',
  strings: '00020329-0000-0000-c000-000000000046',
};

const PROPERTIES = {
  start: { guid: SET.appointment, id: 0x820d },
  end: { guid: SET.appointment, id: 0x820e },
  recurrence: { guid: SET.appointment, id: 0x8216 },
  state: { guid: SET.appointment, id: 0x8217 },
  ownAnswer: { guid: SET.appointment, id: 0x8218 },
  busyStatus: { guid: SET.appointment, id: 0x8205 },
  meetingId: { guid: SET.meeting, id: 0x23 },
  email: { guid: SET.address, id: 0x8083 },
  emailName: { guid: SET.address, id: 0x8084 },
  workCity: { guid: SET.address, id: 0x8046 },
  birthday: { guid: SET.address, id: 0x80de },
  categories: { guid: SET.strings, id: 'Keywords' },
} as const;

/** The order gives the numbers. */
export const NAMED = Object.values(PROPERTIES);
const NUMBER = Object.fromEntries(Object.keys(PROPERTIES).map((name, i) => [name, 0x8000 + i])) as Readonly<
  Record<keyof typeof PROPERTIES, number>
>;

export interface Person {
  readonly name: string;
  readonly address: string;
}

export interface MailOptions {
  readonly from: Person;
  readonly to: readonly Person[];
  readonly cc?: readonly Person[];
  readonly at: Date;
  readonly headers?: string;
  readonly isDraft?: boolean;
  readonly messageClass?: string;
}

function recipient(kind: number, { name, address }: Person, more: readonly StoreField[] = []): readonly StoreField[] {
  const isMail = address.includes('@');
  return [
    { id: FIELD.recipientKind, value: kind },
    { id: FIELD.displayName, value: name },
    ...(isMail ? [{ id: FIELD.smtp, value: address }] : []),
    { id: FIELD.address, value: isMail ? '/O=EXAMPLE/OU=FIRST/CN=RECIPIENTS/CN=X' : address },
    ...more,
  ];
}

export function mail({ from, to, cc = [], at, headers = '', isDraft = false, messageClass = 'IPM.Note' }: MailOptions): StoreMessage {
  return {
    fields: [
      { id: FIELD.messageClass, value: messageClass },
      { id: FIELD.subject, value: '\u0001\u0005Re: lunch' },
      { id: FIELD.sentAt, value: at },
      { id: FIELD.flags, value: isDraft ? 9 : 1 },
      { id: FIELD.body, value: `CANARY ${'text '.repeat(3_000)}` },
      { id: FIELD.senderName, value: from.name },
      { id: from.address.includes('@') ? FIELD.senderSmtp : FIELD.senderAddress, value: from.address },
      ...(headers === '' ? [] : [{ id: FIELD.transportHeaders, value: headers }]),
    ],
    recipients: [...to.map((one) => recipient(1, one)), ...cc.map((one) => recipient(2, one))],
  };
}

export interface ContactOptions {
  readonly given: string;
  readonly family: string;
  readonly email?: string;
  readonly shown?: string;
  readonly birthday?: Date;
  readonly city?: string;
  readonly categories?: readonly string[];
}

export function contact({ given, family, email = '', shown = '', birthday, city = '', categories = [] }: ContactOptions): StoreMessage {
  const fields: StoreField[] = [
    { id: FIELD.messageClass, value: 'IPM.Contact' },
    { id: FIELD.displayName, value: `${given} ${family}` },
    { id: 0x3a06, value: given },
    { id: 0x3a11, value: family },
    { id: 0x3a16, value: 'Contoso; Ltd' },
    { id: 0x3a1c, value: '+49 151 23456789' },
    { id: NUMBER.email, value: email },
    { id: NUMBER.emailName, value: shown },
    { id: NUMBER.workCity, value: city },
    { id: FIELD.body, value: 'Met at the fair' },
    { id: NUMBER.categories, value: texts(categories) },
  ];
  return { fields: birthday === undefined ? fields : [...fields, { id: NUMBER.birthday, value: birthday }] };
}

function texts(list: readonly string[]): Buffer {
  const head = Buffer.alloc(4 + 4 * list.length);
  head.writeUInt32LE(list.length, 0);
  let at = head.length;
  const parts = list.map((text, i) => {
    head.writeUInt32LE(at, 4 + 4 * i);
    const bytes = Buffer.from(text, 'utf16le');
    at += bytes.length;
    return bytes;
  });
  return Buffer.concat([head, ...parts]);
}

export interface MeetingOptions {
  readonly organizer: Person;
  readonly people: readonly (Person & { readonly answer?: number; readonly isRoom?: boolean })[];
  readonly start: Date;
  readonly minutes: number;
  readonly uid?: string;
  readonly series?: Buffer;
  readonly isCancelled?: boolean;
  readonly isDeclined?: boolean;
  /** 0 is free, 2 busy. */
  readonly busy?: number;
}

export function meeting({
  organizer,
  people,
  start,
  minutes,
  uid,
  series,
  isCancelled,
  isDeclined,
  busy = 2,
}: MeetingOptions): StoreMessage {
  const id =
    uid === undefined
      ? Buffer.alloc(56, 7)
      : Buffer.concat([Buffer.alloc(40, 4), Buffer.from('vCal-Uid\u0001\0\0\0'), Buffer.from(`${uid}\0`)]);
  return {
    fields: [
      { id: FIELD.messageClass, value: 'IPM.Appointment' },
      { id: FIELD.subject, value: 'Planning' },
      { id: FIELD.body, value: 'CANARY agenda' },
      { id: NUMBER.start, value: start },
      { id: NUMBER.end, value: new Date(start.getTime() + minutes * 60_000) },
      { id: NUMBER.state, value: isCancelled === true ? 5 : 1 },
      { id: NUMBER.ownAnswer, value: isDeclined === true ? 4 : 3 },
      { id: NUMBER.meetingId, value: id },
      { id: NUMBER.busyStatus, value: busy },
      ...(series === undefined ? [] : [{ id: NUMBER.recurrence, value: series }]),
    ],
    recipients: [
      recipient(1, organizer, [{ id: FIELD.recipientFlags, value: 3 }]),
      ...people.map((one) => recipient(one.isRoom === true ? 3 : 1, one, [{ id: FIELD.recipientAnswer, value: one.answer ?? 0 }])),
    ],
  };
}

export interface SeriesOptions {
  readonly frequency: number;
  readonly pattern: number;
  readonly period: number;
  readonly specific: readonly number[];
  readonly end: { readonly kind: 'date' | 'count' | 'never'; readonly count?: number; readonly day?: string };
  readonly deleted?: readonly string[];
  readonly moved?: readonly string[];
  readonly start: string;
  readonly at: number;
}

const EPOCH = Date.UTC(1601, 0, 1);
const minutesOf = (day: string) => (Date.parse(day) - EPOCH) / 60_000;

/** [MS-OXOCAL] 2.2.1.44. @param at minutes after midnight; meetings take half an hour */
export function seriesBytes({ frequency, pattern, period, specific, end, deleted = [], moved = [], start, at }: SeriesOptions): Buffer {
  const words: Buffer[] = [Buffer.alloc(10)];
  for (const [i, value] of [0x3004, 0x3004, frequency, pattern, 0].entries()) words[0]?.writeUInt16LE(value, 2 * i);
  const add = (...values: readonly number[]) => {
    const bytes = Buffer.alloc(4 * values.length);
    for (const [i, value] of values.entries()) bytes.writeUInt32LE(value, 4 * i);
    words.push(bytes);
  };
  const days = (list: readonly string[]) => [list.length, ...list.map(minutesOf)];
  add(0, period, 0, ...specific);
  add({ date: 0x2021, count: 0x2022, never: 0x2023 }[end.kind], end.count ?? 10, 1, ...days(deleted), ...days(moved));
  add(minutesOf(start), minutesOf(end.day ?? '4500-08-31'), 0x3006, 0x3009, at, at + 30, 0);
  return Buffer.concat(words);
}
