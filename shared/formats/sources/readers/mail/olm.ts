/**
 * The XML files in an archive of Outlook for Mac (.olm, a zip): one message each, and the address book. Of a message only who, when and the subject are
 * looked at; its text is passed over.
 */
import { SaxesParser } from 'saxes';
import type { ReadContext, SourceFile, SourceReader, SourceRecord } from '../../source-record';
import { CardBuilder } from '../address-book/card';
import { skip } from '../skip';
import { headText, readSourceText } from '../text/source-text';
import { headersOf, type MailFields, type MailPerson } from './header-block';
import { foldersOfPath } from './mail-folders';
import { MailOwners, mailRecords } from './mail-record';

export const OLM: SourceReader = {
  format: 'outlook-mac',
  recognizes: (head) => /<(?:emails|email|contacts)\b[\s\S]{0,4000}<OPF(?:Message|Contact)/.test(headText(head).slice(0, 16_384)),
  read: readOlm,
};

/** Elements whose text is kept. */
const TEXTS =
  /^OPF(?:MessageCopy(?:SentTime|ReceivedTime|Subject|MessageID|InternetMessageID|References|InReplyTo|SenderName|SenderAddress)|MessageGetIsDraft|MessageCopyIsCalendarMessage|Contact(?!AddPicture|CopyNotes$)\w+)$/;
const LISTS = /^OPF(?:MessageCopy(?:From|Sender|To|CC|BCC)Address(?:es)?|ContactCopy(?:Default)?EmailAddress(?:List\d?)?)$/;
const MAX_TEXT = 20_000;

interface Item {
  readonly isContact: boolean;
  readonly texts: Map<string, string>;
  readonly lists: Map<string, MailPerson[]>;
}

async function* readOlm(file: SourceFile, context: ReadContext): AsyncIterable<SourceRecord> {
  const { parts } = await readSourceText(file);
  const items = new Items();
  const owners = new MailOwners();
  const folders = foldersOfPath(file.path);
  let count = 0;
  const records = function* (): Iterable<SourceRecord> {
    for (const item of items.take()) {
      count++;
      const where = `${file.name} ${count}`;
      if (item.isContact) yield cardOf(item, where, context);
      else {
        const isDraft = item.texts.get('OPFMessageGetIsDraft') === '1' || /^true$/i.test(item.texts.get('OPFMessageGetIsDraft') ?? '');
        const place = { folders: isDraft ? new Set([...folders, 'drafts' as const]) : folders, separator: '', where };
        yield* mailRecords(headersOf(fieldsOf(item)), place, context, owners);
      }
    }
  };
  for await (const part of parts()) {
    items.write(part);
    yield* records();
    if (items.isBroken) break;
  }
  if (items.isBroken || items.isOpen) yield skip('', 'skipped-records.cutFile');
}

/** The messages and contacts that are complete. */
class Items {
  readonly #parser = new SaxesParser();
  #item: Item | null = null;
  #ready: Item[] = [];
  #list = '';
  #name = '';
  #text = '';
  #depth = 0;
  #hasRoot = false;
  isBroken = false;

