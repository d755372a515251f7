/**
 * `messages.csv` of a LinkedIn archive, of every era: From/To/Direction of 2018, 9 columns to early 2023, 10 with the pages of the recipients, more columns
 * for drafts and attachments since 2024, every field quoted since 2026. The content is looked at for the marks of advertising, and dropped.
 */

import { dayInZone } from '../../../dates/zone-days';
import type { Row } from '../../../import/import-plan';
import type {
  Exclusion,
  Participant,
  ReadContext,
  SourceEvent,
  SourceFile,
  SourceOwner,
  SourceReader,
  SourceRecord,
} from '../../source-record';
import { cleanName, pageAddress, participantKey } from '../participants';
import { dateSkip, fileNote, lineSkip } from '../skip';
import { csvRows } from '../text/csv-rows';
import { cellOf, findHeaderOf, type HeaderPlace } from '../text/header-table';
import { headText, readSourceText } from '../text/source-text';
import { isCertainlyDayFirst, linkedInDay, utcInstant } from './linkedin-dates';
import { SenderNames } from './recipients';

const REQUIRED = ['from', 'to', 'date', 'subject', 'content', 'folder'] as const;
/** How LinkedIn names somebody who closed their account. */
const UNKNOWN_MEMBER = /^(?:linkedin member|unknown member)$/i;
const SPONSORED = /^\s*<p class="?spinmail|%FIRSTNAME%|%LASTNAME%|class="spinmail/;

export const LINKEDIN_MESSAGES: SourceReader = {
  format: 'linkedin-messages',
  recognizes: (head) => findHeaderOf(headText(head), REQUIRED) !== null,
  read: readMessages,
};

async function* readMessages(file: SourceFile, context: ReadContext): AsyncIterable<SourceRecord> {
  const { parts, warnings } = await readSourceText(file);
  yield* warnings.map(fileNote);
  const senders = new SenderNames();
  let place: HeaderPlace | null = null;
  let isDayFirst = false;
  for await (const part of parts()) {
    place = findHeaderOf(part, REQUIRED);
    break;
  }
  if (place === null) return;
  for await (const row of csvRows(parts(), place.delimiter)) {
    if (row.line <= place.line) continue;
    const from = cleanName(cellOf(place, row, 'from'));
    if (!UNKNOWN_MEMBER.test(from))
      senders.addSender(conversationOf(place, row), from, pageAddress(cellOf(place, row, 'senderprofileurl')));
    isDayFirst ||= isCertainlyDayFirst(cellOf(place, row, 'date'));
  }
  const owner = new OwnerByConversations();
  const ids = new RepeatedIds();
  for await (const row of csvRows(parts(), place.delimiter)) {
    if (row.line <= place.line || row.cells.every((cell) => cell.trim() === '')) continue;
    const record = readMessage(place, row, senders, ids, isDayFirst, context);
    if (record.kind === 'event') owner.add(record, cellOf(place, row, 'direction'));
    yield record;
  }
  yield* owner.records();
}

function conversationOf(place: HeaderPlace, row: Row): string {
  return cellOf(place, row, 'conversationid');
}

