/** `kith reconnect`: the people to get back in touch with this week. Read-only: a list that the window has fixed for the week is shown as it is. */
import type { ReconnectList } from '../../shared/analysis/suggestions/reconnect-list';
import { reconnectList } from '../../shared/analysis/suggestions/reconnect-list';
import { reconnectCsv } from '../../shared/formats/export/reconnect-csv';
import { reconnectIcs } from '../../shared/formats/export/reconnect-ics';
import { reconnectMarkdown } from '../../shared/formats/export/reconnect-markdown';
import { type ReconnectExportRow, reconnectExportRows } from '../../shared/formats/export/reconnect-row';
import { formatChoices } from '../../shared/lib/format-text';
import { fail, ok, type Result } from '../../shared/lib/result';
import { mayBeOne } from '../../shared/matching/may-be-one';
import { mayBeCompany } from '../../shared/matching/organizations';
import { mondayOf } from '../../shared/model/day';
import { LIST_MODES, type ListMode } from '../../shared/model/decisions';
import type { Network } from '../../shared/model/network';
import { readFindings, suggestionSentences } from '../../shared/sentences/read-findings';
import { text } from '../../shared/strings/text';
import { runAnalysis, SEED } from './analyze';
import { type Command, type CommandResult, flag, type Invocation, invalidChoice, optionHelp, textOption, todayHelp } from './command';
import { withReadOnlyStore } from './open-network';
import { extensionOf, writeOutputFile } from './write-output-file';

const MAX_PEOPLE = 20;
const FORMATS = ['csv', 'ics', 'md'];

export const reconnectCommand: Command = {
  name: 'reconnect',
  synopsis: '[--limit N] [--mode MODE] [--today DATE] [--out FILE.csv|.ics|.md] [--exact]',
  summary: 'command-line.reconnect',
  details: () => [
    optionHelp('--limit N', text('command-line.limit', { max: MAX_PEOPLE })),
    optionHelp('--mode MODE', text('command-line.mode', { modes: LIST_MODES.join(', ') })),
    todayHelp(),
    optionHelp('--out FILE', text('command-line.listOut')),
    optionHelp('--exact', text('command-line.exact')),
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
    if (limit !== null && (!/^\d+$/.test(limit) || Number(limit) < 1)) return fail('usage', text('command-line.invalidLimit'));
    const mode = LIST_MODES.find((each) => each === textOption(invocation, 'mode')) ?? null;
    if (mode === null && textOption(invocation, 'mode') !== null) return invalidChoice('--mode', LIST_MODES);
    const out = textOption(invocation, 'out');
    if (out !== null && !FORMATS.includes(extensionOf(out)))
      return fail('usage', text('command-line.invalidExtension', { extensions: formatChoices(FORMATS.map((each) => `.${each}`)) }));
    const capacity = limit === null ? null : Math.min(MAX_PEOPLE, Number(limit));
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
  const findings = readFindings(analysis.results, network);
  const listed = list.rows.slice(0, wish.capacity ?? list.rows.length);
  const rows = reconnectExportRows(network, findings, listed, suggestionSentences(network, findings));
  if (out !== null) {
    const written = await writeOutputFile(invocation, out, exportContent(invocation, extensionOf(out), rows));
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

/** The list that was fixed for this week, or a new one when the user asks for more people than it has. */
function weeklyList(
  { today }: Invocation,
  network: Network,
  analysis: ReturnType<typeof runAnalysis>,
  { capacity, mode }: ListRequest,
): ReconnectList {
  const fixed = network.weeks.get(mondayOf(today));
  const isTooShort = fixed !== undefined && capacity !== null && capacity > fixed.picks.length;
  const from = isTooShort ? { ...network, weeks: new Map() } : network;
  return reconnectList(from, analysis, {
    today,
    seed: SEED,
    mayBeOne: mayBeOne(network),
    mayBeCompany: mayBeCompany(network),
    ...(capacity !== null && { capacity }),
    ...(mode !== null && { mode }),
  });
}

function exportContent(invocation: Invocation, extension: string, rows: readonly ReconnectExportRow[]): string | Uint8Array {
  const { today, now } = invocation;
  if (extension === 'ics') return reconnectIcs(rows, { today, now: now() });
  if (extension === 'md') return reconnectMarkdown(rows, today);
  return reconnectCsv(rows, flag(invocation, 'exact') ? 'exact' : 'spreadsheet');
}

function listText(rows: readonly ReconnectExportRow[], out: string | null): string {
  const lines = rows.flatMap((row) => [
    `${row.rank}. ${row.name}`,
    `   ${row.reasons.join('; ')}`,
    ...(row.shared.length > 0 ? [`   ${text('command-line.inCommon', { interests: row.shared.join(', ') })}`] : []),
    ...(row.opener === null ? [] : [`   ${text('command-line.opener', { opener: row.opener.text, day: row.opener.date })}`]),
  ]);
  if (rows.length === 0) lines.push(text('command-line.emptyList'));
  if (out !== null) lines.push(text('command-line.writtenTo', { file: out }));
  return lines.join('\n');
}
