/** `kith protocol [FILE]`: which protocol the interview follows, and another one from a file. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { stepsOf } from '../../../shared/analysis/interview/protocol';
import { formatList } from '../../../shared/lib/format-text';
import { fail, ok, type Result } from '../../../shared/lib/result';
import { chooseProtocol, protocolOf } from '../../../shared/model/edits/interview/study-answers';
import { type InterviewProtocol, KITH_PROTOCOL } from '../../../shared/model/study/interview-protocol';
import { readProtocol, writeProtocol } from '../../../shared/model/study/read-protocol';
import { stepLabel } from '../../../shared/sentences/protocol-words';
import { text } from '../../../shared/strings/text';
import { type Command, type CommandResult, flag, type Invocation, optionHelp, textOption } from '../command';
import { withReadOnlyStore, withWritableStore } from '../open-network';
import { saveStep } from '../people/save-step';
import { writeOutputFile } from '../write-output-file';

export const protocolCommand: Command = {
  name: 'protocol',
  synopsis: '[FILE.json | --built-in] [--check] [--out FILE.json]',
  summary: 'study.command',
  details: () => [
    optionHelp('--check', text('study.commandCheck')),
    optionHelp('--built-in', text('study.commandBuiltIn')),
    optionHelp('--out FILE', text('study.commandOut')),
  ],
  options: { check: { type: 'boolean' }, 'built-in': { type: 'boolean' }, out: { type: 'string' } },
  positionals: [0, 1],
  run: async (invocation) => {
    const [file] = invocation.positionals;
    const isBuiltIn = flag(invocation, 'built-in');
    if (file !== undefined && isBuiltIn) return fail('usage', text('study.fileOrBuiltIn'));
    if (file === undefined && !isBuiltIn)
      return await withReadOnlyStore(invocation, (store) => show(invocation, protocolOf(store.network())));
    const read = file === undefined ? ok(null) : await protocolFile(invocation, file);
    if (!read.ok) return read;
    if (flag(invocation, 'check')) return await show(invocation, read.value ?? KITH_PROTOCOL);
    return await withWritableStore(invocation, async (store) => {
      const edit = chooseProtocol(store.network(), read.value, invocation.newId);
      return await saveStep(store, edit, { protocol: (read.value ?? KITH_PROTOCOL).title });
    });
  },
};

/** Kinds of failure: `not-found`, and those of `readProtocol`. */
export async function protocolFile({ workingFolder }: Invocation, file: string): Promise<Result<InterviewProtocol>> {
  const bytes = await readFile(resolve(workingFolder, file)).catch(() => null);
  return bytes === null ? fail('not-found', text('desktop.fileNotFound', { file })) : readProtocol(bytes);
}

async function show(invocation: Invocation, protocol: InterviewProtocol): Promise<Result<CommandResult>> {
  const out = textOption(invocation, 'out');
  if (out !== null) {
    const written = await writeOutputFile(invocation, out, writeProtocol(protocol));
    if (!written.ok) return written;
  }
  const steps = stepsOf(protocol).map((step) => stepLabel(protocol, step));
  return ok({ json: protocol, text: text('study.shown', { title: protocol.title, steps: formatList(steps) }) });
}
