/**
 * From an archive to the network in the real window: a Takeout of mails, meetings and cards, named when Kith is started, read, reviewed and imported. Tells the
 * time, the tasks of the window of more than 50 ms meanwhile, and the memory of the main process with its worker.
 *
 * `KITH_TAKEOUT_MB=5000 npm run bench -- takeout` makes 200,000 mails of 5 GB, 20,000 meetings and 2,000 cards; by default a tenth of it.
 */

import { once } from 'node:events';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../../shared/model/ids';
import { text } from '../../shared/strings/text';
import { removeFolders, startKith, temporaryFolder } from './electron-window';
import { type Figure, inMiB, inMs, printFigures } from './figures';
import { tasksInWords, watchWaits } from './responsiveness';

const MEGABYTES = Number(process.env.KITH_TAKEOUT_MB ?? 500);
const [MAILS, MEETINGS, CARDS] = [MEGABYTES * 40, MEGABYTES * 4, Math.ceil(MEGABYTES * 0.4)];
const LIMIT_MS = 180_000;
const START_OF_SENTENCE = text('sources.readSoFar', { what: '' }).slice(0, -2);
const ME = 'mia@example.org';

const random = seededRandom(7);
const person = (i: number) => ({ name: `Person ${i}`, address: `p${i}@example.org` });
const LINE = 'QWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXogQUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVogMDEyMzQ1Njc4';
/** Texts and attachments of many lengths, 25 kB in the middle. */
const BODIES = Array.from({ length: 200 }, (_, i) => `${`CANARY ${i} ${LINE}\r\n`.repeat(1 + Math.floor(random() * 480))}\r\n`);

function mail(i: number): string {
  const date = new Date(Date.UTC(2014, 0, 1) + i * 1_800_000).toUTCString().replace('GMT', '+0000');
  const other = person(Math.floor(random() * CARDS * 2));
  const isMine = i % 3 === 0 && i % 2 === 0;
  const [from, to] = isMine
    ? [`Mia Owner <${ME}>`, `"${other.name}" <${other.address}>`]
    : [`"${other.name}" <${other.address}>`, `Mia Owner <${ME}>`];
  return `From ${1790000000000000000 + i}@xxx Mon Mar 04 11:20:34 +0000 2024\r\nX-GM-THRID: 17900000000${i}\r\nX-Gmail-Labels: ${isMine ? 'Sent' : 'Inbox,Opened'}\r\nDelivered-To: ${ME}\r\nMIME-Version: 1.0\r\nDate: ${date}\r\nFrom: ${from}\r\nTo: ${to}\r\nSubject: About ${i}\r\nMessage-ID: <${i}@example.org>\r\nContent-Type: text/plain; charset="UTF-8"\r\n\r\n${BODIES[i % BODIES.length]}`;
}

function meeting(i: number): string {
  const day = new Date(Date.UTC(2014, 0, 1) + i * 18_000_000).toISOString().slice(0, 10).replaceAll('-', '');
  const attendees = [0, 1].map(() => person(Math.floor(random() * CARDS)));
  const lines = attendees
    .map(({ name, address }) => `ATTENDEE;CUTYPE=INDIVIDUAL;PARTSTAT=ACCEPTED;CN=${name}:mailto:${address}\r\n`)
    .join('');
  return `BEGIN:VEVENT\r\nDTSTART:${day}T100000Z\r\nDTEND:${day}T103000Z\r\nORGANIZER;CN=Mia Owner:mailto:${ME}\r\nUID:${i}@example.org\r\n${lines}SUMMARY:Meeting ${i}\r\nSTATUS:CONFIRMED\r\nEND:VEVENT\r\n`;
}

const card = (i: number) =>
  `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${person(i).name}\r\nN:${i};Person;;;\r\nEMAIL;TYPE=INTERNET:${person(i).address}\r\nEND:VCARD\r\n`;

async function makeTakeout(folder: string): Promise<number> {
  for (const name of ['Mail', 'Calendar', 'Contacts']) mkdirSync(join(folder, name), { recursive: true });
  const many = (count: number, make: (i: number) => string) => Array.from({ length: count }, (_, i) => make(i)).join('');
  writeFileSync(join(folder, 'Contacts', 'All Contacts.vcf'), many(CARDS, card));
  const head = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Google Inc//Google Calendar 70.9054//EN\r\nX-WR-CALNAME:${ME}\r\n`;
  writeFileSync(join(folder, 'Calendar', `${ME}.ics`), `${head}${many(MEETINGS, meeting)}END:VCALENDAR\r\n`);
  const file = createWriteStream(join(folder, 'Mail', 'All mail.mbox'));
  let bytes = 0;
  for (let i = 0; i < MAILS; i += 100) {
    const batch = Buffer.from(Array.from({ length: 100 }, (_, k) => mail(i + k)).join(''));
    bytes += batch.length;
    if (!file.write(batch)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
  return bytes;
}

const takeout = join(temporaryFolder(), 'Takeout');
try {
  const bytes = await makeTakeout(takeout);
  const { app, page, begun, close } = await startKith(temporaryFolder(), [], [takeout]);
  const waits = await watchWaits(app, page);
  const dialog = page.getByRole('dialog');
  const sentence = dialog.getByText(START_OF_SENTENCE).first();
  await sentence.waitFor({ timeout: 900_000 }).catch(() => undefined); // a small archive is read before
  const [firstTrue, said] = [Date.now() - begun, await sentence.textContent({ timeout: 1_000 }).catch(() => null)];
  await dialog.getByRole('heading', { name: text('sources.found') }).waitFor({ timeout: 900_000 });
  const read = Date.now() - begun;
  const summary = await dialog.getByRole('list').first().textContent();
  await dialog.getByRole('button', { name: text('sources.import'), exact: true }).click();
  await dialog.getByText(text('sources.done')).waitFor({ timeout: 900_000 });
  const all = Date.now() - begun;
  const { tasks, main, pageBytes, mainBytes } = await waits();
  await close();
  const longest = Math.max(0, ...tasks.map(({ ms }) => ms));
  const figures: Figure[] = [
    {
      what: `${(bytes / 1e6).toFixed(0)} MB, ${MAILS} mails, ${MEETINGS} meetings, ${CARDS} cards: start to what was found`,
      kith: inMs(read),
    },
    { what: 'start to the end of the import', kith: inMs(all), goal: '≤ 180 s', isMet: all <= LIMIT_MS },
    { what: 'start to the first true sentence', kith: inMs(firstTrue) },
    { what: `tasks of the window over 50 ms: ${tasks.length}, the longest`, kith: inMs(longest), goal: '≤ 50 ms', isMet: longest <= 50 },
    { what: 'longest time without a turn of the main process', kith: inMs(main) },
    { what: 'highest memory of the main process with its worker', kith: inMiB(mainBytes ?? Number.NaN) },
    { what: 'highest memory of the page', kith: inMiB(pageBytes ?? Number.NaN) },
  ];
  printFigures('Takeout', figures, [
    `The first sentence: ${said}`,
    String(summary),
    `Tasks over 50 ms, seconds after the page was asked for: ${tasksInWords(tasks)}.`,
  ]);
} finally {
  removeFolders();
}
