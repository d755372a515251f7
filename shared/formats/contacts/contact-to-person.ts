/**
 * A contact into a person. What an import may do to someone known: a value the file gives for company, position, nickname, place, birthday, connection
 * date and kept columns replaces the old one, unless the user has changed that by hand (model/file-values.ts); lists grow; a note is appended when it
 * is not already there. The name is set only when the person is made: afterwards it is the user's. Nothing is ever emptied.
 */

import type { CircleId, InterestId, PersonId } from '../../model/ids';
import { FILE_FIELDS, type FileField, isUserValue, originsInAgreement } from '../../model/import-provenance';
import type { NamedLookup } from '../../model/name-lookup';
import type { Origin, Person } from '../../model/network';
import { newPerson } from '../../model/person';
import type { Contact } from './contact';

export interface Lookups {
  readonly circles: NamedLookup<CircleId>;
  readonly interests: NamedLookup<InterestId>;
}

export function createPersonFrom(id: PersonId, contact: Contact, origin: Origin, lookups: Lookups): Person {
  return mergeContact(newPerson(id, contact.name), contact, origin, lookups);
}

/** The same object when the contact says nothing new. */
export function mergeContact(person: Person, contact: Contact, origin: Origin, lookups: Lookups): Person {
  const changes: { -readonly [Field in keyof Person]?: Person[Field] } = {};
  const isNews = (field: FileField) => isNewsOf(contact, person, field) && !isUserValue(person, field, origin.source);
  if (isNews('nickname')) changes.nickname = contact.nickname;
  if (isNews('company')) changes.company = contact.company;
  if (isNews('position')) changes.position = contact.position;
  if (isNews('place')) changes.place = contact.place;
  if (isNews('birthday')) changes.birthday = contact.birthday;
  if (isNews('connectedOn')) changes.connectedOn = contact.connectedOn;

  const emails = union(person.emails, contact.emails, lowerCase);
  if (emails !== person.emails) changes.emails = emails;
  const phones = union(person.phones, contact.phones, digits);
  if (phones !== person.phones) changes.phones = phones;
  const phoneLabels = withPhoneLabels(person, phones, contact.phoneLabels);
  if (phoneLabels !== undefined && phoneLabels !== person.phoneLabels) changes.phoneLabels = phoneLabels;
  const urls = union(person.urls, contact.urls, page);
  if (urls !== person.urls) changes.urls = urls;
  const circles = union(person.circles, idsOf(contact.circles, lookups.circles), itself);
  if (circles !== person.circles) changes.circles = circles;
  const interests = union(person.interests, idsOf(contact.interests, lookups.interests), itself);
  if (interests !== person.interests) changes.interests = interests;

  if (contact.notes !== '' && !person.notes.includes(contact.notes))
    changes.notes = person.notes === '' ? contact.notes : `${person.notes}\n\n${contact.notes}`;
  const extra = withExtra(person.extra, contact.extra);
  if (extra !== person.extra) changes.extra = extra;
  const agreed = FILE_FIELDS.filter((field) => contact[field] === person[field]);
  const origins = originsInAgreement(person.origins, origin.source, agreed);
  if (origins !== person.origins) changes.origins = origins;
  if (isNewOrigin(person, origin)) changes.origins = [...origins, origin];
  return isEmpty(changes) ? person : { ...person, ...changes };
}

/** Fields of which the contact says something new, but the user said something else by hand: that stays. */
export function preservedFields(person: Person, contact: Contact, source: string): readonly FileField[] {
  return FILE_FIELDS.filter((field) => isNewsOf(contact, person, field) && isUserValue(person, field, source));
}

function isNewsOf(contact: Contact, person: Person, field: FileField): boolean {
  if (field === 'birthday') return isMoreThan(contact.birthday, person.birthday);
  const value = contact[field];
  return value !== '' && value !== null && value !== person[field];
}

/** One origin per kind of file says where someone came from; more are kept only where they are what the next import recognises a row by. */
function isNewOrigin(person: Person, { source, key }: Origin): boolean {
  const same = person.origins.filter((origin) => origin.source === source);
  return same.length === 0 || (key.includes('|') && !same.some((origin) => origin.key === key));
}

/** A birthday without its year never replaces the same one with it. */
function isMoreThan(birthday: string, before: string): boolean {
  if (birthday === '' || birthday === before) return false;
  return !(birthday.startsWith('--') && before.endsWith(birthday.slice(1)));
}

function idsOf<Id>(names: readonly string[], lookup: NamedLookup<Id>): Id[] {
  const ids: Id[] = [];
  for (const name of names) {
    const id = lookup.idOf(name);
    if (id !== null) ids.push(id);
  }
  return ids;
}

/** The same list when nothing is added; else with what is new at its end, in the order of the file. */
function union<Value extends string>(before: readonly Value[], added: readonly Value[], keyOf: (value: Value) => string): readonly Value[] {
  if (added.length === 0) return before;
  if (before.length === 0 && added.length === 1) return added;
  const seen = new Set(before.map(keyOf));
  const fresh = added.filter((value) => !seen.has(keyOf(value)) && seen.add(keyOf(value)));
  return fresh.length === 0 ? before : [...before, ...fresh];
}

const itself = (value: string) => value;
const lowerCase = (value: string) => value.toLowerCase();
/** `+44 20 7946 0000` and `020 79460000` are one number, written twice. */
const digits = (value: string) => value.replace(/\D/g, '').replace(/^0+/, '').slice(-9) || value;
const page = (value: string) =>
  value
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/$/, '');

/** A number keeps the label it has. The same object when nothing is new. */
function withPhoneLabels(
  { phoneLabels: before }: Person,
  phones: readonly string[],
  added: ReadonlyMap<string, string>,
): NonNullable<Person['phoneLabels']> | undefined {
  let labels: Map<string, string> | null = null;
  for (const [number, label] of added) {
    const phone = phones.find((own) => digits(own) === digits(number)); // as the person has it
    if (phone === undefined || (before !== undefined && Object.hasOwn(before, phone)) || labels?.has(phone)) continue;
    labels ??= new Map(Object.entries(before ?? {}));
    labels.set(phone, label);
  }
  return labels === null ? before : Object.fromEntries(labels);
}

function withExtra(before: Person['extra'], added: ReadonlyMap<string, string>): Person['extra'] {
  if (added.size === 0) return before;
  let isNew = false;
  const extra = new Map(Object.entries(before));
  for (const [header, text] of added) {
    if (extra.get(header) === text) continue;
    extra.set(header, text);
    isNew = true;
  }
  return isNew ? Object.fromEntries(extra) : before; // fromEntries defines own properties, whatever the headers are called
}

function isEmpty(changes: object): boolean {
  for (const _ in changes) return false;
  return true;
}
