/**
 * Reads what is pasted where a contact is logged: the headers of a mail, lines of a WhatsApp chat, a signature. Only who, when and how is taken: subjects and
 * texts are not kept. A name that is not certain is asked about, as in a sentence that is typed (read-sentence.ts).
 */
import { type IsoDay, localDay } from '../../../model/day';
import type { Me } from '../../../model/imports/imported-sources';
import type { Interaction } from '../../../model/network';
import { MeMatcher } from '../../sources/owner';
import { addressKey } from '../../sources/participants';
import { chatDay, DayOrder } from '../../sources/readers/chat/day-order';
import { type ChatLine, parseChatLine } from '../../sources/readers/chat/whatsapp-lines';
import { decodeHeader, parseAddresses } from '../../sources/readers/mail/mail-addresses';
import { mailInstant } from '../../sources/readers/mail/mail-date';
import type { Participant } from '../../sources/source-record';
import { parseMention } from '../mentions';
import { findRelativeDate, parseRelativeDate } from '../parse-relative-date';
import type { PersonLookup } from '../person-lookup';
import type { LogSentence, NamedPerson } from '../read-sentence';
import { type PastedDetail, readSignature } from './signature';

export interface PastedContact {
  readonly sentence: LogSentence;
  readonly direction: Interaction['direction'];
  /** What a signature says about its only person; empty: nothing. */
  readonly details: readonly PastedDetail[];
}

interface Reader {
  readonly lookup: PersonLookup;
  /** Null: nothing is known of the user. */
  readonly me: Me | null;
  readonly today: IsoDay;
}

const MAX_LENGTH = 100_000;

/** Null: nothing of these kinds. */
export function readPasted(text: string, reader: Reader): PastedContact | null {
  const lines = text.slice(0, MAX_LENGTH).split(/\r\n?|\n/);
  return readMail(lines, reader) ?? readChat(lines, reader) ?? signatureOf(lines, reader);
}

/** Names of headers as programs write them when a mail is forwarded or copied. */
const HEADERS: readonly (readonly ['from' | 'to' | 'date' | 'other', RegExp])[] = [
  ['from', /^(?:from|von|de|da|van|från|fra|od|afzender|remitente)$/],
  ['to', /^(?:to|an|à|a|para|aan|till|til|do|cc|kopie|copie|copia)$/],
  ['date', /^(?:date|sent|datum|gesendet|envoyé|fecha|enviado|data|inviato|verzonden|skickat|sendt|dato)$/],
  ['other', /^(?:subject|betreff|objet|oggetto|asunto|assunto|onderwerp|ämne|emne|reply-to|message-id|importance)$/],
];

function readMail(lines: readonly string[], { lookup, me, today }: Reader): PastedContact | null {
  const found = new Map<string, string>();
  for (const line of lines.slice(0, 40)) {
    const [, name = '', value = ''] = /^[\s>*]*([\p{L}-]{1,16})\*?\s?:\*?\s+(.+)$/u.exec(line) ?? [];
    const header = HEADERS.find(([, pattern]) => pattern.test(name.toLowerCase()))?.[0];
    if (header === undefined) {
      if (found.size > 0 && line.trim() === '') break; // the text of the mail begins
      continue;
    }
    found.set(header, header === 'to' && found.has('to') ? `${found.get('to')}, ${value}` : (found.get(header) ?? value));
  }
  const from = parseAddresses(decodeHeader(found.get('from') ?? ''));
  if (from.length === 0 || found.size < 2) return null;
  const to = parseAddresses(decodeHeader(found.get('to') ?? ''));
  const isMe = ({ name, address }: Participant) => isUser(me, name, address);
  const others = [...from, ...to].filter((one) => !isMe(one));
  if (others.length === 0) return null;
  const isMeThere = others.length < from.length + to.length;
  const named = others.map(({ name, address }) => writer(name, address.replace(/^mailto:/, ''), lookup, !isMeThere));
  const direction = from.some(isMe) ? 'out' : isMeThere ? 'in' : 'mutual';
  return contactOf(named, mailDay(found.get('date') ?? '', today), 'email', direction);
}

