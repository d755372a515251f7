/**
 * A chat that WhatsApp exported as text. The file is read twice: first for the order of day and month, the people and whether it is a group, then for the
 * messages. Times have no zone: they are those of the phone.
 */
import type { IsoDay } from '../../../../model/day';
import type { Channel } from '../../../../model/network';
import type { Exclusion, Participant, ReadContext, SourceEvent, SourceFile, SourceReader, SourceRecord } from '../../source-record';
import { cleanName, phoneAddress } from '../participants';
import { dateSkip, fileNote, skip } from '../skip';
import { textLines } from '../text/lines';
import { headText, readSourceText } from '../text/source-text';
import { chatDay, DayOrder } from './day-order';
import { type ChatLine, parseChatLine } from './whatsapp-lines';
import { callOf, chatTitle, isAboutGroup, isEncryptionNotice, isMissedCall, isProgramText } from './whatsapp-words';

export const WHATSAPP: SourceReader = { format: 'whatsapp', recognizes: isChat, read: readChat };

/** Logs of programs have lines of the same form, so a chat must also have a name, a mark or a notice of WhatsApp, or the dates of a person's phone. */
function isChat(head: Uint8Array, path: string): boolean {
  if (!/(?:^|\/)[^./]*$|\.txt$/i.test(path)) return false;
  const text = headText(head.subarray(0, 16_384));
  const lines = text.split(/\r?\n/, 60).map(parseChatLine);
  const messages = lines.filter((line) => line !== null);
  if (messages.length === 0 || lines.slice(0, 5).every((line) => line === null)) return false;
  const isOfWhatsApp =
    /whatsapp|(?:^|\/)_?chat/i.test(path) || text.includes('\u200e') || messages.some((line) => isEncryptionNotice(line.text));
  return isOfWhatsApp || (messages.length >= 2 && messages.some(({ notation }) => notation !== 'year-first'));
}

/** What the first reading finds. */
interface ChatOverview {
  readonly order: DayOrder;
  /** Author as written → how many messages, and how many of them have no mark of the program. */
  readonly authors: ReadonlyMap<string, { readonly count: number; readonly typed: number }>;
  readonly noticeAuthor: string | null;
  readonly hasGroupLines: boolean;
  readonly firstLine: ChatLine | null;
}

async function* readChat(file: SourceFile, context: ReadContext): AsyncIterable<SourceRecord> {
  const { parts, warnings } = await readSourceText(file);
  yield* warnings.map(fileNote);
  const overview = await lookOver(parts(), context);
  const isDayFirst = overview.order.isDayFirst ?? context.dayFirst;
  if (isDayFirst === undefined) return yield { kind: 'question', about: 'day-order', example: overview.order.example };
  const chat = new Chat(overview, chatTitle(file.path));
  yield* chat.owner();
  for await (const { line, text } of textLines(parts())) {
    const message = parseChatLine(text);
    if (message === null) continue;
    const day = chatDay(message, isDayFirst);
    if (day === null) yield dateSkip(`line ${line}`, message.date);
    else {
      const event = chat.event(message, day);
      if (event !== null) yield event;
      else if (!chat.isProgram(message)) yield skip(`line ${line}`, 'skipped-records.noRecipient');
    }
  }
}

async function lookOver(parts: AsyncIterable<string>, { today }: ReadContext): Promise<ChatOverview> {
  const order = new DayOrder(today);
  const authors = new Map<string, { count: number; typed: number }>();
  let noticeAuthor: string | null = null;
  let hasGroupLines = false;
  let firstLine: ChatLine | null = null;
  for await (const { text } of textLines(parts)) {
    const line = parseChatLine(text);
    if (line === null) continue;
    order.add(line);
    firstLine ??= line;
    if (line.isMarked && isEncryptionNotice(line.text)) noticeAuthor ??= line.author;
    else if ((line.author === null || isProgramText(line.text, line.isMarked)) && isAboutGroup(line.text)) hasGroupLines = true;
    if (line.author === null) continue;
    const author = authors.get(line.author) ?? { count: 0, typed: 0 };
    author.count++;
    if (!line.isMarked) author.typed++;
    authors.set(line.author, author);
  }
  return { order, authors, noticeAuthor, hasGroupLines, firstLine };
}

