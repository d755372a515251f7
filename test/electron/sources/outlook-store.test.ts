/**
 * Outlook data files in both shapes and all encodings, as the readers understand them; damaged and hostile ones. Their bytes come from a writer of the
 * tests; real files are read in the figures (docs/figures.md).
 *
 * `KITH_MUTANTS=2000 npx vitest run test/electron/sources/outlook-store.test.ts` damages 2,000 files; `npm test` 100.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seriesLines } from '../../../electron/sources/outlook-store/series';
import { ALL_READERS } from '../../../electron/sources/source-task';
import { startWalk, walkPath } from '../../../electron/sources/source-walk';
import { isTableFile } from '../../../electron/sources/table-file';
import { WALK_LIMITS } from '../../../electron/sources/walk';
import type { IsoDay } from '../../../shared/model/day';
import { textOf } from '../../../shared/strings/text';
import { seededRandom } from '../../builders/contact-sheets/seeded-random';
import { outlookStoreFile, type StoreFileOptions, type StoreFolder } from '../../builders/outlook-store/outlook-store-file';
import { contact, mail, meeting, NAMED, seriesBytes } from '../../builders/outlook-store/store-items';
import { temporaryFolder } from '../../builders/temporary-folder';
import { zipOf } from '../../builders/zip';
import { recordLine } from '../../shared/formats/sources/readers/read-source';

const CONTEXT = { today: '2024-12-31' as IsoDay, zone: 'Europe/Berlin' };
const MUTANTS = Number(process.env.KITH_MUTANTS ?? 100);
const ME = { name: 'Nora Meier', address: 'nora@example.com' };
const ANA = { name: 'Prado, Ana', address: 'ana@example.org' };
const BEN = { name: 'Ben Lee', address: 'ben@example.net' };
const CEM = { name: 'Cem Öz', address: '/O=EXAMPLE/CN=RECIPIENTS/CN=CEM' };
const ROOM = { name: 'Room 4', address: 'room4@example.com', isRoom: true };

const HEADERS = [
  'Microsoft Mail Internet Headers Version 2.0',
  'Received: from mail.example.org by mx.example.com; Mon, 4 Mar 2024 10:00:02 +0100',
  'From: =?UTF-8?Q?Ana_Prado?= <ana@example.org>',
  'To: Nora Meier',
  '\t<nora@example.com>',
  'Subject: Lunch',
  'Message-ID: <one@example.org>',
  `Date: Mon, 4 Mar 2024 10:00:00 +0100`,
  '',
  'CANARY text behind the headers',
].join('\r\n');

const FOLDERS: readonly StoreFolder[] = [
  {
    name: 'Inbox',
    messages: [
      mail({ from: ANA, to: [ME], at: new Date('2024-03-04T09:00:00Z'), headers: HEADERS }),
      mail({ from: CEM, to: [ME], at: new Date('2024-03-05T09:00:00Z') }),
      mail({ from: BEN, to: [ME], cc: [ANA], at: new Date('2024-03-06T09:00:00Z'), messageClass: 'IPM.Note.SMIME' }),
      mail({ from: BEN, to: [ME], at: new Date('2024-03-07T09:00:00Z'), messageClass: 'IPM.Task' }),
    ],
    folders: [{ name: 'Old/new', messages: [mail({ from: ANA, to: [ME], at: new Date('2019-03-06T09:00:00Z') })] }],
  },
  {
    name: 'Gesendete Elemente',
    messages: [
      mail({ from: ME, to: [ANA], at: new Date('2024-03-08T22:30:00Z') }),
      mail({ from: ME, to: [BEN], at: new Date('2024-03-09T09:00:00Z'), isDraft: true }),
    ],
  },
  {
    name: 'Contacts',
    messages: [
      contact({ given: 'Ana', family: 'Prado', email: 'ana@example.org', birthday: new Date('1980-05-06T00:00:00Z'), city: 'Lisbon' }),
      contact({ given: 'Cem', family: 'Öz', email: '/O=X', shown: 'Cem Öz (cem@example.com)', categories: ['Climbing', 'Chess, club'] }),
    ],
  },
  {
    name: 'Calendar',
    messages: [
      meeting({
        organizer: ME,
        people: [{ ...ANA, answer: 3 }, { ...BEN, answer: 4 }, ROOM],
        start: new Date('2024-02-01T09:00:00Z'),
        minutes: 45,
        uid: 'abc@example.com',
      }),
      meeting({ organizer: ANA, people: [ME], start: new Date('2024-02-02T09:00:00Z'), minutes: 30, isCancelled: true }),
      meeting({ organizer: ANA, people: [ME], start: new Date('2024-02-03T09:00:00Z'), minutes: 30, isDeclined: true }),
      meeting({
        organizer: BEN,
        people: [ME],
        start: new Date('2024-01-09T08:00:00Z'),
        minutes: 30,
        uid: 'weekly',
        series: seriesBytes({
          frequency: 0x200b,
          pattern: 1,
          period: 1,
          specific: [1 << 2],
          end: { kind: 'count', count: 5 },
          deleted: ['2024-01-16', '2024-01-23', '2024-01-30'],
          moved: ['2024-01-25', '2024-01-30'],
          start: '2024-01-09',
          at: 540,
        }),
      }),
    ],
  },
];

const OPTIONS: StoreFileOptions = { named: NAMED };

function fileOf(bytes: Uint8Array, name = 'mail.pst'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return path;
}

/** Each file of the archive with what its reader says, or why it is left out. */
async function linesOf(path: string): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const found of walkPath(
    path,
    startWalk(WALK_LIMITS, null, () => undefined),
  )) {
    if (found.kind === 'left-out') {
      lines.push(`${found.path}: ${textOf(found.reason)}`);
      continue;
    }
    const { file } = found;
    const reader = ALL_READERS.find((each) => each.recognizes(file.head, file.path));
    lines.push(`${file.path}: ${reader?.format ?? 'unknown'}`);
    for await (const record of reader?.read(file, CONTEXT) ?? []) lines.push(recordLine(record));
  }
  return lines;
}

