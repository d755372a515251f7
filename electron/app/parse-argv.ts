/** What a start of the app asks for: the data folder and files to open, from its own command line or from a second start, or a command without a window. */
import { resolve } from 'node:path';

export interface StartArguments {
  readonly dataFolder: string | null;
  /** Absolute paths of files to open. */
  readonly files: readonly string[];
}

/**
 * The arguments of the app: `--data DIR` and files. Other switches belong to Chromium. A development start names the app's folder as an argument
 * (`electron FOLDER`): `appFolder`, which is not a file to open.
 */
export function parseArgv(argv: readonly string[], workingFolder: string, appFolder: string): StartArguments {
  const files: string[] = [];
  let dataFolder: string | null = null;
  const rest = argv.slice(1);
  for (let i = 0; i < rest.length; i++) {
    const argument = rest[i] ?? '';
    if (argument === '--data') dataFolder = resolve(workingFolder, rest[++i] ?? '.');
    else if (argument.startsWith('--data=')) dataFolder = resolve(workingFolder, argument.slice('--data='.length));
    else if (argument !== '' && !argument.startsWith('-') && resolve(workingFolder, argument) !== appFolder)
      files.push(resolve(workingFolder, argument));
  }
  return { dataFolder, files };
}

const MAX_PATH_LENGTH = 4096;
const MAX_FILES = 100;

/** Another process sent this, so it is not trusted: anything except a short list of paths counts as no files. */
export function filesOfSecondStart(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null || !('files' in data) || !Array.isArray(data.files)) return [];
  const files: readonly unknown[] = data.files;
  const areShortTexts = files.every((file) => typeof file === 'string' && file.length <= MAX_PATH_LENGTH);
  return files.length <= MAX_FILES && areShortTexts ? (files as readonly string[]) : [];
}

/**
 * The switches that may be given to the packaged app. Chromium understands hundreds: some open a port for anybody to read and steer the window
 * (`--remote-debugging-port`), load code, switch off the sandbox, or send what the network fences hold back. All others are removed before the app is ready.
 */

/** How the window looks and which parts of the system it uses. */
const ALLOWED: ReadonlySet<string> = new Set([
  'data',
  'disable-gpu',
  'force-device-scale-factor',
  'force-high-contrast',
  'force-renderer-accessibility',
  'gtk-version',
  'high-dpi-support',
  'lang',
  'log-level',
  'no-sandbox', // as root only: see `startsWithoutSandbox`
  'ozone-platform',
  'ozone-platform-hint',
  'touch-events',
]);

/** The names of the switches on a command line that must be removed, each once. */
export function forbiddenSwitches(argv: readonly string[]): readonly string[] {
  const names = argv.slice(1).flatMap((argument) => /^--?([^=]+)/.exec(argument)?.[1]?.toLowerCase() ?? []);
  return [...new Set(names)].filter((name) => !ALLOWED.has(name));
}

/** Chromium cannot run its sandbox as root. Nobody else may do without. */
export function startsWithoutSandbox(argv: readonly string[], isRoot: boolean): boolean {
  return !isRoot && argv.slice(1).some((argument) => /^--?no-sandbox(?:=|$)/i.test(argument));
}

/** Of every command (electron/cli/run.ts), kept here so that a start of the window loads no command. */
// biome-ignore format: three lines are easier to read than thirty
const COMMAND_NAMES: ReadonlySet<string> = new Set([
  'analyze', 'backup', 'check', 'circle', 'dates', 'demo', 'different', 'done', 'due', 'duplicates', 'erase', 'held-back',
  'help', 'import', 'interviews', 'log', 'merge', 'network', 'never', 'passphrase', 'person', 'project', 'promise', 'protocol',
  'reconnect', 'redo', 'search', 'snooze', 'sources', 'split', 'trip', 'undo',
]);

/**
 * The packaged app is the command line, too: `kith import FILE` runs the command and opens no window. Null: the window is asked for. A file of such a name
 * is opened as `kith ./log`.
 */
export function commandOf(argv: readonly string[], isPackaged: boolean): readonly string[] | null {
  const args = argv.slice(1).filter((argument) => argument !== '--no-sandbox'); // which root must give to Chromium
  const [name = ''] = args;
  return isPackaged && (COMMAND_NAMES.has(name) || name === '--help' || name === '-h') ? args : null;
}
