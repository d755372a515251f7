/**
 * `npm run evaluate -- --people`: who is who among made people, against the exact rules (an equal address, number or page), Jaro–Winkler on names and the
 * token sort ratio of fuzzball on names, in the same run. The thresholds of the rivals are those with their best F1 on the same records.
 *
 * Sets 101 to 104 were looked at while the matching was written; set 77 and the sets of `made-people.test.ts` were not.
 */
import { token_sort_ratio } from 'fuzzball';
import { jaroWinkler } from '../../../shared/matching/names/spelling';
import { fold } from '../../../shared/model/fold';
import { type MadeRecord, madePeople } from '../../builders/who-is-who/made-people';
import { pairFigures, type Rates, ratesOf } from './pair-figures';

const SEEDS = [77, 101, 102, 103, 104];
const PEOPLE = 600;
/** Tried for the rivals, in percent. */
const THRESHOLDS = [80, 84, 88, 90, 92, 94, 96, 98, 100];

interface Pair {
  readonly a: number;
  readonly b: number;
}

export function peopleLines(onProgress: (progress: string) => void, seeds: readonly number[] = SEEDS, people = PEOPLE): string[] {
  const lines = ['set: certain precision, recall; with likely precision, recall; calibration error'];
  const sums = [0, 0, 0, 0, 0];
  for (const seed of seeds) {
    onProgress(`set ${seed}`);
    const { certain, likely, calibrationError } = pairFigures(madePeople(seed, people));
    const values = [certain.precision, certain.recall, likely.precision, likely.recall, calibrationError];
    values.forEach((value, i) => {
      sums[i] = (sums[i] as number) + value;
    });
    lines.push(`${seed}: ${shares(values)}`);
  }
  lines.push(`mean: ${shares(sums.map((sum) => sum / seeds.length))}`);
  const [seed] = seeds as [number];
  const records = madePeople(seed, people);
  onProgress('rivals');
  for (const [name, rates] of rivals(records)) lines.push(`set ${seed}, ${name}: ${shares([rates.precision, rates.recall])}`);
  return lines;
}

function shares(values: readonly number[]): string {
  return values.map((value) => value.toFixed(3)).join(', ');
}

function rivals(records: readonly MadeRecord[]): [string, Rates][] {
  const rate = (pairs: readonly Pair[]) => ratesOf(pairs, ({ a, b }) => records[a]?.person === records[b]?.person, records);
  const best = (name: string, similarity: (a: string, b: string) => number): [string, Rates] => {
    const scored = similarNames(records, similarity, THRESHOLDS[0] as number);
    const tried = THRESHOLDS.map((least) => [`${name} ≥ ${least}`, rate(scored.filter(({ score }) => score >= least))] as [string, Rates]);
    const f1 = ({ precision, recall }: Rates) => (2 * precision * recall) / Math.max(1e-9, precision + recall);
    return tried.reduce((one, other) => (f1(other[1]) > f1(one[1]) ? other : one));
  };
  return [
    ['exact rules', rate(exactPairs(records))],
    best('Jaro–Winkler on names, %', (a, b) => 100 * jaroWinkler(a, b)),
    best('fuzzball token_sort_ratio on names', (a, b) => token_sort_ratio(a, b, { full_process: false })),
  ];
}

/** An equal address, number or page. */
function exactPairs(records: readonly MadeRecord[]): Pair[] {
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

function similarNames(
  records: readonly MadeRecord[],
  similarity: (a: string, b: string) => number,
  least: number,
): (Pair & { readonly score: number })[] {
  const names = records.map(({ record }) => fold(record.name));
  const pairs: (Pair & { readonly score: number })[] = [];
  for (let a = 0; a < names.length; a++) {
    for (let b = a + 1; b < names.length; b++) {
      const score = similarity(names[a] as string, names[b] as string);
      if (score >= least) pairs.push({ a, b, score });
    }
  }
  return pairs;
}
