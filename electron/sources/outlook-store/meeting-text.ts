/** Meetings of an Outlook data file as events of iCalendar. */
import { foldedLine, icsText } from '../../../shared/formats/export/reconnect-ics';
import type { MailPerson } from '../../../shared/formats/sources/readers/mail/header-block';
import { FIELD } from '../../../shared/formats/sources/readers/mail/outlook-fields';
import { recipientsOf, type StoreItem, senderOf, subjectOf } from './item';
import { seriesLines } from './series';

/** Stands where iCalendar wants an address and somebody has only a name. */
const NO_ADDRESS = 'invalid:nomail';
const ROOM_OR_THING = 3;
const CANCELLED = 4;
const FREE = 0;
const DECLINED = 4;

export function isDeclined({ properties, named }: StoreItem): boolean {
  return properties.number(named.ownAnswer) === DECLINED;
}

/** The user's calendar shows the time as free: an offer that they may never have taken. Calendar files of Outlook say so in the same way. */
function isFreeTime({ properties, named }: StoreItem): boolean {
  return properties.binary(named.busyStatus).length > 0 && properties.number(named.busyStatus) === FREE;
}

/** Empty: it has no time. */
export function meetingText(item: StoreItem): string {
  const { properties, named } = item;
  const [start, end] = [properties.instant(named.start), properties.instant(named.end)];
  if (start === null) return '';
  const series = seriesLines(properties.binary(named.recurrence));
  const isAllDay = properties.isTrue(named.isAllDay);
  const recipients = recipientsOf(item);
  const organizer = recipients.find(({ isOrganizer }) => isOrganizer)?.person ?? (recipients.length === 0 ? null : senderOf(item));
  const lines = [
    'BEGIN:VEVENT',
    `UID:${uidOf(properties.binary(named.meetingId)) || properties.binary(FIELD.searchKey).toString('hex')}`,
    ...(series ?? [`DTSTART:${utc(start)}`, ...(end === null ? [] : [`DTEND:${utc(end)}`])]),
    ...(isAllDay ? ['X-MICROSOFT-CDO-ALLDAYEVENT:TRUE'] : []),
    `SUMMARY:${icsText(subjectOf(item))}`,
    ...(organizer === null || (organizer.name === '' && organizer.address === '') ? [] : [personLine('ORGANIZER', organizer, '')]),
    ...recipients
      .filter(({ isOrganizer }) => !isOrganizer)
      .map(({ kind, answer, person }) =>
        personLine('ATTENDEE', person, `${kind === ROOM_OR_THING ? ';CUTYPE=RESOURCE' : ''}${answer === '' ? '' : `;PARTSTAT=${answer}`}`),
      ),
    ...((properties.number(named.appointmentState) & CANCELLED) === 0 ? [] : ['STATUS:CANCELLED']),
    ...(isFreeTime(item) ? ['TRANSP:TRANSPARENT'] : []),
    'END:VEVENT',
  ];
  return lines.map((line) => `${foldedLine(line)}\r\n`).join('');
}

function personLine(name: string, { name: shown, address }: MailPerson, parameters: string): string {
  const common = shown.replace(/[\u0000-\u001f\u007f"]+/g, ' ').trim();
  const value = address === '' ? NO_ADDRESS : `mailto:${address.replace(/[\u0000-\u001f\s]+/g, '')}`;
  return `${name}${common === '' ? '' : `;CN="${common}"`}${parameters}:${value}`;
}

function utc(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** As Outlook writes it into calendar files ([MS-OXCICAL] 2.1.3.1.1.20.26). Empty: none. */
function uidOf(id: Buffer): string {
  const data = id.subarray(40);
  if (data.toString('latin1', 0, 8) === 'vCal-Uid') return data.toString('utf8', 12).replace(/[\u0000-\u001f]+.*$/s, '');
  return id.toString('hex').toUpperCase();
}
