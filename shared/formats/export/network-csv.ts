/**
 * The network as two CSV files, as Gephi's spreadsheet import wants them: one for nodes, one for edges. Kith reads both again (readers/own): the columns
 * behind the measured ones have what people and ties are made of.
 */
import type { Network, Person, Tie } from '../../model/network';
import { type CsvFlavor, csvFile } from './csv-cell';
import { listCell, phonesCell } from './list-cell';
import { type MeasuredNetwork, networkTable } from './network-table';

/** The columns of a person that the measured table does not have. */
export const PERSON_COLUMNS: readonly (readonly [header: string, cell: (person: Person) => string])[] = [
  ['nickname', ({ nickname }) => nickname],
  ['emails', ({ emails }) => listCell(emails)],
  ['phones', ({ phones }) => phonesCell(phones)],
  [
    'phone_labels',
    ({ phones, phoneLabels = {} }) =>
      listCell(phones.map((phone) => (Object.hasOwn(phoneLabels, phone) ? (phoneLabels[phone] ?? '-') : '-'))),
  ],
  ['urls', ({ urls }) => listCell(urls)],
  ['birthday', ({ birthday }) => birthday],
  ['known_since', ({ connectedOn }) => connectedOn ?? ''],
  ['notes', ({ notes }) => notes],
  ['how_met', ({ howMet = '' }) => howMet],
  ['jobs', ({ jobs = [] }) => (jobs.length === 0 ? '' : JSON.stringify(jobs))],
  ['other_fields', ({ extra }) => (Object.keys(extra).length === 0 ? '' : JSON.stringify(extra))],
];

export function networkNodesCsv(network: Network, findings: MeasuredNetwork, flavor: CsvFlavor): Uint8Array<ArrayBuffer> {
  const { nodeAttributes, nodes } = networkTable(network, findings);
  const own = (person: Person | undefined) => (person === undefined ? [] : PERSON_COLUMNS.map(([, cell]) => cell(person)));
  const header = ['Id', 'Label', ...nodeAttributes.map(({ id }) => id), ...PERSON_COLUMNS.map(([name]) => name)];
  const rows = nodes.map(({ id, label, values }) => [id, label, ...values.map(String), ...own(network.people.get(id as Person['id']))]);
  return csvFile([header, ...rows], flavor);
}

export function networkEdgesCsv(network: Network, findings: MeasuredNetwork, flavor: CsvFlavor): Uint8Array<ArrayBuffer> {
  const { edgeAttributes, edges } = networkTable(network, findings);
  const stated = statedTies(network);
  const header = ['Source', 'Target', 'Type', 'Id', 'Weight', ...edgeAttributes.map(({ id }) => id), 'stated'];
  const rows = edges.map(({ id, source, target, weight, values }) => [
    source,
    target,
    'Undirected',
    id,
    String(weight),
    ...values.map(String),
    listCell((stated.get(pairKey(source, target)) ?? []).map((tie) => JSON.stringify(tie))),
  ]);
  return csvFile([header, ...rows], flavor);
}

export function statedTies({ ties }: Network): Map<string, Tie[]> {
  const byPair = new Map<string, Tie[]>();
  for (const tie of ties.values()) {
    const key = pairKey(tie.a, tie.b);
    byPair.set(key, [...(byPair.get(key) ?? []), tie]);
  }
  return byPair;
}

export function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}
