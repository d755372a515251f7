/**
 * Reads a file as a table: decodes it, splits it into cells, finds the header row, recognizes the format. Encoding, delimiter and the number of lines
 * before the header are detected; each guess and each repair is a warning. Text of the file is never an object key.
 */
import { ok, type Result } from '../../lib/result';
import { headerKey } from '../../model/fold';
import { type Message, message, type Refusal, refuse } from '../../strings/message';
import { contactsFormat, fixedMapping, recognizeFormat } from '../contacts/formats/formats';
import { guessMapping } from '../contacts/formats/guess-mapping';
import { otherLinkedInTable } from '../contacts/formats/linkedin';
import { guessLogMapping } from '../log/log-mapping';
import { type DecodedText, decodeAsGuessed, decodeText } from '../table/decode-text';
import { detectDelimiter, parseSepLine } from '../table/delimiter';
import { detectBinary, detectOtherText } from '../table/detect-non-text';
import { decodeCodePageLeniently, type Encoding } from '../table/encoding/encodings';
import { columnNames, findHeader } from '../table/header-row';
import { countKnownHeaders } from '../table/header-words';
import { type JoinedTables, readJoinedTables } from '../table/joined-tables';
import { LIMITS, type Limits } from '../table/limits';
import type { RepairedQuotes } from '../table/repair-quotes';
import { padRows, splitLongRows, warnOfLongRows, widthOf, withoutEmptyColumns } from '../table/table-shape';
import { firstRows, refuseTooManyRows, tokenize } from '../table/tokenize';
import { cellWarning } from './cell-warning';
import {
  type ColumnField,
  canMapColumns,
  fieldsOf,
  formatOfMapping,
  type ImportFormat,
  type ImportTable,
  type KindQuestion,
  type ReadChoices,
  type Row,
} from './import-plan';
import { isListOfBirthdays, lastContactColumn, personOnSeveralDays } from './log-header';

/** The columns of an Excel sheet. More are refused before they are looked at. */
const MAX_SPREADSHEET_COLUMNS = 16_384;

export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Never throws. Refuses with `not-text`, `too-large`, `unreadable`, `no-usable-rows`, or `usage` when `choices` do not fit.
 * @param limits for tests
 */
