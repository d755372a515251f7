/** The people of a meeting: who invited, who came, and who declined. Rooms, lists and calendars are no people. */
import type { Participant } from '../../source-record';
import { cleanName, mailAddress, participantKey, phoneAddress } from '../participants';
import { type ContentLine, unescapeText } from '../text/content-lines';

export interface MeetingPeople {
  /** Null: nobody, or a calendar or room. */
  readonly organizer: Participant | null;
  /** Without the organizer, and without those who declined. */
  readonly attendees: readonly Participant[];
  readonly declined: readonly Participant[];
  /** Rooms, equipment and mailing lists that were invited. */
  readonly notPeople: number;
}

const NOT_A_PERSON =
  /@(?:resource|group|import)\.calendar\.google\.com$|^mailto:(?:unknownorganizer@calendar\.google\.com|no-?reply@|calendar-notification@)|^mailto:noreply/;
const MAX_ATTENDEES = 2000;

export function meetingPeople(lines: readonly ContentLine[]): MeetingPeople {
  const organizerLine = lines.find(({ name }) => name === 'ORGANIZER');
  const invited = organizerLine === undefined ? null : personOf(organizerLine);
  const organizer = invited === null || isNoPerson(organizerLine, invited) ? null : invited;
  const attendees = new Map<string, Participant>();
  const declined = new Map<string, Participant>();
  let notPeople = 0;
  for (const line of lines.filter(({ name }) => name === 'ATTENDEE').slice(0, MAX_ATTENDEES)) {
    const person = personOf(line);
    if (person === null) continue;
    const key = participantKey(person);
    if (isNoPerson(line, person)) notPeople++;
    else if (parameter(line, 'ROLE') === 'NON-PARTICIPANT') continue;
    else if (parameter(line, 'PARTSTAT') === 'DECLINED') declined.set(key, person);
    else attendees.set(key, withName(person, attendees.get(key)));
  }
  if (organizer === null) return { organizer, attendees: [...attendees.values()], declined: [...declined.values()], notPeople };
  const key = participantKey(organizer);
  const named = withName(organizer, attendees.get(key) ?? declined.get(key));
  attendees.delete(key);
  return { organizer: named, attendees: [...attendees.values()], declined: [...declined.values()], notPeople };
}

function withName(person: Participant, other: Participant | undefined): Participant {
  return person.name === '' && other !== undefined ? { ...person, name: other.name } : person;
}

function parameter(line: ContentLine | undefined, name: string): string {
  return line?.params.get(name)?.[0]?.trim().toUpperCase() ?? '';
}

function isNoPerson(line: ContentLine | undefined, person: Participant): boolean {
  return ['ROOM', 'RESOURCE', 'GROUP'].includes(parameter(line, 'CUTYPE')) || NOT_A_PERSON.test(person.address);
}

/** Null: neither a name nor an address. Apple writes a page of its server as the address and the mail address beside it. */
function personOf(line: ContentLine): Participant | null {
  const written = [line.value, line.params.get('EMAIL')?.[0] ?? '', line.params.get('X-CALENDARSERVER-EMAIL')?.[0] ?? ''];
  const mail = written.map((text) => mailAddress(unescapeText(text))).find((address) => address !== '') ?? '';
  const address = mail !== '' ? mail : /^tel:/i.test(line.value) ? phoneAddress(line.value) : '';
  const common = cleanName(unescapeText((line.params.get('CN') ?? []).join(', ')));
  const name = mailAddress(common) !== '' ? '' : common;
  const fallback = address === '' ? mailAddress(common) : address;
  return name === '' && fallback === '' ? null : { name, address: fallback };
}
