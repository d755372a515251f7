/**
 * A second reader for the formats that have a good one by other hands: what both say about who was in touch with whom on which day is the same, to the
 * last message, on made files with everything that real ones have.
 */
import { simpleParser } from 'mailparser';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { SourceEvent } from '../../../../../shared/formats/sources/source-record';
import { seededRandom } from '../../../../builders/contact-sheets/seeded-random';
import { CONTEXT, readerNamed, readRecords, sourceFile } from './read-source';

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function eventsOf(format: string, path: string, text: string): Promise<readonly SourceEvent[]> {
  const records = await readRecords(readerNamed(format), sourceFile(path, bytesOf(text), 1000));
  expect(records.filter(({ kind }) => kind === 'skipped')).toEqual([]);
  return records.filter((record) => record.kind === 'event');
}

/** "day from > others" → how many. */
function sums(
  entries: Iterable<{ readonly day: string; readonly from: string; readonly others: readonly string[] }>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { day, from, others } of entries) {
    const key = `${day} ${from} > ${[...others].sort().join(' ')}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Map([...counts].sort());
}

const kithSums = (events: readonly SourceEvent[]) =>
  sums(events.map(({ day, from, others }) => ({ day, from: from?.address ?? '', others: others.map(({ address }) => address) })));

const berlinDay = (instant: Date) => new Intl.DateTimeFormat('sv-SE', { timeZone: CONTEXT.zone }).format(instant);

const random = seededRandom('second readers');
const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
const instant = () => new Date(Date.UTC(2014, 0, 1) + Math.floor(random() * 11 * 365 * 86_400) * 1000);

const NAMES = ['Ana Kovač', 'Ben Ito', 'Okafor, Eve', 'Jürgen Groß', '李娜', 'Zoë "Zo" Brandt', 'Tomás O’Neill', 'Jane Doe, Ph.D.'];
const TEXTS = [
  'hi',
  'line one\nline two',
  'From Monday on,\n\nFrom the start',
  'a, "quoted" word',
  '>From here',
  '',
  'x\r\n\r\ny',
  '; \t |',
];

describe('LinkedIn messages against papaparse', () => {
  test('sums by people and day agree', async () => {
    const page = (i: number) => `https://www.linkedin.com/in/person-${i}`;
    const rows = Array.from({ length: 800 }, (_, i) => {
      const [from, to] = random() < 0.5 ? [0, 1 + Math.floor(random() * 7)] : [1 + Math.floor(random() * 7), 0];
      const date = `${instant().toISOString().slice(0, 19).replace('T', ' ')} UTC`;
      return [`c${from + to}`, '', NAMES[from], page(from), NAMES[to], page(to), date, `s${i}`, pick(TEXTS), 'INBOX', ''];
    });
    const header =
      'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS';
    const text = Papa.unparse([header.split(','), ...rows], { quotes: true, newline: '\n' });
    const second = Papa.parse<Record<string, string>>(text, { header: true }).data.map((row) => ({
      day: berlinDay(new Date(`${row.DATE?.slice(0, 19).replace(' ', 'T')}Z`)),
      from: row['SENDER PROFILE URL'] ?? '',
      others: [row['RECIPIENT PROFILE URLS'] ?? ''],
    }));
    expect(kithSums(await eventsOf('linkedin-messages', 'messages.csv', text))).toEqual(sums(second));
  });
});

describe('mail against mailparser', () => {
  const OFFSETS = ['+0000', '+0100', '-0800', '+0530', '+1300'];

  function mail(i: number): string {
    const address = (n: number) => `p${n}@example.org`;
    const quoted = (n: number) => {
      const name = NAMES[n] ?? '';
      const isAscii = /^[\u0000-\u007f]*$/.test(name);
      return `${isAscii ? `"${name.replaceAll('"', '\\"')}"` : `=?UTF-8?B?${Buffer.from(name).toString('base64')}?=`} <${address(n)}>`;
    };
    const others = [1, 2, 3, 4, 5, 6, 7].filter(() => random() < 0.3);
    const [to, cc] = [others.slice(0, 2), others.slice(2)];
    const offset = pick(OFFSETS);
    const minutes = (Number(offset.slice(0, 3)) * 60 + Number(`${offset[0]}${offset.slice(3)}`)) * 60_000;
    const local = new Date(instant().getTime() + minutes).toUTCString().replace('GMT', offset);
    return [
      `Message-ID: <${i}@example.org>`,
      `Date: ${local}`,
      `From: ${quoted(0)}`,
      `To: ${[...to, 1].map(quoted).join(',\n ')}`,
      ...(cc.length === 0 ? [] : [`Cc: ${cc.map(quoted).join(', ')}`]),
      'Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=',
      'Content-Type: text/plain; charset=utf-8',
      '',
      pick(TEXTS).replaceAll(/^(>*From )/gm, '>$1'),
      '',
      '',
    ].join('\n');
  }

  test('sums by people and day agree', { timeout: 60_000 }, async () => {
    const mails = Array.from({ length: 300 }, (_, i) => mail(i));
    const box = mails.map((text) => `From MAILER-DAEMON Mon Mar  4 12:20:34 2024\n${text}`).join('');
    const second = [];
    for (const text of mails) {
      const { date, from, to, cc } = await simpleParser(text);
      const all = [to, cc]
        .flatMap((field) => (field === undefined ? [] : Array.isArray(field) ? field : [field]))
        .flatMap(({ value }) => value);
      second.push({
        day: berlinDay(date as Date),
        from: `mailto:${from?.value[0]?.address}`,
        others: [...new Set(all.map(({ address }) => `mailto:${address}`))],
      });
    }
    const events = await eventsOf('mbox', 'All mail.mbox', box);
    expect(kithSums(events)).toEqual(sums(second));
    expect(events.map(({ title }) => title)).toEqual(mails.map(() => 'Grüße'));
    expect(new Set(events.flatMap(({ from, others }) => [from, ...others]).map((person) => person?.name))).toEqual(new Set(NAMES));
  });
});
