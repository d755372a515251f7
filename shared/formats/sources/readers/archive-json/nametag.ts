/** The JSON export of the personal CRM Nametag: people with their groups, dates, addresses, what they are to each other, and the day of the last contact. */
import { type IsoDay, parseIsoDay } from '../../../../model/day';
import { FILE_OWNER, type Participant, type ReadContext, type SourceFile, type SourceReader, type SourceRecord } from '../../source-record';
import { CardBuilder, participantOf } from '../address-book/card';
import { cleanName, mailAddress } from '../participants';
import { dateSkip, skip } from '../skip';
import { listAt, textAt, wholeJson } from '../text/json-values';
import { headText } from '../text/source-text';

export const NAMETAG: SourceReader = {
  format: 'nametag',
  recognizes: (head) => {
    const text = headText(head.subarray(0, 16_384));
    return /^\s*\{\s*"version"\s*:\s*"1\.\d"\s*,\s*"exportDate"/.test(text) && /"groups"\s*:\s*\[/.test(text);
  },
  read: readNametag,
};

async function* readNametag(file: SourceFile, context: ReadContext): AsyncIterable<SourceRecord> {
  const archive = await wholeJson(file);
  if (archive === undefined) return yield skip('', 'skipped-records.brokenJson');
  const owner = { name: cleanName(textAt(archive, 'user', 'name')), address: mailAddress(textAt(archive, 'user', 'email')) };
  if (owner.address !== '') yield { kind: 'owner', participant: owner, isStated: true };
  const people = new Map<string, Participant>();
  for (const [index, person] of listAt(archive, 'people').entries()) {
    const contact = cardOf(person, index, context);
    const id = textAt(person, 'id');
    if (contact === null) {
      yield skip(id || `person ${index + 1}`, 'skipped-records.cardWithoutName');
      continue;
    }
    const participant = participantOf(contact);
    people.set(id, participant);
    yield { kind: 'card', id: id === '' ? '' : `nametag:${id}`, contact, isOwner: false };
    const written = textAt(person, 'lastContact');
    const day = dayOf(written);
    if (written === '') continue;
    if (day === null) yield dateSkip(id, written);
    else
      yield {
        kind: 'event',
        id: `nametag:last:${id || index}`,
        day,
        channel: 'other',
        from: null,
        others: [FILE_OWNER, participant],
        thread: '',
        minutes: null,
        title: '',
        exclusion: null,
      };
  }
  yield* relations(archive, people);
}

/** Nametag writes a relation at both people: once is enough. */
function* relations(archive: unknown, people: ReadonlyMap<string, Participant>): Iterable<SourceRecord> {
  const written = new Set<string>();
  for (const person of listAt(archive, 'people')) {
    const id = textAt(person, 'id');
    for (const relationship of listAt(person, 'relationships')) {
      const other = textAt(relationship, 'relatedPersonId');
      const word = (textAt(relationship, 'relationshipType', 'name') || textAt(relationship, 'relationshipType', 'label')).toLowerCase();
      const [a, b] = [people.get(id), people.get(other)];
      if (a === undefined || b === undefined) yield skip(id, 'skipped-records.missingRelated', { word });
      else if (a !== b && !written.has(`${other} ${id}`)) {
        written.add(`${id} ${other}`);
        yield { kind: 'relation', a, b, word };
      }
    }
  }
}

function dayOf(written: string): IsoDay | null {
  return parseIsoDay(written.slice(0, 10));
}

function cardOf(person: unknown, index: number, { today }: ReadContext) {
  const card = new CardBuilder(index + 1, today);
  const text = (...keys: readonly string[]) => textAt(person, ...keys);
  card.add('prefix', 'Title', text('prefix'));
  card.add('given-name', 'First name', text('name'));
  card.add('middle-name', 'Middle name', text('middleName'));
  card.add('family-name', 'Last name', [text('surname'), text('secondLastName')].filter((part) => part !== '').join(' '));
  card.add('suffix', 'Suffix', text('suffix'));
  card.add('name', 'Full name', text('fullName')); // before 2026
  card.add('nickname', 'Nickname', text('nickname'));
  card.add('company', 'Organization', text('organization'));
  card.add('position', 'Job title', text('jobTitle'));
  for (const entry of listAt(person, 'emails')) card.add('email', 'E-mail', textAt(entry, 'email'));
  for (const entry of listAt(person, 'phoneNumbers'))
    card.add('phone', 'Phone', textAt(entry, 'number'), textAt(entry, 'type').toLowerCase());
  card.add('phone', 'Phone', text('phone'));
  for (const entry of listAt(person, 'urls')) card.add('url', 'Page', textAt(entry, 'url'));
  for (const entry of listAt(person, 'addresses')) {
    card.add('home-city', 'City', textAt(entry, 'locality'));
    card.add('home-country', 'Country', textAt(entry, 'country'));
    const whole = ['streetLine1', 'streetLine2', 'locality', 'region', 'postalCode', 'country'].map((key) => textAt(entry, key));
    card.add('keep', 'Address', whole.filter((part) => part !== '').join(', '));
  }
  card.add('keep', 'Address', text('address'));
  for (const entry of listAt(person, 'importantDates')) {
    const title = textAt(entry, 'title');
    const day = textAt(entry, 'date').slice(0, 10);
    card.add(/^(?:birthday|geburtstag|cumpleaños|anniversaire|compleanno)$/i.test(title) ? 'birthday' : 'keep', title || 'Date', day);
  }
  card.add('birthday', 'Birthday', text('birthDate').slice(0, 10));
  card.add('keep', 'Anniversary', text('anniversary').slice(0, 10));
  for (const entry of listAt(person, 'imHandles')) card.add('keep', textAt(entry, 'protocol') || 'Messenger', textAt(entry, 'handle'));
  for (const entry of listAt(person, 'customFields')) card.add('keep', textAt(entry, 'key') || 'Field', textAt(entry, 'value'));
  for (const group of listAt(person, 'groups')) card.add('circles', 'Groups', typeof group === 'string' ? group : textAt(group, 'name'));
  card.add('keep', 'To me', text('relationshipToUser', 'label'));
  card.add('notes', 'Notes', text('notes'));
  return card.build();
}
