/** The messages between the main process and the worker that reads archives. One request at a time. */
import type { SourcesProgress } from '../../shared/contract/sources-preview';
import type { PlannedImport, PlanRequest } from './source-task';

export type ToWorker =
  | { readonly kind: 'read'; readonly paths: readonly string[]; readonly dayFirst: boolean | null }
  | { readonly kind: 'plan'; readonly request: PlanRequest }
  /** Could an import read these files? */
  | { readonly kind: 'recognize'; readonly paths: readonly string[] }
  | { readonly kind: 'hash'; readonly paths: readonly string[] };

export type FromWorker =
  | { readonly kind: 'progress'; readonly progress: SourcesProgress }
  | { readonly kind: 'read' }
  | { readonly kind: 'planned'; readonly planned: PlannedImport | null }
  /** In the order of the paths. */
  | { readonly kind: 'recognized'; readonly isImportable: readonly boolean[] }
  | { readonly kind: 'hashed'; readonly hashes: readonly (string | null)[] }
  /** A bug in Kith: for the log. */
  | { readonly kind: 'failed'; readonly detail: string };
