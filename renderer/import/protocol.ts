/** Messages between the window and its import worker. The worker reads and plans; only the window commits. */
import type { ImportPlan, ImportTable, ReadChoices } from '../../shared/formats/import/import-plan';
import type { Result } from '../../shared/lib/result';
import type { IsoDay } from '../../shared/model/day';
import type { ImportFacts } from '../../shared/model/edits/imports/import-record';
import type { PersonId } from '../../shared/model/ids';
import type { SerializedEdit } from '../../shared/model/large-edits/serialize-edit';
import type { SerializedNetwork } from '../../shared/model/serialize-network';
import type { Refusal } from '../../shared/strings/message';

export type ToWorker =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'network'; readonly network: SerializedNetwork }
  | { readonly kind: 'plan'; readonly id: number; readonly choices: ReadChoices; readonly answers: Answers; readonly today: IsoDay }
  /** The user imports: asks for the edit of the last plan, with the record of the import. */
  | { readonly kind: 'edit'; readonly label: string; readonly facts: ImportFacts };

/** Question key → person, or `new`. */
export type Answers = ReadonlyMap<string, PersonId | 'new'>;

/** A plan without its edit, which stays in the worker until the user imports. */
export type PlanView = Omit<ImportPlan, 'edit'>;

/** A table without its rows, which stay in the worker. */
export interface TableView extends Omit<ImportTable, 'rows'> {
  readonly rowCount: number;
  /** A few different values per column. */
  readonly sampleValues: readonly (readonly string[])[];
}

export type FromWorker =
  | { readonly kind: 'read'; readonly id: number; readonly table: Result<TableView, Refusal> }
  | { readonly kind: 'planned'; readonly id: number; readonly plan: Result<PlanView, Refusal> }
  | { readonly kind: 'edit'; readonly edit: SerializedEdit };
