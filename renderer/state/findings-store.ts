/** The latest answer of the analysis, for everything that shows it. Written by renderer/analysis/client.ts alone. */
import { create } from 'zustand';
import type { ClusterFindings, Findings, PersonFindings, ReconnectRow } from '../../shared/analysis/findings';
import type { ClusterId, PersonId } from '../../shared/model/ids';
import type { Answer } from '../analysis/protocol';

export interface FindingsState {
  /** Null until the first answer about the open network. */
  readonly findings: Findings | null;
  readonly people: ReadonlyMap<PersonId, PersonFindings>;
  readonly clusters: ReadonlyMap<ClusterId, ClusterFindings>;
  /** The week's reconnect list. */
  readonly rows: readonly ReconnectRow[];
  /** The network has changed since `findings`. */
  readonly isBusy: boolean;
  readonly failure: string | null;
}

export const NO_ANSWER: FindingsState = {
  findings: null,
  people: new Map(),
  clusters: new Map(),
  rows: [],
  isBusy: true,
  failure: null,
};

export const useFindings = create<FindingsState>(() => NO_ANSWER);

export function takeAnswer({ findings, rows }: Answer): void {
  useFindings.setState({
    findings,
    people: new Map(findings.people.map((person) => [person.id, person])),
    clusters: new Map(findings.clusters.map((cluster) => [cluster.id, cluster])),
    rows,
    isBusy: false,
    failure: null,
  });
}
