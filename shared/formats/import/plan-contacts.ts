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
import type { Card } from '../contacts/card';
import { type Group, peopleByName, type WhoIsWho, whoIsWho } from '../contacts/matching/match-people';
import { personOfCard, withCard } from '../contacts/person-of-card';
import { KeptByUser } from '../contacts/preserved-fields';
import { readCards } from '../contacts/read-cards';
import type { ImportAccount, ImportPlan, ImportSample, ImportTable, PlanContext, SkippedRow } from './import-plan';

type Outcome = 'created' | 'updated' | 'unchanged';

/** Rows of each outcome shown in the preview. */
const SAMPLES_PER_OUTCOME = 12;

export function planContacts(network: Network, table: ImportTable, context: PlanContext): Result<ImportPlan> {
  const { cards, skipped, warnings } = readCards(table, context.today);
  if (cards.length === 0) return fail('no-usable-rows', nothingUsable(table, skipped));

  const who = whoIsWho(network, cards, table.format);
  const circles = circleLookup(network, context.newId);
  const interests = interestLookup(network, context.newId);
  const lookups = { circles, interests };
  const put: Person[] = [];
  const outcomes: Outcome[] = new Array(cards.length);
  const duplicates = new Duplicates(network);
  const kept = new KeptByUser(table.format);

  for (const group of who.groups) {
    const after = group.person === null ? create(group, who) : update(group, group.person, who);
    if (after !== null) put.push(after);
  }

  function originOf(row: number): Origin {
    return { source: table.format, key: who.originKeys[row] ?? '' };
  }

  function create(group: Group, { names }: WhoIsWho): Person {
    const [first, ...rest] = group.cards as [number, ...number[]];
    const card = cards[first] as Card;
    const id = context.newId<PersonId>();
    outcomes[first] = 'created';
    duplicates.look(id, card, names[first] ?? '');
    const { person, changedBy } = added(personOfCard(id, card, originOf(first), lookups), [first], rest);
    for (const row of rest) outcomes[row] = changedBy.has(row) ? 'updated' : 'unchanged';
    return person;
  }

  function update(group: Group, before: Person, { names }: WhoIsWho): Person | null {
    const { person, changedBy } = added(before, [], group.cards);
    duplicates.known(names[group.cards[0] ?? 0] ?? '', before.id);
    for (const row of group.cards) outcomes[row] = changedBy.has(row) ? 'updated' : 'unchanged';
    return person === before ? null : person;
  }

  /** Several rows of one person: the first to fill a single value in this file keeps it, so that the same file changes nothing the next time. */
  function added(start: Person, before: readonly number[], rows: readonly number[]): { person: Person; changedBy: Set<number> } {
    const changedBy = new Set<number>();
    if (rows.length === 0) return { person: start, changedBy };
    const filled = new Set(before.flatMap((row) => filledBy(cards[row] as Card)));
    let person = start;
    for (const row of rows) {
      const card = cards[row] as Card;
      kept.look(row, person, without(card, filled));
      const next = withCard(person, without(card, filled), originOf(row), lookups);
      if (next !== person) changedBy.add(row);
      if (rows.length > 1) for (const field of filledBy(card)) filled.add(field);
      person = next;
    }
    return { person, changedBy };
  }

  const count = (outcome: Outcome) => outcomes.reduce((sum, each) => (each === outcome ? sum + 1 : sum), 0);
  const account: ImportAccount = {
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
    samples: samplesOf(cards, outcomes, skipped, kept),
    questions: [],
    edit: editOf(network, table, context, put, circles.added, interests.added),
  });
}

/** Names of the single values a card fills; those of `extra` behind a mark of their own. */
function filledBy(card: Card): string[] {
  return [
    ...FILE_FIELDS.filter((field) => card[field] !== '' && card[field] !== null),
    ...[...card.extra.keys()].map((header) => `extra ${header}`),
  ];
}

function without(card: Card, filled: ReadonlySet<string>): Card {
  if (filled.size === 0) return card;
  const keep = (field: FileField) => (filled.has(field) ? '' : (card[field] ?? ''));
  return {
    ...card,
    nickname: keep('nickname'),
    company: keep('company'),
    position: keep('position'),
    place: keep('place'),
    birthday: keep('birthday'),
    connectedOn: filled.has('connectedOn') ? null : card.connectedOn,
    extra: new Map([...card.extra].filter(([header]) => !filled.has(`extra ${header}`))),
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
    this.byName = peopleByName(network);
  }

  look(id: PersonId, card: Card, name: string): void {
    const like = this.byName.get(name);
    if (like === undefined) this.byName.set(name, id);
    else this.found.push({ line: card.row.line, name: card.name, like });
  }

  known(name: string, id: PersonId): void {
    if (!this.byName.has(name)) this.byName.set(name, id);
  }
}

function samplesOf(cards: readonly Card[], outcomes: readonly Outcome[], skipped: readonly SkippedRow[], kept: KeptByUser): ImportSample[] {
  const left = { created: SAMPLES_PER_OUTCOME, updated: SAMPLES_PER_OUTCOME, unchanged: SAMPLES_PER_OUTCOME };
  const samples: ImportSample[] = [];
  cards.forEach((card, i) => {
    const outcome = outcomes[i] as Outcome;
    if (left[outcome]-- <= 0) return;
    const detail = [card.company, card.position, card.emails[0], card.phones[0], card.place]
      .filter((part) => part !== undefined && part !== '')
      .slice(0, 3);
    const stays = kept.ofRow(i);
    samples.push({ line: card.row.line, outcome, title: card.name, detail: [...detail, ...(stays === '' ? [] : [stays])].join(' · ') });
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
