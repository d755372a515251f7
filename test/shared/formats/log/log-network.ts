/** Small logs as tables, for the tests of the log import. */
import Papa from 'papaparse';
import type { ImportPlan, ImportTable, PlanContext } from '../../../../shared/formats/import/import-plan';
import { planLog } from '../../../../shared/formats/import/plan-log';
import { guessLogMapping } from '../../../../shared/formats/log/log-mapping';
import type { IsoDay } from '../../../../shared/model/day';
import { applyEdit } from '../../../../shared/model/edit';
import { idSource, seededRandom } from '../../../../shared/model/ids';
import type { Interaction, Network } from '../../../../shared/model/network';
import { textOf } from '../../../../shared/strings/text';

export const TODAY = '2024-06-20' as IsoDay; // a Thursday; its week began on Monday 17 June

/** CSV text as the table that `readImportTable` would make of it: header on line 1, no line breaks in cells. */
export function logTable(csv: string): ImportTable {
  const [headers = [], ...cells] = Papa.parse<string[]>(csv.trim(), { delimiter: ',' }).data;
  const rows = cells.map((row, i) => ({ line: i + 2, cells: row }));
  return {
    fileName: 'log.csv',
    encoding: 'utf-8',
    delimiter: ',',
    headerLine: 1,
    headers,
    format: 'log',
    mapping: guessLogMapping(headers, rows),
    warnings: [],
    rows,
  };
}

export function context(answers?: PlanContext['answers'], seed = 1): PlanContext {
  return { newId: idSource(seededRandom(seed)), today: TODAY, ...(answers && { answers }) };
}

export function planned(network: Network, csv: string, given: PlanContext = context()): ImportPlan {
  const plan = planLog(network, logTable(csv), given);
  if (!plan.ok) throw new Error(textOf(plan.error.message));
  const { rows, created, updated, unchanged, skipped } = plan.value.report;
  if (rows !== created + updated + unchanged + skipped.length) throw new Error('the report does not add up');
  return plan.value;
}

/** Plans and applies. */
export function imported(network: Network, csv: string, given: PlanContext = context()): ImportPlan {
  const plan = planned(network, csv, given);
  applyEdit(network, plan.edit);
  return plan;
}

/** "2024-05-03 in-person Ana Kovač + Ben Lee [climbing] moved house" per interaction, by day. */
export function told(network: Network): string[] {
  const name = (interaction: Interaction) => interaction.people.map((id) => network.people.get(id)?.name ?? '?').join(' + ');
  return [...network.interactions.values()]
    .map((each) => {
      const topics = each.topics.map((id) => network.interests.get(id)?.name ?? '?').join(', ');
      return `${each.day} ${each.channel} ${name(each)}${topics === '' ? '' : ` [${topics}]`}${each.note === '' ? '' : ` ${each.note}`}`;
    })
    .sort();
}
