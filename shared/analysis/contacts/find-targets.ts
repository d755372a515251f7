/**
 * Who of a pasted list is there: each line is a firm, a school, a place, a person, a domain, or nothing known. Whole values only, folded: a line "Bank"
 * is not every firm with that word in its name; of people also the first word of the name, the given name in most files. A line may be several things at once ("Jordan" is a place and a name); then each is answered.
 */
import { pushTo } from '../../lib/collections';
import { companyKey, fold } from '../../model/fold';
import type { PersonId } from '../../model/ids';
import type { Person } from '../../model/network';
import { employerKey, schoolsOf } from '../clusters/affiliations';

export const TARGET_KINDS = ['person', 'firm', 'school', 'place'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

export interface TargetAnswer {
  /** As pasted. */
  readonly line: string;
  /** Empty: nobody. */
  readonly found: readonly { readonly kind: TargetKind; readonly people: readonly PersonId[] }[];
}

export const MAX_TARGETS = 500;

/** One answer for each different line, in order, without empty ones; at most `MAX_TARGETS`. */
export function findTargets(people: readonly Person[], pasted: string): readonly TargetAnswer[] {
  const indexes = indexesOf(people);
  const lines = new Map<string, string>();
  for (const part of pasted.split(/[\r\n;]+/)) {
    const line = part.replace(/^[\s•*–-]+/, '').replace(/[\s,.]+$/, '');
    if (fold(line) !== '' && !lines.has(fold(line))) lines.set(fold(line), line);
  }
  return [...lines.values()].slice(0, MAX_TARGETS).map((line) => ({
    line,
    found: TARGET_KINDS.flatMap((kind) => {
      const found = indexes[kind].get(keyOf(kind, line)) ?? [];
      return found.length === 0 ? [] : [{ kind, people: found }];
    }),
  }));
}

function keyOf(kind: TargetKind, line: string): string {
  return kind === 'firm' ? companyKey(line) : fold(line);
}

function indexesOf(people: readonly Person[]): Readonly<Record<TargetKind, ReadonlyMap<string, readonly PersonId[]>>> {
  const [person, firm, school, place] = [0, 1, 2, 3].map(() => new Map<string, PersonId[]>()) as [Index, Index, Index, Index];
  for (const one of people) {
    const name = fold(one.name);
    for (const each of new Set([name, name.split(' ')[0] ?? '', fold(one.nickname)])) if (each !== '') pushTo(person, each, one.id);
    if (employerKey(one.company) !== '') pushTo(firm, employerKey(one.company), one.id);
    for (const name of new Set(schoolsOf(one).map(fold))) pushTo(school, name, one.id);
    // "Porto, Portugal" is found by "Porto", by "Portugal" and as a whole.
    const parts = [one.place, ...one.place.split(',')].map(fold);
    for (const part of new Set(parts)) if (part !== '') pushTo(place, part, one.id);
  }
  return { person, firm, school, place };
}

type Index = Map<string, PersonId[]>;
