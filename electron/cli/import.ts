/** `kith import PATH…`: contacts or a log of interactions, each file one undo step; archives and folders together (import-sources.ts). */

import type { ChosenFile } from '../../shared/contract/desktop-api';
import { skippedRowsCsv } from '../../shared/formats/export/skipped-rows-csv';
import {
  COLUMN_FIELDS,
  type ColumnField,
  fieldsOf,
  formatOfMapping,
  IMPORT_FIELDS,
  IMPORT_FORMATS,
  type ImportReport,
  type ImportTable,
  type ReadChoices,
  takeAllSame,
} from '../../shared/formats/import/import-plan';
import { planImport } from '../../shared/formats/import/plan-import';
import { readImportTable } from '../../shared/formats/import/read-table';
import { LOG_FIELDS } from '../../shared/formats/log/log-columns';
import { ENCODINGS } from '../../shared/formats/table/encoding/encodings';
import { formatList } from '../../shared/lib/format-text';
import { type Failure, fail, ok, type Result } from '../../shared/lib/result';
import { applyEdit } from '../../shared/model/edit';
import { withImportRecord } from '../../shared/model/edits/imports/import-record';
import { headerKey } from '../../shared/model/fold';
import type { ImportId } from '../../shared/model/ids';
import type { Network } from '../../shared/model/network';
import { copyNetwork } from '../../shared/model/network-json';
import { duplicateReasons } from '../../shared/sentences/duplicate-reasons';
import { failureOf, text, textOf } from '../../shared/strings/text';
import { ALL_READERS } from '../sources/source-task';
import type { Store } from '../store/store-types';
import { type Command, type CommandResult, flag, type Invocation, invalidChoice, optionHelp, textOption, textOptions } from './command';
import { importSources, isForSources, readTables, tableJson } from './import-sources';
import { withReadOnlyStore, withWritableStore } from './open-network';
import { writeOutputFile } from './write-output-file';

