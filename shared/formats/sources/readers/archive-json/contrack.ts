/** The JSON export of the personal CRM Contrack: contacts, and the dated interactions with each. The text of an interaction is not kept. */
import { type IsoDay, parseIsoDay } from '../../../../model/day';
import type { Channel } from '../../../../model/network';
import { dayInZone } from '../../../dates/zone-days';
import { FILE_OWNER, type Participant, type ReadContext, type SourceFile, type SourceReader, type SourceRecord } from '../../source-record';
import { CardBuilder, participantOf } from '../address-book/card';
import { dateSkip, skip } from '../skip';
import { field, listAt, textAt, wholeJson } from '../text/json-values';
import { headText } from '../text/source-text';

export const CONTRACK: SourceReader = {
  format: 'contrack',
  recognizes: (head) =>
    /^\s*\{\s*"exportedAt"\s*:\s*"[^"]*"\s*,\s*"version"\s*:\s*1\s*,\s*"contacts"\s*:/.test(headText(head.subarray(0, 16_384))),
  read: readContrack,
};

/**
 * Kinds of entries that are contact. Contrack's others (`note`, `import`, `linkedin`, `facebook`) say where a name comes from, or what the user noted;
 * any further one is left out by its name, because nothing says what it is (`Interaction.type` in Contrack's `src/types.ts`, August 2026).
 */
const CHANNELS: ReadonlyMap<string, Channel> = new Map([
  ['call', 'call'],
  ['meeting', 'meeting'],
  ['email', 'email'],
  ['message', 'message'],
  ['sms', 'message'],
]);

async function* readContrack(file: SourceFile, context: ReadContext): AsyncIterable<SourceRecord> {
  const archive = await wholeJson(file);
  if (archive === undefined) return yield skip('', 'skipped-records.brokenJson');
  const people = new Map<string, Participant>();
  for (const [index, contact] of listAt(archive, 'contacts').entries()) {
    const id = textAt(contact, 'id');
    const card = cardOf(contact, index, context);
    // A ghost is a name that Contrack found in a note; the user threw away what is in its trash.
    const isLeft = isTrue(field(contact, 'isGhost')) || textAt(contact, 'deletedAt') !== '';
    if (card === null || isLeft)
      yield skip(id || `contact ${index + 1}`, isLeft ? 'skipped-records.ghost' : 'skipped-records.cardWithoutName');
    else {
      people.set(id, participantOf(card));
      yield { kind: 'card', id: id === '' ? '' : `contrack:${id}`, contact: card, isOwner: false };
    }
  }
  for (const [index, interaction] of listAt(archive, 'interactions').entries()) {
    const id = textAt(interaction, 'id') || `interaction ${index + 1}`;
    const written = textAt(interaction, 'date');
    const day = dayOf(written, context.zone);
    const person = people.get(textAt(interaction, 'contactId'));
    const kind = textAt(interaction, 'type');
    const channel = CHANNELS.get(kind.toLowerCase());
    if (channel === undefined) yield skip(id, 'skipped-records.noContactKind', { kind });
    else if (day === null) yield dateSkip(id, written);
    else if (person === undefined) yield skip(id, 'skipped-records.noRecipient');
    else
      yield {
        kind: 'event',
        id: `contrack:${id}`,
        day,
        channel,
        from: null,
        others: [FILE_OWNER, person],
        thread: '',
        minutes: null,
        title: '',
        exclusion: null,
      };
  }
}

/** A day as it is; an instant (ISO, or as SQLite writes it, both in UTC) as the day where the user is. Null: neither. */
function dayOf(written: string, zone: string): IsoDay | null {
  if (!/^\d{4}-\d{2}-\d{2}[T ]/.test(written)) return parseIsoDay(written);
  const instant = Date.parse(written.includes('T') ? written : `${written.replace(' ', 'T')}Z`);
  return Number.isNaN(instant) ? null : dayInZone(instant, zone);
}

/** SQLite has no booleans. */
function isTrue(value: unknown): boolean {
  return value === true || value === 1;
}

function cardOf(contact: unknown, index: number, { today }: ReadContext) {
  const card = new CardBuilder(index + 1, today);
  const text = (key: string) => textAt(contact, key);
  card.add('given-name', 'First name', text('firstName'));
  card.add('family-name', 'Last name', text('lastName'));
  card.add('name', 'Name', text('name'));
  card.add('company', 'Company', text('company'));
  card.add('position', 'Role', text('role') || text('headline'));
  card.add('place', 'Location', text('location'));
  card.add('birthday', 'Birthday', text('birthday').slice(0, 10));
  for (const entry of listAt(contact, 'emails')) card.add('email', 'E-mail', textAt(entry, 'email'));
  for (const entry of listAt(contact, 'phones')) card.add('phone', 'Phone', textAt(entry, 'phone'), textAt(entry, 'label'));
  for (const entry of listAt(contact, 'socialLinks')) card.add('url', 'Page', textAt(entry, 'url'));
  card.add('url', 'Website', text('website'));
  for (const entry of listAt(contact, 'tags')) card.add('circles', 'Tags', textAt(entry, 'tag'));
  for (const entry of listAt(contact, 'interests')) card.add('interests', 'Interests', textAt(entry, 'interest'));
  for (const entry of listAt(contact, 'addresses')) card.add('keep', 'Address', textAt(entry, 'address'));
  for (const entry of listAt(contact, 'attributes')) card.add('keep', textAt(entry, 'name') || 'Attribute', textAt(entry, 'value'));
  for (const key of ['pronouns', 'industry', 'preferences']) card.add('keep', key.charAt(0).toUpperCase() + key.slice(1), text(key));
  card.add('notes', 'About', text('about'));
  return card.build();
}
