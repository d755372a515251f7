/** `kith import FILE…`: contacts or a log, one commit and one undo step per file. */

import { resolve } from 'node:path';
import { skippedRowsCsv } from '../../shared/formats/export/skipped-rows-csv';
import {
  ENCODINGS,
  IMPORT_FIELDS,
  IMPORT_FORMATS,
  type ImportField,
  type ImportReport,
  type ImportTable,
  type ReadChoices,
} from '../../shared/formats/import/import-plan';
import { planImport } from '../../shared/formats/import/plan-import';
import { readImportTable } from '../../shared/formats/import/read-table';
import { type Failure, fail, ok, type Result } from '../../shared/lib/result';
import { applyEdit } from '../../shared/model/edit';
import { headerKey } from '../../shared/model/fold';
import type { Network } from '../../shared/model/network';
import { copyNetwork } from '../../shared/model/network-json';
import { failureOf, text, textOf } from '../../shared/strings/text';
import { FileReadError, readUserFile } from '../desktop/read-user-file';
import type { Store } from '../store/store';
import { type Command, type CommandResult, flag, type Invocation, textOption, textOptions } from './command';
import { withReadOnlyStore, withWritableStore } from './open-network';
import { writeOutputFile } from './write-output-file';

export const importCommand: Command = {
  name: 'import',
  synopsis: 'FILE… [--dry-run] [--format NAME] [--map COL=FIELD…] [--save-skipped FILE]',
  summary: 'Imports contacts (LinkedIn, Google, Outlook, Thunderbird, any CSV) or a log of interactions.',
  details: [
    '--dry-run            say what would happen, write nothing',
    `--format NAME        one of ${IMPORT_FORMATS.join(', ')} (default: recognized)`,
    '--map COL=FIELD      for other CSV files: what a column holds, by its header or its number; may be given several times',
    `                     fields: ${IMPORT_FIELDS.join(', ')}`,
    '--delimiter CHAR     default: detected',
    `--encoding NAME      ${ENCODINGS.join(', ')} (default: detected)`,
    '--day-first, --month-first   how to read dates like 3/4/2024 (default: detected)',
    '--save-skipped FILE  saves the rows that were left out, with the reason, as CSV (with one FILE to import)',
    'Each file is a commit of its own; the first that is refused ends the command, and what was imported before stays.',
    '--json prints one object for one file, and {"files": […]} for several; a refused file adds "error".',
    'importId names the step for `kith undo`; it is null when nothing changed.',
  ],
  options: {
    'dry-run': { type: 'boolean' },
    format: { type: 'string' },
    map: { type: 'string', multiple: true },
    delimiter: { type: 'string' },
    encoding: { type: 'string' },
    'day-first': { type: 'boolean' },
    'month-first': { type: 'boolean' },
    'save-skipped': { type: 'string' },
  },
  positionals: [1, Number.POSITIVE_INFINITY],
  run: async (invocation) => {
    const choices = readChoices(invocation);
    if (!choices.ok) return choices;
    const skippedFile = textOption(invocation, 'save-skipped');
    const isDryRun = flag(invocation, 'dry-run');
    if (skippedFile !== null && invocation.positionals.length > 1) return fail('usage', '--save-skipped goes with one file to import.');
    if (skippedFile !== null && isDryRun) return fail('usage', 'A dry run writes nothing: leave out --save-skipped or --dry-run.');
    const open = isDryRun ? withReadOnlyStore : withWritableStore;
    return await open(invocation, (store) => importFiles(invocation, store, choices.value, isDryRun, skippedFile));
  },
};

interface ImportedFile {
  readonly file: string;
  readonly report: ImportReport;
  readonly importId: string | null;
}

