/** The system's dialogs. Paths never come from the window: main asks the user, and hands out names and bytes. */
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import type { ChosenFile } from '../../shared/contract/desktop-api';
import { readUserFile } from '../desktop/read-user-file';

const FILTERS = [
  { name: 'Contacts, logs and networks', extensions: ['csv', 'tsv', 'txt', 'json', 'vcf', 'ics'] },
  { name: 'All files', extensions: ['*'] },
];

const FILTER_NAMES: Readonly<Record<string, string>> = {
  csv: 'Table (CSV)',
  ics: 'Calendar',
  md: 'Markdown text',
  json: 'Kith data (JSON)',
  png: 'Picture (PNG)',
  svg: 'Drawing (SVG)',
  graphml: 'Network (GraphML)',
  gexf: 'Network (GEXF)',
};

export async function chooseFiles(window: BrowserWindow): Promise<readonly ChosenFile[] | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Import into Kith',
    properties: ['openFile', 'multiSelections'],
    filters: FILTERS,
  });
  if (canceled || filePaths.length === 0) return null;
  return await Promise.all(filePaths.map(readUserFile));
}

export async function chooseSavePath(window: BrowserWindow, suggestedName: string, extension: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), suggestedName),
    filters: [{ name: FILTER_NAMES[extension] ?? extension.toUpperCase(), extensions: [extension] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  return canceled || !filePath ? null : filePath;
}

export async function chooseFolder(window: BrowserWindow, title: string, button: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    buttonLabel: button,
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Only ever called with Kith's own data folder. */
export async function showFolder(path: string): Promise<void> {
  const problem = await shell.openPath(path);
  if (problem !== '') throw new Error('the file manager did not open');
}

export async function showWarning(window: BrowserWindow, message: string): Promise<void> {
  await dialog.showMessageBox(window, { type: 'warning', message, buttons: ['OK'] });
}