function isUser(me: Me | null, name: string, address: string): boolean {
  const party = { key: address === '' ? name : addressKey(address), address, account: '', names: new Map([[name, 1]]) };
  return me !== null && new MeMatcher(me).isMe(party);
}

/** Certain by the address alone. A name is asked about: another person may bear it. `isMePossible`: somebody new may be the user. */
function writer(name: string, email: string, lookup: PersonLookup, isMePossible: boolean): NamedPerson {
  const byAddress = lookup.has(email) ? lookup.find({ name: '', email, url: '', key: email }, new Map()).ids : [];
  if (byAddress.length === 1) return { name: name || email, candidates: byAddress, isUnsure: false };
  const mention = parseMention(name);
  const { ids } = mention === null ? { ids: [] } : lookup.find(mention, new Map());
  const similar = ids.length === 0 && name !== '' ? lookup.similarTo(name) : [];
  const candidates = [...ids, ...similar];
  return { name: name || email, candidates, isUnsure: isMePossible || candidates.length > 0 || name === '' };
}

function mailDay(written: string, today: IsoDay): string {
  const instant = mailInstant(written.replace(/\s+at\s+/i, ' '));
  if (!Number.isNaN(instant)) return localDay(new Date(instant));
  // "Freitag, 5. Juni 2026 10:20": without weekday and time, in the languages of dates (parse-date.ts)
  const bare = written.replace(/\s+\d{1,2}[:.h]\d{2}.*$/, '').replace(/^\p{L}+\.?,\s*/u, '');
  return (parseRelativeDate(bare, today) ?? findRelativeDate(written, today)?.date)?.day ?? written;
}

function readChat(lines: readonly string[], { lookup, me, today }: Reader): PastedContact | null {
  const first = parseChatLine(lines.find((line) => line.trim() !== '') ?? '');
  if (first === null) return null;
  const read = lines.map(parseChatLine).filter((line): line is ChatLine => line !== null);
  const order = new DayOrder(today);
  for (const line of read) order.add(line);
  const last = read.at(-1) ?? first;
  const { isDayFirst } = order;
  const day = isDayFirst === null ? null : chatDay(last, isDayFirst);
  const authors = [...new Set(read.flatMap(({ author }) => author?.replace(/^~\s*/, '') ?? []))];
  const others = authors.filter((name) => !isUser(me, name, ''));
  if (others.length === 0) return null;
  const named = others.map((author): NamedPerson => {
    const name = lookup.nameByPhone(author) ?? author;
    const mention = parseMention(name);
    const { ids, isUnsure } = mention === null ? { ids: [], isUnsure: true } : lookup.find(mention, new Map());
    const isNew = ids.length === 0; // may be the user, if nobody else is
    return { name, candidates: ids, isUnsure: isUnsure || (isNew && others.length > 1 && others.length === authors.length) };
  });
  // A date that reads two ways stays as written: the user says which day it is.
  return contactOf(named, day ?? `${last.date}?`, 'message', 'mutual');
}

function signatureOf(lines: readonly string[], { lookup }: Reader): PastedContact | null {
  const signature = readSignature(lines, (name) => lookup.has(name));
  if (signature === null) return null;
  const email = signature.details.find(({ field }) => field === 'emails')?.value.toLowerCase() ?? '';
  return { ...contactOf([writer(signature.name, email, lookup, false)], '', null, 'mutual'), details: signature.details };
}

/** `when`: a day, or words that the user has to make one of. */
function contactOf(
  people: readonly NamedPerson[],
  when: string,
  channel: LogSentence['channel'],
  direction: Interaction['direction'],
): PastedContact {
  return { sentence: { people, date: null, when, channel, topics: [], favor: null, promise: '', note: '' }, direction, details: [] };
}