  constructor() {
    this.#parser.on('opentag', ({ name, attributes }) => this.#open(name, attributes as Record<string, string>));
    this.#parser.on('closetag', ({ name }) => this.#close(name));
    this.#parser.on('text', (text) => this.#add(text));
    this.#parser.on('cdata', (text) => this.#add(text));
    this.#parser.on('error', () => {
      this.isBroken = true;
    });
  }

  /** The end of the file is missing. */
  get isOpen(): boolean {
    return this.#depth > 0 || !this.#hasRoot;
  }

  write(part: string): void {
    try {
      this.#parser.write(part);
    } catch {
      this.isBroken = true;
    }
  }

  take(): readonly Item[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth++;
    this.#hasRoot = true;
    if (name === 'email' || name === 'contact') this.#item = { isContact: name === 'contact', texts: new Map(), lists: new Map() };
    else if (name === 'emailAddress' || name === 'contactEmailAddress') this.#addPerson(attributes);
    if (LISTS.test(name)) this.#list = name;
    this.#name = TEXTS.test(name) ? name : '';
    this.#text = '';
  }

  #addPerson(attributes: Readonly<Record<string, string>>): void {
    const own = (name: string) => (Object.hasOwn(attributes, name) ? (attributes[name] ?? '') : '');
    const person = { name: own('OPFContactEmailAddressName'), address: own('OPFContactEmailAddressAddress') };
    const list = this.#item?.lists.get(this.#list) ?? [];
    this.#item?.lists.set(this.#list, [...list, person]);
  }

  #add(text: string): void {
    if (this.#name !== '' && this.#text.length < MAX_TEXT) this.#text += text;
  }

  #close(name: string): void {
    this.#depth--;
    if (name === this.#name && this.#text.trim() !== '') this.#item?.texts.set(name, this.#text.trim());
    if (name === this.#list) this.#list = '';
    this.#name = '';
    if ((name !== 'email' && name !== 'contact') || this.#item === null) return;
    if (!this.isBroken) this.#ready.push(this.#item);
    this.#item = null;
  }
}

/** The times of Outlook for Mac have no zone and are those of Greenwich. */
function fieldsOf({ texts, lists }: Item): MailFields {
  const text = (name: string) => texts.get(`OPFMessageCopy${name}`) ?? '';
  const list = (name: string) => lists.get(`OPFMessageCopy${name}`) ?? [];
  const written = text('SentTime') || text('ReceivedTime');
  const senders = [...list('FromAddresses'), ...list('SenderAddress')];
  const sender = { name: text('SenderName'), address: text('SenderAddress') };
  return {
    date: /^\d{4}-\d\d-\d\dT[\d:.]+$/.test(written) ? `${written}Z` : written,
    messageId: text('MessageID') || text('InternetMessageID'),
    subject: text('Subject'),
    from: senders.length > 0 ? senders : [sender],
    to: list('ToAddresses'),
    cc: list('CCAddresses'),
    bcc: list('BCCAddresses'),
    references: text('References') || text('InReplyTo'),
  };
}

function cardOf({ texts, lists }: Item, where: string, { today }: ReadContext): SourceRecord {
  const card = new CardBuilder(0, today);
  const text = (name: string) => texts.get(`OPFContactCopy${name}`) ?? '';
  card.add('given-name', 'First name', text('FirstName'));
  card.add('middle-name', 'Middle name', text('MiddleName'));
  card.add('family-name', 'Last name', text('LastName'));
  card.add('name', 'Display name', text('DisplayName'));
  card.add('nickname', 'Nickname', text('NickName'));
  card.add('company', 'Company', text('BusinessCompany'));
  card.add('position', 'Title', text('BusinessTitle'));
  for (const people of lists.values()) for (const { address } of people) card.add('email', 'E-mail', address);
  card.add('phone', 'Phone', text('CellPhone'), 'mobile');
  for (const name of ['BusinessPhone', 'BusinessPhone2']) card.add('phone', 'Phone', text(name), 'work');
  for (const name of ['HomePhone', 'HomePhone2']) card.add('phone', 'Phone', text(name), 'home');
  card.add('phone', 'Phone', text('OtherPhone'));
  for (const name of ['BusinessHomePage', 'HomeWebPage']) card.add('url', 'Page', text(name));
  card.add('home-city', 'City', text('HomeCity'));
  card.add('home-country', 'Country', text('HomeCountry'));
  card.add('work-city', 'City', text('BusinessCity'));
  card.add('work-country', 'Country', text('BusinessCountry'));
  card.add('birthday', 'Birthday', text('Birthday').slice(0, 10));
  card.add('keep', 'Department', text('BusinessDepartment'));
  card.add('notes', 'Note', text('NotesPlain'));
  const contact = card.build();
  return contact === null ? skip(where, 'skipped-records.cardWithoutName') : { kind: 'card', id: '', contact, isOwner: false };
}
