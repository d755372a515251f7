/** The plan of importing any table Kith reads: contacts or a log of interactions, the same from here on. */

import type { Result } from '../../lib/result';
import type { Network } from '../../model/network';
import type { ImportPlan, ImportTable, PlanContext } from './import-plan';
import { planContacts } from './plan-contacts';
import { planLog } from './plan-log';

/** Nothing is written: the plan holds the account of every row, samples to show, questions to ask, and one edit to commit. */
export function planImport(network: Network, table: ImportTable, context: PlanContext): Result<ImportPlan> {
  return table.format === 'log' ? planLog(network, table, context) : planContacts(network, table, context);
}
