/** Reads a file and plans its import beside the window, so that the window never freezes. */

import type { ImportTable, ReadChoices } from '../../shared/formats/import/import-plan';
import { planImport } from '../../shared/formats/import/plan-import';
import { type ImportFile, readImportTable } from '../../shared/formats/import/read-table';
import { fail, ok, type Result } from '../../shared/lib/result';
import { idSource } from '../../shared/model/ids';
import { emptyNetwork, type Network } from '../../shared/model/network';
import { unpackNetwork } from '../../shared/model/serialize-network';
import type { FromWorker, TableView, ToWorker } from './protocol';

const newId = idSource(() => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32);
const MOST_SAMPLE_VALUES = 3;
const NO_FILE = fail('usage', 'No file was given.');

let file: ImportFile | null = null;
let network: Network = emptyNetwork();
/** The last reading, kept while only answers change. */
let reading: { readonly choices: string; readonly table: Result<ImportTable> } | null = null;

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'file':
      file = data;
      reading = null;
      return;
    case 'network':
      network = unpackNetwork(data.network);
      return;
    case 'plan': {
      const table = read(data.choices);
      tell({ kind: 'read', id: data.id, table: table.ok ? ok(viewOf(table.value)) : table });
      if (table.ok)
        tell({ kind: 'planned', id: data.id, plan: planImport(network, table.value, { newId, today: data.today, answers: data.answers }) });
    }
  }
};

function tell(message: FromWorker): void {
  self.postMessage(message);
}

function read(choices: ReadChoices): Result<ImportTable> {
  const key = JSON.stringify(choices);
  if (reading?.choices !== key) reading = { choices: key, table: file === null ? NO_FILE : readImportTable(file, choices) };
  return reading.table;
}

function viewOf({ rows, ...table }: ImportTable): TableView {
  const sampleValues = table.headers.map((_, column) => {
    const values = new Set<string>();
    for (const row of rows) {
      const value = row.cells[column]?.trim() ?? '';
      if (value !== '') values.add(value.length > 60 ? `${value.slice(0, 59)}…` : value);
      if (values.size === MOST_SAMPLE_VALUES) break;
    }
    return [...values];
  });
  return { ...table, rowCount: rows.length, sampleValues };
}
