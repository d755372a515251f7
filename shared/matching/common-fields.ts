/**
 * Fields that many share: company, domain of the employer, position, town, circle. What two records have of them in common, and the most that it can be
 * before anything else is compared: of a hundred pairs that share a key of their names, ninety share too little, and need no full comparison.
 */
import type { RecordColumns } from './record-columns';
import { BITS, type Evidence, type EvidenceKind, STRANGERS, sharedBits } from './weights';

export interface FoundEvidence {
  readonly evidence: Evidence[];
}

export function add({ evidence }: FoundEvidence, kind: EvidenceKind, bits: number, value = ''): void {
  evidence.push({ kind, bits, value });
}

/** Of a common domain where no company is common, and of a common circle. */
const MOST_OF_LISTS = BITS.maxWorkDomain + BITS.maxCircle;

/**
 * No less than what `compareRecords` adds to the bits of the names, of two records that share no key that can prove one person (blocks.ts).
 *
 * @param least when the answer is surely less, the lists of addresses and circles are not read, which takes longest
 */
export function mostBitsBesideNames(columns: RecordColumns, a: number, b: number, least = -Infinity): number {
  let bits = columns.birthdayOf(a) >= 0 && columns.birthdayOf(b) >= 0 ? BITS.dayOfBirth : 0;
  const position = columns.positionOf(a);
  if (position >= 0 && position === columns.positionOf(b)) bits += BITS.position;
  const place = columns.placeOf(a);
  if (place >= 0 && place === columns.placeOf(b)) bits += BITS.maxPlace;
  const company = columns.companyOf(a);
  const isCompanyCommon = company >= 0 && company === columns.companyOf(b);
  if (isCompanyCommon)
    bits += sharedBits(0.7, (columns.companies.frequency[company] as number) - 2, columns.size, STRANGERS.company, BITS.maxCompany);
  if (bits + MOST_OF_LISTS < least) return bits + MOST_OF_LISTS;
  if (!isCompanyCommon && commonDomain(columns, a, b) >= 0) bits += BITS.maxWorkDomain;
  if (columns.circles.commonOf(a, b) >= 0) bits += BITS.maxCircle;
  return bits;
}

export function compareWork(columns: RecordColumns, a: number, b: number, found: FoundEvidence): void {
  const [one, other] = [columns.companyOf(a), columns.companyOf(b)];
  const count = columns.size;
  if (one >= 0 && other >= 0) {
    if (one === other) {
      const bits = sharedBits(0.7, (columns.companies.frequency[one] as number) - 2, count, STRANGERS.company, BITS.maxCompany);
      add(found, 'same-company', bits, columns.companies.texts[one]);
    } else add(found, 'other-company', BITS.otherCompany);
  }
  if (one < 0 || other < 0 || one !== other) {
    const domain = commonDomain(columns, a, b);
    if (domain >= 0)
      add(
        found,
        'same-work-domain',
        sharedBits(0.7, (columns.contacts.domains.frequency[domain] as number) - 2, count, STRANGERS.company, BITS.maxWorkDomain),
        columns.contacts.domains.texts[domain],
      );
  }
  const [work, otherWork] = [columns.positionOf(a), columns.positionOf(b)];
  if (work >= 0 && work === otherWork) add(found, 'same-position', BITS.position, columns.positions.texts[work]);
}

export function comparePlaces(columns: RecordColumns, a: number, b: number, found: FoundEvidence): void {
  const [one, other] = [columns.placeOf(a), columns.placeOf(b)];
  const count = columns.size;
  if (one >= 0 && other >= 0) {
    if (one !== other) add(found, 'other-place', BITS.otherPlace);
    else
      add(
        found,
        'same-place',
        sharedBits(0.8, (columns.places.frequency[one] as number) - 2, count, STRANGERS.place, BITS.maxPlace),
        columns.places.texts[one],
      );
  }
  const circle = columns.circles.commonOf(a, b);
  if (circle < 0) return;
  add(
    found,
    'same-circle',
    sharedBits(0.6, (columns.circleNames.frequency[circle] as number) - 2, count, STRANGERS.circle, BITS.maxCircle),
    columns.circleNames.texts[circle],
  );
}

/** −1: none. */
export function commonDomain({ contacts }: RecordColumns, a: number, b: number): number {
  return contacts.commonOf(contacts.workDomainOf, a, b);
}
