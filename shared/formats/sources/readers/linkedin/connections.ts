/** `Connections.csv` of a LinkedIn archive, with the reader of contact files: preambles, hidden members and all eras are its business. */
import { readContacts } from '../../../contacts/read-contacts';
import { readImportTable } from '../../../import/read-table';
import { LIMITS } from '../../../table/limits';
import type { ReadContext, SourceFile, SourceReader, SourceRecord } from '../../source-record';
import { pageAddress } from '../participants';
import { fileNote, skip } from '../skip';
import { findHeaderOf } from '../text/header-table';
import { headText, readAllBytes } from '../text/source-text';

export const LINKEDIN_CONNECTIONS: SourceReader = {
  format: 'linkedin-connections',
  recognizes: (head) => findHeaderOf(headText(head), ['firstname', 'lastname', 'connectedon']) !== null,
  read: readConnections,
};

async function* readConnections(file: SourceFile, context: ReadContext): AsyncIterable<SourceRecord> {
  const bytes = await readAllBytes(file, LIMITS.bytes);
  if (bytes === null) return yield skip('', 'skipped-records.tooLarge', { max: Math.round(LIMITS.bytes / 1024 / 1024) });
  const choices = context.dayFirst === undefined ? {} : { dayFirst: context.dayFirst };
  const table = readImportTable({ name: file.name, bytes }, choices);
  if (!table.ok) return yield fileNote(table.error.message);
  const { contacts, skipped, warnings } = readContacts(table.value, context.today);
  yield* [...table.value.warnings, ...warnings].map(fileNote);
  for (const { line, reason } of [...(table.value.leftOut ?? []), ...skipped]) yield { kind: 'skipped', where: `line ${line}`, reason };
  for (const contact of contacts) {
    const id = contact.urls.map(pageAddress).find((page) => page !== '') ?? '';
    yield { kind: 'card', id, contact, isOwner: false };
  }
}
