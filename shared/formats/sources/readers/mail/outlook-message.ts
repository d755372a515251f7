/**
 * One mail of Outlook in a file of its own (.msg, [MS-OXMSG]): the headers that the servers wrote, else the fields in which Outlook keeps sender, recipients
 * and time. The text and the attachments are never looked at.
 */
import type { ReadContext, SourceFile, SourceReader, SourceRecord } from '../../source-record';
import { skip } from '../skip';
import { readAllBytes } from '../text/source-text';
import { type CompoundFile, isCompoundFile, readCompoundFile } from './compound-file';
import { headersOf, type MailPerson } from './header-block';
import { foldersOfPath, type MailFolder } from './mail-folders';
import { parseHeaders } from './mail-headers';
import { MailOwners, mailRecords } from './mail-record';

/** Attachments lie in the file too. */
const MAX_MB = 128;

export const OUTLOOK_MESSAGE: SourceReader = {
  format: 'outlook-message',
  // Old Word and Excel files are compound files too; what is in them stands behind the first 64 KiB.
  recognizes: (head, path) => isCompoundFile(head) && /\.(?:msg|oft)$/i.test(path),
  read: readMessage,
};

/** The numbers of the fields ([MS-OXPROPS]). */
const FIELD = {
  messageClass: '001A',
  subject: '0037',
  transportHeaders: '007D',
  senderName: '0C1A',
  senderAddress: '0C1F',
  senderSmtp: '5D01',
  representingName: '0042',
  representingAddress: '0065',
  representingSmtp: '5D02',
  messageId: '1035',
  references: '1039',
  inReplyTo: '1042',
  displayName: '3001',
  address: '3003',
  smtp: '39FE',
} as const;
const SENT_AT = 0x0039_0040;
const DELIVERED_AT = 0x0e06_0040;
const RECIPIENT_KIND = 0x0c15_0003;
const FLAGS = 0x0e07_0003;
const UNSENT = 8;

async function* readMessage(file: SourceFile, context: ReadContext): AsyncIterable<SourceRecord> {
  const bytes = await readAllBytes(file, MAX_MB * 1024 * 1024);
  if (bytes === null) return yield skip('', 'skipped-records.tooLarge', { max: MAX_MB });
  const streams = readCompoundFile(bytes);
  if (streams === null || !streams.has('__properties_version1.0')) return yield skip(file.name, 'skipped-records.brokenMessage');
  const kind = textAt(streams, '', FIELD.messageClass);
  if (kind !== '' && !/^(?:IPM\.Note|REPORT\.IPM\.Note)/i.test(kind))
    return yield skip(file.name, 'skipped-records.noMail', { kind: kindOf(kind) });
  const properties = propertiesOf(streams, '', 32);
  const folders = new Set<MailFolder>(foldersOfPath(file.path));
  if (((properties.get(FLAGS)?.getUint32(0, true) ?? 0) & UNSENT) !== 0) folders.add('drafts');
  const written = textAt(streams, '', FIELD.transportHeaders);
  const own = headersOf(fieldsOf(streams, properties));
  // The own fields fill what the headers lack: Outlook keeps a sent mail without any.
  const headers = new Map([...own, ...parseHeaders(new TextEncoder().encode(written.replace(/^[^:\n]*\r?\n/, '')))]);
  yield* mailRecords(headers, { folders, separator: '', where: file.name }, context, new MailOwners());
}

function kindOf(messageClass: string): string {
  return /^IPM\.(\w+)/i.exec(messageClass)?.[1]?.toLowerCase() ?? 'other';
}

type Properties = ReadonlyMap<number, DataView>;

/** Number and type of a field → the eight bytes of its value. @param header bytes before the first field */
function propertiesOf(streams: CompoundFile, folder: string, header: number): Properties {
  const bytes = streams.get(`${folder}__properties_version1.0`)?.() ?? new Uint8Array();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const properties = new Map<number, DataView>();
  for (let at = header; at + 16 <= bytes.length; at += 16)
    properties.set(view.getUint32(at, true), new DataView(bytes.buffer, bytes.byteOffset + at + 8, 8));
  return properties;
}

function textAt(streams: CompoundFile, folder: string, field: string): string {
  const unicode = streams.get(`${folder}__substg1.0_${field}001F`)?.();
  if (unicode !== undefined) return new TextDecoder('utf-16le').decode(unicode).replace(/\0+$/, '');
  const bytes = streams.get(`${folder}__substg1.0_${field}001E`)?.();
  return bytes === undefined ? '' : new TextDecoder('windows-1252').decode(bytes).replace(/\0+$/, '');
}

function fieldsOf(streams: CompoundFile, properties: Properties) {
  const text = (field: string) => textAt(streams, '', field);
  const sender = personOf(text(FIELD.representingName), text(FIELD.representingSmtp), text(FIELD.representingAddress));
  const from = sender.address === '' ? personOf(text(FIELD.senderName), text(FIELD.senderSmtp), text(FIELD.senderAddress)) : sender;
  const recipients = recipientsOf(streams);
  const list = (kind: number) => recipients.filter((one) => one.kind === kind).map(({ person }) => person);
  return {
    date: instantText(properties.get(SENT_AT) ?? properties.get(DELIVERED_AT)),
    messageId: text(FIELD.messageId),
    subject: text(FIELD.subject),
    from: [from],
    to: list(1),
    cc: list(2),
    bcc: list(3),
    references: text(FIELD.references) || text(FIELD.inReplyTo),
  };
}

function personOf(name: string, smtp: string, address: string): MailPerson {
  return { name, address: smtp.includes('@') ? smtp : address.includes('@') ? address : name.includes('@') ? name : '' };
}

function recipientsOf(streams: CompoundFile): readonly { readonly kind: number; readonly person: MailPerson }[] {
  const folders = new Set([...streams.keys()].flatMap((path) => /^__recip_version1\.0_#[\da-f]{8}\//i.exec(path)?.[0] ?? []));
  return [...folders].sort().map((folder) => {
    const kind = propertiesOf(streams, folder, 8).get(RECIPIENT_KIND)?.getUint32(0, true) ?? 1;
    const text = (field: string) => textAt(streams, folder, field);
    return { kind: kind & 3, person: personOf(text(FIELD.displayName), text(FIELD.smtp), text(FIELD.address)) };
  });
}

/** Hundreds of nanoseconds since 1601. */
function instantText(value: DataView | undefined): string {
  if (value === undefined) return '';
  const milliseconds = Number(value.getBigUint64(0, true) / 10_000n) - 11_644_473_600_000;
  return Math.abs(milliseconds) < 8.64e15 ? new Date(milliseconds).toISOString() : '';
}
