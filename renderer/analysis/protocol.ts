/** What the window and its analysis worker say to each other. The worker keeps a network of its own, by the same edits. */

import type { Mixing } from '../../shared/analysis/clusters/combine-layers';
import type { ResultColumns } from '../../shared/analysis/data/result-columns';
import type { ClusterConfidence } from '../../shared/analysis/pipeline/cluster-confidence';
import type { ResultPatch } from '../../shared/analysis/results/result-patch';
import type { WhatWouldChange } from '../../shared/analysis/suggestions/counterfactual';
import type { Goal, Route } from '../../shared/analysis/suggestions/introduction-paths';
import type { Introduction } from '../../shared/analysis/suggestions/introductions';
import type { ReconnectRow } from '../../shared/analysis/suggestions/reconnect-list';
import type { IsoDay } from '../../shared/model/day';
import type { Edit } from '../../shared/model/edit';
import type { PersonId } from '../../shared/model/ids';
import type { SerializedNetwork } from '../../shared/model/serialize-network';

/** What is being worked out: the log, the ties between people, their clusters, their roles, the list. */
export type AnswerStep = 'log' | 'ties' | 'clusters' | 'roles' | 'list';

export interface Question {
  readonly today: IsoDay;
  /** `today` is a day of the past: only what had happened by then counts, and nothing is kept of the answer. */
  readonly isPast?: boolean;
  readonly mixing: Mixing;
  /** Rows in the list of a week. */
  readonly capacity: number;
  /** The resolution that was found for this mixing (cluster-confidence.ts), for when the user leaves it to Kith; null: not known yet. */
  readonly automatic: number | null;
}

/** Something asked about one thing, when it is looked at. */
export type LookUp = { readonly kind: 'routes'; readonly goal: Goal } | { readonly kind: 'what-would-change'; readonly person: PersonId };

export type LookedUp =
  | { readonly kind: 'routes'; readonly routes: readonly Route[] }
  | { readonly kind: 'what-would-change'; readonly change: WhatWouldChange };

export type ToWorker =
  | { readonly kind: 'open'; readonly network: SerializedNetwork }
  | { readonly kind: 'edits'; readonly edits: readonly Edit[] }
  | { readonly kind: 'ask'; readonly id: number; readonly question: Question }
  | { readonly kind: 'look-up'; readonly id: number; readonly question: Question; readonly lookUp: LookUp };

export interface Answer {
  /** What the findings are read from (results.ts). */
  readonly results: ResultColumns;
  readonly rows: readonly ReconnectRow[];
  readonly introductions: readonly Introduction[];
  /** Freezes the week's list, when it was not frozen yet. */
  readonly week: Edit | null;
  /** Keeps the clusters' identity, when it changed. */
  readonly anchors: Edit | null;
}

export type FromWorker =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer }
  /** What an edit changed of the answer with the id `base`, at once. The whole answer follows. */
  | { readonly kind: 'patch'; readonly base: number; readonly patch: ResultPatch; readonly rows: readonly ReconnectRow[] }
  /** How far a question is that takes longer than a blink. */
  | { readonly kind: 'progress'; readonly id: number; readonly step: AnswerStep }
  | { readonly kind: 'looked-up'; readonly id: number; readonly answer: LookedUp }
  /** Follows an answer a while later: measuring takes seconds. */
  | { readonly kind: 'confidence'; readonly id: number; readonly mixing: Mixing; readonly confidence: ClusterConfidence }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
