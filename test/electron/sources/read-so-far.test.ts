/** What is said while files are read is true of the part that was read, counted again from the bytes of the files, and names nobody who is held back. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runKith } from '../../../electron/cli/run';
import { readSources } from '../../../electron/sources/read-sources';
import { ALL_READERS } from '../../../electron/sources/source-task';
import { seededRandom } from '../../../shared/model/ids';
import type { ReadSoFar } from '../../../shared/model/imports/imported-sources';
import { readSoFarSentences } from '../../../shared/sentences/read-so-far-sentences';
import { theDay } from '../../builders/network-builder';
import { temporaryFolder } from '../../builders/temporary-folder';

const ME = 'mia@example.org';
const FILLER = `CANARY ${'QWJjZGVmZ2hpamts'.repeat(4)}\r\n`.repeat(900);
const person = (i: number) => ({ name: `Friend ${i}`, address: `f${i}@example.org` });
const STRANGER = 90;

function mail(i: number, random: () => number): string {
  const day = new Date(Date.UTC(2015, 0, 1 + Math.floor(random() * 3000), 12)).toUTCString().replace('GMT', '+0000');
  // Most mails are of somebody who only writes and stands in no address book, then of a shared address, then of a newsletter.
  const kind = i % 10;
  const other =
    kind < 4 ? person(STRANGER) : kind < 5 ? { name: 'Office', address: 'info@example.org' } : person(Math.floor(random() ** 2 * 30));
  const isMine = kind > 4 && i % 3 === 0;
  const [from, to] = isMine ? [`Mia Owner <${ME}>`, `${other.name} <${other.address}>`] : [`${other.name} <${other.address}>`, ME];
  const list = kind === 9 ? 'List-Id: <news.example.org>\r\n' : '';
  const id = i % 17 === 0 ? i - 1 : i; // some twice
  return `From x@xxx Thu Jan 01 00:00:00 +0000 2015\r\nX-Gmail-Labels: ${isMine ? 'Sent' : 'Inbox'}\r\nDate: ${day}\r\nFrom: ${from}\r\nTo: ${to}\r\n${list}Subject: ${i}\r\nMessage-ID: <${id}@example.org>\r\nContent-Type: text/plain\r\n\r\n${FILLER}\r\n`;
}

/** The mails of the file that may be contact, read by other means than Kith's. */
function mailsOf(path: string): readonly { readonly addresses: readonly string[]; readonly day: string }[] {
  const seen = new Set<string>();
  return readFileSync(path, 'utf8')
    .split(/^From x@xxx .*\r\n/m)
    .slice(1)
    .flatMap((text) => {
      const header = (name: string) => new RegExp(`^${name}: (.*)\r$`, 'm').exec(text)?.[1] ?? '';
      const id = header('Message-ID');
      if (seen.has(id) || header('List-Id') !== '') return [];
      seen.add(id);
      const addresses = `${header('From')} ${header('To')}`.match(/[\w.]+@[\w.]+/g) ?? [];
      return [{ addresses, day: new Date(header('Date')).toISOString().slice(0, 10) }];
    });
}

const folder = temporaryFolder();
const life = join(folder, 'life');
const mbox = join(life, 'mail.mbox');
const told: ReadSoFar[] = [];

beforeAll(async () => {
  const random = seededRandom(5);
  mkdirSync(life);
  const cards = Array.from({ length: 30 }, (_, i) => person(i)).concat(
    { name: 'Mia Owner', address: ME },
    { name: 'Office', address: 'info@example.org' },
  );
  const card = ({ name, address }: { name: string; address: string }) =>
    `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nEMAIL:${address}\r\nEND:VCARD\r\n`;
  // The first of the friends shares the address with somebody: whose mails are they?
  writeFileSync(join(life, 'contacts.vcf'), [...cards, { name: 'Another', address: person(0).address }].map(card).join(''));
  writeFileSync(mbox, Array.from({ length: 900 }, (_, i) => mail(i, random)).join(''));
  await readSources([life], {
    readers: ALL_READERS,
    context: { today: theDay('2026-05-03'), zone: 'UTC' },
    since: null,
    only: [],
    signal: null,
    onProgress: ({ soFar }) => soFar && told.push(soFar),
  });
});

describe('what is said while files are read', () => {
  it('is true of the part that was read', () => {
    const mails = mailsOf(mbox);
    expect(told.length).toBeGreaterThan(2);
    expect(told.at(-1)?.messages).toBe(mails.length);
    for (const { messages, meetings, calls, cards, from, to, most } of told) {
      const read = mails.slice(0, messages);
      expect([meetings, calls, cards]).toEqual([0, 0, 33]);
      const days = read.map(({ day }) => day).sort();
      expect([from, to]).toEqual([days[0], days.at(-1)]);
      const number = Number(/^Friend (\d+)$/.exec(most?.name ?? '')?.[1]);
      const theirs = read.filter(({ addresses }) => addresses.includes(person(number).address));
      expect(most).toEqual({
        name: person(number).name,
        count: theirs.length,
        last: theirs
          .map(({ day }) => day)
          .sort()
          .at(-1),
      });
      const others = Array.from({ length: 29 }, (_, i) => read.filter(({ addresses }) => addresses.includes(person(i + 1).address)).length);
      expect(theirs).toHaveLength(Math.max(...others));
    }
  });

  it('stays true: what is read later only adds to it', () => {
    for (const [i, now] of told.entries()) {
      const before = told[i - 1];
      if (before === undefined) continue;
      expect(now.messages).toBeGreaterThanOrEqual(before.messages);
      expect((now.from ?? '') <= (before.from ?? '') && (now.to ?? '') >= (before.to ?? '')).toBe(true);
    }
  });

  it('names only people who are in the network afterwards', async () => {
    const world = { defaultDataFolder: join(folder, 'data'), workingFolder: folder, now: () => new Date('2026-05-03T12:00:00Z') };
    const kith = async (...args: string[]) =>
      JSON.parse(
        (await runKith([...args, '--json', '--data', 'data'], { ...world, random: seededRandom(1), note: () => undefined })).stdout,
      );
    await kith('import', 'life');
    const names = new Set((await kith('network')).people.map(({ name }: { name: string }) => name));
    const held = new Set((await kith('held-back')).people.map(({ name }: { name: string }) => name));
    expect(held.size).toBeGreaterThan(0);
    for (const { most } of told) expect([names.has(most?.name), held.has(most?.name)]).toEqual([true, false]);
  });

  it('is said in sentences', () => {
    const none: ReadSoFar = { messages: 0, meetings: 0, calls: 0, cards: 0, from: null, to: null, most: null };
    const sentences = (some: Partial<ReadSoFar>) => readSoFarSentences({ ...none, ...some }).map(({ words }) => words);
    expect(sentences({})).toEqual([]);
    expect(sentences({ cards: 1 })).toEqual(['Already read: 1 contact.']);
    expect(
      sentences({
        messages: 1204,
        meetings: 1,
        from: theDay('2014-01-02'),
        to: theDay('2025-11-30'),
        most: { name: 'Ana Kovač', count: 1204, last: theDay('2024-05-03') },
      }),
    ).toEqual([
      'Already read: 1,204 messages and 1 meeting, from 2 January 2014 to 30 November 2025 so far.',
      'Already read: 1,204 messages with Ana Kovač, the last on 3 May 2024 so far.',
    ]);
  });
});
