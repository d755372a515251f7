/** The circles in the settings, by keyboard: rename, set the cadence, merge, delete, and undo. */
import { text } from '../../shared/strings/text';
import { expect, test } from './support/launch';
import { openDemo } from './support/steps';

test('circles are renamed, merged and deleted in the settings', async ({ launch }) => {
  const kith = await launch();
  const { page } = kith;
  await openDemo(kith);
  await page.keyboard.press('Control+,');
  const rows = page.getByRole('list', { name: text('settings.circles') }).getByRole('listitem');
  await expect(rows.first()).toBeVisible();
  const count = await rows.count();
  expect(count).toBeGreaterThan(2);
  const name = await rows.first().getByRole('textbox').first().inputValue();
  const undo = page.getByRole('button', { name: text('common.undo'), exact: true }).last();

  await rows
    .first()
    .getByRole('textbox', { name: text('settings.circleName', { name }) })
    .focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Aaa');
  await page.keyboard.press('Enter');
  await expect(rows.first().getByRole('textbox', { name: text('settings.circleName', { name: 'Aaa' }) })).toBeVisible();

  const menu = page.getByRole('button', { name: text('common.moreAbout', { name: 'Aaa' }) });
  await menu.press('Enter');
  await page.getByRole('menuitem', { name: text('settings.deleteCircle') }).press('Enter');
  await page.getByRole('button', { name: text('settings.deleteCircleButton') }).press('Enter');
  await expect(rows).toHaveCount(count - 1);
  await undo.press('Enter');
  await expect(rows).toHaveCount(count);

  await menu.press('Enter');
  await page.getByRole('menuitem', { name: text('settings.mergeCircle') }).press('Enter');
  const dialog = page.getByRole('dialog', { name: text('settings.mergeCircleTitle', { name: 'Aaa' }) });
  await dialog.getByRole('combobox', { name: text('settings.mergeInto') }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: text('settings.mergeCircleButton') }).press('Enter');
  await expect(rows).toHaveCount(count - 1);
});
