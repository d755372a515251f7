/** One mail in a file of its own: `.eml`, a message of a Maildir, and Apple Mail's `.emlx`, which begins with a number of bytes. */
import type { ReadContext, SourceFile, SourceReader, SourceRecord } from '../../source-record';
import { headText, joinBytes } from '../text/source-text';
import { foldersOfPath } from './mail-folders';
import { countUsualHeaders, parseHeaders } from './mail-headers';
import { MailOwners, mailRecords } from './mail-record';

const MAX_HEADERS = 1024 * 1024;
const LENGTH_LINE = /^\s*\d{1,12}\s*\r?\n/;

export const SINGLE_MAIL: SourceReader = {
  format: 'mail',
  recognizes: (head) => countUsualHeaders(headText(head.subarray(0, 16_384)).replace(LENGTH_LINE, '').replace(/^\s+/, '')) >= 2,
  read: readMail,
};

async function* readMail(file: SourceFile, context: ReadContext): AsyncIterable<SourceRecord> {
  const parts: Uint8Array[] = [];
  let length = 0;
  let end = -1;
  for await (const chunk of file.chunks()) {
    parts.push(chunk);
    length += chunk.length;
    end = endOfHeaders(joinBytes(parts, length));
    if (end >= 0 || length > MAX_HEADERS) break;
  }
  const bytes = joinBytes(parts, length);
  const start = startOfHeaders(bytes);
  const headers = parseHeaders(bytes.slice(start, end < 0 ? undefined : end));
  yield* mailRecords(headers, { folders: foldersOfPath(file.path), separator: '', where: file.name }, context, new MailOwners());
}

/** Behind a byte order mark, empty lines and the length of an `.emlx` file. */
function startOfHeaders(bytes: Uint8Array): number {
  const start = String.fromCharCode(...bytes.subarray(0, 100));
  const lead = /^(?:\u00ef\u00bb\u00bf)?\s*(?:\d{1,12}\s*\r?\n)?\s*/.exec(start);
  return lead?.[0].length ?? 0;
}

function endOfHeaders(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(10, startOfHeaders(bytes)); at >= 0; at = bytes.indexOf(10, at + 1)) {
    const next = bytes[at + 1];
    if (next === 10 || (next === 13 && bytes[at + 2] === 10)) return at + 1;
  }
  return -1;
}
