/** Files that are imported by their columns, with a preview of their own, when they are imported alone. */
import { basename } from 'node:path';
import type { ChosenFile } from '../../shared/contract/desktop-api';
import type { SourceReader } from '../../shared/formats/sources/source-record';
import { LIMITS } from '../../shared/formats/table/limits';
import { text } from '../../shared/strings/text';
import { FileReadError, MAX_BYTES, readUserFile } from '../desktop/user-files';
import { startWalk, walkPath } from './source-walk';
import { allBytes, WALK_LIMITS } from './walk';

/** Readers of files that are tables of contacts. */
const TABLE_FORMATS = /^(?:linkedin-connections|[a-z]+-contacts)$/;

/** Zip archives inside, but one file for whoever has it. The preview says how to make a table of them. */
const OTHER_DOCUMENT = /\.(?:docx|ods|numbers)$/i;
const WORKBOOK = /\.(?:xlsx|xlsm|xltx|xltm)$/i;
const COMPRESSED = /\.gz$/i;

/** True for a single file that is a table of contacts, or that no reader knows, such as a text document; for a workbook when all its sheets are. False for folders and archives. */
export async function isTableFile(path: string, readers: readonly SourceReader[]): Promise<boolean> {
  if (OTHER_DOCUMENT.test(path)) return true;
  const walk = startWalk(WALK_LIMITS, null, () => undefined);
  const isWorkbook = WORKBOOK.test(path);
  let count = 0;
  for await (const found of walkPath(path, walk)) {
    if (found.kind === 'left-out') {
      if (isWorkbook && found.path.includes('/')) continue; // an empty sheet
      return !found.path.includes('/') && !/\.(?:zip|tgz|gz|tar|pst|ost)$/i.test(path);
    }
    if (found.file.path.includes('/') && !isWorkbook) return false; // inside a folder or an archive
    const reader = readers.find((each) => each.recognizes(found.file.head, found.file.path));
    if (reader !== undefined && !TABLE_FORMATS.test(reader.format)) return false;
    count++;
  }
  return count > 0;
}

/**
 * The tables of the files that the user chose. They are read one after another and limited together, because the window gets all of them at once.
 *
 * @param maxSheet bytes of one sheet as CSV
 * @throws FileReadError as `readUserFile` does, and when a sheet is too large
 */
export async function readTableFiles(paths: readonly string[], maxSheet = LIMITS.bytes): Promise<readonly ChosenFile[]> {
  const files: ChosenFile[] = [];
  let room = MAX_BYTES;
  for (const path of paths) {
    const tables = await tablesOf(path, room, maxSheet);
    for (const { bytes } of tables) room -= bytes.length;
    files.push(...tables);
  }
  return files;
}

/** Of a workbook each sheet with anything in it, as CSV. */
async function tablesOf(path: string, room: number, maxSheet: number): Promise<readonly ChosenFile[]> {
  if (COMPRESSED.test(path)) return [await compressedTable(path, room)];
  if (!WORKBOOK.test(path)) return [await readUserFile(path, room)];
  const sheets: ChosenFile[] = [];
  for await (const found of walkPath(
    path,
    startWalk(WALK_LIMITS, null, () => undefined),
  )) {
    if (found.kind === 'left-out') {
      if (found.reason.key === 'sources.outOfProportion') throw tooLarge(text('desktop.workbookTooLarge', { file: basename(path) }));
      continue;
    }
    const { name, chunks } = found.file;
    const bytes = await allBytes(chunks(), maxSheet).catch(() => undefined);
    if (bytes === null)
      throw tooLarge(
        text('desktop.sheetTooLarge', {
          file: basename(path),
          sheet: name.replace(/\.csv$/, ''),
          max: Math.round(maxSheet / 1_048_576),
        }),
      );
    if (bytes !== undefined)
      sheets.push({ name: `${basename(path)} – ${found.file.name.replace(/\.csv$/, '')}`, bytes: new Uint8Array(bytes) });
  }
  const [only] = sheets;
  if (only === undefined) return [await readUserFile(path, room)]; // damaged: the preview says what it is
  return sheets.length === 1 ? [{ ...only, name: basename(path) }] : sheets;
}

/** The one file in a gzip, under the name of that. */
async function compressedTable(path: string, room: number): Promise<ChosenFile> {
  const walk = startWalk(WALK_LIMITS, null, () => undefined);
  for await (const found of walkPath(path, walk)) {
    if (found.kind === 'left-out') break;
    const bytes = await allBytes(found.file.chunks(), room).catch(() => undefined);
    if (bytes === undefined) break;
    if (bytes === null)
      throw tooLarge(room < MAX_BYTES ? text('desktop.filesTooLarge') : text('desktop.fileTooLarge', { file: basename(path) }));
    return { name: basename(path), bytes: new Uint8Array(bytes) };
  }
  return await readUserFile(path, room); // damaged: the preview says what it is
}

function tooLarge(message: string): FileReadError {
  return new FileReadError({ kind: 'too-large', message });
}