describe('an Outlook data file', () => {
  it.each([
    ['unicode', 'none'],
    ['unicode', 'permute'],
    ['unicode', 'cyclic'],
    ['ansi', 'none'],
    ['ansi', 'permute'],
    ['ansi', 'cyclic'],
  ] as const)('%s, encoding %s', async (shape, encoding) => {
    const lines = await linesOf(fileOf(outlookStoreFile(FOLDERS, { ...OPTIONS, shape, encoding })));
    expect(lines.join('\n')).not.toContain('CANARY');
    expect(lines.join('\n')).toMatchInlineSnapshot(`
      "mail.pst/Inbox.mbox: mbox
      2024-03-04 email | Ana Prado <mailto:ana@example.org> > Nora Meier <mailto:nora@example.com> | “Lunch”
      skipped message 2: skipped-records.noSender {}
      2024-03-06 email | Ben Lee <mailto:ben@example.net> > Nora Meier <mailto:nora@example.com>; Prado, Ana <mailto:ana@example.org> | “Re: lunch”
      mail.pst/Inbox/Old-new.mbox: mbox
      2019-03-06 email | Prado, Ana <mailto:ana@example.org> > Nora Meier <mailto:nora@example.com> | “Re: lunch”
      mail.pst/Gesendete Elemente.mbox: mbox
      owner Nora Meier <mailto:nora@example.com>?
      2024-03-08 email | Nora Meier <mailto:nora@example.com> > Prado, Ana <mailto:ana@example.org> | “Re: lunch”
      mail.pst/Gesendete Elemente/Drafts.mbox: mbox
      2024-03-09 email | Nora Meier <mailto:nora@example.com> > Ben Lee <mailto:ben@example.net> | “Re: lunch” | (draft)
      mail.pst/Contacts.vcf: vcard
      card Ana Prado | company: Contoso; Ltd | place: Lisbon | emails: ana@example.org | phones: +49 151 23456789 mobile | birthday: 1980-05-06 | notes: Met at the fair | +Address (work): Lisbon
      card Cem Öz | company: Contoso; Ltd | emails: cem@example.com | phones: +49 151 23456789 mobile | circles: Climbing, Chess, club | notes: Met at the fair
      mail.pst/Calendar.ics: icalendar
      2024-02-01 meeting | Nora Meier <mailto:nora@example.com> > Prado, Ana <mailto:ana@example.org> | 45 min | “Planning”
      2024-02-02 meeting | Prado, Ana <mailto:ana@example.org> > Nora Meier <mailto:nora@example.com> | 30 min | “Planning” | (cancelled)
      2024-01-09 meeting | Ben Lee <mailto:ben@example.net> > Nora Meier <mailto:nora@example.com> | 30 min | “Planning”
      2024-01-25 meeting | Ben Lee <mailto:ben@example.net> > Nora Meier <mailto:nora@example.com> | 30 min | “Planning”
      2024-01-30 meeting | Ben Lee <mailto:ben@example.net> > Nora Meier <mailto:nora@example.com> | 30 min | “Planning”
      2024-02-06 meeting | Ben Lee <mailto:ben@example.net> > Nora Meier <mailto:nora@example.com> | 30 min | “Planning”
      owner Nora Meier <mailto:nora@example.com>?
      skipped : skipped-records.rooms {"count":1}
      mail.pst: 1 meeting that you declined
      mail.pst: 1 item that is neither a mail nor a contact nor a meeting"
    `);
  });
});

