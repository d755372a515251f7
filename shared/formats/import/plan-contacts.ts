/** Plans the import of contacts: what each row would do, and the one edit that does it. */
import { ok, type Result } from '../../lib/result';
import { mondayOf } from '../../model/day';
import type { Edit } from '../../model/edit';
import type { PersonId } from '../../model/ids';
import { FILE_FIELDS, type FileField } from '../../model/import-provenance';
import { circleLookup, interestLookup } from '../../model/name-lookup';
import type { Circle, Interest, Network, Origin, Person } from '../../model/network';
import { type Refusal, refuse } from '../../strings/message';
import type { Contact } from '../contacts/contact';
import { createPerson, mergeContact } from '../contacts/contact-to-person';
import { matchPeople, personIdsByName, type RowGroup } from '../contacts/matching/match-people';
import { PreservedFields } from '../contacts/preserved-fields';
import { readContacts } from '../contacts/read-contacts';
import type { ImportPlan, ImportReport, ImportSample, ImportTable, PlanContext, SkippedRow } from './import-plan';
import { filledCells, skippedSample, truncated } from './skipped-sample';

type Outcome = 'created' | 'updated' | 'unchanged';

/** Rows of each outcome shown in the preview. */
const SAMPLES_PER_OUTCOME = 12;

export function planContacts(network: Network, table: ImportTable, context: PlanContext): Result<ImportPlan, Refusal> {
  const { contacts, skipped, warnings } = readContacts(table, context.today);
  if (contacts.length === 0) return nothingUsable(table, skipped);

  const matches = matchPeople(network, contacts, table.format);
  const circles = circleLookup(network, context.newId);
  const interests = interestLookup(network, context.newId);
  const lookups = { circles, interests };
  const put: Person[] = [];
  const outcomes: Outcome[] = new Array(contacts.length);
  const duplicates = new Duplicates(network);
  const preserved = new PreservedFields(table.format);

  for (const group of matches.groups) {
    const after = group.person === null ? create(group) : update(group, group.person);
    if (after !== null) put.push(after);
  }

  function originOf(row: number): Origin {
    return { source: table.format, key: matches.originKeys[row] ?? '' };
  }

  function create(group: RowGroup): Person {
    const [first, ...rest] = group.rows as [number, ...number[]];
    const contact = contacts[first] as Contact;
    const id = context.newId<PersonId>();
    outcomes[first] = 'created';
    duplicates.check(id, contact, matches.names[first] ?? '');
    const { person, changedBy } = addRows(createPerson(id, contact, originOf(first), lookups), [first], rest);
    for (const row of rest) outcomes[row] = changedBy.has(row) ? 'updated' : 'unchanged';
    return person;
  }

  function update(group: RowGroup, before: Person): Person | null {
    const { person, changedBy } = addRows(before, [], group.rows);
    duplicates.register(matches.names[group.rows[0] ?? 0] ?? '', before.id);
    for (const row of group.rows) outcomes[row] = changedBy.has(row) ? 'updated' : 'unchanged';
    return person === before ? null : person;
  }

  /** Of several rows of one person, the first that fills a single value sets it. So importing the same file again changes nothing. */
  function addRows(start: Person, before: readonly number[], rows: readonly number[]): { person: Person; changedBy: Set<number> } {
    const changedBy = new Set<number>();
    if (rows.length === 0) return { person: start, changedBy };
    const filled = new Set(before.flatMap((row) => filledFields(contacts[row] as Contact)));
    let person = start;
    for (const row of rows) {
      const contact = contacts[row] as Contact;
      const news = withoutFields(contact, filled);
      preserved.record(row, person, news);
      const next = mergeContact(person, news, originOf(row), lookups);
      if (next !== person) changedBy.add(row);
      if (rows.length > 1) for (const field of filledFields(contact)) filled.add(field);
      person = next;
    }
    return { person, changedBy };
  }

  const count = (outcome: Outcome) => outcomes.reduce((sum, each) => (each === outcome ? sum + 1 : sum), 0);
  const report: ImportReport = {
    format: table.format,
    rows: table.rows.length,
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    skipped,
    possibleDuplicates: duplicates.list,
    warnings: [...table.warnings, ...warnings, ...matches.warnings, ...preserved.warnings()],
  };
  return ok({
    report,
    samples: samplesOf(contacts, outcomes, skipped, preserved),
    questions: [],
    edit: contactsEdit(network, table, context, put, circles.added, interests.added),
  });
}

