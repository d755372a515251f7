/** A person is deleted for good in the real window, and no file of the data folder names them afterwards. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from '../../shared/strings/text';
import { journeyFiles } from './support/journey-files';
import { expect, test } from './support/launch';
import { importButton } from './support/message-pattern';
import { goToPerson, importWhole } from './support/steps';

const NAME = 'Ana Kovač';

function filesNaming(folder: string, word: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(word))
    .map((path) => path.slice(folder.length + 1));
}

test('deletes a person for good, from the backups too', async ({ launch }) => {
  const files = journeyFiles();
  const kith = await launch();
  const { page } = kith;
  await importWhole(kith, files.linkedIn, importButton);
  await importWhole(kith, files.log, importButton);
  await goToPerson(page, NAME);
  expect(filesNaming(join(kith.dataFolder, 'network'), NAME)).not.toEqual([]);
  await page.getByRole('button', { name: text('common.moreAbout', { name: NAME }) }).click();
  await page.getByRole('menuitem', { name: text('person.erase') }).click();
  await expect(page.getByRole('button', { name: text('person.eraseButton') })).toBeEnabled();
  if (process.env.KITH_PICTURES_OF_ERASE !== undefined) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: join(process.env.KITH_PICTURES_OF_ERASE, `erase-${colorScheme}.png`) });
    }
  }
  await page.getByRole('button', { name: text('person.eraseButton') }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await kith.close();
  expect(filesNaming(join(kith.dataFolder, 'network'), NAME)).toEqual([]);
  expect(filesNaming(join(kith.dataFolder, 'backups'), NAME)).toEqual([]);
});