async function importFiles(
  invocation: Invocation,
  store: Store,
  choices: ReadChoices,
  isDryRun: boolean,
  skippedFile: string | null,
): Promise<Result<CommandResult>> {
  // A dry run of several files plans each on top of the ones before, as the real run would.
  const network = isDryRun ? copyNetwork(store.network()) : store.network();
  const done: ImportedFile[] = [];
  for (const file of invocation.positionals) {
    const imported = await importFile(invocation, store, network, file, choices, isDryRun, skippedFile);
    if (imported.ok) done.push(imported.value);
    else if (done.length === 0 && invocation.positionals.length === 1) return imported;
    else return ok(severalFiles(done, isDryRun, { file, error: imported.error }));
  }
  const [only] = done;
  if (done.length === 1 && only !== undefined) return ok({ json: importJson(only), text: importText(only, isDryRun, invocation) });
  return ok(severalFiles(done, isDryRun, null));

  function severalFiles(imports: readonly ImportedFile[], dry: boolean, refused: { file: string; error: Failure } | null): CommandResult {
    const files = imports.map((one) => ({ file: one.file, ...importJson(one) }));
    return {
      json: { files },
      text: imports.map((one) => importText(one, dry, invocation)).join('\n'),
      ...(refused === null ? {} : { failure: { ...refused.error, message: `${refused.file}: ${refused.error.message}` } }),
    };
  }
}

async function importFile(
  invocation: Invocation,
  store: Store,
  network: Network,
  file: string,
  choices: ReadChoices,
  isDryRun: boolean,
  skippedFile: string | null,
): Promise<Result<ImportedFile>> {
  invocation.progress(`Reading ${file} …`);
  let read: Awaited<ReturnType<typeof readUserFile>>;
  try {
    read = await readUserFile(resolve(invocation.workingFolder, file));
  } catch (error) {
    if (error instanceof FileReadError) return { ok: false, error: error.failure };
    throw error;
  }
  const table = readMapped(read, choices, textOptions(invocation, 'map'));
  if (!table.ok) return table;
  invocation.progress(`Planning the import of ${text('common.rows', { count: table.value.rows.length })} …`);
  const plan = planImport(network, table.value, invocation);
  if (!plan.ok) return { ok: false, error: failureOf(plan.error) };
  const { report } = plan.value;
  const edit = { ...plan.value.edit, label: text('formats.importStep', { file: table.value.fileName }) };
  if (isDryRun) {
    applyEdit(network, edit);
    return ok({ file, report, importId: null });
  }
  invocation.progress('Saving …');
  const before = store.revision();
  const committed = await store.commit([edit]);
  if (!committed.ok) return committed;
  if (skippedFile !== null) {
    const written = await writeOutputFile(invocation, skippedFile, skippedRowsCsv(table.value.headers, report.skipped));
    if (!written.ok) return written;
  }
  return ok({ file, report, importId: committed.value.revision === before ? null : `r${committed.value.revision}` });
}

function readChoices(invocation: Invocation): Result<ReadChoices> {
  const format = textOption(invocation, 'format');
  const encoding = textOption(invocation, 'encoding');
  const delimiter = textOption(invocation, 'delimiter');
  const knownFormat = IMPORT_FORMATS.find((one) => one === format);
  if (format !== null && knownFormat === undefined)
    return fail('usage', `There is no format ${format}; Kith knows ${IMPORT_FORMATS.join(', ')}.`);
  const knownEncoding = ENCODINGS.find((one) => one === encoding);
  if (encoding !== null && knownEncoding === undefined)
    return fail('usage', `There is no encoding ${encoding}; Kith knows ${ENCODINGS.join(', ')}.`);
  const dayFirst = flag(invocation, 'day-first');
  const monthFirst = flag(invocation, 'month-first');
  if (dayFirst && monthFirst) return fail('usage', 'A date cannot be read day first and month first.');
  return ok({
    ...(knownFormat && { format: knownFormat }),
    ...(knownEncoding && { encoding: knownEncoding }),
    ...(delimiter !== null && { delimiter: delimiter === '\\t' ? '\t' : delimiter }),
    ...((dayFirst || monthFirst) && { dayFirst }),
  });
}

