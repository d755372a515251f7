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
import { FIELD, instantOfFileTime, RECIPIENT_KIND, UNSENT } from './outlook-fields';

/** Attachments lie in the file too. */
const MAX_MB = 128;

export const OUTLOOK_MESSAGE: SourceReader = {
  format: 'outlook-message',
  // Old Word and Excel files are compound files too; what is in them stands behind the first 64 KiB.
  recognizes: (head, path) => isCompoundFile(head) && /\.(?:msg|oft)$/i.test(path),
  read: readMessage,
};

/** The number of a field and of its type. */
const typed = (field: number, type: number) => field * 0x1_0000 + type;
const TIME = 0x40;
const NUMBER = 0x03;

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
  if (((properties.get(typed(FIELD.flags, NUMBER))?.getUint32(0, true) ?? 0) & UNSENT) !== 0) folders.add('drafts');
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

function textAt(streams: CompoundFile, folder: string, field: number): string {
  const number = field.toString(16).toUpperCase().padStart(4, '0');
  const unicode = streams.get(`${folder}__substg1.0_${number}001F`)?.();
  if (unicode !== undefined) return new TextDecoder('utf-16le').decode(unicode).replace(/\0+$/, '');
  const bytes = streams.get(`${folder}__substg1.0_${number}001E`)?.();
  return bytes === undefined ? '' : new TextDecoder('windows-1252').decode(bytes).replace(/\0+$/, '');
}

function fieldsOf(streams: CompoundFile, properties: Properties) {
  const text = (field: number) => textAt(streams, '', field);
  const sender = personOf(text(FIELD.representingName), text(FIELD.representingSmtp), text(FIELD.representingAddress));
  const from = sender.address === '' ? personOf(text(FIELD.senderName), text(FIELD.senderSmtp), text(FIELD.senderAddress)) : sender;
  const recipients = recipientsOf(streams);
  const list = (kind: number) => recipients.filter((one) => one.kind === kind).map(({ person }) => person);
  return {
    date: instantText(properties.get(typed(FIELD.sentAt, TIME)) ?? properties.get(typed(FIELD.deliveredAt, TIME))),
    messageId: text(FIELD.messageId),
    subject: text(FIELD.subject),
    from: [from],
    to: list(RECIPIENT_KIND.to),
    cc: list(RECIPIENT_KIND.cc),
    bcc: list(RECIPIENT_KIND.bcc),
    references: text(FIELD.references) || text(FIELD.inReplyTo),
  };
}

function personOf(name: string, smtp: string, address: string): MailPerson {
  return { name, address: smtp.includes('@') ? smtp : address.includes('@') ? address : name.includes('@') ? name : '' };
}

function recipientsOf(streams: CompoundFile): readonly { readonly kind: number; readonly person: MailPerson }[] {
  const folders = new Set([...streams.keys()].flatMap((path) => /^__recip_version1\.0_#[\da-f]{8}\//i.exec(path)?.[0] ?? []));
  return [...folders].sort().map((folder) => {
    const kind = propertiesOf(streams, folder, 8).get(typed(FIELD.recipientKind, NUMBER))?.getUint32(0, true) ?? 1;
    const text = (field: number) => textAt(streams, folder, field);
    return { kind: kind & 3, person: personOf(text(FIELD.displayName), text(FIELD.smtp), text(FIELD.address)) };
  });
}

function instantText(value: DataView | undefined): string {
  const instant = value === undefined ? null : instantOfFileTime(value.getBigUint64(0, true));
  return instant === null ? '' : new Date(instant).toISOString();
}
