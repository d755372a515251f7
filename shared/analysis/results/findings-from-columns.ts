/** The findings as the window, the command line and the exports read them. Nothing is computed before it is looked at. */
import { forEachInSteps, runToEnd } from '../../lib/resumable-work';
import { isoDay } from '../../model/day';
import type { ClusterFindings, Findings, PersonFindings, TieFindings } from '../data/findings';
import type { ClusterResult, ResultColumns } from '../data/result-columns';
import { isJournalQuiet } from '../ties/temporal-state';
import { PersonFromColumns } from './person-from-columns';
import type { ResultPatch } from './result-patch';
import { TieFromColumns } from './tie-from-columns';

/** Gives a cluster its name in words (shared/sentences/cluster-sentence.ts). */
export type LabelCluster = (cluster: ClusterResult) => ClusterFindings;

export function findingsFromColumns(results: ResultColumns, labelCluster: LabelCluster): Findings {
  return runToEnd(findingsSteps(results, labelCluster));
}

/** The same in steps, for the window's thread. */
export function* findingsSteps(results: ResultColumns, labelCluster: LabelCluster): Generator<undefined, Findings> {
  const people: PersonFindings[] = [];
  const ties: TieFindings[] = [];
  yield* forEachInSteps(results.people.length, (j) => people.push(new PersonFromColumns(results, j)));
  yield* forEachInSteps(results.ties.count, (k) => ties.push(new TieFromColumns(results, k)));
  const { affinities, structure, kernel, grouping } = results;
  return {
    today: isoDay(results.today),
    quietSince: quietSince(results),
    maybeUser: results.maybeUser,
    people,
    ties,
    affinities,
    clusters: results.clusters.map(labelCluster),
    structure,
    kernel,
    grouping,
  };
}

/** The findings after a patch of their columns: other objects for the people and ties it changed, the same for everybody else. */
export function findingsAfter(findings: Findings, results: ResultColumns, patch: ResultPatch): Findings {
  const people = findings.people.slice();
  for (const j of patch.people) people[j] = new PersonFromColumns(results, j);
  const ties = findings.ties.slice(0, patch.tieCount);
  for (const k of patch.tieNumbers) ties[k] = new TieFromColumns(results, k);
  return { ...findings, people, ties, structure: results.structure, quietSince: quietSince(results) };
}

function quietSince({ thresholds, today }: ResultColumns): Findings['quietSince'] {
  return isJournalQuiet(thresholds.lastLogged, today) ? isoDay(thresholds.lastLogged) : null;
}
