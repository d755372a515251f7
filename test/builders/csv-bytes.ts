/** The CSV files that Kith writes, as text and as cells. */
import Papa from 'papaparse';

/** With its byte order mark, which tells UTF-16 from UTF-8. */
export function csvFileText(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** Header first. The separator is the one a spreadsheet takes: a tab in UTF-16, else a comma. */
export function csvFileCells(bytes: Uint8Array): string[][] {
  const text = csvFileText(bytes);
  const delimiter = text.startsWith('\uFEFF') ? '\t' : ',';
  return Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter, newline: '\r\n' }).data.slice(0, -1);
}
