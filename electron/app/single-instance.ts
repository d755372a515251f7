/** One Kith per data folder. A second start passes its files to the first and ends. */
import { app } from 'electron';

/**
 * False in the second Kith. The lock belongs to Electron's user-data folder, which is the data folder. Files are passed as additional data, because Chromium
 * reorders the command line of the second start.
 */
export function isFirstInstance(files: readonly string[], onSecondStart: (files: readonly string[]) => void): boolean {
  app.on('second-instance', (_event, _argv, _folder, data) => {
    onSecondStart(validatedFiles(data));
  });
  return app.requestSingleInstanceLock({ files: [...files] });
}

const MAX_PATH_LENGTH = 4096;
const MAX_FILES = 100;

/** Another process sent this, so it is not trusted: anything except a short list of paths counts as no files. */
function validatedFiles(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null || !('files' in data) || !Array.isArray(data.files)) return [];
  const files: readonly unknown[] = data.files;
  const areShortTexts = files.every((file) => typeof file === 'string' && file.length <= MAX_PATH_LENGTH);
  return files.length <= MAX_FILES && areShortTexts ? (files as readonly string[]) : [];
}
