/** `kith import` of archives, as users type it: from a LinkedIn zip and an address book to people, and back. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runKith } from '../../../electron/cli/run';
import { seededRandom } from '../../../shared/model/ids';
import { temporaryFolder } from '../../builders/temporary-folder';
import { zipOf } from '../../builders/zip';

const CONNECTIONS = `Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ana,Prado,https://www.linkedin.com/in/ana-prado,,Contoso,Engineer,03 May 2019
Ben,Okafor,https://www.linkedin.com/in/ben-okafor,,Hooli,"Designer, Lead",14 Feb 2020
`;
const HEADER = 'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER';
const message = (conversation: string, from: string, to: string, date: string) => {
  const url = (name: string) => `https://www.linkedin.com/in/${name.toLowerCase().replace(' ', '-')}`;
  return `${conversation},,${from},${url(from)},${to},${url(to)},${date} 10:00:00 UTC,,CANARYTEXT hello,INBOX`;
};
const MESSAGES = [
  HEADER,
  message('c1', 'Mia Owner', 'Ana Prado', '2024-03-01'),
  message('c1', 'Ana Prado', 'Mia Owner', '2024-03-01'),
  message('c1', 'Ana Prado', 'Mia Owner', '2024-03-02'),
  message('c2', 'Cleo Stone', 'Mia Owner', '2024-04-01'),
  message('c3', 'Dov Levi', 'Mia Owner', '2024-05-01'),
  message('c3', 'Mia Owner', 'Dov Levi', '2024-05-02'),
].join('\n');
const MORE = `${MESSAGES}\n${message('c1', 'Ana Prado', 'Mia Owner', '2024-03-02').replace('10:00', '11:00')}\n${message('c2', 'Mia Owner', 'Cleo Stone', '2024-06-01')}\n`;
const PROFILE =
  'First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers\nMia,Owner,,,,,,,,,,,\n';
const archive = (messages: string) =>
  zipOf([
    { name: 'Connections.csv', content: CONNECTIONS },
    { name: 'messages.csv', content: messages },
    { name: 'Profile.csv', content: PROFILE },
    { name: 'Ad_Targeting.csv', content: 'a,b\n1,2\n' },
  ]);
const CARDS = `BEGIN:VCARD
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
`;

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

describe('import of archives', () => {
  it('takes a LinkedIn zip and an address book in as one step, and again without a change', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'linkedin.zip'), archive(MESSAGES));
    mkdirSync(join(folder, 'phone'));
    writeFileSync(join(folder, 'phone', 'contacts.vcf'), CARDS.replaceAll('\n', '\r\n'));
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
    writeFileSync(join(folder, 'a.zip'), archive(MESSAGES));
    writeFileSync(join(folder, 'b.zip'), archive(MORE));
    await kith('import', 'a.zip');
    const more = await kith('import', 'b.zip');
    expect(more).toMatchObject({ created: 1, interactions: { created: 2, updated: 1 }, heldBack: { people: 0 } });
  });

  it('takes one import back by itself, also when others came after', async () => {
    const folder = temporaryFolder();
    const kith = kithIn(folder);
    writeFileSync(join(folder, 'linkedin.zip'), archive(MESSAGES));
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
    writeFileSync(join(folder, 'linkedin.zip'), archive(MESSAGES));
    await kith('import', 'linkedin.zip');
    const added = await kith('held-back', '--add', 'Cleo Stone');
    expect(added.added).toMatchObject([{ name: 'Cleo Stone' }]);
    const { people } = await kith('analyze');
    expect(people.find(({ name }: { name: string }) => name === 'Cleo Stone')).toMatchObject({ contactDays: 1, lastContact: '2024-04-01' });
    expect(readFileSync(join(folder, 'data', 'network', 'network.json'), 'utf8')).not.toContain('CANARYTEXT');
  });
});
