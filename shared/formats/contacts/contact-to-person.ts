/**
 * Merges a contact into a person. In a known person, a value of the file for company, position, nickname, place, birthday, connection date or another
 * column replaces the old one, unless the user changed it by hand (model/import-provenance.ts). Lists grow. A note that is not there yet is appended.
 * The name is set only for a new person, and for one whom only a log named with the same words ("Marsh, Ada"). Nothing is ever emptied.
 */
import type { CircleId, InterestId, PersonId } from '../../model/ids';
import { FILE_FIELDS, type FileField, isUserValue, originsInAgreement } from '../../model/imports/import-provenance';
import { unionOfJobs } from '../../model/jobs/jobs';
import type { NameLookup } from '../../model/name-lookup';
import type { Origin, Person } from '../../model/network';
import { newPerson } from '../../model/person';
import type { Contact } from './contact';
import { nameKey } from './matching/compare-names';
import { isOnlyLogged } from './matching/match-people';
import { mergeNotes } from './merge-notes';

export interface Lookups {
  readonly circles: NameLookup<CircleId>;
  readonly interests: NameLookup<InterestId>;
}

export function createPerson(id: PersonId, contact: Contact, origin: Origin, lookups: Lookups): Person {
  return mergeContact(newPerson(id, contact.name), contact, origin, lookups);
}

/** The same object when the contact has nothing new. */
export function mergeContact(person: Person, contact: Contact, origin: Origin, lookups: Lookups): Person {
  const changes: { -readonly [Field in keyof Person]?: Person[Field] } = {};
  if (person.name !== contact.name && isOnlyLogged(person) && nameKey(person.name) === nameKey(contact.name)) changes.name = contact.name;
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
  const phoneLabels = mergePhoneLabels(person, phones, contact.phoneLabels);
  if (phoneLabels !== undefined && phoneLabels !== person.phoneLabels) changes.phoneLabels = phoneLabels;
  const urls = union(person.urls, contact.urls, pageAddress);
  if (urls !== person.urls) changes.urls = urls;
  const circles = union(person.circles, idsOf(contact.circles, lookups.circles), identity);
  if (circles !== person.circles) changes.circles = circles;
  const interests = union(person.interests, idsOf(contact.interests, lookups.interests), identity);
  if (interests !== person.interests) changes.interests = interests;

  const jobs = unionOfJobs(person.jobs ?? [], contact.jobs);
  if (jobs.length > (person.jobs?.length ?? 0)) changes.jobs = jobs;
  if (contact.photo !== '' && person.photo === undefined) changes.photo = contact.photo;

  const notes = mergeNotes(person.notes, contact.notes);
  if (notes !== person.notes) changes.notes = notes;
  const extra = mergeExtra(person.extra, contact.extra);
  if (extra !== person.extra) changes.extra = extra;
  const agreed = FILE_FIELDS.filter((field) => contact[field] === person[field]);
  const origins = originsInAgreement(person.origins, origin.source, agreed);
  if (origins !== person.origins) changes.origins = origins;
  if (isNewOrigin(person, origin)) changes.origins = [...origins, origin];
  return isEmpty(changes) ? person : { ...person, ...changes };
}

/** Fields where the contact has a new value, but the user set another one by hand, which stays. */
export function preservedFields(person: Person, contact: Contact, source: string): readonly FileField[] {
  return FILE_FIELDS.filter((field) => isNewsOf(contact, person, field) && isUserValue(person, field, source));
}

function isNewsOf(contact: Contact, person: Person, field: FileField): boolean {
  if (field === 'birthday') return isBetterBirthday(contact.birthday, person.birthday);
  const value = contact[field];
  return value !== '' && value !== null && value !== person[field];
}

/** A person has one origin per kind of file, and more only where the next import recognizes a row by them. */
function isNewOrigin(person: Person, { source, key }: Origin): boolean {
  const same = person.origins.filter((origin) => origin.source === source);
  return same.length === 0 || (key.includes('|') && !same.some((origin) => origin.key === key));
}

/** A birthday without a year does not replace the same day with a year. */
function isBetterBirthday(birthday: string, before: string): boolean {
  if (birthday === '' || birthday === before) return false;
  return !(birthday.startsWith('--') && before.endsWith(birthday.slice(1)));
}

function idsOf<Id>(names: readonly string[], lookup: NameLookup<Id>): Id[] {
  const ids: Id[] = [];
  for (const name of names) {
    const id = lookup.idOf(name);
    if (id !== null) ids.push(id);
  }
  return ids;
}

/** New values at the end, in the order of the file. The same list when there are none. */
function union<Value extends string>(before: readonly Value[], added: readonly Value[], keyOf: (value: Value) => string): readonly Value[] {
  if (added.length === 0) return before;
  if (before.length === 0 && added.length === 1) return added;
  const seen = new Set(before.map(keyOf));
  const newValues = added.filter((value) => !seen.has(keyOf(value)) && seen.add(keyOf(value)));
  return newValues.length === 0 ? before : [...before, ...newValues];
}

const identity = (value: string) => value;
const lowerCase = (value: string) => value.toLowerCase();
/** `+44 20 7946 0000` and `020 79460000` are the same number. */
const digits = (value: string) => value.replace(/\D/g, '').replace(/^0+/, '').slice(-9) || value;
const pageAddress = (value: string) =>
  value
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/$/, '');

/** A number keeps its label. The same object when nothing is new. */
function mergePhoneLabels(
  { phoneLabels: before }: Person,
  phones: readonly string[],
  added: ReadonlyMap<string, string>,
): NonNullable<Person['phoneLabels']> | undefined {
  let labels: Map<string, string> | null = null;
  for (const [number, label] of added) {
    const phone = phones.find((own) => digits(own) === digits(number)); // as written on the person
    if (phone === undefined || (before !== undefined && Object.hasOwn(before, phone)) || labels?.has(phone)) continue;
    labels ??= new Map(Object.entries(before ?? {}));
    labels.set(phone, label);
  }
  return labels === null ? before : Object.fromEntries(labels);
}

function mergeExtra(before: Person['extra'], added: ReadonlyMap<string, string>): Person['extra'] {
  if (added.size === 0) return before;
  let isNew = false;
  const extra = new Map(Object.entries(before));
  for (const [header, text] of added) {
    const known = extra.get(header);
    if (known === text || (known !== undefined && hasLines(known, text))) continue;
    extra.set(header, text);
    isNew = true;
  }
  return isNew ? Object.fromEntries(extra) : before; // fromEntries defines own properties, even for a header `__proto__`
}

/** Several rows of one person have several values under one header, each on lines of its own. */
function hasLines(text: string, part: string): boolean {
  const lines = new Set(text.split('\n'));
  return part.split('\n').every((line) => lines.has(line));
}

function isEmpty(changes: object): boolean {
  for (const _ in changes) return false;
  return true;
}
