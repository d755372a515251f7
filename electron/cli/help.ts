import type { Command } from './command';
import { COMMANDS } from './commands';

const COMMON = [
  '--data DIR           the folder that holds the network (default: the app’s own)',
  '--example NAME       demo or office: the example instead of your own network',
  '--json               one JSON document on stdout',
];

export function helpText(): string {
  return [
    'kith: the network of people you know, from the command line.',
    '',
    ...COMMANDS.flatMap((command) => [`  kith ${command.name} ${command.synopsis}`.trimEnd(), `      ${command.summary}`]),
    '  kith help COMMAND',
    '',
    'For every command:',
    ...COMMON.map((line) => `  ${line}`),
    '',
    'Exit codes: 0 done, 1 refused with a reason, 2 wrong usage. With --json a refusal is {"error": {"kind", "message"}} on stdout.',
    'Looking works while the app is open; changing is refused until it is closed.',
  ].join('\n');
}

export function commandHelp(command: Command): string {
  return [
    `kith ${command.name} ${command.synopsis}`.trimEnd(),
    command.summary,
    ...(command.details.length > 0 ? ['', ...command.details.map((line) => `  ${line}`)] : []),
    '',
    ...COMMON.map((line) => `  ${line}`),
  ].join('\n');
}
