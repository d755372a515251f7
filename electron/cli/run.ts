/** One call of `kith`: from arguments to the texts for stdout and stderr and an exit code. A function without a process, so that tests can call it. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Failure, fail, ok, type Result } from '../../shared/lib/result';
import { type IsoDay, localDay, parseIsoDay } from '../../shared/model/day';
import { idSource } from '../../shared/model/ids';
import { text } from '../../shared/strings/text';
import { defaultNetworkFolder, type NetworkEntry, readRecentNetworks } from '../desktop/recent-networks';
import { nodeFs } from '../store/disk/file-system';
import { tokenSource } from '../store/disk/random-token';
import { inspectFolder } from '../store/snapshot/inspect-folder';
import { analyzeCommand } from './analyze';
import { backupCommand } from './backup';
import { checkCommand } from './check';
import { type Command, type Invocation, optionHelp } from './command';
import { demoCommand } from './demo';
import { differentCommand, duplicatesCommand, mergeCommand, splitCommand } from './duplicates';
import { eraseCommand } from './erase';
import { importCommand } from './import';
import { passphraseCommand } from './locking/passphrase';
import { logCommand } from './log';
import { networkCommand } from './network';
import { circleCommand } from './people/circle';
import { datesCommand, doneCommand, dueCommand, neverCommand, promiseCommand, snoozeCommand } from './people/keep-in-touch';
import { personCommand } from './people/person';
import { searchCommand } from './people/search';
import { tripCommand } from './people/trip';
import { reconnectCommand } from './reconnect';
import { heldBackCommand, sourcesCommand } from './sources';
import { interviewsCommand } from './study/interviews';
import { projectCommand } from './study/project';
import { protocolCommand } from './study/protocol';
import { redoCommand, undoCommand } from './undo';

/** In the order of the help. */
const COMMANDS: readonly Command[] = [
  importCommand,
  sourcesCommand,
  heldBackCommand,
  logCommand,
  reconnectCommand,
  dueCommand,
  datesCommand,
  promiseCommand,
  snoozeCommand,
  neverCommand,
  doneCommand,
  personCommand,
  circleCommand,
  searchCommand,
  tripCommand,
  analyzeCommand,
  networkCommand,
  protocolCommand,
  projectCommand,
  interviewsCommand,
  duplicatesCommand,
  mergeCommand,
  differentCommand,
  splitCommand,
  eraseCommand,
  undoCommand,
  redoCommand,
  demoCommand,
  checkCommand,
  backupCommand,
  passphraseCommand,
];

