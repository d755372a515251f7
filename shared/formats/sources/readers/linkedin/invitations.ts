/** `Invitations.csv` of a LinkedIn archive: requests to connect, sent and received. */
import type { ReadContext, SourceEvent, SourceFile, SourceReader, SourceRecord } from '../../source-record';
import { cleanName, pageAddress, participantKey } from '../participants';
import { dateSkip, fileNote, lineSkip } from '../skip';
import { csvRows } from '../text/csv-rows';
import { cellOf, findHeaderOf } from '../text/header-table';
import { headText, readSourceText } from '../text/source-text';
import { isCertainlyDayFirst, linkedInDay } from './linkedin-dates';

const REQUIRED = ['from', 'to', 'sentat', 'direction'] as const;

export const LINKEDIN_INVITATIONS: SourceReader = {
  format: 'linkedin-invitations',
  recognizes: (head) => findHeaderOf(headText(head), REQUIRED) !== null,
  read: readInvitations,
};

async function* readInvitations(file: SourceFile, { zone }: ReadContext): AsyncIterable<SourceRecord> {
  const { parts, warnings } = await readSourceText(file);
  yield* warnings.map(fileNote);
  const place = await headerOf(parts());
  if (place === null) return;
  let isDayFirst = false;
  for await (const row of csvRows(parts(), place.delimiter)) isDayFirst ||= isCertainlyDayFirst(cellOf(place, row, 'sentat'));
  const owners = new Set<string>();
  for await (const row of csvRows(parts(), place.delimiter)) {
    if (row.line <= place.line || row.cells.every((cell) => cell.trim() === '')) continue;
    const date = cellOf(place, row, 'sentat');
    const day = linkedInDay(date, zone, isDayFirst);
    const from = { name: cleanName(cellOf(place, row, 'from')), address: pageAddress(cellOf(place, row, 'inviterprofileurl')) };
    const to = { name: cleanName(cellOf(place, row, 'to')), address: pageAddress(cellOf(place, row, 'inviteeprofileurl')) };
    const direction = cellOf(place, row, 'direction').toUpperCase();
    if (day === null) yield dateSkip(`line ${row.line}`, date);
    else if (participantKey(from) === 'name:' || participantKey(to) === 'name:') yield lineSkip(row.line, 'skipped-records.noRecipient');
    else {
      yield {
        kind: 'event',
        id: `linkedin-invitation:${participantKey(from)}:${participantKey(to)}:${day}`,
        day,
        channel: cellOf(place, row, 'message') === '' ? 'other' : 'message',
        from,
        others: [to],
        thread: '',
        minutes: null,
        title: '',
        exclusion: null,
      } satisfies SourceEvent;
    }
    const owner = direction === 'OUTGOING' ? from : direction === 'INCOMING' ? to : null;
    if (owner === null || participantKey(owner) === 'name:' || owners.has(participantKey(owner))) continue;
    owners.add(participantKey(owner));
    yield { kind: 'owner', participant: owner, isStated: true };
  }
}

async function headerOf(parts: AsyncIterable<string>) {
  for await (const part of parts) return findHeaderOf(part, REQUIRED);
  return null;
}
