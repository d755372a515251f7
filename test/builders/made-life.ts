/** A generated life over six sources, with the truth: who is known, and on which days there was contact. Fictional. */
import { type IsoDay, isoDay } from '../../shared/model/day';
import { seededRandom } from '../../shared/model/ids';
import { linkedInMessage, linkedInZip } from './source-files';

export interface MadeLife {
  /** Path → content. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** Name of everybody whom the user knows → days of contact. */
  readonly contactDays: ReadonlyMap<string, ReadonlySet<IsoDay>>;
  /** Only wrote to the user: held back. */
  readonly heldBack: ReadonlySet<string>;
}

const GIVEN = ['Ana', 'Ben', 'Cleo', 'Dov', 'Eva', 'Finn', 'Gita', 'Hugo', 'Iris', 'Jonas', 'Kira', 'Luis', 'Mona', 'Nils', 'Olga', 'Pia'];
const FAMILY = ['Prado', 'Okafor', 'Stone', 'Levi', 'Lind', 'Hale', 'Rao', 'Berg', 'Costa', 'Diaz', 'Ekman', 'Faber', 'Gold', 'Hahn'];

interface Friend {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly page: string;
}

/** @param size the number of people the user knows, at most 224 */
export function madeLife(seed: number, size: number): MadeLife {
  const random = seededRandom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const friends: Friend[] = Array.from({ length: size }, (_, i) => {
    const [given, family] = [GIVEN[i % GIVEN.length] as string, FAMILY[Math.floor(i / GIVEN.length)] as string];
    const slug = `${given}-${family}`.toLowerCase();
    return {
      name: `${given} ${family}`,
      email: `${slug}@example.com`,
      phone: `+4670${1_234_567 + i}`,
      page: `https://www.linkedin.com/in/${slug}`,
    };
  });
  const contactDays = new Map(friends.map(({ name }) => [name, new Set<IsoDay>()]));
  const heldBack = new Set<string>();
  const mails: string[] = [];
  const meetings: string[] = [];
  const linkedIn: string[] = [];
  const calls: string[] = [];
  const chats = new Map<string, string[]>();
  const met = ({ name }: Friend, day: IsoDay) => contactDays.get(name)?.add(day);
  const aDay = () => isoDay(19_000 + Math.floor(random() * 1_400));
  let count = 0;

  for (const friend of friends) {
    const program = pick(['mail', 'meeting', 'linkedin', 'call', 'chat'] as const);
    const days = [...new Set(Array.from({ length: 2 + Math.floor(random() * 6) }, aDay))].sort();
    days.forEach((day, i) => {
      met(friend, day);
      if (program === 'mail') mails.push(mail(++count, i % 2 === 0 ? ME : friend, i % 2 === 0 ? friend : ME, day));
      else if (program === 'meeting') {
        const other = random() < 0.4 ? pick(friends) : friend;
        met(other, day);
        meetings.push(meeting(++count, [...new Set([friend, other])], day));
      } else if (program === 'linkedin')
        linkedIn.push(
          linkedInMessage(friend.name, i % 2 === 0 ? ME.name : friend.name, i % 2 === 0 ? friend.name : ME.name, `${day} 12:00:00`),
        );
      else if (program === 'call') calls.push(call(friend, day, i % 2 === 0 ? 1 : 2));
      else {
        const lines = chats.get(friend.name) ?? [];
        lines.push(`${chatDay(day)}, 12:00 - ${i % 2 === 0 ? ME.name : friend.name}: CANARY ${i}`);
        chats.set(friend.name, lines);
      }
    });
    // The answer that makes a mail contact two-way, on the first day.
    const [first] = days;
    if (first !== undefined && days.length === 1 && program === 'mail') mails.push(mail(++count, friend, ME, first));
    if (first !== undefined && days.length === 1 && program === 'linkedin')
      linkedIn.push(linkedInMessage(friend.name, friend.name, ME.name, `${first} 13:00:00`));
  }
  for (let i = 0; i < size; i++) {
    const stranger: Friend = { name: `Stranger Number${i}`, email: `stranger${i}@example.net`, phone: '', page: '' };
    mails.push(mail(++count, stranger, ME, aDay()));
    heldBack.add(stranger.name);
    mails.push(newsletter(++count, i, aDay()));
    mails.push(mail(++count, { ...stranger, name: 'Shop', email: `no-reply@shop${i}.example.org` }, ME, aDay()));
  }
  const files = new Map<string, string | Uint8Array>([
    ['linkedin.zip', linkedInZip(linkedIn)],
    ['Takeout/Mail/All mail.mbox', mails.join('')],
    ['Takeout/Calendar/mia@example.com.ics', calendar(meetings)],
    ['Takeout/Contacts/All Contacts.vcf', friends.map(card).join('')],
    [
      'calls.xml',
      `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<calls count="${calls.length}">\n${calls.join('\n')}\n</calls>\n`,
    ],
    ...[...chats].map(([name, lines]) => [`WhatsApp Chat with ${name}.txt`, `${lines.join('\n')}\n`] as const),
  ]);
  for (const name of ['Ana Prado', 'Ben Okafor']) if (!contactDays.has(name)) contactDays.set(name, new Set()); // connections of the zip
  return { files, contactDays, heldBack };
}

