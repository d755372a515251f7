/** Several rows of one person. The first that fills a single value sets it; a different value of a later row is kept under the column's name. */
import type { FileField } from '../../model/imports/import-provenance';
import { jobKey } from '../../model/jobs/jobs';
import type { ImportTable } from '../import/import-plan';
import type { Contact } from './contact';
import { contactColumns } from './formats/formats';
import { mergeNotes } from './merge-notes';

const FIELDS = ['nickname', 'company', 'position', 'place', 'birthday', 'connectedOn'] as const satisfies readonly FileField[];
const ROLES: Readonly<Record<FileField, RegExp>> = {
  nickname: /^nickname$/,
  company: /^company$/,
  position: /^position$/,
  place: /^(place|home-city|work-city|other-city)$/,
  birthday: /^birth/,
  connectedOn: /^connected-on$/,
};

/** The name of the column that holds a field. */
export function fieldHeaders(table: ImportTable): (field: FileField) => string {
  const columns = contactColumns(table);
  return (field) => columns.find(({ role }) => ROLES[field].test(role))?.header ?? field;
}

export interface JoinedRows {
  /** What each row adds. All values of `extra` are in the first one, because a person has one text under each header. */
  readonly contacts: readonly Contact[];
  /** Whether the row says anything that the rows before it do not. */
  readonly isNews: readonly boolean[];
}

/** Joining the same rows again gives the same values, so importing the same file again changes nothing. */
export function joinRows(rows: readonly Contact[], headerOf: (field: FileField) => string): JoinedRows {
  const [first] = rows;
  if (rows.length === 1 || first === undefined) return { contacts: rows, isNews: rows.map(() => true) };
  const filled: { -readonly [F in FileField]?: Contact[F] } = {};
  const extra = new Map<string, string[]>();
  const listed = new Set<string>();
  let notes = '';
  const isNews: boolean[] = [];
  const keep = (header: string, value: string): boolean => {
    const values = extra.get(header);
    if (values === undefined) extra.set(header, [value]);
    else if (values.includes(value)) return false;
    else values.push(value);
    return true;
  };
  for (const row of rows) {
    let news = false;
    for (const field of FIELDS) {
      const value = row[field];
      const before = filled[field] ?? '';
      if (value === null || value === '' || value === before) continue;
      if (before === '' || (field === 'birthday' && isSameDay(before, value))) {
        if (before !== '' && value.startsWith('--')) continue;
        Object.assign(filled, { [field]: value });
        news = true;
      } else if (keep(headerOf(field), value)) news = true;
    }
    for (const [header, value] of row.extra) if (keep(header, value)) news = true;
    for (const value of [row.emails, row.phones, row.urls, row.circles, row.interests, row.jobs.map(jobKey)].flatMap((list, i) =>
      list.map((each) => `${i} ${each}`.toLowerCase()),
    )) {
      if (listed.has(value)) continue;
      listed.add(value);
      news = true;
    }
    const merged = mergeNotes(notes, row.notes);
    if (merged !== notes) news = true;
    notes = merged;
    isNews.push(news);
  }
  const empty = { nickname: '', company: '', position: '', place: '', birthday: '', connectedOn: null, extra: new Map<string, string>() };
  const joined = new Map([...extra].map(([header, values]) => [header, values.join('\n')]));
  return { contacts: rows.map((row, i) => (i === 0 ? { ...row, ...empty, ...filled, extra: joined } : { ...row, ...empty })), isNews };
}

function isSameDay(a: string, b: string): boolean {
  return a.slice(-5) === b.slice(-5) && (a.startsWith('--') || b.startsWith('--'));
}
