/** The latest findings of the analysis. Only renderer/analysis/client.ts writes them. */

import { create } from 'zustand';
import type { ClusterFindings, Findings, PersonFindings } from '../../../shared/analysis/data/findings';
import type { ResultColumns } from '../../../shared/analysis/data/result-columns';
import { type StructuralHoles, structuralHolesOfPerson, structuralHolesOfUser } from '../../../shared/analysis/graph/structural-holes';
import type { ClusterConfidence } from '../../../shared/analysis/pipeline/cluster-confidence';
import { findingsAfter, findingsSteps } from '../../../shared/analysis/results/findings-from-columns';
import { applyPatch, type ResultPatch } from '../../../shared/analysis/results/result-patch';
import type { Introduction } from '../../../shared/analysis/suggestions/introductions';
import type { ReconnectRow } from '../../../shared/analysis/suggestions/reconnect-list';
import { forEachInSteps } from '../../../shared/lib/resumable-work';
import type { ClusterId, PersonId } from '../../../shared/model/ids';
import { labeledCluster } from '../../../shared/sentences/cluster-sentence';
import type { AnalysisResult, AnalysisStep } from '../../analysis/protocol';
import type { Layout } from '../../graph/layout/layout';
import { useDocument } from './document-store';

export interface EarlierFindings {
  readonly findings: Findings;
  readonly layout: Layout | null;
}

export interface FindingsState {
  /** Null until the first analysis of the open network. */
  readonly findings: Findings | null;
  readonly people: ReadonlyMap<PersonId, PersonFindings>;
  readonly clusters: ReadonlyMap<ClusterId, ClusterFindings>;
  /** The week's reconnect list. */
  readonly rows: readonly ReconnectRow[];
  /** Who could be introduced to whom. */
  readonly introductions: readonly Introduction[];
  /** How stable the clusters are; null until it is measured, some seconds after the findings. */
  readonly confidence: ClusterConfidence | null;
  /** People placed uncertainly. */
  readonly uncertain: ReadonlySet<PersonId>;
  /** Where everybody was when these findings were saved, so that the graph need not compute it. Null: it must. */
  readonly savedLayout: Layout | null;
  /** What the graph shows until the first findings are there: those of an earlier day, which nothing else may speak of. Null: there are none. */
  readonly earlier: EarlierFindings | null;
  /** The network has changed since `findings`, or they were saved and are computed again. */
  readonly isBusy: boolean;
  /** The step of a long analysis that is running; null: none, or a short one. */
  readonly step: AnalysisStep | null;
  readonly failure: string | null;
}

export const NO_FINDINGS: FindingsState = {
  findings: null,
  people: new Map(),
  clusters: new Map(),
  rows: [],
  introductions: [],
  confidence: null,
  uncertain: new Set(),
  savedLayout: null,
  earlier: null,
  isBusy: true,
  step: null,
  failure: null,
};

export const useFindings = create<FindingsState>(() => NO_FINDINGS);

/** The columns that `findings` are read from. */
let shownResults: ResultColumns | null = null;

/**
 * Puts a whole answer into the store. Yields between steps; the store changes once, at the end.
 * @param saved set when it is of an earlier session: a new one is being computed
 */
export function* applyResultSteps(
  { results, rows, introductions }: AnalysisResult,
  saved: { readonly layout: Layout | null } | null = null,
): Generator<undefined, void> {
  const findings = yield* labeledFindingsSteps(results);
  const people = new Map<PersonId, PersonFindings>();
  yield* forEachInSteps(findings.people.length, (j) => people.set(results.people[j]!, findings.people[j]!));
  shownResults = results;
  useFindings.setState({
    findings,
    people,
    clusters: new Map(findings.clusters.map((cluster) => [cluster.id, cluster])),
    rows,
    introductions,
    savedLayout: saved?.layout ?? null,
    earlier: null,
    isBusy: saved !== null,
    step: null,
    failure: null,
  });
}

/** Gives the graph what was found on an earlier day, unless the findings of today are there before. Yields between steps; the store changes at the end. */
export function* applyEarlierSteps({ results }: AnalysisResult, layout: Layout | null): Generator<undefined, void> {
  const findings = yield* labeledFindingsSteps(results);
  if (useFindings.getState().findings === null) useFindings.setState({ earlier: { findings, layout } });
}

function labeledFindingsSteps(results: ResultColumns): Generator<undefined, Findings> {
  return findingsSteps(results, (cluster) => labeledCluster(cluster, nameOf));
}

/** The latest layout of the graph, and the findings that it is of. */
let latestLayout: { readonly findings: Findings; readonly layout: Layout } | null = null;

export function keepLayout(layout: Layout, findings: Findings): void {
  latestLayout = { findings, layout };
}

/** Null: the graph shows none of the findings in the store. */
export function layoutOfFindings(): Layout | null {
  return latestLayout !== null && latestLayout.findings === useFindings.getState().findings ? latestLayout.layout : null;
}

/** Applies what an edit changed. People and ties that it did not touch stay the same objects. */
export function applyResultPatch(patch: ResultPatch, rows: readonly ReconnectRow[]): void {
  const { findings, people } = useFindings.getState();
  if (shownResults === null || findings === null) return;
  applyPatch(shownResults, patch);
  const next = findingsAfter(findings, shownResults, patch);
  const byId = new Map(people);
  for (const j of patch.people) byId.set(next.people[j]!.id, next.people[j]!);
  useFindings.setState({ findings: next, people: byId, rows });
}

/** How closed the network around one person is. Null: no ties of theirs are known. */
export function structuralHolesAround(person: PersonId): StructuralHoles | null {
  if (shownResults === null) return null;
  const { people, ties } = shownResults;
  return structuralHolesOfPerson(ties, people.length, people.indexOf(person));
}

/** How closed the user's network is, or the part of it in a cluster. Null: the user is in contact with nobody there. */
export function structuralHolesAroundUser(cluster: ClusterId | null): StructuralHoles | null {
  if (shownResults === null) return null;
  const { clusters, persons, ties } = shownResults;
  if (cluster === null) return structuralHolesOfUser(ties, persons.strength, null);
  const number = clusters.findIndex(({ id }) => id === cluster);
  return structuralHolesOfUser(
    ties,
    persons.strength,
    Int32Array.from(persons.cluster.keys()).filter((j) => persons.cluster[j] === number),
  );
}

/** The current name; the findings may be older than a renaming. */
function nameOf(person: PersonId): string {
  return useDocument.getState().network.people.get(person)?.name ?? '';
}

/** So many people more than the last analysis covers are never stale. */
const MAX_NEW_PEOPLE = 1000;

/**
 * True if the last analysis covers less than half of the people, for example right after a large import. Its graph would say nothing about the network.
 *
 * @param people how many people the network has
 * @param analyzed how many people the findings cover
 */
export function isAnalysisStale(people: number, analyzed: number): boolean {
  return people > 2 * analyzed + MAX_NEW_PEOPLE;
}
