/**
 * A file as a table: decoded, cut into cells, its header row found, its kind recognized. Nothing is assumed about encoding, delimiter or the
 * number of lines before the header; what was guessed or mended is said in the warnings. The text of the file is never an object key.
 */

import { formatNumber } from '../../lib/format-text';
import { fail, ok, type Result } from '../../lib/result';
import { headerKey } from '../../model/fold';
import { contactsFormat, fixedMapping, isImportField, recognizeFormat } from '../contacts/formats/formats';
import { guessMapping } from '../contacts/formats/guess-mapping';
import { otherLinkedInTable } from '../contacts/formats/linkedin';
import { type DecodedText, decodeText, decodeWindows1250 } from '../table/decode-text';
import { detectDelimiter, parseSepLine } from '../table/delimiter';
import { detectBinary, detectOtherText } from '../table/detect-non-text';
import { columnNames, findHeader } from '../table/header-row';
import { countKnownHeaders } from '../table/header-words';
import { LIMITS, type Limits } from '../table/limits';
import { firstRows, refuseLongCell, refuseTooManyRows, tokenize } from '../table/tokenize';
import type { ImportField, ImportFormat, ImportTable, ReadChoices, Row } from './import-plan';

export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads a file as a table. Fails with `not-text`, `too-large`, `unreadable` or `no-usable-rows`, never by throwing; `limits` is for tests. */
export function readImportTable(file: ImportFile, choices: ReadChoices = {}, limits: Limits = LIMITS): Result<ImportTable> {
  const decoded = readText(file, choices, limits);
  if (!decoded.ok) return decoded;
  const { encoding } = decoded.value;
  const warnings = [...decoded.value.warnings];
  const clean = withoutOddities(decoded.value.text, warnings);

  const sep = parseSepLine(clean);
  const delimiter = choices.delimiter ?? sep.delimiter ?? detectDelimiter(sep.text);
  if ([...delimiter].length !== 1 || /["\r\n\uFEFF]/.test(delimiter))
    return fail('usage', 'The delimiter must be one character, and no quote or line break.');

  const tokens = tokenize(sep.text, { fileName: file.name, delimiter, firstLine: 1 + sep.lines, limits });
  if (!tokens.ok) return tokens;
  const filled = tokens.value.rows.filter(isFilled);
  if (filled.length === 0) return fail('no-usable-rows', `“${file.name}” holds only empty lines. ${EMPTY_WAY_OUT}`);

  const widest = widthOf([], filled);
  if (widest > limits.columns) {
    const hint = `Perhaps the delimiter is another one than “${delimiter}”.`;
    return fail('too-large', `“${file.name}” has ${formatNumber(widest)} columns; Kith reads at most ${limits.columns}. ${hint}`);
  }
  const found = findHeader(filled);
  if (found.warning !== null) warnings.push(found.warning);
  const below = filled.slice(found.index + 1);
  if (below.length > limits.rows) return refuseTooManyRows(file.name, limits);
  const headerCellsFound = filled[found.index]?.cells ?? [];
  const width = widthOf(headerCellsFound, below);
  const tooLong = filled.slice(Math.max(0, found.index)).find((row) => row.cells.some((cell) => cell.length > limits.cell));
  if (tooLong !== undefined) return refuseLongCell(file.name, tooLong.line, limits);

  const { headers, renamed } = columnNames(headerCellsFound, width);
  if (renamed > 0)
    warnings.push(
      `${renamed === 1 ? 'One column name occurs' : `${renamed} column names occur`} more than once; the later ones were numbered.`,
    );
  const rows = evenRows(below, width);
  if (found.index >= 0) raggedWarning(below, headerCellsFound, warnings);
  if (tokens.value.brokenQuotes > 0)
    warnings.push(
      `${tokens.value.brokenQuotes === 1 ? 'A quote inside a cell was' : `${tokens.value.brokenQuotes} quotes inside cells were`} not doubled; the cells were read as they stand.`,
    );

  const table = { fileName: file.name, encoding, delimiter, headerLine: filled[found.index]?.line ?? 0, headers, rows };
  const kind = kindOf(table, choices);
  if (!kind.ok) return kind;
  return ok({ ...table, ...kind.value, ...(choices.dayFirst === undefined ? {} : { dayFirst: choices.dayFirst }), warnings });
}

const EMPTY_WAY_OUT = 'Export the contacts again and choose the new file.';

function readText(file: ImportFile, choices: ReadChoices, limits: Limits): Result<DecodedText> {
  const { name, bytes } = file;
  if (bytes.length === 0) return fail('no-usable-rows', `“${name}” is empty. ${EMPTY_WAY_OUT}`);
  if (bytes.length > limits.bytes) {
    return fail(
      'too-large',
      `“${name}” is larger than ${Math.round(limits.bytes / 1024 / 1024)} MiB, the most Kith reads at once. Split it into smaller files.`,
    );
  }
  const refused = detectBinary(name, bytes);
  if (refused !== null) return refused;
  const decoded = centralEuropean(decodeText(bytes, choices.encoding), bytes, choices);
  const other = detectOtherText(name, decoded.text);
  if (other !== null) return other;
  if (decoded.text.replaceAll('\uFEFF', '').trim() === '')
    return fail('no-usable-rows', `“${name}” holds only empty lines. ${EMPTY_WAY_OUT}`);
  return ok(decoded);
}

/** Windows-1252 was a guess; when the other code page makes more known column names of the first lines ("Imię" instead of "Imiê"), it is that one. */
function centralEuropean(decoded: DecodedText, bytes: Uint8Array, choices: ReadChoices): DecodedText {
  if (choices.encoding !== undefined || decoded.encoding !== 'windows-1252') return decoded;
  const other = decodeWindows1250(bytes.subarray(0, 16_384));
  return knownWords(other.text) > knownWords(decoded.text.slice(0, 16_384)) ? decodeWindows1250(bytes) : decoded;
}

function knownWords(text: string): number {
  const rows = firstRows(text, detectDelimiter(text), 20);
  return rows.reduce((most, cells) => Math.max(most, countKnownHeaders(cells)), 0);
}

/** NUL characters, byte order marks in the middle: taken out or left, but never silently. */
function withoutOddities(text: string, warnings: string[]): string {
  let clean = text;
  if (clean.includes('\0')) {
    clean = clean.replaceAll('\0', '');
    const count = text.length - clean.length;
    warnings.push(`${count === 1 ? 'One NUL character was' : `${count} NUL characters were`} taken out.`);
  }
  if (clean.startsWith('\uFEFF')) {
    clean = clean.replace(/^\uFEFF+/, '');
    warnings.push('The file begins with more than one byte order mark.');
  } else if (clean.includes('\uFEFF'))
    warnings.push('There are byte order marks in the middle of the file; perhaps two files were joined.');
  return clean;
}

function isFilled(row: Row): boolean {
  return row.cells.some((cell) => cell !== '' && cell.trim() !== '');
}

/** Columns of the header without its empty end ("Notes,"), or more where rows hold more. */
function widthOf(header: readonly string[], rows: readonly Row[]): number {
  let width = filledLength(header);
  for (const { cells } of rows) if (cells.length > width) width = Math.max(width, filledLength(cells));
  return width;
}

function filledLength(cells: readonly string[]): number {
  let length = cells.length;
  while (length > 0 && (cells[length - 1] as string).trim() === '') length--;
  return length;
}

function evenRows(rows: readonly Row[], width: number): Row[] {
  return rows.map((row) => {
    if (row.cells.length === width) return row;
    const cells = row.cells.slice(0, width);
    while (cells.length < width) cells.push('');
    return { line: row.line, cells };
  });
}

function raggedWarning(rows: readonly Row[], header: readonly string[], warnings: string[]): void {
  const width = filledLength(header);
  const longer = rows.filter((row) => row.cells.length > width && filledLength(row.cells) > width);
  if (longer.length === 0) return;
  const which =
    longer.length === 1 ? `The row on line ${longer[0]?.line} has` : `${longer.length} rows (the first on line ${longer[0]?.line}) have`;
  warnings.push(`${which} more cells than there are column names; perhaps a quote is missing.`);
}

interface Kind {
  readonly format: ImportFormat;
  readonly mapping: readonly ImportField[];
}

function kindOf(table: Pick<ImportTable, 'fileName' | 'headers' | 'rows'>, choices: ReadChoices): Result<Kind> {
  const { headers, rows, fileName } = table;
  if (choices.mapping !== undefined && (choices.mapping.length > headers.length || !choices.mapping.every(isImportField))) {
    return fail('usage', `The chosen columns do not fit “${fileName}”, which has ${headers.length} columns.`);
  }
  const recognized = recognizeFormat(headers);
  const linkedIn = otherLinkedInTable(headers.map(headerKey));
  if (linkedIn !== null && recognized === 'csv' && choices.format === undefined && choices.mapping === undefined) {
    return fail(
      'no-usable-rows',
      `“${fileName}” is ${linkedIn} of a LinkedIn archive, which lists no contacts. Choose Connections.csv from the same archive.`,
    );
  }
  const format = choices.format ?? recognized;
  const known = contactsFormat(format);
  const fixed = known === null ? null : fixedMapping(known, headers);
  const chosen = choices.mapping;
  // Columns that the user put elsewhere make any file "any other CSV", unless they also said what it is.
  if (chosen !== undefined && (format === 'csv' || choices.format === undefined) && !(fixed !== null && sameMapping(chosen, fixed))) {
    return ok({ format: 'csv', mapping: headers.map((_, column) => chosen[column] ?? 'ignore') });
  }
  return ok({ format, mapping: fixed ?? (format === 'log' ? headers.map(() => 'keep' as const) : guessMapping(headers, rows)) });
}

function sameMapping(a: readonly ImportField[], b: readonly ImportField[]): boolean {
  return a.length === b.length && a.every((field, i) => field === b[i]);
}
