/** One Kith per data folder. A second start hands over its files and ends. */
import { app } from 'electron';

/**
 * The lock belongs to the user-data folder, which is the data folder. Files travel as additional data: Chromium reorders the second start's
 * command line. Answers false in the second Kith.
 */
export function isFirstInstance(files: readonly string[], onSecondStart: (files: readonly string[]) => void): boolean {
  app.on('second-instance', (_event, _argv, _folder, data) => {
    onSecondStart(validatedFiles(data));
  });
  return app.requestSingleInstanceLock({ files: [...files] });
}

const MAX_PATH_LENGTH = 4096;
const MAX_FILES = 100;

/** What another process sends is not ours to trust: anything but a short list of paths counts as none. */
function validatedFiles(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null || !('files' in data) || !Array.isArray(data.files)) return [];
  const files: readonly unknown[] = data.files;
  const areShortTexts = files.every((file) => typeof file === 'string' && file.length <= MAX_PATH_LENGTH);
  return files.length <= MAX_FILES && areShortTexts ? (files as readonly string[]) : [];
}
