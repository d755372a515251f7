/** The latest answer of the analysis, for everything that shows it. Written by renderer/analysis/client.ts alone. */
import { create } from 'zustand';
import type { ClusterFindings, Findings, PersonFindings, ReconnectRow } from '../../../shared/analysis/data/findings';
import type { ResultColumns } from '../../../shared/analysis/data/result-columns';
import type { ClusterConfidence } from '../../../shared/analysis/pipeline/cluster-confidence';
import { findingsAfter, findingsSteps } from '../../../shared/analysis/results/findings-from-columns';
import { applyPatch, type ResultPatch } from '../../../shared/analysis/results/result-patch';
import type { Introduction } from '../../../shared/analysis/suggestions/introductions';
import { eachInSteps } from '../../../shared/lib/resumable-work';
import type { ClusterId, PersonId } from '../../../shared/model/ids';
import type { Answer, AnswerStep } from '../../analysis/protocol';
import { useDocument } from './document-store';

export interface FindingsState {
  /** Null until the first answer about the open network. */
  readonly findings: Findings | null;
  readonly people: ReadonlyMap<PersonId, PersonFindings>;
  readonly clusters: ReadonlyMap<ClusterId, ClusterFindings>;
  /** The week's reconnect list. */
  readonly rows: readonly ReconnectRow[];
  /** Who could be introduced to whom. */
  readonly introductions: readonly Introduction[];
  /** How sure the clusters are; null until it is measured, some seconds after the findings. */
  readonly confidence: ClusterConfidence | null;
  /** People placed uncertainly. */
  readonly uncertain: ReadonlySet<PersonId>;
  /** The network has changed since `findings`. */
  readonly isBusy: boolean;
  /** What is being worked out, when it takes longer than a blink; else null. */
  readonly step: AnswerStep | null;
  readonly failure: string | null;
}

export const NO_ANSWER: FindingsState = {
  findings: null,
  people: new Map(),
  clusters: new Map(),
  rows: [],
  introductions: [],
  confidence: null,
  uncertain: new Set(),
  isBusy: true,
  step: null,
  failure: null,
};

export const useFindings = create<FindingsState>(() => NO_ANSWER);

/** What `findings` are read from. */
let shown: ResultColumns | null = null;

/** In steps; it is shown with the last one. */
export function* takeAnswer({ results, rows, introductions }: Answer): Generator<undefined, void> {
  const findings = yield* findingsSteps(results, nameOf);
  const people = new Map<PersonId, PersonFindings>();
  yield* eachInSteps(findings.people.length, (j) => people.set(results.people[j]!, findings.people[j]!));
  shown = results;
  useFindings.setState({
    findings,
    people,
    clusters: new Map(findings.clusters.map((cluster) => [cluster.id, cluster])),
    rows,
    introductions,
    isBusy: false,
    step: null,
    failure: null,
  });
}

/** What an edit changed, at once: only the people and ties it touched are other objects. */
export function takePatch(patch: ResultPatch, rows: readonly ReconnectRow[]): void {
  const { findings, people } = useFindings.getState();
  if (shown === null || findings === null) return;
  applyPatch(shown, patch);
  const next = findingsAfter(findings, shown, patch, nameOf);
  const byId = new Map(people);
  for (const j of patch.people) byId.set(next.people[j]!.id, next.people[j]!);
  useFindings.setState({ findings: next, people: byId, rows });
}

/** As they are called now, whatever they were called when it was found out. */
function nameOf(person: PersonId): string {
  return useDocument.getState().network.people.get(person)?.name ?? '';
}
