/** What the import asks before it writes anything, in the real window: encoding, contacts or a log, who is whom. */
import { text } from '../../shared/strings/text';
import { expect, test } from './support/launch';
import { importTitle, messageStart } from './support/message-pattern';
import { drop, onDisk, temporaryFile } from './support/steps';

test('a file whose letters read well in several ways is imported after the answer', async ({ launch }) => {
  const { page, dataFolder } = await launch();
  const dialog = page.getByRole('dialog', { name: importTitle });
  await expect(page.getByRole('heading', { name: text('app.welcomeImport') })).toBeVisible();
  await drop(page, [temporaryFile('letters.csv', Buffer.from('Name,Email\nÑa,a@mail.example\n', 'latin1'))]);
  await expect(dialog.getByRole('heading', { name: text('import.whichReadsRight') })).toBeVisible();
  await expect(dialog.getByRole('button', { name: text('import.import'), exact: true })).toBeDisabled();
  await dialog.getByRole('button', { name: /^Ña/ }).first().press('Enter');
  await dialog.getByRole('button', { name: text('import.importPeople', { count: 1 }) }).press('Enter');
  await expect(dialog.getByText(text('import.done'))).toBeVisible();
  expect((await onDisk(dataFolder)).people).toMatchObject([{ name: 'Ña' }]);
});

test('a log with unknown columns is asked about, mapped once and recognized again', async ({ launch }) => {
  const { page, dataFolder } = await launch();
  const dialog = page.getByRole('dialog', { name: importTitle });
  await expect(page.getByRole('heading', { name: text('app.welcomeImport') })).toBeVisible();
  const file = temporaryFile('met.csv', 'Jour,Amis,Lieu\n2026-01-03,Ada Marsh,York\n2026-01-10,Ada Marsh,Leeds\n');
  await drop(page, [file]);
  await expect(dialog.getByRole('heading', { name: text('import.contactsOrLog') })).toBeVisible();
  await dialog.getByRole('button', { name: messageStart('import.isLog') }).press('Enter');
  const place = dialog.getByRole('combobox', { name: text('import.columnBecomes', { column: 'Lieu' }) });
  await expect(place).toHaveValue(text('import.fieldAddToNote'));
  await place.click();
  await page.getByRole('option', { name: text('import.fieldTopics'), exact: true }).click();
  await dialog.getByRole('button', { name: text('import.importEntries', { count: 2 }) }).click();
  await expect(dialog.getByText(text('import.done'))).toBeVisible();
  await page.keyboard.press('Escape');
  const { interests } = (await onDisk(dataFolder)) as { interests: readonly { name: string }[] };
  expect(interests.map(({ name }) => name).sort()).toEqual(['Leeds', 'York']);

  await drop(page, [file]); // the columns are remembered, so nothing is asked and nothing changes
  await expect(place).toHaveValue(text('import.fieldTopics'));
  await dialog.getByRole('button', { name: text('import.importNothing') }).click();
  await expect(dialog.getByText(text('import.doneUnchanged'))).toBeVisible();
});

test('rows with the name and company of somebody known are taken as the same', async ({ launch }) => {
  const { page, dataFolder } = await launch();
  const dialog = page.getByRole('dialog', { name: importTitle });
  await expect(page.getByRole('heading', { name: text('app.welcomeImport') })).toBeVisible();
  const known =
    'Name,URL,Company\nAda Marsh,https://www.linkedin.com/in/ada,Marsh Ltd\nBo Quill,https://www.linkedin.com/in/bo,Quill Press\n';
  await drop(page, [temporaryFile('known.csv', known)]);
  await dialog.getByRole('button', { name: text('import.importPeople', { count: 2 }) }).click();
  await expect(dialog.getByText(text('import.done'))).toBeVisible();
  await page.keyboard.press('Escape');

  const phones = 'Name,Phone,Company\nAda Marsh,+44 7700 900101,Marsh Ltd\nBo Quill,+44 7700 900102,Quill Press\n';
  await drop(page, [temporaryFile('phones.csv', phones)]);
  await dialog.getByRole('button', { name: text('import.takeAllSame', { count: 2 }) }).press('Enter');
  await dialog.getByRole('button', { name: text('import.keepApartRow', { name: 'Bo Quill', line: 3 }) }).press('Enter');
  await expect(dialog.getByRole('button', { name: text('import.takeAsSameRow', { name: 'Bo Quill', line: 3 }) })).toBeVisible();
  await dialog.getByRole('button', { name: text('import.importPeople', { count: 2 }) }).click();
  await expect(dialog.getByText(text('import.done'))).toBeVisible();
  const { people } = (await onDisk(dataFolder)) as { people: readonly { name: string; phones: readonly string[] }[] };
  expect(people.map(({ name, phones: numbers }) => `${name} ${numbers.length}`).sort()).toEqual([
    'Ada Marsh 1',
    'Bo Quill 0',
    'Bo Quill 1',
  ]);
});
