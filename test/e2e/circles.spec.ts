/** The page of the circles, by keyboard: rename, set the rhythm, delete, join, paste people, and undo. */
import { text } from '../../shared/strings/text';
import { expect, test } from './support/launch';
import { openDemo } from './support/steps';

test('circles are renamed, given a rhythm, filled, joined and deleted on their page', async ({ launch }) => {
  const kith = await launch();
  const { page } = kith;
  await openDemo(kith);
  await page.keyboard.press('Control+8');
  const rows = page.getByRole('list', { name: text('circles.list') }).getByRole('button');
  await expect(rows.first()).toBeVisible();
  const count = await rows.count();
  expect(count).toBeGreaterThan(2);
  const undo = page.getByRole('button', { name: text('common.undo'), exact: true }).last();

  await page.getByRole('button', { name: text('circles.add'), exact: true }).press('Enter');
  await page.keyboard.type('Aaa');
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(count + 1);
  await expect(page.getByRole('textbox', { name: text('circles.name', { name: 'Aaa' }) })).toBeVisible();

  const names = ['Jonas Hedberg', 'Margit Halloran'];
  await page.getByRole('button', { name: text('circles.addPeople') }).press('Enter');
  const adding = page.getByRole('dialog', { name: text('circles.addPeopleTo', { name: 'Aaa' }) });
  await adding.getByRole('textbox').evaluate((field, words) => {
    const data = new DataTransfer();
    data.setData('text', words);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, names.join('\n'));
  await adding.getByRole('button', { name: text('circles.addCount', { count: names.length }) }).press('Enter');
  const members = page.getByRole('list', { name: text('circles.members') }).getByRole('listitem');
  await expect(members).toHaveCount(names.length);

  await page.getByRole('combobox', { name: text('circles.cadence', { name: 'Aaa' }) }).click();
  await page.getByRole('option', { name: text('labels.cadence.7'), exact: true }).click();
  await expect(rows.first()).toContainText(text('common.everyWeeks', { count: 1 }));

  const menu = page.getByRole('button', { name: text('common.moreAbout', { name: 'Aaa' }) });
  await menu.press('Enter');
  await page.getByRole('menuitem', { name: text('circles.delete') }).press('Enter');
  await page.getByRole('button', { name: text('circles.deleteButton') }).press('Enter');
  await expect(rows).toHaveCount(count);
  await undo.press('Enter');
  await expect(rows).toHaveCount(count + 1);
  await rows.first().press('Enter');
  await expect(members).toHaveCount(names.length);

  await menu.press('Enter');
  await page.getByRole('menuitem', { name: text('circles.merge') }).press('Enter');
  const dialog = page.getByRole('dialog', { name: text('circles.mergeTitle', { name: 'Aaa' }) });
  await dialog.getByRole('combobox', { name: text('circles.mergeInto') }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: text('circles.mergeButton') }).press('Enter');
  await expect(rows).toHaveCount(count);
});
