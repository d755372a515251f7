/** `kith network`: exports the whole network in open formats. */

import { basename } from 'node:path';
import { networkEdgesCsv, networkNodesCsv } from '../../shared/formats/export/network-csv';
import { networkGexf } from '../../shared/formats/export/network-gexf';
import { networkGraphml } from '../../shared/formats/export/network-graphml';
import { networkJsonText } from '../../shared/formats/export/network-json';
import { networkVcard } from '../../shared/formats/export/network-vcard';
import { formatChoices, formatList } from '../../shared/lib/format-text';
import { fail, ok, type Result } from '../../shared/lib/result';
import type { Network } from '../../shared/model/network';
import { readFindings } from '../../shared/sentences/read-findings';
import { text } from '../../shared/strings/text';
import { runAnalysis } from './analyze';
import { type Command, type CommandResult, flag, type Invocation, optionHelp, textOption } from './command';
import { withReadOnlyStore } from './open-network';
import { extensionOf, writeOutputFile } from './write-output-file';

const FORMATS = ['graphml', 'gexf', 'json', 'kith', 'vcf', 'csv'];

export const networkCommand: Command = {
  name: 'network',
  synopsis: '[--out FILE.graphml|.gexf|.json|.kith|.vcf|.csv] [--today DATE] [--exact]',
  summary: 'command-line.network',
  details: () => [
    optionHelp('--out FILE', text('command-line.networkOut')),
    optionHelp('', text('command-line.networkOutCsv')),
    optionHelp('--today DATE', text('command-line.networkToday')),
    optionHelp('--exact', text('command-line.exact')),
  ],
  options: { out: { type: 'string' }, today: { type: 'string' }, exact: { type: 'boolean' } },
  positionals: [0, 0],
  run: async (invocation) => {
    const out = textOption(invocation, 'out');
    if (out !== null && !FORMATS.includes(extensionOf(out)))
      return fail('usage', text('command-line.invalidExtension', { extensions: formatChoices(FORMATS.map((each) => `.${each}`)) }));
    return await withReadOnlyStore(invocation, (store) => exportResult(invocation, store.network(), out));
  },
};

async function exportResult(invocation: Invocation, network: Network, out: string | null): Promise<Result<CommandResult>> {
  if (out === null) {
    const json = networkJsonText(network, invocation.now().toISOString());
    return ok({ json: JSON.parse(json), text: json.trimEnd() });
  }
  const files = exportFiles(invocation, network, out);
  for (const [file, content] of files) {
    const written = await writeOutputFile(invocation, file, content);
    if (!written.ok) return written;
  }
  const names = files.map(([file]) => file);
  const counts = { people: network.people.size, ties: network.ties.size, interactions: network.interactions.size };
  const message = text('command-line.exported', { people: counts.people, interactions: counts.interactions, files: formatList(names) });
  return ok({ json: { files: names, ...counts }, text: message });
}

function exportFiles(
  invocation: Invocation,
  network: Network,
  out: string,
): readonly (readonly [file: string, content: string | Uint8Array])[] {
  switch (extensionOf(out)) {
    case 'json':
    case 'kith':
      return [[out, networkJsonText(network, invocation.now().toISOString())]];
    case 'vcf':
      return [[out, networkVcard(network)]];
    case 'gexf':
      return [[out, networkGexf(network, readFindings(runAnalysis(invocation, network).results, network), invocation.today)]];
    case 'graphml':
      return [[out, networkGraphml(network, readFindings(runAnalysis(invocation, network).results, network))]];
    default: {
      const findings = readFindings(runAnalysis(invocation, network).results, network);
      const flavor = flag(invocation, 'exact') ? 'exact' : 'spreadsheet';
      const people = `${out.slice(0, -basename(out).length)}${basename(out).slice(0, -4)}-people.csv`;
      return [
        [out, networkEdgesCsv(network, findings, flavor)],
        [people, networkNodesCsv(network, findings, flavor)],
      ];
    }
  }
}