describe('an Outlook data file elsewhere', () => {
  const bytes = outlookStoreFile(FOLDERS, { ...OPTIONS, encoding: 'permute' });
  const head = (change: (copy: Buffer) => void) => {
    const copy = Buffer.from(bytes);
    change(copy);
    return fileOf(copy);
  };

  it('in an archive is read in memory, and alone it is no table of contacts', async () => {
    const zip = fileOf(zipOf([{ name: 'backup/mail.pst', content: bytes }]), 'backup.zip');
    const alone = await linesOf(fileOf(bytes));
    expect(await linesOf(zip)).toEqual(alone.map((line) => line.replace(/^mail\.pst/, 'backup.zip/backup/mail.pst')));
    expect(await isTableFile(fileOf(bytes), ALL_READERS)).toBe(false);
    expect(await isTableFile(fileOf(bytes.subarray(0, 600)), ALL_READERS)).toBe(false);
  });

  it.each([
    ['of newer caches', (copy: Buffer) => copy.writeUInt16LE(36, 10), /\.ost/],
    ['that Windows protects', (copy: Buffer) => copy.writeUInt8(16, 513), /Windows protects it/],
    ['whose trees are gone', (copy: Buffer) => copy.fill(0, 224, 248), /damaged or incomplete/],
  ] as const)('%s says why it is not read', async (_, change, reason) => {
    expect(await linesOf(head(change))).toEqual([expect.stringMatching(reason)]);
  });

  it('names people inside an Exchange server by the address that another item gives', async () => {
    const inside = { name: 'Ben Lee', address: '/O=EXAMPLE/OU=FIRST/CN=RECIPIENTS/CN=X' };
    const at = new Date('2024-03-04T09:00:00Z');
    const sent = { name: 'Sent Items', messages: [mail({ from: inside, to: [ANA], at }), mail({ from: CEM, to: [ANA], at })] };
    const other = { name: 'Inbox', messages: [mail({ from: ANA, to: [BEN], at })] };
    const lines = await linesOf(fileOf(outlookStoreFile([sent, other], OPTIONS)));
    expect(lines).toContain('2024-03-04 email | Ben Lee <mailto:ben@example.net> > Prado, Ana <mailto:ana@example.org> | “Re: lunch”');
    expect(lines).toContain('skipped message 2: skipped-records.noSender {}');
  });

  it('leaves a meeting out that it shows as free time, as calendar files do', async () => {
    const offer = { organizer: ANA, people: [ME], start: new Date('2024-02-05T09:00:00Z'), minutes: 30, uid: 'offer' };
    const file = (busy: number) => fileOf(outlookStoreFile([{ name: 'Calendar', messages: [meeting({ ...offer, busy })] }], OPTIONS));
    expect((await linesOf(file(2))).join()).toContain('2024-02-05 meeting');
    expect((await linesOf(file(0))).join()).toContain('skipped offer: skipped-records.freeTime');
  });

  it('without items says so', async () => {
    const empty = outlookStoreFile([{ name: 'Inbox', messages: [] }], OPTIONS);
    expect(await linesOf(fileOf(empty))).toEqual(['mail.pst: There is no mail, contact or meeting in it.']);
  });

  it('with hundreds of mails, long headers and a code page', async () => {
    const random = seededRandom('many mails');
    const people = Array.from({ length: 40 }, (_, i) => ({ name: `Person ${i}`, address: `p${i}@example.org` }));
    const expected = new Map<string, number>();
    const messages = Array.from({ length: 600 }, () => {
      const from = people[Math.floor(random() * 40)] ?? ANA;
      const day = new Date(Date.UTC(2020, 0, 1 + Math.floor(random() * 1_000), 12));
      const key = `${day.toISOString().slice(0, 10)} ${from.name}`;
      expected.set(key, (expected.get(key) ?? 0) + 1);
      const received = 'Received: from a by b; Mon, 4 Mar 2024 10:00:02 +0100\n'.repeat(Math.floor(random() * 100));
      return mail({ from, to: [ME], at: day, headers: random() < 0.3 ? `${received}Subject: x` : '' });
    });
    const german = mail({ from: ANA, to: [ME], at: new Date('2024-01-01T12:00:00Z') });
    const name = { id: 0x0c1a, value: Buffer.from('Jürgen Özdemir', 'latin1'), isBytesText: true };
    const page = { id: 0x3ffd, value: 1254 };
    const turkish = { ...german, fields: [...german.fields.filter(({ id }) => id !== name.id), name, page] };
    const file = outlookStoreFile(
      [
        { name: 'Inbox', messages },
        { name: 'Old', messages: [turkish] },
      ],
      { ...OPTIONS, encoding: 'permute' },
    );
    const lines = await linesOf(fileOf(file));
    expect(lines.at(-1)).toContain('Jürgen Özdemir <mailto:ana@example.org>');
    const read = new Map<string, number>();
    for (const line of lines.slice(1, -2)) {
      const key = `${line.slice(0, 10)} ${/email \| (Person \d+)/.exec(line)?.[1]}`;
      read.set(key, (read.get(key) ?? 0) + 1);
    }
    expect(read).toEqual(expected);
  });

  it(`damaged in ${MUTANTS} ways ends, and says nothing that the whole one does not say`, async () => {
    const random = seededRandom('damaged stores');
    const whole = new Set(await linesOf(fileOf(bytes)));
    let damaged = 0;
    for (let i = 0; i < MUTANTS; i++) {
      const copy = Buffer.from(bytes.subarray(0, random() < 0.1 ? Math.floor(random() * bytes.length) : bytes.length));
      for (let n = 1 + Math.floor(random() * 20); n > 0; n--) mutate(copy, random);
      const lines = await linesOf(fileOf(copy));
      if (lines.some((line) => /damaged/.test(line))) damaged++;
      const isOther = (line: string) => !whole.has(line) && /^\d|^card/.test(line);
      expect(lines.filter(isOther)).toEqual([]);
    }
    expect(damaged).toBeGreaterThan(MUTANTS / 2);
  }, 300_000);
});

