/** Recognizes files that are not a table, by their first bytes or words. */
import type { Result } from '../../lib/result';
import { type Message, message, type Refusal, refuse } from '../../strings/message';

interface FileSignature {
  readonly bytes: readonly number[];
  readonly refusal: (file: string, bytes: Uint8Array) => Message;
}

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));

const SIGNATURES: readonly FileSignature[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], refusal: zipRefusal },
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

/** Files inside a zip archive, by which its kind is known. Their names stand uncompressed at its beginning and end. */
const ARCHIVES: readonly { readonly entry: RegExp; readonly refusal: (file: string) => Message }[] = [
  { entry: /xl\/(?:workbook|worksheets|_rels)/, refusal: (file) => message('formats.excelWorkbook', { file }) },
  { entry: /opendocument\.spreadsheet/, refusal: (file) => message('formats.openDocumentSheet', { file }) },
  { entry: /Index\/[\w-]+\.iwa|Index\.zip/, refusal: (file) => message('formats.numbersDocument', { file }) },
  { entry: /word\/document\.xml/, refusal: (file) => message('formats.wordDocument', { file }) },
  { entry: /(?<![\w.])Connections\.csv/, refusal: (file) => message('formats.linkedInArchive', { file }) },
];

/** In bytes, at either end of an archive. */
const ARCHIVE_SAMPLE = 262_144;

function zipRefusal(file: string, bytes: Uint8Array): Message {
  const latin1 = new TextDecoder('latin1');
  const names = latin1.decode(bytes.subarray(0, ARCHIVE_SAMPLE)) + latin1.decode(bytes.subarray(-ARCHIVE_SAMPLE));
  return ARCHIVES.find(({ entry }) => entry.test(names))?.refusal(file) ?? message('formats.zipArchive', { file });
}

const OTHER_TEXTS: readonly { readonly start: RegExp; readonly refusal: (file: string) => Message }[] = [
  {
    start: /^\s*<(!doctype\s+html|html|head|body|table)\b/i,
    refusal: (file) => message(/\.xls$/i.test(file) ? 'formats.webPageAsWorkbook' : 'formats.webPage', { file }),
  },
  { start: /^\s*<(\?xml|svg|gexf|graphml)\b/i, refusal: (file) => message('formats.xmlFile', { file }) },
  { start: /^\s*begin:vcard\b/i, refusal: (file) => message('formats.vCardFile', { file }) },
  { start: /^\s*begin:vcalendar\b/i, refusal: (file) => message('formats.calendarFile', { file }) },
  { start: /^\s*(?:\{\s*["}]|\[\s*[{[\]"])/, refusal: (file) => message('formats.jsonFile', { file }) },
  { start: /^\s*(?:#.*\s+)*(?:version: ?\d+\s+)?(?:#.*\s+)*dn::? ?\S/i, refusal: (file) => message('formats.ldifFile', { file }) },
  { start: /^(?:>?From \S+ .*\d{4}.*\r?\n)(?:[\w-]+: )/, refusal: (file) => message('formats.mailFile', { file }) },
];

/** Of a mail without its mailbox: `Subject: Hello`. */
const MAIL_HEADER = /^[A-Za-z][\w-]*:(?:\s|$)/;
/** `[12/21/23, 2:05:11 PM] Ada: hello` and `21.12.2023, 14:05 - Ada: hello`, as WhatsApp writes a message. */
const CHAT_LINE =
  /^[\u200E\u200F\uFEFF]*\[?\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s+\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s*(?:[ap]\.?\s?m\.?)?\]?\s*-?\s+[^,;\t]*\S/i;

/** Not tab, line breaks, escape, or the unit separator, which some programs use as a delimiter. */
const CONTROLS = /[\u0000-\u0008\u000E-\u001A\u001C-\u001E]/g;

/** Refuses a file with the signature of another kind of file. Null: it may be text. */
export function detectBinary(file: string, bytes: Uint8Array): Result<never, Refusal> | null {
  const signature = SIGNATURES.find((candidate) => candidate.bytes.every((byte, i) => bytes[i] === byte));
  return signature === undefined ? null : { ok: false, error: { kind: 'not-text', message: signature.refusal(file, bytes) } };
}

/** Refuses text in another format (a web page, JSON, vCard, mail …) and text of mostly control characters. Null: it may be a table. */
export function detectOtherText(file: string, text: string): Result<never, Refusal> | null {
  const head = text.slice(0, 2048);
  const other = OTHER_TEXTS.find(({ start }) => start.test(head));
  if (other !== undefined) return { ok: false, error: { kind: 'not-text', message: other.refusal(file) } };
  if (isMail(head)) return refuse('not-text', 'formats.mailFile', { file });
  if (isChat(head)) return refuse('not-text', 'formats.chatFile', { file });
  const sample = text.slice(0, 65_536);
  const controls = sample.match(CONTROLS)?.length ?? 0;
  return controls > sample.length / 20 ? refuse('not-text', 'formats.controlCharacters', { file }) : null;
}

/** Lines like `From: Ada`, up to an empty one. */
function isMail(head: string): boolean {
  const end = head.search(/\r?\n\r?\n/);
  const lines = head.slice(0, end < 0 ? undefined : end).split(/\r?\n/);
  const names = lines.filter((line) => MAIL_HEADER.test(line)).map((line) => line.slice(0, line.indexOf(':')).toLowerCase());
  if (names.length < 2 || lines.some((line, i) => !MAIL_HEADER.test(line) && (i === 0 || !/^[ \t]/.test(line)))) return false;
  return names.includes('from') && names.some((name) => ['to', 'date', 'subject', 'message-id'].includes(name));
}

/** Most lines begin with a time, and the next thing that is said has a name before it. */
function isChat(head: string): boolean {
  const lines = head.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const messages = lines.filter((line) => CHAT_LINE.test(line));
  return (
    messages.length >= 2 && messages.length * 2 > lines.length && messages.filter((line) => /[\])-] ?[^:]{1,80}: /.test(line)).length >= 2
  );
}
