/** A command of `kith` is data: the entry, the help and the tests loop over them. To add one, describe it and add it to `COMMANDS` in run.ts. */
import type { ParseArgsConfig } from 'node:util';
import { formatChoices } from '../../shared/lib/format-text';
import { type Failure, fail, type Result } from '../../shared/lib/result';
import type { IsoDay } from '../../shared/model/day';
import type { NewId } from '../../shared/model/ids';
import { type MessageKey, text } from '../../shared/strings/text';
import type { StoreOptions } from '../store/store-types';

export type Options = NonNullable<ParseArgsConfig['options']>;

/** The arguments of one call, and what a command needs from its surroundings; tests pass their own. */
export interface Invocation {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  /** The app's folder, or the folder of `--data`. */
  readonly dataFolder: string;
  /** Whether `--data` was given. */
  readonly isDataGiven: boolean;
  /** The folder of the network that the command is for. */
  readonly folder: string;
  /** The id that the user's network had the last time, when it is known. Null: the network is an example. */
  readonly own: Pick<StoreOptions, 'expectedNetworkId'> | null;
  readonly now: () => Date;
  /** `--today`, or the present day. */
  readonly today: IsoDay;
  readonly random: () => number;
  readonly newId: NewId;
  /** Names of temporary files. */
  readonly token: () => string;
  /** File names are relative to this folder. */
  readonly workingFolder: string;
  /** Asks for a text that is not shown, such as a passphrase. Kinds of failure: `passphrase-needed` (nobody can be asked), `cancelled`. */
  readonly askSecret: (question: string) => Promise<Result<string>>;
  /** Prints a line on stderr when the command has already taken longer than a second. */
  readonly progress: (line: string) => void;
}

export interface CommandResult {
  /** The document that `--json` prints. */
  readonly json: unknown;
  /** What is printed without `--json`; without a line break at its end. */
  readonly text: string;
  /** The command failed after a part of its work: added to the JSON object as `error`, exit code 1. */
  readonly failure?: Failure;
}

export interface Command {
  readonly name: string;
  /** What follows the name, in the usual notation. */
  readonly synopsis: string;
  /** The key of one sentence. */
  readonly summary: MessageKey;
  /** Lines for `kith help NAME`. */
  readonly details: () => readonly string[];
  readonly options: Options;
  /** The number of positional arguments. */
  readonly positionals: readonly [min: number, max: number];
  readonly run: (invocation: Invocation) => Promise<Result<CommandResult>>;
}

/** A line of the help: the option in a column of its own, then its meaning. */
export function optionHelp(option: string, meaning: string): string {
  return `${option.padEnd(20)} ${meaning}`;
}

export const todayHelp = () => optionHelp('--today DATE', text('command-line.today'));

/** "--mode must be one of …" */
export function invalidChoice(option: string, values: readonly string[]): Result<never> {
  return fail('usage', text('command-line.invalidChoice', { option, values: formatChoices(values) }));
}

export function textOption({ values }: Invocation, name: string): string | null {
  const value = values[name];
  return typeof value === 'string' ? value : null;
}

export function textOptions({ values }: Invocation, name: string): readonly string[] {
  const value = values[name];
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

export function flag({ values }: Invocation, name: string): boolean {
  return values[name] === true;
}
