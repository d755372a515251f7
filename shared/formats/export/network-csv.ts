/** The network as two CSV files, as Gephi's spreadsheet import wants them: one for nodes, one for edges. */
import type { Network } from '../../model/network';
import { type CsvFlavor, csvFile } from './csv-cell';
import { type MeasuredNetwork, networkTable } from './network-table';

export function networkNodesCsv(network: Network, findings: MeasuredNetwork, flavor: CsvFlavor): Uint8Array<ArrayBuffer> {
  const { nodeAttributes, nodes } = networkTable(network, findings);
  const header = ['Id', 'Label', ...nodeAttributes.map(({ id }) => id)];
  return csvFile([header, ...nodes.map(({ id, label, values }) => [id, label, ...values.map(String)])], flavor);
}

export function networkEdgesCsv(network: Network, findings: MeasuredNetwork, flavor: CsvFlavor): Uint8Array<ArrayBuffer> {
  const { edgeAttributes, edges } = networkTable(network, findings);
  const header = ['Source', 'Target', 'Type', 'Id', 'Weight', ...edgeAttributes.map(({ id }) => id)];
  const rows = edges.map(({ id, source, target, weight, values }) => [
    source,
    target,
    'Undirected',
    id,
    String(weight),
    ...values.map(String),
  ]);
  return csvFile([header, ...rows], flavor);
}
