/** `kith interviews --out FILE.csv`: the interviews of this network, or of all networks of a project, for research. */
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { studyInterviews } from '../../../shared/analysis/interview/study-interviews';
import type { ExportedEgo, InterviewNaming } from '../../../shared/formats/export/study/exported-ego';
import { INTERVIEW_FILES, interviewCsv } from '../../../shared/formats/export/study/interview-csv';
import { networkCanvasCsv, networkCanvasGraphml } from '../../../shared/formats/export/study/network-canvas';
import { formatList } from '../../../shared/lib/format-text';
import { fail, ok, type Result } from '../../../shared/lib/result';
import { newSecret, setStudy } from '../../../shared/model/edits/interview/study-answers';
import { type Network, settingsOf } from '../../../shared/model/network';
import { text, textOf } from '../../../shared/strings/text';
import { projectEgos } from '../../desktop/project/project-folder';
import { safeFileName } from '../../desktop/user-files';
import { diskErrorMessage } from '../../store/disk/disk-error-message';
import { nodeFs } from '../../store/disk/file-system';
import { type Command, type CommandResult, flag, type Invocation, invalidChoice, optionHelp, textOption } from '../command';
import { withReadOnlyStore, withWritableStore } from '../open-network';
import { extensionOf, writeOutputFile } from '../write-output-file';
import { projectAt } from './project';

const FORMATS: readonly string[] = ['egor', 'network-canvas'];

export const interviewsCommand: Command = {
  name: 'interviews',
  synopsis: '--out FILE.csv|.graphml|DIR [--format egor|network-canvas] [--project DIR] [--names]',
  summary: 'study.interviewsCommand',
  details: () => [
    optionHelp('--out FILE', text('study.interviewsOut', { files: formatList(INTERVIEW_FILES) })),
    optionHelp('--format NAME', text('study.interviewsFormat')),
    optionHelp('--project DIR', text('study.interviewsProject')),
    optionHelp('--names', text('study.interviewsNames')),
  ],
  options: { out: { type: 'string' }, format: { type: 'string' }, project: { type: 'string' }, names: { type: 'boolean' } },
  positionals: [0, 0],
  run: async (invocation) => {
    const out = textOption(invocation, 'out');
    const format = textOption(invocation, 'format') ?? 'egor';
    if (!FORMATS.includes(format)) return invalidChoice('--format', FORMATS);
    if (out === null || (format === 'egor' && extensionOf(out) !== 'csv'))
      return fail('usage', text('command-line.invalidExtension', { extensions: '.csv' }));
    const project = textOption(invocation, 'project');
    const egos = project === null ? await ownEgo(invocation) : await projectNetworks(invocation, project);
    return egos.ok ? await writeInterviews(invocation, filesOf(invocation, { out, format }, egos.value), egos.value) : egos;
  },
};

interface Egos {
  readonly secret: string;
  readonly networks: readonly Network[];
}

/** The secret of the pseudonyms is made with the first export, and kept. */
async function ownEgo(invocation: Invocation): Promise<Result<Egos>> {
  const read = await withReadOnlyStore(invocation, async (store) => ok(store.network()));
  if (!read.ok) return read;
  const { secret } = settingsOf(read.value).study ?? {};
  if (secret !== undefined) return ok({ secret, networks: [read.value] });
  return await withWritableStore(invocation, async (store) => {
    const network = store.network();
    const made = newSecret(invocation.newId);
    const saved = await store.commit([setStudy(network, { ...settingsOf(network).study, secret: made })]);
    return saved.ok ? ok({ secret: made, networks: [network] }) : saved;
  });
}

async function projectNetworks(invocation: Invocation, folder: string): Promise<Result<Egos>> {
  const project = await projectAt(invocation, folder);
  if (!project.ok) return project;
  const networks: Network[] = [];
  for (const ego of await projectEgos(nodeFs, project.value)) {
    const read = await withReadOnlyStore({ ...invocation, folder: ego.folder, own: {} }, async (store) => ok(store.network()));
    if (!read.ok) return fail(read.error.kind, text('study.egoUnread', { name: ego.name, reason: read.error.message }));
    networks.push(read.value);
  }
  return ok({ secret: project.value.secret, networks });
}

interface OutputFile {
  readonly name: string;
  readonly content: Uint8Array | string;
}

interface Output {
  readonly out: string;
  readonly format: string;
}

function filesOf(invocation: Invocation, { out, format }: Output, { secret, networks }: Egos): readonly OutputFile[] {
  const naming: InterviewNaming = flag(invocation, 'names') ? 'names' : 'codes';
  const egos = egosOf(networks);
  if (format === 'network-canvas') {
    const options = { naming, secret, exportedAt: invocation.now().toISOString() };
    if (extensionOf(out) === 'graphml') return [{ name: out, content: networkCanvasGraphml(egos, options) }];
    return networkCanvasCsv(egos, options).map(({ name, bytes }) => ({ name: join(out, safeFileName(name)), content: bytes }));
  }
  const base = `${out.slice(0, -basename(out).length)}${basename(out).slice(0, -4)}`;
  return INTERVIEW_FILES.map((file) => ({ name: `${base}-${file}.csv`, content: interviewCsv(egos, { file, naming, secret }) }));
}

function egosOf(networks: readonly Network[]): readonly ExportedEgo[] {
  return networks.map((network) => ({ network, interviews: studyInterviews(network) }));
}

async function writeInterviews(invocation: Invocation, files: readonly OutputFile[], { networks }: Egos): Promise<Result<CommandResult>> {
  for (const { name, content } of files) {
    const made = await mkdir(resolve(invocation.workingFolder, dirname(name)), { recursive: true }).catch((error: unknown) => error);
    if (made instanceof Error) return fail('not-saved', textOf(diskErrorMessage(made)));
    const written = await writeOutputFile(invocation, name, content);
    if (!written.ok) return written;
  }
  const interviews = egosOf(networks).reduce((sum, ego) => sum + ego.interviews.length, 0);
  const names = files.map(({ name }) => name);
  const message = text('study.interviewsWritten', { interviews, egos: networks.length, files: formatList(names) });
  return ok({ json: { files: names, egos: networks.length, interviews }, text: message });
}
