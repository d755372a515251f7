/** One call of `kith`: arguments in; texts for stdout and stderr, and an exit code, out. Knows no process, so it can be tested as a function. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Failure, fail, ok, type Result } from '../../shared/lib/result';
import { type IsoDay, localDay, parseIsoDay } from '../../shared/model/day';
import { idSource } from '../../shared/model/ids';
import { defaultNetworkFolder, readRecentNetworks } from '../desktop/recent-networks';
import { nodeFs } from '../store/disk/file-system';
import { tokenSource } from '../store/disk/random-token';
import type { Command, Invocation } from './command';
import { COMMANDS, COMMON_OPTIONS } from './commands';
import { commandHelp, helpText } from './help';

export interface CliEnvironment {
  readonly defaultDataFolder: string;
  readonly workingFolder: string;
  readonly now: () => Date;
  readonly random: () => number;
  /** A line for stderr. */
  readonly note: (line: string) => void;
}

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: 0 | 1 | 2;
}

export async function runKith(args: readonly string[], world: CliEnvironment): Promise<Outcome> {
  const [name = 'help', ...rest] = args;
  const isJson = args.includes('--json');
  if (name === 'help' || name === '--help' || name === '-h') return helpOutcome(rest[0], isJson);
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined)
    return failureOutcome({ kind: 'usage', message: `There is no command ${name}. kith help lists them.` }, isJson);

  const parsed = parseArguments(command, rest);
  if (!parsed.ok) return failureOutcome(parsed.error, isJson, command);
  if (parsed.value.values.help === true) return { stdout: `${commandHelp(command)}\n`, stderr: '', exitCode: 0 };
  const invocation = await createInvocation(parsed.value, world);
  if (!invocation.ok) return failureOutcome(invocation.error, isJson, command);

  const answer = await command.run(invocation.value);
  if (!answer.ok) return failureOutcome(answer.error, isJson, command);
  const { json, text, failure } = answer.value;
  return {
    stdout: isJson
      ? `${JSON.stringify(failure === undefined ? json : { ...(json as object), error: failure }, null, 2)}\n`
      : text === ''
        ? ''
        : `${text}\n`,
    stderr: failure === undefined || isJson ? '' : `kith: ${failure.message}\n`,
    exitCode: failure === undefined ? 0 : 1,
  };
}

interface Parsed {
  readonly values: Invocation['values'];
  readonly positionals: readonly string[];
}

function parseArguments(command: Command, args: readonly string[]): Result<Parsed> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...command.options, ...COMMON_OPTIONS },
      allowPositionals: true,
      strict: true,
    });
    const [least, most] = command.positionals;
    if (values.help !== true && (positionals.length < least || positionals.length > most)) {
      return fail(
        'usage',
        positionals.length < least
          ? `kith ${command.name} needs to be told more; kith help ${command.name} says what.`
          : `“${positionals[most]}” is one argument too many.`,
      );
    }
    return ok({ values: values as Parsed['values'], positionals });
  } catch (error) {
    return fail('usage', error instanceof Error ? `${error.message.split('. ')[0]}.` : 'The arguments cannot be read.');
  }
}

async function createInvocation({ values, positionals }: Parsed, world: CliEnvironment): Promise<Result<Invocation>> {
  const data = values.data;
  if (data === '') return fail('usage', '--data needs a folder.');
  const dataFolder = typeof data === 'string' ? resolve(world.workingFolder, data) : world.defaultDataFolder;
  const example = values.example;
  if (typeof example === 'string' && !['demo', 'office'].includes(example)) return fail('usage', '--example is demo or office.');
  let today: IsoDay | null = localDay(world.now());
  if (typeof values.today === 'string') {
    today = parseIsoDay(values.today);
    if (today === null) return fail('usage', `“${values.today}” is no day; --today is written YYYY-MM-DD.`);
  }
  const place = typeof example === 'string' ? null : await readRecentNetworks(nodeFs, dataFolder);
  if (place?.ok === false) return place;
  const { folder, vault } = place?.value.current ?? { folder: join(dataFolder, 'examples', example as string), vault: null };
  const isUnknown = vault === null && folder === defaultNetworkFolder(dataFolder);
  const started = world.now().getTime();
  return ok({
    positionals,
    values,
    dataFolder,
    isDataGiven: typeof data === 'string',
    folder,
    own: place === null ? null : isUnknown ? {} : { expectedNetworkId: vault },
    now: world.now,
    today,
    random: world.random,
    newId: idSource(world.random),
    token: tokenSource(world.random),
    workingFolder: world.workingFolder,
    progress: (what) => {
      if (world.now().getTime() - started > 1_000) world.note(what);
    },
  });
}

function failureOutcome(failure: Failure, isJson: boolean, command?: Command): Outcome {
  const exitCode = failure.kind === 'usage' ? 2 : 1;
  if (isJson)
    return { stdout: `${JSON.stringify({ error: { kind: failure.kind, message: failure.message } }, null, 2)}\n`, stderr: '', exitCode };
  const usage = exitCode === 2 && command !== undefined ? `usage: kith ${command.name} ${command.synopsis}`.trimEnd() : '';
  return { stdout: '', stderr: `kith: ${failure.message}\n${usage === '' ? '' : `${usage}\n`}`, exitCode };
}

function helpOutcome(name: string | undefined, isJson: boolean): Outcome {
  const command = COMMANDS.find((one) => one.name === name);
  if (name !== undefined && !name.startsWith('-') && command === undefined) {
    return failureOutcome({ kind: 'usage', message: `There is no command ${name}. kith help lists them.` }, isJson);
  }
  return { stdout: `${command === undefined ? helpText() : commandHelp(command)}\n`, stderr: '', exitCode: 0 };
}
