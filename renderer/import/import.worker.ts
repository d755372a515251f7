/** Reads a file and plans its import outside the window thread. */
import { cleanCellText } from '../../shared/formats/contacts/values';
import type { ImportPlan, ImportTable, ReadChoices } from '../../shared/formats/import/import-plan';
import { planImport } from '../../shared/formats/import/plan-import';
import { type ImportFile, readImportTable } from '../../shared/formats/import/read-table';
import { ok, type Result } from '../../shared/lib/result';
import { runToEnd } from '../../shared/lib/resumable-work';
import type { Edit } from '../../shared/model/edit';
import { withImportRecord } from '../../shared/model/edits/imports/import-record';
import { buffersOf, serializeEditSteps } from '../../shared/model/large-edits/serialize-edit';
import { emptyNetwork, type Network } from '../../shared/model/network';
import { deserializeNetwork } from '../../shared/model/serialize-network';
import type { Refusal } from '../../shared/strings/message';
import { newId } from '../state/new-id';
import type { FromWorker, TableView, ToWorker } from './protocol';

const MAX_SAMPLE_VALUES = 3;

let file: ImportFile | null = null;
let network: Network = emptyNetwork();
/** Of the last plan. */
let edit: Edit | null = null;
/** The last table, for as long as only answers and the network change. */
let lastRead: { readonly choices: string; readonly table: Result<ImportTable, Refusal> } | null = null;

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'file':
      file = data;
      lastRead = null;
      return;
    case 'network':
      network = deserializeNetwork(data.network);
      return;
    case 'plan': {
      if (file === null) return;
      const table = readTable(file, data.choices);
      post({ kind: 'read', id: data.id, table: table.ok ? ok(viewOf(table.value)) : table });
      if (table.ok) postPlan(data.id, planImport(network, table.value, { newId, today: data.today, answers: data.answers }));
      return;
    }
    case 'edit': {
      if (edit === null) return;
      const recorded = withImportRecord(network, { ...edit, label: data.label }, data.facts);
      const serialized = runToEnd(serializeEditSteps(recorded));
      post({ kind: 'edit', edit: serialized }, buffersOf(serialized));
    }
  }
};

function post(message: FromWorker, transfer: ArrayBuffer[] = []): void {
  self.postMessage(message, { transfer });
}

function postPlan(id: number, plan: Result<ImportPlan, Refusal>): void {
  edit = plan.ok ? plan.value.edit : null;
  if (!plan.ok) post({ kind: 'planned', id, plan });
  else {
    const { edit: _kept, ...view } = plan.value;
    post({ kind: 'planned', id, plan: ok(view) });
  }
}

function readTable(from: ImportFile, choices: ReadChoices): Result<ImportTable, Refusal> {
  const key = JSON.stringify(choices);
  if (lastRead?.choices !== key) lastRead = { choices: key, table: readImportTable(from, choices) };
  return lastRead.table;
}

function viewOf({ rows, ...table }: ImportTable): TableView {
  const sampleValues = table.headers.map((_, column) => {
    const values = new Set<string>();
    for (const row of rows) {
      const value = cleanCellText(row.cells[column] ?? '');
      if (value !== '') values.add(value.length > 60 ? `${value.slice(0, 59)}…` : value);
      if (values.size === MAX_SAMPLE_VALUES) break;
    }
    return [...values];
  });
  return { ...table, rowCount: rows.length + (table.leftOut ?? []).length, sampleValues };
}
