/** Messages between the window and the analysis worker. The worker keeps its own copy of the network and applies the same edits. */

import type { Mixing } from '../../shared/analysis/clusters/combine-layers';
import type { ResultColumns } from '../../shared/analysis/data/result-columns';
import type { ClusterConfidence } from '../../shared/analysis/pipeline/cluster-confidence';
import type { ResultPatch } from '../../shared/analysis/results/result-patch';
import type { Counterfactual } from '../../shared/analysis/suggestions/counterfactual';
import type { IntroductionPath, PathGoal } from '../../shared/analysis/suggestions/introduction-paths';
import type { Introduction } from '../../shared/analysis/suggestions/introductions';
import type { ReconnectRow } from '../../shared/analysis/suggestions/reconnect-list';
import type { PackedValue } from '../../shared/lib/packed-value';
import type { IsoDay } from '../../shared/model/day';
import type { Edit } from '../../shared/model/edit';
import type { PersonId } from '../../shared/model/ids';
import type { ReceivedEdit } from '../../shared/model/large-edits/serialize-edit';
import type { SerializedNetwork } from '../../shared/model/serialize-network';
import type { FoundDuplicates } from './duplicate-search';

/** What the worker computes at the moment: columns of the log, ties, clusters, roles, the week's list. */
export type AnalysisStep = 'log' | 'ties' | 'clusters' | 'roles' | 'list';

export interface AnalysisRequest {
  readonly today: IsoDay;
  /** `today` is a day of the past: later interactions do not count, and nothing of the result is saved. */
  readonly isPast?: boolean;
  readonly mixing: Mixing;
  /** Rows of the week's list. */
  readonly capacity: number;
  /** The most stable resolution for this mixing (cluster-confidence.ts), used when the user has not chosen one; null: not known yet. */
  readonly automatic: number | null;
}

/** A question about one person or goal, sent while a panel shows it. */
export type AnalysisQuery =
  | { readonly kind: 'paths'; readonly goal: PathGoal }
  | { readonly kind: 'counterfactual'; readonly person: PersonId };

export type QueryResult =
  | { readonly kind: 'paths'; readonly paths: readonly IntroductionPath[] }
  | { readonly kind: 'counterfactual'; readonly counterfactual: Counterfactual };

export type ToWorker =
  | { readonly kind: 'open'; readonly network: SerializedNetwork }
  | { readonly kind: 'edits'; readonly edits: readonly ReceivedEdit[] }
  /** `known`: of an earlier start (KnownResults). */
  | { readonly kind: 'analyze'; readonly id: number; readonly request: AnalysisRequest; readonly known: Readonly<Record<string, number>> }
  /** Asks for the duplicates of the network as it is; drops an earlier search. */
  | { readonly kind: 'find-duplicates'; readonly id: number }
  | { readonly kind: 'query'; readonly id: number; readonly request: AnalysisRequest; readonly query: AnalysisQuery };

export interface AnalysisResult {
  readonly results: ResultColumns;
  readonly rows: readonly ReconnectRow[];
  readonly introductions: readonly Introduction[];
  /** Freezes the week's list; null: it is frozen already. */
  readonly week: Edit | null;
  /** Saves the identity of the clusters; null: it has not changed. */
  readonly anchors: Edit | null;
}

export type FromWorker =
  /** `known`: to send at the next start. */
  | { readonly kind: 'result'; readonly id: number; readonly result: AnalysisResult; readonly known: Readonly<Record<string, number>> }
  /** A result that stayed as it was for a while, to be saved. */
  | { readonly kind: 'packed'; readonly id: number; readonly analysis: PackedValue }
  /** What an edit changes in the result with the id `base`, sent at once. The whole result follows. */
  | { readonly kind: 'patch'; readonly base: number; readonly patch: ResultPatch; readonly rows: readonly ReconnectRow[] }
  /** Sent when an analysis takes longer than one slice. */
  | { readonly kind: 'progress'; readonly id: number; readonly step: AnalysisStep }
  | ({ readonly kind: 'duplicates'; readonly id: number } & FoundDuplicates)
  | { readonly kind: 'query-result'; readonly id: number; readonly result: QueryResult }
  /** Follows a result: measuring the stability of the clusters takes seconds. */
  | { readonly kind: 'confidence'; readonly id: number; readonly mixing: Mixing; readonly confidence: ClusterConfidence }
  /** The analysis threw an error. Ids of queries are negative. */
  | { readonly kind: 'failed'; readonly id: number };
