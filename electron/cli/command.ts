/** What a command of `kith` is: data that the entry, the help and the tests loop over. To add one, describe it and add it to `commands.ts`. */
import type { ParseArgsConfig } from 'node:util';
import type { Failure, Result } from '../../shared/lib/result';
import type { IsoDay } from '../../shared/model/day';
import type { NewId } from '../../shared/model/ids';
import type { StoreOptions } from '../store/store';

export type Options = NonNullable<ParseArgsConfig['options']>;

/** The world a command runs in; tests pass their own. */
export interface Invocation {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  /** The app's own folder, or what `--data` says. */
  readonly dataFolder: string;
  /** Whether `--data` was given. */
  readonly isDataGiven: boolean;
  /** The folder of the network meant. */
  readonly folder: string;
  /** The id that the user's network had the last time, when it is known. Null: the network is an example. */
  readonly own: Pick<StoreOptions, 'expectedNetworkId'> | null;
  readonly now: () => Date;
  /** `--today`, or the day it is. */
  readonly today: IsoDay;
  readonly random: () => number;
  readonly newId: NewId;
  /** Names of temporary files. */
  readonly token: () => string;
  /** File names are meant from here. */
  readonly workingFolder: string;
  /** Says what is going on, on stderr, once the command has taken longer than a second. */
  readonly progress: (what: string) => void;
}

export interface CommandResult {
  /** What `--json` prints, as one document. */
  readonly json: unknown;
  /** What is printed without it; ends without a line break. */
  readonly text: string;
  /** Something was refused on the way though there is an answer: added to the JSON object as `error`, exit 1. */
  readonly failure?: Failure;
}

export interface Command {
  readonly name: string;
  /** One line, after the name. */
  readonly synopsis: string;
  /** One sentence. */
  readonly summary: string;
  /** More for `kith help NAME`, one line each. */
  readonly details: readonly string[];
  readonly options: Options;
  /** How many positional arguments it takes. */
  readonly positionals: readonly [least: number, most: number];
  readonly run: (invocation: Invocation) => Promise<Result<CommandResult>>;
}

export function textOption({ values }: Invocation, name: string): string | null {
  const value = values[name];
  return typeof value === 'string' ? value : null;
}

export function textOptions({ values }: Invocation, name: string): readonly string[] {
  const value = values[name];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

export function flag({ values }: Invocation, name: string): boolean {
  return values[name] === true;
}
