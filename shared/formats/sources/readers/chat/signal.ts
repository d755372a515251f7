/**
 * `main.jsonl` of a chat history that Signal exported (2026): one record a line, as in its backups. The people and chats may stand behind the messages that
 * name them, so the file is read twice.
 */
import { dayInZone } from '../../../dates/zone-days';
import {
  FILE_OWNER,
  type Participant,
  type ReadContext,
  type SourceEvent,
  type SourceFile,
  type SourceReader,
  type SourceRecord,
} from '../../source-record';
import { cleanName, participantKey, phoneAddress } from '../participants';
import { dateSkip, fileNote, lineSkip, skip } from '../skip';
import { field, listAt, numberAt, parseJson, textAt } from '../text/json-values';
import { textLines } from '../text/lines';
import { headText, readSourceText } from '../text/source-text';

export const SIGNAL: SourceReader = {
  format: 'signal',
  recognizes: (head) =>
    headText(head)
      .split('\n', 40)
      .map((line) => parseJson(line))
      .some((record) => field(record, 'recipient', 'id') !== undefined || field(record, 'chatItem', 'chatId') !== undefined),
  read: readSignal,
};

interface Directory {
  /** Recipient → person. */
  readonly people: Map<string, Participant>;
  /** Recipient of a group → its members, as far as the file names them. */
  readonly groups: Map<string, readonly string[]>;
  /** Identifier of an account → recipient. */
  readonly accounts: Map<string, string>;
  /** Chat → recipient. */
  readonly chats: Map<string, string>;
  /** Chat → those who wrote in it. */
  readonly authors: Map<string, Set<string>>;
  self: string;
  ownName: string;
}

async function* readSignal(file: SourceFile, { zone }: ReadContext): AsyncIterable<SourceRecord> {
  const { parts, warnings } = await readSourceText(file);
  yield* warnings.map(fileNote);
  const directory: Directory = {
    people: new Map(),
    groups: new Map(),
    accounts: new Map(),
    chats: new Map(),
    authors: new Map(),
    self: '',
    ownName: '',
  };
  for await (const { line, text } of textLines(parts())) {
    const record = parseJson(text);
    if (record === undefined && text.trim() !== '') yield lineSkip(line, 'skipped-records.brokenLine');
    else learn(directory, record);
  }
  if (directory.ownName !== '') yield { kind: 'owner', participant: { name: directory.ownName, address: '' }, isStated: true };
  let unnamed = 0;
  for await (const { line, text } of textLines(parts())) {
    const item = text.includes('"chatItem"') ? field(parseJson(text), 'chatItem') : undefined;
    if (item === undefined) continue;
    const instant = numberAt(item, 'dateSent');
    const day = instant > 0 ? dayInZone(instant, zone) : null;
    const content = contentOf(item);
    if (content === null) continue;
    if (day === null) yield dateSkip(`line ${line}`, textAt(item, 'dateSent'));
    else {
      const event = eventOf(directory, item, content);
      if (event === null) unnamed++;
      else yield { ...event, day };
    }
  }
  if (unnamed > 0) yield skip('', 'skipped-records.unnamedAuthors', { count: unnamed });
}

function learn(directory: Directory, record: unknown): void {
  const account = field(record, 'account');
  if (account !== undefined) directory.ownName ||= cleanName(`${textAt(account, 'givenName')} ${textAt(account, 'familyName')}`);
  const recipient = field(record, 'recipient');
  const id = textAt(recipient, 'id');
  if (id !== '') {
    const contact = field(recipient, 'contact');
    const group = field(recipient, 'group');
    if (field(recipient, 'self') !== undefined) directory.self = id;
    else if (contact !== undefined) {
      directory.people.set(id, personOf(contact));
      for (const key of ['aci', 'pni']) if (textAt(contact, key) !== '') directory.accounts.set(textAt(contact, key), id);
    } else if (group !== undefined) {
      const members = [...listAt(group, 'snapshot', 'members'), ...listAt(group, 'members')];
      directory.groups.set(
        id,
        members.map((member) => textAt(member, 'userId')).filter((account) => account !== ''),
      );
    }
  }
  const chat = textAt(record, 'chat', 'id');
  if (chat !== '') directory.chats.set(chat, textAt(record, 'chat', 'recipientId'));
  const item = field(record, 'chatItem');
  if (item === undefined || contentOf(item) === null) return;
  const inChat = textAt(item, 'chatId');
  const authors = directory.authors.get(inChat);
  if (authors === undefined) directory.authors.set(inChat, new Set([textAt(item, 'authorId')]));
  else authors.add(textAt(item, 'authorId'));
}