const ME: Friend = { name: 'Mia Owner', email: 'mia@example.com', phone: '+46700000001', page: '' };

function mail(id: number, from: Friend, to: Friend, day: IsoDay): string {
  const date = new Date(`${day}T12:00:00Z`).toUTCString().replace('GMT', '+0000');
  return `From ${id}@xxx ${mboxDate(day)}\nX-Gmail-Labels: ${from === ME ? 'Sent' : 'Inbox'}\nMessage-ID: <${id}@mail.example.com>\nDate: ${date}\nFrom: ${from.name} <${from.email}>\nTo: ${to.name} <${to.email}>\nSubject: CANARY subject\n\nCANARY text\n\n`;
}

function newsletter(id: number, number: number, day: IsoDay): string {
  const sender: Friend = { name: `News ${number}`, email: `editor@paper${number}.example.org`, phone: '', page: '' };
  return mail(id, sender, ME, day).replace(
    'Subject:',
    `List-Id: <news.paper${number}.example.org>\nList-Unsubscribe: <https://example.org/u>\nSubject:`,
  );
}

function mboxDate(day: IsoDay): string {
  const [weekday = '', date = '', month = '', year = ''] = new Date(`${day}T12:00:00Z`).toUTCString().replace(',', '').split(' ');
  return `${weekday} ${month} ${date} 12:00:00 +0000 ${year}`;
}

function meeting(id: number, people: readonly Friend[], day: IsoDay): string {
  const date = day.replaceAll('-', '');
  const attendees = [ME, ...people].map(({ name, email }) => `ATTENDEE;CUTYPE=INDIVIDUAL;PARTSTAT=ACCEPTED;CN=${name}:mailto:${email}`);
  return [
    'BEGIN:VEVENT',
    `DTSTART:${date}T090000Z`,
    `DTEND:${date}T100000Z`,
    `UID:${id}@google.com`,
    `ORGANIZER;CN=${ME.name}:mailto:${ME.email}`,
    ...attendees,
    'ATTENDEE;CUTYPE=RESOURCE;PARTSTAT=ACCEPTED;CN=Room 4:mailto:room4@resource.calendar.google.com',
    'SUMMARY:Planning',
    'DESCRIPTION:CANARY agenda',
    'STATUS:CONFIRMED',
    'END:VEVENT',
    '',
  ].join('\r\n');
}

function calendar(meetings: readonly string[]): string {
  return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Google Inc//Google Calendar 70.9054//EN\r\nX-WR-CALNAME:mia@example.com\r\n${meetings.join('')}END:VCALENDAR\r\n`;
}

function card({ name, email, phone, page }: Friend): string {
  return `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nEMAIL:${email}\r\nTEL:${phone}\r\nURL:${page}\r\nEND:VCARD\r\n`;
}

function call({ name, phone }: Friend, day: IsoDay, type: 1 | 2): string {
  const at = Date.parse(`${day}T12:00:00Z`);
  return `  <call number="${phone}" duration="120" date="${at}" type="${type}" presentation="1" contact_name="${name}" />`;
}

/** As Android writes it in the United States. */
function chatDay(day: IsoDay): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(month)}/${Number(date)}/${year.slice(2)}`;
}
