/**
 * Who is who at the heavy size: 60,000 records of 30,000 people, one new person, and inputs that tempt to compare everybody with everybody. In the same run
 * the quality on made people, against the exact rules of Kith's imports (an equal address, number or page and fitting names) and Jaro–Winkler on names.
 */
import { runToEnd } from '../../shared/lib/resumable-work';
import { findDuplicates, Matcher } from '../../shared/matching/find-duplicates';
import type { LinkageRecord } from '../../shared/matching/linkage-record';
import { jaroWinkler } from '../../shared/matching/names/spelling';
import { linkageRecordOf } from '../builders/who-is-who/linkage-records';
import { type MadeRecord, madePeople } from '../builders/who-is-who/made-people';
import { pairFigures, ratesOf } from '../evaluate/matching/pair-figures';
import { type Figure, inMs, printFigures } from './figures';

const figures: Figure[] = [];
const notes: string[] = [];

function within(what: string, ms: number, limit: number): void {
  figures.push({ what, kith: inMs(ms), goal: `≤ ${inMs(limit)}`, isMet: ms <= limit });
}

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function matched(records: readonly LinkageRecord[]): Matcher {
  const matcher = new Matcher();
  for (const record of records) matcher.add(record);
  runToEnd(findDuplicates(matcher));
  return matcher;
}

/** 30,000 people in each of two lists. */
function twoLists(people: number): LinkageRecord[] {
  const records = madePeople(9, people);
  const ofPerson = new Map<number, number>();
  return records
    .filter(({ person }) => {
      const count = (ofPerson.get(person) ?? 0) + 1;
      ofPerson.set(person, count);
      return count <= 2;
    })
    .map(({ record }) => record);
}

const lists = twoLists(36_000).slice(0, 60_000);
let matcher = new Matcher();
within(
  `${lists.length} records of two lists`,
  timeOf(() => {
    matcher = matched(lists);
  }),
  3_000,
);
const one = timeOf(() => {
  for (let i = 0; i < 50; i++) matcher.candidatesOf(matcher.add(lists[i * 97] as LinkageRecord));
});
within('one new person', one / 50, 5);
within(
  '50,000 people called Wei Zhang',
  timeOf(() => void matched(Array.from({ length: 50_000 }, () => linkageRecordOf('Wei Zhang')))),
  3_000,
);
within(
  '50,000 people with one number',
  timeOf(
    () => void matched(Array.from({ length: 50_000 }, (_, i) => linkageRecordOf(`Given${i} Family${i}`, { phones: ['+49 30 1234567'] }))),
  ),
  3_000,
);

/** An equal address, number or page. */
function exactPairs(records: readonly MadeRecord[]): { a: number; b: number }[] {
  const holders = new Map<string, number[]>();
  records.forEach(({ record }, i) => {
    for (const key of [
      ...record.emails.map((email) => email.toLowerCase()),
      ...record.phones.map((phone) => phone.replace(/\D/g, '').slice(-9)),
      ...record.urls,
    ]) {
      holders.set(key, [...(holders.get(key) ?? []), i]);
    }
  });
  return [...holders.values()].flatMap((list) => list.flatMap((a, i) => list.slice(i + 1).map((b) => ({ a, b }))));
}

function similarNames(records: readonly MadeRecord[], least: number): { a: number; b: number }[] {
  const pairs: { a: number; b: number }[] = [];
  records.forEach(({ record: { name } }, a) => {
    for (let b = a + 1; b < records.length; b++)
      if (jaroWinkler(name.toLowerCase(), (records[b] as MadeRecord).record.name.toLowerCase()) >= least) pairs.push({ a, b });
  });
  return pairs;
}

const records = madePeople(77, 600);
const isTrue = ({ a, b }: { a: number; b: number }) => records[a]?.person === records[b]?.person;
const share = (value: number) => value.toFixed(3);
const { certain, likely, calibrationError } = pairFigures(records);
notes.push(
  `made people: certain ${share(certain.precision)} precise, ${share(certain.recall)} found; with likely ${share(likely.precision)}, ${share(likely.recall)}; calibration error ${share(calibrationError)}`,
);
for (const [what, pairs] of [
  ['exact rules', exactPairs(records)],
  ['Jaro–Winkler ≥ 0.92', similarNames(records, 0.92)],
] as const) {
  const rates = ratesOf(pairs, isTrue, records);
  notes.push(`made people, ${what}: ${share(rates.precision)} precise, ${share(rates.recall)} found`);
}
printFigures('Who is who', figures, notes);