function mutate(bytes: Buffer, random: () => number): void {
  if (bytes.length < 16) return;
  let at = Math.floor(random() * (bytes.length - 8));
  for (let tries = 0; tries < 50 && bytes[at] === 0; tries++) at = Math.floor(random() * (bytes.length - 8));
  const kind = random();
  if (kind < 0.3) bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << Math.floor(random() * 8)), at);
  else if (kind < 0.6) bytes.writeUInt8(Math.floor(random() * 256), at);
  else if (kind < 0.8) bytes.writeUInt32LE(0xffff_ffff, at);
  else bytes.copyWithin(at, Math.floor(random() * (bytes.length - 8)), bytes.length);
}

describe('a series', () => {
  const monthly = { frequency: 0x200c, period: 1, end: { kind: 'never' }, start: '2024-01-31', at: 600 } as const;
  it.each([
    ['every third day', { ...monthly, frequency: 0x200a, pattern: 0, period: 3 * 1440, specific: [] }, 'FREQ=DAILY;INTERVAL=3;WKST=MO'],
    [
      'every second week until a day',
      { ...monthly, frequency: 0x200b, pattern: 1, period: 2, specific: [0b100010], end: { kind: 'date', day: '2024-06-01' } },
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;UNTIL=20240601T100000;WKST=MO',
    ],
    ['the 12th', { ...monthly, pattern: 2, specific: [12] }, 'FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=12;WKST=MO'],
    [
      'the 31st or the last day',
      { ...monthly, pattern: 2, specific: [31] },
      'FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=28,29,30,31;BYSETPOS=-1;WKST=MO',
    ],
    ['the last Friday', { ...monthly, pattern: 3, specific: [0b100000, 5] }, 'FREQ=MONTHLY;INTERVAL=1;BYDAY=FR;BYSETPOS=-1;WKST=MO'],
    [
      'a day of the year',
      { ...monthly, frequency: 0x200d, pattern: 2, period: 12, specific: [9] },
      'FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=9;WKST=MO',
    ],
  ] as const)('%s', (_, options, rule) => expect(seriesLines(seriesBytes(options))).toContain(`RRULE:${rule}`));

  it('of another calendar, or cut, is only its first meeting', () => {
    const bytes = seriesBytes({ ...monthly, pattern: 2, specific: [12] });
    expect(seriesLines(bytes.subarray(0, 40))).toBeNull();
    bytes.writeUInt16LE(6, 8);
    expect(seriesLines(bytes)).toBeNull();
  });
});
