/** `kith import` of archives, as users type it: from a LinkedIn zip and an address book to people, and back. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runKith } from '../../../electron/cli/run';
import { nodeFs } from '../../../electron/store/disk/file-system';
import { openStore } from '../../../electron/store/store';
import { mergePeople } from '../../../shared/model/edits/join-people';
import type { PersonId } from '../../../shared/model/ids';
import { seededRandom } from '../../../shared/model/ids';
import { CARDS, LINKEDIN_MESSAGES, linkedInMessage, linkedInZip } from '../../builders/source-files';
import { temporaryFolder } from '../../builders/temporary-folder';
import { zipOf } from '../../builders/zip';

const MORE = [
  ...LINKEDIN_MESSAGES,
  linkedInMessage('c1', 'Ana Prado', 'Mia Owner', '2024-03-02 11:00:00'),
  linkedInMessage('c2', 'Mia Owner', 'Cleo Stone', '2024-06-01 10:00:00'),
];

// biome-ignore lint/suspicious/noExplicitAny: the shape of the answer is what the tests check
type Json = any;

function kithIn(folder: string) {
  const random = seededRandom(7);
  return async (...args: string[]): Promise<Json> => {
    const outcome = await runKith([...args, '--json', '--data', join(folder, 'data')], {
      defaultDataFolder: join(folder, 'data'),
      workingFolder: folder,
      now: () => new Date('2026-11-30T12:00:00Z'),
      random,
      note: () => undefined,
    });
    return JSON.parse(outcome.stdout);
  };
}

describe('import of workbooks', () => {
  const workbook = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/workbooks', name));

  it('takes each sheet for what it is: a log, contacts', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'all.xlsx'), workbook('log-and-contacts-german.xlsx'));
    const kith = kithIn(folder);
    const { files } = await kith('import', 'all.xlsx');
    expect(files).toMatchObject([
      { file: 'all.xlsx – Protokoll', format: 'log', interactions: 3, peopleCreated: 2 },
      { file: 'all.xlsx – Kontakte', rows: 1, created: 1 },
    ]);
    const again = await kith('import', 'all.xlsx');
    expect(again.files).toMatchObject([{ importId: null }, { importId: null }]);
  });

  it('takes one with a single sheet like a CSV file', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'contacts.xlsx'), workbook('contacts-openpyxl.xlsx'));
    const kith = kithIn(folder);
    expect(await kith('import', 'contacts.xlsx')).toMatchObject({ rows: 3, created: 3, importId: 'r1' });
    const { people } = await kith('network');
    expect(people).toContainEqual(expect.objectContaining({ name: 'Ana Prado', birthday: '1985-04-02', phones: ['+385 91 123 4567'] }));
  });
});

describe('import of archives', () => {
  it('takes a LinkedIn zip and an address book in as one step, and again without a change', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'linkedin.zip'), linkedInZip(LINKEDIN_MESSAGES));
    mkdirSync(join(folder, 'phone'));
    writeFileSync(join(folder, 'phone', 'contacts.vcf'), CARDS);
    const kith = kithIn(folder);
    const first = await kith('import', 'linkedin.zip', 'phone');
    expect(first).toMatchObject({ created: 4, interactions: { created: 4 }, heldBack: { people: 1, reasons: { 'only-they-wrote': 1 } } });
    expect(first.importId).toBe('r1');
    const again = await kith('import', 'linkedin.zip', 'phone');
    expect(again).toMatchObject({ created: 0, updated: 0, interactions: { created: 0, updated: 0, unchanged: 4 }, importId: null });
    const { people } = await kith('held-back');
    expect(people).toMatchObject([{ name: 'Cleo Stone', reason: 'only-they-wrote', received: 1, contacts: 1 }]);
  });

  it('adds only what a longer export adds, and admits who was answered since', async () => {
    const folder = temporaryFolder();
    const kith = kithIn(folder);
    writeFileSync(join(folder, 'a.zip'), linkedInZip(LINKEDIN_MESSAGES));
    writeFileSync(join(folder, 'b.zip'), linkedInZip(MORE));
    await kith('import', 'a.zip');
    const more = await kith('import', 'b.zip');
    expect(more).toMatchObject({ created: 1, interactions: { created: 2, updated: 1 }, heldBack: { people: 0 } });
  });

  it('takes one import back by itself, also when others came after', async () => {
    const folder = temporaryFolder();
    const kith = kithIn(folder);
    writeFileSync(join(folder, 'linkedin.zip'), linkedInZip(LINKEDIN_MESSAGES));
    writeFileSync(join(folder, 'contacts.vcf'), CARDS);
    const first = await kith('import', 'linkedin.zip');
    await kith('import', 'contacts.vcf');
    await kith('log', '--people', 'Ben Okafor', '--date', '2025-01-01');
    await kith('undo', first.importId);
    const { people } = await kith('analyze');
    expect(people.map(({ name }: { name: string }) => name).sort()).toEqual(['Ana Prado', 'Ben Okafor', 'Eva Lind']);
    expect((await kith('sources')).sources.map(({ path }: { path: string }) => path)).toEqual(['contacts.vcf']);
    expect((await kith('held-back')).people).toEqual([]);
  });

  it('adds somebody who was held back with all contacts, and writes no text of a message', async () => {
    const folder = temporaryFolder();
    const kith = kithIn(folder);
    writeFileSync(join(folder, 'linkedin.zip'), linkedInZip(LINKEDIN_MESSAGES));
    await kith('import', 'linkedin.zip');
    const added = await kith('held-back', '--add', 'Cleo Stone');
    expect(added.added).toMatchObject([{ name: 'Cleo Stone' }]);
    const { people } = await kith('analyze');
    expect(people.find(({ name }: { name: string }) => name === 'Cleo Stone')).toMatchObject({ contactDays: 1, lastContact: '2024-04-01' });
    expect(readFileSync(join(folder, 'data', 'network', 'network.json'), 'utf8')).not.toContain('CANARY');
  });

  it('counts each mailbox for itself where both have mails of one day with the same people', async () => {
    const folder = temporaryFolder();
    const kith = kithIn(folder);
    const mail = (from: string, to: string, hour: number) =>
      `From -\nFrom: <${from}@example.com>\nTo: <${to}@example.com>\nDate: Mon, 4 Mar 2024 ${hour}:00:00 +0000\nMessage-ID: <${from}${hour}@x>\n\n`;
    mkdirSync(join(folder, 'mail'));
    writeFileSync(join(folder, 'mail', 'Inbox.mbox'), mail('ana', 'mia', 10));
    writeFileSync(join(folder, 'mail', 'Sent.mbox'), [11, 12, 13].map((hour) => mail('mia', 'ana', hour)).join(''));
    const { sources } = await kith('import', 'mail', '--dry-run');
    const unknown = 'Kith does not know who you are in it. Say your name, address or number in it, and import it again.';
    expect(sources).toMatchObject([
      { path: 'mail/Inbox.mbox', contacts: 0, skipped: [{ where: '1 entry', reason: unknown }] },
      { path: 'mail/Sent.mbox', contacts: 0, skipped: [{ where: '3 entries', reason: unknown }] },
    ]);
    const { sources: known } = await kith('import', 'mail', '--dry-run', '--me', 'mia@example.com');
    expect(known.map(({ contacts }: Json) => contacts)).toEqual([1, 3]);
  });

  it('takes the parts of a split Takeout in as one import, whatever stands in which', async () => {
    const folder = temporaryFolder();
    const kith = kithIn(folder);
    const mail =
      'From -\nFrom: <mia@example.com>\nTo: Ana Prado <ana@example.com>\nDate: Mon, 4 Mar 2024 10:00:00 +0000\nMessage-ID: <1@x>\n\nCANARY\n';
    const card = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Prado\r\nEMAIL:ana@example.com\r\nEND:VCARD\r\n';
    writeFileSync(join(folder, 'takeout-001.zip'), zipOf([{ name: 'Takeout/Mail/All mail.mbox', content: mail }]));
    writeFileSync(join(folder, 'takeout-002.zip'), zipOf([{ name: 'Takeout/Contacts/All Contacts.vcf', content: card }]));
    const { created, interactions, sources } = await kith('import', 'takeout-001.zip', 'takeout-002.zip', '--me', 'mia@example.com');
    expect({ created, interactions }).toEqual({ created: 1, interactions: { created: 1, updated: 0, unchanged: 0 } });
    expect(sources.map(({ path }: Json) => path)).toEqual([
      'takeout-001.zip/Takeout/Mail/All mail.mbox',
      'takeout-002.zip/Takeout/Contacts/All Contacts.vcf',
    ]);
    await kith('undo', 'r1');
    expect((await kith('analyze')).people).toEqual([]);
  });

  it('says of each file afterwards how many contacts came of it, as when it was imported', async () => {
    const folder = temporaryFolder();
    const kith = kithIn(folder);
    mkdirSync(join(folder, 'all'));
    writeFileSync(join(folder, 'all', 'Contacts.vcf'), 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Prado\r\nEND:VCARD\r\n');
    writeFileSync(
      join(folder, 'all', 'WhatsApp Chat with Ana.txt'),
      '[2024-03-04, 10:00:00] Ana: CANARY\n[2024-03-04, 10:01:00] Mia: CANARY\n',
    );
    const numbersOf = (sources: readonly Json[]) => sources.map(({ path, contacts }: Json) => [path, contacts]);
    const imported = numbersOf((await kith('import', 'all')).sources);
    expect(imported).toEqual([
      ['all/Contacts.vcf', 0],
      ['all/WhatsApp Chat with Ana.txt', 0], // Kith does not know who "Mia" is
    ]);
    expect(numbersOf((await kith('sources')).sources)).toEqual(imported);
  });

  it('gives the contacts of somebody who was held back to a person of the network', async () => {
    const folder = temporaryFolder();
    const kith = kithIn(folder);
    writeFileSync(join(folder, 'linkedin.zip'), linkedInZip(LINKEDIN_MESSAGES));
    await kith('import', 'linkedin.zip');
    await kith('person', 'add', 'Cleopatra Stone');
    expect(await kith('held-back', '--add', 'Cleo Stone', '--as', 'Nobody Known')).toMatchObject({ error: { kind: 'not-found' } });
    const { assigned, stepId } = await kith('held-back', '--add', 'Cleo Stone', '--as', 'Cleopatra Stone');
    expect(assigned).toMatchObject({ name: 'Cleo Stone', person: { name: 'Cleopatra Stone' } });
    const contactsOf = async (name: string) =>
      (await kith('analyze')).people.find((person: { name: string }) => person.name === name)?.contactDays;
    expect(await contactsOf('Cleopatra Stone')).toBe(1);
    expect(await contactsOf('Cleo Stone')).toBeUndefined();
    expect((await kith('held-back')).people.map(({ name }: { name: string }) => name)).not.toContain('Cleo Stone');
    await kith('import', 'linkedin.zip'); // the answer is remembered
    expect(await contactsOf('Cleopatra Stone')).toBe(1);
    await kith('undo', stepId);
    expect(await contactsOf('Cleopatra Stone')).toBe(0);
    expect((await kith('held-back')).people.map(({ name }: { name: string }) => name)).toContain('Cleo Stone');
  });

  it('takes the import of one contacts CSV back too, and leaves what was changed since', async () => {
    const folder = temporaryFolder();
    const kith = kithIn(folder);
    writeFileSync(join(folder, 'people.csv'), 'Name,Email\nGus Holm,gus@example.com\nHedda Nis,hedda@example.com\n');
    const first = await kith('import', 'people.csv');
    expect(first).toMatchObject({ format: 'csv', created: 2, importId: 'r1' });
    await kith('log', '--people', 'Gus Holm', '--date', '2025-01-01');
    await kith('undo', 'r1');
    const { people } = await kith('network');
    expect(people.map(({ name, emails }: Json) => [name, emails])).toEqual([['Gus Holm', []]]);
  });

  it('brings no contact back that the user merged, and adds none twice', async () => {
    const folder = temporaryFolder();
    const kith = kithIn(folder);
    writeFileSync(join(folder, 'linkedin.zip'), linkedInZip(LINKEDIN_MESSAGES));
    writeFileSync(join(folder, 'contacts.vcf'), CARDS);
    await kith('import', 'linkedin.zip', 'contacts.vcf');
    const store = await openNetworkOf(folder);
    const idOf = (name: string) => [...store.network().people.values()].find((person) => person.name === name)?.id as PersonId;
    await store.commit([mergePeople(store.network(), idOf('Eva Lind'), idOf('Dov Levi'))]);
    await store.close();
    const again = await kith('import', 'linkedin.zip', 'contacts.vcf');
    expect(again).toMatchObject({ created: 0, interactions: { created: 0, updated: 0 } });
    const { people } = await kith('network');
    expect(people.map(({ name }: Json) => name).sort()).toEqual(['Ana Prado', 'Ben Okafor', 'Eva Lind']);
  });
});

async function openNetworkOf(folder: string) {
  const random = seededRandom(9);
  const opened = await openStore(join(folder, 'data', 'network'), { fs: nodeFs, now: () => new Date(), random, mode: 'write' });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}
