/** What the window and its analysis worker say to each other. The worker keeps a network of its own, by the same edits. */
import type { Findings, Mixing, ReconnectRow } from '../../shared/analysis/findings';
import type { IsoDay } from '../../shared/model/day';
import type { Edit } from '../../shared/model/edit';
import type { NetworkJson } from '../../shared/model/network';

export interface Question {
  readonly today: IsoDay;
  readonly mixing: Mixing;
  /** Rows in the list of a week. */
  readonly capacity: number;
}

export type ToWorker =
  | { readonly kind: 'open'; readonly network: NetworkJson }
  | { readonly kind: 'edits'; readonly edits: readonly Edit[] }
  | { readonly kind: 'ask'; readonly id: number; readonly question: Question };

export interface Answer {
  readonly findings: Findings;
  readonly rows: readonly ReconnectRow[];
  /** Freezes the week's list, when it was not frozen yet. */
  readonly week: Edit | null;
  /** Keeps the clusters' identity, when it changed. */
  readonly anchors: Edit | null;
}

export type FromWorker =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
