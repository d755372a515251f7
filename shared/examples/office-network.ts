/**
 * The real example: face-to-face contacts of 92 people in an office building, two weeks of 2013 (SocioPatterns; Génois et al., Network Science 3,
 * 326 (2015); CC0). The files are imported by the same code as any file of the user.
 *
 * How to read it: the user is an observer who was always there. The two people of a row were in contact with each other, so each row is a tie
 * between them (co-presence), and a contact of the observer with both. Departments are circles. What it shows is who knows whom; strength towards
 * "you" is only how much somebody was seen.
 */
import type { PlanContext } from '../formats/import/import-plan';
import { planImport } from '../formats/import/plan-import';
import { readImportTable } from '../formats/import/read-table';
import { ok, type Result } from '../lib/result';
import { applyEdit } from '../model/edit';
import type { NewId } from '../model/ids';
import { emptyNetwork, type Network } from '../model/network';
import type { Refusal } from '../strings/message';
import { OFFICE_TODAY } from './office-today';

export const OFFICE_FILES = { people: 'office-people.csv', log: 'office-log.csv' } as const;

export function officeNetwork(peopleCsv: Uint8Array, logCsv: Uint8Array, newId: NewId): Result<Network, Refusal> {
  const network = emptyNetwork();
  const context: PlanContext = { newId, today: OFFICE_TODAY };
  for (const [name, bytes] of [
    [OFFICE_FILES.people, peopleCsv],
    [OFFICE_FILES.log, logCsv],
  ] as const) {
    const table = readImportTable({ name, bytes });
    if (!table.ok) return table;
    const plan = planImport(network, table.value, context);
    if (!plan.ok) return plan;
    applyEdit(network, plan.value.edit);
  }
  return ok(network);
}