/** `--map` changes single columns of what was guessed. */
function readMapped(file: { name: string; bytes: Uint8Array }, choices: ReadChoices, maps: readonly string[]): Result<ImportTable> {
  if (maps.length === 0) return readTable(file, choices);
  const guessed = readTable(file, { ...choices, format: choices.format ?? 'csv' });
  if (!guessed.ok) return guessed;
  const mapping: ImportField[] = [...guessed.value.mapping];
  for (const map of maps) {
    const cut = map.lastIndexOf('=');
    const column = map.slice(0, Math.max(0, cut)).trim();
    const field = IMPORT_FIELDS.find((one) => one === map.slice(cut + 1).trim());
    if (column === '' || field === undefined) {
      return fail('usage', `“${map}” is not COLUMN=FIELD; fields are ${IMPORT_FIELDS.join(', ')}.`);
    }
    const at = columnIndex(guessed.value.headers, column);
    if (at === -1) return fail('usage', `“${file.name}” has no column “${column}”; it has ${guessed.value.headers.join(', ')}.`);
    mapping[at] = field;
  }
  return readTable(file, { ...choices, format: guessed.value.format, mapping });
}

function readTable(file: { name: string; bytes: Uint8Array }, choices: ReadChoices): Result<ImportTable> {
  const table = readImportTable(file, choices);
  return table.ok ? table : { ok: false, error: failureOf(table.error) };
}

function columnIndex(headers: readonly string[], column: string): number {
  const exact = headers.indexOf(column);
  if (exact !== -1) return exact;
  const folded = headers.findIndex((header) => headerKey(header) === headerKey(column) && headerKey(column) !== '');
  if (folded !== -1) return folded;
  const number = /^\d+$/.test(column) ? Number(column) : 0;
  return number >= 1 && number <= headers.length ? number - 1 : -1;
}

function importJson({ report, importId }: ImportedFile) {
  const { format, rows, created, updated, unchanged, skipped, possibleDuplicates, warnings, interactions, peopleCreated } = report;
  return {
    format,
    rows,
    created,
    updated,
    unchanged,
    skipped: skipped.map(({ line, reason }) => ({ line, reason: textOf(reason) })),
    possibleDuplicates,
    warnings: warnings.map(textOf),
    ...(interactions !== undefined && { interactions }),
    ...(peopleCreated !== undefined && { peopleCreated }),
    importId,
  };
}

function importText({ file, report, importId }: ImportedFile, isDryRun: boolean, { isDataGiven }: Invocation): string {
  const { format, rows, created, updated, unchanged, skipped, possibleDuplicates, warnings, peopleCreated } = report;
  const lines = [
    `${file} (${format}): ${text('common.rows', { count: rows })} = ${created} created + ${updated} updated + ${unchanged} unchanged + ${skipped.length} skipped`,
  ];
  if (peopleCreated !== undefined && peopleCreated > 0) lines.push(`  ${text('command-line.newPeople', { count: peopleCreated })}`);
  for (const { line, reason } of skipped.slice(0, 10)) lines.push(`  line ${line} skipped: ${textOf(reason)}`);
  if (skipped.length > 10) lines.push(`  and ${skipped.length - 10} more skipped (--save-skipped FILE keeps them all)`);
  for (const { line, name } of possibleDuplicates.slice(0, 10)) lines.push(`  line ${line}: ${name} may be somebody known; not merged`);
  if (possibleDuplicates.length > 10) lines.push(`  and ${possibleDuplicates.length - 10} more possible duplicates`);
  for (const warning of warnings) lines.push(`  note: ${textOf(warning)}`);
  if (isDryRun) lines.push('  dry run: nothing was written');
  else if (importId === null) lines.push('  nothing changed');
  else lines.push(`  to take it back: kith undo ${importId}${isDataGiven ? ' (with the same --data)' : ''}`);
  return lines.join('\n');
}
