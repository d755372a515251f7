/** Plans the import of contacts: what each row would do, and the one edit that does it. */
import { formatBirthday } from '../../lib/format-time';
import { ok, type Result } from '../../lib/result';
import { mondayOf } from '../../model/day';
import type { Edit } from '../../model/edit';
import type { PersonId } from '../../model/ids';
import { circleLookup, interestLookup } from '../../model/name-lookup';
import type { Circle, Interest, Join, Network, Person } from '../../model/network';
import { type Message, message, type Refusal, refuse } from '../../strings/message';
import type { Contact } from '../contacts/contact';
import { matchPeople, rememberOtherNames } from '../contacts/matching/match-people';
import type { RowGroup } from '../contacts/matching/row-group';
import { readContacts } from '../contacts/read-contacts';
import { type CertainPerson, linkGroups, takeCertain } from './certain-people';
import {
  type ImportPlan,
  type ImportReport,
  type ImportSample,
  type ImportTable,
  type JoinedRow,
  MAX_DOUBTFUL,
  type PlanContext,
  type SkippedRow,
  sameAnswerKey,
} from './import-plan';
import { type Outcome, PeopleOfRows } from './people-of-rows';
import { filledCells, skippedSample, truncated } from './skipped-sample';

/** Rows of each outcome shown in the preview. */
const SAMPLES_PER_OUTCOME = 12;

export function planContacts(network: Network, table: ImportTable, context: PlanContext): Result<ImportPlan, Refusal> {
  const { contacts, warnings, ...read } = readContacts(table, context.today);
  const skipped = [...read.skipped, ...(table.leftOut ?? [])];
  if (contacts.length === 0) return nothingUsable(table, skipped);

  const matches = matchPeople(network, contacts, table.format);
  const lookups = { circles: circleLookup(network, context.newId), interests: interestLookup(network, context.newId) };
  takeAnswered(matches.groups, contacts, network, context);
  const isKeptApart = (row: number) => context.answers?.get(sameAnswerKey(contacts[row]?.row.line ?? 0)) === 'new';
  const linked = linkGroups(matches.groups, contacts, network, (group) => group.rows.some(isKeptApart));
  const certain = takeCertain(linked, matches.groups, contacts);
  rememberOtherNames(
    certain.map(({ group }) => group),
    matches,
  );
  const rows = new PeopleOfRows({ network, table, context, contacts, matches, certain, lookups });
  for (const group of matches.groups) rows.add(group);
  const { duplicates, outcomes, preserved } = rows;
  skipped.push(...rows.skipped);

  const uncertain = new Set(duplicates.list.filter(({ canTake }) => canTake === undefined).map(({ line }) => line)); // the others are asked about
  function doubtsOf(row: number, line: number): Message[] {
    const shared = matches.notJoined.get(row);
    return [
      ...preserved.ofRow(row),
      ...(shared === undefined ? [] : [shared]),
      ...(uncertain.has(line) ? [message('formats.sameNameAsOther')] : []),
    ];
  }

  const lacksNames = read.unnamed * 2 > contacts.length;
  const named = lacksNames ? [message('formats.mostlyUnnamed', { count: read.unnamed, name: contacts[0]?.name ?? '' })] : [];
  const report: ImportReport = {
    format: table.format,
    rows: table.rows.length + (table.leftOut?.length ?? 0),
    ...countsOf(outcomes),
    skipped,
    possibleDuplicates: duplicates.list,
    joined: certain.filter(({ group }) => outcomes[group.rows[0] ?? 0]).map((each) => joinedRow(contacts, each)),
    warnings: [...named, ...table.warnings, ...warnings, ...matches.warnings, ...preserved.warnings()],
    ...(lacksNames && { lacksNames }),
  };
  return ok({
    report,
    samples: samplesOf(contacts, outcomes, skipped, (row) => doubtsOf(row, contacts[row]?.row.line ?? 0)),
    questions: [],
    edit: contactsEdit(network, table, context, {
      people: rows.people,
      circles: lookups.circles.added,
      interests: lookups.interests.added,
      joins: rows.joins,
    }),
  });
}

