/** How well a row agrees with a record, for choosing among people of one name. What only the record says hardly counts. */
import { ownValue } from '../../../lib/collections';
import type { Person } from '../../../model/network';
import type { Contact } from '../contact';
import { mergeNotes } from '../merge-notes';

const WEIGHTS = { company: 5, position: 4, place: 4, nickname: 4, birthday: 10, connectedOn: 6 } as const;
const FIELDS = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];
const LISTED = 4;
/** Of what the record has and the row does not: decides only between records that agree equally. */
const UNSAID = 0.01;

export type CircleNames = (person: Person) => readonly string[];

/** Greater is better; below zero, more differs than agrees. */
export function agreement(row: Contact, record: Contact | Person, circlesOf: CircleNames): number {
  let score = 0;
  for (const field of FIELDS) {
    const [said, known] = [row[field] ?? '', record[field] ?? ''];
    if (said === '') score -= known === '' ? 0 : UNSAID;
    else if (said === known || fileValues(record, field).includes(said) || isInExtra(record, said)) score += WEIGHTS[field];
    else score -= known === '' ? 1 : WEIGHTS[field] / 2;
  }
  if (row.notes !== '') score += mergeNotes(record.notes, row.notes) === record.notes ? LISTED * 2 : record.notes === '' ? -1 : -2;
  else if (record.notes !== '') score -= UNSAID;
  const circles = 'row' in record ? record.circles : circlesOf(record);
  score +=
    listed(row.circles, circles) + listed(row.emails, record.emails) + listed(row.phones, record.phones) + listed(row.urls, record.urls);
  for (const [header, text] of row.extra) {
    const known = record.extra instanceof Map ? record.extra.get(header) : ownValue(record.extra as Person['extra'], header);
    score += known === undefined ? -1 : known === text || known.split('\n').includes(text) ? LISTED : -2;
  }
  return score;
}

function listed(said: readonly string[], known: readonly string[]): number {
  if (said.length === 0) return -UNSAID * known.length;
  return said.reduce((sum, value) => sum + (known.includes(value) ? LISTED : -1), 0);
}

/** What the files said before the user changed the field. */
function fileValues(record: Contact | Person, field: string): string[] {
  return 'origins' in record ? record.origins.flatMap(({ said }) => said?.[field] ?? []) : [];
}

function isInExtra(record: Contact | Person, value: string): boolean {
  return 'origins' in record && Object.values(record.extra).some((text) => text.split('\n').includes(value));
}

/** True when two rows differ in a company, position, place, nickname or birthday that both have. */
export function differs(a: Contact, b: Contact | Person): boolean {
  return FIELDS.some((field) => a[field] && b[field] && a[field] !== b[field]);
}

/** All that tells a record from another, whatever its id. */
export function contentOf({
  name,
  company,
  position,
  place,
  birthday,
  emails,
  phones,
  urls,
  notes,
  connectedOn,
}: Contact | Person): string {
  return JSON.stringify([name, company, position, place, birthday, emails, phones, urls, notes, connectedOn]);
}
