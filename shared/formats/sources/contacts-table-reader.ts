/** Contacts CSVs of known programs among other files: a Google or Outlook export in a folder. One that is imported by itself has a preview of its own. */

import { message } from '../../strings/message';
import { readContacts } from '../contacts/read-contacts';
import type { ImportFormat } from '../import/import-plan';
import { readImportTable } from '../import/read-table';
import type { SourceReader } from './source-record';

/** Columns that Kith need not ask about. LinkedIn's have a reader of their own. */
const KNOWN: readonly ImportFormat[] = ['google', 'outlook', 'thunderbird'];
const MAX_BYTES = 128 * 2 ** 20;

function knownFormat(bytes: Uint8Array, path: string): ImportFormat | null {
  if (!/\.(?:csv|tsv|txt)$/i.test(path)) return null;
  const table = readImportTable({ name: path, bytes });
  return table.ok && KNOWN.includes(table.value.format) ? table.value.format : null;
}

export const CONTACTS_TABLES: readonly SourceReader[] = KNOWN.map((format) => ({
  format: `${format}-contacts`,
  recognizes: (head, path) => knownFormat(head, path) === format,
  read: async function* (file, { today }) {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of file.chunks()) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MAX_BYTES) return yield { kind: 'skipped', where: '', reason: message('desktop.fileTooLarge', { file: file.name }) };
    }
    const bytes = new Uint8Array(size);
    let at = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    const table = readImportTable({ name: file.name, bytes });
    if (!table.ok) return yield { kind: 'skipped', where: '', reason: table.error.message };
    const { contacts, skipped } = readContacts(table.value, today);
    for (const contact of contacts) yield { kind: 'card', id: '', contact, isOwner: false };
    for (const { line, reason } of [...skipped, ...(table.value.leftOut ?? [])]) yield { kind: 'skipped', where: `line ${line}`, reason };
  },
}));
