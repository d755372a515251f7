import type { Result } from '../../lib/result';
import type { Network } from '../../model/network';
import type { Refusal } from '../../strings/message';
import type { ImportPlan, ImportTable, PlanContext } from './import-plan';
import { planContacts } from './plan-contacts';
import { planLog } from './plan-log';

/** Plans the import of contacts or of a log. Writes nothing: the plan has a report on every row, samples, questions and one edit to commit. */
export function planImport(network: Network, table: ImportTable, context: PlanContext): Result<ImportPlan, Refusal> {
  return table.format === 'log' ? planLog(network, table, context) : planContacts(network, table, context);
}
