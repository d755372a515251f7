/** Files that are no text, known by their first bytes, each with the way out. */
import { fail, type Result } from '../../lib/result';

interface Disguise {
  readonly starts: readonly number[];
  readonly is: string;
  readonly wayOut: string;
}

const SAVE_AS_CSV = 'Open it in a spreadsheet program, save the sheet as CSV, and choose that file.';
const CHOOSE_CSV = 'Choose a CSV file.';

const DISGUISES: readonly Disguise[] = [
  {
    starts: [0x50, 0x4b, 0x03, 0x04],
    is: 'a zip archive or an Excel workbook',
    wayOut: 'Unpack the archive and choose the CSV inside (for LinkedIn: Connections.csv), or save the workbook as CSV.',
  },
  { starts: [0x50, 0x4b, 0x05, 0x06], is: 'an empty zip archive', wayOut: CHOOSE_CSV },
  { starts: [0x1f, 0x8b], is: 'a compressed file (gzip)', wayOut: 'Unpack it and choose the CSV inside.' },
  { starts: [0x37, 0x7a, 0xbc, 0xaf], is: 'a compressed file (7z)', wayOut: 'Unpack it and choose the CSV inside.' },
  { starts: [0x52, 0x61, 0x72, 0x21], is: 'a compressed file (rar)', wayOut: 'Unpack it and choose the CSV inside.' },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], is: 'an old Excel workbook or an Outlook file', wayOut: SAVE_AS_CSV },
  { starts: [0x25, 0x50, 0x44, 0x46], is: 'a PDF document', wayOut: CHOOSE_CSV },
  { starts: [0x89, 0x50, 0x4e, 0x47], is: 'a picture (PNG)', wayOut: CHOOSE_CSV },
  { starts: [0xff, 0xd8, 0xff], is: 'a picture (JPEG)', wayOut: CHOOSE_CSV },
  { starts: [0x47, 0x49, 0x46, 0x38], is: 'a picture (GIF)', wayOut: CHOOSE_CSV },
  { starts: [0x7f, 0x45, 0x4c, 0x46], is: 'a program (ELF)', wayOut: CHOOSE_CSV },
  { starts: [0x4d, 0x5a, 0x90], is: 'a program (EXE)', wayOut: CHOOSE_CSV },
  {
    starts: [0x21, 0x42, 0x44, 0x4e],
    is: 'an Outlook data file (PST)',
    wayOut: 'Export the contacts from Outlook as CSV and choose that file.',
  },
  { starts: [0xff, 0xfe, 0x00, 0x00], is: 'text in UTF-32, which Kith does not read', wayOut: 'Save it as UTF-8 and choose it again.' },
  { starts: [0x00, 0x00, 0xfe, 0xff], is: 'text in UTF-32, which Kith does not read', wayOut: 'Save it as UTF-8 and choose it again.' },
  { starts: [...'SQLite format 3'].map((c) => c.charCodeAt(0)), is: 'a database (SQLite)', wayOut: CHOOSE_CSV },
  {
    starts: [...'{\\rtf'].map((c) => c.charCodeAt(0)),
    is: 'a formatted document (RTF)',
    wayOut: 'Save it as CSV or plain text and choose that file.',
  },
];

/** Texts that are no table, known by how they begin. */
const OTHER_TEXTS: readonly { readonly begins: RegExp; readonly is: string; readonly wayOut: string }[] = [
  {
    begins: /^\s*<(!doctype\s+html|html|head|body)\b/i,
    is: 'a web page',
    wayOut: 'Download the CSV file itself instead of saving the page.',
  },
  { begins: /^\s*<(\?xml|svg|gexf|graphml)\b/i, is: 'an XML file', wayOut: CHOOSE_CSV },
  { begins: /^\s*begin:vcard\b/i, is: 'a vCard file', wayOut: 'Kith reads CSV for now: export the contacts as CSV and choose that file.' },
  { begins: /^\s*begin:vcalendar\b/i, is: 'a calendar file', wayOut: 'Kith reads contacts and logs as CSV: choose a CSV file.' },
];

/** Null: may well be text. */
export function detectBinary(name: string, bytes: Uint8Array): Result<never> | null {
  const disguise = DISGUISES.find(({ starts }) => starts.every((byte, i) => bytes[i] === byte));
  return disguise === undefined ? null : fail('not-text', `“${name}” is ${disguise.is}. ${disguise.wayOut}`);
}

/** Null: may well be a table. */
export function detectOtherText(name: string, text: string): Result<never> | null {
  const head = text.slice(0, 2048);
  const other = OTHER_TEXTS.find(({ begins }) => begins.test(head));
  if (other !== undefined) return fail('not-text', `“${name}” is ${other.is}. ${other.wayOut}`);
  const sample = text.slice(0, 65_536);
  const controls = sample.match(CONTROLS)?.length ?? 0;
  if (controls > sample.length / 20) return fail('not-text', `“${name}” is no text: it is full of control characters. ${CHOOSE_CSV}`);
  return null;
}

const CONTROLS = /[\u0000-\u0008\u000E-\u001A\u001C-\u001E]/g; // not tab, line breaks, escape, unit separator (a delimiter some programs use)