/** Options of every command. */
const COMMON_OPTIONS = {
  data: { type: 'string' },
  example: { type: 'string' },
  network: { type: 'string' },
  json: { type: 'boolean' },
  'passphrase-fd': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

export interface CliEnvironment {
  readonly defaultDataFolder: string;
  readonly workingFolder: string;
  readonly now: () => Date;
  readonly random: () => number;
  /** Prints a line on stderr. */
  readonly note: (line: string) => void;
  /** Asks on the terminal. `descriptor`: an open file to read a line from instead. Without it nobody can be asked. */
  readonly askSecret?: (question: string, descriptor: number | null) => Promise<Result<string>>;
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
  const command = COMMANDS.find((each) => each.name === name);
  if (command === undefined) return unknownCommand(name, isJson);

  const parsed = parseArguments(command, rest);
  if (!parsed.ok) return failureOutcome(parsed.error, isJson, command);
  if (parsed.value.values.help === true) return { stdout: `${commandHelp(command)}\n`, stderr: '', exitCode: 0 };
  const invocation = await createInvocation(parsed.value, world);
  if (!invocation.ok) return failureOutcome(invocation.error, isJson, command);

  const result = await command.run(invocation.value);
  if (!result.ok) return failureOutcome(result.error, isJson, command);
  const { json, text: output, failure } = result.value;
  const document = failure === undefined ? json : { ...(json as object), error: failure };
  return {
    stdout: isJson ? `${JSON.stringify(document, null, 2)}\n` : output === '' ? '' : `${output}\n`,
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
    const [min, max] = command.positionals;
    if (values.help !== true && (positionals.length < min || positionals.length > max)) {
      return fail(
        'usage',
        positionals.length < min
          ? text('command-line.missingArguments', { name: command.name })
          : text('command-line.extraArgument', { argument: positionals[max] ?? '' }),
      );
    }
    return ok({ values: values as Parsed['values'], positionals });
  } catch (error) {
    // Node explains in its first sentence which argument it does not understand.
    const problem = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    return fail('usage', text('command-line.invalidArguments', { problem }));
  }
}

async function createInvocation({ values, positionals }: Parsed, world: CliEnvironment): Promise<Result<Invocation>> {
  const data = values.data;
  if (data === '') return fail('usage', text('command-line.dataNeedsFolder'));
  const dataFolder = typeof data === 'string' ? resolve(world.workingFolder, data) : world.defaultDataFolder;
  const example = values.example;
  if (typeof example === 'string' && !['demo', 'office'].includes(example)) return fail('usage', text('command-line.invalidExample'));
  let today: IsoDay | null = localDay(world.now());
  if (typeof values.today === 'string') {
    today = parseIsoDay(values.today);
    if (today === null) return fail('usage', text('command-line.invalidToday', { value: values.today }));
  }
  const descriptor = values['passphrase-fd'];
  if (typeof descriptor === 'string' && !/^\d{1,4}$/.test(descriptor)) return fail('usage', text('locking.invalidDescriptor'));
  const place = typeof example === 'string' ? null : await readRecentNetworks(nodeFs, dataFolder);
  if (place?.ok === false) return place;
  const named = await namedNetwork(values.network, world.workingFolder);
  if (!named.ok) return named;
  const { folder, networkId } = named.value ??
    place?.value.current ?? { folder: join(dataFolder, 'examples', example as string), networkId: null };
  const isUnknown = networkId === null && (named.value !== null || folder === defaultNetworkFolder(dataFolder));
  const started = world.now().getTime();
  return ok({
    positionals,
    values,
    dataFolder,
    isDataGiven: typeof data === 'string',
    folder,
    own: place === null ? null : isUnknown ? {} : { expectedNetworkId: networkId },
    now: world.now,
    today,
    random: world.random,
    newId: idSource(world.random),
    token: tokenSource(world.random),
    workingFolder: world.workingFolder,
    askSecret: async (question) =>
      (await world.askSecret?.(question, typeof descriptor === 'string' ? Number(descriptor) : null)) ??
      fail('passphrase-needed', text('locking.noTerminal')),
    progress: (line) => {
      if (world.now().getTime() - started > 1_000) world.note(line);
    },
  });
}

/** The network of `--network`; null: none was named. Kinds of failure: `not-found`. */
async function namedNetwork(value: unknown, workingFolder: string): Promise<Result<NetworkEntry | null>> {
  if (typeof value !== 'string') return ok(null);
  const folder = resolve(workingFolder, value);
  const state = await inspectFolder(nodeFs, folder);
  return state.kind === 'network' ? ok({ folder, networkId: null }) : fail('not-found', text('study.noNetwork', { folder }));
}

function failureOutcome(failure: Failure, isJson: boolean, command?: Command): Outcome {
  const exitCode = failure.kind === 'usage' ? 2 : 1;
  if (isJson)
    return { stdout: `${JSON.stringify({ error: { kind: failure.kind, message: failure.message } }, null, 2)}\n`, stderr: '', exitCode };
  const usage = exitCode === 2 && command !== undefined ? text('command-line.usage', { command: usageOf(command) }) : '';
  return { stdout: '', stderr: `kith: ${failure.message}\n${usage === '' ? '' : `${usage}\n`}`, exitCode };
}

function unknownCommand(name: string, isJson: boolean): Outcome {
  return failureOutcome({ kind: 'usage', message: text('command-line.unknownCommand', { name }) }, isJson);
}

/** "import FILE… [--dry-run]" */
function usageOf({ name, synopsis }: Command): string {
  return `${name} ${synopsis}`.trimEnd();
}

function helpOutcome(name: string | undefined, isJson: boolean): Outcome {
  const command = COMMANDS.find((each) => each.name === name);
  if (name !== undefined && !name.startsWith('-') && command === undefined) return unknownCommand(name, isJson);
  return { stdout: `${command === undefined ? generalHelp() : commandHelp(command)}\n`, stderr: '', exitCode: 0 };
}

function generalHelp(): string {
  return [
    text('command-line.title'),
    '',
    ...COMMANDS.flatMap((command) => [`  kith ${usageOf(command)}`, `      ${text(command.summary)}`]),
    '  kith help COMMAND',
    '',
    text('command-line.everyCommand'),
    ...commonOptionsHelp(),
    '',
    text('command-line.exitCodes', { form: '{"error": {"kind", "message"}}' }),
    text('command-line.besideApp'),
  ].join('\n');
}

function commandHelp(command: Command): string {
  const details = command.details();
  return [
    `kith ${usageOf(command)}`,
    text(command.summary),
    ...(details.length > 0 ? ['', ...details.map((line) => `  ${line}`)] : []),
    '',
    ...commonOptionsHelp(),
  ].join('\n');
}

function commonOptionsHelp(): readonly string[] {
  const lines = [
    optionHelp('--data DIR', text('command-line.data')),
    optionHelp('--example NAME', text('command-line.example')),
    optionHelp('--network DIR', text('study.networkOption')),
    optionHelp('--json', text('command-line.json')),
    optionHelp('--passphrase-fd N', text('locking.descriptor')),
  ];
  return lines.map((line) => `  ${line}`);
}
