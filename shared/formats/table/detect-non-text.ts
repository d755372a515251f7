/** Recognizes files that are not a table, by their first bytes or words. */
import type { Result } from '../../lib/result';
import { type Message, message, type Refusal, refuse } from '../../strings/message';

interface FileSignature {
  readonly bytes: readonly number[];
  readonly refusal: (file: string) => Message;
}

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));

const SIGNATURES: readonly FileSignature[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], refusal: (file) => message('formats.zipArchive', { file }) },
  { bytes: [0x50, 0x4b, 0x05, 0x06], refusal: (file) => message('formats.emptyZipArchive', { file }) },
  { bytes: [0x1f, 0x8b], refusal: (file) => message('formats.compressedFile', { file, type: 'gzip' }) },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], refusal: (file) => message('formats.compressedFile', { file, type: '7z' }) },
  { bytes: [0x52, 0x61, 0x72, 0x21], refusal: (file) => message('formats.compressedFile', { file, type: 'rar' }) },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], refusal: (file) => message('formats.oldOfficeFile', { file }) },
  { bytes: [0x25, 0x50, 0x44, 0x46], refusal: (file) => message('formats.pdfDocument', { file }) },
  { bytes: [0x89, 0x50, 0x4e, 0x47], refusal: (file) => message('formats.imageFile', { file, type: 'PNG' }) },
  { bytes: [0xff, 0xd8, 0xff], refusal: (file) => message('formats.imageFile', { file, type: 'JPEG' }) },
  { bytes: [0x47, 0x49, 0x46, 0x38], refusal: (file) => message('formats.imageFile', { file, type: 'GIF' }) },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], refusal: (file) => message('formats.programFile', { file, type: 'ELF' }) },
  { bytes: [0x4d, 0x5a, 0x90], refusal: (file) => message('formats.programFile', { file, type: 'EXE' }) },
  { bytes: [0x21, 0x42, 0x44, 0x4e], refusal: (file) => message('formats.outlookDataFile', { file }) },
  { bytes: [0xff, 0xfe, 0x00, 0x00], refusal: (file) => message('formats.utf32Text', { file }) },
  { bytes: [0x00, 0x00, 0xfe, 0xff], refusal: (file) => message('formats.utf32Text', { file }) },
  { bytes: ascii('SQLite format 3'), refusal: (file) => message('formats.sqliteDatabase', { file }) },
  { bytes: ascii('{\\rtf'), refusal: (file) => message('formats.rtfDocument', { file }) },
];

const OTHER_TEXTS: readonly { readonly start: RegExp; readonly refusal: (file: string) => Message }[] = [
  { start: /^\s*<(!doctype\s+html|html|head|body)\b/i, refusal: (file) => message('formats.webPage', { file }) },
  { start: /^\s*<(\?xml|svg|gexf|graphml)\b/i, refusal: (file) => message('formats.xmlFile', { file }) },
  { start: /^\s*begin:vcard\b/i, refusal: (file) => message('formats.vCardFile', { file }) },
  { start: /^\s*begin:vcalendar\b/i, refusal: (file) => message('formats.calendarFile', { file }) },
];

/** Not tab, line breaks, escape, or the unit separator, which some programs use as a delimiter. */
const CONTROLS = /[\u0000-\u0008\u000E-\u001A\u001C-\u001E]/g;

/** Refuses a file with the signature of another kind of file. Null: it may be text. */
export function detectBinary(file: string, bytes: Uint8Array): Result<never, Refusal> | null {
  const signature = SIGNATURES.find((candidate) => candidate.bytes.every((byte, i) => bytes[i] === byte));
  return signature === undefined ? null : { ok: false, error: { kind: 'not-text', message: signature.refusal(file) } };
}

/** Refuses text that is a web page, XML, vCard, calendar or mostly control characters. Null: it may be a table. */
export function detectOtherText(file: string, text: string): Result<never, Refusal> | null {
  const head = text.slice(0, 2048);
  const other = OTHER_TEXTS.find(({ start }) => start.test(head));
  if (other !== undefined) return { ok: false, error: { kind: 'not-text', message: other.refusal(file) } };
  const sample = text.slice(0, 65_536);
  const controls = sample.match(CONTROLS)?.length ?? 0;
  return controls > sample.length / 20 ? refuse('not-text', 'formats.controlCharacters', { file }) : null;
}