interface NewObjects {
  readonly people: readonly Person[];
  readonly circles: readonly Circle[];
  readonly interests: readonly Interest[];
  readonly joins: readonly Join[];
}

function contactsEdit(network: Network, table: ImportTable, context: PlanContext, { people, circles, interests, joins }: NewObjects): Edit {
  if (people.length === 0) return { kind: 'importFile', label: table.fileName, put: {}, delete: {} };
  const monday = mondayOf(context.today); // this week's list is made again, because there are more people to choose from
  return {
    kind: 'importFile',
    label: table.fileName,
    put: {
      people,
      ...(circles.length > 0 ? { circles } : {}),
      ...(interests.length > 0 ? { interests } : {}),
      ...(joins.length > 0 ? { joins } : {}),
    },
    delete: network.weeks.has(monday) ? { weeks: [monday] } : {},
  };
}

function joinedRow(contacts: readonly Contact[], { group, person, evidence }: CertainPerson): JoinedRow {
  const { row, name } = contacts[group.rows[0] ?? 0] as Contact;
  return { line: row.line, name, person: person.id, evidence };
}

function countsOf(outcomes: readonly (Outcome | undefined)[]): Pick<ImportReport, Outcome> {
  const count = (outcome: Outcome) => outcomes.reduce((sum, each) => (each === outcome ? sum + 1 : sum), 0);
  return { created: count('created'), updated: count('updated'), unchanged: count('unchanged') };
}

/** Rows that the user took as somebody known. Nobody becomes two rows' person this way. */
function takeAnswered(groups: readonly RowGroup[], contacts: readonly Contact[], network: Network, { answers }: PlanContext): void {
  if (answers === undefined) return;
  const taken = new Set(groups.map(({ person }) => person));
  for (const group of groups) {
    if (group.person !== null) continue;
    const ids = group.rows.map((row) => answers.get(sameAnswerKey(contacts[row]?.row.line ?? 0)));
    const id = ids.find((each) => each !== undefined && each !== 'new') as PersonId | undefined;
    const person = id === undefined ? undefined : network.people.get(id);
    if (person === undefined || taken.has(person)) continue;
    group.person = person;
    taken.add(person);
  }
}

function samplesOf(
  contacts: readonly Contact[],
  outcomes: readonly (Outcome | undefined)[],
  skipped: readonly SkippedRow[],
  doubtsOf: (row: number) => readonly Message[],
): ImportSample[] {
  const remaining = { created: SAMPLES_PER_OUTCOME, updated: SAMPLES_PER_OUTCOME, unchanged: SAMPLES_PER_OUTCOME };
  const samples: ImportSample[] = [];
  const doubtful: ImportSample[] = [];
  contacts.forEach((contact, i) => {
    const outcome = outcomes[i];
    if (outcome === undefined) return;
    const notes = doubtsOf(i);
    const isDoubtful = notes.length > 0 && doubtful.length < MAX_DOUBTFUL;
    if (!isDoubtful && remaining[outcome]-- <= 0) return;
    const detail = [contact.company, contact.position, contact.emails[0], contact.phones[0], contact.place]
      .filter((part) => part !== undefined && part !== '')
      .slice(0, 3);
    if (contact.birthday !== '') detail.push(formatBirthday(contact.birthday));
    const sample = { line: contact.row.line, outcome, title: contact.name, detail: detail.join(' · '), notes };
    if (isDoubtful) doubtful.push({ ...sample, isDoubtful });
    else samples.push(sample);
  });
  samples.push(...skipped.slice(0, SAMPLES_PER_OUTCOME).map(skippedSample));
  return [...doubtful, ...samples.sort((a, b) => a.line - b.line)];
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
