/**
 * Notes in Markdown, as Obsidian keeps them: a note about a person, known by its properties, and a daily note that links to people. A link in a daily note
 * says that the user wrote of somebody on that day; whether it is anybody, the network decides.
 */
import { type IsoDay, parseIsoDay } from '../../../../model/day';
import type { ColumnRole } from '../../../contacts/formats/column';
import type { ReadContext, SourceEvent, SourceFile, SourceReader, SourceRecord } from '../../source-record';
import { CardBuilder, participantOf } from '../address-book/card';
import { cleanName, named } from '../participants';
import { dateSkip, fileNote, skip } from '../skip';
import { headText, readSourceText } from '../text/source-text';
import { type FrontMatter, linksIn, linkTarget, parseFrontMatter } from './front-matter';

/** Text below the properties of a person that is longer is a document of its own. */
const MAX_BODY = 10_000;
const PERSON_WORD = /^#?(?:person|people|contacts?|kontakte?|personen?|personne|persona|human|friend|family|colleague)s?$/i;
/** One of these says that a note is about a person. */
const OF_PEOPLE = [
  'email',
  'emails',
  'e mail',
  'mail',
  'phone',
  'phones',
  'mobile',
  'tel',
  'telephone',
  'birthday',
  'bday',
  'linkedin',
  'last contact',
  'last contacted',
];

const ROLES: ReadonlyMap<string, ColumnRole> = new Map<string, ColumnRole>([
  ...['email', 'emails', 'e mail', 'mail'].map((name): [string, ColumnRole] => [name, 'email']),
  ...['phone', 'phones', 'mobile', 'tel', 'telephone'].map((name): [string, ColumnRole] => [name, 'phone']),
  ...['birthday', 'bday', 'birthdate', 'date of birth', 'born'].map((name): [string, ColumnRole] => [name, 'birthday']),
  ...['company', 'organization', 'organisation', 'org', 'employer', 'work'].map((name): [string, ColumnRole] => [name, 'company']),
  ...['role', 'job', 'job title', 'position'].map((name): [string, ColumnRole] => [name, 'position']),
  ...['city', 'location', 'place', 'lives in'].map((name): [string, ColumnRole] => [name, 'place']),
  ...['website', 'url', 'linkedin', 'homepage'].map((name): [string, ColumnRole] => [name, 'url']),
  ...['alias', 'aliases', 'nickname'].map((name): [string, ColumnRole] => [name, 'nickname']),
  ...['tag', 'tags', 'circle', 'circles', 'group', 'groups'].map((name): [string, ColumnRole] => [name, 'circles']),
  ...['interests', 'hobbies', 'likes'].map((name): [string, ColumnRole] => [name, 'interests']),
  ...['note', 'notes', 'description'].map((name): [string, ColumnRole] => [name, 'notes']),
]);
const RELATIONS = new Set(
  'spouse partner husband wife child children son daughter parent parents mother father sibling siblings brother sister friend friends colleague colleagues manager boss assistant'.split(
    ' ',
  ),
);
const TECHNICAL = new Set([
  'cssclass',
  'cssclasses',
  'type',
  'name',
  'full name',
  'created',
  'updated',
  'modified',
  'id',
  'uid',
  'publish',
  'permalink',
]);

export const MARKDOWN_NOTES: SourceReader = {
  format: 'markdown-notes',
  recognizes: (head, path) => {
    if (!/\.(?:md|markdown)$/i.test(path)) return false;
    const text = headText(head);
    const note = parseFrontMatter(text);
    return (note !== null && isAboutPerson(note)) || (dayInName(path) !== null && linksIn(text).length > 0);
  },
  read: readNote,
};

function isAboutPerson({ properties }: FrontMatter): boolean {
  const words = ['type', 'tag', 'tags', 'category', 'categories', 'kind'].flatMap((name) => properties.get(name) ?? []);
  return words.some((word) => PERSON_WORD.test(linkTarget(word))) || OF_PEOPLE.some((name) => properties.has(name));
}

/** `2024-03-04.md`, `2024-03-04 Monday.md` */
function dayInName(path: string): IsoDay | null {
  const match = /(?:^|\/)(\d{4}-\d{2}-\d{2})(?:[ _.,-][^/]*)?\.(?:md|markdown)$/i.exec(path);
  return match === null ? null : parseIsoDay(match[1] ?? '');
}

async function* readNote(file: SourceFile, context: ReadContext): AsyncIterable<SourceRecord> {
  const { parts, warnings } = await readSourceText(file);
  yield* warnings.map(fileNote);
  let text = '';
  for await (const part of parts()) {
    text = part;
    break;
  }
  const note = parseFrontMatter(text);
  const day = dayInName(file.path);
  if (note !== null && isAboutPerson(note)) yield* personRecords(file, note, context);
  else if (day !== null) yield* daily(day, note?.body ?? text, context);
}

function* daily(day: IsoDay, body: string, { today }: ReadContext): Iterable<SourceRecord> {
  if (day > today) return yield dateSkip(day, day);
  for (const target of linksIn(body)) {
    const person = named(target);
    if (person.name === '' || /^\d{4}(?:-|$)/.test(person.name)) continue;
    yield mention(`note:${day}:${person.name}`, day, person);
  }
}

function mention(id: string, day: IsoDay, person: { readonly name: string; readonly address: string }): SourceEvent {
  return { kind: 'event', id, day, channel: 'other', from: null, others: [person], thread: '', minutes: null, title: '', exclusion: null };
}

function* personRecords(file: SourceFile, { properties, body }: FrontMatter, { today }: ReadContext): Iterable<SourceRecord> {
  const card = new CardBuilder(1, today);
  const related: { readonly word: string; readonly name: string }[] = [];
  const last: string[] = [];
  const own = (properties.get('full name') ?? properties.get('name') ?? [])[0] ?? '';
  card.add('name', 'Name', cleanName(linkTarget(own)) || cleanName(file.name.replace(/\.(?:md|markdown)$/i, '')));
  for (const [name, values] of properties) {
    const role = ROLES.get(name);
    if (TECHNICAL.has(name)) continue;
    for (const value of values.map(linkTarget)) {
      if (name === 'last contact' || name === 'last contacted') last.push(value);
      else if (role === 'circles') {
        if (!PERSON_WORD.test(value)) card.add(role, 'Tags', value.replace(/^#/, ''));
      } else card.add(role ?? 'keep', headerOf(name), value);
      if (RELATIONS.has(name)) related.push({ word: name, name: cleanName(value) });
    }
  }
  if (body.length <= MAX_BODY) card.add('notes', 'Note', body);
  else yield skip(file.name, 'skipped-records.longNote', { max: MAX_BODY });
  const contact = card.build();
  if (contact === null) return yield skip(file.name, 'skipped-records.cardWithoutName');
  yield { kind: 'card', id: '', contact, isOwner: false };
  const person = participantOf(contact);
  for (const { word, name } of related) if (name !== '') yield { kind: 'relation', a: person, b: named(name), word };
  for (const written of last) {
    const day = parseIsoDay(written.slice(0, 10));
    if (day === null || day > today) yield dateSkip(file.name, written);
    else yield mention(`note:last:${contact.name}:${day}`, day, person);
  }
}

function headerOf(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
