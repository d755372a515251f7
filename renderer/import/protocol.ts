/** Messages between the window and its import worker. The worker reads and plans; only the window commits. */
import type { ImportPlan, ImportTable, ReadChoices } from '../../shared/formats/import/import-plan';
import type { Result } from '../../shared/lib/result';
import type { IsoDay } from '../../shared/model/day';
import type { PersonId } from '../../shared/model/ids';
import type { SerializedNetwork } from '../../shared/model/serialize-network';
import type { Refusal } from '../../shared/strings/message';

export type ToWorker =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'network'; readonly network: SerializedNetwork }
  | { readonly kind: 'plan'; readonly id: number; readonly choices: ReadChoices; readonly answers: Answers; readonly today: IsoDay };

/** Question key → person, or `new`. */
export type Answers = ReadonlyMap<string, PersonId | 'new'>;

/** A table without its rows, which stay in the worker. */
export interface TableView extends Omit<ImportTable, 'rows'> {
  readonly rowCount: number;
  /** A few different values per column. */
  readonly sampleValues: readonly (readonly string[])[];
}

export type FromWorker =
  | { readonly kind: 'read'; readonly id: number; readonly table: Result<TableView, Refusal> }
  | { readonly kind: 'planned'; readonly id: number; readonly plan: Result<ImportPlan, Refusal> };
