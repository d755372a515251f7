/** All column names Kith knows, of every format and language: what tells a header row from a preamble and from data. */
import { headerKey } from '../../model/fold';
import { ANY_CSV_FIELDS } from '../contacts/formats/csv-header-aliases';
import { GOOGLE } from '../contacts/formats/google';
import { LINKEDIN } from '../contacts/formats/linkedin';
import { OUTLOOK } from '../contacts/formats/outlook';
import { THUNDERBIRD } from '../contacts/formats/thunderbird';
import { findLogColumns } from '../log/log-columns';

const FORMATS = [LINKEDIN, GOOGLE, OUTLOOK, THUNDERBIRD];

/** No column name is longer. */
const LONGEST = 60;

/** How many different cells of a row are known column names. */
export function countKnownHeaders(cells: readonly string[]): number {
  const known = new Set<string>();
  for (const cell of cells) {
    if (cell === '' || cell.length > LONGEST) continue;
    const key = headerKey(cell);
    if (key !== '' && isKnown(key)) known.add(key);
  }
  return known.size;
}

const answers = new Map<string, boolean>();

function isKnown(key: string): boolean {
  const known = answers.get(key);
  if (known !== undefined) return known;
  const answer = ANY_CSV_FIELDS.has(key) || FORMATS.some((format) => format.knows(key)) || Object.keys(findLogColumns([key])).length > 0;
  if (answers.size < 10_000) answers.set(key, answer); // names of files, not their data: few
  return answer;
}