export function readImportTable(file: ImportFile, choices: ReadChoices = {}, limits: Limits = LIMITS): Result<ImportTable, Refusal> {
  const decoded = readText(file, choices, limits);
  if (!decoded.ok) return decoded;
  const { encoding, candidates } = decoded.value;
  const warnings = [...decoded.value.warnings];
  const clean = removeStrayCharacters(decoded.value.text, warnings);

  const sep = parseSepLine(clean);
  const delimiter = choices.delimiter ?? sep.delimiter ?? detectDelimiter(sep.text);
  if ([...delimiter].length !== 1 || /["\r\n\uFEFF]/.test(delimiter)) return refuse('usage', 'formats.invalidDelimiter');

  const tokens = tokenize(sep.text, { fileName: file.name, delimiter, firstLine: 1 + sep.lines, limits });
  if (!tokens.ok) return tokens;
  const filled = tokens.value.rows.filter((row) => isFilled(row) && !(delimiter === '|' && isRule(row)));
  if (filled.length === 0) return refuse('no-usable-rows', 'formats.onlyEmptyLines', { file: file.name });

  const shaped = shapeRows(filled, file.name, delimiter, limits, warnings);
  if (!shaped.ok) return shaped;
  warnings.push(...quoteWarnings(tokens.value.quotes));
  const { otherHeaders, ...shape } = shaped.value;
  const { headers, rows } = shape;

  const question = candidates === undefined ? {} : { encodingCandidates: candidates };
  const table = { fileName: file.name, encoding, ...question, delimiter, ...shape };
  const format = detectFormat(table, choices, otherHeaders);
  if (!format.ok) return format;
  if (format.value.format === 'csv' && choices.format === undefined && isListOfBirthdays(headers, rows))
    warnings.push(message('formats.datesLongAgo'));
  const lastContact = format.value.format === 'csv' ? lastContactColumn(headers, rows, format.value.mapping) : null;
  if (lastContact !== null) warnings.push(message('formats.lastContactKept', { column: lastContact }));
  return ok({ ...table, ...format.value, ...(choices.dayFirst === undefined ? {} : { dayFirst: choices.dayFirst }), warnings });
}

/** The line below the column names of a table in Markdown: `| --- | :-: |`. */
function isRule({ cells }: Row): boolean {
  return cells.every((cell) => /^\s*(?::?-{2,}:?\s*)?$/.test(cell));
}

type ShapedRows = Pick<ImportTable, 'headerLine' | 'headers' | 'rows' | 'leftOut'> & Pick<JoinedTables, 'otherHeaders'>;

/** Columns with a name, rows of equal length. */
function shapeRows(
  filled: readonly Row[],
  file: string,
  delimiter: string,
  limits: Limits,
  warnings: Message[],
): Result<ShapedRows, Refusal> {
  const columns = widthOf([], filled);
  const tooWide = refuse('too-large', 'formats.tooManyColumns', { file, columns, max: limits.columns, delimiter });
  if (columns > Math.max(MAX_SPREADSHEET_COLUMNS, limits.columns)) return tooWide;
  const header = findHeader(filled);
  if (header.warning !== null) warnings.push(header.warning);
  warnings.push(...warningOfLinesAbove(filled.slice(0, Math.max(0, header.index))));
  const { rows: used, left } = columns > limits.columns ? withoutEmptyColumns(filled, header.index) : { rows: filled, left: 0 };
  if (left > 0) warnings.push(message('formats.emptyColumns', { count: left }));
  if (used.length - header.index - 1 > limits.rows) return refuseTooManyRows(file, limits);
  const headerRow = used[header.index];
  const joined = readJoinedTables(headerRow?.cells ?? [], used.slice(header.index + 1));
  warnings.push(...joined.warnings);
  const { headerCells, rows: below, otherHeaders } = joined;
  const width = widthOf(headerCells, below);
  if (width > limits.columns) return tooWide;
  if (headerRow?.cells.some((cell) => cell.length > limits.cell)) return refuseLongCell(file, headerRow.line, limits);

  const { headers, renamed } = columnNames(headerCells, width);
  if (renamed > 0) warnings.push(message('formats.repeatedColumnNames', { count: renamed }));
  if (header.index >= 0) warnOfLongRows(below, headerCells, warnings);
  const { rows, leftOut: longRows } = splitLongRows(padRows(below, width), limits);
  const [long] = longRows;
  if (long !== undefined && rows.length === 0) return refuseLongCell(file, long.line, limits);
  const leftOut = [...joined.leftOut, ...longRows].sort((a, b) => a.line - b.line);
  return ok({ headerLine: headerRow?.line ?? 0, headers, rows, otherHeaders, ...(leftOut.length > 0 && { leftOut }) });
}

/** Names the lines above the column names that have several cells: a title has one, and says nothing about people. */
function warningOfLinesAbove(rows: readonly Row[]): readonly Message[] {
  const filledCells = rows.map(({ line, cells }) => ({ line, cells: cells.filter((cell) => cell.trim() !== '') }));
  const lines = filledCells.filter(({ cells }) => cells.length > 1).map(({ line, cells }) => ({ line, text: cells.join(', ') }));
  return lines.length === 0 ? [] : [cellWarning(lines, 'formats.linesAboveHeader')];
}

function refuseLongCell(file: string, line: number, limits: Limits): Result<never, Refusal> {
  return refuse('too-large', 'formats.cellTooLong', { file, line, max: limits.cell });
}

function quoteWarnings({ undoubled, strayLines, backslashes }: RepairedQuotes): readonly Message[] {
  const warnings: Message[] = [];
  if (undoubled > 0) warnings.push(message('formats.undoubledQuotes', { count: undoubled }));
  if (backslashes > 0) warnings.push(message('formats.backslashQuotes', { count: backslashes }));
  const [line] = strayLines;
  if (line !== undefined) warnings.push(message('formats.strayQuotes', { count: strayLines.length, line }));
  return warnings;
}

function readText(file: ImportFile, choices: ReadChoices, limits: Limits): Result<DecodedText, Refusal> {
  const { name, bytes } = file;
  if (bytes.length === 0) return refuse('no-usable-rows', 'formats.emptyFile', { file: name });
  if (bytes.length > limits.bytes)
    return refuse('too-large', 'formats.fileTooLarge', { file: name, max: Math.round(limits.bytes / 1024 / 1024) });
  const binary = detectBinary(name, bytes);
  if (binary !== null) return binary;
  const decoded = settleByHeader(decodeText(bytes, choices.encoding), bytes);
  const otherText = detectOtherText(name, decoded.text);
  if (otherText !== null) return otherText;
  if (decoded.text.replaceAll('\uFEFF', '').trim() === '') return refuse('no-usable-rows', 'formats.onlyEmptyLines', { file: name });
  return ok(decoded);
}

/** Takes the candidate in which the first lines have more known column names than in any other ("Imię" instead of "Imiê"); else the question stays. */
function settleByHeader(decoded: DecodedText, bytes: Uint8Array): DecodedText {
  if (decoded.candidates === undefined) return decoded;
  const sample = bytes.subarray(0, 16_384);
  let best: Encoding | null = null;
  let most = 0;
  for (const { encoding } of decoded.candidates) {
    const count = bestHeaderCount(decodeCodePageLeniently(sample, encoding));
    if (count > most) [best, most] = [encoding, count];
    else if (count === most) best = null;
  }
  return best === null ? decoded : decodeAsGuessed(bytes, best);
}

/** The most known column names in one of the first rows. */
function bestHeaderCount(text: string): number {
  const rows = firstRows(text, detectDelimiter(text), 20);
  return rows.reduce((most, cells) => Math.max(most, countKnownHeaders(cells)), 0);
}

/** Removes NUL characters and byte order marks at the start, and warns of these and of marks in the middle. */
function removeStrayCharacters(text: string, warnings: Message[]): string {
  let clean = text;
  if (clean.includes('\0')) {
    clean = clean.replaceAll('\0', '');
    warnings.push(message('formats.removedNulCharacters', { count: text.length - clean.length }));
  }
  if (clean.startsWith('\uFEFF')) {
    clean = clean.replace(/^\uFEFF+/, '');
    warnings.push(message('formats.repeatedByteOrderMark'));
  } else if (clean.includes('\uFEFF')) warnings.push(message('formats.innerByteOrderMark'));
  return clean;
}

function isFilled(row: Row): boolean {
  return row.cells.some((cell) => cell !== '' && cell.trim() !== '');
}

interface Format {
  readonly format: ImportFormat;
  readonly mapping: readonly ColumnField[];
  readonly kindQuestion?: KindQuestion;
}

function detectFormat(
  table: Pick<ImportTable, 'fileName' | 'headers' | 'rows'>,
  choices: ReadChoices,
  otherHeaders: JoinedTables['otherHeaders'],
): Result<Format, Refusal> {
  const { headers, rows, fileName } = table;
  const chosen = choices.mapping;
  // Exports of two programs in one file have the columns of no known format.
  const byHeader = otherHeaders.some((others) => recognizeFormat(others) !== recognizeFormat(headers)) ? 'csv' : recognizeFormat(headers);
  const recognized = byHeader === 'log' && isListOfBirthdays(headers, rows) ? 'csv' : byHeader;
  const byMapping = chosen === undefined ? null : formatOfMapping(chosen);
  const format = choices.format ?? (byMapping === 'log' || recognized === 'log' ? (byMapping ?? 'log') : recognized);
  const linkedIn = otherLinkedInTable(headers.map(headerKey));
  if (linkedIn !== null && format === 'csv' && choices.format === undefined && chosen === undefined) {
    return refuse('no-usable-rows', 'formats.otherLinkedInFile', { file: fileName, table: linkedIn });
  }
  if (chosen !== undefined && (chosen.length > headers.length || !chosen.every((field) => fieldsOf(format).includes(field)))) {
    return refuse('usage', 'formats.mappingMismatch', { file: fileName, columns: headers.length });
  }
  const known = contactsFormat(format);
  const fixed = known === null ? null : fixedMapping(known, headers);
  const isOwn = canMapColumns(format) || choices.format === undefined;
  // A changed mapping makes a file of a known format an unknown CSV, unless the user also chose the format.
  if (chosen !== undefined && isOwn && !(fixed !== null && sameMapping(chosen, fixed))) {
    return ok({ format: format === 'log' ? 'log' : 'csv', mapping: headers.map((_, column) => chosen[column] ?? 'ignore') });
  }
  if (format === 'log') return ok({ format, mapping: guessLogMapping(headers, rows) });
  if (fixed !== null) return ok({ format, mapping: fixed });
  const mapping = guessMapping(headers, rows);
  const kindQuestion = choices.format === undefined ? personOnSeveralDays(headers, rows, mapping) : null;
  return ok({ format, mapping, ...(kindQuestion !== null && { kindQuestion }) });
}

function sameMapping(a: readonly ColumnField[], b: readonly ColumnField[]): boolean {
  return a.length === b.length && a.every((field, i) => field === b[i]);
}
