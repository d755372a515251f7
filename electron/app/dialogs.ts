/** The dialogs of the system. The window never sends a path: main asks the user. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import { text } from '../../shared/strings/text';

const IMPORTABLE = [
  'csv',
  'tsv',
  'txt',
  'json',
  'kith',
  'vcf',
  'ics',
  'zip',
  'tgz',
  'gz',
  'mbox',
  'eml',
  'emlx',
  'xml',
  'xlsx',
  'pst',
  'olm',
  'msg',
  'md',
  'jsonl',
  'graphml',
];
const SAVABLE = ['csv', 'ics', 'md', 'json', 'kith', 'png', 'svg', 'graphml', 'gexf', 'vcf'] as const;

/** What the save dialog calls a kind of file. `extension` is without dot. */
function nameOfKind(extension: string): string {
  const kind = SAVABLE.find((each) => each === extension);
  return kind === undefined ? extension.toUpperCase() : text(`desktop.kind.${kind}`);
}

export async function chooseFiles(window: BrowserWindow): Promise<readonly string[] | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: text('desktop.dialogImportTitle'),
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: text('desktop.dialogImportable'), extensions: IMPORTABLE },
      { name: text('desktop.dialogAllFiles'), extensions: ['*'] },
    ],
  });
  return canceled || filePaths.length === 0 ? null : filePaths;
}

export async function chooseSavePath(window: BrowserWindow, suggestedName: string, extension: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), suggestedName),
    filters: [{ name: nameOfKind(extension), extensions: [extension] }],
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

/**
 * Shows a folder in the file manager by selecting something in it. `openPath` would start a folder that is a program (`Kith.app`): the user may have chosen
 * such a folder for the network. Called only with a folder of Kith's own, never with a path from the window.
 */
export async function showFolder(path: string): Promise<void> {
  const [first] = (await readdir(path)).sort();
  shell.showItemInFolder(first === undefined ? path : join(path, first));
}

export async function showWarning(window: BrowserWindow, message: string): Promise<void> {
  await dialog.showMessageBox(window, { type: 'warning', message, buttons: [text('desktop.dialogOk')] });
}