function readMessage(
  place: HeaderPlace,
  row: Row,
  senders: SenderNames,
  ids: RepeatedIds,
  isDayFirst: boolean,
  { zone }: ReadContext,
): SourceRecord {
  const date = cellOf(place, row, 'date');
  const instant = utcInstant(date);
  const day = Number.isNaN(instant) ? linkedInDay(date, zone, isDayFirst) : dayInZone(instant, zone);
  if (day === null) return dateSkip(`line ${row.line}`, date);
  const conversation = conversationOf(place, row);
  const from = senderOf(place, row);
  const others = senders
    .recipients(conversation, cellOf(place, row, 'to'), cellOf(place, row, 'recipientprofileurls'))
    .filter(({ name, address }) => address !== '' || !UNKNOWN_MEMBER.test(name));
  const exclusion = exclusionOf(place, row, from);
  if (from === null && exclusion === null) return lineSkip(row.line, 'skipped-records.memberLeft');
  if (others.length === 0 && exclusion === null) return lineSkip(row.line, 'skipped-records.noRecipient');
  const known = others.filter((other) => from === null || participantKey(other) !== participantKey(from));
  const names = [from, ...known].map((participant) => (participant === null ? '' : participantKey(participant)));
  const thread = conversation === '' ? '' : `linkedin:${conversation}`;
  const key = conversation === '' ? names.join(',') : `${conversation}:${names[0]}`;
  return {
    kind: 'event',
    id: ids.unique(`linkedin:${key}:${Number.isNaN(instant) ? date : new Date(instant).toISOString()}`),
    day,
    channel: known.length > 1 ? 'group-chat' : 'message',
    from,
    others: known,
    thread,
    minutes: null,
    title: '',
    exclusion,
  } satisfies SourceEvent;
}

/** Null: somebody who closed their account, or nobody. */
function senderOf(place: HeaderPlace, row: Row): Participant | null {
  const name = cleanName(cellOf(place, row, 'from'));
  const address = pageAddress(cellOf(place, row, 'senderprofileurl'));
  if (address === '' && (name === '' || UNKNOWN_MEMBER.test(name))) return null;
  return { name: UNKNOWN_MEMBER.test(name) ? '' : name, address };
}

function exclusionOf(place: HeaderPlace, row: Row, from: Participant | null): Exclusion | null {
  const isYes = (key: string) => /^(?:yes|true|1)$/i.test(cellOf(place, row, key));
  if (isYes('ismessagedraft') || isYes('isconversationdraft') || /^drafts?$/i.test(cellOf(place, row, 'folder'))) return 'draft';
  if (/^spam$/i.test(cellOf(place, row, 'folder'))) return 'spam';
  const hasPages = place.columns.has('senderprofileurl');
  if (hasPages && (from === null || from.address === '')) {
    if (/^sponsored/i.test(cellOf(place, row, 'conversationtitle')) || SPONSORED.test(cellOf(place, row, 'content'))) return 'sponsored';
    if (from?.name === 'LinkedIn' || from?.name.startsWith('LinkedIn ')) return 'automatic';
  }
  return null;
}

/** Two messages of one second get different ids, by their order in the file. */
class RepeatedIds {
  private last = '';
  private count = 0;

  unique(id: string): string {
    this.count = id === this.last ? this.count + 1 : 1;
    this.last = id;
    return this.count === 1 ? id : `${id}#${this.count}`;
  }
}

export class OwnerByConversations {
  private readonly stated = new Map<string, Participant>();
  /** Key of participant → participant of every conversation so far. Null: no conversation yet. */
  private candidates: Map<string, Participant> | null = null;
  private readonly conversations = new Set<string>();

  /** @param direction the column of 2018: `INCOMING` or `OUTGOING` */
  add(event: SourceEvent, direction: string): void {
    if (/^outgoing$/i.test(direction) && event.from !== null) this.stated.set(participantKey(event.from), event.from);
    if (event.exclusion !== null) return;
    const people = event.from === null ? event.others : [event.from, ...event.others];
    const byKey = new Map(people.map((person) => [participantKey(person), person]));
    this.conversations.add(event.thread || [...byKey.keys()].sort().join(','));
    if (this.candidates === null) this.candidates = byKey;
    else for (const key of this.candidates.keys()) if (!byKey.has(key)) this.candidates.delete(key);
  }

  records(): readonly SourceOwner[] {
    if (this.stated.size > 0) return [...this.stated.values()].map((participant) => ({ kind: 'owner', participant, isStated: true }));
    const [only, another] = this.candidates?.values() ?? [];
    if (only === undefined || another !== undefined || this.conversations.size < 2) return [];
    return [{ kind: 'owner', participant: only, isStated: false }];
  }
}
