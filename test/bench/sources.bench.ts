/**
 * Reading the files that people already have: a mailbox against node-mbox, mailparser and a bare read of its bytes; a calendar against ical.js; LinkedIn's
 * messages against papaparse; a Telegram export. In the same run, with the memory of the process.
 *
 * Times are of the processor. `KITH_MBOX_MB=2048 npm run bench -- sources` reads a mailbox of 2 GB, `KITH_TELEGRAM_MB=1024` a Telegram export of 1 GB. The default is 128 and 64.
 */
import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { simpleParser } from 'mailparser';
// @ts-expect-error: it has no types
import Mbox from 'node-mbox';
import Papa from 'papaparse';
import { SOURCE_READERS } from '../../shared/formats/sources/readers';
import type { SourceFile } from '../../shared/formats/sources/source-record';
import type { IsoDay } from '../../shared/model/day';
import { seededRandom } from '../../shared/model/ids';
import { type Figure, inMs, printFigures, times } from './figures';

const CONTEXT = { today: '2026-03-04' as IsoDay, zone: 'Europe/Berlin' };
const MBOX_MB = Number(process.env.KITH_MBOX_MB ?? 128);
const TELEGRAM_MB = Number(process.env.KITH_TELEGRAM_MB ?? 64);
/** mailparser takes minutes for a gigabyte: it gets this much, and its speed is what counts. */
const MAILPARSER_MB = Math.min(16, MBOX_MB);
const CHUNK = 1024 * 1024;

