/**
 * The people as vCard 3.0, which phones, iCloud, Google and Outlook read best. What a vCard has no property for stands in properties of Kith's own, which
 * other programs pass over, so that Kith reads back what it wrote (readers/own/own-vcard.ts).
 */
import type { Network, Person, Tie } from '../../model/network';

/** In every card, so that Kith knows its own. */
export const OWN_PRODID = '-//Kith//Kith//EN';

/** Without them, a card of Kith is a card like any other. */
export const OWN_PROPERTIES = { person: 'X-KITH-PERSON', tie: 'X-KITH-TIE', interest: 'X-KITH-INTEREST' } as const;

/** Fields of a person that stand in `X-KITH-PERSON` as JSON. */
export const OWN_FIELDS = [
  'cadenceDays',
  'closeness',
  'importance',
  'isKin',
  'standing',
  'isOrganization',
  'connectedOn',
  'phoneLabels',
  'extra',
  'howMet',
  'jobs',
  'photo',
  'closedWishes',
] as const satisfies readonly (keyof Person)[];

const PHONE_TYPES: ReadonlyMap<string, string> = new Map([
  ['mobile', 'CELL'],
  ['home', 'HOME'],
  ['work', 'WORK'],
]);

export function networkVcard(network: Network): string {
  const ties = new Map<string, Tie[]>();
  for (const tie of network.ties.values()) ties.set(tie.a, [...(ties.get(tie.a) ?? []), tie]);
  const people = [...network.people.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return people.map((person) => cardOf(person, network, ties.get(person.id) ?? [])).join('');
}

function cardOf(person: Person, network: Network, ties: readonly Tie[]): string {
  const { id, name, nickname, company, position, place, emails, urls, birthday, notes } = person;
  const one = (property: string, value: string) => (value === '' ? [] : [`${property}:${escaped(value)}`]);
  const names = (table: 'circles' | 'interests') => person[table].flatMap((each) => network[table].get(each as never)?.name ?? []);
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `PRODID:${OWN_PRODID}`,
    `UID:${escaped(id)}`,
    `FN:${escaped(name)}`,
    `N:;${escaped(name)};;;`, // which part is the family name is not known: in one piece, every program shows it as it is
    ...one('NICKNAME', nickname),
    ...one('ORG', company),
    ...one('TITLE', position),
    ...(place === '' ? [] : [`ADR:;;;${escaped(place)};;;`]),
    ...emails.map((email) => `EMAIL;TYPE=INTERNET:${escaped(email)}`),
    ...person.phones.flatMap((phone, i) => phoneLines(phone, i, person.phoneLabels)),
    ...urls.map((url) => `URL:${escaped(url)}`),
    ...birthdayLines(birthday),
    ...photoLines(person.photo),
    ...one('NOTE', notes),
    ...(person.circles.length === 0 ? [] : [`CATEGORIES:${names('circles').map(escaped).join(',')}`]),
    ...names('interests').map((interest) => `${OWN_PROPERTIES.interest}:${escaped(interest)}`),
    ...ties.flatMap((tie, i) => tieLines(tie, i, network)),
    `${OWN_PROPERTIES.person}:${escaped(JSON.stringify(Object.fromEntries(OWN_FIELDS.map((field) => [field, person[field]]))))}`,
    'END:VCARD',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function phoneLines(phone: string, index: number, labels: Person['phoneLabels']): readonly string[] {
  const label = labels !== undefined && Object.hasOwn(labels, phone) ? (labels[phone] ?? '') : '';
  const type = PHONE_TYPES.get(label);
  if (label === '' || type !== undefined) return [`TEL${type === undefined ? '' : `;TYPE=${type}`}:${escaped(phone)}`];
  return [`phone${index}.TEL:${escaped(phone)}`, `phone${index}.X-ABLabel:${escaped(label)}`];
}

/** Apple writes the year 1604 where none is known, and other programs read it so. */
function birthdayLines(birthday: string): readonly string[] {
  if (birthday === '') return [];
  return [birthday.startsWith('--') ? `BDAY;X-APPLE-OMIT-YEAR=1604:1604-${birthday.slice(2)}` : `BDAY:${birthday}`];
}

/** For other programs: Kith itself skips pictures in files of any origin unread, and has its own among `OWN_FIELDS`. */
function photoLines(photo = ''): readonly string[] {
  const [, type, bytes] = /^data:image\/(jpeg|png);base64,(.+)$/.exec(photo) ?? [];
  return type === undefined || bytes === undefined ? [] : [`PHOTO;ENCODING=b;TYPE=${type.toUpperCase()}:${bytes}`];
}

/** Other programs know a relation by its word and the name. */
function tieLines(tie: Tie, index: number, network: Network): readonly string[] {
  const other = network.people.get(tie.b)?.name ?? '';
  const related =
    tie.hasEnded || other === '' || tie.relation === 'introduced'
      ? []
      : [`tie${index}.X-ABRELATEDNAMES:${escaped(other)}`, `tie${index}.X-ABLabel:${tie.relation === 'parent' ? 'child' : tie.relation}`];
  return [...related, `${OWN_PROPERTIES.tie}:${escaped(JSON.stringify(tie))}`];
}

function escaped(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\\,;]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n');
}

const MAX_OCTETS = 75;

/** Lines of at most 75 octets (RFC 2426, section 2.6), never cut inside a character. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  if (encoder.encode(line).length <= MAX_OCTETS) return line;
  const parts: string[] = [];
  let [part, octets] = ['', 0];
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > MAX_OCTETS) {
      parts.push(part);
      [part, octets] = [' ', 1];
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
