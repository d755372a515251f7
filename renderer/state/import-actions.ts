/** Opens what the user chose or dropped to import: tables in their preview, everything else in the import of archives. */
import type { OpenedFiles } from '../../shared/contract/desktop-api';
import type { Result } from '../../shared/lib/result';
import { text } from '../../shared/strings/text';
import { desktop } from '../desktop';
import { showFailure } from '../ui/notices';
import { openImport, openSources } from './dialogs';

/** Opens the system's file dialog, then the import. False: no file was chosen. */
export async function chooseImport(): Promise<boolean> {
  return openOpened(await desktop.chooseFiles());
}

/** Opens the system's folder dialog, then the import. */
export async function chooseSourceFolder(): Promise<boolean> {
  return openOpened(await desktop.chooseSourceFolder());
}

/** Reads the files of an earlier import again: what is new in them is added. */
export async function importAgain(importId: string): Promise<boolean> {
  return openOpened(await desktop.openImportAgain(importId));
}

/** The new files of the watched folder. */
export async function reviewWatched(): Promise<boolean> {
  return openOpened(await desktop.openWatched());
}

export function openFiles(opened: OpenedFiles): void {
  if (opened.kind === 'tables') openImport(opened.files);
  else openSources(opened.names);
}

function openOpened(opened: Result<OpenedFiles>): boolean {
  if (opened.ok) openFiles(opened.value);
  else showFailure(text('app.notOpened'), opened.error, text('app.nothingImported'));
  return opened.ok;
}
