/** Files of one invented person, Mia Owner, in the shapes of real exports. Every text of a message holds the word CANARY. */
import { zipOf } from './zip';

const CONNECTIONS = `Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ana,Prado,https://www.linkedin.com/in/ana-prado,,Contoso,Engineer,03 May 2019
Ben,Okafor,https://www.linkedin.com/in/ben-okafor,,Hooli,"Designer, Lead",14 Feb 2020
`;
const HEADER = 'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER';
const PROFILE =
  'First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers\nMia,Owner,,,,,,,,,,,\n';
const POSITIONS =
  'Company Name,Title,Description,Location,Started On,Finished On\nFabrikam,Lead,CANARY,,Jan 2024,\nInitech,Clerk,CANARY,,Mar 2019,Dec 2023\n';

/** One line of `messages.csv`. `time`: `2024-03-01 10:00:00`. */
export function linkedInMessage(conversation: string, from: string, to: string, time: string): string {
  const page = (name: string) => `https://www.linkedin.com/in/${name.toLowerCase().replace(' ', '-')}`;
  return `${conversation},,${from},${page(from)},${to},${page(to)},${time} UTC,,CANARY hello,INBOX`;
}

export function linkedInZip(messages: readonly string[]): Buffer {
  return zipOf([
    { name: 'Connections.csv', content: CONNECTIONS },
    { name: 'messages.csv', content: `${[HEADER, ...messages].join('\n')}\n` },
    { name: 'Profile.csv', content: PROFILE },
    { name: 'Positions.csv', content: POSITIONS },
    { name: 'Ad_Targeting.csv', content: 'a,b\n1,2\n' },
  ]);
}

export const LINKEDIN_MESSAGES = [
  linkedInMessage('c1', 'Mia Owner', 'Ana Prado', '2024-03-01 10:00:00'),
  linkedInMessage('c1', 'Ana Prado', 'Mia Owner', '2024-03-01 10:00:00'),
  linkedInMessage('c1', 'Ana Prado', 'Mia Owner', '2024-03-02 10:00:00'),
  linkedInMessage('c2', 'Cleo Stone', 'Mia Owner', '2024-04-01 10:00:00'),
  linkedInMessage('c3', 'Dov Levi', 'Mia Owner', '2024-05-01 10:00:00'),
  linkedInMessage('c3', 'Mia Owner', 'Dov Levi', '2024-05-02 10:00:00'),
];

export const CARDS = `BEGIN:VCARD
VERSION:3.0
UID:1
FN:Ana Prado
EMAIL:ana@example.com
URL:https://www.linkedin.com/in/ana-prado
END:VCARD
BEGIN:VCARD
VERSION:3.0
UID:2
FN:Eva Lind
TEL:+46701234567
END:VCARD
`.replaceAll('\n', '\r\n');

const CALENDAR = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Google Inc//Google Calendar 70.9054//EN
X-WR-CALNAME:mia@example.com
BEGIN:VEVENT
DTSTART:20240610T090000Z
DTEND:20240610T100000Z
UID:m1@google.com
ORGANIZER;CN=mia@example.com:mailto:mia@example.com
ATTENDEE;CUTYPE=INDIVIDUAL;PARTSTAT=ACCEPTED;CN=Mia Owner:mailto:mia@example.com
ATTENDEE;CUTYPE=INDIVIDUAL;PARTSTAT=ACCEPTED;CN=Finn Hale:mailto:finn@example.com
ATTENDEE;CUTYPE=INDIVIDUAL;PARTSTAT=ACCEPTED;CN=Ana Prado:mailto:ana@example.com
SUMMARY:Planning
DESCRIPTION:CANARY agenda
STATUS:CONFIRMED
END:VEVENT
END:VCALENDAR
`.replaceAll('\n', '\r\n');

const WHATSAPP = `12/31/23, 9:41 PM - Messages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, can read or listen to them. Tap to learn more.
12/31/23, 9:42 PM - Mia Owner: CANARY happy new year
12/31/23, 9:43 PM - Eva Lind: CANARY you too
1/14/24, 8:00 AM - Eva Lind: CANARY lunch?
`;

/** A chat with somebody whom the phone shows under that name, on two days. */
export function whatsAppChat(name: string): string {
  return WHATSAPP.replaceAll('Eva Lind', name).replace('1/14/24', '1/20/24');
}

/** Path → content. */
export function sourceFiles(): ReadonlyMap<string, string | Uint8Array> {
  return new Map<string, string | Uint8Array>([
    ['linkedin.zip', linkedInZip(LINKEDIN_MESSAGES)],
    ['Takeout/Contacts/All Contacts/All Contacts.vcf', CARDS],
    ['Takeout/Calendar/mia@example.com.ics', CALENDAR],
    ['Takeout/archive_browser.html', '<html></html>'],
    ['WhatsApp Chat with Eva Lind.txt', WHATSAPP],
    ['WhatsApp Chat with Finn.txt', whatsAppChat('Finn')],
    ['WhatsApp Chat with Ana P..txt', whatsAppChat('Ana P.')],
  ]);
}
