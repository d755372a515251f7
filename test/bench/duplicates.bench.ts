/**
 * Who is who at the heavy size: 60,000 records of 30,000 people, one new person, and inputs that tempt to compare everybody with everybody. How well it
 * does so: `npm run evaluate -- --people`.
 */
import { runToEnd } from '../../shared/lib/resumable-work';
import { findDuplicates, Matcher } from '../../shared/matching/find-duplicates';
import type { LinkageRecord } from '../../shared/matching/linkage-record';
import { linkageRecordOf } from '../builders/who-is-who/linkage-records';
import { madePeople } from '../builders/who-is-who/made-people';
import { type Figure, inMs, printFigures } from './figures';

const figures: Figure[] = [];

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

// A copy, as the worker gets the network: the generator leaves each text in pieces, and putting them together is not the matching's work.
const lists = structuredClone(twoLists(36_000).slice(0, 60_000));
globalThis.gc?.(); // what the generator left behind is not the matching's work either
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

printFigures('Who is who', figures, []);
