/** An item of an Outlook data file, and the people in it. */
import type { MailPerson } from '../../../shared/formats/sources/readers/mail/header-block';
import { FIELD } from '../../../shared/formats/sources/readers/mail/outlook-fields';
import type { NamedNumbers } from './named-fields';
import type { NodeDatabase, StoreNode } from './node-database';
import { type Properties, tableRows } from './properties';

/** The table of recipients, among the subnodes of an item. */
const RECIPIENTS = 0x692;
const ORGANIZER = 2;
/** As iCalendar says it (RFC 5545 section 3.2.12). */
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

export interface Recipient {
  /** See `RECIPIENT_KIND`; in a meeting, the third kind is a room or a thing. */
  readonly kind: number;
  readonly isOrganizer: boolean;
  /** Empty: none. */
  readonly answer: string;
  readonly person: MailPerson;
}

/** @throws DamagedStoreError when their list is damaged: a mail to fewer people is another mail */
function recipientRows({ database, node, properties }: StoreItem): readonly Properties[] {
  const table = database.subnodes(node.subnodes).get(RECIPIENTS);
  return table === undefined ? [] : tableRows(database, table, properties.codePage);
}

export function recipientsOf(item: StoreItem): readonly Recipient[] {
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

export function senderOf(item: StoreItem): MailPerson {
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

/** Without the two control characters with which Outlook marks the length of "Re: ". */
export function subjectOf({ properties }: StoreItem): string {
  return properties.text(FIELD.subject).replace(/^\u0001./, '');
}
