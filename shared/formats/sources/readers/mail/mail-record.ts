/**
 * A mail as a record: who wrote to whom on which day, and why it may be no contact. The day is that of the user: the offset in `Date` is the place of the
 * sender, or of their server.
 */
import { dayNumber, type IsoDay } from '../../../../model/day';
import { dayInZone } from '../../../dates/zone-days';
import { type Exclusion, FILE_OWNER, type Participant, type ReadContext, type SourceEvent, type SourceRecord } from '../../source-record';
import { participantKey } from '../participants';
import { dateSkip, skip } from '../skip';
import { decodeHeader, decodeSubject, parseAddresses } from './mail-addresses';
import { mailInstant } from './mail-date';
import { foldersOfLabels, type MailFolder } from './mail-folders';
import type { MailHeaders } from './mail-headers';

/** Mail began in 1971; no mailbox of a person is older than 1980. */
const EARLIEST = Date.UTC(1980, 0, 1);
/** A clock may be wrong by a day. */
const MS_PER_DAY = 86_400_000;

const NOBODY =
  /^mailto:(?:(?:[\w.+-]*[._+-])?(?:no-?_?reply|do-?_?not-?_?reply|donotreply|noresponse|mailer-daemon|postmaster|bounces?|notifications?|notify|newsletters?|mailings?|alerts?|automailer|unsubscribe|system|daemon|root|calendar-notification)(?:[._+-][\w.+=-]*)?@)/;

/** Distinct owners of a mailbox that its headers name, each once. */
export class MailOwners {
  private readonly known = new Map<string, boolean>();

  *add(participant: Participant, isStated: boolean): Iterable<SourceRecord> {
    if (participant.address === '' || participant === FILE_OWNER) return;
    if (this.known.get(participant.address) === true || (this.known.has(participant.address) && !isStated)) return;
    this.known.set(participant.address, isStated);
    yield { kind: 'owner', participant, isStated };
  }
}

export interface MailPlace {
  /** What the path of the mailbox says about it. */
  readonly folders: ReadonlySet<MailFolder>;
  /** The line that begins the mail in an mbox file; empty: none. */
  readonly separator: string;
  /** Names the mail in the account when it has no Message-ID. */
  readonly where: string;
}

export function* mailRecords(headers: MailHeaders, place: MailPlace, context: ReadContext, owners: MailOwners): Iterable<SourceRecord> {
  const messageId = idsIn(headers.get('message-id') ?? '')[0] ?? '';
  const where = messageId === '' ? place.where : messageId;
  const day = dayOf(headers, place, context);
  if (day === null) return yield dateSkip(where, headers.get('date') ?? '');
  const from = parseAddresses(headers.get('from') ?? '')[0] ?? parseAddresses(headers.get('sender') ?? '')[0] ?? null;
  const labels = foldersOfLabels(decodeHeader(headers.get('x-gmail-labels') ?? ''));
  const isIn = (folder: MailFolder) => labels.has(folder) || place.folders.has(folder);
  const others = recipients(headers, from);
  const exclusion = exclusionOf(headers, from, isIn);
  if (from === null) return yield skip(where, 'skipped-records.noSender');
  if (others.length === 0 && exclusion === null) return yield skip(where, 'skipped-records.noRecipient');
  if (isIn('sent') && exclusion === null) yield* owners.add(from, labels.has('sent'));
  for (const delivered of parseAddresses(headers.get('delivered-to') ?? '')) yield* owners.add(delivered, false);
  yield {
    kind: 'event',
    id: messageId === '' ? idWithout(day, headers, from, others) : `mail:${messageId}`,
    day,
    channel: isIn('chats') ? 'message' : 'email',
    from,
    others,
    thread: threadOf(headers, messageId),
    minutes: null,
    title: decodeSubject(headers.get('subject') ?? ''),
    exclusion,
  } satisfies SourceEvent;
}

