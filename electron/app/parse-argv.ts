/** What a start of the app asks for: the data folder and files to open, from its own command line or from a second start. */
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
