/** Where the owner of a LinkedIn archive worked and learned: `Positions.csv` and `Education.csv`. */
import type { SourceFile, SourceReader, SourceRecord } from '../../source-record';
import { cleanName } from '../participants';
import { fileNote, lineSkip } from '../skip';
import { csvRows } from '../text/csv-rows';
import { cellOf, findHeaderOf, type HeaderPlace } from '../text/header-table';
import { headText, readSourceText } from '../text/source-text';

interface Columns {
  /** Two columns that no other table has together. */
  readonly required: readonly string[];
  readonly value: readonly string[];
  readonly detail: readonly string[];
}

const SINCE = ['startedon', 'startdate'] as const;
const UNTIL = ['finishedon', 'enddate'] as const;
const POSITION = { value: ['companyname'], detail: ['title'] };

/** The order of the columns differs, and older files have `Start Date` in place of `Started On`. Files of 2023 and later have no preamble; some have. */
const TABLES: readonly Columns[] = [
  ...SINCE.map((since) => ({ ...POSITION, required: ['companyname', 'title', since] })),
  { required: ['schoolname', 'degreename'], value: ['schoolname'], detail: ['degreename'] },
];

/** Longer than any name; what is longer is a mistake of the file. */
const MAX_TEXT = 200;

export const LINKEDIN_POSITIONS: SourceReader = {
  format: 'linkedin-positions',
  recognizes: (head) => tableOf(headText(head)) !== null,
  read: readPositions,
};

function tableOf(text: string): (Columns & { readonly place: HeaderPlace }) | null {
  for (const columns of TABLES) {
    const place = findHeaderOf(text, columns.required);
    if (place !== null) return { ...columns, place };
  }
  return null;
}

async function* readPositions(file: SourceFile): AsyncIterable<SourceRecord> {
  const { parts, warnings } = await readSourceText(file);
  yield* warnings.map(fileNote);
  let table: ReturnType<typeof tableOf> = null;
  for await (const part of parts()) {
    table = tableOf(part);
    break;
  }
  if (table === null) return;
  const { place, value, detail } = table;
  for await (const row of csvRows(parts(), place.delimiter)) {
    if (row.line <= place.line || row.cells.every((cell) => cell.trim() === '')) continue;
    const cell = (...keys: readonly string[]) => cleanName(cellOf(place, row, ...keys)).slice(0, MAX_TEXT);
    const name = cell(...value);
    if (name === '') yield lineSkip(row.line, 'skipped-records.positionWithoutName');
    else yield { kind: 'own-fact', field: 'work', value: name, detail: cell(...detail), since: cell(...SINCE), until: cell(...UNTIL) };
  }
}
