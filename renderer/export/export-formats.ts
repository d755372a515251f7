/** All file formats of the export dialogs. */

import type { Findings } from '../../shared/analysis/data/findings';
import type { ReconnectRow } from '../../shared/analysis/suggestions/reconnect-list';
import { networkEdgesCsv, networkNodesCsv } from '../../shared/formats/export/network-csv';
import { networkGexf } from '../../shared/formats/export/network-gexf';
import { networkGraphml } from '../../shared/formats/export/network-graphml';
import { networkJsonText } from '../../shared/formats/export/network-json';
import { networkVcard } from '../../shared/formats/export/network-vcard';
import { reconnectCsv } from '../../shared/formats/export/reconnect-csv';
import { reconnectIcs } from '../../shared/formats/export/reconnect-ics';
import { reconnectMarkdown } from '../../shared/formats/export/reconnect-markdown';
import { reconnectExportRows } from '../../shared/formats/export/reconnect-row';
import type { IsoDay } from '../../shared/model/day';
import type { Network } from '../../shared/model/network';
import { suggestionSentences } from '../../shared/sentences/read-findings';
import { text } from '../../shared/strings/text';
import type { ExportMessage } from './ExportChoice';

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
  readonly label: ExportMessage;
  readonly hint: ExportMessage;
  readonly extension: string;
  readonly name: (today: IsoDay) => string;
  /** A text becomes UTF-8. */
  readonly content: (input: ExportInput) => string | Uint8Array<ArrayBuffer>;
}

const rowsOf = ({ network, findings, rows }: ExportInput) =>
  reconnectExportRows(network, findings, rows, suggestionSentences(network, findings));

export const LIST_FILES: readonly ExportFile[] = [
  {
    id: 'spreadsheet',
    label: 'export.spreadsheet',
    hint: 'export.spreadsheetHint',
    extension: 'csv',
    name: (today) => `${text('export.listName', { day: today })}.csv`,
    content: (input) => reconnectCsv(rowsOf(input), 'spreadsheet'),
  },
  {
    id: 'exact',
    label: 'export.exact',
    hint: 'export.exactHint',
    extension: 'csv',
    name: (today) => `reconnect-${today}.csv`,
    content: (input) => reconnectCsv(rowsOf(input), 'exact'),
  },
  {
    id: 'calendar',
    label: 'export.calendar',
    hint: 'export.calendarHint',
    extension: 'ics',
    name: (today) => `${text('export.listName', { day: today })}.ics`,
    content: (input) => reconnectIcs(rowsOf(input), { today: input.today, now: input.now }),
  },
  {
    id: 'markdown',
    label: 'export.markdown',
    hint: 'export.markdownHint',
    extension: 'md',
    name: (today) => `${text('export.listName', { day: today })}.md`,
    content: (input) => reconnectMarkdown(rowsOf(input), input.today),
  },
];

export const NETWORK_FILES: readonly ExportFile[] = [
  {
    id: 'json',
    label: 'export.json',
    hint: 'export.jsonHint',
    extension: 'kith',
    name: (today) => `${text('export.networkName', { day: today })}.kith`,
    content: ({ network, now }) => networkJsonText(network, now.toISOString()),
  },
  {
    id: 'vcard',
    label: 'export.vcard',
    hint: 'export.vcardHint',
    extension: 'vcf',
    name: (today) => `${text('export.peopleName', { day: today })}.vcf`,
    content: ({ network }) => networkVcard(network),
  },
  {
    id: 'graphml',
    label: 'export.graphml',
    hint: 'export.graphmlHint',
    extension: 'graphml',
    name: (today) => `${text('export.networkName', { day: today })}.graphml`,
    content: ({ network, findings }) => networkGraphml(network, findings),
  },
  {
    id: 'gexf',
    label: 'export.gexf',
    hint: 'export.gexfHint',
    extension: 'gexf',
    name: (today) => `${text('export.networkName', { day: today })}.gexf`,
    content: ({ network, findings, today }) => networkGexf(network, findings, today),
  },
  {
    id: 'people-csv',
    label: 'export.peopleCsv',
    hint: 'export.peopleCsvHint',
    extension: 'csv',
    name: (today) => `${text('export.peopleName', { day: today })}.csv`,
    content: ({ network, findings }) => networkNodesCsv(network, findings, 'spreadsheet'),
  },
  {
    id: 'ties-csv',
    label: 'export.tiesCsv',
    hint: 'export.tiesCsvHint',
    extension: 'csv',
    name: (today) => `${text('export.tiesName', { day: today })}.csv`,
    content: ({ network, findings }) => networkEdgesCsv(network, findings, 'spreadsheet'),
  },
];