/** Names of the single values a contact fills. Those of `extra` have a prefix. */
function filledFields(contact: Contact): string[] {
  return [
    ...FILE_FIELDS.filter((field) => contact[field] !== '' && contact[field] !== null),
    ...[...contact.extra.keys()].map((header) => `extra ${header}`),
  ];
}

function withoutFields(contact: Contact, filled: ReadonlySet<string>): Contact {
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

function contactsEdit(
  network: Network,
  table: ImportTable,
  context: PlanContext,
  people: readonly Person[],
  circles: readonly Circle[],
  interests: readonly Interest[],
): Edit {
  if (people.length === 0) return { kind: 'importFile', label: table.fileName, put: {}, delete: {} };
  const monday = mondayOf(context.today); // this week's list is made again, because there are more people to choose from
  return {
    kind: 'importFile',
    label: table.fileName,
    put: { people, ...(circles.length > 0 ? { circles } : {}), ...(interests.length > 0 ? { interests } : {}) },
    delete: network.weeks.has(monday) ? { weeks: [monday] } : {},
  };
}

/** New people whose name somebody else has already, in the network or on an earlier line. */
class Duplicates {
  readonly list: { line: number; name: string; like: PersonId }[] = [];
  private readonly byName: Map<string, PersonId>;

  constructor(network: Network) {
    this.byName = personIdsByName(network);
  }

  check(id: PersonId, contact: Contact, name: string): void {
    const like = this.byName.get(name);
    if (like === undefined) this.byName.set(name, id);
    else this.list.push({ line: contact.row.line, name: contact.name, like });
  }

  register(name: string, id: PersonId): void {
    if (!this.byName.has(name)) this.byName.set(name, id);
  }
}

function samplesOf(
  contacts: readonly Contact[],
  outcomes: readonly Outcome[],
  skipped: readonly SkippedRow[],
  preserved: PreservedFields,
): ImportSample[] {
  const remaining = { created: SAMPLES_PER_OUTCOME, updated: SAMPLES_PER_OUTCOME, unchanged: SAMPLES_PER_OUTCOME };
  const samples: ImportSample[] = [];
  contacts.forEach((contact, i) => {
    const outcome = outcomes[i] as Outcome;
    if (remaining[outcome]-- <= 0) return;
    const detail = [contact.company, contact.position, contact.emails[0], contact.phones[0], contact.place]
      .filter((part) => part !== undefined && part !== '')
      .slice(0, 3);
    samples.push({ line: contact.row.line, outcome, title: contact.name, detail: detail.join(' · '), notes: preserved.ofRow(i) });
  });
  samples.push(...skipped.slice(0, SAMPLES_PER_OUTCOME).map(skippedSample));
  return samples.sort((a, b) => a.line - b.line);
}

function nothingUsable(table: ImportTable, skipped: readonly SkippedRow[]): Result<never, Refusal> {
  const columns = {
    file: table.fileName,
    columns: table.headers.length,
    names: truncated(table.headers.slice(0, 12).join(', '), 200) + (table.headers.length > 12 ? ', …' : ''),
    headerLine: table.headerLine,
    encoding: table.encoding,
  };
  const [first] = skipped;
  if (first === undefined) return refuse('no-usable-rows', 'formats.noContactRows', columns);
  const { line, reason, cells } = first;
  const sample = truncated(filledCells(cells).join(', '), 100);
  return refuse('no-usable-rows', 'formats.noUsableContacts', { ...columns, rows: table.rows.length, line, reason, sample });
}
