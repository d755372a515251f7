/** What must be true of every import of contacts, as sentences about what is not. */
import type { Contact } from '../../../shared/formats/contacts/contact';
import { compareNames, sharesGivenName } from '../../../shared/formats/contacts/matching/compare-names';
import { matchPeople } from '../../../shared/formats/contacts/matching/match-people';
import { readContacts } from '../../../shared/formats/contacts/read-contacts';
import { cleanCellText, isPlaceholder } from '../../../shared/formats/contacts/values';
import { placeholderDate } from '../../../shared/formats/dates/date-column';
import { parseDate } from '../../../shared/formats/dates/parse-date';
import type { ImportTable, Row } from '../../../shared/formats/import/import-plan';
import { linkedInSlug } from '../../../shared/matching/contact-keys';
import { applyEdit } from '../../../shared/model/edit';
import { fold } from '../../../shared/model/fold';
import { emptyNetwork, type Network, type Person } from '../../../shared/model/network';
import { textOf } from '../../../shared/strings/text';
import { said, TODAY } from '../contacts-file';
import { type CaseFile, type Planned, planFile } from './import-case';

/** Who a row is about, from its cells. Null: not known. */
export type TruthOf = (text: string) => number | null;

export const NO_TRUTH: TruthOf = () => null;

/** "first import", "second import": what each creates, updates and says. */
export function importedTwice(file: CaseFile, seed: number, choices: Parameters<typeof planFile>[3]): readonly string[] {
  const network = emptyNetwork();
  const first = planFile(network, file, seed, choices);
  if (!first.ok) return [];
  applyEdit(network, first.value.plan.edit);
  const again = planFile(network, file, seed + 1000, choices);
  if (!again.ok) return [`${file.name}: refused the second time`];
  const { created, updated } = again.value.plan.report;
  const { put } = again.value.plan.edit;
  return created + updated > 0 || Object.keys(put).length > 0
    ? [`${file.name}, seed ${seed}: the second import creates ${created} and updates ${updated}`]
    : [];
}

export function cellsNotFound({ table, plan }: Planned, network: Network, truthOf: TruthOf): readonly string[] {
  const { skipped, warnings } = plan.report;
  const isSkipped = new Set(skipped.map(({ line }) => line));
  const warned = fold(warnings.map(textOf).join('\n'));
  const all = haystackOf(network, [...network.people.values()]);
  const byTruth = new Map<number, string>();
  for (const person of network.people.values()) {
    const text = haystackOf(network, [person]);
    const truth = truthOf(text);
    if (truth !== null) byTruth.set(truth, (byTruth.get(truth) ?? '') + text);
  }
  const lost: string[] = [];
  for (const row of table.rows) {
    if (isSkipped.has(row.line)) continue;
    const truth = truthOf(row.cells.join('\n'));
    const haystack = truth === null ? all : (byTruth.get(truth) ?? '');
    row.cells.forEach((cell, column) => {
      const header = table.headers[column] ?? '';
      if (!isInterpreted(table, column) && !warned.includes(fold(header)) && !isFound(cell, haystack + warned))
        lost.push(`${table.fileName}, line ${row.line}, ${header}: “${cell.slice(0, 80)}” is lost`);
    });
  }
  return lost;
}

function haystackOf(network: Network, people: readonly Person[]): string {
  const facts = people.map((person) => said(network, person)); // without ids, which hold any letters
  const notes = [...network.interactions.values()].map(({ day, channel, minutes, note }) => [day, channel, minutes, note]);
  const interests = [...network.interests.values()].map(({ name }) => name);
  return fold(JSON.stringify([facts, notes, interests]));
}

/** Columns of a log whose words become a channel, a direction or a number of minutes. */
function isInterpreted({ format, mapping }: ImportTable, column: number): boolean {
  return format === 'log' && ['channel', 'direction', 'minutes', 'seconds', 'phone'].includes(mapping[column] ?? '');
}

function isFound(cell: string, haystack: string): boolean {
  const text = cleanCellText(cell);
  if (text === '' || isPlaceholder(text) || placeholderDate(text) === 'nothing') return true;
  if (/^(?:\* )?my ?contacts(?: ::: .*)?$/i.test(text)) return true; // Google has everybody in it
  const digits = text.replace(/\D/g, '');
  if (digits.length >= 7 && haystack.replace(/[^\d"]/g, '').includes(digits)) return true;
  const links = text.replace(/\(https?:[^)]*\)/g, ''); // of Notion, behind a name
  const words = (fold(links).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !/^(?:or|and|oder|und|ou|et|y)$/.test(word));
  if (words.every((word) => haystack.includes(word))) return true;
  return [true, false].some((isDayFirst) => {
    const date = parseDate(text, { isDayFirst, isSerial: true, lastShortYear: 99 } as never);
    if (date === null) return false;
    const day = `${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
    return haystack.includes(date.year === null ? day : `${date.year}-${day}`);
  });
}

/** Rows that are taken for a person, or for one another, although they name somebody else. */
export function wrongPeople(before: Network, table: ImportTable, truthOf: TruthOf): readonly string[] {
  const { contacts } = readContacts(table, TODAY);
  const wrong: string[] = [];
  const textOfRow = (row: Row) => row.cells.join('\n');
  for (const { rows, person } of matchPeople(before, contacts, table.format).groups) {
    const members = rows.map((row) => contacts[row] as Contact);
    const truths = new Set(members.map((contact) => truthOf(textOfRow(contact.row))).filter((truth) => truth !== null));
    if (person !== null) {
      const known = truthOf(haystackOf(before, [person]));
      if (known !== null) truths.add(known);
    }
    const names = `${members.map(({ name, row }) => `${name} (line ${row.line})`).join(', ')}${person === null ? '' : ` and ${person.name}`}`;
    if (truths.size > 1) wrong.push(`${table.fileName}: ${names} are taken for one person`);
    const first = person ?? members[0];
    for (const contact of members) {
      if (first !== undefined && !canBe(contact, first))
        wrong.push(`${table.fileName}, line ${contact.row.line}: ${contact.name} is no name of ${first.name}`);
    }
  }
  return wrong;
}

function canBe(contact: Contact, record: Contact | Person): boolean {
  if (compareNames(contact.name, record.name) !== 'different') return true;
  const slugs = new Set(record.urls.map(linkedInSlug).filter((slug) => slug !== null));
  const isOnPage = contact.urls.some((url) => slugs.has(linkedInSlug(url) ?? ''));
  return isOnPage && sharesGivenName(contact.name, record.name);
}

/** Names with letters that no name has. */
export function badNames(network: Network): readonly string[] {
  return [...network.people.values()].flatMap(({ name }) =>
    /[\u0000-\u001F\u007F-\u009F\uFFFD]|Ã[\u0080-\u00BF]|â€/.test(name) ? [`“${name}” has letters of no name`] : [],
  );
}