const random = seededRandom(1);
const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
const BASE64 = Array.from({ length: 64 }, () =>
  Array.from({ length: 76 }, () => pick([...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'])).join(''),
);
const WORDS = 'the from of a mail about lunch and we meet on Monday with regards to you'.split(' ');

/** Headers as a large provider writes them, a text, and in a third of the mails an attachment. */
function mail(i: number): string {
  const date = new Date(Date.UTC(2010, 0, 1) + i * 600_000).toUTCString().replace('GMT', '+0000');
  const signature = Array.from({ length: 12 }, () => `        ${pick(BASE64)}`).join('\r\n');
  const text = Array.from({ length: 25 }, () => Array.from({ length: 12 }, () => pick(WORDS)).join(' ')).join('\r\n');
  const attachment = i % 3 === 0 ? Array.from({ length: 400 + Math.floor(random() * 800) }, () => pick(BASE64)).join('\r\n') : '';
  return `From ${1790000000000000000 + i}@xxx Mon Mar 04 11:20:34 +0000 2024\r\nX-GM-THRID: 17900000000${i}\r\nX-Gmail-Labels: Inbox,Opened\r\nDelivered-To: me@example.org\r\nReceived: by 2002:a05:6402 with SMTP id x;\r\n        ${date}\r\nDKIM-Signature: v=1; a=rsa-sha256;\r\n${signature}\r\nARC-Seal: i=1;\r\n${signature}\r\nMIME-Version: 1.0\r\nDate: ${date}\r\nFrom: "Person ${i % 300}" <p${i % 300}@example.org>\r\nTo: Me <me@example.org>, =?UTF-8?Q?J=C3=B6rg?= <j${i % 50}@example.org>\r\nSubject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?= ${i}\r\nMessage-ID: <${i}@example.org>\r\nContent-Type: text/plain; charset="UTF-8"\r\n\r\n${text}\r\n${attachment}\r\n\r\n`;
}

async function writeFile(
  path: string,
  megabytes: number,
  parts: (i: number) => string,
  start = '',
  end = '',
): Promise<{ bytes: number; parts: number }> {
  const file = await open(path, 'w');
  let [bytes, count] = [0, 0];
  const write = async (text: string) => {
    const buffer = Buffer.from(text);
    bytes += buffer.length;
    await file.write(buffer);
  };
  await write(start);
  while (bytes < megabytes * 1e6) {
    const batch: string[] = [];
    for (let i = 0; i < 200; i++) batch.push(parts(count++));
    await write(batch.join(''));
  }
  await write(end);
  await file.close();
  return { bytes, parts: count };
}

function fileAt(path: string): SourceFile {
  return { path, name: path.slice(path.lastIndexOf('/') + 1), size: -1, chunks: () => createReadStream(path, { highWaterMark: CHUNK }) };
}

function inMemory(name: string, text: string): SourceFile {
  const bytes = new TextEncoder().encode(text);
  return {
    path: name,
    name,
    size: bytes.length,
    chunks: async function* () {
      for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
    },
  };
}

/** Processor time of this process with all its threads: other work on the machine does not lengthen it. */
function usedMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

interface Run {
  readonly ms: number;
  readonly count: number;
  readonly peakMb: number;
}

/** The events that a reader finds. */
async function readWith(format: string, file: SourceFile): Promise<Run> {
  const reader = SOURCE_READERS.find((candidate) => candidate.format === format);
  let [count, peak] = [0, 0];
  const start = usedMs();
  for await (const record of reader?.read(file, CONTEXT) ?? []) {
    if (record.kind !== 'event') continue;
    count++;
    if (count % 5000 === 0) peak = Math.max(peak, process.memoryUsage.rss());
  }
  return { ms: usedMs() - start, count, peakMb: Math.round(Math.max(peak, process.memoryUsage.rss()) / 1e6) };
}

async function timed(work: () => Promise<number>, times = 1): Promise<{ ms: number; count: number }> {
  let [ms, count] = [Number.POSITIVE_INFINITY, 0];
  for (let i = 0; i < times; i++) {
    const start = usedMs();
    count = await work();
    ms = Math.min(ms, usedMs() - start);
  }
  return { ms, count };
}

async function bareRead(path: string): Promise<number> {
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) bytes += (chunk as Buffer).length;
  return bytes;
}

/** @param parse whether mailparser reads each message */
function readWithNodeMbox(path: string, parse: boolean): Promise<number> {
  return new Promise((resolve, reject) => {
    const parsed: Promise<unknown>[] = [];
    let count = 0;
    const mbox = Mbox.MboxStream(createReadStream(path, { highWaterMark: CHUNK }), {});
    mbox.on('data', (message: Buffer) => {
      count++;
      if (parse) parsed.push(simpleParser(message));
    });
    mbox.on('error', reject);
    mbox.on('finish', () => void Promise.all(parsed).then(() => resolve(count), reject));
  });
}

function calendar(events: number): string {
  const rows = Array.from({ length: events }, (_, i) => {
    const day = new Date(Date.UTC(2012, 0, 1) + i * 6_000_000).toISOString().slice(0, 10).replaceAll('-', '');
    return `BEGIN:VEVENT\r\nDTSTART;TZID=Europe/Berlin:${day}T100000\r\nDTEND;TZID=Europe/Berlin:${day}T103000\r\nDTSTAMP:20240901T120000Z\r\nORGANIZER;CN=Ana Ruiz:mailto:ana@example.org\r\nUID:${i}@example.org\r\nATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Person \r\n ${i % 300};X-NUM-GUESTS=0:mailto:p${i % 300}@example.org\r\nATTENDEE;CUTYPE=INDIVIDUAL;PARTSTAT=ACCEPTED;CN=Ana Ruiz:mailto:ana@example.org\r\nDESCRIPTION:${'About the meeting\\, and more. '.repeat(4)}\r\nSUMMARY:Meeting ${i}\r\nSTATUS:CONFIRMED\r\nEND:VEVENT\r\n`;
  });
  return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\n${rows.join('')}END:VCALENDAR\r\n`;
}

function messages(rows: number): string {
  const header = 'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n';
  const page = (n: number) => `https://www.linkedin.com/in/person-${n}`;
  const lines = Array.from({ length: rows }, (_, i) => {
    const date = new Date(Date.UTC(2012, 0, 1) + i * 9_000_000).toISOString().slice(0, 19).replace('T', ' ');
    return `c${i % 400},,Person ${i % 400},${page(i % 400)},Me Myself,${page(1000)},${date} UTC,,"${'Some words, and ""more"" words. '.repeat(4)}",INBOX\n`;
  });
  return header + lines.join('');
}

const chat = (i: number) =>
  `${i === 0 ? '' : ',\n'}{"id":${i},"type":"message","date":"2025-11-14T09:12:44","date_unixtime":"${1_500_000_000 + i * 60}","from":"Person ${i % 9}","from_id":"user${i % 9}","text":"${'Some words about lunch. '.repeat(4)}","text_entities":[{"type":"plain","text":"${'Some words about lunch. '.repeat(4)}"}]}`;

const perSecond = (bytes: number, ms: number) => `${Math.round(bytes / 1e6 / (ms / 1000))} MB/s`;

async function benchMbox(folder: string): Promise<readonly Figure[]> {
  const [large, small] = [join(folder, 'All mail.mbox'), join(folder, 'small.mbox')];
  const made = await writeFile(large, MBOX_MB, mail);
  await writeFile(small, MAILPARSER_MB, mail);
  const smallBytes = (await stat(small)).size;
  await bareRead(large);
  const bare = await timed(() => bareRead(large), 3);
  const [first, second] = [await readWith('mbox', fileAt(large)), await readWith('mbox', fileAt(large))];
  const kith = first.ms < second.ms ? first : second;
  if (kith.count !== made.parts) throw new Error(`Kith found ${kith.count} of ${made.parts} mails`);
  const nodeMbox = await timed(() => readWithNodeMbox(large, false));
  const mailparser = await timed(() => readWithNodeMbox(small, true));
  const speed = kith.ms / made.bytes;
  const what = `${(made.bytes / 1e6).toFixed(0)} MB of mail, ${made.parts} mails`;
  const kithSpeed = `${inMs(kith.ms)}, ${perSecond(made.bytes, kith.ms)}`;
  const [toMailparser, toNodeMbox, toBare] = [mailparser.ms / smallBytes / speed, nodeMbox.ms / kith.ms, kith.ms / bare.ms];
  return [
    {
      what: `${what}: mailparser`,
      rival: perSecond(smallBytes, mailparser.ms),
      kith: kithSpeed,
      ratio: times(toMailparser, 1),
      goal: '≥ 20 ×',
      isMet: toMailparser >= 20,
    },
    {
      what: 'node-mbox, which only splits',
      rival: perSecond(made.bytes, nodeMbox.ms),
      kith: kithSpeed,
      ratio: times(toNodeMbox, 1),
      goal: '≥ 20 ×',
      isMet: toNodeMbox >= 20,
    },
    {
      what: 'a bare read of the bytes',
      rival: perSecond(made.bytes, bare.ms),
      kith: kithSpeed,
      ratio: times(toBare, 1),
      goal: '≤ 4 ×',
      isMet: toBare <= 4,
    },
    { what: 'memory of the process, with everything before it', kith: `${first.peakMb} MB`, goal: '≤ 300 MB', isMet: first.peakMb <= 300 },
  ];
}

/** First of all: the memory that a process once had counts for everything after it. */
async function benchTelegram(folder: string): Promise<readonly Figure[]> {
  const telegramPath = join(folder, 'result.json');
  const made = await writeFile(telegramPath, TELEGRAM_MB, chat, '{"name":"Trip","type":"private_supergroup","id":1,"messages":[', ']}');
  const telegram = await readWith('telegram', fileAt(telegramPath));
  if (telegram.count !== made.parts) throw new Error(`Kith found ${telegram.count} of ${made.parts} messages`);
  return [
    {
      what: `Telegram, ${(made.bytes / 1e6).toFixed(0)} MB, ${made.parts} messages`,
      kith: `${inMs(telegram.ms)}, ${perSecond(made.bytes, telegram.ms)}`,
    },
    { what: 'memory of the process', kith: `${telegram.peakMb} MB`, goal: '≤ 300 MB', isMet: telegram.peakMb <= 300 },
  ];
}

async function benchTables(): Promise<readonly Figure[]> {
  const linkedInText = messages(30_000);
  const linkedIn = inMemory('messages.csv', linkedInText);
  await readWith('linkedin-messages', linkedIn);
  const rows = await readWith('linkedin-messages', linkedIn);
  const papaparse = await timed(async () => Papa.parse(linkedInText, { header: false }).data.length, 3);
  const icsText = calendar(50_000);
  const ics = inMemory('calendar.ics', icsText);
  await readWith('icalendar', ics);
  const events = await readWith('icalendar', ics);
  const icalJs = await timed(async () => ICAL.parse(icsText).length, 2);
  return [
    {
      what: `LinkedIn messages, ${rows.count} rows: papaparse`,
      rival: inMs(papaparse.ms),
      kith: inMs(rows.ms),
      ratio: times(rows.ms, papaparse.ms),
      goal: '≤ 4 ×',
      isMet: rows.ms <= 4 * papaparse.ms,
    },
    {
      what: `calendar, ${events.count} events: ical.js, only its jCal`,
      rival: inMs(icalJs.ms),
      kith: inMs(events.ms),
      ratio: times(icalJs.ms, events.ms),
    },
  ];
}

const folder = await mkdtemp(join(tmpdir(), 'kith-sources-'));
try {
  printFigures('Sources', [...(await benchTelegram(folder)), ...(await benchMbox(folder)), ...(await benchTables())]);
} finally {
  await rm(folder, { recursive: true, force: true });
}
