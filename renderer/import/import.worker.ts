/** Reads a file and plans its import outside the window thread. */
import type { ImportTable, ReadChoices } from '../../shared/formats/import/import-plan';
import { planImport } from '../../shared/formats/import/plan-import';
import { type ImportFile, readImportTable } from '../../shared/formats/import/read-table';
import { ok, type Result } from '../../shared/lib/result';
import { emptyNetwork, type Network } from '../../shared/model/network';
import { deserializeNetwork } from '../../shared/model/serialize-network';
import type { Refusal } from '../../shared/strings/message';
import { newId } from '../state/new-id';
import type { FromWorker, TableView, ToWorker } from './protocol';

const MAX_SAMPLE_VALUES = 3;

let file: ImportFile | null = null;
let network: Network = emptyNetwork();
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
      if (table.ok)
        post({ kind: 'planned', id: data.id, plan: planImport(network, table.value, { newId, today: data.today, answers: data.answers }) });
    }
  }
};

function post(message: FromWorker): void {
  self.postMessage(message);
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
      const value = row.cells[column]?.trim() ?? '';
      if (value !== '') values.add(value.length > 60 ? `${value.slice(0, 59)}…` : value);
      if (values.size === MAX_SAMPLE_VALUES) break;
    }
    return [...values];
  });
  return { ...table, rowCount: rows.length, sampleValues };
}