/** By the date that the sender wrote; where that is missing or impossible, by the last server that took the mail, or the separator of the mailbox. */
function dayOf(headers: MailHeaders, { separator }: MailPlace, { zone, today }: ReadContext): IsoDay | null {
  const latest = (dayNumber(today) + 2) * MS_PER_DAY;
  const received = headers.get('received') ?? '';
  for (const text of [headers.get('date') ?? '', received.slice(received.lastIndexOf(';') + 1), separator]) {
    const instant = text === '' ? Number.NaN : mailInstant(text);
    if (instant >= EARLIEST && instant <= latest) return dayInZone(instant, zone);
  }
  return null;
}

function recipients(headers: MailHeaders, from: Participant | null): readonly Participant[] {
  const people = new Map<string, Participant>();
  const written = ['to', 'cc', 'bcc'].map((name) => headers.get(name) ?? '').filter((text) => text !== '');
  const listed = written.flatMap(parseAddresses);
  const all = listed.length > 0 ? listed : parseAddresses(headers.get('delivered-to') ?? headers.get('x-original-to') ?? '');
  for (const person of all) {
    const before = people.get(participantKey(person));
    if (before === undefined || before.name === '') people.set(participantKey(person), person);
  }
  if (from !== null) people.delete(participantKey(from));
  return [...people.values()];
}

function exclusionOf(headers: MailHeaders, from: Participant | null, isIn: (folder: MailFolder) => boolean): Exclusion | null {
  if (isIn('drafts')) return 'draft';
  if (isIn('spam') || /^\s*yes\b/i.test(headers.get('x-spam-flag') ?? '')) return 'spam';
  const precedence = (headers.get('precedence') ?? '').toLowerCase();
  if (headers.has('list-id') || headers.has('list-post') || precedence === 'list') return 'list';
  if (headers.has('list-unsubscribe') || precedence === 'bulk' || precedence === 'junk' || headers.has('x-campaign')) return 'list';
  return isAutomatic(headers, from, precedence) ? 'automatic' : null;
}

function isAutomatic(headers: MailHeaders, from: Participant | null, precedence: string): boolean {
  const submitted = (headers.get('auto-submitted') ?? 'no').toLowerCase();
  if (!submitted.startsWith('no') || precedence === 'auto_reply') return true;
  if (['x-autoreply', 'x-autorespond', 'x-failed-recipients', 'feedback-id'].some((name) => headers.has(name))) return true;
  if (/^\s*<>/.test(headers.get('return-path') ?? '')) return true;
  if (/^(?:text\/calendar|multipart\/report)\b/i.test(headers.get('content-type') ?? '')) return true;
  if (
    /calendarmessage/i.test(headers.get('content-class') ?? '') ||
    /^<?calendar-[\w-]+@google\.com/i.test(headers.get('message-id') ?? '')
  )
    return true;
  const sender = parseAddresses(headers.get('sender') ?? '')[0];
  return [from, sender].some((person) => person != null && NOBODY.test(person.address));
}

function idsIn(text: string): readonly string[] {
  const angled = text.match(/<[^<>\s]{1,500}>/g);
  if (angled !== null) return angled.map((id) => id.slice(1, -1));
  const plain = text.trim();
  return plain !== '' && plain.length <= 500 && !/\s/.test(plain) ? [plain] : [];
}

/** By the thread that Gmail counts, else by the first mail that this one goes back to. */
function threadOf(headers: MailHeaders, messageId: string): string {
  const gmail = /^\d{1,20}$/.exec(headers.get('x-gm-thrid') ?? '')?.[0];
  if (gmail !== undefined) return `gmail:${gmail}`;
  const root = idsIn(headers.get('references') ?? '')[0] ?? idsIn(headers.get('in-reply-to') ?? '')[0] ?? messageId;
  return root === '' ? '' : `mail:${root}`;
}

function idWithout(day: IsoDay, headers: MailHeaders, from: Participant, others: readonly Participant[]): string {
  const people = [from, ...others.slice(0, 20)].map(participantKey).join(',');
  const instant = mailInstant(headers.get('date') ?? '');
  return `mail::${Number.isNaN(instant) ? day : new Date(instant).toISOString()}:${people}`;
}
