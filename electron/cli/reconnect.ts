/** `kith reconnect`: the list of people to get back in touch with this week. Looks only: a list that the window froze is shown as it is. */
import type { ReconnectList } from '../../shared/analysis/reconnect-list';
import { reconnectList } from '../../shared/analysis/reconnect-list';
import { reconnectCsv } from '../../shared/formats/export/reconnect-csv';
import { reconnectIcs } from '../../shared/formats/export/reconnect-ics';
import { reconnectMarkdown } from '../../shared/formats/export/reconnect-markdown';
import { type ReconnectExportRow, reconnectExportRows } from '../../shared/formats/export/reconnect-row';
import { mondayOf } from '../../shared/model/day';
import type { Network } from '../../shared/model/network';
import { fail, ok, type Result } from '../../shared/result';
import { measured, SEED } from './analyze';
import { type Answer, type Command, flag, type Invocation, textOption } from './command';
import { reading } from './open-network';
import { extensionOf, writeOut } from './write-out';

const MOST = 20;
const FORMATS = ['csv', 'ics', 'md'];

export const reconnectCommand: Command = {
  name: 'reconnect',
  synopsis: '[--limit N] [--today DATE] [--out FILE.csv|.ics|.md] [--exact]',
  summary: 'Lists the people to get back in touch with this week, with reasons and an opener.',
  details: [
    `--limit N            how many people, at most ${MOST} (default: 5)`,
    '--today DATE         as if it were that day (YYYY-MM-DD)',
    '--out FILE           also writes the list: .csv for spreadsheets, .ics for calendars, .md to print',
    '--exact              the .csv for programs: no byte order mark, no guard against formulas',
  ],
  options: { limit: { type: 'string' }, today: { type: 'string' }, out: { type: 'string' }, exact: { type: 'boolean' } },
  positionals: [0, 0],
  run: async (invocation) => {
    const limit = textOption(invocation, 'limit');
    if (limit !== null && (!/^\d+$/.test(limit) || Number(limit) < 1)) return fail('usage', '--limit is a whole number from 1 on.');
    const out = textOption(invocation, 'out');
    if (out !== null && !FORMATS.includes(extensionOf(out)))
      return fail('usage', `--out must end in ${FORMATS.map((one) => `.${one}`).join(', ')}.`);
    const capacity = limit === null ? null : Math.min(MOST, Number(limit));
    return await reading(invocation, (store) => answer(invocation, store.network(), capacity, out));
  },
};

async function answer(invocation: Invocation, network: Network, capacity: number | null, out: string | null): Promise<Result<Answer>> {
  const analysis = measured(invocation, network);
  const list = listOf(invocation, network, analysis, capacity);
  const rows = reconnectExportRows(network, analysis.findings, list.rows.slice(0, capacity ?? list.rows.length));
  if (out !== null) {
    const written = await writeOut(invocation, out, exportText(invocation, extensionOf(out), rows));
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
  return ok({ json, text: textOf(rows, out) });
}

/** A list that the week froze holds as many people as it did then; asking for more makes one anew. */
function listOf({ today }: Invocation, network: Network, analysis: ReturnType<typeof measured>, capacity: number | null): ReconnectList {
  const frozen = network.weeks.get(mondayOf(today));
  const isTooShort = frozen !== undefined && capacity !== null && capacity > frozen.picks.length;
  const from = isTooShort ? { ...network, weeks: new Map() } : network;
  return reconnectList(from, analysis, { today, seed: SEED, ...(capacity !== null && { capacity }) });
}

function exportText(invocation: Invocation, extension: string, rows: readonly ReconnectExportRow[]): string {
  const { today, now } = invocation;
  if (extension === 'ics') return reconnectIcs(rows, { today, now: now() });
  if (extension === 'md') return reconnectMarkdown(rows, today);
  return reconnectCsv(rows, flag(invocation, 'exact') ? 'exact' : 'spreadsheet');
}

function textOf(rows: readonly ReconnectExportRow[], out: string | null): string {
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