export const importCommand: Command = {
  name: 'import',
  synopsis:
    'PATH… [--me TEXT]… [--since DATE] [--only FORMAT]… [--dry-run] [--format NAME] [--map COL=FIELD…] [--take-same] [--save-skipped FILE]',
  summary: 'command-line.import',
  details: () => [
    optionHelp('--dry-run', text('command-line.dryRun')),
    optionHelp('--me TEXT', text('command-line.me')),
    optionHelp('--since DATE', text('command-line.since')),
    optionHelp('--only FORMAT', text('command-line.only', { formats: ALL_READERS.map(({ format }) => format).join(', ') })),
    optionHelp('--format NAME', text('command-line.format', { formats: IMPORT_FORMATS.join(', ') })),
    optionHelp('--map COL=FIELD', text('command-line.map')),
    optionHelp('', text('command-line.mapFields', { fields: IMPORT_FIELDS.join(', ') })),
    optionHelp('', text('command-line.mapLogFields', { fields: LOG_FIELDS.join(', ') })),
    optionHelp('--delimiter CHAR', text('command-line.detected')),
    optionHelp('--encoding NAME', text('command-line.encoding', { encodings: ENCODINGS.join(', ') })),
    `--day-first, --month-first   ${text('command-line.dateOrder')}`,
    optionHelp('--take-same', text('command-line.takeSame')),
    optionHelp('--save-skipped FILE', text('command-line.saveSkipped')),
    text('command-line.importSteps'),
    text('command-line.importJson', { several: '{"files": […]}' }),
    text('command-line.importId'),
  ],
  options: {
    'dry-run': { type: 'boolean' },
    format: { type: 'string' },
    map: { type: 'string', multiple: true },
    delimiter: { type: 'string' },
    encoding: { type: 'string' },
    'day-first': { type: 'boolean' },
    'month-first': { type: 'boolean' },
    'take-same': { type: 'boolean' },
    'save-skipped': { type: 'string' },
    me: { type: 'string', multiple: true },
    since: { type: 'string' },
    only: { type: 'string', multiple: true },
  },
  positionals: [1, Number.POSITIVE_INFINITY],
  run: async (invocation) => {
    const choices = readChoices(invocation);
    if (!choices.ok) return choices;
    const skippedFile = textOption(invocation, 'save-skipped');
    const isDryRun = flag(invocation, 'dry-run');
    if (skippedFile !== null && invocation.positionals.length > 1) return fail('usage', text('command-line.saveSkippedOneFile'));
    if (skippedFile !== null && isDryRun) return fail('usage', text('command-line.saveSkippedDryRun'));
    const open = isDryRun ? withReadOnlyStore : withWritableStore;
    if (await isForSources(invocation)) return await open(invocation, (store) => importSources(invocation, store, isDryRun));
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
  const isOnly = invocation.positionals.length === 1;
  const refused = (file: string, error: Failure): Result<CommandResult> =>
    done.length === 0 && isOnly ? { ok: false, error } : ok(severalFiles(done, isDryRun, { file, error }));
  for (const path of invocation.positionals) {
    const tables = await readTables(invocation, path);
    if (!tables.ok) return refused(path, tables.error);
    for (const table of tables.value) {
      // The sheets of a workbook are named with it.
      const file = tables.value.length === 1 ? path : table.name;
      const imported = await importFile(invocation, store, network, { file, read: table }, choices, isDryRun, skippedFile);
      if (!imported.ok) return refused(file, imported.error);
      done.push(imported.value);
    }
  }
  const [only] = done;
  if (done.length === 1 && only !== undefined)
    return ok({ json: { ...tableJson(network, only), ...importJson(only) }, text: importText(only, isDryRun, invocation) });
  return ok(severalFiles(done, isDryRun, null));

  function severalFiles(imports: readonly ImportedFile[], dry: boolean, refused: { file: string; error: Failure } | null): CommandResult {
    const files = imports.map((each) => ({ file: each.file, ...importJson(each) }));
    return {
      json: { files },
      text: imports.map((each) => importText(each, dry, invocation)).join('\n'),
      ...(refused === null
        ? {}
        : {
            failure: { ...refused.error, message: text('command-line.fileFailed', { file: refused.file, problem: refused.error.message }) },
          }),
    };
  }
}

async function importFile(
  invocation: Invocation,
  store: Store,
  network: Network,
  { file, read }: { readonly file: string; readonly read: ChosenFile },
  choices: ReadChoices,
  isDryRun: boolean,
  skippedFile: string | null,
): Promise<Result<ImportedFile>> {
  const table = readMapped(read, choices, textOptions(invocation, 'map'));
  if (!table.ok) return table;
  invocation.progress(text('command-line.planning', { count: table.value.rows.length }));
  const { encodingCandidates } = table.value;
  if (encodingCandidates !== undefined) {
    const candidates = encodingCandidates.map(({ encoding, examples }) => `${encoding} (${examples.join(', ')})`).join('; ');
    return fail('unreadable', text('command-line.unclearEncoding', { file, candidates }));
  }
  const { kindQuestion } = table.value;
  if (kindQuestion !== undefined) return fail('usage', text('command-line.unclearKind', { file, ...kindQuestion }));
  const plan = planRows(invocation, network, table.value);
  if (!plan.ok) return { ok: false, error: failureOf(plan.error) };
  const { report } = plan.value;
  if (report.lacksNames && report.format === 'csv' && textOptions(invocation, 'map').length === 0) {
    const [warning] = report.warnings;
    const columns = formatList(table.value.headers);
    return fail('unreadable', text('command-line.lacksNames', { file, warning: warning === undefined ? '' : textOf(warning), columns }));
  }
  const named = { ...plan.value.edit, label: text('formats.importStep', { file: table.value.fileName }) };
  const facts = {
    id: invocation.newId<ImportId>(),
    step: `r${store.revision() + 1}`,
    day: invocation.today,
    path: file,
    format: report.format,
  };
  const edit = withImportRecord(network, named, facts);
  if (isDryRun) {
    applyEdit(network, edit);
    return ok({ file, report, importId: null });
  }
  invocation.progress(text('command-line.saving'));
  const before = store.revision();
  const committed = await store.commit([edit]);
  if (!committed.ok) return committed;
  if (skippedFile !== null) {
    const written = await writeOutputFile(invocation, skippedFile, skippedRowsCsv(table.value.headers, report.skipped));
    if (!written.ok) return written;
  }
  return ok({ file, report, importId: committed.value.revision === before ? null : `r${committed.value.revision}` });
}

/** With `--take-same`, rows with the name and the company of one person are that person. */
function planRows(invocation: Invocation, network: Network, table: ImportTable) {
  const plan = planImport(network, table, invocation);
  if (!plan.ok || !flag(invocation, 'take-same')) return plan;
  const answers = takeAllSame(plan.value.report);
  return answers.size === 0 ? plan : planImport(network, table, { newId: invocation.newId, today: invocation.today, answers });
}

function readChoices(invocation: Invocation): Result<ReadChoices> {
  const format = textOption(invocation, 'format');
  const encoding = textOption(invocation, 'encoding');
  const delimiter = textOption(invocation, 'delimiter');
  const knownFormat = IMPORT_FORMATS.find((each) => each === format);
  if (format !== null && knownFormat === undefined) return invalidChoice('--format', IMPORT_FORMATS);
  const knownEncoding = ENCODINGS.find((each) => each === encoding);
  if (encoding !== null && knownEncoding === undefined) return invalidChoice('--encoding', ENCODINGS);
  const dayFirst = flag(invocation, 'day-first');
  const monthFirst = flag(invocation, 'month-first');
  if (dayFirst && monthFirst) return fail('usage', text('command-line.bothDateOrders'));
  return ok({
    ...(knownFormat && { format: knownFormat }),
    ...(knownEncoding && { encoding: knownEncoding }),
    ...(delimiter !== null && { delimiter: delimiter === '\\t' ? '\t' : delimiter }),
    ...((dayFirst || monthFirst) && { dayFirst }),
  });
}

/** `--map` replaces the detected fields of some columns. A field that only a log has makes the file a log. */
function readMapped(file: { name: string; bytes: Uint8Array }, choices: ReadChoices, maps: readonly string[]): Result<ImportTable> {
  if (maps.length === 0) return readTable(file, choices);
  const parsed = maps.map((map) => {
    const cut = map.lastIndexOf('=');
    return { map, column: map.slice(0, Math.max(0, cut)).trim(), name: map.slice(cut + 1).trim() };
  });
  const fields = parsed.map(({ name }) => COLUMN_FIELDS.find((field) => field === name));
  const format = choices.format ?? formatOfMapping(fields.filter((field) => field !== undefined)) ?? 'csv';
  const detected = readTable(file, { ...choices, format });
  if (!detected.ok) return detected;
  const { headers, mapping: guessed } = detected.value;
  // In a log, a field is where the user says, not also where it was detected.
  const isMoved = (field: ColumnField) => format === 'log' && field !== 'keep' && field !== 'ignore' && fields.includes(field);
  const mapping = guessed.map((field): ColumnField => (isMoved(field) ? 'keep' : field));
  for (const [i, { map, column }] of parsed.entries()) {
    const field = fields[i];
    if (column === '' || field === undefined || !fieldsOf(format).includes(field))
      return fail('usage', text('command-line.invalidMap', { map, fields: fieldsOf(format).join(', ') }));
    const at = columnIndex(headers, column);
    if (at === -1) return fail('usage', text('command-line.unknownColumn', { file: file.name, column, columns: headers.join(', ') }));
    mapping[at] = field;
  }
  return readTable(file, { ...choices, format: detected.value.format, mapping });
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
  const { format, rows, created, updated, unchanged, skipped, possibleDuplicates, joined, warnings, interactions, peopleCreated } = report;
  return {
    format,
    rows,
    created,
    updated,
    unchanged,
    skipped: skipped.map(({ line, reason }) => ({ line, reason: textOf(reason) })),
    possibleDuplicates,
    ...(joined !== undefined && {
      joined: joined.map(({ line, name, person, evidence }) => ({ line, name, person, reasons: duplicateReasons(evidence).reasons })),
    }),
    warnings: warnings.map(textOf),
    ...(interactions !== undefined && { interactions }),
    ...(peopleCreated !== undefined && { peopleCreated }),
    importId,
  };
}

function importText({ file, report, importId }: ImportedFile, isDryRun: boolean, { isDataGiven }: Invocation): string {
  const { format, rows, created, updated, unchanged, skipped, possibleDuplicates, warnings, peopleCreated } = report;
  const lines = [text('command-line.importResult', { file, format, rows, created, updated, unchanged, skipped: skipped.length })];
  if (peopleCreated !== undefined && peopleCreated > 0) lines.push(`  ${text('command-line.newPeople', { count: peopleCreated })}`);
  for (const { line, reason } of skipped.slice(0, 10))
    lines.push(`  ${text('command-line.skippedRow', { line: String(line), reason: textOf(reason) })}`);
  if (skipped.length > 10) lines.push(`  ${text('command-line.moreSkipped', { count: skipped.length - 10 })}`);
  for (const { line, name } of possibleDuplicates.slice(0, 10))
    lines.push(`  ${text('command-line.possibleDuplicate', { line: String(line), name })}`);
  if (possibleDuplicates.length > 10) lines.push(`  ${text('command-line.moreDuplicates', { count: possibleDuplicates.length - 10 })}`);
  const canTake = takeAllSame(report).size;
  if (canTake > 0) lines.push(`  ${text('command-line.canTakeSame', { count: canTake })}`);
  for (const warning of warnings) lines.push(`  ${text('command-line.note', { warning: textOf(warning) })}`);
  if (isDryRun) lines.push(`  ${text('command-line.dryRunDone')}`);
  else if (importId === null) lines.push(`  ${text('command-line.nothingChanged')}`);
  else lines.push(`  ${text(isDataGiven ? 'command-line.undoWithData' : 'command-line.undoWith', { command: `kith undo ${importId}` })}`);
  return lines.join('\n');
}
