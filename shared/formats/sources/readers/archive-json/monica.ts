/** The JSON export of the personal CRM Monica 4: people, what they are to each other, activities, calls and conversations. */
import { type IsoDay, parseIsoDay } from '../../../../model/day';
import {
  FILE_OWNER,
  type Participant,
  type ReadContext,
  type SourceEvent,
  type SourceFile,
  type SourceReader,
  type SourceRecord,
} from '../../source-record';
import { CardBuilder, participantOf } from '../address-book/card';
import { mailAddress, phoneAddress } from '../participants';
import { dateSkip, skip } from '../skip';
import { field, listAt, textAt, wholeJson } from '../text/json-values';
import { headText } from '../text/source-text';

export const MONICA: SourceReader = {
  format: 'monica',
  recognizes: (head) => {
    const text = headText(head);
    return /^\s*\{/.test(text) && /"version"\s*:\s*"1\.0/.test(text.slice(0, 2000)) && /"account"\s*:\s*\{/.test(text);
  },
  read: readMonica,
};

async function* readMonica(file: SourceFile, context: ReadContext): AsyncIterable<SourceRecord> {
  const account = field(await wholeJson(file), 'account');
  if (account === undefined) return yield skip('', 'skipped-records.brokenJson');
  const people = new Map<string, Participant>();
  const events = new EventList();
  const withActivity = new Map<string, Participant[]>();
  for (const contact of valuesOf(account, 'contact')) {
    const uuid = textAt(contact, 'uuid');
    const card = cardOf(contact, context);
    if (card === null) {
      yield skip(uuid, 'skipped-records.cardWithoutName');
      continue;
    }
    yield { kind: 'card', id: uuid === '' ? '' : `monica:${uuid}`, contact: card, isOwner: false };
    const person = participantOf(card);
    people.set(uuid, person);
    for (const activity of valuesOf(contact, 'activity')) {
      const key = typeof activity === 'string' ? activity : textAt(activity, 'uuid');
      withActivity.set(key, [...(withActivity.get(key) ?? []), person]);
    }
    yield* contactEvents(contact, person, events);
  }
  for (const activity of valuesOf(account, 'activity')) {
    const uuid = textAt(activity, 'uuid');
    const present = withActivity.get(uuid) ?? [];
    const written = textAt(activity, 'properties', 'happened_at');
    const day = dayOf(written);
    if (day === null) yield dateSkip(uuid, written);
    else if (present.length === 0) yield skip(uuid, 'skipped-records.noRecipient');
    else
      yield events.add({
        id: `monica:${uuid}`,
        day,
        channel: 'in-person',
        from: null,
        others: present,
        title: textAt(activity, 'properties', 'summary').slice(0, 300),
      });
  }
  yield* lastContacts(account, people, events);
  for (const relationship of valuesOf(account, 'relationship')) {
    const [a, b] = [
      people.get(textAt(relationship, 'properties', 'contact_is')),
      people.get(textAt(relationship, 'properties', 'of_contact')),
    ];
    const word = textAt(relationship, 'properties', 'type');
    if (a === undefined || b === undefined) yield skip(textAt(relationship, 'uuid'), 'skipped-records.missingRelated', { word });
    else yield { kind: 'relation', a, b, word };
  }
}

/** Of a collection `{count, type, values}` of the account or of a contact. */
function valuesOf(owner: unknown, type: string): readonly unknown[] {
  return listAt(owner, 'data').flatMap((collection) => (textAt(collection, 'type') === type ? listAt(collection, 'values') : []));
}

function dayOf(written: string): IsoDay | null {
  return parseIsoDay(written.slice(0, 10));
}

function cardOf(contact: unknown, { today }: ReadContext) {
  const card = new CardBuilder(0, today);
  const text = (...keys: readonly string[]) => textAt(contact, 'properties', ...keys);
  card.add('given-name', 'First name', text('first_name'));
  card.add('middle-name', 'Middle name', text('middle_name'));
  card.add('family-name', 'Last name', text('last_name'));
  card.add('nickname', 'Nickname', text('nickname'));
  card.add('company', 'Company', text('company'));
  card.add('position', 'Job', text('job'));
  card.add('notes', 'Description', text('description'));
  card.add('keep', 'Food preferences', text('food_preferences'));
  for (const tag of listAt(contact, 'properties', 'tags')) card.add('circles', 'Tags', typeof tag === 'string' ? tag : textAt(tag, 'name'));
  const birthday = text('birthdate', 'date').slice(0, 10);
  const isWithoutYear = field(contact, 'properties', 'birthdate', 'is_year_unknown') === true;
  if (field(contact, 'properties', 'birthdate', 'is_age_based') === true) card.add('keep', 'Born about', birthday.slice(0, 4));
  else card.add('birthday', 'Birthday', isWithoutYear ? birthday.replace(/^\d{4}-/, '--') : birthday);
  for (const entry of valuesOf(contact, 'contact_field')) {
    const value = textAt(entry, 'properties', 'data');
    const role = mailAddress(value) !== '' ? 'email' : phoneAddress(value) !== '' ? 'phone' : /^https?:\/\//.test(value) ? 'url' : 'keep';
    card.add(role, 'Contact', value);
  }
  for (const note of valuesOf(contact, 'note')) card.add('notes', 'Note', textAt(note, 'properties', 'body'));
  return card.build();
}

function* contactEvents(contact: unknown, person: Participant, events: EventList): Iterable<SourceRecord> {
  for (const call of valuesOf(contact, 'call')) {
    const written = textAt(call, 'properties', 'called_at');
    const day = dayOf(written);
    const isIncoming = field(call, 'properties', 'contact_called') === true;
    const [from, other] = isIncoming ? [person, FILE_OWNER] : [FILE_OWNER, person];
    if (day === null) yield dateSkip(textAt(call, 'uuid'), written);
    else yield events.add({ id: `monica:${textAt(call, 'uuid')}`, day, channel: 'call', from, others: [other], title: '' });
  }
  for (const conversation of valuesOf(contact, 'conversation')) {
    const uuid = textAt(conversation, 'uuid');
    const messages = listAt(conversation, 'properties', 'messages');
    const written = textAt(conversation, 'properties', 'happened_at');
    const day = dayOf(written);
    const isOwn = messages.map((message) => field(message, 'properties', 'written_by_me') ?? field(message, 'written_by_me'));
    const from =
      isOwn.length > 0 && isOwn.every((own) => own === true)
        ? FILE_OWNER
        : isOwn.length > 0 && isOwn.every((own) => own === false)
          ? person
          : null;
    if (day === null) yield dateSkip(uuid, written);
    else
      yield events.add({
        id: `monica:${uuid}`,
        day,
        channel: 'message',
        from,
        others: from === person ? [FILE_OWNER] : [person],
        title: '',
      });
  }
}

/** The day that the user last talked to somebody, where no other event says so already. */
function* lastContacts(account: unknown, people: ReadonlyMap<string, Participant>, events: EventList): Iterable<SourceRecord> {
  for (const contact of valuesOf(account, 'contact')) {
    const uuid = textAt(contact, 'uuid');
    const person = people.get(uuid);
    const day = dayOf(textAt(contact, 'properties', 'last_talked_to'));
    if (person !== undefined && day !== null && !events.has(day, person)) {
      yield events.add({ id: `monica:last:${uuid}`, day, channel: 'other', from: null, others: [person], title: '' });
    }
  }
}

class EventList {
  private readonly days = new Set<string>();

  add(event: Pick<SourceEvent, 'id' | 'day' | 'channel' | 'from' | 'others' | 'title'>): SourceEvent {
    for (const { name, address } of [...(event.from === null ? [] : [event.from]), ...event.others])
      this.days.add(`${event.day} ${address} ${name}`);
    // Everything in the file is contact with its owner, whom it does not name.
    const others = event.from === null ? [FILE_OWNER, ...event.others] : event.others;
    return { kind: 'event', ...event, others, thread: '', minutes: null, exclusion: null };
  }

  has(day: IsoDay, { name, address }: Participant): boolean {
    return this.days.has(`${day} ${address} ${name}`);
  }
}
