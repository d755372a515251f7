/** Mailboxes in the mbox format: Google Takeout, Thunderbird, Apple Mail, and everything that Unix programs write. Only the headers are read. */
import type { ReadContext, SourceFile, SourceReader, SourceRecord } from '../../source-record';
import { skip } from '../skip';
import { foldersOfPath } from './mail-folders';
import { parseHeaders } from './mail-headers';
import { MailOwners, mailRecords } from './mail-record';
import { isSeparator, type MboxMessage, MboxSplitter } from './mbox-splitter';

export const MBOX: SourceReader = { format: 'mbox', recognizes: isMbox, read: readMbox };

function isMbox(head: Uint8Array): boolean {
  const start = String.fromCharCode(...head.subarray(0, 4000))
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .replace(/^\s+/, '');
  const [line = '', next = ''] = start.split(/\r?\n/);
  return line.startsWith('From ') && isSeparator(line, next, true);
}

async function* readMbox(file: SourceFile, context: ReadContext): AsyncIterable<SourceRecord> {
  const splitter = new MboxSplitter();
  const folders = foldersOfPath(file.path);
  const owners = new MailOwners();
  let count = 0;
  function* records(messages: Iterable<MboxMessage>): Iterable<SourceRecord> {
    for (const { separator, headers, isCut } of messages) {
      count++;
      const where = `message ${count}`;
      if (isCut) yield skip(where, 'skipped-records.longHeaders');
      yield* mailRecords(parseHeaders(headers), { folders, separator, where }, context, owners);
    }
  }
  for await (const chunk of file.chunks()) yield* records(splitter.push(chunk, false));
  yield* records(splitter.push(new Uint8Array(), true));
}
