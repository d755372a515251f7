/** All column names Kith knows, in every format and language. They distinguish a header row from a preamble and from data. */
import { headerKey } from '../../model/fold';
import { ANY_CSV_FIELDS } from '../contacts/formats/csv-header-aliases';
import { GOOGLE } from '../contacts/formats/google';
import { LINKEDIN } from '../contacts/formats/linkedin';
import { OUTLOOK } from '../contacts/formats/outlook';
import { THUNDERBIRD } from '../contacts/formats/thunderbird';
import { findLogColumns } from '../log/log-columns';

const FORMATS = [LINKEDIN, GOOGLE, OUTLOOK, THUNDERBIRD];

const MAX_HEADER_LENGTH = 60;

/** Counts the different known column names in a row. */
export function countKnownHeaders(cells: readonly string[]): number {
  const keys = new Set<string>();
  for (const cell of cells) {
    if (cell === '' || cell.length > MAX_HEADER_LENGTH) continue;
    const key = headerKey(cell);
    if (key !== '' && isKnownHeader(key)) keys.add(key);
  }
  return keys.size;
}

/** Header key → whether it is known. */
const cache = new Map<string, boolean>();
const MAX_CACHE_SIZE = 10_000;

function isKnownHeader(key: string): boolean {
  const cached = cache.get(key);
  if (cached !== undefined) return cached;
  const isKnown =
    ANY_CSV_FIELDS.has(key) || FORMATS.some((format) => format.knowsHeader(key)) || Object.keys(findLogColumns([key])).length > 0;
  if (cache.size < MAX_CACHE_SIZE) cache.set(key, isKnown);
  return isKnown;
}
