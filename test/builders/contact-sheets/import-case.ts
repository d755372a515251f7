/** The files in test/fixtures/import-cases: shapes of public bug reports and of people's own exports. Everybody in them is invented. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportPlan, ImportTable, ReadChoices } from '../../../shared/formats/import/import-plan';
import { planImport } from '../../../shared/formats/import/plan-import';
import { readImportTable } from '../../../shared/formats/import/read-table';
import type { Result } from '../../../shared/lib/result';
import { applyEdit } from '../../../shared/model/edit';
import { idSource, seededRandom } from '../../../shared/model/ids';
import { emptyNetwork, type Network } from '../../../shared/model/network';
import type { Refusal } from '../../../shared/strings/message';
import { textOf } from '../../../shared/strings/text';
import { said, TODAY } from '../contacts-file';

const FOLDER = join(import.meta.dirname, '../../fixtures/import-cases');

export interface CaseFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** @param path "01-couple-one-email/google.csv" */
export function caseFile(path: string): CaseFile {
  return { name: path.split('/').at(-1) ?? path, bytes: readFileSync(join(FOLDER, path)) };
}

/** Paths of all files, in order. */
export function caseFiles(): readonly string[] {
  return readdirSync(FOLDER).flatMap((folder) => readdirSync(join(FOLDER, folder)).map((file) => `${folder}/${file}`));
}

export interface Planned {
  readonly table: ImportTable;
  readonly plan: ImportPlan;
}

/** @param seed of the ids that are given out */
export function planFile(network: Network, file: CaseFile, seed: number, choices: ReadChoices = {}): Result<Planned, Refusal> {
  const table = readImportTable(file, choices);
  if (!table.ok) return table;
  const plan = planImport(network, table.value, { newId: idSource(seededRandom(seed)), today: TODAY });
  return plan.ok ? { ok: true, value: { table: table.value, plan: plan.value } } : plan;
}

export interface ImportedCase {
  readonly network: Network;
  /** Per file: "created 2", "created 1, unchanged 1, skipped 3" or the refusal. */
  readonly accounts: readonly string[];
  /** Without what is empty, in the order of creation. */
  readonly people: readonly Record<string, unknown>[];
  readonly warnings: readonly string[];
  /** "2024-05-03 call: Ada Marsh, Bo Quill", in the order of the log. */
  readonly contacts: readonly string[];
}

/** Imports the files one after the other, as the app does. */
export function importCase(paths: readonly string[]): ImportedCase {
  const network = emptyNetwork();
  const accounts: string[] = [];
  const warnings: string[] = [];
  paths.forEach((path, i) => {
    const planned = planFile(network, caseFile(path), i + 1);
    if (!planned.ok) {
      accounts.push(textOf(planned.error.message));
      return;
    }
    const { report, edit } = planned.value.plan;
    const { created, updated, unchanged, skipped } = report;
    const parts = { created, updated, unchanged, skipped: skipped.length };
    accounts.push(
      Object.entries(parts)
        .flatMap(([outcome, count]) => (count > 0 ? `${outcome} ${count}` : []))
        .join(', '),
    );
    warnings.push(...report.warnings.map(textOf));
    applyEdit(network, edit);
  });
  return {
    network,
    accounts,
    warnings,
    people: [...network.people.values()].map((person) => said(network, person)),
    contacts: [...network.interactions.values()].map(
      ({ day, channel, people }) => `${day} ${channel}: ${people.map((id) => network.people.get(id)?.name).join(', ')}`,
    ),
  };
}
