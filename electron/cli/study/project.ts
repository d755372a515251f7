/** `kith project DIR`: the networks of a study in one folder. Other commands open one of them with `--network DIR/NAME`. */
import { resolve } from 'node:path';
import { fail, ok, type Result } from '../../../shared/lib/result';
import { text } from '../../../shared/strings/text';
import { addEgo, type Project, projectEgos, readProject, startProject } from '../../desktop/project/project-folder';
import { nodeFs } from '../../store/disk/file-system';
import { type Command, type CommandResult, flag, type Invocation, optionHelp, textOption, textOptions } from '../command';
import { protocolFile } from './protocol';

export const projectCommand: Command = {
  name: 'project',
  synopsis: 'DIR [--start [--protocol FILE.json]] [--add NAME…]',
  summary: 'study.projectCommand',
  details: () => [
    optionHelp('--start', text('study.projectStart')),
    optionHelp('--protocol FILE', text('study.projectProtocol')),
    optionHelp('--add NAME', text('study.projectAdd')),
    text('study.projectNetwork'),
  ],
  options: { start: { type: 'boolean' }, protocol: { type: 'string' }, add: { type: 'string', multiple: true } },
  positionals: [1, 1],
  run: async (invocation) => {
    const [folder = ''] = invocation.positionals;
    const isNew = flag(invocation, 'start');
    if (textOption(invocation, 'protocol') !== null && !isNew) return fail('usage', text('study.protocolAtStart'));
    const project = isNew ? await started(invocation, folder) : await projectAt(invocation, folder);
    if (!project.ok) return project;
    for (const name of textOptions(invocation, 'add')) {
      const added = await addEgo({ fs: nodeFs, now: invocation.now, random: invocation.random }, project.value, name);
      if (!added.ok) return added;
    }
    return ok(await listed(project.value));
  },
};

/** Kinds of failure: `not-found`, and those of `readProject`. */
export async function projectAt({ workingFolder }: Invocation, folder: string): Promise<Result<Project>> {
  const path = resolve(workingFolder, folder);
  const read = await readProject(nodeFs, path);
  if (!read.ok) return read;
  return read.value === null ? fail('not-found', text('study.noProject', { folder: path })) : ok(read.value);
}

async function started(invocation: Invocation, folder: string): Promise<Result<Project>> {
  const file = textOption(invocation, 'protocol');
  const protocol = file === null ? ok(null) : await protocolFile(invocation, file);
  if (!protocol.ok) return protocol;
  const world = { fs: nodeFs, now: invocation.now, random: invocation.random };
  return await startProject(world, resolve(invocation.workingFolder, folder), protocol.value);
}

async function listed(project: Project): Promise<CommandResult> {
  const egos = await projectEgos(nodeFs, project);
  const title = project.protocol?.title ?? null;
  return {
    json: { folder: project.folder, protocol: title, egos },
    text: [
      title === null ? text('study.usedBuiltIn') : text('study.used', { title }),
      ...(egos.length === 0 ? [text('study.noEgos')] : egos.map(({ name }) => name)),
    ].join('\n'),
  };
}
