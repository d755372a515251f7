/**
 * The plan of importing contacts: what each row would do, and the one edit that does it. Nothing is written here. The account is exact:
 * rows = created + updated + unchanged + skipped.
 */

import { fail, ok, type Result } from '../../lib/result';
import { mondayOf } from '../../model/day';
import type { Edit } from '../../model/edit';
import type { PersonId } from '../../model/ids';
import { FILE_FIELDS, type FileField } from '../../model/import-provenance';
import { circleLookup, interestLookup } from '../../model/name-lookup';
import type { Circle, Interest, Network, Origin, Person } from '../../model/network';
import type { Contact } from '../contacts/contact';
import { createPersonFrom, mergeContact } from '../contacts/contact-to-person';
import { type Group, matchPeople, type PeopleMatches, personIdsByName } from '../contacts/matching/match-people';
import { PreservedFields } from '../contacts/preserved-fields';
import { readContacts } from '../contacts/read-contacts';
import type { ImportPlan, ImportReport, ImportSample, ImportTable, PlanContext, SkippedRow } from './import-plan';

type Outcome = 'created' | 'updated' | 'unchanged';

/** Rows of each outcome shown in the preview. */
const SAMPLES_PER_OUTCOME = 12;

export function planContacts(network: Network, table: ImportTable, context: PlanContext): Result<ImportPlan> {
  const { contacts, skipped, warnings } = readContacts(table, context.today);
  if (contacts.length === 0) return fail('no-usable-rows', nothingUsable(table, skipped));

  const who = matchPeople(network, contacts, table.format);
  const circles = circleLookup(network, context.newId);
  const interests = interestLookup(network, context.newId);
  const lookups = { circles, interests };
  const put: Person[] = [];
  const outcomes: Outcome[] = new Array(contacts.length);
  const duplicates = new Duplicates(network);
  const kept = new PreservedFields(table.format);

  for (const group of who.groups) {
    const after = group.person === null ? create(group, who) : update(group, group.person, who);
    if (after !== null) put.push(after);
  }

  function originOf(row: number): Origin {
    return { source: table.format, key: who.originKeys[row] ?? '' };
  }

  function create(group: Group, { names }: PeopleMatches): Person {
    const [first, ...rest] = group.contacts as [number, ...number[]];
    const contact = contacts[first] as Contact;
    const id = context.newId<PersonId>();
    outcomes[first] = 'created';
    duplicates.look(id, contact, names[first] ?? '');
    const { person, changedBy } = added(createPersonFrom(id, contact, originOf(first), lookups), [first], rest);
    for (const row of rest) outcomes[row] = changedBy.has(row) ? 'updated' : 'unchanged';
    return person;
  }

  function update(group: Group, before: Person, { names }: PeopleMatches): Person | null {
    const { person, changedBy } = added(before, [], group.contacts);
    duplicates.known(names[group.contacts[0] ?? 0] ?? '', before.id);
    for (const row of group.contacts) outcomes[row] = changedBy.has(row) ? 'updated' : 'unchanged';
    return person === before ? null : person;
  }

  /** Several rows of one person: the first to fill a single value in this file keeps it, so that the same file changes nothing the next time. */
  function added(start: Person, before: readonly number[], rows: readonly number[]): { person: Person; changedBy: Set<number> } {
    const changedBy = new Set<number>();
    if (rows.length === 0) return { person: start, changedBy };
    const filled = new Set(before.flatMap((row) => filledBy(contacts[row] as Contact)));
    let person = start;
    for (const row of rows) {
      const contact = contacts[row] as Contact;
      kept.look(row, person, without(contact, filled));
      const next = mergeContact(person, without(contact, filled), originOf(row), lookups);
      if (next !== person) changedBy.add(row);
      if (rows.length > 1) for (const field of filledBy(contact)) filled.add(field);
      person = next;
    }
    return { person, changedBy };
  }

  const count = (outcome: Outcome) => outcomes.reduce((sum, each) => (each === outcome ? sum + 1 : sum), 0);
  const account: ImportReport = {
    format: table.format,
    rows: table.rows.length,
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    skipped,
    possibleDuplicates: duplicates.found,
    warnings: [...table.warnings, ...warnings, ...who.warnings, ...kept.sentences()],
  };
  return ok({
    account,
    samples: samplesOf(contacts, outcomes, skipped, kept),
    questions: [],
    edit: editOf(network, table, context, put, circles.added, interests.added),
  });
}

