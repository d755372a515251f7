/** Every file Kith can write from the window: what it is called, what it is for, and how it is made. Dialogs loop over these. */

import type { Findings, ReconnectRow } from '../../shared/analysis/data/findings';
import { networkEdgesCsv, networkNodesCsv } from '../../shared/formats/export/network-csv';
import { networkGexf } from '../../shared/formats/export/network-gexf';
import { networkGraphml } from '../../shared/formats/export/network-graphml';
import { networkJsonText } from '../../shared/formats/export/network-json';
import { reconnectCsv } from '../../shared/formats/export/reconnect-csv';
import { reconnectIcs } from '../../shared/formats/export/reconnect-ics';
import { reconnectMarkdown } from '../../shared/formats/export/reconnect-markdown';
import { reconnectExportRows } from '../../shared/formats/export/reconnect-row';
import type { IsoDay } from '../../shared/model/day';
import type { Network } from '../../shared/model/network';

/** What an export is made of. */
export interface ExportInput {
  readonly network: Network;
  readonly findings: Findings;
  readonly rows: readonly ReconnectRow[];
  readonly today: IsoDay;
  readonly now: Date;
}

export interface ExportFile {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly extension: string;
  readonly name: (today: IsoDay) => string;
  readonly text: (matter: ExportInput) => string;
}

const rowsOf = ({ network, findings, rows }: ExportInput) => reconnectExportRows(network, findings, rows);

export const LIST_FILES: readonly ExportFile[] = [
  {
    id: 'spreadsheet',
    label: 'CSV for spreadsheets',
    hint: 'Opens in Excel, Numbers and LibreOffice; nothing in it can run as a formula.',
    extension: 'csv',
    name: (today) => `Reconnect ${today}.csv`,
    text: (matter) => reconnectCsv(rowsOf(matter), 'spreadsheet'),
  },
  {
    id: 'exact',
    label: 'CSV for programs',
    hint: 'Every character exactly as it is, for scripts and other apps.',
    extension: 'csv',
    name: (today) => `reconnect-${today}.csv`,
    text: (matter) => reconnectCsv(rowsOf(matter), 'exact'),
  },
  {
    id: 'calendar',
    label: 'Calendar',
    hint: 'One entry per person, spread over the week (.ics).',
    extension: 'ics',
    name: (today) => `Reconnect ${today}.ics`,
    text: (matter) => reconnectIcs(rowsOf(matter), { today: matter.today, now: matter.now }),
  },
  {
    id: 'markdown',
    label: 'Markdown',
    hint: 'To read, print or keep with notes.',
    extension: 'md',
    name: (today) => `Reconnect ${today}.md`,
    text: (matter) => reconnectMarkdown(rowsOf(matter), matter.today),
  },
];

export const NETWORK_FILES: readonly ExportFile[] = [
  {
    id: 'json',
    label: 'Everything, as JSON',
    hint: 'All people, ties, interests, contacts and decisions, nothing left out.',
    extension: 'json',
    name: (today) => `Kith ${today}.json`,
    text: ({ network, now }) => networkJsonText(network, now.toISOString()),
  },
  {
    id: 'graphml',
    label: 'Network, as GraphML',
    hint: 'People and ties with what was found out about them, for Gephi, yEd, Cytoscape or NetworkX.',
    extension: 'graphml',
    name: (today) => `Kith ${today}.graphml`,
    text: ({ network, findings }) => networkGraphml(network, findings),
  },
  {
    id: 'gexf',
    label: 'Network, as GEXF',
    hint: 'The same, in Gephi’s own format.',
    extension: 'gexf',
    name: (today) => `Kith ${today}.gexf`,
    text: ({ network, findings, today }) => networkGexf(network, findings, today),
  },
  {
    id: 'people-csv',
    label: 'People, as CSV',
    hint: 'One row per person, guarded for spreadsheets.',
    extension: 'csv',
    name: (today) => `Kith people ${today}.csv`,
    text: ({ network, findings }) => networkNodesCsv(network, findings, 'spreadsheet'),
  },
  {
    id: 'ties-csv',
    label: 'Ties, as CSV',
    hint: 'One row per tie between two people.',
    extension: 'csv',
    name: (today) => `Kith ties ${today}.csv`,
    text: ({ network, findings }) => networkEdgesCsv(network, findings, 'spreadsheet'),
  },
];
