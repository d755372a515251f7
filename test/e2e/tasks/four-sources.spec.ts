/**
 * From four sources to one network, in the real window: LinkedIn, Google, an address book, WhatsApp; all that is certain joined on the page Duplicates, one
 * wrong join split, and all four imported again, which changes nothing.
 */
import { join } from 'node:path';
import { text } from '../../../shared/strings/text';
import { zipOf } from '../../builders/zip';
import { chooseInOpenDialog, expect, type Kith, test } from '../support/launch';
import { importTitle } from '../support/message-pattern';
import { onDisk, temporaryFile } from '../support/steps';

const LINKEDIN = zipOf([
  {
    name: 'Connections.csv',
    content: `First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ana,Prado,https://www.linkedin.com/in/ana-prado,ana.prado@example.com,Contoso,Engineer,03 May 2019
Emma,Hahn,https://www.linkedin.com/in/emma-hahn,sky.diver77@example.com,Fabrikam,Nurse,14 Feb 2020
Omar,Haddad,https://www.linkedin.com/in/omar-haddad,,Litware,Baker,15 Feb 2020
`,
  },
  { name: 'Profile.csv', content: 'First Name,Last Name,Maiden Name,Address,Birth Date,Headline\nMia,Owner,,,,\n' },
]);
const GOOGLE = `First Name,Middle Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value
Ana,,Marić,,*,ana.prado@example.com,Mobile,+385 91 234 5678
Emma,,Weber,,*,sky.diver77@example.com,Mobile,+49 1520 1234567
Lena,,Vogt,,*,lena.vogt@example.net,Mobile,+49 1520 7654321
`;
const CARDS = `BEGIN:VCARD
VERSION:3.0
UID:1
FN:L. Vogt
TEL;TYPE=CELL:+4915207654321
END:VCARD
BEGIN:VCARD
VERSION:3.0
UID:2
FN:Noor Aziz
EMAIL:noor@example.com
END:VCARD
`.replaceAll('\n', '\r\n');
const CHAT = `12/31/23, 9:42 PM - Mia Owner: CANARY happy new year
12/31/23, 9:43 PM - Omar H.: CANARY you too
1/14/24, 8:00 AM - Omar H.: CANARY lunch?
`;

interface Saved {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly interactions: readonly { readonly people: readonly string[] }[];
  readonly joins: readonly { readonly id: string; readonly kept: string }[];
}

const saved = async ({ dataFolder }: Kith) => (await onDisk(dataFolder)) as unknown as Saved;
const namesOf = ({ people }: Saved) => people.map(({ name }) => name).sort();

/** @param isNew false: the file has nothing new @param key an answer to the question whose name it is */
async function importSources(kith: Kith, path: string, { isNew, key }: { isNew: boolean; key?: string }): Promise<void> {
  const { page } = kith;
  await chooseInOpenDialog(kith, [path]);
  await page.keyboard.press('Control+i');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: text('sources.found') })).toBeVisible({ timeout: 30_000 });
  if (key !== undefined) {
    await expect(dialog.getByRole('article')).toBeVisible();
    await page.keyboard.press(key);
  }
  if (isNew) {
    await dialog.getByRole('button', { name: text('sources.import'), exact: true }).click();
    await expect(dialog.getByText(text('sources.done'))).toBeVisible({ timeout: 30_000 });
  } else await expect(dialog.getByText(text('sources.nothingNew'))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

/** @param isNew false: the file has nothing new, and its preview says so */
async function importTable(kith: Kith, path: string, isNew: boolean): Promise<void> {
  const { page } = kith;
  await chooseInOpenDialog(kith, [path]);
  await page.keyboard.press('Control+i');
  const dialog = page.getByRole('dialog', { name: importTitle });
  await dialog.getByRole('button', { name: isNew ? text('import.importPeople', { count: 3 }) : text('import.importNothing') }).click();
  await expect(dialog.getByText(text(isNew ? 'import.done' : 'import.doneUnchanged'))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

test('four sources, joined, one join split, and imported again', { tag: '@long' }, async ({ launch }) => {
  test.setTimeout(180_000);
  const kith = await launch();
  const { page } = kith;
  await expect(page.getByRole('heading', { name: text('app.welcomeImport') })).toBeVisible();
  const linkedIn = temporaryFile('linkedin.zip', LINKEDIN);
  const google = temporaryFile('contacts.csv', GOOGLE);
  const cards = temporaryFile('cards.vcf', CARDS);
  const chat = temporaryFile('WhatsApp Chat with Omar H..txt', CHAT);

  await importSources(kith, linkedIn, { isNew: true });
  await importTable(kith, google, true);
  await importSources(kith, cards, { isNew: true });
  await importSources(kith, chat, { isNew: true, key: 's' });
  const all = await saved(kith);
  expect(namesOf(all)).toEqual(['Ana Marić', 'Ana Prado', 'Emma Hahn', 'Emma Weber', 'Lena Vogt', 'Noor Aziz', 'Omar Haddad']);
  const omar = all.people.find(({ name }) => name === 'Omar Haddad')?.id ?? '';
  expect(all.interactions.filter(({ people }) => people.includes(omar))).toHaveLength(2);

  await page.keyboard.press('Control+7');
  await page.getByRole('button', { name: text('duplicates.joinCertain', { count: 2 }) }).click({ timeout: 30_000 });
  await expect(page.getByText(text('duplicates.none'))).toBeVisible();
  expect((await saved(kith)).people).toHaveLength(5);

  // Emma Weber is somebody else, who only shares the address.
  await page.keyboard.press('Control+3');
  await page.getByRole('row').filter({ hasText: 'Emma' }).first().click();
  const joins = page.getByRole('region', { name: text('duplicates.joinedFrom') });
  await joins.getByRole('button').click();
  await expect(joins).toHaveCount(0);
  const split = await saved(kith);
  expect(split.people).toHaveLength(6);
  expect(namesOf(split)).toEqual(expect.arrayContaining(['Emma Hahn', 'Emma Weber']));

  await importSources(kith, linkedIn, { isNew: false });
  await importTable(kith, google, false);
  await importSources(kith, cards, { isNew: false });
  await importSources(kith, chat, { isNew: false });
  expect(await saved(kith)).toEqual(split);
  await page.screenshot({ path: join(test.info().outputDir, 'four-sources.png') });
});
