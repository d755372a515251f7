/** The findings as everything reads them, in the window and beside it. Nothing is worked out before it is looked at. */

import { forEachInSteps, runToEnd } from '../../lib/resumable-work';
import { isoDay } from '../../model/day';
import type { Findings, PersonFindings, TieFindings } from '../data/findings';
import type { ResultColumns } from '../data/result-columns';
import { type NameOf, PersonFromColumns } from './person-from-columns';
import type { ResultPatch } from './result-patch';
import { TieFromColumns } from './tie-from-columns';

export function findingsOf(results: ResultColumns, nameOf: NameOf): Findings {
  return runToEnd(findingsSteps(results, nameOf));
}

export function* findingsSteps(results: ResultColumns, nameOf: NameOf): Generator<undefined, Findings> {
  const people: PersonFindings[] = [];
  const ties: TieFindings[] = [];
  yield* forEachInSteps(results.people.length, (j) => people.push(new PersonFromColumns(results, j, nameOf)));
  yield* forEachInSteps(results.ties.count, (k) => ties.push(new TieFromColumns(results, k)));
  return {
    today: isoDay(results.today),
    people,
    ties,
    affinities: results.affinities,
    clusters: results.clusters,
    structure: results.structure,
    kernel: results.kernel,
    grouping: results.grouping,
  };
}

/** The findings after a patch of their results: other objects for the people and ties it touched, the same for everybody else. */
export function findingsAfter(findings: Findings, results: ResultColumns, patch: ResultPatch, nameOf: NameOf): Findings {
  const people = findings.people.slice();
  for (const j of patch.people) people[j] = new PersonFromColumns(results, j, nameOf);
  const ties = findings.ties.slice(0, patch.tieCount);
  for (const k of patch.tieNumbers) ties[k] = new TieFromColumns(results, k);
  return { ...findings, people, ties, structure: results.structure };
}