/** The name in the user's own address book counts before the one that somebody gave themself. */
function personOf(contact: unknown): Participant {
  const names = [
    `${textAt(contact, 'nickname', 'given')} ${textAt(contact, 'nickname', 'family')}`,
    `${textAt(contact, 'systemGivenName')} ${textAt(contact, 'systemFamilyName')}`,
    `${textAt(contact, 'profileGivenName')} ${textAt(contact, 'profileFamilyName')}`,
    textAt(contact, 'username'),
  ];
  const digits = textAt(contact, 'e164');
  const phone = phoneAddress(/^\d/.test(digits) ? `+${digits}` : digits);
  const account = (textAt(contact, 'aci') || textAt(contact, 'pni')).replace(/\s/g, ''); // of a damaged file
  return { name: names.map(cleanName).find((name) => name !== '') ?? '', address: phone || (account === '' ? '' : `signal:${account}`) };
}

interface Content {
  readonly channel: 'message' | 'call' | 'video';
  readonly isMissed: boolean;
}

const MESSAGES = [
  'standardMessage',
  'contactMessage',
  'stickerMessage',
  'viewOnceMessage',
  'directStoryReplyMessage',
  'paymentNotification',
  'giftBadge',
  'poll',
];

/** Null: a line of the program, such as "changed the timer", or a deleted message. */
function contentOf(item: unknown): Content | null {
  if (MESSAGES.some((key) => field(item, key) !== undefined)) return { channel: 'message', isMissed: false };
  const call = field(item, 'updateMessage', 'individualCall');
  if (call === undefined) return null;
  return { channel: /VIDEO/i.test(textAt(call, 'type')) ? 'video' : 'call', isMissed: !/^ACCEPTED$/i.test(textAt(call, 'state')) };
}

function eventOf(directory: Directory, item: unknown, content: Content): Omit<SourceEvent, 'day'> | null {
  const chat = textAt(item, 'chatId');
  const recipient = directory.chats.get(chat) ?? '';
  const author = textAt(item, 'authorId');
  const isOwn = author === directory.self || field(item, 'outgoing') !== undefined;
  const from = isOwn ? FILE_OWNER : (directory.people.get(author) ?? null);
  if (from === null || participantKey(from) === 'name:') return null;
  const group = directory.groups.get(recipient);
  const members =
    group === undefined
      ? [recipient]
      : [...group.map((account) => directory.accounts.get(account) ?? ''), ...(directory.authors.get(chat) ?? []), directory.self];
  const others = new Map<string, Participant>();
  for (const member of members) {
    const person = member === directory.self ? FILE_OWNER : directory.people.get(member);
    if (person !== undefined && participantKey(person) !== 'name:' && person !== from) others.set(participantKey(person), person);
  }
  if (group === undefined && !isOwn) others.set(FILE_OWNER.address, FILE_OWNER);
  others.delete(participantKey(from));
  if (others.size === 0) return null;
  return {
    kind: 'event',
    id: `signal:${participantKey(from)}:${textAt(item, 'dateSent')}:${[...others.keys()].length === 1 ? [...others.keys()][0] : recipient}`,
    channel: group !== undefined && content.channel === 'message' ? 'group-chat' : content.channel,
    from,
    others: [...others.values()],
    thread: `signal:${recipient}`,
    minutes: null,
    title: '',
    exclusion: content.isMissed ? 'missed' : null,
  };
}