class Chat {
  private readonly people = new Map<string, Participant>();
  private readonly isGroup: boolean;
  /** The group itself, which an iPhone names as the author of lines of the program. */
  private readonly groupName: string | null;
  private readonly title: string;
  private readonly key: string;
  private readonly othersOf = new Map<string, readonly Participant[]>();
  private readonly repeated = new Map<string, number>();
  private hour = '';

  constructor({ authors, noticeAuthor, hasGroupLines, firstLine }: ChatOverview, title: string) {
    const isOnlyProgram = noticeAuthor !== null && authors.get(noticeAuthor)?.typed === 0 && authors.size > 2;
    this.groupName = isOnlyProgram ? noticeAuthor : null;
    for (const author of authors.keys()) if (author !== this.groupName) this.people.set(author, participantOf(author));
    this.isGroup = this.people.size > 2 || hasGroupLines || this.groupName !== null;
    this.title = title;
    const first =
      firstLine === null ? '' : `${firstLine.first}.${firstLine.second}.${firstLine.third} ${firstLine.minute} ${firstLine.author ?? ''}`;
    this.key = title === '' ? first : title;
  }

  /** In a chat of two with the name of one of them, the other one is the owner of the phone. */
  *owner(): Iterable<SourceRecord> {
    const [one, two, three] = this.people.values();
    if (this.isGroup || one === undefined || two === undefined || three !== undefined) return;
    if (one.name === this.title) yield { kind: 'owner', participant: two, isStated: false };
    else if (two.name === this.title) yield { kind: 'owner', participant: one, isStated: false };
  }

  isProgram({ author, text, isMarked }: ChatLine): boolean {
    return author === null || author === this.groupName || isProgramText(text, isMarked);
  }

  /** Null: a line of the program, or nobody else is known. */
  event(line: ChatLine, day: IsoDay): SourceEvent | null {
    const { author } = line;
    if (author === null || this.isProgram(line)) return null;
    const from = this.people.get(author);
    const others = this.others(author);
    if (from === undefined || others.length === 0) return null;
    const call = callOf(line.text, line.isMarked);
    const channel: Channel = call === null ? (this.isGroup ? 'group-chat' : 'message') : call.isVideo ? 'video' : 'call';
    const exclusion: Exclusion | null = line.isMarked && isMissedCall(line.text) ? 'missed' : null;
    const thread = `whatsapp:${this.key}`;
    return {
      kind: 'event',
      id: this.idOf(`${thread}:${day}`, line, from),
      day,
      channel,
      from,
      others,
      thread,
      minutes: call?.minutes ?? null,
      title: '',
      exclusion,
    };
  }

  private others(author: string): readonly Participant[] {
    let others = this.othersOf.get(author);
    if (others === undefined) {
      others = [...this.people].filter(([other]) => other !== author).map(([, person]) => person);
      // Only one of the two wrote anything: the other one gave the chat its name, or is not named.
      if (others.length === 0 && !this.isGroup && this.title !== '' && this.title !== this.people.get(author)?.name)
        others = [participantOf(this.title)];
      this.othersOf.set(author, others);
    }
    return others;
  }

  /** By the minute, the author and the how-manieth message of theirs in it: Android knows no seconds. Texts have no part in it. */
  private idOf(prefix: string, { minute, author }: ChatLine, from: Participant): string {
    const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    const hour = `${prefix}T${time.slice(0, 2)}`;
    if (hour !== this.hour) this.repeated.clear();
    this.hour = hour;
    const id = `${prefix}T${time}:${from.address || from.name || author}`;
    const count = (this.repeated.get(id) ?? 0) + 1;
    this.repeated.set(id, count);
    return `${id}#${count}`;
  }
}

/** `~ Dana` is the name that somebody unknown to the phone gave themself; a number stands where there is no name at all. */
function participantOf(author: string): Participant {
  const name = cleanName(author.replace(/^~\s*/, ''));
  const phone = phoneAddress(name);
  return phone === '' || phone.length < 9 ? { name, address: '' } : { name: '', address: phone };
}
