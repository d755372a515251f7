/** What was saved stays, whatever happens to the app; and the way back to a backup, in the real window. */

import { text } from '../../../shared/strings/text';
import { expect, test } from '../support/launch';
import { importButton } from '../support/message-pattern';
import { importWhole, temporaryFile } from '../support/steps';

const csv = (names: readonly string[]) =>
  temporaryFile('people.csv', `Name,Email\n${names.map((name) => `${name},${name.split(' ')[0]}@example.org`).join('\n')}\n`);

test('killed right after an import: everything is there, and a backup brings the day before back, and undo today', async ({ launch }) => {
  const first = await launch();
  await importWhole(first, csv(['Ana Prado', 'Ben Okafor']), importButton);
  await expect(first.page.locator('[data-part="status"]')).toContainText(text('common.people', { count: 2 }));
  await importWhole(first, csv(['Cleo Marsh']), importButton);
  await expect(first.page.locator('[data-part="status"]')).toContainText(text('common.people', { count: 3 }));
  await expect(first.page.locator('[data-part="status"]')).toContainText(text('app.saved'));
  await first.kill();

  const kith = await launch({ dataFolder: first.dataFolder });
  const { page } = kith;
  await expect(page.locator('[data-part="status"]')).toContainText(text('common.people', { count: 3 }));
  await page.keyboard.press('Control+,');
  const data = page.getByRole('region', { name: text('settings.data') });
  await expect(data.getByText(text('settings.lastBackup'))).toBeVisible();
  await data
    .getByRole('button', { name: text('settings.restoreQuestion') })
    .first()
    .click();
  await expect(data.getByText(text('settings.restorePeopleGone', { names: 'Cleo Marsh' }))).toBeVisible();
  await data.getByRole('button', { name: text('settings.restore'), exact: true }).click();
  await expect(page.locator('[data-part="status"]')).toContainText(text('common.people', { count: 2 }));
  await page
    .getByRole('button', { name: text('commands.undo'), exact: true })
    .last()
    .click();
  await expect(page.locator('[data-part="status"]')).toContainText(text('common.people', { count: 3 }));
});
