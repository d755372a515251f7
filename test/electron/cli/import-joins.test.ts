/** `kith import` of archives joins who certainly is somebody known, says so, and takes each join back with everything that came with it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runKith } from '../../../electron/cli/run';
import { seededRandom } from '../../../shared/model/ids';
import { temporaryFolder } from '../../builders/temporary-folder';

const FIRST = 'Name,E-mail,Birthday,Company\nEmma Hahn,sky.diver77@example.com,1990-04-03,Contoso\nBen Okafor,ben@example.com,,Contoso\n';
const CARD =
  'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Hahn\\, Emma\r\nEMAIL:sky.diver77@example.net\r\nTEL:+4915201234567\r\nBDAY:1990-04-03\r\nEND:VCARD\r\n';
const mail = (id: string, from: string, to: string, day: number) =>
  `From x Thu Jan 0${day} 10:00:00 2026\nMessage-ID: <${id}@example.org>\nDate: Thu, 0${day} Jan 2026 10:00:00 +0000\nFrom: ${from}\nTo: ${to}\nSubject: CANARY\n\nCANARY\n\n`;
const MIA = 'Mia Owner <mia@example.org>';
const EMMA = '"Emma Hahn" <sky.diver77@example.net>';
const MAILS = mail('1', MIA, EMMA, 1) + mail('2', EMMA, MIA, 2) + mail('3', MIA, `${EMMA}, Ben Okafor <ben@example.com>`, 3);

// biome-ignore lint/suspicious/noExplicitAny: the shape of the answer is what the tests check
type Json = any;

function kithIn(files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const random = seededRandom(7);
  return async (...args: string[]): Promise<Json> => {
    const outcome = await runKith([...args, '--json', '--data', join(folder, 'data')], {
      defaultDataFolder: join(folder, 'data'),
      workingFolder: folder,
      now: () => new Date('2026-01-30T12:00:00Z'),
      random,
      note: () => undefined,
    });
    return JSON.parse(outcome.stdout);
  };
}

it('joins who certainly is somebody known: the name and the whole birthday are the same', async () => {
  const args = ['phone.vcf'];
  const kith = kithIn({ 'phone.vcf': CARD, 'people.csv': FIRST });
  await kith('import', 'people.csv');
  const account = await kith('import', ...args);
  expect(account).toMatchObject({ created: 0, joined: [{ name: expect.stringContaining('Hahn'), person: expect.any(String) }] });
  expect(account.joined[0].reasons.length).toBeGreaterThan(0);
  const peopleOf = async () => (await kith('analyze')).people as { id: string; name: string }[];
  const before = await peopleOf();
  expect(before).toHaveLength(2);
  expect(await kith('import', ...args)).toMatchObject({ created: 0, updated: 0, importId: null, joined: [] });

  await kith('split', account.joined[0].person);
  expect(await peopleOf()).toHaveLength(3);
  expect(await kith('import', ...args)).toMatchObject({ created: 0, updated: 0, importId: null, joined: [] });
  expect(await peopleOf()).toHaveLength(3);
  await kith('undo');
  expect(await peopleOf()).toEqual(before);
});

it('joins nobody for a name and a mailbox alone, and asks', async () => {
  const kith = kithIn({ 'mail.mbox': MAILS, 'people.csv': FIRST });
  await kith('import', 'people.csv');
  expect(await kith('import', 'mail.mbox', '--me', 'mia@example.org')).toMatchObject({ created: 1, joined: [] });
  const pairs = (await kith('duplicates')) as { a: { name: string }; b: { name: string }; certain: boolean; probability: number }[];
  expect(pairs).toHaveLength(1);
  expect(pairs[0]).toMatchObject({ a: { name: 'Emma Hahn' }, b: { name: 'Emma Hahn' }, certain: false });
  expect(pairs[0]?.probability).toBeGreaterThan(0.9);
});
