/** `kith reconnect`: the list of people to get back in touch with this week. Looks only: a list that the window froze is shown as it is. */

import type { ReconnectList } from '../../shared/analysis/suggestions/reconnect-list';
import { reconnectList } from '../../shared/analysis/suggestions/reconnect-list';
import { reconnectCsv } from '../../shared/formats/export/reconnect-csv';
import { reconnectIcs } from '../../shared/formats/export/reconnect-ics';
import { reconnectMarkdown } from '../../shared/formats/export/reconnect-markdown';
import { type ReconnectExportRow, reconnectExportRows } from '../../shared/formats/export/reconnect-row';
import { fail, ok, type Result } from '../../shared/lib/result';
import { mondayOf } from '../../shared/model/day';
import { LIST_MODES, type ListMode, type Network } from '../../shared/model/network';
import { readFindings } from '../../shared/sentences/read-findings';
import { runAnalysis, SEED } from './analyze';
import { type Command, type CommandResult, flag, type Invocation, textOption } from './command';
import { withReadOnlyStore } from './open-network';
import { extensionOf, writeOutputFile } from './write-output-file';

const MOST = 20;
const FORMATS = ['csv', 'ics', 'md'];

export const reconnectCommand: Command = {
  name: 'reconnect',
  synopsis: '[--limit N] [--mode MODE] [--today DATE] [--out FILE.csv|.ics|.md] [--exact]',
  summary: 'Lists the people to get back in touch with this week, with reasons and an opener.',
  details: [
    `--limit N            how many people, at most ${MOST} (default: 5)`,
    `--mode MODE          what the list looks for: ${LIST_MODES.join(', ')} (default: as set in the app)`,
    '--today DATE         as if it were that day (YYYY-MM-DD)',
    '--out FILE           also writes the list: .csv for spreadsheets, .ics for calendars, .md to print',
    '--exact              the .csv for programs: no byte order mark, no guard against formulas',
  ],
  options: {
    limit: { type: 'string' },
    mode: { type: 'string' },
    today: { type: 'string' },
    out: { type: 'string' },
    exact: { type: 'boolean' },
  },
  positionals: [0, 0],
  run: async (invocation) => {
    const limit = textOption(invocation, 'limit');
    if (limit !== null && (!/^\d+$/.test(limit) || Number(limit) < 1)) return fail('usage', '--limit is a whole number from 1 on.');
    const mode = LIST_MODES.find((one) => one === textOption(invocation, 'mode')) ?? null;
    if (mode === null && textOption(invocation, 'mode') !== null) return fail('usage', `--mode is one of ${LIST_MODES.join(', ')}.`);
    const out = textOption(invocation, 'out');
    if (out !== null && !FORMATS.includes(extensionOf(out)))
      return fail('usage', `--out must end in ${FORMATS.map((one) => `.${one}`).join(', ')}.`);
    const capacity = limit === null ? null : Math.min(MOST, Number(limit));
    return await withReadOnlyStore(invocation, (store) => listResult(invocation, store.network(), { capacity, mode }, out));
  },
};

/** Null: as it is in the app. */
interface ListRequest {
  readonly capacity: number | null;
  readonly mode: ListMode | null;
}

async function listResult(invocation: Invocation, network: Network, wish: ListRequest, out: string | null): Promise<Result<CommandResult>> {
  const analysis = runAnalysis(invocation, network);
  const list = weeklyList(invocation, network, analysis, wish);
  const rows = reconnectExportRows(network, readFindings(analysis.results, network), list.rows.slice(0, wish.capacity ?? list.rows.length));
  if (out !== null) {
    const written = await writeOutputFile(invocation, out, exportText(invocation, extensionOf(out), rows));
    if (!written.ok) return written;
  }
  const json = rows.map(({ rank, id, name, state, role, lastContact, reasons, shared, opener }) => ({
    rank,
    id,
    name,
    state,
    role,
    lastContact,
    reasons,
    shared,
    opener: opener === null ? null : { text: opener.text, date: opener.date },
  }));
  return ok({ json, text: listText(rows, out) });
}

/** A list that the week froze holds as many people as it did then; asking for more makes one anew. */
function weeklyList(
  { today }: Invocation,
  network: Network,
  analysis: ReturnType<typeof runAnalysis>,
  { capacity, mode }: ListRequest,
): ReconnectList {
  const frozen = network.weeks.get(mondayOf(today));
  const isTooShort = frozen !== undefined && capacity !== null && capacity > frozen.picks.length;
  const from = isTooShort ? { ...network, weeks: new Map() } : network;
  return reconnectList(from, analysis, { today, seed: SEED, ...(capacity !== null && { capacity }), ...(mode !== null && { mode }) });
}

function exportText(invocation: Invocation, extension: string, rows: readonly ReconnectExportRow[]): string {
  const { today, now } = invocation;
  if (extension === 'ics') return reconnectIcs(rows, { today, now: now() });
  if (extension === 'md') return reconnectMarkdown(rows, today);
  return reconnectCsv(rows, flag(invocation, 'exact') ? 'exact' : 'spreadsheet');
}

function listText(rows: readonly ReconnectExportRow[], out: string | null): string {
  const lines = rows.flatMap((row) => [
    `${row.rank}. ${row.name}`,
    `   ${row.reasons.join('; ')}`,
    ...(row.shared.length > 0 ? [`   in common: ${row.shared.join(', ')}`] : []),
    ...(row.opener === null ? [] : [`   ${row.opener.text} (${row.opener.date})`]),
  ]);
  if (rows.length === 0) lines.push('Nobody to get back in touch with this week.');
  if (out !== null) lines.push(`Written to ${out}.`);
  return lines.join('\n');
}
