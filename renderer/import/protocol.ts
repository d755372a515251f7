/** What the window and its import worker say to each other. The worker reads and plans; nothing is written before the user says so. */
import type { ImportPlan, ImportTable, ReadChoices } from '../../shared/formats/import/import-plan';
import type { Result } from '../../shared/lib/result';
import type { IsoDay } from '../../shared/model/day';
import type { PersonId } from '../../shared/model/ids';
import type { PackedNetwork } from '../../shared/model/serialize-network';

export type ToWorker =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'network'; readonly network: PackedNetwork }
  | { readonly kind: 'plan'; readonly id: number; readonly choices: ReadChoices; readonly answers: Answers; readonly today: IsoDay };

/** Question key → person, or `new`. */
export type Answers = ReadonlyMap<string, PersonId | 'new'>;

/** A table without its rows: those stay in the worker. */
export interface TableView extends Omit<ImportTable, 'rows'> {
  readonly rowCount: number;
  /** A few values per column that say something, for the mapping. */
  readonly sampleValues: readonly (readonly string[])[];
}

export type FromWorker =
  | { readonly kind: 'read'; readonly id: number; readonly table: Result<TableView> }
  | { readonly kind: 'planned'; readonly id: number; readonly plan: Result<ImportPlan> };
