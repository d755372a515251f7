/** The findings as everything reads them, in the window and beside it. Nothing is worked out before it is looked at. */

import { eachInSteps, inOneGo } from '../../lib/resumable-work';
import { isoDay } from '../../model/day';
import type { Findings, PersonFindings, TieFindings } from '../data/findings';
import type { Facts } from '../data/result-columns';
import { type NameOf, PersonOfFacts } from './person-from-columns';
import type { FactsPatch } from './result-patch';
import { TieOfFacts } from './tie-from-columns';

export function findingsOf(facts: Facts, nameOf: NameOf): Findings {
  return inOneGo(findingsSteps(facts, nameOf));
}

export function* findingsSteps(facts: Facts, nameOf: NameOf): Generator<undefined, Findings> {
  const people: PersonFindings[] = [];
  const ties: TieFindings[] = [];
  yield* eachInSteps(facts.people.length, (j) => people.push(new PersonOfFacts(facts, j, nameOf)));
  yield* eachInSteps(facts.ties.count, (k) => ties.push(new TieOfFacts(facts, k)));
  return {
    today: isoDay(facts.today),
    people,
    ties,
    affinities: facts.affinities,
    clusters: facts.clusters,
    structure: facts.structure,
    kernel: facts.kernel,
    grouping: facts.grouping,
  };
}

/** The findings after a patch of their facts: other objects for the people and ties it touched, the same for everybody else. */
export function findingsAfter(findings: Findings, facts: Facts, patch: FactsPatch, nameOf: NameOf): Findings {
  const people = findings.people.slice();
  for (const j of patch.people) people[j] = new PersonOfFacts(facts, j, nameOf);
  const ties = findings.ties.slice(0, patch.tieCount);
  for (const k of patch.tieNumbers) ties[k] = new TieOfFacts(facts, k);
  return { ...findings, people, ties, structure: facts.structure };
}