/** Names of the single values a contact fills; those of `extra` behind a mark of their own. */
function filledBy(contact: Contact): string[] {
  return [
    ...FILE_FIELDS.filter((field) => contact[field] !== '' && contact[field] !== null),
    ...[...contact.extra.keys()].map((header) => `extra ${header}`),
  ];
}

function without(contact: Contact, filled: ReadonlySet<string>): Contact {
  if (filled.size === 0) return contact;
  const keep = (field: FileField) => (filled.has(field) ? '' : (contact[field] ?? ''));
  return {
    ...contact,
    nickname: keep('nickname'),
    company: keep('company'),
    position: keep('position'),
    place: keep('place'),
    birthday: keep('birthday'),
    connectedOn: filled.has('connectedOn') ? null : contact.connectedOn,
    extra: new Map([...contact.extra].filter(([header]) => !filled.has(`extra ${header}`))),
  };
}

function editOf(
  network: Network,
  table: ImportTable,
  context: PlanContext,
  people: readonly Person[],
  circles: readonly Circle[],
  interests: readonly Interest[],
): Edit {
  const label = `import of ${table.fileName}`;
  if (people.length === 0) return { kind: 'importFile', label, put: {}, delete: {} };
  const monday = mondayOf(context.today); // the list of this week is chosen anew, now that there are other people to choose from
  return {
    kind: 'importFile',
    label,
    put: { people, ...(circles.length > 0 ? { circles } : {}), ...(interests.length > 0 ? { interests } : {}) },
    delete: network.weeks.has(monday) ? { weeks: [monday] } : {},
  };
}

/** People made by this import whose name someone else has already, in the network or on an earlier line. */
class Duplicates {
  readonly found: { line: number; name: string; like: PersonId }[] = [];
  private readonly byName: Map<string, PersonId>;

  constructor(network: Network) {
    this.byName = personIdsByName(network);
  }

  look(id: PersonId, contact: Contact, name: string): void {
    const like = this.byName.get(name);
    if (like === undefined) this.byName.set(name, id);
    else this.found.push({ line: contact.row.line, name: contact.name, like });
  }

  known(name: string, id: PersonId): void {
    if (!this.byName.has(name)) this.byName.set(name, id);
  }
}

function samplesOf(
  contacts: readonly Contact[],
  outcomes: readonly Outcome[],
  skipped: readonly SkippedRow[],
  kept: PreservedFields,
): ImportSample[] {
  const left = { created: SAMPLES_PER_OUTCOME, updated: SAMPLES_PER_OUTCOME, unchanged: SAMPLES_PER_OUTCOME };
  const samples: ImportSample[] = [];
  contacts.forEach((contact, i) => {
    const outcome = outcomes[i] as Outcome;
    if (left[outcome]-- <= 0) return;
    const detail = [contact.company, contact.position, contact.emails[0], contact.phones[0], contact.place]
      .filter((part) => part !== undefined && part !== '')
      .slice(0, 3);
    const stays = kept.ofRow(i);
    samples.push({
      line: contact.row.line,
      outcome,
      title: contact.name,
      detail: [...detail, ...(stays === '' ? [] : [stays])].join(' · '),
    });
  });
  for (const { line, reason, cells } of skipped.slice(0, SAMPLES_PER_OUTCOME)) {
    const shown = cells.filter((cell) => cell.trim() !== '').join(' · ');
    samples.push({ line, outcome: 'skipped', title: reason, detail: clipped(shown, 120) });
  }
  return samples.sort((a, b) => a.line - b.line);
}

/** What was found, when nothing of it can be used, and what to do. */
function nothingUsable(table: ImportTable, skipped: readonly SkippedRow[]): string {
  const columns = clipped(table.headers.slice(0, 12).join(', '), 200) + (table.headers.length > 12 ? ', …' : '');
  const where = table.headerLine === 0 ? 'without a header row' : `header on line ${table.headerLine}`;
  const found = `Found: ${table.headers.length} ${table.headers.length === 1 ? 'column' : 'columns'} (${columns}), ${where}, ${table.rows.length} ${table.rows.length === 1 ? 'row' : 'rows'}, ${table.encoding}`;
  const [first] = skipped;
  const row =
    first === undefined
      ? ''
      : `; the first row, line ${first.line}, reads “${clipped(first.cells.filter((cell) => cell.trim() !== '').join(', '), 100)}” (${first.reason})`;
  return `There are no contacts to import in “${table.fileName}”. ${found}${row}. ${table.rows.length === 0 ? 'Export the contacts again' : 'Say in the preview which columns hold the names, e-mails or phones'}, or choose another file.`;
}

function clipped(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
