/**
 * `result.json` of Telegram Desktop: all chats, or one. Read in one pass, of any size. The messages of a group are given when its last one is read,
 * because only then is known who writes in it.
 */

import { type IsoDay, parseIsoDay } from '../../../../model/day';
import type { Channel } from '../../../../model/network';
import { dayInZone } from '../../../dates/zone-days';
import {
  type Exclusion,
  FILE_OWNER,
  type Participant,
  type ReadContext,
  type SourceEvent,
  type SourceFile,
  type SourceReader,
  type SourceRecord,
} from '../../source-record';
import { CardBuilder } from '../address-book/card';
import { cleanName, phoneAddress } from '../participants';
import { dateSkip, skip } from '../skip';
import { field, jsonValues, numberAt, textAt } from '../text/json-values';
import { headText } from '../text/source-text';

const CHAT_TYPES =
  'personal_chat|bot_chat|saved_messages|replies|verification_codes|private_group|private_supergroup|public_supergroup|private_channel|public_channel';
/** Messages of one group that are held back until it ends. More are given with the people known so far. */
const MAX_WAITING = 100_000;

export const TELEGRAM: SourceReader = {
  format: 'telegram',
  recognizes: (head) => {
    const text = headText(head);
    if (!/^\s*\{/.test(text)) return false;
    return (
      new RegExp(`"type"\\s*:\\s*"(?:${CHAT_TYPES})"`).test(text) || (/"personal_information"\s*:/.test(text) && /"user_id"\s*:/.test(text))
    );
  },
  read: readTelegram,
};

const OF_CHAT = ['name', 'type', 'id', 'messages.*'];
const PATHS = [
  '$.personal_information',
  '$.contacts.list.*',
  ...['$', '$.chats.list.*', '$.left_chats.list.*'].flatMap((root) => OF_CHAT.map((key) => `${root}.${key}`)),
];

async function* readTelegram(file: SourceFile, context: ReadContext): AsyncIterable<SourceRecord> {
  let chat = new TelegramChat('', context);
  for await (const entry of jsonValues(file, PATHS)) {
    if ('kind' in entry) {
      yield skip('', 'skipped-records.brokenJson');
      break;
    }
    const { path, value } = entry;
    if (path[0] === 'personal_information') yield* ownerRecords(value);
    else if (path[0] === 'contacts') yield* contactRecords(value, Number(path[2]), context);
    else {
      const isMessage = path.at(-2) === 'messages';
      const place = path.slice(0, isMessage ? -2 : -1).join('.');
      if (place !== chat.place) {
        yield* chat.end();
        chat = new TelegramChat(place, context);
      }
      if (isMessage) yield* chat.add(value);
      else chat.describe(String(path.at(-1)), value);
    }
  }
  yield* chat.end();
}

function* ownerRecords(value: unknown): Iterable<SourceRecord> {
  const name = cleanName(`${textAt(value, 'first_name')} ${textAt(value, 'last_name')}`);
  const user = textAt(value, 'user_id');
  const phone = phoneAddress(textAt(value, 'phone_number'));
  if (user !== '') yield { kind: 'owner', participant: { name, address: `telegram:user${user}` }, isStated: true };
  if (phone !== '') yield { kind: 'owner', participant: { name, address: phone }, isStated: true };
}

function* contactRecords(value: unknown, index: number, { today }: ReadContext): Iterable<SourceRecord> {
  const builder = new CardBuilder(index + 1, today);
  builder.add('given-name', 'First name', textAt(value, 'first_name'));
  builder.add('family-name', 'Last name', textAt(value, 'last_name'));
  builder.add('phone', 'Phone', textAt(value, 'phone_number'));
  const contact = builder.build();
  const user = textAt(value, 'user_id');
  if (contact === null) yield skip(`contact ${index + 1}`, 'skipped-records.cardWithoutName');
  else yield { kind: 'card', id: user === '' || user === '0' ? '' : `telegram:user${user}`, contact, isOwner: false };
}

interface Waiting {
  readonly id: string;
  readonly day: IsoDay;
  readonly from: Participant;
  readonly channel: Channel | null;
  readonly minutes: number | null;
  readonly exclusion: Exclusion | null;
}

class TelegramChat {
  readonly place: string;
  private readonly context: ReadContext;
  private name = '';
  private type = '';
  private id = '';
  private waiting: Waiting[] = [];
  private readonly people = new Map<string, Participant>();
  private ownNotes = 0;
  private posts = 0;
  private isOwnerSaid = false;

  constructor(place: string, context: ReadContext) {
    this.place = place;
    this.context = context;
  }

  describe(key: string, value: unknown): void {
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    if (key === 'name') this.name = cleanName(text);
    else if (key === 'type') this.type = text;
    else if (key === 'id') this.id = text;
  }

  *add(message: unknown): Iterable<SourceRecord> {
    const isService = textAt(message, 'type') === 'service';
    const isCall = isService && /_call$/.test(textAt(message, 'action'));
    if (isService && !isCall) return;
    const from = {
      name: cleanName(textAt(message, isService ? 'actor' : 'from')),
      address: senderAddress(textAt(message, isService ? 'actor_id' : 'from_id')),
    };
    if (this.type === 'saved_messages') {
      this.ownNotes++;
      if (!this.isOwnerSaid && from.address.startsWith('telegram:user')) yield { kind: 'owner', participant: from, isStated: true };
      this.isOwnerSaid = true;
      return;
    }
    if (/channel$/.test(this.type) || /^telegram:(?:channel|chat)/.test(from.address)) {
      this.posts++;
      return;
    }
    const where = `${this.name || this.id}: ${textAt(message, 'id')}`;
    const day = this.dayOf(message);
    if (day === null) return yield dateSkip(where, textAt(message, 'date'));
    if (from.address === '' && from.name === '') return yield skip(where, 'skipped-records.noSender');
    // The account's own side of a chat of two.
    if (this.type === 'personal_chat' && !this.isOwnerSaid && from.address !== `telegram:user${this.id}`) {
      this.isOwnerSaid = true;
      yield { kind: 'owner', participant: from, isStated: true };
    }
    this.people.set(from.address || from.name, withName(from, this.people.get(from.address || from.name)));
    const seconds = numberAt(message, 'duration_seconds');
    const isMissed = isCall && !(seconds > 0);
    this.waiting.push({
      id: `telegram:${this.id}:${textAt(message, 'id')}`,
      day,
      from,
      channel: isCall ? (field(message, 'is_video') === true ? 'video' : 'call') : null,
      minutes: isCall && seconds > 0 ? Math.ceil(seconds / 60) : null,
      exclusion: isMissed ? 'missed' : this.type === 'bot_chat' || this.type === 'verification_codes' ? 'automatic' : null,
    });
    // In a chat of two both are known from its beginning.
    if (this.isOfTwo() || this.waiting.length >= MAX_WAITING) yield* this.give();
  }

  *end(): Iterable<SourceRecord> {
    yield* this.give();
    if (this.ownNotes > 0) yield skip(this.name, 'skipped-records.ownNotes', { count: this.ownNotes });
    if (this.posts > 0) yield skip(this.name, 'skipped-records.posts', { count: this.posts });
  }

  private isOfTwo(): boolean {
    return this.type === 'personal_chat' || this.type === 'bot_chat' || this.type === 'verification_codes';
  }

  private *give(): Iterable<SourceRecord> {
    const others = new Map<string, readonly Participant[]>();
    for (const { id, day, from, channel, minutes, exclusion } of this.waiting) {
      const key = from.address || from.name;
      let known = others.get(key);
      if (known === undefined) others.set(key, (known = this.othersOf(key)));
      if (known.length === 0) yield skip(id, 'skipped-records.noRecipient');
      else {
        yield {
          kind: 'event',
          id,
          day,
          channel: channel ?? (this.isOfTwo() ? 'message' : 'group-chat'),
          from: this.people.get(key) ?? from,
          others: known,
          thread: `telegram:${this.id}`,
          minutes,
          title: '',
          exclusion,
        } satisfies SourceEvent;
      }
    }
    this.waiting = [];
  }

  /** A chat of two has the name and the number of the other one; who else writes in it is the owner. */
  private othersOf(key: string): readonly Participant[] {
    if (!this.isOfTwo()) return [...this.people].filter(([other]) => other !== key).map(([, person]) => person);
    const partner = `telegram:user${this.id.replace(/^user/, '')}`;
    if (key !== partner) return [{ name: this.name, address: partner }];
    const owner = [...this.people].find(([other]) => other !== partner)?.[1];
    return [owner ?? FILE_OWNER];
  }

  /** By the instant in the zone of the user. Exports before 2022 have only the local time of the computer. */
  private dayOf(message: unknown): IsoDay | null {
    const seconds = numberAt(message, 'date_unixtime');
    if (seconds > 0) return dayInZone(seconds * 1000, this.context.zone);
    return parseIsoDay(textAt(message, 'date').slice(0, 10));
  }
}

/** `user123`, `channel123`; a bare number in exports of 2018. Empty: somebody who is not named. */
function senderAddress(sender: string): string {
  const match = /^(user|chat|channel)?(\d{1,20})$/.exec(sender);
  return match === null ? '' : `telegram:${match[1] ?? 'user'}${match[2]}`;
}

function withName(person: Participant, before: Participant | undefined): Participant {
  return person.name === '' && before !== undefined ? before : person;
}
