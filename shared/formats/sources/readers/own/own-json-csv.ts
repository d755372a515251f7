/** A whole network as Kith exports it in JSON, and people and ties in CSV, for spreadsheets and for programs, also after a spreadsheet saved them again. */
import { parseIsoDay } from '../../../../model/day';
import type { PersonId } from '../../../../model/ids';
import { jobs as jobsSchema } from '../../../../model/jobs/jobs-schema';
import type { Tie } from '../../../../model/network';
import { parseNetworkJson } from '../../../../model/parse';
import { unguardCell } from '../../../export/csv-cell';
import { phonesOfCell, valuesOfCell } from '../../../export/list-cell';
import { NETWORK_JSON_FORMAT, NETWORK_JSON_VERSION } from '../../../export/network-json';
import type { Row } from '../../../import/import-plan';
import type { OwnPerson, SourceFile, SourceReader, SourceRecord } from '../../source-record';
import { dateSkip, lineSkip, skip } from '../skip';
import { csvRows } from '../text/csv-rows';
import { findHeaderOf, type HeaderPlace } from '../text/header-table';
import { numberAt, parseJson, wholeJson } from '../text/json-values';
import { headText, readSourceText } from '../text/source-text';
import { NamedTables, validPerson, validTie } from './own-tables';

export const OWN_JSON: SourceReader = {
  format: 'kith-network',
  recognizes: (head) => new RegExp(`^\\s*\\{\\s*"format"\\s*:\\s*"${NETWORK_JSON_FORMAT}"`).test(headText(head.subarray(0, 4096))),
  read: readOwnJson,
};

async function* readOwnJson(file: SourceFile): AsyncIterable<SourceRecord> {
  const value = await wholeJson(file);
  if (value === undefined) return yield skip('', 'skipped-records.brokenNetwork');
  if (!(numberAt(value, 'version') <= NETWORK_JSON_VERSION)) return yield skip('', 'skipped-records.newerNetwork');
  const parsed = parseNetworkJson(value);
  if (!parsed.ok) return yield skip('', 'skipped-records.invalidNetwork', { problem: parsed.error.message });
  yield { kind: 'network', tables: parsed.value };
}

const PEOPLE = ['id', 'label', 'circles', 'interests', 'contactdays'];
const TIES = ['source', 'target', 'type', 'weight', 'relations', 'together'];

/** As Kith writes a day, and a birthday without its year. */
const DAY = /^(?:\d{4}|-)-\d\d-\d\d$/;

export const OWN_PEOPLE: SourceReader = {
  format: 'kith-people',
  recognizes: (head) => findHeaderOf(headText(head), PEOPLE) !== null,
  read: async function* (file) {
    const names = new NamedTables();
    const people: OwnPerson[] = [];
    for await (const { place, row } of rowsOf(file, PEOPLE)) {
      const person = validPerson(ownPersonOf((key) => cell(place, row, key), names));
      if (person === null) yield lineSkip(row.line, 'skipped-records.cardWithoutName');
      else people.push(person);
      for (const key of ['birthday', 'knownsince']) {
        const written = cell(place, row, key).trim();
        if (written !== '' && !DAY.test(written)) yield dateSkip(`line ${row.line}`, written);
      }
    }
    if (people.length > 0) yield { kind: 'network', tables: { people, ...names.tables() } };
  },
};

export const OWN_TIES: SourceReader = {
  format: 'kith-ties',
  recognizes: (head) => findHeaderOf(headText(head), TIES) !== null,
  read: async function* (file) {
    const ties: Tie[] = [];
    for await (const { place, row } of rowsOf(file, TIES)) {
      const written = place.columns.has('stated') ? valuesOfCell(cell(place, row, 'stated')) : [];
      const stated = written.map((text) => validTie(parseJson(text)));
      for (const tie of stated) if (tie !== null) ties.push(tie);
      if (stated.includes(null)) yield lineSkip(row.line, 'skipped-records.brokenLine');
      else if (stated.length === 0) yield lineSkip(row.line, 'skipped-records.measuredTie');
    }
    if (ties.length > 0) yield { kind: 'network', tables: { ties } };
  },
};

async function* rowsOf(file: SourceFile, required: readonly string[]): AsyncIterable<{ readonly place: HeaderPlace; readonly row: Row }> {
  const { parts } = await readSourceText(file);
  let place: HeaderPlace | null = null;
  for await (const part of parts()) {
    place = findHeaderOf(part, required);
    break;
  }
  if (place === null) return;
  for await (const row of csvRows(parts(), place.delimiter))
    if (row.line > place.line && row.cells.some((text) => text.trim() !== '')) yield { place, row };
}

/** As it was before it was made safe for spreadsheets, with the spaces around it. */
function cell({ columns }: HeaderPlace, { cells }: Row, key: string): string {
  const index = columns.get(key);
  return index === undefined ? '' : unguardCell(cells[index] ?? '');
}

/** Fields of the user's own, by their names. Of a cell that somebody edited: only if it is still that. */
function isTextRecord(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((each) => typeof each === 'string')
  );
}

/** @param text what stands in the column of this key; empty: nothing */
export function ownPersonOf(text: (key: string) => string, names: NamedTables): Partial<OwnPerson> {
  const phones = phonesOfCell(text('phones'));
  const labels = valuesOfCell(text('phonelabels'));
  const labelled = phones.flatMap((phone, i) => (labels[i] === undefined || labels[i] === '-' ? [] : [[phone, labels[i]] as const]));
  const birthday = text('birthday').trim();
  const extra = parseJson(text('otherfields'));
  const jobs = jobsSchema.safeParse(parseJson(text('jobs')));
  return {
    id: text('id').trim() as PersonId,
    name: text('label'),
    nickname: text('nickname'),
    company: text('company'),
    position: text('position'),
    place: text('place'),
    emails: valuesOfCell(text('emails')),
    phones,
    ...(labelled.length > 0 && { phoneLabels: Object.fromEntries(labelled) }),
    urls: valuesOfCell(text('urls')),
    // A spreadsheet may have written the day in another way: then it says nothing certain.
    birthday: DAY.test(birthday) ? birthday : '',
    connectedOn: parseIsoDay(text('knownsince').trim()),
    notes: text('notes').replace(/\r\n?/g, '\n'),
    ...(text('howmet') !== '' && { howMet: text('howmet').replace(/\r\n?/g, '\n') }),
    ...(jobs.success && jobs.data.length > 0 && { jobs: jobs.data }),
    ...(isTextRecord(extra) && { extra }),
    circles: names.idsOf('circles', valuesOfCell(text('circles'))),
    interests: names.idsOf('interests', valuesOfCell(text('interests'))),
  };
}
