/** The ties of the findings by index, and the ties of each person: computed once, because a network may have 100,000 ties. */
import type { Findings, PersonFindings, TieFindings } from '../../../shared/analysis/data/findings';
import { forEachInSteps, memoizeSteps } from '../../../shared/lib/resumable-work';
import type { PersonId } from '../../../shared/model/ids';

export interface TieIndex {
  /** Index of a person in the people of the findings. */
  readonly numberOf: ReadonlyMap<PersonId, number>;
  /** The ends of each tie as such indices; -1: not in the findings. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly strength: Float64Array;
  /** At least 1e-9. */
  readonly strongest: number;
  /** Ties of person p, in their order: `items` from `start[p]` to `start[p + 1]`. */
  readonly start: Int32Array;
  readonly items: Int32Array;
}

export const tieIndex = memoizeSteps<Findings, TieIndex>(
  (findings) => [findings],
  function* ({ people, ties }) {
    const numberOf = new Map<PersonId, number>();
    yield* forEachInSteps(people.length, (i) => numberOf.set((people[i] as PersonFindings).id, i));
    const [a, b, strength] = [new Int32Array(ties.length), new Int32Array(ties.length), new Float64Array(ties.length)];
    const start = new Int32Array(people.length + 1);
    let strongest = 1e-9;
    const count = (person: number): void => {
      if (person >= 0) start[person + 1] = (start[person + 1] ?? 0) + 1;
    };
    yield* forEachInSteps(ties.length, (k) => {
      const tie = ties[k] as TieFindings;
      count((a[k] = numberOf.get(tie.a) ?? -1));
      count((b[k] = numberOf.get(tie.b) ?? -1));
      strength[k] = tie.strength;
      strongest = Math.max(strongest, tie.strength);
    });
    for (let i = 0; i < people.length; i++) start[i + 1] = (start[i + 1] ?? 0) + (start[i] ?? 0);
    const items = new Int32Array(start[people.length] ?? 0);
    const next = start.slice();
    const put = (person: number, k: number): void => {
      if (person >= 0) items[(next[person] = (next[person] ?? 0) + 1) - 1] = k;
    };
    yield* forEachInSteps(ties.length, (k) => {
      put(a[k] ?? -1, k);
      put(b[k] ?? -1, k);
    });
    return { numberOf, a, b, strength, strongest, start, items };
  },
);

export function tiesOf(person: PersonId, findings: Findings): readonly TieFindings[] {
  const { numberOf, start, items } = tieIndex.now(findings);
  const p = numberOf.get(person);
  return p === undefined ? [] : Array.from(items.subarray(start[p], start[p + 1]), (k) => findings.ties[k] as TieFindings);
}

export function personOf(person: PersonId, findings: Findings): PersonFindings | undefined {
  return findings.people[tieIndex.now(findings).numberOf.get(person) ?? -1];
}

/** Ties with an end among these people, each once, in the order of the findings. */
export function tiesAmong(people: Iterable<PersonId>, findings: Findings): readonly TieFindings[] {
  const { numberOf, start, items } = tieIndex.now(findings);
  const indices = new Set<number>();
  for (const person of people) {
    const p = numberOf.get(person);
    if (p !== undefined) for (let i = start[p] ?? 0; i < (start[p + 1] ?? 0); i++) indices.add(items[i] ?? -1);
  }
  return Array.from(Int32Array.from(indices).sort(), (k) => findings.ties[k] as TieFindings);
}
