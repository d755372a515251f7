/**
 * The most that two records can have in common beside their names. Of a hundred pairs that share a key of their names, ninety share nothing else: with this
 * bound they need no full comparison.
 */
import type { RecordColumns } from './record-columns';
import { BITS, STRANGERS, sharedBits } from './weights';

/** No less than what `compareRecords` adds to the bits of the names, of two records that share no key that can prove one person (blocks.ts). */
export function mostBitsBesideNames(columns: RecordColumns, a: number, b: number): number {
  let bits = (columns.birthday[a] as number) >= 0 && (columns.birthday[b] as number) >= 0 ? BITS.dayOfBirth : 0;
  const company = columns.company[a] as number;
  const count = columns.size;
  if (company >= 0 && company === columns.company[b])
    bits += sharedBits(0.7, (columns.companies.frequency[company] as number) - 2, count, STRANGERS.company, BITS.maxCompany);
  else if (shares(columns.workDomains[a], columns.workDomains[b])) bits += BITS.maxWorkDomain;
  const position = columns.position[a] as number;
  if (position >= 0 && position === columns.position[b]) bits += BITS.position;
  const place = columns.place[a] as number;
  if (place >= 0 && place === columns.place[b]) bits += BITS.maxPlace;
  if (shares(columns.circles[a], columns.circles[b])) bits += BITS.maxCircle;
  return bits;
}

function shares(a: readonly number[] | undefined, b: readonly number[] | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  for (let i = 0; i < a.length; i++) for (let j = 0; j < b.length; j++) if (a[i] === b[j]) return true;
  return false;
}
